import { describe, expect, test } from 'vitest'
import { changesOf } from './sql-conditions.ts'

/** The text with each change made, one at a time. */
const mutated = (text: string) =>
  changesOf(text).map(({ from, to, instead }) => text.slice(0, from) + instead + text.slice(to))

describe('how the text of a function is mutated', () => {
  test('each part of a condition is left out, and each edge of a range turned', () => {
    expect(mutated('select 1 where a = b and c <= d;')).toEqual([
      'select 1 where true and c <= d;',
      'select 1 where a = b and true;',
      'select 1 where a = b and c < d;',
    ])
  })

  test('one of an "or" is left out by what opens nothing', () => {
    expect(mutated('if a or b then null; end if;')).toEqual([
      'if false or b then null; end if;',
      'if a or false then null; end if;',
    ])
  })

  test('what lets everything through already is left as it is', () => {
    expect(mutated('select 1 from a left join b on true;')).toEqual([])
  })

  test('"not" is left out as well as what it stands before', () => {
    expect(mutated('delete from t where not x;')).toEqual(['delete from t where true;', 'delete from t where x;'])
  })

  test('the words of a range hold together, and "on conflict" holds no condition', () => {
    expect(mutated('select 1 where a between 1 and 2;')).toEqual(['select 1 where true;'])
    expect(mutated('insert into t values (1) on conflict (id) do nothing;')).toEqual([])
    expect(mutated("select distinct on (a) a, b #>> '{c}' from t;")).toEqual([])
  })

  test('what is gathered over rows is a condition, and so are the parts of an answer', () => {
    expect(mutated("select bool_or(o.via = 'key') from o;")).toEqual(['select bool_or(true) from o;'])
    expect(mutated('select case p when 1 then a else b or c end;')).toEqual([
      'select case p when 1 then a else false or c end;',
      'select case p when 1 then a else b or false end;',
    ])
    expect(mutated('select 1 group by a having case when p then x else y end;')).toEqual([
      'select 1 group by a having true;',
      'select 1 group by a having case when true then x else y end;',
    ])
    expect(mutated('if a then null; else b := c and d; end if;')).toEqual([
      'if true then null; else b := c and d; end if;',
    ])
  })

  test('what stops the whole is left out: a lock, a demand, an exception', () => {
    expect(mutated('perform access.lock_file(f); raise exception $$no$$;')).toEqual([
      'null; raise exception $$no$$;',
      'perform access.lock_file(f); null;',
    ])
  })

  test('nothing in a comment or in a text is a condition', () => {
    expect(mutated("select 'where a < b'; -- where a < b\n")).toEqual([])
  })
})
