-- Opening files and doors, people joining, keys, looks. Every function acts for whoever stepped in with access.enter_*.

create function access.entered_file() returns uuid
language sql stable set search_path = ''
as $$ select nullif(pg_catalog.current_setting('app.file'), '')::uuid $$;

create function access.entered_today() returns date
language sql stable set search_path = ''
as $$ select pg_catalog.current_setting('app.today')::date $$;

create function access.entered_holds_regie() returns boolean
language sql stable security definer set search_path = ''
as $$
  select exists (
    select from access.members m
    where m.file_id = access.entered_file() and m.has_regie
      and m.account_id = nullif(current_setting('app.account'), '')::uuid
      and m.organisation_id = nullif(current_setting('app.organisation'), '')::uuid
      and m.from_on <= access.entered_today() and (m.until_on is null or m.until_on >= access.entered_today()))
$$;

create function access.require_regie() returns void
language plpgsql set search_path = ''
as $$
begin
  if not access.entered_holds_regie() then
    raise exception 'only who holds the regie may do this' using errcode = 'RD003';
  end if;
end $$;

-- Makes a family's file; whoever makes it holds the regie and has stepped in.
create function access.open_family_file(p_file uuid, p_member uuid, p_account uuid, p_organisation uuid, p_role text, p_today date, p_at timestamptz)
returns void
language plpgsql security definer set search_path = ''
as $$
begin
  insert into access.files (id, kind, opened_at) values (p_file, 'family', p_at);
  insert into access.members (file_id, id, account_id, organisation_id, role, has_regie, from_on)
    values (p_file, p_member, p_account, p_organisation, p_role, true, p_today);
  perform access.set_identity('professional', p_account, p_organisation, p_role, null, null, p_file, p_today);
  perform access.set_doors('{}', '{}');
end $$;

-- Receives a question: the asker's own words behind the asker's own door, opened by the asker to those named on the form.
-- p_receivers: [{"member", "account", "organisation", "role", "regie"}].
create function access.receive_question(p_file uuid, p_asker uuid, p_door uuid, p_receivers jsonb, p_today date, p_at timestamptz)
returns void
language plpgsql security definer set search_path = ''
as $$
begin
  insert into access.files (id, kind, opened_at) values (p_file, 'question', p_at);
  insert into access.subjects (file_id, id) values (p_file, p_asker);
  insert into access.doors (file_id, id, subject_ids, category, level, source_kind, source_id, opened_at)
    values (p_file, p_door, array[p_asker], 'SUPPORT_NEED', 'full', 'relative', p_asker, p_at);
  insert into access.members (file_id, id, account_id, organisation_id, role, has_regie, from_on)
    select p_file, r.member, r.account, r.organisation, r.role, r.regie, p_today
    from jsonb_to_recordset(p_receivers) as r(member uuid, account uuid, organisation uuid, role text, regie boolean);
  insert into access.keys (file_id, door_id, recipient_kind, recipient_id, role, from_on, until_on, rule)
    select distinct p_file, p_door, 'organisation', r.organisation, r.role, p_today, (p_today + interval '13 months')::date, 'C-8'
    from jsonb_to_recordset(p_receivers) as r(organisation uuid, role text);
  perform access.set_identity('relative', null, null, null, p_asker, null, p_file, p_today);
  perform access.set_doors(array[p_door], array[p_door]);
end $$;

create function access.add_subject(p_subject uuid) returns void
language plpgsql security definer set search_path = ''
as $$
begin
  perform access.require_regie();
  insert into access.subjects (file_id, id) values (access.entered_file(), p_subject);
end $$;

create function access.bind_relative(p_subject uuid, p_account uuid) returns void
language plpgsql security definer set search_path = ''
as $$
begin
  perform access.require_regie();
  perform access.lock_file(access.entered_file());
  insert into access.relatives (file_id, subject_id, account_id, from_on)
    values (access.entered_file(), p_subject, p_account, access.entered_today());
end $$;

