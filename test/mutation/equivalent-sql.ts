// Mutants of the database that change no answer.
import type { Equivalent } from './equivalent.ts'

const randomDoor = 'Ids are random: the id of a door names its file already.'
const randomMember = 'Ids are random: the id of a membership names its file already.'
const randomSource = 'Ids are random: no organisation has the id of a person, so the id of the source says its kind.'
const saysAgain = 'It narrows what is looked through; the condition on the door itself keeps out the rest.'
const writesTheSame = 'It saves writing what stands there already.'

type Line = readonly [what: string, why: string, times?: number]

const byFile: Readonly<Record<string, readonly Line[]>> = {
  'db/migrations/0011_access_waits_and_emergencies.sql': [
    ['access.close_emergency: > → >=', 'What ends at this very moment is set to end at this moment.'],
    [
      "access.enter_list_as_relative: without perform access.set_doors('{}', '{}')",
      'The doors are set at its end, and nothing reads them before.',
    ],
    ['access.enter_list_as_relative: r.account_id = p_account → true', saysAgain],
    ['access.find_or_make_door: d.source_kind = p_source_kind → true', randomSource],
  ],
  'db/migrations/0016_meldcode.sql': [
    [
      'access.add_meldcode_member: without perform access.require_regie()',
      'add_member, which it calls, asks for the regie.',
    ],
  ],
  'db/migrations/0018_consent_region_choices.sql': [
    [
      'access.follow_departures: m.organisation_id = any(p_left) → true',
      'The statement after it gives back the membership of every organisation that did not leave.',
    ],
    [
      "access.lower_level: p_cell = 'null'::jsonb → false",
      'A cell of null has no rank, which the part beside it finds.',
    ],
    ['access.lower_level: < → <=', 'Where both levels are the same, either of them is taken.'],
  ],
  'db/migrations/0021_access_looks.sql': [['access.look_as_officer: d.file_id = a.file → true', randomDoor]],
  'db/migrations/0022_performance.sql': [
    ["access.look: v_kind = 'relative' → true", 'Who is family in a file never looks at it as a professional.'],
    [
      "access.look: v_kind = 'professional' → true",
      'At home there is no organisation, and no membership is without one.',
    ],
    ["access.look: d.source_kind = 'organisation' → true", randomSource],
    ["access.look: d.source_kind = 'relative' → true", randomSource],
    ['access.look: k.file_id = d.file_id → true', randomDoor],
    ["access.relative_openings: d.source_kind = 'relative' → true", randomSource, 2],
    ['access.relative_openings: k.file_id = f.id → true', randomDoor],
    ['access.replace_keys: (o.until_on, o.grounds) is distinct from (g.until_on, g.grounds) → true', writesTheSame],
    [
      'access.replace_keys: (o.until_on, o.rule, o.grounds) is distinct from (f.until_on, f.rule, f.grounds) → true',
      writesTheSame,
    ],
    [
      'access.replace_keys: o.from_on >= p_today → true',
      'No new key begins before today, so none is the same as an old one.',
    ],
    ['access.sharing_in_sight: d.id = mine.id → true', saysAgain],
    ['access.sharing_in_sight: o.file_id = any(v_files) → true', saysAgain, 2],
  ],
  'db/migrations/0024_stand_ins.sql': [
    [
      'access.end_membership: m.file_id = access.entered_file() → true',
      'What it adds is of another file; the statements after it touch this one.',
    ],
    [
      'access.end_membership: (m.until_on is null or m.until_on >= access.entered_today()) → true',
      'What has ended neither begins today nor is still running, and only that is touched.',
    ],
    [
      'access.end_membership: m.from_on < access.entered_today() → true',
      'What began today or later was removed just before.',
    ],
    ['access.end_membership: < → <=', 'What began today was removed just before.'],
    [
      'access.end_stand_in: s.from_on < access.entered_today() → true',
      'What began today or later was removed just before.',
    ],
    ['access.end_stand_in: < → <=', 'What began today was removed just before.'],
    [
      'access.stand_ins_in_sight: s.until_on >= access.entered_today() → true',
      'Who has ended is met in no team and begins on no later day.',
    ],
    [
      'access.stand_ins_in_sight: s.from_on > access.entered_today() → true',
      'Colleagues of today are met in the team, which the part beside it reads.',
    ],
    ['access.stand_ins_in_sight: > → >=', 'Who begins today is met in the team, which the part beside it reads.'],
  ],
  'db/migrations/0025_mended.sql': [
    ['access.members_in_sight: o.file_id = any(array(select a.file_id from asked a)) → true', randomMember],
    [
      'access.members_in_sight: not o.has_regie → true',
      'Who was asked never holds the regie, and only they are told of.',
    ],
  ],
  'db/migrations/0044_last_mile_of_questions.sql': [
    ['access.recipients_in_sight: d.id = mine.id → true', saysAgain],
    ['access.recipients_in_sight: o.file_id = any(v_files) → true', saysAgain, 2],
  ],
}

export const equivalentsOfSql: readonly Equivalent[] = Object.entries(byFile).flatMap(([file, lines]) =>
  lines.map(([what, why, times]) => ({ file, what, why, ...(times === undefined ? {} : { times }) })),
)
