-- What waits before the family may know, what is secret from someone, an emergency's keys, and bars that close many files at once.

-- talk: 'none' nothing to talk about first; 'discussed' the writer talked about it with the parents; a waiting door holds one
-- piece (piece_id) until someone releases it: 'waits-for-parents' is shown to the subject only, 'waits-for-family' to nobody of it.
alter table access.doors
  add column talk text not null default 'none'
    constraint a_talk_is_none_discussed_or_waits check (talk in ('none', 'discussed', 'waits-for-parents', 'waits-for-family')),
  add column piece_id uuid,
  add column closed_to uuid[] not null default '{}',
  drop constraint one_door_for_the_same_information,
  add constraint one_door_for_the_same_information unique nulls not distinct
    (file_id, subject_ids, category, level, part_id, source_kind, source_id, is_own, talk, piece_id, closed_to),
  add constraint a_waiting_door_holds_one_piece check (talk in ('none', 'discussed') or piece_id is not null);
comment on column access.doors.closed_to is 'Relatives and organisations that never get a key: a child''s secret address.';

alter table access.files add column policy_version integer not null default 0;
comment on column access.files.policy_version is 'The version of the region''s choices with which the keys were last derived.';
create index files_by_policy on access.files (policy_version) where kind = 'family';

-- A bar closes everything of whom it names; or only keys, so that an organisation that leaves still reads what it wrote; or the
-- keys, of some kinds of information, that were derived before a version of the region's choices.
alter table access.bars
  add column closes text not null default 'everything' constraint a_bar_closes_everything_or_keys check (closes in ('everything', 'keys')),
  add column categories text[],
  add column policy_before integer,
  drop constraint a_bar_names_whom_it_bars,
  add constraint a_bar_names_whom_it_bars check (organisation_id is not null or account_id is not null or policy_before is not null),
  add constraint only_keys_are_closed_by_kind_or_policy check (closes = 'keys' or (categories is null and policy_before is null));
comment on column access.bars.policy_before is 'Closes the keys of files whose policy_version is lower, until they are derived anew.';

create table access.emergency_keys (
  file_id uuid not null references access.files (id) on delete restrict,
  id uuid not null,
  emergency_id uuid not null,
  account_id uuid not null,
  organisation_id uuid not null,
  role text not null,
  subject_ids uuid[] not null,
  category text not null,
  level text not null constraint an_emergency_opens_dates_summary_or_full check (level in ('dates', 'summary', 'full')),
  from_at timestamptz not null,
  until_at timestamptz not null,
  primary key (file_id, id),
  constraint an_emergency_lasts_72_hours_at_most check (until_at >= from_at and until_at <= from_at + interval '72 hours')
);
comment on table access.emergency_keys is 'What one member opened for themself in an emergency (D20): a kind of information about some people, for at most 72 hours.';
create index emergency_keys_by_member on access.emergency_keys (file_id, account_id, organisation_id, role, category);
grant select, insert, update, delete on access.emergency_keys to rondom_access;
alter table access.emergency_keys enable row level security;
alter table access.emergency_keys force row level security;
create policy "only the definer functions of access" on access.emergency_keys to rondom_access
  using (current_user = 'rondom_access') with check (current_user = 'rondom_access');

alter table access.looks drop constraint a_look_is_of_a_known_action;
alter table access.looks add constraint a_look_is_of_a_known_action
  check (action in ('listed', 'viewed', 'searched', 'added', 'changed', 'printed', 'exported', 'refused', 'opened', 'emergency', 'derived', 'compared'));

create function access.entered_at() returns timestamptz
language sql stable set search_path = ''
as $$ select pg_catalog.current_setting('app.at')::timestamptz $$;

