-- Who is there for whom: absences, what somebody takes on, and questions that pass from hand to hand.

-- No reason is kept: that somebody is away says who comes next, why they are away is theirs (AVG 5(1)(c) and 9).
create table playing_field.absences (
  id uuid primary key,
  account_id uuid not null,
  organisation_id uuid not null references playing_field.organisations (id) on delete restrict,
  from_on date not null,
  until_on date,
  constraint an_absence_ends_after_it_begins check (until_on >= from_on)
);
comment on table playing_field.absences is 'On which days somebody is not at work in an organisation; never why.';
create index absences_by_account on playing_field.absences (account_id);
create index absences_by_organisation on playing_field.absences (organisation_id);
select access.everyone_may_know('playing_field.absences');
create policy "an organisation notes absences of its own" on playing_field.absences for insert to rondom_app
  with check (access.keeps_organisation(organisation_id));
create policy "an organisation changes absences of its own" on playing_field.absences for update to rondom_app
  using (access.keeps_organisation(organisation_id)) with check (access.keeps_organisation(organisation_id));
grant insert, update on playing_field.absences to rondom_app;

-- Practice P1.5: how much somebody takes on, said by themself, read by their own organisation.
create table playing_field.workloads (
  account_id uuid not null,
  organisation_id uuid not null references playing_field.organisations (id) on delete restrict,
  schools integer constraint a_limit_of_schools_is_small check (schools between 0 and 200),
  families integer constraint a_limit_of_families_is_small check (families between 0 and 500),
  primary key (account_id, organisation_id)
);
comment on table playing_field.workloads is 'How many schools and families somebody takes on; null: they set no limit.';
create index workloads_by_organisation on playing_field.workloads (organisation_id);
alter table playing_field.workloads enable row level security;
alter table playing_field.workloads force row level security;
create policy "an organisation reads what its people take on" on playing_field.workloads for select to rondom_app
  using (access.keeps_organisation(organisation_id));
create policy "everyone says for themself what they take on" on playing_field.workloads for insert to rondom_app
  with check (access.keeps_organisation(organisation_id) and account_id = access.keeper_account());
create policy "everyone changes for themself what they take on" on playing_field.workloads for update to rondom_app
  using (access.keeps_organisation(organisation_id) and account_id = access.keeper_account())
  with check (access.keeps_organisation(organisation_id) and account_id = access.keeper_account());
create policy "the owner keeps it" on playing_field.workloads to rondom_owner
  using (current_user = 'rondom_owner') with check (current_user = 'rondom_owner');
grant select, insert, update on playing_field.workloads to rondom_app;

-- The app removes nothing by itself: what is to come is taken back, and what is over forgotten, through these functions of the keeper.
grant create on schema playing_field to rondom_access;
grant update, delete on playing_field.contacts, playing_field.absences to rondom_access;

-- Ends a task of the keeper's organisation at a school before a day; who would have begun then or later never did. Of one stand-in,
-- or of all who have the task. How many.
create function playing_field.end_contacts(p_school uuid, p_task text, p_from date, p_account uuid, p_from_on date) returns integer
language plpgsql security definer set search_path = ''
as $$
declare
  v_gone integer;
  v_ended integer;
begin
  delete from playing_field.contacts c
    where c.school_id = p_school and c.task = p_task and access.keeps_organisation(c.organisation_id) and c.from_on >= p_from
      and (p_account is null or c.account_id = p_account and c.from_on = p_from_on);
  get diagnostics v_gone = row_count;
  update playing_field.contacts c set until_on = p_from - 1
    where c.school_id = p_school and c.task = p_task and access.keeps_organisation(c.organisation_id) and c.from_on < p_from
      and (c.until_on is null or c.until_on >= p_from)
      and (p_account is null or c.account_id = p_account and c.from_on = p_from_on);
  get diagnostics v_ended = row_count;
  return v_gone + v_ended;
end $$;

-- Ends an absence of the keeper's organisation yesterday; one that begins today or later never was. False when there is none.
create function playing_field.end_absence(p_id uuid, p_today date) returns boolean
language plpgsql security definer set search_path = ''
as $$
declare
  v_gone integer;