-- Adds someone to the team. It opens nothing by itself: that needs a key as well.
create function access.add_member(p_member uuid, p_account uuid, p_organisation uuid, p_role text, p_asked_door uuid) returns void
language plpgsql security definer set search_path = ''
as $$
begin
  perform access.require_regie();
  perform access.lock_file(access.entered_file());
  update access.members m set asked_door_id = p_asked_door
    where m.file_id = access.entered_file() and m.account_id = p_account and m.organisation_id = p_organisation and m.role = p_role
      and (m.until_on is null or m.until_on >= access.entered_today());
  insert into access.members (file_id, id, account_id, organisation_id, role, asked_door_id, from_on)
    select access.entered_file(), p_member, p_account, p_organisation, p_role, p_asked_door, access.entered_today()
    where not exists (
      select from access.members m
      where m.file_id = access.entered_file() and m.account_id = p_account
        and m.organisation_id = p_organisation and m.role = p_role
        and (m.until_on is null or m.until_on >= access.entered_today()));
end $$;

create function access.end_membership(p_account uuid, p_organisation uuid, p_role text) returns void
language plpgsql security definer set search_path = ''
as $$
begin
  perform access.require_regie();
  perform access.lock_file(access.entered_file());
  -- From today on: a membership that began today never was.
  delete from access.members m
    where m.file_id = access.entered_file() and m.account_id = p_account and m.organisation_id = p_organisation
      and m.role = p_role and not m.has_regie and m.from_on = access.entered_today();
  update access.members m set until_on = access.entered_today() - 1
    where m.file_id = access.entered_file() and m.account_id = p_account and m.organisation_id = p_organisation
      and m.role = p_role and not m.has_regie and m.from_on < access.entered_today()
      and (m.until_on is null or m.until_on >= access.entered_today());
end $$;

create function access.find_or_make_door(p_door uuid, p_subjects uuid[], p_category text, p_level text, p_part uuid, p_source_kind text, p_source uuid, p_own boolean, p_at timestamptz)
returns uuid
language plpgsql security definer set search_path = ''
as $$
declare
  v_file uuid := access.entered_file();
  v_subjects uuid[] := array(select distinct s from unnest(p_subjects) s order by s);
  v_id uuid;
begin
  perform access.lock_file(v_file);
  if exists (select from unnest(v_subjects) s where not exists (select from access.subjects k where k.file_id = v_file and k.id = s)) then
    raise exception 'not a person of this file' using errcode = 'RD004';
  end if;
  insert into access.doors (file_id, id, subject_ids, category, level, part_id, source_kind, source_id, is_own, opened_at)
    values (v_file, p_door, v_subjects, p_category, p_level, p_part, p_source_kind, p_source, p_own, p_at)
    on conflict on constraint one_door_for_the_same_information do nothing;
  select d.id into v_id from access.doors d
    where d.file_id = v_file and d.subject_ids = v_subjects and d.category = p_category and d.level = p_level
      and d.part_id is not distinct from p_part and d.source_kind = p_source_kind and d.source_id = p_source and d.is_own = p_own;
  perform access.set_doors(access.read_doors() || v_id, access.write_doors() || v_id);
  return v_id;
end $$;

-- The door of the one who stepped in; a professional's role must itself read what it writes. Returns the door's id.
create function access.open_door(p_door uuid, p_subjects uuid[], p_category text, p_level text, p_part uuid, p_own boolean, p_at timestamptz)
returns uuid
language plpgsql security definer set search_path = ''
as $$
declare
  v_kind text := current_setting('app.viewer_kind');
  v_ceiling text;
begin
  if v_kind = 'relative' then
    return access.find_or_make_door(p_door, p_subjects, p_category, p_level, p_part, 'relative', current_setting('app.subject')::uuid, false, p_at);
  end if;
  select case when access.entered_holds_regie() then c.level_with_regie else c.level end into v_ceiling
    from access.role_ceilings c where c.role = current_setting('app.role') and c.category = p_category;
  if v_ceiling is null or access.level_rank(v_ceiling) < access.level_rank(p_level) then
    raise exception 'this role does not read what it would write' using errcode = 'RD002';
  end if;
  return access.find_or_make_door(p_door, p_subjects, p_category, p_level, p_part, 'organisation', current_setting('app.organisation')::uuid, p_own, p_at);
end $$;

-- Carries a relative's own words from their question into their own door: only by who holds the regie, only as a conversation.
create function access.open_carried_door(p_door uuid, p_relative uuid, p_category text, p_part uuid, p_at timestamptz)
returns uuid
language plpgsql security definer set search_path = ''
as $$
begin
  perform access.require_regie();
  return access.find_or_make_door(p_door, array[p_relative], p_category, 'full', p_part, 'relative', p_relative, false, p_at);
end $$;

