-- A question that is handed over reaches one person; what a question is about; who keeps a school's own care lead.

-- Leerplicht and the Doorstroompunt say for each school who of them is there for it, and who stands in.
alter table playing_field.contacts drop constraint a_contact_has_a_known_task;
alter table playing_field.contacts
  add constraint a_contact_has_a_known_task
    check (task in ('contact', 'regie', 'stand-in', 'school-care-lead', 'attendance', 'attendance-stand-in'));

-- Being there for absence at a school does not make somebody a keeper of what that school tells of itself.
create or replace function playing_field.keeps_school(p_school uuid) returns boolean
language sql stable parallel safe set search_path = ''
as $$
  select access.keeps_organisation(p_school) or exists (
    select from playing_field.contacts c
    where c.school_id = p_school and c.task not in ('attendance', 'attendance-stand-in') and access.keeps_organisation(c.organisation_id))
$$;

-- Whether it is about help, or about who holds the regie where there is help already: a school has a contact for each.
alter table questions.questions
  add column subject text not null default 'help' constraint a_question_is_about_help_or_the_regie check (subject in ('help', 'regie'));
alter table questions.copies
  add column subject text not null default 'help' constraint a_copy_is_about_help_or_the_regie check (subject in ('help', 'regie'));

-- What an organisation has of a question by being handed it: the copy, and to which kind of place it went. One at most: told to the
-- planner, which else takes a thousand and reads whole tables for them.
create function questions.handed_to(p_file uuid, p_organisation uuid)
returns table (door_id uuid, destination text, react_before date, answer_before date)
language sql stable security definer rows 1 set search_path = ''
as $$
  select c.door_id, p.destination, c.react_before, c.answer_before
  from questions.copies c join questions.passings p on p.file_id = c.file_id and p.id = c.passing_id
  where c.file_id = p_file and p.organisation_id = p_organisation
$$;

-- An organisation did nothing with it yet, and nobody who has it there is here.
drop function questions.waiting_for_absent(date);
drop function questions.waits_for_absent(uuid, date);
create function questions.waits_at(p_file uuid, p_organisation uuid, p_today date) returns boolean
language sql stable security definer set search_path = ''
as $$
  select not exists (
      select from questions.handlings h join access.doors d on d.file_id = h.file_id and d.id = h.door_id
      where h.file_id = p_file and d.source_id = p_organisation)
    and exists (select from access.question_holders(p_file, p_today) h where h.organisation_id = p_organisation)
    and not exists (select from access.question_holders(p_file, p_today) h
      where h.organisation_id = p_organisation and questions.is_here(h.account_id, h.organisation_id, h.role, p_today))
$$;

-- New questions that nobody who is here today has, and where; without a destination at whom it was asked.
create function questions.waiting_for_absent(p_today date)
returns table (file_id uuid, school_id uuid, residence_id uuid, age integer, subject text, organisation_id uuid, destination text)
language sql stable security definer set search_path = ''
as $$
  with away as (
    select b.account_id from playing_field.absences b where b.from_on <= p_today and (b.until_on is null or b.until_on >= p_today)
    union
    select a.account_id from accounts.assignments a where a.until_on between p_today - 60 and p_today - 1
  ), reached as (
    select distinct m.file_id, m.organisation_id from access.members m join away on away.account_id = m.account_id
    join access.files f on f.id = m.file_id and f.kind = 'question'
    where m.has_regie and m.from_on <= p_today and (m.until_on is null or m.until_on >= p_today)
  )
  select q.file_id, q.school_id, q.residence_id, q.age, q.subject, reached.organisation_id, handed.destination
  from reached join questions.questions q on q.file_id = reached.file_id
  left join lateral questions.handed_to(q.file_id, reached.organisation_id) handed on true
  where questions.waits_at(q.file_id, reached.organisation_id, p_today)
$$;

-- Moves such a question to whom routing names: only those who work for the team that is named, and only while it waits. What was handed
-- over stays in the organisation that the asker said yes to.
create or replace function questions.move_from_absent(p_file uuid, p_receivers jsonb, p_move uuid, p_request uuid, p_today date, p_at timestamptz)
returns boolean
language plpgsql security definer set search_path = ''
as $$
declare
  v_team uuid := (p_receivers -> 0 ->> 'organisation')::uuid;
  v_waits uuid;
  v_from uuid[];
  v_to uuid[] := array(select r.account from jsonb_to_recordset(p_receivers) as r(account uuid) order by 1);
begin
  perform access.lock_file(p_file);
  select h.organisation_id into v_waits from access.question_holders(p_file, p_today) h
    where questions.waits_at(p_file, h.organisation_id, p_today)
      and (h.organisation_id = v_team or not exists (select from questions.handed_to(p_file, h.organisation_id)))
    order by h.organisation_id <> v_team limit 1;
  v_from := array(select h.account_id from access.question_holders(p_file, p_today) h where h.organisation_id = v_waits order by 1);
  if v_waits is null or v_team is null or v_from = v_to or exists (
    select from jsonb_to_recordset(p_receivers) as r(account uuid, organisation uuid, role text)
    where r.organisation <> v_team or r.role not in ('WIJKTEAM', 'RMC', 'LEERPLICHT')
      or not questions.works_today(r.account, r.organisation, r.role, p_today)) then
    return false;
  end if;
  perform access.pass_question(p_file, p_receivers, p_today);
  perform questions.note_move(p_file, p_move, 'absent', v_from, v_to, v_team, p_at);
  perform access.look_as_system(p_file, p_request, p_at);
  return true;
