-- Looks with the field set of NEN 7513 (domain-nl §4.1): for what purpose, under which choices of the region, by which membership,
-- on whose statements; refused attempts; looks of the system and of the privacy officer; and pages that end nowhere in a moment.

alter table access.looks
  add column line_version integer not null default 1,
  add column purpose text,
  add column policy_version integer,
  add column member_id uuid,
  add column attempted text constraint an_attempt_is_to_view_or_change check (attempted in ('viewed', 'changed')),
  add column ground_ids uuid[] not null default '{}',
  add constraint only_what_was_refused_was_attempted check (attempted is null or action = 'refused');
-- Lines that were sealed before keep the line that they were sealed with.
alter table access.looks alter column line_version set default 2;
comment on column access.looks.ground_ids is 'The statements that the keys rested on: the consent profile of the look.';
comment on column access.looks.member_id is 'The membership of the team by which someone looked: the treatment relation of the look.';

create table access.missed_attempts (
  id uuid primary key,
  account_id uuid,
  organisation_id uuid,
  attempted text not null,
  attempted_at timestamptz not null,
  request_id uuid not null
);
comment on table access.missed_attempts is 'Attempts at an address that holds no file. Written so that a file that is hidden and one that is not there cost the same.';
grant select, insert on access.missed_attempts to rondom_access;
alter table access.missed_attempts enable row level security;
alter table access.missed_attempts force row level security;
create policy "only the definer functions of access" on access.missed_attempts to rondom_access
  using (current_user = 'rondom_access') with check (current_user = 'rondom_access');