-- Writes the answers of decide() as keys, from today on; what was open before stays as history.
-- p_keys: [{"door", "kind", "recipient", "role", "from", "until", "rule", "grounds"}], p_representations: [{"subject", "relative", "from", "until"}].
create function access.replace_keys(p_file uuid, p_today date, p_keys jsonb, p_representations jsonb) returns void
language plpgsql security definer set search_path = ''
as $$
declare
  k record;
begin
  perform access.lock_file(p_file);
  delete from access.keys o where o.file_id = p_file and o.from_on >= p_today;
  update access.keys o set until_on = p_today - 1 where o.file_id = p_file and o.until_on >= p_today;
  for k in select * from jsonb_to_recordset(p_keys) as r(door uuid, kind text, recipient uuid, role text, "from" date, "until" date, rule text, grounds uuid[]) loop
    -- A key that goes on without a break keeps its first day.
    if k."from" = p_today then
      update access.keys o set until_on = k."until", grounds = k.grounds
        where o.file_id = p_file and o.door_id = k.door and o.recipient_kind = k.kind and o.recipient_id = k.recipient
          and o.role = k.role and o.rule = k.rule and o.until_on = p_today - 1;
      continue when found;
    end if;
    insert into access.keys (file_id, door_id, recipient_kind, recipient_id, role, from_on, until_on, rule, grounds)
      values (p_file, k.door, k.kind, k.recipient, k.role, k."from", k."until", k.rule, k.grounds);
  end loop;
  delete from access.representations r where r.file_id = p_file;
  insert into access.representations (file_id, subject_id, relative_id, from_on, until_on)
    select p_file, r.subject, r.relative, r."from", r."until"
    from jsonb_to_recordset(p_representations) as r(subject uuid, relative uuid, "from" date, "until" date);
  update access.files f set derived_on = p_today where f.id = p_file;
end $$;

-- The families whose keys were last derived before a day: for the monthly job that extends the timelines.
create function access.files_to_extend(p_before date, p_limit integer) returns setof uuid
language sql stable security definer set search_path = ''
as $$
  select f.id from access.files f
  where f.kind = 'family' and f.closed_on is null and f.derived_on < p_before
  order by f.derived_on, f.id limit p_limit
$$;

-- Who can read these doors today: only for doors that the asker reads or has just opened. Account by account, with the reason.
create function access.readers(p_doors uuid[])
returns table (door_id uuid, kind text, account_id uuid, organisation_id uuid, role text, subject_id uuid, via text, rule text, from_on date, until_on date)
language sql stable security definer set search_path = ''
as $$
  with seen as (
    select d.* from access.doors d
    where d.file_id = access.entered_file() and d.id = any(p_doors)
      and (d.id = any(access.read_doors()) or d.id = any(access.write_doors()))
  )
  select d.id, 'professional', m.account_id, m.organisation_id, m.role, null::uuid,
         case when d.source_kind = 'organisation' and d.source_id = m.organisation_id then 'source' else 'key' end,
         k.rule, coalesce(k.from_on, m.from_on), k.until_on
  from seen d
  join access.members m on m.file_id = d.file_id
    and m.from_on <= access.entered_today() and (m.until_on is null or m.until_on >= access.entered_today())
  join access.role_ceilings c on c.role = m.role and c.category = d.category
    and access.level_rank(case when m.has_regie then c.level_with_regie else c.level end) >= access.level_rank(d.level)
  left join access.keys k on k.file_id = d.file_id and k.door_id = d.id and not d.is_own
    and k.recipient_kind = 'organisation' and k.recipient_id = m.organisation_id and k.role = m.role
    and k.from_on <= access.entered_today() and k.until_on >= access.entered_today()
  where (k.door_id is not null or d.source_kind = 'organisation' and d.source_id = m.organisation_id)
    and not access.is_barred(d.file_id, m.account_id, m.organisation_id)
    and not exists (select from access.relatives r where r.file_id = d.file_id and r.account_id = m.account_id)
  union all
  select d.id, 'relative', r.account_id, null, null, r.subject_id,
         case when d.source_kind = 'relative' and d.source_id = r.subject_id then 'source' else 'key' end,
         k.rule, coalesce(k.from_on, r.from_on), k.until_on
  from seen d
  join access.relatives r on r.file_id = d.file_id
    and r.from_on <= access.entered_today() and (r.until_on is null or r.until_on >= access.entered_today())
  left join access.keys k on k.file_id = d.file_id and k.door_id = d.id and not d.is_own
    and k.recipient_kind = 'relative' and k.recipient_id = r.subject_id
    and k.from_on <= access.entered_today() and k.until_on >= access.entered_today()
  where k.door_id is not null or d.source_kind = 'relative' and d.source_id = r.subject_id