-- Those whom everything is closed to. A bar that closes keys only, or by policy, leaves what one wrote oneself.
create or replace function access.is_barred(p_file uuid, p_account uuid, p_organisation uuid) returns boolean
language sql stable security definer set search_path = ''
as $$
  select exists (
    select from access.bars b
    where (b.file_id is null or b.file_id = p_file)
      and (b.organisation_id is null or b.organisation_id = p_organisation)
      and (b.account_id is null or b.account_id = p_account)
      and b.closes = 'everything' and b.lifted_at is null)
$$;

-- THE answer to who at work reads which door: member by member, through the own organisation, a key, or an emergency. Everything
-- that lists, counts, opens or tells readers asks here. Without "set search_path", so that the planner sees through it.
create function access.member_openings(p_today date, p_at timestamptz)
returns table (file_id uuid, door_id uuid, member_id uuid, account_id uuid, organisation_id uuid, role text, has_regie boolean,
  stands_in_for uuid, via text, rule text, from_on date, until_on date)
language sql stable
as $$
  select d.file_id, d.id, m.id, m.account_id, m.organisation_id, m.role, m.has_regie, m.stands_in_for,
         case when d.source_kind = 'organisation' and d.source_id = m.organisation_id then 'source'
              when k.door_id is not null then 'key' else 'emergency' end,
         coalesce(k.rule, case when e.id is not null then 'D20' end),
         coalesce(k.from_on, (e.from_at at time zone 'Europe/Amsterdam')::date, m.from_on),
         coalesce(k.until_on, (e.until_at at time zone 'Europe/Amsterdam')::date)
  from access.members m
  join access.files f on f.id = m.file_id
  join access.doors d on d.file_id = m.file_id
  left join access.role_ceilings c on c.role = m.role and c.category = d.category
  left join access.keys k on k.file_id = d.file_id and k.door_id = d.id and not d.is_own
    and k.recipient_kind = 'organisation' and k.recipient_id = m.organisation_id and k.role = m.role
    and k.from_on <= p_today and k.until_on >= p_today
    and not exists (
      select from access.bars b
      where b.closes = 'keys' and b.lifted_at is null
        and (b.file_id is null or b.file_id = d.file_id)
        and (b.organisation_id is null or b.organisation_id = m.organisation_id)
        and (b.account_id is null or b.account_id = m.account_id)
        and (b.categories is null or d.category = any(b.categories))
        and (b.policy_before is null or f.policy_version < b.policy_before))
  left join access.emergency_keys e on e.file_id = d.file_id and not d.is_own and d.source_kind = 'organisation'
    and e.account_id = m.account_id and e.organisation_id = m.organisation_id and e.role = m.role
    and e.category = d.category and d.subject_ids <@ e.subject_ids and m.organisation_id <> all (d.closed_to)
    and access.level_rank(e.level) >= access.level_rank(d.level)
    and e.from_at <= p_at and e.until_at > p_at
  where m.from_on <= p_today and (m.until_on is null or m.until_on >= p_today)
    and (f.kind = 'meldcode'
      or access.level_rank(case when m.has_regie then c.level_with_regie else c.level end) >= access.level_rank(d.level))
    and (d.source_kind = 'organisation' and d.source_id = m.organisation_id or k.door_id is not null or e.id is not null)
    and not access.is_barred(m.file_id, m.account_id, m.organisation_id)
    and not exists (select from access.relatives r where r.file_id = m.file_id and r.account_id = m.account_id)
$$;

-- THE answer to who at home reads which door: their own words, and what a key opens to them.
create function access.relative_openings(p_today date)
returns table (file_id uuid, door_id uuid, account_id uuid, subject_id uuid, via text, rule text, from_on date, until_on date)
language sql stable
as $$
  select d.file_id, d.id, r.account_id, r.subject_id,
         case when d.source_kind = 'relative' and d.source_id = r.subject_id then 'source' else 'key' end,
         k.rule, coalesce(k.from_on, r.from_on), k.until_on
  from access.relatives r
  join access.doors d on d.file_id = r.file_id
  left join access.keys k on k.file_id = d.file_id and k.door_id = d.id and not d.is_own
    and k.recipient_kind = 'relative' and k.recipient_id = r.subject_id
    and k.from_on <= p_today and k.until_on >= p_today
  where r.from_on <= p_today and (r.until_on is null or r.until_on >= p_today)
    and (d.source_kind = 'relative' and d.source_id = r.subject_id or k.door_id is not null)
