-- Written for speed: the same answers, measured on 100,000 dossiers (npm run bench). Whoever changes one of these functions changes it here.

-- A door is found by its id alone, and the keys of a file by whom they open it to.
create index doors_by_id on access.doors (id);
create index keys_by_recipient on access.keys (file_id, recipient_id, role, door_id);
-- "Listed" is written once a day: what was listed today is one stretch of this index.
create index looks_listed_by_account on access.looks (account_id, looked_at) include (file_id, subject_id) where action = 'listed';

-- Reading the set of doors takes longer than reading a page, and a table of a file is never worth reading row by row for it: the
-- cost says so to the planner, which then looks up each door in the index. Not SQL: inlined, the cost would be lost. A function that joins with the doors takes them into a
-- variable first: its plan is kept, and must not depend on how many doors the first one to call it had.
create or replace function access.read_doors() returns uuid[]
language plpgsql stable parallel safe cost 100000
as $$ begin return pg_catalog.current_setting('app.read_doors')::uuid[]; end $$;

create or replace function access.write_doors() returns uuid[]
language plpgsql stable parallel safe cost 100000
as $$ begin return pg_catalog.current_setting('app.write_doors')::uuid[]; end $$;

-- Without "set search_path" the planner puts these in place: they are asked for every row.
create or replace function access.level_rank(p_level text) returns integer
language sql immutable parallel safe
as $$ select case p_level when 'dates' then 1 when 'summary' then 2 when 'full' then 3 end $$;

create or replace function access.entered_file() returns uuid
language sql stable
as $$ select nullif(pg_catalog.current_setting('app.file'), '')::uuid $$;

create or replace function access.entered_today() returns date
language sql stable
as $$ select pg_catalog.current_setting('app.today')::date $$;

create or replace function access.entered_at() returns timestamptz
language sql stable
as $$ select pg_catalog.current_setting('app.at')::timestamptz $$;

create or replace function access.is_barred(p_file uuid, p_account uuid, p_organisation uuid) returns boolean
language plpgsql stable security definer set search_path = ''
as $$
begin
  return exists (
    select from access.bars b
    where (b.file_id is null or b.file_id = p_file)
      and (b.organisation_id is null or b.organisation_id = p_organisation)
      and (b.account_id is null or b.account_id = p_account)
      and b.closes = 'everything' and b.lifted_at is null);
end $$;

create or replace function access.organisation_holds_regie(p_file uuid, p_organisation uuid, p_today date) returns boolean
language plpgsql stable security definer set search_path = ''
as $$
begin
  return exists (
    select from access.members m
    where m.file_id = p_file and m.organisation_id = p_organisation and m.has_regie
      and m.from_on <= p_today and (m.until_on is null or m.until_on >= p_today)
      and not access.is_barred(m.file_id, m.account_id, m.organisation_id)
      and not exists (select from access.relatives r where r.file_id = m.file_id and r.account_id = m.account_id));
end $$;

create or replace function access.entered_holds_regie() returns boolean
language plpgsql stable security definer set search_path = ''
as $$
begin
  return exists (
    select from access.members m
    where m.file_id = access.entered_file() and m.has_regie
      and m.account_id = nullif(current_setting('app.account'), '')::uuid
      and m.organisation_id = nullif(current_setting('app.organisation'), '')::uuid
      and m.from_on <= access.entered_today() and (m.until_on is null or m.until_on >= access.entered_today()));
end $$;

create or replace function access.my_membership(p_account uuid, p_organisation uuid, p_role text, p_file uuid, p_today date)
returns table (member_id uuid, stands_in_for uuid, has_regie boolean)
language plpgsql stable security definer set search_path = ''
as $$
begin
  return query
  select m.id, m.stands_in_for, m.has_regie
  from access.members m
  where m.file_id = p_file and m.account_id = p_account and m.organisation_id = p_organisation and m.role = p_role
    and m.from_on <= p_today and (m.until_on is null or m.until_on >= p_today)
    and not access.is_barred(p_file, p_account, p_organisation)
    and not exists (select from access.relatives r where r.file_id = p_file and r.account_id = p_account)
  order by m.has_regie desc limit 1;
