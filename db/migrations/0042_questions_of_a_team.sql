-- Where the division of a team meets the clocks and the residence of a question, and a question of a whole team becomes that of one.

-- The open questions of the keeper's own team: what is needed to divide them, and not a word of what was asked.
create function questions.of_team(p_accounts uuid[], p_today date)
returns table (file_id uuid, school_id uuid, asker text, asked_at timestamptz, react_before date, answer_before date, is_picked_up boolean,
  has_heard boolean, holders uuid[], hands integer)
language sql stable security definer set search_path = ''
as $$
  select q.file_id, q.school_id, q.asker, q.asked_at, q.react_before, q.answer_before,
    exists (select from questions.handlings h join access.doors d on d.file_id = h.file_id and d.id = h.door_id
      where h.file_id = q.file_id and h.state = 'picked-up' and d.source_id = held.organisation_id),
    exists (select from questions.tidings t join access.doors d on d.file_id = t.file_id and d.id = t.door_id
      where t.file_id = q.file_id and t.words is not null and d.source_id = held.organisation_id),
    held.accounts, 1 + (select count(*)::integer from questions.moves v where v.file_id = q.file_id)
  from (
    select m.file_id, m.organisation_id, array_agg(distinct m.account_id) as accounts
    from access.members m join access.files f on f.id = m.file_id and f.kind = 'question'
    where access.keeps_own_team() and access.keeps_organisation(m.organisation_id)
      and m.account_id = any(p_accounts) and m.role = 'WIJKTEAM' and m.has_regie
      and m.from_on <= p_today and (m.until_on is null or m.until_on >= p_today)
    group by m.file_id, m.organisation_id) held
  join questions.questions q on q.file_id = held.file_id
  where questions.is_open(q.file_id, held.organisation_id)
$$;

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

-- Whoever picks up a question that a whole team has, has it alone from tomorrow on: the others see today that somebody did.
create function questions.keep_alone() returns void
language plpgsql security definer set search_path = ''
as $$
begin
  perform access.require_regie();
  perform access.lock_file(access.entered_file());
  update access.members m set until_on = access.entered_today()
    where m.file_id = access.entered_file() and m.organisation_id = current_setting('app.organisation')::uuid and m.has_regie
      and m.account_id <> current_setting('app.account')::uuid
      and m.from_on <= access.entered_today() and (m.until_on is null or m.until_on > access.entered_today());
end $$;

-- The kind of information that a question is received as: what the role of its first receiver reads whole (1.7b). Leerplicht and
-- the Doorstroompunt read a need for support in short only, and attendance whole.
create function access.question_category(p_role text) returns text
language sql immutable set search_path = ''
as $$ select case when p_role in ('LEERPLICHT', 'RMC') then 'ATTENDANCE' else 'SUPPORT_NEED' end $$;
grant execute on function access.question_category(text) to rondom_access;

create or replace function access.receive_question(p_file uuid, p_asker uuid, p_door uuid, p_receivers jsonb, p_today date, p_at timestamptz)
returns void
language plpgsql security definer set search_path = ''
as $$
declare
  v_role text := (select min(r.role) from jsonb_to_recordset(p_receivers) as r(role text, regie boolean) where r.regie);
begin
  insert into access.files (id, kind, opened_at, policy_version) values (p_file, 'question', p_at, 2147483647);
  insert into access.subjects (file_id, id) values (p_file, p_asker);
  insert into access.doors (file_id, id, subject_ids, category, level, source_kind, source_id, opened_at)
    values (p_file, p_door, array[p_asker], access.question_category(v_role), 'full', 'relative', p_asker, p_at);
  insert into access.members (file_id, id, account_id, organisation_id, role, has_regie, from_on)
    select p_file, r.member, r.account, r.organisation, r.role, r.regie, p_today
    from jsonb_to_recordset(p_receivers) as r(member uuid, account uuid, organisation uuid, role text, regie boolean);
  insert into access.keys (file_id, door_id, recipient_kind, recipient_id, role, from_on, until_on, rule)
    select distinct p_file, p_door, 'organisation', r.organisation, r.role, p_today, (p_today + interval '13 months')::date, 'C-8'
    from jsonb_to_recordset(p_receivers) as r(organisation uuid, role text);
  perform access.set_identity('relative', null, null, null, p_asker, null, p_file, p_today, p_at);
  perform access.set_doors(array[p_door], array[p_door]);
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
    elsif f.proname in ('note_move', 'is_here', 'works_today', 'waits_for_absent', 'is_open', 'asker_here', 'require_asker') then
      execute format('revoke execute on function %s from rondom_app', f.name);
    end if;
  end loop;
end $$;