$$;

drop function access.enter_as_professional(uuid, uuid, text, uuid, date, text);
drop function access.enter_list_as_professional(uuid, uuid, text, text, date, text, integer);
drop function access.doors_of_professional(uuid, uuid, text, uuid[], date);
drop function access.doors_of_relative(uuid, uuid[], date);
drop function access.enter_as_relative(uuid, uuid, date);
drop function access.enter_list_as_relative(uuid, text, date);
drop function access.set_identity(text, uuid, uuid, text, uuid, uuid, uuid, date);

create function access.set_identity(p_kind text, p_account uuid, p_organisation uuid, p_role text, p_subject uuid, p_behalf uuid, p_file uuid, p_today date, p_at timestamptz)
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
  perform set_config('app.at', p_at::text, true);
end $$;

-- The active membership of someone at work, when nothing bars them: the row that steps in.
create function access.my_membership(p_account uuid, p_organisation uuid, p_role text, p_file uuid, p_today date)
returns table (member_id uuid, stands_in_for uuid, has_regie boolean)
language sql stable security definer set search_path = ''
as $$
  select m.id, m.stands_in_for, m.has_regie
  from access.members m
  where m.file_id = p_file and m.account_id = p_account and m.organisation_id = p_organisation and m.role = p_role
    and m.from_on <= p_today and (m.until_on is null or m.until_on >= p_today)
    and not access.is_barred(p_file, p_account, p_organisation)
    and not exists (select from access.relatives r where r.file_id = p_file and r.account_id = p_account)
  order by m.has_regie desc limit 1
$$;

-- Steps into one file as a professional. One row when the file is open to the organisation: it holds the regie, or something that
-- another wrote is open to it. No row: what one may not see does not exist. Mode 'own' opens only what the own organisation
-- wrote, also after everything else has closed; mode 'emergency' lets a member in to whom the file is closed, and opens nothing.
create function access.enter_as_professional(p_account uuid, p_organisation uuid, p_role text, p_file uuid, p_today date, p_mode text, p_at timestamptz)
returns table (has_regie boolean, member_id uuid, kind text)
language plpgsql security definer set search_path = ''
as $$
declare
  v_read uuid[]; v_own uuid[]; v_regie boolean; v_member uuid; v_behalf uuid; v_opened boolean;
begin
  perform access.set_doors('{}', '{}');
  select m.member_id, m.stands_in_for, m.has_regie into v_member, v_behalf, v_regie
    from access.my_membership(p_account, p_organisation, p_role, p_file, p_today) m;
  if v_member is null then
    return;
  end if;
  select array_agg(distinct o.door_id), array_agg(distinct o.door_id) filter (where o.via = 'source'), coalesce(bool_or(o.via <> 'source'), false)
    into v_read, v_own, v_opened
    from access.member_openings(p_today, p_at) o
    where o.file_id = p_file and o.account_id = p_account and o.organisation_id = p_organisation and o.role = p_role;
  if p_mode = 'file' and not v_opened and not access.organisation_holds_regie(p_file, p_organisation, p_today) then
    return;
  end if;
  perform access.set_identity('professional', p_account, p_organisation, p_role, null, v_behalf, p_file, p_today, p_at);
  perform access.set_doors(case p_mode when 'file' then v_read when 'own' then v_own end, case p_mode when 'file' then v_own end);
  return query select v_regie, v_member, f.kind from access.files f where f.id = p_file;
end $$;

