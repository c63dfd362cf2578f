-- Where the team's list meets the clocks of a question, and where a question of a whole team becomes that of one.

drop function questions.of_team(uuid[], date);
-- The open questions of the keeper's own team: what is needed to divide them, and not a word of what was asked.
create function questions.of_team(p_accounts uuid[], p_today date)
returns table (file_id uuid, school_id uuid, asker text, asked_at timestamptz, react_before date, answer_before date, is_picked_up boolean,
  has_heard boolean, holders uuid[], hands integer)
language sql stable security definer set search_path = ''
as $$
  select q.file_id, q.school_id, q.asker, q.asked_at, q.react_before, q.answer_before,
    exists (select from questions.handlings h where h.file_id = q.file_id and h.state = 'picked-up'),
    exists (select from questions.tidings t where t.file_id = q.file_id and t.words is not null),
    held.accounts, 1 + (select count(*)::integer from questions.moves v where v.file_id = q.file_id)
  from (
    select m.file_id, array_agg(distinct m.account_id) as accounts
    from access.members m join access.files f on f.id = m.file_id and f.kind = 'question'
    where access.keeps_own_team() and access.keeps_organisation(m.organisation_id)
      and m.account_id = any(p_accounts) and m.role = 'WIJKTEAM' and m.has_regie
      and m.from_on <= p_today and (m.until_on is null or m.until_on >= p_today)
    group by m.file_id) held
  join questions.questions q on q.file_id = held.file_id
  where questions.is_open(q.file_id)
$$;

drop function questions.waiting_for_absent(date);
-- New questions that nobody who is here today has: they wait for somebody who is away, or who left.
create function questions.waiting_for_absent(p_today date)
returns table (file_id uuid, school_id uuid, residence_id uuid, age integer, holders uuid[])
language sql stable security definer set search_path = ''
as $$
  with away as (
    select b.account_id from playing_field.absences b where b.from_on <= p_today and (b.until_on is null or b.until_on >= p_today)
    union
    select a.account_id from accounts.assignments a where a.until_on between p_today - 60 and p_today - 1
  ), reached as (
    select distinct m.file_id from access.members m join away on away.account_id = m.account_id
    join access.files f on f.id = m.file_id and f.kind = 'question'
    where m.has_regie and m.from_on <= p_today and (m.until_on is null or m.until_on >= p_today)
  )
  select q.file_id, q.school_id, q.residence_id, q.age,
    array(select h.account_id from access.question_holders(q.file_id, p_today) h order by 1)
  from reached join questions.questions q on q.file_id = reached.file_id
  where questions.waits_for_absent(q.file_id, p_today)
$$;

-- Whoever picks up a question that a whole team has, has it alone from then on: the others have no reason to read it any more.
create function questions.keep_alone() returns void
language plpgsql security definer set search_path = ''
as $$
declare
  v_file uuid := access.entered_file();
  v_today date := access.entered_today();
  v_me uuid := current_setting('app.account')::uuid;
  v_organisation uuid := current_setting('app.organisation')::uuid;
begin
  perform access.require_regie();
  perform access.lock_file(v_file);
  delete from access.members m
    where m.file_id = v_file and m.organisation_id = v_organisation and m.has_regie and m.account_id <> v_me and m.from_on >= v_today;
  update access.members m set until_on = v_today - 1
    where m.file_id = v_file and m.organisation_id = v_organisation and m.has_regie and m.account_id <> v_me
      and m.from_on < v_today and (m.until_on is null or m.until_on >= v_today);
end $$;

-- What only other functions call is not for the app.
do $$
declare
  f record;
begin
  for f in
    select p.oid::regprocedure as name, p.proname from pg_catalog.pg_proc p where p.pronamespace = 'questions'::regnamespace and p.prosecdef
  loop
    execute format('grant execute on function %s to rondom_access', f.name);
    if f.proname in ('of_team', 'waiting_for_absent', 'keep_alone') then
      execute format('grant execute on function %s to rondom_app', f.name);
      execute format('alter function %s owner to rondom_access', f.name);
    elsif f.proname in ('note_move', 'is_here', 'works_today', 'waits_for_absent', 'is_open') then
      execute format('revoke execute on function %s from rondom_app', f.name);
    end if;
  end loop;
end $$;