begin
  delete from playing_field.absences b where b.id = p_id and access.keeps_organisation(b.organisation_id) and b.from_on >= p_today;
  get diagnostics v_gone = row_count;
  update playing_field.absences b set until_on = p_today - 1
    where b.id = p_id and access.keeps_organisation(b.organisation_id) and b.from_on < p_today and (b.until_on is null or b.until_on >= p_today);
  return found or v_gone > 0;
end $$;

-- Forgets absences of the keeper's organisation that were over before a day.
create function playing_field.forget_absences(p_before date) returns void
language sql security definer set search_path = ''
as $$ delete from playing_field.absences b where access.keeps_organisation(b.organisation_id) and b.until_on < p_before $$;

do $$
declare
  f record;
begin
  for f in
    select p.oid::regprocedure as name from pg_catalog.pg_proc p
    where p.pronamespace = 'playing_field'::regnamespace and p.proname in ('end_contacts', 'end_absence', 'forget_absences')
  loop
    execute format('grant execute on function %s to rondom_app', f.name);
    execute format('alter function %s owner to rondom_access', f.name);
  end loop;
end $$;

-- Practice P4.3: the hands a question passes through; the first is whom it was addressed to, each row here is one more.
create table questions.moves (
  file_id uuid not null references access.files (id) on delete restrict,
  id uuid not null,
  door_id uuid not null,
  kind text not null constraint a_question_moves_for_a_known_reason check (kind in ('absent', 'taken', 'handed-over')),
  from_account_id uuid,
  to_account_id uuid,
  to_organisation_id uuid not null references playing_field.organisations (id) on delete restrict,
  at timestamptz not null,
  primary key (file_id, id)
);
comment on table questions.moves is 'A question that went from one to another; an account is null where it was a whole team.';
create index moves_by_organisation on questions.moves (to_organisation_id);
select access.protect('questions.moves');
grant insert on questions.moves to rondom_access;

-- Someone of a youth team, as the keeper of this transaction: the ones who divide the work among themselves.
create function access.keeps_own_team() returns boolean
language sql stable parallel safe set search_path = ''
as $$ select pg_catalog.current_setting('app.keeper_role', true) = 'WIJKTEAM' $$;
grant execute on function access.keeps_own_team() to rondom_app, rondom_access;

-- A count per colleague of the own team, and nothing of any family.
create function access.families_with_regie(p_accounts uuid[], p_today date) returns table (account_id uuid, families integer)
language sql stable security definer set search_path = ''
as $$
  select m.account_id, count(distinct m.file_id)::integer
  from access.members m join access.files f on f.id = m.file_id and f.kind = 'family' and f.closed_on is null
  where access.keeps_own_team() and access.keeps_organisation(m.organisation_id)
    and m.account_id = any(p_accounts) and m.role = 'WIJKTEAM' and m.has_regie and m.stands_in_for is null
    and m.from_on <= p_today and (m.until_on is null or m.until_on >= p_today)
  group by m.account_id
$$;
grant execute on function access.families_with_regie(uuid[], date) to rondom_app;
alter function access.families_with_regie(uuid[], date) owner to rondom_access;

-- Who has the regie over a question today.
create function access.question_holders(p_file uuid, p_today date) returns table (account_id uuid, organisation_id uuid, role text)
language sql stable security definer set search_path = ''
as $$
  select m.account_id, m.organisation_id, m.role
  from access.members m join access.files f on f.id = m.file_id and f.kind = 'question'
  where m.file_id = p_file and m.has_regie and m.from_on <= p_today and (m.until_on is null or m.until_on >= p_today)
$$;
alter function access.question_holders(uuid, date) owner to rondom_access;
grant execute on function access.question_holders(uuid, date) to rondom_access;