-- Steps into all files of a kind that are open to a professional: own memberships first, then only their doors.
create function access.enter_list_as_professional(p_account uuid, p_organisation uuid, p_role text, p_kind text, p_today date, p_mode text, p_limit integer, p_at timestamptz)
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
    select * from access.member_openings(p_today, p_at) o
    where o.file_id = any(coalesce(v_mine, '{}')) and o.account_id = p_account and o.organisation_id = p_organisation and o.role = p_role
  ), open_file as (
    select d.file_id, bool_or(d.has_regie) as has_regie from door d
    group by d.file_id
    having case when p_mode = 'own' then bool_or(d.via = 'source')
                else bool_or(d.via <> 'source') or access.organisation_holds_regie(d.file_id, p_organisation, p_today) end
  )
  select array_agg(distinct o.file_id), array_agg(distinct o.file_id) filter (where o.has_regie),
         array_agg(distinct d.door_id) filter (where p_mode <> 'own' or d.via = 'source')
    into v_open, v_with_regie, v_read
    from open_file o join door d on d.file_id = o.file_id;
  perform access.set_identity('professional', p_account, p_organisation, p_role, null, null, null, p_today, p_at);
  perform access.set_doors(v_read, '{}');
  return query select f, coalesce(f = any(v_with_regie), false) from unnest(v_open) f;
end $$;

-- Steps into one file as a relative. No row when the account is nobody in this file today, or nothing is open to them.
create function access.enter_as_relative(p_account uuid, p_file uuid, p_today date, p_at timestamptz)
returns table (subject_id uuid, kind text)
language plpgsql security definer set search_path = ''
as $$
declare
  v_read uuid[]; v_own uuid[]; v_subject uuid;
begin
  perform access.set_doors('{}', '{}');
  select array_agg(o.door_id), array_agg(o.door_id) filter (where o.via = 'source'), min(o.subject_id::text)::uuid
    into v_read, v_own, v_subject
    from access.relative_openings(p_today) o where o.file_id = p_file and o.account_id = p_account;
  if v_subject is null then
    return;
  end if;
  perform access.set_identity('relative', p_account, null, null, v_subject, null, p_file, p_today, p_at);
  perform access.set_doors(v_read, v_own);
  return query select v_subject, f.kind from access.files f where f.id = p_file;
end $$;

-- Steps into all files in which the account is a relative and something is open to them.
create function access.enter_list_as_relative(p_account uuid, p_kind text, p_today date, p_at timestamptz)
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
  select array_agg(o.door_id) into v_read
    from access.relative_openings(p_today) o where o.file_id = any(coalesce(v_mine, '{}')) and o.account_id = p_account;
  perform access.set_identity('relative', p_account, null, null, null, null, null, p_today, p_at);
  perform access.set_doors(v_read, '{}');
  return query
    select distinct o.file_id, o.subject_id from access.relative_openings(p_today) o
    where o.file_id = any(coalesce(v_mine, '{}')) and o.account_id = p_account;
end $$;

-- As before, with the instant of the call.
create or replace function access.open_family_file(p_file uuid, p_member uuid, p_account uuid, p_organisation uuid, p_role text, p_today date, p_at timestamptz)
returns void
language plpgsql security definer set search_path = ''
as $$
begin
  insert into access.files (id, kind, opened_at) values (p_file, 'family', p_at);
  insert into access.members (file_id, id, account_id, organisation_id, role, has_regie, from_on)
    values (p_file, p_member, p_account, p_organisation, p_role, true, p_today);
  perform access.set_identity('professional', p_account, p_organisation, p_role, null, null, p_file, p_today, p_at);
  perform access.set_doors('{}', '{}');
end $$;

create or replace function access.receive_question(p_file uuid, p_asker uuid, p_door uuid, p_receivers jsonb, p_today date, p_at timestamptz)
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
  perform access.set_identity('relative', null, null, null, p_asker, null, p_file, p_today, p_at);
  perform access.set_doors(array[p_door], array[p_door]);