$$;

-- Who was asked to join, over all files in sight, and whether a key is open to them: for who holds the regie and for the family.
create function access.members_in_sight()
returns table (file_id uuid, account_id uuid, organisation_id uuid, role text, is_open boolean)
language sql stable security definer set search_path = ''
as $$
  select m.file_id, m.account_id, m.organisation_id, m.role,
         exists (select from access.keys k where k.file_id = m.file_id and k.recipient_kind = 'organisation'
           and k.recipient_id = m.organisation_id and k.role = m.role
           and k.from_on <= access.entered_today() and k.until_on >= access.entered_today())
  from access.members m
  where m.file_id in (select d.file_id from access.doors d where d.id = any(access.read_doors()))
    and not m.has_regie
    and m.from_on <= access.entered_today() and (m.until_on is null or m.until_on >= access.entered_today())
    and (current_setting('app.viewer_kind') = 'relative' and m.asked_door_id = any(access.read_doors())
      or exists (select from access.members h where h.file_id = m.file_id and h.has_regie
           and h.account_id = nullif(current_setting('app.account'), '')::uuid
           and h.organisation_id = nullif(current_setting('app.organisation'), '')::uuid
           and h.from_on <= access.entered_today() and (h.until_on is null or h.until_on >= access.entered_today())))
$$;

-- Which organisations with an active member, and which relatives with an account, read the doors that are open here.
create function access.recipients_in_sight()
returns table (door_id uuid, kind text, recipient_id uuid)
language sql stable security definer set search_path = ''
as $$
  select distinct d.id, 'organisation', m.organisation_id
  from access.doors d
  join access.members m on m.file_id = d.file_id
    and m.from_on <= access.entered_today() and (m.until_on is null or m.until_on >= access.entered_today())
  join access.role_ceilings c on c.role = m.role and c.category = d.category
    and access.level_rank(case when m.has_regie then c.level_with_regie else c.level end) >= access.level_rank(d.level)
  where d.id = any(access.read_doors())
    and not access.is_barred(d.file_id, m.account_id, m.organisation_id)
    and not exists (select from access.relatives r where r.file_id = d.file_id and r.account_id = m.account_id)
    and (d.source_kind = 'organisation' and d.source_id = m.organisation_id
      or not d.is_own and exists (
        select from access.keys k where k.file_id = d.file_id and k.door_id = d.id and k.recipient_kind = 'organisation'
          and k.recipient_id = m.organisation_id and k.role = m.role
          and k.from_on <= access.entered_today() and k.until_on >= access.entered_today()))
  union
  select d.id, 'relative', r.subject_id
  from access.doors d
  join access.relatives r on r.file_id = d.file_id
    and r.from_on <= access.entered_today() and (r.until_on is null or r.until_on >= access.entered_today())
  where d.id = any(access.read_doors())
    and (d.source_kind = 'relative' and d.source_id = r.subject_id
      or not d.is_own and exists (
        select from access.keys k where k.file_id = d.file_id and k.door_id = d.id and k.recipient_kind = 'relative'
          and k.recipient_id = r.subject_id and k.from_on <= access.entered_today() and k.until_on >= access.entered_today()))
$$;

-- What kind of door each open door is: for those who may read what lies behind it.
create function access.open_doors()
returns table (file_id uuid, door_id uuid, subject_ids uuid[], category text, level text, part_id uuid, source_kind text, source_id uuid, is_own boolean)
language sql stable security definer set search_path = ''
as $$
  select d.file_id, d.id, d.subject_ids, d.category, d.level, d.part_id, d.source_kind, d.source_id, d.is_own
  from access.doors d where d.id = any(access.read_doors())
$$;