-- Gives a question to others, with the doors of the asker that those who had it read, and no other: what was handed over without a
-- name stays without one. Who had the regie has it no more, from today on: a membership that began today never was. Whoever reads along
-- without the regie stays. Not for the app: the functions of questions that call it say when it may.
create function access.pass_question(p_file uuid, p_receivers jsonb, p_today date) returns void
language plpgsql security definer set search_path = ''
as $$
declare
  -- Within one organisation where the receiver's own has it, else from whoever has it.
  v_from uuid[] := array(
    select distinct h.organisation_id from access.question_holders(p_file, p_today) h
    where h.organisation_id in (select r.organisation from jsonb_to_recordset(p_receivers) as r(organisation uuid)));
  v_doors uuid[];
begin
  perform access.lock_file(p_file);
  if cardinality(v_from) = 0 then
    v_from := array(select distinct h.organisation_id from access.question_holders(p_file, p_today) h);
  end if;
  v_doors := array(
    select distinct d.id from access.doors d
    join access.keys k on k.file_id = d.file_id and k.door_id = d.id and k.recipient_kind = 'organisation'
      and k.from_on <= p_today and k.until_on >= p_today
    join access.question_holders(p_file, p_today) h on h.organisation_id = k.recipient_id and h.role = k.role
    where d.file_id = p_file and d.source_kind = 'relative' and h.organisation_id = any(v_from));
  delete from access.members m
    where m.file_id = p_file and m.organisation_id = any(v_from) and m.has_regie and m.from_on >= p_today
      and m.account_id not in (select r.account from jsonb_to_recordset(p_receivers) as r(account uuid));
  update access.members m set until_on = p_today - 1
    where m.file_id = p_file and m.organisation_id = any(v_from) and m.has_regie and m.from_on < p_today and (m.until_on is null or m.until_on >= p_today)
      and m.account_id not in (select r.account from jsonb_to_recordset(p_receivers) as r(account uuid));
  insert into access.members (file_id, id, account_id, organisation_id, role, has_regie, from_on)
    select p_file, r.member, r.account, r.organisation, r.role, true, p_today
    from jsonb_to_recordset(p_receivers) as r(member uuid, account uuid, organisation uuid, role text)
    where not exists (select from access.question_holders(p_file, p_today) h where h.account_id = r.account);
  insert into access.keys (file_id, door_id, recipient_kind, recipient_id, role, from_on, until_on, rule)
    select distinct d.file_id, d.id, 'organisation', r.organisation, r.role, p_today,
      greatest(p_today, (f.opened_at at time zone 'Europe/Amsterdam')::date + interval '13 months')::date, 'C-8'
    from access.doors d join access.files f on f.id = d.file_id
    cross join jsonb_to_recordset(p_receivers) as r(organisation uuid, role text)
    where d.file_id = p_file and d.id = any(v_doors)
      and not exists (select from access.keys k where k.file_id = d.file_id and k.door_id = d.id and k.recipient_kind = 'organisation'
        and k.recipient_id = r.organisation and k.role = r.role and k.from_on <= p_today and k.until_on >= p_today);
end $$;
alter function access.pass_question(uuid, jsonb, date) owner to rondom_access;
grant execute on function access.pass_question(uuid, jsonb, date) to rondom_access;

grant create on schema questions to rondom_access;

-- An organisation did nothing with it yet, or somebody there picked it up and is at it.
create function questions.is_open(p_file uuid, p_organisation uuid) returns boolean
language sql stable security definer set search_path = ''
as $$
  select not exists (
    select from questions.handlings h join access.doors d on d.file_id = h.file_id and d.id = h.door_id
    where h.file_id = p_file and h.state <> 'picked-up' and d.source_id = p_organisation)
$$;
alter function questions.is_open(uuid, uuid) owner to rondom_access;
grant execute on function questions.is_open(uuid, uuid) to rondom_access;

-- The keeper takes a question of their own team. False when there is none, or they have it already by themself.
create function questions.take_question(p_file uuid, p_member uuid, p_move uuid, p_today date, p_at timestamptz) returns boolean
language plpgsql security definer set search_path = ''
as $$
declare
  v_me uuid := access.keeper_account();
  v_team uuid;
  v_holders uuid[];