end $$;

drop function access.open_door(uuid, uuid[], text, text, uuid, boolean, timestamptz);
drop function access.open_carried_door(uuid, uuid, text, uuid, timestamptz);
drop function access.find_or_make_door(uuid, uuid[], text, text, uuid, text, uuid, boolean, timestamptz);

-- p_door: {"id", "subjects", "category", "level", "part", "isOwn", "talk", "piece", "closedTo"}; the id counts when the door is new.
create function access.find_or_make_door(p_door jsonb, p_source_kind text, p_source uuid, p_at timestamptz) returns uuid
language plpgsql security definer set search_path = ''
as $$
declare
  v_file uuid := access.entered_file();
  w record;
  v_subjects uuid[];
  v_closed_to uuid[];
  v_id uuid;
begin
  perform access.lock_file(v_file);
  select * into w from jsonb_to_record(p_door) as r(id uuid, subjects uuid[], category text, level text, part uuid, "isOwn" boolean, talk text, piece uuid, "closedTo" uuid[]);
  v_subjects := array(select distinct s from unnest(w.subjects) s order by s);
  v_closed_to := array(select distinct s from unnest(w."closedTo") s order by s);
  if exists (select from unnest(v_subjects) s where not exists (select from access.subjects k where k.file_id = v_file and k.id = s)) then
    raise exception 'not a person of this file' using errcode = 'RD004';
  end if;
  insert into access.doors (file_id, id, subject_ids, category, level, part_id, source_kind, source_id, is_own, talk, piece_id, closed_to, opened_at)
    values (v_file, w.id, v_subjects, w.category, w.level, w.part, p_source_kind, p_source, w."isOwn", w.talk, w.piece, v_closed_to, p_at)
    on conflict on constraint one_door_for_the_same_information do nothing;
  select d.id into v_id from access.doors d
    where d.file_id = v_file and d.subject_ids = v_subjects and d.category = w.category and d.level = w.level
      and d.part_id is not distinct from w.part and d.source_kind = p_source_kind and d.source_id = p_source and d.is_own = w."isOwn"
      and d.talk = w.talk and d.piece_id is not distinct from w.piece and d.closed_to = v_closed_to;
  perform access.set_doors(access.read_doors() || v_id, access.write_doors() || v_id);
  return v_id;
end $$;

-- The door of the one who stepped in; a professional's role must itself read what it writes. Returns the door's id.
create function access.open_door(p_door jsonb, p_at timestamptz) returns uuid
language plpgsql security definer set search_path = ''
as $$
declare
  v_ceiling text;
begin
  if current_setting('app.viewer_kind') = 'relative' then
    return access.find_or_make_door(p_door, 'relative', current_setting('app.subject')::uuid, p_at);
  end if;
  select case when access.entered_holds_regie() then c.level_with_regie else c.level end into v_ceiling
    from access.role_ceilings c where c.role = current_setting('app.role') and c.category = p_door->>'category';
  if not exists (select from access.files f where f.id = access.entered_file() and f.kind = 'meldcode')
    and (v_ceiling is null or access.level_rank(v_ceiling) < access.level_rank(p_door->>'level')) then
    raise exception 'this role does not read what it would write' using errcode = 'RD002';
  end if;
  return access.find_or_make_door(p_door, 'organisation', current_setting('app.organisation')::uuid, p_at);
end $$;

-- Carries a relative's own words from their question into their own door: only by who holds the regie, only as a conversation.
create function access.open_carried_door(p_door uuid, p_relative uuid, p_category text, p_part uuid, p_at timestamptz)
returns uuid
language plpgsql security definer set search_path = ''
as $$
begin
  perform access.require_regie();
  return access.find_or_make_door(jsonb_build_object('id', p_door, 'subjects', array[p_relative], 'category', p_category, 'level', 'full',
    'part', p_part, 'isOwn', false, 'talk', 'none', 'closedTo', '{}'::uuid[]), 'relative', p_relative, p_at);