end $$;

-- Who is in the team today, and is neither barred nor family there. "offset 0" keeps these a question about each member: as a join
-- the planner takes them for something that leaves nobody.
create function access.working_members(p_today date) returns setof access.members
language sql stable
as $$
  select m.* from access.members m
  where m.from_on <= p_today and (m.until_on is null or m.until_on >= p_today)
    and not exists (
      select from access.bars b
      where b.closes = 'everything' and b.lifted_at is null
        and (b.file_id is null or b.file_id = m.file_id)
        and (b.organisation_id is null or b.organisation_id = m.organisation_id)
        and (b.account_id is null or b.account_id = m.account_id)
      offset 0)
    and not exists (select from access.relatives r where r.file_id = m.file_id and r.account_id = m.account_id offset 0)
$$;

-- THE answer to who at work reads which door, as in 0011: what the own organisation wrote; and of what another wrote, what a key or
-- an emergency opens. It begins at the files it is asked about.
create or replace function access.member_openings(p_today date, p_at timestamptz)
returns table (file_id uuid, door_id uuid, member_id uuid, account_id uuid, organisation_id uuid, role text, has_regie boolean,
  stands_in_for uuid, via text, rule text, from_on date, until_on date)
language sql stable
as $$
  select f.id, d.id, m.id, m.account_id, m.organisation_id, m.role, m.has_regie, m.stands_in_for, 'source', null, m.from_on, null
  from access.files f
  join access.working_members(p_today) m on m.file_id = f.id
  join access.doors d on d.file_id = f.id and d.source_kind = 'organisation' and d.source_id = m.organisation_id
  left join access.role_ceilings c on c.role = m.role and c.category = d.category
  where f.kind = 'meldcode'
    or access.level_rank(case when m.has_regie then c.level_with_regie else c.level end) >= access.level_rank(d.level)
  union all
  select f.id, d.id, m.id, m.account_id, m.organisation_id, m.role, m.has_regie, m.stands_in_for,
         case when k.door_id is not null then 'key' else 'emergency' end,
         coalesce(k.rule, 'D20'),
         coalesce(k.from_on, (e.from_at at time zone 'Europe/Amsterdam')::date),
         coalesce(k.until_on, (e.until_at at time zone 'Europe/Amsterdam')::date)
  from access.files f
  join access.working_members(p_today) m on m.file_id = f.id
  join access.doors d on d.file_id = f.id and not d.is_own and not (d.source_kind = 'organisation' and d.source_id = m.organisation_id)
  left join access.role_ceilings c on c.role = m.role and c.category = d.category
  left join access.keys k on k.file_id = f.id and k.door_id = d.id
    and k.recipient_kind = 'organisation' and k.recipient_id = m.organisation_id and k.role = m.role
    and k.from_on <= p_today and k.until_on >= p_today
    and not exists (
      select from access.bars b
      where b.closes = 'keys' and b.lifted_at is null
        and (b.file_id is null or b.file_id = f.id)
        and (b.organisation_id is null or b.organisation_id = m.organisation_id)
        and (b.account_id is null or b.account_id = m.account_id)
        and (b.categories is null or d.category = any(b.categories))
        and (b.policy_before is null or f.policy_version < b.policy_before))
  left join access.emergency_keys e on e.file_id = f.id and d.source_kind = 'organisation'
    and e.account_id = m.account_id and e.organisation_id = m.organisation_id and e.role = m.role
    and e.category = d.category and d.subject_ids <@ e.subject_ids and m.organisation_id <> all (d.closed_to)
    and access.level_rank(e.level) >= access.level_rank(d.level)
    and e.from_at <= p_at and e.until_at > p_at
  where (k.door_id is not null or e.id is not null)
    and (f.kind = 'meldcode'
      or access.level_rank(case when m.has_regie then c.level_with_regie else c.level end) >= access.level_rank(d.level))
$$;