end $$;

-- A row for every hand, behind the door of the asker's words as that organisation has them: who reads those reads where they went.
create or replace function questions.note_move(p_file uuid, p_move uuid, p_kind text, p_from uuid[], p_to uuid[], p_organisation uuid, p_at timestamptz)
returns void
language sql security definer set search_path = ''
as $$
  insert into questions.moves (file_id, id, door_id, kind, from_account_id, to_account_id, to_organisation_id, at)
    select q.file_id, p_move, coalesce(handed.door_id, q.door_id), p_kind, case when cardinality(p_from) = 1 then p_from[1] end,
      case when cardinality(p_to) = 1 then p_to[1] end, p_organisation, p_at
    from questions.questions q left join lateral questions.handed_to(q.file_id, p_organisation) handed on true
    where q.file_id = p_file
$$;

-- Of what was handed over the team reads the clocks and the hands of its own, not those of who had it before.
create or replace function questions.of_team(p_accounts uuid[], p_today date)
returns table (file_id uuid, school_id uuid, asker text, asked_at timestamptz, react_before date, answer_before date, is_picked_up boolean,
  has_heard boolean, holders uuid[], hands integer)
language sql stable security definer set search_path = ''
as $$
  select q.file_id, q.school_id, q.asker, q.asked_at, coalesce(handed.react_before, q.react_before),
    coalesce(handed.answer_before, q.answer_before),
    exists (select from questions.handlings h join access.doors d on d.file_id = h.file_id and d.id = h.door_id
      where h.file_id = q.file_id and h.state = 'picked-up' and d.source_id = held.organisation_id),
    exists (select from questions.tidings t join access.doors d on d.file_id = t.file_id and d.id = t.door_id
      where t.file_id = q.file_id and t.words is not null and d.source_id = held.organisation_id),
    held.accounts, 1 + (select count(*)::integer from questions.moves v
      where v.file_id = q.file_id and v.door_id = coalesce(handed.door_id, q.door_id))
  from (
    select m.file_id, m.organisation_id, array_agg(distinct m.account_id) as accounts
    from access.members m join access.files f on f.id = m.file_id and f.kind = 'question'
    where access.keeps_own_team() and access.keeps_organisation(m.organisation_id)
      and m.account_id = any(p_accounts) and m.role = 'WIJKTEAM' and m.has_regie
      and m.from_on <= p_today and (m.until_on is null or m.until_on >= p_today)
    group by m.file_id, m.organisation_id) held
  join questions.questions q on q.file_id = held.file_id
  left join lateral questions.handed_to(q.file_id, held.organisation_id) handed on true
  where questions.is_open(q.file_id, held.organisation_id)
$$;

do $$
declare
  f record;
begin
  for f in
    select p.oid::regprocedure as name, p.proname from pg_catalog.pg_proc p
    where p.pronamespace = 'questions'::regnamespace and p.proname in ('handed_to', 'waits_at', 'waiting_for_absent')
  loop
    execute format('grant execute on function %s to rondom_access', f.name);
    execute format('alter function %s owner to rondom_access', f.name);
    if f.proname <> 'waiting_for_absent' then
      execute format('revoke execute on function %s from rondom_app', f.name);
    end if;
  end loop;
end $$;
grant execute on function questions.waiting_for_absent(date) to rondom_app;

-- As in 0022, of the doors that are asked about: a list shows some of what is in sight, and asks of those alone.
drop function access.recipients_in_sight();
create function access.recipients_in_sight(p_doors uuid[])
returns table (door_id uuid, kind text, recipient_id uuid)
language plpgsql stable security definer set search_path = ''
as $$
declare
  v_today date := access.entered_today();
  v_at timestamptz := access.entered_at();
  v_doors uuid[] := array(select asked.id from unnest(p_doors) as asked(id) where asked.id in (select unnest(access.read_doors())));
  v_files uuid[];
begin
  select array_agg(distinct d.file_id) into v_files from unnest(v_doors) as mine(id) join access.doors d on d.id = mine.id;
  return query
  select distinct o.door_id, 'organisation', o.organisation_id
  from access.member_openings(v_today, v_at) o
  where o.file_id = any(v_files) and o.door_id in (select unnest(v_doors))
  union all
  select distinct o.door_id, 'relative', o.subject_id
  from access.relative_openings(v_today) o
  where o.file_id = any(v_files) and o.door_id in (select unnest(v_doors));
end $$;
alter function access.recipients_in_sight(uuid[]) owner to rondom_access;
grant execute on function access.recipients_in_sight(uuid[]) to rondom_app;

-- A list finds its files by joining them. As "= any(array)" beside "= d.file_id" the index is asked for each file of the array anew in
-- every turn of a nested loop: the square of their number (npm run bench). The text stands where it was last written, in 0025 and 0027.
do $$
declare
  v_before text := 'o.file_id = any(coalesce(v_mine, ''{}''))';
  v_text text := pg_catalog.pg_get_functiondef(
    'access.enter_list_as_professional(uuid, uuid, text, text, date, text, integer, timestamptz)'::regprocedure);
begin
  if position(v_before in v_text) = 0 then
    raise exception 'the list is entered in another way than this migration knows';
  end if;
  execute replace(v_text, v_before, 'o.file_id in (select unnest(v_mine))');
end $$;