end $$;

-- What waited for a talk waits no longer: by whoever may write behind that door. Keys follow when they are derived.
create function access.release_door(p_door uuid) returns void
language plpgsql security definer set search_path = ''
as $$
begin
  if p_door <> all (access.write_doors()) then
    raise exception 'not a door of one''s own' using errcode = 'RD007';
  end if;
  perform access.lock_file(access.entered_file());
  update access.doors d set talk = 'discussed'
    where d.file_id = access.entered_file() and d.id = p_door and d.talk in ('waits-for-parents', 'waits-for-family');
end $$;

-- Opens kinds of information to the member who stepped in, and to nobody else (D20).
-- p_keys: [{"id", "emergency", "subjects", "category", "level"}].
create function access.open_emergency(p_keys jsonb, p_from timestamptz, p_until timestamptz) returns void
language plpgsql security definer set search_path = ''
as $$
begin
  if current_setting('app.viewer_kind') <> 'professional' or not exists (
    select from access.my_membership(current_setting('app.account')::uuid, current_setting('app.organisation')::uuid,
      current_setting('app.role'), access.entered_file(), access.entered_today())) then
    raise exception 'an emergency is for a member of the team' using errcode = 'RD008';
  end if;
  insert into access.emergency_keys (file_id, id, emergency_id, account_id, organisation_id, role, subject_ids, category, level, from_at, until_at)
    select access.entered_file(), r.id, r.emergency, current_setting('app.account')::uuid, current_setting('app.organisation')::uuid,
           current_setting('app.role'), r.subjects, r.category, r.level, p_from, p_until
    from jsonb_to_recordset(p_keys) as r(id uuid, emergency uuid, subjects uuid[], category text, level text);
end $$;

-- Ends an emergency before its 72 hours: by who opened it.
create function access.close_emergency(p_emergency uuid, p_at timestamptz) returns void
language plpgsql security definer set search_path = ''
as $$
begin
  update access.emergency_keys e set until_at = p_at
    where e.file_id = access.entered_file() and e.emergency_id = p_emergency and e.until_at > p_at
      and e.account_id = nullif(current_setting('app.account'), '')::uuid;
end $$;

drop function access.replace_keys(uuid, date, jsonb, jsonb);

-- Writes the answers of decide() as keys, from today on; what was open before stays as history. p_policy: the version of the
-- region's choices that decide() was asked with.
-- p_keys: [{"door", "kind", "recipient", "role", "from", "until", "rule", "grounds"}], p_representations: [{"subject", "relative", "from", "until"}].
create function access.replace_keys(p_file uuid, p_today date, p_keys jsonb, p_representations jsonb, p_policy integer) returns void
language plpgsql security definer set search_path = ''
as $$
begin
  perform access.lock_file(p_file);
  delete from access.keys o where o.file_id = p_file and o.from_on >= p_today;
  update access.keys o set until_on = p_today - 1 where o.file_id = p_file and o.until_on >= p_today;
  -- A key that goes on without a break keeps its first day.
  with wanted as (
    select * from jsonb_to_recordset(p_keys) as r(door uuid, kind text, recipient uuid, role text, "from" date, "until" date, rule text, grounds uuid[])
  ), gone_on as (
    update access.keys o set until_on = w."until", grounds = w.grounds
    from wanted w
    where w."from" = p_today and o.file_id = p_file and o.door_id = w.door and o.recipient_kind = w.kind and o.recipient_id = w.recipient
      and o.role = w.role and o.rule = w.rule and o.until_on = p_today - 1
    returning w.door, w.kind, w.recipient, w.role
  )
  insert into access.keys (file_id, door_id, recipient_kind, recipient_id, role, from_on, until_on, rule, grounds)
    select p_file, w.door, w.kind, w.recipient, w.role, w."from", w."until", w.rule, w.grounds
    from wanted w
    where not (w."from" = p_today and exists (
      select from gone_on g where g.door = w.door and g.kind = w.kind and g.recipient = w.recipient and g.role = w.role));
  delete from access.representations r where r.file_id = p_file;
  insert into access.representations (file_id, subject_id, relative_id, from_on, until_on)
    select p_file, r.subject, r.relative, r."from", r."until"
    from jsonb_to_recordset(p_representations) as r(subject uuid, relative uuid, "from" date, "until" date);
  update access.files f set derived_on = p_today, policy_version = greatest(f.policy_version, p_policy) where f.id = p_file;