-- THE answer to who at home reads which door, as in 0011.
create or replace function access.relative_openings(p_today date)
returns table (file_id uuid, door_id uuid, account_id uuid, subject_id uuid, via text, rule text, from_on date, until_on date)
language sql stable
as $$
  select f.id, d.id, r.account_id, r.subject_id,
         case when d.source_kind = 'relative' and d.source_id = r.subject_id then 'source' else 'key' end,
         k.rule, coalesce(k.from_on, r.from_on), k.until_on
  from access.files f
  join access.relatives r on r.file_id = f.id
  join access.doors d on d.file_id = f.id
  left join access.keys k on k.file_id = f.id and k.door_id = d.id and not d.is_own
    and k.recipient_kind = 'relative' and k.recipient_id = r.subject_id
    and k.from_on <= p_today and k.until_on >= p_today
  where r.from_on <= p_today and (r.until_on is null or r.until_on >= p_today)
    and (d.source_kind = 'relative' and d.source_id = r.subject_id or k.door_id is not null)
$$;

create or replace function access.enter_list_as_professional(p_account uuid, p_organisation uuid, p_role text, p_kind text, p_today date, p_mode text, p_limit integer, p_at timestamptz)
returns table (file_id uuid, has_regie boolean)
language plpgsql security definer set search_path = ''
as $$
declare
  v_mine uuid[]; v_open uuid[]; v_regie boolean[]; v_read uuid[];
begin
  perform access.set_doors('{}', '{}');
  select array_agg(distinct m.file_id) into v_mine
    from access.members m join access.files f on f.id = m.file_id
    where m.account_id = p_account and m.organisation_id = p_organisation and m.role = p_role and f.kind = p_kind
      and m.from_on <= p_today and (m.until_on is null or m.until_on >= p_today);
  if cardinality(v_mine) > p_limit then
    raise exception 'more than % files for one person', p_limit using errcode = 'RD001';
  end if;
  with door as materialized (
    select o.file_id, o.door_id, bool_or(o.via = 'source') as is_source, bool_or(o.via <> 'source') as is_opened, bool_or(o.has_regie) as has_regie
    from access.member_openings(p_today, p_at) o
    where o.file_id = any(coalesce(v_mine, '{}')) and o.account_id = p_account and o.organisation_id = p_organisation and o.role = p_role
    group by o.file_id, o.door_id
  ), open_file as (
    select d.file_id, bool_or(d.has_regie) as has_regie, array_agg(d.door_id) filter (where p_mode <> 'own' or d.is_source) as doors
    from door d
    group by d.file_id
    -- Whoever holds the regie oneself does not need to be asked whether the organisation does.
    having case when p_mode = 'own' then bool_or(d.is_source)
                else bool_or(d.is_opened) or bool_or(d.has_regie) or access.organisation_holds_regie(d.file_id, p_organisation, p_today) end
  )
  select array_agg(o.file_id), array_agg(o.has_regie), (select array_agg(one) from open_file f cross join unnest(f.doors) as one)
    into v_open, v_regie, v_read
    from open_file o;
  perform access.set_identity('professional', p_account, p_organisation, p_role, null, null, null, p_today, p_at);
  perform access.set_doors(v_read, '{}');
  return query select * from unnest(v_open, v_regie);
end $$;

create or replace function access.readers(p_doors uuid[])
returns table (door_id uuid, kind text, account_id uuid, organisation_id uuid, role text, subject_id uuid, via text, rule text, from_on date, until_on date)
language plpgsql stable security definer set search_path = ''
as $$
declare
  v_file uuid := access.entered_file();
  v_today date := access.entered_today();
  v_at timestamptz := access.entered_at();
  v_seen uuid[];
begin
  select array_agg(asked.id) into v_seen from unnest(p_doors) as asked(id)
    where asked.id in (select unnest(access.read_doors()) union all select unnest(access.write_doors()));
  return query
  select o.door_id, 'professional', o.account_id, o.organisation_id, o.role, null::uuid, o.via, o.rule, o.from_on, o.until_on
  from access.member_openings(v_today, v_at) o
  where o.file_id = v_file and o.door_id = any(v_seen)
  union all
  select o.door_id, 'relative', o.account_id, null, null, o.subject_id, o.via, o.rule, o.from_on, o.until_on
  from access.relative_openings(v_today) o
  where o.file_id = v_file and o.door_id = any(v_seen);