begin
  perform access.lock_file(p_file);
  select min(h.organisation_id::text)::uuid, array_agg(h.account_id) into v_team, v_holders
    from access.question_holders(p_file, p_today) h where access.keeps_organisation(h.organisation_id) and h.role = 'WIJKTEAM';
  if not access.keeps_own_team() or v_team is null or v_holders = array[v_me] or not questions.is_open(p_file, v_team) then
    return false;
  end if;
  perform access.pass_question(p_file,
    jsonb_build_array(jsonb_build_object('member', p_member, 'account', v_me, 'organisation', v_team, 'role', 'WIJKTEAM')), p_today);
  perform questions.note_move(p_file, p_move, 'taken', v_holders, array[v_me], v_team, p_at);
  return true;
end $$;

-- A row for every hand; behind the asker's own door, so that whoever reads the question reads where it went.
create function questions.note_move(p_file uuid, p_move uuid, p_kind text, p_from uuid[], p_to uuid[], p_organisation uuid, p_at timestamptz)
returns void
language sql security definer set search_path = ''
as $$
  insert into questions.moves (file_id, id, door_id, kind, from_account_id, to_account_id, to_organisation_id, at)
    select q.file_id, p_move, q.door_id, p_kind, case when cardinality(p_from) = 1 then p_from[1] end,
      case when cardinality(p_to) = 1 then p_to[1] end, p_organisation, p_at
    from questions.questions q where q.file_id = p_file
$$;

-- Who has the regie over the question one stepped into gives it to a colleague of the own organisation in the same role.
create function questions.hand_over_question(p_to uuid, p_member uuid, p_move uuid, p_at timestamptz) returns boolean
language plpgsql security definer set search_path = ''
as $$
declare
  v_file uuid := access.entered_file();
  v_team uuid := current_setting('app.organisation')::uuid;
  v_role text := current_setting('app.role');
begin
  perform access.require_regie();
  perform access.lock_file(v_file);
  if p_to = current_setting('app.account')::uuid or not questions.is_open(v_file, v_team)
    or not questions.is_here(p_to, v_team, v_role, access.entered_today()) then
    return false;
  end if;
  perform access.pass_question(v_file,
    jsonb_build_array(jsonb_build_object('member', p_member, 'account', p_to, 'organisation', v_team, 'role', v_role)), access.entered_today());
  perform questions.note_move(v_file, p_move, 'handed-over', array[current_setting('app.account')::uuid], array[p_to], v_team, p_at);
  return true;
end $$;

create function questions.works_today(p_account uuid, p_organisation uuid, p_role text, p_today date) returns boolean
language sql stable security definer set search_path = ''
as $$
  select exists (
    select from accounts.assignments a
    where a.account_id = p_account and a.organisation_id = p_organisation and a.role = p_role
      and a.from_on <= p_today and (a.until_on is null or a.until_on >= p_today))
$$;
create function questions.is_here(p_account uuid, p_organisation uuid, p_role text, p_today date) returns boolean
language sql stable security definer set search_path = ''
as $$
  select questions.works_today(p_account, p_organisation, p_role, p_today) and not exists (
    select from playing_field.absences b
    where b.account_id = p_account and b.organisation_id = p_organisation
      and b.from_on <= p_today and (b.until_on is null or b.until_on >= p_today))
$$;

create function questions.waits_for_absent(p_file uuid, p_today date) returns boolean
language sql stable security definer set search_path = ''
as $$
  select not exists (select from questions.handlings h where h.file_id = p_file)
    and exists (select from access.question_holders(p_file, p_today))
    and not exists (select from access.question_holders(p_file, p_today) h
      where questions.is_here(h.account_id, h.organisation_id, h.role, p_today))
$$;

-- Moves such a question to whom routing names: only those who work for the team that is named, and only while it waits.
create function questions.move_from_absent(p_file uuid, p_receivers jsonb, p_move uuid, p_request uuid, p_today date, p_at timestamptz)
returns boolean
language plpgsql security definer set search_path = ''
as $$
declare
  v_from uuid[];
  v_to uuid[] := array(select r.account from jsonb_to_recordset(p_receivers) as r(account uuid) order by 1);
  v_team uuid := (p_receivers -> 0 ->> 'organisation')::uuid;
