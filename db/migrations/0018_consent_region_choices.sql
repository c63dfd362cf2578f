-- What a region chooses on top of the law (C-7, C-11, C-21, 1.7a, 1.7b): a change is a new version, never an update.
create table consent.region_choices (
  version integer primary key constraint versions_count_from_one check (version > 0),
  consent12to15 jsonb not null,
  joint_authority jsonb not null,
  longest_consent_months integer not null
    constraint a_consent_lasts_one_to_twelve_months check (longest_consent_months between 1 and 12),
  reminder_days integer not null
    constraint a_reminder_comes_one_day_to_two_months_ahead check (reminder_days between 1 and 60),
  role_narrowing jsonb not null default '{}',
  purpose_narrowing jsonb not null default '{}',
  left_organisations uuid[] not null default '{}',
  kind text not null constraint a_version_chooses_or_lets_go_or_takes_back check (kind in ('choices', 'leaves', 'returns')),
  organisation_id uuid references playing_field.organisations (id) on delete restrict,
  note text not null,
  changed_by uuid references accounts.accounts (id) on delete restrict,
  changed_at timestamptz not null,
  constraint only_the_first_version_was_chosen_by_nobody check (changed_by is not null or version = 1)
);
comment on table consent.region_choices is 'The choices of the region on top of the law, each change a new version with who made it and why.';
comment on column consent.region_choices.left_organisations is 'Organisations that left the cooperation: no key is made for them.';
create index region_choices_by_account on consent.region_choices (changed_by);
create index region_choices_by_organisation on consent.region_choices (organisation_id);

-- The default of C-7, C-11 and C-21: both, all, twelve months, nothing narrowed.
insert into consent.region_choices (version, kind, consent12to15, joint_authority, longest_consent_months, reminder_days, note, changed_at)
  values (1, 'choices', '"BOTH"', '"ALL"', 12, 28, '', '2026-11-01T00:00:00Z');

alter table consent.region_choices enable row level security;
alter table consent.region_choices force row level security;
create policy "the region's choices say nothing of a family" on consent.region_choices for select to rondom_app using (true);
create policy "choices are made through their own function" on consent.region_choices to rondom_access
  using (current_user = 'rondom_access') with check (current_user = 'rondom_access');
grant select on consent.region_choices to rondom_app;
grant select, insert on consent.region_choices to rondom_access;

-- Derivations share this lock and saving a version takes it alone: whoever derives with the choices of before has ended before a
-- new version begins, and whoever derives after it reads the new one.
create function consent.hold_region_choices() returns void
language sql set search_path = ''
as $$ select pg_catalog.pg_advisory_xact_lock_shared(7311, 0) $$;
grant execute on function consent.hold_region_choices() to rondom_app, rondom_access;

-- What the law lets a role read: what a region narrows starts from here and never passes it.
create table access.role_ceilings_of_law (
  role text not null,
  category text not null,
  level text not null,
  level_with_regie text not null,
  primary key (role, category)
);
comment on table access.role_ceilings_of_law is 'The role matrix of the law as data (1.7b), from which role_ceilings follows by the choices of the region.';
alter table access.role_ceilings_of_law enable row level security;
alter table access.role_ceilings_of_law force row level security;
create policy "only the definer functions of access" on access.role_ceilings_of_law to rondom_access
  using (current_user = 'rondom_access') with check (current_user = 'rondom_access');
grant select, insert on access.role_ceilings_of_law to rondom_access;
set local role rondom_access;
insert into access.role_ceilings_of_law select * from access.role_ceilings;
set local role rondom_owner;