-- A look as one line of text: what the seal is made over. A version is never changed; a new field makes a new version.
create or replace function access.look_line(l access.looks) returns text
language sql stable set search_path = ''
as $$
  select concat_ws('|', case when l.line_version > 1 then 'v' || l.line_version end,
    l.id, l.file_id, l.subject_id, array_to_string(l.door_ids, ','), l.action, l.viewer_kind,
    coalesce(l.account_id::text, '-'), coalesce(l.organisation_id::text, '-'), coalesce(l.role, '-'), coalesce(l.on_behalf_of::text, '-'),
    coalesce(l.relative_id::text, '-'), array_to_string(l.grounds, ','),
    to_char(l.looked_at at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.US'), l.request_id,
    case when l.line_version > 1 then concat_ws('|', coalesce(l.purpose, '-'), coalesce(l.policy_version::text, '-'),
      coalesce(l.member_id::text, '-'), coalesce(l.attempted, '-'), array_to_string(l.ground_ids, ',')) end)
$$;

-- What a file is for, as the purpose of a look at it.
create function access.purpose_of(p_kind text) returns text
language sql immutable parallel safe set search_path = ''
as $$
  select case p_kind when 'family' then 'COORDINATE_PLAN' when 'question' then 'REFER_HELP'
    when 'consult' then 'CONSULT_ANON' when 'meldcode' then 'SAFETY_REPORT' end
$$;

-- Records a look at doors of the entered files, one line per file and subject; 'listed' once per person, file and day.
create or replace function access.look(p_doors uuid[], p_action text, p_request uuid, p_at timestamptz) returns void
language plpgsql security definer set search_path = ''
as $$
declare
  v_kind text := current_setting('app.viewer_kind');
  v_account uuid := nullif(current_setting('app.account'), '')::uuid;
  v_organisation uuid := nullif(current_setting('app.organisation'), '')::uuid;
  v_role text := nullif(current_setting('app.role'), '');
  v_subject uuid := nullif(current_setting('app.subject'), '')::uuid;
begin
  if exists (select from unnest(p_doors) d where d <> all (access.read_doors()) and d <> all (access.write_doors())) then
    raise exception 'a look at a door that is not open' using errcode = 'RD005';
  end if;
  insert into access.looks (id, file_id, subject_id, door_ids, action, viewer_kind, account_id, organisation_id, role, on_behalf_of, relative_id, grounds, looked_at, request_id, purpose, policy_version, member_id, ground_ids)
  select gen_random_uuid(), d.file_id, s.id, array_agg(distinct d.id), p_action, v_kind, v_account, v_organisation, v_role,
         coalesce(nullif(current_setting('app.behalf'), '')::uuid, min(m.stands_in_for::text)::uuid),
         coalesce(v_subject, (select r.subject_id from access.relatives r where v_kind = 'relative' and r.file_id = d.file_id and r.account_id = v_account limit 1)),
         array_agg(distinct coalesce(
           case when d.source_kind = 'organisation' and d.source_id = v_organisation or d.source_kind = 'relative' and d.source_id = v_subject
             then 'source' end,
           k.rule, case when e.id is not null then 'D20' end, 'source')),
         p_at, p_request, min(access.purpose_of(f.kind)), min(f.policy_version), min(m.id::text)::uuid,
         coalesce(array_agg(distinct g.id) filter (where g.id is not null), '{}')
  from access.doors d
  join access.files f on f.id = d.file_id
  cross join lateral unnest(d.subject_ids) as s(id)
  left join lateral (
    select x.id, x.stands_in_for from access.members x
    where v_kind = 'professional' and x.file_id = d.file_id and x.account_id = v_account and x.organisation_id = v_organisation and x.role = v_role
      and x.from_on <= access.entered_today() and (x.until_on is null or x.until_on >= access.entered_today())
    order by x.has_regie desc, x.id limit 1) m on true
  left join access.keys k on k.file_id = d.file_id and k.door_id = d.id
    and k.from_on <= access.entered_today() and k.until_on >= access.entered_today()
    and (k.recipient_kind = 'organisation' and k.recipient_id = v_organisation and k.role = v_role
      or k.recipient_kind = 'relative' and k.recipient_id = v_subject)
  left join lateral unnest(k.grounds) as g(id) on true
  left join access.emergency_keys e on e.file_id = d.file_id and e.account_id = v_account and e.organisation_id = v_organisation
    and e.role = v_role and e.category = d.category and d.subject_ids <@ e.subject_ids and e.from_at <= p_at and e.until_at > p_at
  where d.id = any(p_doors)
    and (p_action <> 'listed' or not exists (
      select from access.looks l
      where l.file_id = d.file_id and l.action = 'listed' and l.account_id = v_account and l.subject_id = s.id
        and l.organisation_id is not distinct from v_organisation and l.role is not distinct from v_role
        and cardinality(l.door_ids) > 0
        and l.looked_at >= (access.entered_today()::timestamp at time zone 'Europe/Amsterdam')))
  group by d.file_id, s.id;
end $$;

-- Someone at home who looked who looked, or kept it as a file (L-1): about themself and those they represent today. Once a day when listed.
create function access.look_at_looks(p_action text, p_request uuid, p_at timestamptz) returns void
language sql security definer set search_path = ''
as $$
  insert into access.looks (id, file_id, subject_id, door_ids, action, viewer_kind, account_id, relative_id, grounds, looked_at, request_id, purpose, policy_version)
  select gen_random_uuid(), f.id, s.id, '{}', p_action, 'relative', nullif(current_setting('app.account'), '')::uuid,
         current_setting('app.subject')::uuid, '{looks}', p_at, p_request, access.purpose_of(f.kind), f.policy_version
  from access.files f
  cross join lateral (
    select current_setting('app.subject')::uuid as id
    union
    select r.subject_id from access.representations r
    where r.file_id = f.id and r.relative_id = current_setting('app.subject')::uuid
      and r.from_on <= access.entered_today() and r.until_on >= access.entered_today()
  ) s
  where f.id = access.entered_file() and current_setting('app.viewer_kind') = 'relative'
    and (p_action <> 'listed' or not exists (
      select from access.looks l
      where l.file_id = f.id and l.action = 'listed' and l.subject_id = s.id and l.grounds = '{looks}'
        and l.relative_id = current_setting('app.subject')::uuid
        and l.looked_at >= (access.entered_today()::timestamp at time zone 'Europe/Amsterdam')))
$$;

-- What the system does to a file by the clock: one line per subject, "systeem". Once per file and day.
create function access.look_as_system(p_file uuid, p_request uuid, p_at timestamptz) returns void
language sql security definer set search_path = ''
as $$
  insert into access.looks (id, file_id, subject_id, door_ids, action, viewer_kind, grounds, looked_at, request_id, purpose, policy_version)
  select gen_random_uuid(), f.id, s.id, '{}', 'derived', 'system', '{}', p_at, p_request, access.purpose_of(f.kind), f.policy_version
  from access.files f join access.subjects s on s.file_id = f.id
  where f.id = p_file and not exists (
    select from access.looks l
    where l.file_id = f.id and l.subject_id = s.id and l.action = 'derived'
      and l.looked_at >= (p_at at time zone 'Europe/Amsterdam')::date::timestamp at time zone 'Europe/Amsterdam')
$$;

-- An attempt that was refused: at a file that is not open to them, or at something inside it. Where there is no such file, another
-- line is written, so that both cost the same.
create function access.note_refusal(p_account uuid, p_organisation uuid, p_role text, p_file uuid, p_attempted text, p_request uuid, p_today date, p_at timestamptz)
returns void
language sql security definer set search_path = ''
as $$
  with noted as (
    insert into access.looks (id, file_id, subject_id, door_ids, action, viewer_kind, account_id, organisation_id, role, on_behalf_of, relative_id, grounds, looked_at, request_id, purpose, policy_version, member_id, attempted)
    select gen_random_uuid(), f.id, s.id, '{}', 'refused', case when p_organisation is null then 'relative' else 'professional' end,
           p_account, p_organisation, p_role, m.stands_in_for, r.subject_id, '{}', p_at, p_request, access.purpose_of(f.kind), f.policy_version,
           m.id, p_attempted
    from access.files f
    join access.subjects s on s.file_id = f.id
    left join lateral (
      select x.id, x.stands_in_for from access.members x
      where x.file_id = f.id and x.account_id = p_account and x.organisation_id = p_organisation and x.role = p_role
        and x.from_on <= p_today and (x.until_on is null or x.until_on >= p_today)
      order by x.has_regie desc, x.id limit 1) m on true
    left join lateral (
      select x.subject_id from access.relatives x
      where p_organisation is null and x.file_id = f.id and x.account_id = p_account limit 1) r on true
    where f.id = p_file
    returning 1
  )
  insert into access.missed_attempts (id, account_id, organisation_id, attempted, attempted_at, request_id)
    select gen_random_uuid(), p_account, p_organisation, p_attempted, p_at, p_request
    where not exists (select from noted)
$$;

-- What the privacy officer reads or writes down is itself a look: one line per subject of the doors, or of the whole file where
-- there is no door. Listed once per person, file and day.
create function access.look_as_officer(p_account uuid, p_organisation uuid, p_about jsonb, p_action text, p_request uuid, p_at timestamptz) returns void
language sql security definer set search_path = ''
as $$
  insert into access.looks (id, file_id, subject_id, door_ids, action, viewer_kind, account_id, organisation_id, role, grounds, looked_at, request_id, purpose, policy_version)
  select gen_random_uuid(), f.id, s.id, coalesce(array_agg(distinct a.door) filter (where a.door is not null), '{}'), p_action, 'professional',
         p_account, p_organisation, 'PRIVACY_OFFICER', '{oversight}', p_at, p_request, access.purpose_of(f.kind), f.policy_version
  from jsonb_to_recordset(p_about) as a(file uuid, door uuid)
  join access.files f on f.id = a.file
  left join access.doors d on d.file_id = a.file and d.id = a.door
  join access.subjects s on s.file_id = f.id and (d.id is null or s.id = any(d.subject_ids))
  where p_action <> 'listed' or not exists (
    select from access.looks l
    where l.file_id = f.id and l.subject_id = s.id and l.action = 'listed' and l.account_id = p_account and l.grounds = '{oversight}'
      and l.looked_at >= (p_at at time zone 'Europe/Amsterdam')::date::timestamp at time zone 'Europe/Amsterdam')
  group by f.id, s.id
$$;

drop function access.looks_for_me(timestamptz, integer);
-- The looks that the relative who stepped in may read, newest first: about themself and those they represent today. Looks made by
-- another relative are that one's own affair; that a stranger tried is told. What waits for a talk is left out of a line until its
-- wait ends; a line of nothing else waits. The next page begins after (looked_at, id), so that no line is skipped within a moment.
create function access.looks_for_me(p_before timestamptz, p_before_id uuid, p_from timestamptz, p_until timestamptz, p_subject uuid, p_viewer uuid, p_limit integer)
returns table (id uuid, subject_id uuid, door_ids uuid[], parts jsonb, action text, attempted text, viewer_kind text, account_id uuid, organisation_id uuid,
  role text, behalf_account_id uuid, relative_id uuid, has_regie boolean, grounds text[], ground_ids uuid[], purpose text, policy_version integer,
  member_id uuid, looked_at timestamptz, request_id uuid)
language sql stable security definer set search_path = ''
as $$
  select l.id, l.subject_id, shown.ids, shown.parts, l.action, l.attempted, l.viewer_kind, l.account_id, l.organisation_id, l.role,
         (select b.account_id from access.members b where b.file_id = l.file_id and b.id = l.on_behalf_of), l.relative_id,
         coalesce((select m.has_regie from access.members m where m.file_id = l.file_id and m.id = l.member_id), l.role = 'WIJKTEAM'),
         l.grounds, l.ground_ids, l.purpose, l.policy_version, l.member_id, l.looked_at, l.request_id
  from access.looks l
  cross join lateral (
    select coalesce(array_agg(d.id), '{}') as ids,
           jsonb_agg(distinct jsonb_build_object('category', d.category, 'part', d.part_id)) as parts
    from access.doors d
    where d.file_id = l.file_id and d.id = any(l.door_ids)
      and (d.talk in ('none', 'discussed')
        or d.talk = 'waits-for-parents' and l.subject_id = current_setting('app.subject')::uuid)
  ) shown
  where current_setting('app.viewer_kind') = 'relative'
    and l.file_id = access.entered_file() and (l.looked_at, l.id) < (p_before, p_before_id)
    and l.looked_at >= p_from and l.looked_at < p_until
    and (p_subject is null or l.subject_id = p_subject)
    and (p_viewer is null or p_viewer = l.account_id or p_viewer = l.relative_id)
    and (cardinality(l.door_ids) = 0 or cardinality(shown.ids) > 0)
    and (l.subject_id = current_setting('app.subject')::uuid
      or exists (select from access.representations r
                 where r.file_id = l.file_id and r.subject_id = l.subject_id and r.relative_id = current_setting('app.subject')::uuid
                   and r.from_on <= access.entered_today() and r.until_on >= access.entered_today()))
    and (l.viewer_kind <> 'relative' or l.relative_id = current_setting('app.subject')::uuid
      or l.relative_id is null and l.action = 'refused')
  order by l.looked_at desc, l.id desc
  limit p_limit
$$;

-- Names a stand-in, or someone who shadows, for a member of the team: within the organisation, in the same role, from day to day.
-- By who holds the regie, or by the member themself. A stand-in stands where the member stands; who shadows bears nothing.
create function access.add_stand_in(p_id uuid, p_for uuid, p_account uuid, p_from date, p_until date, p_is_shadowing boolean) returns void
language plpgsql security definer set search_path = ''
as $$
declare
  m access.members%rowtype;
begin
  select * into m from access.members x
    where x.file_id = access.entered_file() and x.id = p_for and x.stands_in_for is null
      and (x.until_on is null or x.until_on >= p_from);
  if m.id is null then
    raise exception 'no such member' using errcode = 'RD009';
  end if;
  if not access.entered_holds_regie() and m.account_id is distinct from nullif(current_setting('app.account'), '')::uuid then
    raise exception 'only who holds the regie, or the member themself' using errcode = 'RD003';
  end if;
  perform access.lock_file(access.entered_file());
  insert into access.members (file_id, id, account_id, organisation_id, role, has_regie, is_shadowing, stands_in_for, asked_door_id, from_on, until_on)
    values (m.file_id, p_id, p_account, m.organisation_id, m.role, m.has_regie and not p_is_shadowing, p_is_shadowing,
      case when not p_is_shadowing then m.id end, m.asked_door_id, p_from, least(p_until, m.until_on));
end $$;

-- Who of the team in sight stands in for whom, or shadows.
create function access.stand_ins_in_sight()
returns table (member_id uuid, for_account_id uuid, is_shadowing boolean)
language sql stable security definer set search_path = ''
as $$
  select m.id, f.account_id, m.is_shadowing
  from access.members m
  left join access.members f on f.file_id = m.file_id and f.id = m.stands_in_for
  where m.file_id = access.entered_file() and (m.stands_in_for is not null or m.is_shadowing)
    and m.id in (select t.member_id from access.team() t)
$$;

do $$
declare
  f record;
begin
  for f in
    select p.oid::regprocedure as name, p.proname, p.prosecdef from pg_catalog.pg_proc p
    where p.pronamespace = 'access'::regnamespace
      and p.proname in ('purpose_of', 'look_line', 'look', 'look_at_looks', 'look_as_system', 'look_as_officer', 'note_refusal', 'looks_for_me',
        'add_stand_in', 'stand_ins_in_sight')
  loop
    execute format('grant execute on function %s to rondom_access', f.name);
    if f.proname not in ('purpose_of', 'look_line') then
      execute format('grant execute on function %s to rondom_app', f.name);
    end if;
    if f.prosecdef and pg_catalog.pg_get_userbyid((select p.proowner from pg_catalog.pg_proc p where p.oid = f.name::regprocedure)) <> 'rondom_access' then
      execute format('alter function %s owner to rondom_access', f.name);
    end if;
  end loop;
end $$;

-- Of each conflict of duties its file and door, so that what the privacy officer reads of it leaves a look there.
create function disclosures.files_of_conflicts() returns table (id uuid, file_id uuid, door_id uuid)
language sql stable security definer set search_path = ''
as $$
  select d.id, d.file_id, d.door_id from disclosures.disclosures d where d.rule = 'D19'
$$;
grant execute on function disclosures.files_of_conflicts() to rondom_app;
alter function disclosures.files_of_conflicts() owner to rondom_access;