end $$;

-- Who can read these doors today: only for doors that the asker reads or has just opened. Account by account, with the reason.
create or replace function access.readers(p_doors uuid[])
returns table (door_id uuid, kind text, account_id uuid, organisation_id uuid, role text, subject_id uuid, via text, rule text, from_on date, until_on date)
language sql stable security definer set search_path = ''
as $$
  with seen as (
    select array_agg(x) as ids from unnest(p_doors) x where x = any(access.read_doors()) or x = any(access.write_doors())
  )
  select o.door_id, 'professional', o.account_id, o.organisation_id, o.role, null::uuid, o.via, o.rule, o.from_on, o.until_on
  from access.member_openings(access.entered_today(), access.entered_at()) o
  where o.file_id = access.entered_file() and o.door_id = any((select ids from seen)::uuid[])
  union all
  select o.door_id, 'relative', o.account_id, null, null, o.subject_id, o.via, o.rule, o.from_on, o.until_on
  from access.relative_openings(access.entered_today()) o
  where o.file_id = access.entered_file() and o.door_id = any((select ids from seen)::uuid[])
$$;

-- Which organisations with an active member, and which relatives with an account, read the doors that are open here.
create or replace function access.recipients_in_sight()
returns table (door_id uuid, kind text, recipient_id uuid)
language sql stable security definer set search_path = ''
as $$
  with seen as (
    select array_agg(distinct d.file_id) as files from access.doors d where d.id = any(access.read_doors())
  )
  select distinct o.door_id, 'organisation', o.organisation_id
  from access.member_openings(access.entered_today(), access.entered_at()) o
  where o.file_id = any((select files from seen)::uuid[]) and o.door_id = any(access.read_doors())
  union
  select o.door_id, 'relative', o.subject_id
  from access.relative_openings(access.entered_today()) o
  where o.file_id = any((select files from seen)::uuid[]) and o.door_id = any(access.read_doors())
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
  insert into access.looks (id, file_id, subject_id, door_ids, action, viewer_kind, account_id, organisation_id, role, on_behalf_of, relative_id, grounds, looked_at, request_id)
  select gen_random_uuid(), d.file_id, s.id, array_agg(distinct d.id), p_action, v_kind, v_account, v_organisation, v_role,
         nullif(current_setting('app.behalf'), '')::uuid,
         coalesce(v_subject, (select r.subject_id from access.relatives r where v_kind = 'relative' and r.file_id = d.file_id and r.account_id = v_account limit 1)),
         array_agg(distinct coalesce(
           case when d.source_kind = 'organisation' and d.source_id = v_organisation or d.source_kind = 'relative' and d.source_id = v_subject
             then 'source' end,
           k.rule, case when e.id is not null then 'D20' end, 'source')),
         p_at, p_request
  from access.doors d
  cross join lateral unnest(d.subject_ids) as s(id)
  left join access.keys k on k.file_id = d.file_id and k.door_id = d.id
    and k.from_on <= access.entered_today() and k.until_on >= access.entered_today()
    and (k.recipient_kind = 'organisation' and k.recipient_id = v_organisation and k.role = v_role
      or k.recipient_kind = 'relative' and k.recipient_id = v_subject)
  left join access.emergency_keys e on e.file_id = d.file_id and e.account_id = v_account and e.organisation_id = v_organisation
    and e.role = v_role and e.category = d.category and d.subject_ids <@ e.subject_ids and e.from_at <= p_at and e.until_at > p_at
  where d.id = any(p_doors)
    and (p_action <> 'listed' or not exists (
      select from access.looks l
      where l.file_id = d.file_id and l.action = 'listed' and l.account_id = v_account and l.subject_id = s.id
        and l.organisation_id is not distinct from v_organisation and l.role is not distinct from v_role
        and l.looked_at >= (access.entered_today()::timestamp at time zone 'Europe/Amsterdam')))
  group by d.file_id, s.id;