-- The lower of a level of the law and what the region wrote in that cell; null: nothing.
create function access.lower_level(p_law text, p_cell jsonb) returns text
language sql immutable set search_path = ''
as $$
  select case
    when p_cell is null then p_law
    when p_cell = 'null'::jsonb or access.level_rank(p_cell #>> '{}') is null then null
    when access.level_rank(p_cell #>> '{}') < access.level_rank(p_law) then p_cell #>> '{}'
    else p_law end
$$;

-- Writes what each role reads from the law and the choices of the region: never more than the law.
create function access.narrow_roles(p_narrowing jsonb) returns void
language plpgsql security definer set search_path = ''
as $$
begin
  delete from access.role_ceilings c;
  insert into access.role_ceilings (role, category, level, level_with_regie)
    select n.role, n.category, n.level, n.level_with_regie
    from (select l.role, l.category, access.lower_level(l.level, p_narrowing -> l.role -> l.category) as level,
                 access.lower_level(l.level_with_regie, p_narrowing -> l.role -> l.category) as level_with_regie
          from access.role_ceilings_of_law l) n
    where n.level is not null;
end $$;

-- Questions keep the keys that the asker chose: no choice of the region is about them.
set local role rondom_access;
update access.files f set policy_version = 2147483647 where f.kind <> 'family';
set local role rondom_owner;
create or replace function access.receive_question(p_file uuid, p_asker uuid, p_door uuid, p_receivers jsonb, p_today date, p_at timestamptz)
returns void
language plpgsql security definer set search_path = ''
as $$
begin
  insert into access.files (id, kind, opened_at, policy_version) values (p_file, 'question', p_at, 2147483647);
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

-- Saves a version, and closes at once what it could close: the role matrix, and one bar. Nobody derives keys meanwhile.
-- p_change: {"kind", "organisation", "consent12to15", "jointAuthority", "longestConsentMonths", "reminderDays", "roleNarrowing",
-- "purposeNarrowing", "note", "tightens", "bar"}.
create function consent.change_region(p_change jsonb, p_based_on integer, p_by uuid, p_today date, p_at timestamptz) returns integer
language plpgsql security definer set search_path = ''
as $$
declare
  v_last consent.region_choices;
  v_organisation uuid := (p_change ->> 'organisation')::uuid;
  v_tightens text[] := array(select jsonb_array_elements_text(p_change -> 'tightens'));
begin
  perform pg_advisory_xact_lock(7311, 0);
  if not exists (
    select from accounts.assignments a
    where a.account_id = p_by and a.role = 'ADMINISTRATOR' and a.from_on <= p_today and (a.until_on is null or a.until_on >= p_today)) then
    raise exception 'only an administrator of the region' using errcode = 'RD020';
  end if;
  select * into v_last from consent.region_choices c order by c.version desc limit 1;
  if v_last.version <> p_based_on then
    raise exception 'there is a newer version' using errcode = 'RD021';
  end if;
  if p_change ->> 'kind' = 'leaves' and (v_organisation = any(v_last.left_organisations) or access.holds_regie_somewhere(v_organisation, p_today)) then
    raise exception 'an organisation hands over its regie before it leaves' using errcode = 'RD022';
  end if;
  insert into consent.region_choices (version, consent12to15, joint_authority, longest_consent_months, reminder_days, role_narrowing,
      purpose_narrowing, left_organisations, kind, organisation_id, note, changed_by, changed_at)
    values (v_last.version + 1, p_change -> 'consent12to15', p_change -> 'jointAuthority', (p_change ->> 'longestConsentMonths')::integer,
      (p_change ->> 'reminderDays')::integer, p_change -> 'roleNarrowing', p_change -> 'purposeNarrowing',
      case p_change ->> 'kind' when 'leaves' then v_last.left_organisations || v_organisation
        when 'returns' then array_remove(v_last.left_organisations, v_organisation) else v_last.left_organisations end,
      p_change ->> 'kind', v_organisation, p_change ->> 'note', p_by, p_at);
  perform access.narrow_roles(p_change -> 'roleNarrowing');
  if p_change ->> 'kind' = 'leaves' then
    insert into access.bars (id, organisation_id, closes, from_at, reason)
      values ((p_change ->> 'bar')::uuid, v_organisation, 'keys', p_at, 'left the cooperation');
  elsif p_change ->> 'kind' = 'returns' then
    update access.bars b set lifted_at = p_at
      where b.organisation_id = v_organisation and b.file_id is null and b.closes = 'keys' and b.lifted_at is null;
  end if;
  if cardinality(v_tightens) > 0 then
    insert into access.bars (id, closes, categories, policy_before, from_at, reason)
      values ((p_change ->> 'bar')::uuid, 'keys', v_tightens, v_last.version + 1, p_at, 'the region asks more');
  end if;
  return v_last.version + 1;
end $$;

create function access.holds_regie_somewhere(p_organisation uuid, p_today date) returns boolean
language sql stable security definer set search_path = ''
as $$
  select exists (
    select from access.members m join access.files f on f.id = m.file_id
    where m.organisation_id = p_organisation and m.has_regie and f.kind = 'family' and f.closed_on is null
      and m.from_on <= p_today and (m.until_on is null or m.until_on >= p_today))
$$;

-- What an organisation reads of others today, over all families: figures only, for who must decide whether it leaves.
create function access.reach_of(p_organisation uuid, p_today date, p_at timestamptz)
returns table (families integer, doors integer, people integer, with_regie integer, wrote_in integer)
language sql stable security definer set search_path = ''
as $$
  select
    (select count(distinct m.file_id)::integer from access.members m join access.files f on f.id = m.file_id
      where m.organisation_id = p_organisation and f.kind = 'family' and m.from_on <= p_today and (m.until_on is null or m.until_on >= p_today)),
    (select count(distinct (o.file_id, o.door_id))::integer from access.member_openings(p_today, p_at) o join access.files f on f.id = o.file_id
      where o.organisation_id = p_organisation and o.via = 'key' and f.kind = 'family'),
    (select count(distinct m.account_id)::integer from access.members m join access.files f on f.id = m.file_id
      where m.organisation_id = p_organisation and f.kind = 'family' and m.from_on <= p_today and (m.until_on is null or m.until_on >= p_today)),
    (select count(distinct m.file_id)::integer from access.members m join access.files f on f.id = m.file_id
      where m.organisation_id = p_organisation and m.has_regie and f.kind = 'family' and f.closed_on is null
        and m.from_on <= p_today and (m.until_on is null or m.until_on >= p_today)),
    (select count(distinct d.file_id)::integer from access.doors d join access.files f on f.id = d.file_id
      where d.source_kind = 'organisation' and d.source_id = p_organisation and f.kind = 'family')
$$;

-- The families in the order of their ids: all, or those whose keys were derived with an older version.
create function access.families_after(p_file uuid, p_behind integer, p_limit integer) returns setof uuid
language sql stable security definer set search_path = ''
as $$
  select f.id from access.files f
  where f.kind = 'family' and (p_behind is null or f.policy_version < p_behind) and (p_file is null or f.id > p_file)
  order by f.id limit p_limit
$$;

create function access.families_by_policy(p_version integer) returns table (families integer, behind integer)
language sql stable security definer set search_path = ''
as $$
  select count(*)::integer, (count(*) filter (where f.policy_version < p_version))::integer from access.files f where f.kind = 'family'
$$;

-- Who is in the team of a family today and may read there, as organisations in roles: for counting, by jobs.
create function access.team_in_roles(p_file uuid, p_today date)
returns table (organisation_id uuid, role text, has_regie boolean)
language sql stable security definer set search_path = ''
as $$
  select distinct m.organisation_id, m.role, m.has_regie from access.members m
  where m.file_id = p_file and m.from_on <= p_today and (m.until_on is null or m.until_on >= p_today)
    and not access.is_barred(m.file_id, m.account_id, m.organisation_id)
    and not exists (select from access.relatives r where r.file_id = m.file_id and r.account_id = m.account_id)
$$;

-- Who left reads nothing of others and leaves the team, but where it wrote something: that stays "Door ons geschreven". Who came
-- back is in the teams again from which leaving took it.
alter table access.members add column left_with_organisation boolean not null default false;
comment on column access.members.left_with_organisation is 'The membership ended because the organisation left the cooperation; it goes on when that comes back.';
create function access.follow_departures(p_file uuid, p_left uuid[], p_today date) returns void
language plpgsql security definer set search_path = ''
as $$
begin
  perform access.lock_file(p_file);
  update access.members m set until_on = greatest(m.from_on, p_today - 1), left_with_organisation = true
    where m.file_id = p_file and m.organisation_id = any(p_left) and not m.has_regie
      and m.until_on is null
      and not exists (select from access.doors d where d.file_id = p_file and d.source_kind = 'organisation' and d.source_id = m.organisation_id);
  update access.members m set until_on = null, left_with_organisation = false
    where m.file_id = p_file and m.left_with_organisation and m.organisation_id <> all (p_left);
end $$;

-- Lifts the bars that waited for the families that are all derived anew by now.
create function access.lift_policy_bars(p_at timestamptz) returns void
language plpgsql security definer set search_path = ''
as $$
begin
  perform pg_advisory_xact_lock(7311, 0);
  update access.bars b set lifted_at = p_at
    where b.lifted_at is null and b.policy_before is not null
      and not exists (select from access.files f where f.kind = 'family' and f.policy_version < b.policy_before);
end $$;

create function access.has_policy_bar() returns boolean
language sql stable security definer set search_path = ''
as $$ select exists (select from access.bars b where b.lifted_at is null and b.policy_before is not null) $$;

-- How many doors would open and close, counted in the background: figures, no names.
create table consent.region_previews (
  id uuid primary key,
  asked_by uuid not null references accounts.accounts (id) on delete restrict,
  asked_at timestamptz not null,
  families integer not null default 0,
  done integer not null default 0,
  opens integer not null default 0,
  closes integer not null default 0,
  families_opening integer not null default 0,
  families_closing integer not null default 0,
  state text not null constraint a_preview_runs_is_done_or_failed check (state in ('running', 'done', 'failed'))
);
comment on table consent.region_previews is 'What a change of the region''s choices would open and close: counts over all families, without a name.';
create index region_previews_by_account on consent.region_previews (asked_by);
alter table consent.region_previews enable row level security;
alter table consent.region_previews force row level security;
create policy "counts without a name are kept by the server" on consent.region_previews to rondom_app
  using (current_user = 'rondom_app') with check (current_user = 'rondom_app');
grant select, insert, update on consent.region_previews to rondom_app;

do $$
declare
  f record;
begin
  for f in
    select p.oid::regprocedure as name, p.proname from pg_catalog.pg_proc p
    where p.proname in ('lower_level', 'narrow_roles', 'receive_question', 'change_region', 'holds_regie_somewhere', 'reach_of', 'families_after',
      'families_by_policy', 'team_in_roles', 'follow_departures', 'lift_policy_bars', 'has_policy_bar')
      and p.pronamespace in ('access'::regnamespace, 'consent'::regnamespace)
  loop
    execute format('grant execute on function %s to rondom_access', f.name);
    if f.proname not in ('lower_level', 'narrow_roles', 'holds_regie_somewhere') then
      execute format('grant execute on function %s to rondom_app', f.name);
    end if;
    if f.proname not in ('lower_level', 'receive_question') then
      execute format('alter function %s owner to rondom_access', f.name);
    end if;
  end loop;
end $$;