end $$;

create or replace function access.members_in_sight()
returns table (file_id uuid, account_id uuid, organisation_id uuid, role text, is_open boolean)
language plpgsql stable security definer set search_path = ''
as $$
declare
  v_today date := access.entered_today();
  v_account uuid := nullif(current_setting('app.account'), '')::uuid;
  v_organisation uuid := nullif(current_setting('app.organisation'), '')::uuid;
  v_doors uuid[] := access.read_doors();
begin
  return query
  with seen as materialized (
    select distinct d.file_id from unnest(v_doors) as mine(id) join access.doors d on d.id = mine.id
  )
  select m.file_id, m.account_id, m.organisation_id, m.role,
         exists (select from access.keys k where k.file_id = m.file_id and k.recipient_kind = 'organisation'
           and k.recipient_id = m.organisation_id and k.role = m.role
           and k.from_on <= v_today and k.until_on >= v_today)
  from seen s join access.members m on m.file_id = s.file_id
  where not m.has_regie
    and m.from_on <= v_today and (m.until_on is null or m.until_on >= v_today)
    and (current_setting('app.viewer_kind') = 'relative' and m.asked_door_id in (select unnest(v_doors))
      or exists (select from access.members h where h.file_id = m.file_id and h.has_regie
           and h.account_id = v_account and h.organisation_id = v_organisation
           and h.from_on <= v_today and (h.until_on is null or h.until_on >= v_today)));
end $$;

create or replace function access.recipients_in_sight()
returns table (door_id uuid, kind text, recipient_id uuid)
language plpgsql stable security definer set search_path = ''
as $$
declare
  v_today date := access.entered_today();
  v_at timestamptz := access.entered_at();
  v_doors uuid[] := access.read_doors();
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

-- What a list tells of who reads along, per file in sight: of the doors that speak for the file (what is about its children, or else
-- all; never what is for one team alone) how many there are, and how many of them each organisation and each relative reads.
create function access.sharing_in_sight(p_children uuid[])
returns table (file_id uuid, kind text, recipient_id uuid, doors integer, of_doors integer)
language plpgsql stable security definer set search_path = ''
as $$
declare
  v_today date := access.entered_today();
  v_at timestamptz := access.entered_at();
  v_doors uuid[] := access.read_doors();
  v_files uuid[];
begin
  select array_agg(distinct d.file_id) into v_files from unnest(v_doors) as mine(id) join access.doors d on d.id = mine.id;
  return query
  with shared as materialized (
    select d.id, d.file_id, d.subject_ids
    from unnest(v_doors) as mine(id) join access.doors d on d.id = mine.id
    where not d.is_own
  ), about_a_child as materialized (
    select distinct s.id, s.file_id from shared s cross join lateral unnest(s.subject_ids) as x(id)
    join (select distinct unnest(p_children) as id) c on c.id = x.id
  ), marked as materialized (
    select s.id, s.file_id, count(*) over (partition by s.file_id) as of_doors
    from shared s
    where s.id in (select c.id from about_a_child c) or s.file_id not in (select c.file_id from about_a_child c)
  )
  select m.file_id, r.kind, r.recipient_id, count(*)::integer, min(m.of_doors)::integer
  from marked m
  join (
    select distinct o.door_id, 'organisation' as kind, o.organisation_id as recipient_id
    from access.member_openings(v_today, v_at) o where o.file_id = any(v_files)
    union all
    select distinct o.door_id, 'relative', o.subject_id
    from access.relative_openings(v_today) o where o.file_id = any(v_files)
  ) r on r.door_id = m.id
  group by m.file_id, r.kind, r.recipient_id;
end $$;
grant execute on function access.sharing_in_sight(uuid[]) to rondom_app, rondom_access;
alter function access.sharing_in_sight(uuid[]) owner to rondom_access;
grant execute on function access.working_members(date) to rondom_access;

create or replace function access.open_doors()
returns table (file_id uuid, door_id uuid, subject_ids uuid[], category text, level text, part_id uuid, source_kind text, source_id uuid, is_own boolean, talk text, piece_id uuid, closed_to uuid[])
language plpgsql stable security definer set search_path = ''
as $$
declare
  v_doors uuid[] := access.read_doors();
