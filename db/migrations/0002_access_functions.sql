-- The definer functions. They are owned by rondom_access, the only role that passes row security.

create function access.level_rank(p_level text) returns integer
language sql immutable parallel safe set search_path = ''
as $$ select case p_level when 'dates' then 1 when 'summary' then 2 when 'full' then 3 end $$;

-- The two sets of this transaction. Never set: an error, not everything (current_setting without "missing ok").
create function access.read_doors() returns uuid[]
language sql stable parallel safe
as $$ select current_setting('app.read_doors')::uuid[] $$;

create function access.write_doors() returns uuid[]
language sql stable parallel safe
as $$ select current_setting('app.write_doors')::uuid[] $$;

-- Protects a table of a file: the same four lines for all of them.
create function access.protect(p_table regclass) returns void
language plpgsql set search_path = ''
as $$
begin
  execute format('alter table %s enable row level security', p_table);
  execute format('alter table %s force row level security', p_table);
  execute format('create policy "read through a door that is open to me" on %s for select to rondom_app using (door_id = any(access.read_doors()))', p_table);
  execute format('create policy "write behind a door of my own" on %s for insert to rondom_app with check (door_id = any(access.write_doors()))', p_table);
  execute format('create policy "change behind a door of my own" on %s for update to rondom_app using (door_id = any(access.write_doors())) with check (door_id = any(access.write_doors()))', p_table);
  execute format('grant select, insert, update on %s to rondom_app', p_table);
  execute format('grant select on %s to rondom_access', p_table);
  execute format('create index on %s (door_id)', p_table);
end $$;

-- Takes the file's lock. Everything that can change an answer takes it first; without it a withdrawal beside a joining member fails open.
create function access.lock_file(p_file uuid) returns void
language plpgsql security definer set search_path = ''
as $$
begin
  perform 1 from access.files f where f.id = p_file for update;
end $$;

create function access.is_barred(p_file uuid, p_account uuid, p_organisation uuid) returns boolean
language sql stable security definer set search_path = ''
as $$
  select exists (
    select from access.bars b
    where (b.file_id is null or b.file_id = p_file)
      and (b.organisation_id is null or b.organisation_id = p_organisation)
      and (b.account_id is null or b.account_id = p_account)
      and b.lifted_at is null)
$$;

-- The organisation holds the regie through any of its members who are in the team today.
create function access.organisation_holds_regie(p_file uuid, p_organisation uuid, p_today date) returns boolean
language sql stable security definer set search_path = ''
as $$
  select exists (
    select from access.members m
    where m.file_id = p_file and m.organisation_id = p_organisation and m.has_regie
      and m.from_on <= p_today and (m.until_on is null or m.until_on >= p_today)
      and not access.is_barred(m.file_id, m.account_id, m.organisation_id)
      and not exists (select from access.relatives r where r.file_id = m.file_id and r.account_id = m.account_id))
$$;

-- The doors a professional reads in a file today: what the own organisation wrote, and what a key opens to organisation and role.
create function access.doors_of_professional(p_account uuid, p_organisation uuid, p_role text, p_files uuid[], p_today date)
returns table (file_id uuid, door_id uuid, is_from_own_organisation boolean, has_regie boolean, member_id uuid, stands_in_for uuid)
language sql stable security definer set search_path = ''
as $$
  select d.file_id, d.id, d.source_kind = 'organisation' and d.source_id = p_organisation, m.has_regie, m.id, m.stands_in_for
  from access.members m
  join access.doors d on d.file_id = m.file_id
  join access.role_ceilings c on c.role = m.role and c.category = d.category
  where m.account_id = p_account and m.organisation_id = p_organisation and m.role = p_role
    and m.file_id = any(p_files)
    and m.from_on <= p_today and (m.until_on is null or m.until_on >= p_today)
    and not access.is_barred(m.file_id, p_account, p_organisation)
    and not exists (select from access.relatives r where r.file_id = m.file_id and r.account_id = p_account)
    and access.level_rank(case when m.has_regie then c.level_with_regie else c.level end) >= access.level_rank(d.level)
    and (d.source_kind = 'organisation' and d.source_id = p_organisation
      or not d.is_own and exists (
        select from access.keys k
        where k.file_id = d.file_id and k.door_id = d.id
          and k.recipient_kind = 'organisation' and k.recipient_id = p_organisation and k.role = p_role
          and k.from_on <= p_today and k.until_on >= p_today))