begin
  perform access.lock_file(p_file);
  v_from := array(select h.account_id from access.question_holders(p_file, p_today) h order by 1);
  if v_from = v_to or v_team is null or not questions.waits_for_absent(p_file, p_today) or exists (
    select from jsonb_to_recordset(p_receivers) as r(account uuid, organisation uuid, role text)
    where r.organisation <> v_team or r.role not in ('WIJKTEAM', 'RMC') or not questions.works_today(r.account, r.organisation, r.role, p_today)) then
    return false;
  end if;
  perform access.pass_question(p_file, p_receivers, p_today);
  perform questions.note_move(p_file, p_move, 'absent', v_from, v_to, v_team, p_at);
  perform access.look_as_system(p_file, p_request, p_at);
  return true;
end $$;

do $$
declare
  f record;
begin
  for f in
    select p.oid::regprocedure as name, p.proname from pg_catalog.pg_proc p
    where p.pronamespace = 'questions'::regnamespace and p.proname in ('take_question', 'note_move', 'hand_over_question',
      'works_today', 'is_here', 'waits_for_absent', 'move_from_absent')
  loop
    execute format('alter function %s owner to rondom_access', f.name);
    execute format('grant execute on function %s to rondom_access', f.name);
    if f.proname in ('take_question', 'hand_over_question', 'move_from_absent') then
      execute format('grant execute on function %s to rondom_app', f.name);
    end if;
  end loop;
end $$;

-- Who keeps the whole of a family moving gives that to a colleague of the own organisation in the same role, and leaves the team.
-- Keys name organisation and role, so that none opens or closes by it.
create function access.hand_over_regie(p_member uuid, p_account uuid) returns void
language plpgsql security definer set search_path = ''
as $$
declare
  m access.members%rowtype;
begin
  perform access.require_regie();
  perform access.lock_file(access.entered_file());
  select * into m from access.members x
    where x.file_id = access.entered_file() and x.has_regie and x.stands_in_for is null
      and x.account_id = current_setting('app.account')::uuid and x.organisation_id = current_setting('app.organisation')::uuid
      and x.role = current_setting('app.role')
      and x.from_on <= access.entered_today() and (x.until_on is null or x.until_on >= access.entered_today());
  -- Said as one: whether a colleague is family here is not to be asked.
  if m.id is null or p_account = m.account_id
    or exists (select from access.relatives r where r.file_id = m.file_id and r.account_id = p_account) then
    raise exception 'this colleague cannot take it over here' using errcode = 'RD031';
  end if;
  -- Whoever stands in for the one who leaves ends with them.
  delete from access.members s
    where s.file_id = m.file_id and s.stands_in_for = m.id and s.from_on >= access.entered_today();
  update access.members s set until_on = access.entered_today() - 1
    where s.file_id = m.file_id and s.stands_in_for = m.id and (s.until_on is null or s.until_on >= access.entered_today());
  update access.members x set has_regie = true
    where x.file_id = m.file_id and x.account_id = p_account and x.organisation_id = m.organisation_id and x.role = m.role
      and x.stands_in_for is null and x.from_on <= access.entered_today() and (x.until_on is null or x.until_on >= access.entered_today());
  if not found then
    insert into access.members (file_id, id, account_id, organisation_id, role, has_regie, asked_door_id, from_on)
      values (m.file_id, p_member, p_account, m.organisation_id, m.role, true, m.asked_door_id, access.entered_today());
  end if;
  -- From today on: a membership that began today never was.
  delete from access.members x where x.file_id = m.file_id and x.id = m.id and m.from_on >= access.entered_today();
  update access.members x set until_on = access.entered_today() - 1
    where x.file_id = m.file_id and x.id = m.id and m.from_on < access.entered_today();
end $$;
alter function access.hand_over_regie(uuid, uuid) owner to rondom_access;
grant execute on function access.hand_over_regie(uuid, uuid) to rondom_app;