begin
  return query
  select d.file_id, d.id, d.subject_ids, d.category, d.level, d.part_id, d.source_kind, d.source_id, d.is_own, d.talk, d.piece_id, d.closed_to
  from unnest(v_doors) as mine(id) join access.doors d on d.id = mine.id;
end $$;

create or replace function access.team()
returns table (member_id uuid, account_id uuid, organisation_id uuid, role text, has_regie boolean, from_on date, until_on date, open_since date, open_until date)
language plpgsql stable security definer set search_path = ''
as $$
declare
  v_today date := access.entered_today();
  v_organisation uuid := nullif(current_setting('app.organisation'), '')::uuid;
  v_knows_all boolean := access.entered_holds_regie();
  v_doors uuid[] := access.read_doors();
begin
  return query
  select m.id, m.account_id, m.organisation_id, m.role, m.has_regie, m.from_on, m.until_on, min(k.from_on), max(k.until_on)
  from access.members m
  left join access.keys k on k.file_id = m.file_id and k.recipient_kind = 'organisation'
    and k.recipient_id = m.organisation_id and k.role = m.role
    and k.from_on <= v_today and k.until_on >= v_today
  where m.file_id = access.entered_file()
    and m.from_on <= v_today and (m.until_on is null or m.until_on >= v_today)
    and (m.has_regie or v_knows_all or m.organisation_id = v_organisation
      or current_setting('app.viewer_kind') = 'relative' and m.asked_door_id = any(v_doors)
      or (m.account_id, m.organisation_id) in (select s.account_id, s.organisation_id from access.readers(v_doors) s))
  group by m.file_id, m.id;
end $$;

create or replace function access.relatives_with_account()
returns table (subject_id uuid, account_id uuid)
language plpgsql stable security definer set search_path = ''
as $$
begin
  return query
  select r.subject_id, r.account_id from access.relatives r
  where r.file_id = access.entered_file()
    and r.from_on <= access.entered_today() and (r.until_on is null or r.until_on >= access.entered_today())
    and (current_setting('app.viewer_kind') = 'relative' or access.entered_holds_regie());
end $$;

-- As in 0021: one line per file and subject; 'listed' once per person, file and day.
create or replace function access.look(p_doors uuid[], p_action text, p_request uuid, p_at timestamptz) returns void
language plpgsql security definer set search_path = ''
as $$
declare
  v_kind text := current_setting('app.viewer_kind');
  v_account uuid := nullif(current_setting('app.account'), '')::uuid;
  v_organisation uuid := nullif(current_setting('app.organisation'), '')::uuid;
  v_role text := nullif(current_setting('app.role'), '');
  v_subject uuid := nullif(current_setting('app.subject'), '')::uuid;
  v_today date := access.entered_today();
begin
  if exists (select unnest(p_doors) except (select unnest(access.read_doors()) union all select unnest(access.write_doors()))) then
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
  from (select distinct unnest(p_doors)) seen(id)
  join access.doors d on d.id = seen.id
  join access.files f on f.id = d.file_id
  cross join lateral unnest(d.subject_ids) as s(id)
  left join lateral (
    select x.id, x.stands_in_for from access.members x
    where v_kind = 'professional' and x.file_id = d.file_id and x.account_id = v_account and x.organisation_id = v_organisation and x.role = v_role
      and x.from_on <= v_today and (x.until_on is null or x.until_on >= v_today)
    order by x.has_regie desc, x.id limit 1) m on true
  left join access.keys k on k.file_id = d.file_id and k.door_id = d.id
    and k.from_on <= v_today and k.until_on >= v_today
    and (k.recipient_kind = 'organisation' and k.recipient_id = v_organisation and k.role = v_role
      or k.recipient_kind = 'relative' and k.recipient_id = v_subject)
  left join lateral unnest(k.grounds) as g(id) on true
  left join access.emergency_keys e on e.file_id = d.file_id and e.account_id = v_account and e.organisation_id = v_organisation
    and e.role = v_role and e.category = d.category and d.subject_ids <@ e.subject_ids and e.from_at <= p_at and e.until_at > p_at
  where p_action <> 'listed' or (d.file_id, s.id) not in (
      select l.file_id, l.subject_id from access.looks l
      where l.action = 'listed' and l.account_id = v_account
        and l.organisation_id is not distinct from v_organisation and l.role is not distinct from v_role
        and cardinality(l.door_ids) > 0
        and l.looked_at >= (v_today::timestamp at time zone 'Europe/Amsterdam'))
  group by d.file_id, s.id;