$$;

-- The doors a relative reads in a file today: their own words, and what a key opens to them.
create function access.doors_of_relative(p_account uuid, p_files uuid[], p_today date)
returns table (file_id uuid, door_id uuid, subject_id uuid, is_own_words boolean)
language sql stable security definer set search_path = ''
as $$
  select d.file_id, d.id, r.subject_id, d.source_kind = 'relative' and d.source_id = r.subject_id
  from access.relatives r
  join access.doors d on d.file_id = r.file_id
  where r.account_id = p_account and r.file_id = any(p_files)
    and r.from_on <= p_today and (r.until_on is null or r.until_on >= p_today)
    and (d.source_kind = 'relative' and d.source_id = r.subject_id
      or not d.is_own and exists (
        select from access.keys k
        where k.file_id = d.file_id and k.door_id = d.id
          and k.recipient_kind = 'relative' and k.recipient_id = r.subject_id
          and k.from_on <= p_today and k.until_on >= p_today))
$$;

create function access.set_doors(p_read uuid[], p_write uuid[]) returns void
language plpgsql set search_path = ''
as $$
begin
  perform set_config('app.read_doors', coalesce(p_read, '{}')::text, true);
  perform set_config('app.write_doors', coalesce(p_write, '{}')::text, true);
end $$;

create function access.set_identity(p_kind text, p_account uuid, p_organisation uuid, p_role text, p_subject uuid, p_behalf uuid, p_file uuid, p_today date)
returns void
language plpgsql set search_path = ''
as $$
begin
  perform set_config('app.viewer_kind', p_kind, true);
  perform set_config('app.account', coalesce(p_account::text, ''), true);
  perform set_config('app.organisation', coalesce(p_organisation::text, ''), true);
  perform set_config('app.role', coalesce(p_role, ''), true);
  perform set_config('app.subject', coalesce(p_subject::text, ''), true);
  perform set_config('app.behalf', coalesce(p_behalf::text, ''), true);
  perform set_config('app.file', coalesce(p_file::text, ''), true);
  perform set_config('app.today', p_today::text, true);
end $$;

-- Steps into one file as a professional. One row when the file is open to the organisation: it holds the regie, or a key opens
-- to it something that another wrote. No row: what one may not see does not exist. Mode 'own' opens only what the own
-- organisation wrote, also after everything else has closed.
create function access.enter_as_professional(p_account uuid, p_organisation uuid, p_role text, p_file uuid, p_today date, p_mode text)
returns table (has_regie boolean, member_id uuid, kind text)
language plpgsql security definer set search_path = ''
as $$
declare
  v_read uuid[]; v_own uuid[]; v_regie boolean; v_member uuid; v_behalf uuid; v_keyed boolean;
begin
  perform access.set_doors('{}', '{}');
  select array_agg(d.door_id), array_agg(d.door_id) filter (where d.is_from_own_organisation),
         coalesce(bool_or(d.has_regie), false), coalesce(bool_or(not d.is_from_own_organisation), false)
    into v_read, v_own, v_regie, v_keyed
    from access.doors_of_professional(p_account, p_organisation, p_role, array[p_file], p_today) d;
  select m.id, m.stands_in_for, m.has_regie into v_member, v_behalf, v_regie
    from access.members m
    where m.file_id = p_file and m.account_id = p_account and m.organisation_id = p_organisation and m.role = p_role
      and m.from_on <= p_today and (m.until_on is null or m.until_on >= p_today)
      and not access.is_barred(p_file, p_account, p_organisation)
      and not exists (select from access.relatives r where r.file_id = p_file and r.account_id = p_account)
    order by m.has_regie desc limit 1;
  if v_member is null or (p_mode = 'file' and not v_keyed and not access.organisation_holds_regie(p_file, p_organisation, p_today)) then
    return;
  end if;
  perform access.set_identity('professional', p_account, p_organisation, p_role, null, v_behalf, p_file, p_today);
  perform access.set_doors(case when p_mode = 'own' then v_own else v_read end, case when p_mode = 'own' then '{}' else v_own end);
  return query select v_regie, v_member, f.kind from access.files f where f.id = p_file;