end $$;

-- The looks that the relative who stepped in may read: about themself and those they represent today; looks made by another
-- relative are that one's own affair. What waits for a talk is left out of a line until its wait ends; a line of nothing else waits.
create or replace function access.looks_for_me(p_before timestamptz, p_limit integer)
returns table (id uuid, subject_id uuid, door_ids uuid[], parts jsonb, action text, viewer_kind text, account_id uuid, organisation_id uuid, role text, on_behalf_of uuid, relative_id uuid, grounds text[], looked_at timestamptz, request_id uuid)
language sql stable security definer set search_path = ''
as $$
  select l.id, l.subject_id, shown.ids, shown.parts,
         l.action, l.viewer_kind, l.account_id, l.organisation_id, l.role, l.on_behalf_of, l.relative_id, l.grounds, l.looked_at, l.request_id
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
    and l.file_id = access.entered_file() and l.looked_at < p_before
    and (cardinality(l.door_ids) = 0 or cardinality(shown.ids) > 0)
    and (l.subject_id = current_setting('app.subject')::uuid
      or exists (select from access.representations r
                 where r.file_id = l.file_id and r.subject_id = l.subject_id and r.relative_id = current_setting('app.subject')::uuid
                   and r.from_on <= access.entered_today() and r.until_on >= access.entered_today()))
    and (l.viewer_kind <> 'relative' or l.relative_id = current_setting('app.subject')::uuid)
  order by l.looked_at desc, l.id
  limit p_limit
$$;

drop function access.open_doors();
-- What kind of door each open door is: for those who may read what lies behind it.
create function access.open_doors()
returns table (file_id uuid, door_id uuid, subject_ids uuid[], category text, level text, part_id uuid, source_kind text, source_id uuid, is_own boolean, talk text, piece_id uuid, closed_to uuid[])
language sql stable security definer set search_path = ''
as $$
  select d.file_id, d.id, d.subject_ids, d.category, d.level, d.part_id, d.source_kind, d.source_id, d.is_own, d.talk, d.piece_id, d.closed_to
  from access.doors d where d.id = any(access.read_doors())
$$;

-- Rights: the app runs what acts for whoever stepped in, and never sets its own doors or identity.
do $$
declare
  f record;
begin
  for f in
    select p.oid::regprocedure as name, p.proname, p.prosecdef from pg_catalog.pg_proc p
    where p.pronamespace = 'access'::regnamespace
  loop
    execute format('grant execute on function %s to rondom_access', f.name);
    if f.proname in ('enter_as_professional', 'enter_list_as_professional', 'enter_as_relative', 'enter_list_as_relative', 'open_door', 'open_carried_door', 'release_door', 'open_emergency',
        'close_emergency', 'replace_keys', 'open_doors', 'entered_at') then
      execute format('grant execute on function %s to rondom_app', f.name);
    end if;
    if f.prosecdef and pg_catalog.pg_get_userbyid((select p.proowner from pg_catalog.pg_proc p where p.oid = f.name::regprocedure)) <> 'rondom_access' then
      execute format('alter function %s owner to rondom_access', f.name);
    end if;
  end loop;
end $$;