end $$;

-- What was sealed is looked for by when it was looked at: the sealer comes three times a minute.
create index looks_by_moment on access.looks (looked_at, id);

-- As in 0021, seen through by the planner; what it answers must never change, as seals are made over it.
create or replace function access.look_line(l access.looks) returns text
language sql stable
as $$
  select concat_ws('|', case when l.line_version > 1 then 'v' || l.line_version end,
    l.id, l.file_id, l.subject_id, array_to_string(l.door_ids, ','), l.action, l.viewer_kind,
    coalesce(l.account_id::text, '-'), coalesce(l.organisation_id::text, '-'), coalesce(l.role, '-'), coalesce(l.on_behalf_of::text, '-'),
    coalesce(l.relative_id::text, '-'), array_to_string(l.grounds, ','),
    to_char(l.looked_at at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.US'), l.request_id,
    case when l.line_version > 1 then concat_ws('|', coalesce(l.purpose, '-'), coalesce(l.policy_version::text, '-'),
      coalesce(l.member_id::text, '-'), coalesce(l.attempted, '-'), array_to_string(l.ground_ids, ',')) end)
$$;

drop function access.unsealed_looks(integer);
-- The oldest looks without a seal, of those since a moment.
create function access.unsealed_looks(p_limit integer, p_since timestamptz)
returns table (look_id uuid, file_id uuid, line text, looked_at timestamptz)
language plpgsql stable security definer set search_path = ''
as $$
begin
  return query
  select l.id, l.file_id, access.look_line(l), l.looked_at
  from access.looks l
  where l.looked_at >= p_since and not exists (select from access.seals s where s.look_id = l.id)
  order by l.looked_at, l.id limit p_limit;
end $$;

create or replace function access.heads_of(p_files uuid[]) returns table (file_id uuid, number bigint, seal text)
language plpgsql stable security definer set search_path = ''
as $$
begin
  return query
  select h.file_id, h.number, h.seal from unnest(p_files) as f(id)
  cross join lateral (select s.file_id, s.number, s.seal from access.seals s where s.file_id = f.id order by s.number desc limit 1) h;
end $$;

-- Of the heads that were kept outside those that do not stand in the chain, with the last number that does.
create function access.heads_not_found(p_heads jsonb) returns table (file_id uuid, number bigint, last bigint)
language plpgsql stable security definer set search_path = ''
as $$
begin
  return query
  select h.file, h.number, coalesce((select max(s.number) from access.seals s where s.file_id = h.file), 0)
  from jsonb_to_recordset(p_heads) as h(file uuid, number bigint, seal text)
  where not exists (select from access.seals s where s.file_id = h.file and s.number = h.number and s.seal = h.seal);
end $$;

create or replace function access.sealed_lines(p_after_file uuid, p_after_number bigint, p_limit integer)
returns table (file_id uuid, number bigint, look_id uuid, seal text, line text)
language plpgsql stable security definer set search_path = ''
as $$
begin
  return query
  select s.file_id, s.number, s.look_id, s.seal, case when l.id is null then null else access.look_line(l) end
  from (select x.file_id, x.number, x.look_id, x.seal from access.seals x
    where (x.file_id, x.number) > (p_after_file, p_after_number) order by x.file_id, x.number limit p_limit) s
  left join access.looks l on l.id = s.look_id
  order by s.file_id, s.number;
end $$;

grant execute on function access.unsealed_looks(integer, timestamptz), access.heads_not_found(jsonb) to rondom_app, rondom_access;
alter function access.unsealed_looks(integer, timestamptz) owner to rondom_access;
alter function access.heads_not_found(jsonb) owner to rondom_access;

-- As in 0011, but what stays as it was is not written again: a yes of one parent changes a few keys of the hundreds of a file.
create or replace function access.replace_keys(p_file uuid, p_today date, p_keys jsonb, p_representations jsonb, p_policy integer) returns void
language plpgsql security definer set search_path = ''
as $$
begin
  perform access.lock_file(p_file);
  with wanted as materialized (
    select r.door, r.kind, r.recipient, r.role, r."from" as from_on, r."until" as until_on, r.rule, r.grounds
    from jsonb_to_recordset(p_keys) as r(door uuid, kind text, recipient uuid, role text, "from" date, "until" date, rule text, grounds uuid[])
  ), gone_on as materialized (
    -- A key that goes on without a break keeps its first day.
    select w.*, o.from_on as since
    from wanted w join access.keys o on o.file_id = p_file and o.door_id = w.door and o.recipient_kind = w.kind
      and o.recipient_id = w.recipient and o.role = w.role and o.rule = w.rule and o.from_on < p_today and o.until_on >= p_today - 1
    where w.from_on = p_today
  ), fresh as materialized (
    select w.* from wanted w
    where (w.door, w.kind, w.recipient, w.role, w.from_on) not in (select g.door, g.kind, g.recipient, g.role, g.from_on from gone_on g)
  ), prolonged as (
    update access.keys o set until_on = g.until_on, grounds = g.grounds
    from gone_on g
    where o.file_id = p_file and o.door_id = g.door and o.recipient_kind = g.kind and o.recipient_id = g.recipient and o.role = g.role
      and o.from_on = g.since and (o.until_on, o.grounds) is distinct from (g.until_on, g.grounds)
  ), ended as (
    update access.keys o set until_on = p_today - 1
    where o.file_id = p_file and o.from_on < p_today and o.until_on >= p_today
      and (o.door_id, o.recipient_kind, o.recipient_id, o.role, o.from_on) not in (
        select g.door, g.kind, g.recipient, g.role, g.since from gone_on g)
  ), removed as (
    delete from access.keys o
    where o.file_id = p_file and o.from_on >= p_today
      and (o.door_id, o.recipient_kind, o.recipient_id, o.role, o.from_on) not in (
        select f.door, f.kind, f.recipient, f.role, f.from_on from fresh f)
  ), changed as (
    update access.keys o set until_on = f.until_on, rule = f.rule, grounds = f.grounds
    from fresh f
    where o.file_id = p_file and o.door_id = f.door and o.recipient_kind = f.kind and o.recipient_id = f.recipient and o.role = f.role
      and o.from_on = f.from_on and (o.until_on, o.rule, o.grounds) is distinct from (f.until_on, f.rule, f.grounds)
  )
  insert into access.keys (file_id, door_id, recipient_kind, recipient_id, role, from_on, until_on, rule, grounds)
    select p_file, f.door, f.kind, f.recipient, f.role, f.from_on, f.until_on, f.rule, f.grounds
    from fresh f
    where (f.door, f.kind, f.recipient, f.role, f.from_on) not in (
      select o.door_id, o.recipient_kind, o.recipient_id, o.role, o.from_on from access.keys o
      where o.file_id = p_file and o.from_on >= p_today);
  delete from access.representations r where r.file_id = p_file;
  insert into access.representations (file_id, subject_id, relative_id, from_on, until_on)
    select p_file, r.subject, r.relative, r."from", r."until"
    from jsonb_to_recordset(p_representations) as r(subject uuid, relative uuid, "from" date, "until" date);
  update access.files f set derived_on = p_today, policy_version = greatest(f.policy_version, p_policy) where f.id = p_file;
end $$;

-- What access.facts answers stands where it was last written; only its language changes, so that its plan is kept.
do $$
declare
  v_text text := (select p.prosrc from pg_catalog.pg_proc p where p.oid = 'access.facts(uuid)'::regprocedure);
begin
  execute format('create or replace function access.facts(p_file uuid) returns jsonb language plpgsql stable security definer set search_path = '''' as %L',
    'begin return (' || v_text || '); end');
end $$;