-- The team as the one who stepped in may know it: all for who holds the regie; for another professional the own organisation and
-- those who share an open door; for a relative those who share an open door, and whom they were asked about. Who holds the regie
-- is known to everyone in the file.
create function access.team()
returns table (member_id uuid, account_id uuid, organisation_id uuid, role text, has_regie boolean, from_on date, until_on date, open_since date, open_until date)
language sql stable security definer set search_path = ''
as $$
  select m.id, m.account_id, m.organisation_id, m.role, m.has_regie, m.from_on, m.until_on, min(k.from_on), max(k.until_on)
  from access.members m
  left join access.keys k on k.file_id = m.file_id and k.recipient_kind = 'organisation'
    and k.recipient_id = m.organisation_id and k.role = m.role
    and k.from_on <= access.entered_today() and k.until_on >= access.entered_today()
  where m.file_id = access.entered_file()
    and m.from_on <= access.entered_today() and (m.until_on is null or m.until_on >= access.entered_today())
    and (m.has_regie
      or access.entered_holds_regie()
      or m.organisation_id = nullif(current_setting('app.organisation'), '')::uuid
      or current_setting('app.viewer_kind') = 'relative' and m.asked_door_id = any(access.read_doors())
      or exists (select from access.readers(access.read_doors()) s where s.account_id = m.account_id and s.organisation_id = m.organisation_id))
  group by m.file_id, m.id
$$;

-- Which people of the file have an account: known to the family itself and to who holds the regie.
create function access.relatives_with_account()
returns table (subject_id uuid, account_id uuid)
language sql stable security definer set search_path = ''
as $$
  select r.subject_id, r.account_id from access.relatives r
  where r.file_id = access.entered_file()
    and r.from_on <= access.entered_today() and (r.until_on is null or r.until_on >= access.entered_today())
    and (current_setting('app.viewer_kind') = 'relative' or access.entered_holds_regie())
$$;

-- Records a look at doors of the entered files, one line per file and subject; 'listed' once per person, file and day.
create function access.look(p_doors uuid[], p_action text, p_request uuid, p_at timestamptz) returns void
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
  insert into access.looks (id, file_id, subject_id, door_ids, action, viewer_kind, account_id, organisation_id, role, on_behalf_of, relative_id, grounds, looked_at, request_id)
  select gen_random_uuid(), d.file_id, s.id, array_agg(distinct d.id), p_action, v_kind, v_account, v_organisation, v_role,
         nullif(current_setting('app.behalf'), '')::uuid,
         coalesce(v_subject, (select r.subject_id from access.relatives r where v_kind = 'relative' and r.file_id = d.file_id and r.account_id = v_account limit 1)),
         array_agg(distinct coalesce(
           case when d.source_kind = 'organisation' and d.source_id = v_organisation or d.source_kind = 'relative' and d.source_id = v_subject
             then 'source' end,
           k.rule, 'source')),
         p_at, p_request
  from access.doors d
  cross join lateral unnest(d.subject_ids) as s(id)
  left join access.keys k on k.file_id = d.file_id and k.door_id = d.id
    and k.from_on <= access.entered_today() and k.until_on >= access.entered_today()
    and (k.recipient_kind = 'organisation' and k.recipient_id = v_organisation and k.role = v_role
      or k.recipient_kind = 'relative' and k.recipient_id = v_subject)
  where d.id = any(p_doors)
    and (p_action <> 'listed' or not exists (
      select from access.looks l
      where l.file_id = d.file_id and l.action = 'listed' and l.account_id = v_account and l.subject_id = s.id
        and l.organisation_id is not distinct from v_organisation and l.role is not distinct from v_role
        and l.looked_at >= (access.entered_today()::timestamp at time zone 'Europe/Amsterdam')))
  group by d.file_id, s.id;
end $$;

-- The looks that the relative who stepped in may read: about themself and those they represent today;
-- looks made by another relative are that one's own affair.
create function access.looks_for_me(p_before timestamptz, p_limit integer)
returns table (id uuid, subject_id uuid, door_ids uuid[], parts jsonb, action text, viewer_kind text, account_id uuid, organisation_id uuid, role text, on_behalf_of uuid, relative_id uuid, grounds text[], looked_at timestamptz, request_id uuid)
language sql stable security definer set search_path = ''
as $$
  select l.id, l.subject_id, l.door_ids,
         (select jsonb_agg(distinct jsonb_build_object('category', d.category, 'part', d.part_id))
            from access.doors d where d.file_id = l.file_id and d.id = any(l.door_ids)),
         l.action, l.viewer_kind, l.account_id, l.organisation_id, l.role, l.on_behalf_of, l.relative_id, l.grounds, l.looked_at, l.request_id
  from access.looks l
  where current_setting('app.viewer_kind') = 'relative'
    and l.file_id = access.entered_file() and l.looked_at < p_before
    and (l.subject_id = current_setting('app.subject')::uuid
      or exists (select from access.representations r
                 where r.file_id = l.file_id and r.subject_id = l.subject_id and r.relative_id = current_setting('app.subject')::uuid
                   and r.from_on <= access.entered_today() and r.until_on >= access.entered_today()))
    and (l.viewer_kind <> 'relative' or l.relative_id = current_setting('app.subject')::uuid)
  order by l.looked_at desc, l.id
  limit p_limit