end $$;

-- Steps into one file as a relative. No row when the account is nobody in this file today, or nothing is open to them.
create function access.enter_as_relative(p_account uuid, p_file uuid, p_today date)
returns table (subject_id uuid, kind text)
language plpgsql security definer set search_path = ''
as $$
declare
  v_read uuid[]; v_own uuid[]; v_subject uuid;
begin
  perform access.set_doors('{}', '{}');
  select array_agg(d.door_id), array_agg(d.door_id) filter (where d.is_own_words), min(d.subject_id::text)::uuid
    into v_read, v_own, v_subject
    from access.doors_of_relative(p_account, array[p_file], p_today) d;
  if v_subject is null then
    return;
  end if;
  perform access.set_identity('relative', p_account, null, null, v_subject, null, p_file, p_today);
  perform access.set_doors(v_read, v_own);
  return query select v_subject, f.kind from access.files f where f.id = p_file;
end $$;

-- Steps into all files of a kind that are open to a professional: own memberships first, then only their doors.
create function access.enter_list_as_professional(p_account uuid, p_organisation uuid, p_role text, p_kind text, p_today date, p_mode text, p_limit integer)
returns table (file_id uuid, has_regie boolean)
language plpgsql security definer set search_path = ''
as $$
declare
  v_mine uuid[]; v_open uuid[]; v_with_regie uuid[]; v_read uuid[];
begin
  perform access.set_doors('{}', '{}');
  select array_agg(distinct m.file_id) into v_mine
    from access.members m join access.files f on f.id = m.file_id
    where m.account_id = p_account and m.organisation_id = p_organisation and m.role = p_role and f.kind = p_kind
      and m.from_on <= p_today and (m.until_on is null or m.until_on >= p_today);
  if cardinality(v_mine) > p_limit then
    raise exception 'more than % files for one person', p_limit using errcode = 'RD001';
  end if;
  with door as (
    select * from access.doors_of_professional(p_account, p_organisation, p_role, coalesce(v_mine, '{}'), p_today)
  ), open_file as (
    select d.file_id, bool_or(d.has_regie) as has_regie from door d
    group by d.file_id
    having case when p_mode = 'own' then bool_or(d.is_from_own_organisation)
                else bool_or(not d.is_from_own_organisation) or access.organisation_holds_regie(d.file_id, p_organisation, p_today) end
  )
  select array_agg(distinct o.file_id), array_agg(distinct o.file_id) filter (where o.has_regie),
         array_agg(d.door_id) filter (where p_mode <> 'own' or d.is_from_own_organisation)
    into v_open, v_with_regie, v_read
    from open_file o join door d on d.file_id = o.file_id;
  perform access.set_identity('professional', p_account, p_organisation, p_role, null, null, null, p_today);
  perform access.set_doors(v_read, '{}');
  return query select f, coalesce(f = any(v_with_regie), false) from unnest(v_open) f;
end $$;

-- Steps into all files in which the account is a relative and something is open to them.
create function access.enter_list_as_relative(p_account uuid, p_kind text, p_today date)
returns table (file_id uuid, subject_id uuid)
language plpgsql security definer set search_path = ''
as $$
declare
  v_mine uuid[]; v_read uuid[];
begin
  perform access.set_doors('{}', '{}');
  select array_agg(distinct r.file_id) into v_mine
    from access.relatives r join access.files f on f.id = r.file_id
    where r.account_id = p_account and f.kind = p_kind;
  select array_agg(d.door_id) into v_read from access.doors_of_relative(p_account, coalesce(v_mine, '{}'), p_today) d;
  perform access.set_identity('relative', p_account, null, null, null, null, null, p_today);
  perform access.set_doors(v_read, '{}');
  return query
    select distinct d.file_id, d.subject_id from access.doors_of_relative(p_account, coalesce(v_mine, '{}'), p_today) d;
end $$;