$$;

-- A look as one line of text: what the seal is made over.
create function access.look_line(l access.looks) returns text
language sql stable set search_path = ''
as $$
  select concat_ws('|', l.id, l.file_id, l.subject_id, array_to_string(l.door_ids, ','), l.action, l.viewer_kind,
    coalesce(l.account_id::text, '-'), coalesce(l.organisation_id::text, '-'), coalesce(l.role, '-'), coalesce(l.on_behalf_of::text, '-'),
    coalesce(l.relative_id::text, '-'), array_to_string(l.grounds, ','),
    to_char(l.looked_at at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.US'), l.request_id)
$$;

create function access.unsealed_looks(p_limit integer)
returns table (look_id uuid, file_id uuid, line text, looked_at timestamptz)
language sql stable security definer set search_path = ''
as $$
  select l.id, l.file_id, access.look_line(l), l.looked_at
  from access.looks l
  where not exists (select from access.seals s where s.look_id = l.id)
  order by l.looked_at, l.id limit p_limit
$$;

create function access.heads_of(p_files uuid[]) returns table (file_id uuid, number bigint, seal text)
language sql stable security definer set search_path = ''
as $$
  select distinct on (s.file_id) s.file_id, s.number, s.seal
  from access.seals s where s.file_id = any(p_files) order by s.file_id, s.number desc
$$;

create function access.add_seals(p_seals jsonb, p_at timestamptz) returns void
language sql security definer set search_path = ''
as $$
  insert into access.seals (file_id, number, look_id, seal, sealed_at)
  select r.file, r.number, r.look, r.seal, p_at
  from jsonb_to_recordset(p_seals) as r(file uuid, number bigint, look uuid, seal text)
$$;

-- All sealed lines in the order of their chain, page by page, for verify-looks.
create function access.sealed_lines(p_after_file uuid, p_after_number bigint, p_limit integer)
returns table (file_id uuid, number bigint, look_id uuid, seal text, line text)
language sql stable security definer set search_path = ''
as $$
  select s.file_id, s.number, s.look_id, s.seal, case when l.id is null then null else access.look_line(l) end
  from access.seals s left join access.looks l on l.id = s.look_id
  where (s.file_id, s.number) > (p_after_file, p_after_number)
  order by s.file_id, s.number limit p_limit
$$;

-- Ownership and rights: definer functions belong to rondom_access; the app may run them and sees no table of this schema.
grant select, insert, update, delete on all tables in schema access to rondom_access;
revoke update, delete on access.looks, access.seals from rondom_access;

do $$
declare
  f record;
begin
  for f in
    select p.oid::regprocedure as name, p.prosecdef from pg_catalog.pg_proc p
    where p.pronamespace = 'access'::regnamespace
  loop
    execute format('grant execute on function %s to rondom_access', f.name);
    if f.name::text !~ '(set_identity|set_doors|protect|find_or_make_door|doors_of_professional|doors_of_relative|is_barred|organisation_holds_regie)' then
      execute format('grant execute on function %s to rondom_app', f.name);
    end if;
    if f.prosecdef then
      execute format('alter function %s owner to rondom_access', f.name);
    end if;
  end loop;
end $$;

-- No one but rondom_access passes: row security is forced on the engine's own tables too, without any policy for the app.
do $$
declare
  t record;
begin
  for t in select c.oid::regclass as name from pg_catalog.pg_class c where c.relnamespace = 'access'::regnamespace and c.relkind = 'r' loop
    execute format('alter table %s enable row level security', t.name);
    execute format('alter table %s force row level security', t.name);
    execute format('create policy "only the definer functions of access" on %s to rondom_access using (current_user = ''rondom_access'') with check (current_user = ''rondom_access'')', t.name);
  end loop;
end $$;
