-- What is asked over all families finds its rows by an index, however many there are (test/scale).

create index members_by_organisation on access.members (organisation_id, file_id);
create index doors_by_source on access.doors (source_id, file_id);
create index waits_by_waiting_door on dossiers.waits using gin (waiting_door_ids);
create index disclosures_by_rule on disclosures.disclosures (rule, sent_at desc, id);
-- A look's id is random, so looks in the order of their ids are looks at random.
create index looks_of_month_at_random on access.looks ((date_trunc('month', looked_at at time zone 'Europe/Amsterdam')), id)
  where viewer_kind = 'professional' and action in ('viewed', 'searched', 'printed', 'exported', 'opened', 'refused');

-- Those not looked at yet come first, and are few: that stands with the emergency itself.
alter table consent.emergencies add column is_reviewed boolean not null default false;
comment on column consent.emergencies.is_reviewed is 'The privacy officer wrote a verdict down.';
alter table consent.emergencies no force row level security;
alter table consent.reviews no force row level security;
update consent.emergencies e set is_reviewed = true where exists (select from consent.reviews r where r.item_id = e.id);
alter table consent.emergencies force row level security;
alter table consent.reviews force row level security;
create index emergencies_by_review on consent.emergencies (is_reviewed, opened_at desc, id);

-- As in 0017.
create or replace function consent.emergencies_to_review(p_limit integer)
returns table (id uuid, file_id uuid, door_id uuid, account_id uuid, organisation_id uuid, role text, categories text[], reason text,
  opened_at timestamptz, until_at timestamptz, closed_at timestamptz, looks bigint)
language sql stable security definer set search_path = ''
as $$
  select e.id, e.file_id, e.door_id, e.opened_by, e.organisation_id, e.role, e.categories, e.reason, e.opened_at, e.until_at, e.closed_at,
         (select count(distinct l.request_id) from access.looks l
            where l.file_id = e.file_id and l.account_id = e.opened_by and 'D20' = any(l.grounds) and l.action <> 'emergency'
              and l.looked_at >= e.opened_at and l.looked_at <= coalesce(e.closed_at, e.until_at))
  from (
    (select * from consent.emergencies x where not x.is_reviewed order by x.opened_at desc, x.id limit p_limit)
    union all
    (select * from consent.emergencies x where x.is_reviewed order by x.opened_at desc, x.id limit p_limit)
  ) e
  order by e.is_reviewed, e.opened_at desc, e.id limit p_limit
$$;

-- As in 0017.
create or replace function consent.record_review(p_item uuid, p_kind text, p_file uuid, p_verdict text, p_note text, p_by uuid, p_at timestamptz) returns boolean
language plpgsql security definer set search_path = ''
as $$
begin
  insert into consent.reviews (item_id, kind, file_id, verdict, note, reviewed_by, reviewed_at)
    values (p_item, p_kind, p_file, p_verdict, p_note, p_by, p_at) on conflict (item_id) do nothing;
  if not found then
    return false;
  end if;
  update consent.emergencies e set is_reviewed = true where e.file_id = p_file and e.id = p_item;
  return true;
end $$;

-- As in 0017: drawn once, at random. The looks that follow on a random id, going round at the end.
create or replace function consent.draw_sample(p_month date, p_count integer) returns void
language plpgsql security definer set search_path = ''
as $$
declare
  v_first uuid := gen_random_uuid();
begin
  if exists (select from consent.look_samples s where s.month = p_month) then
    return;
  end if;
  insert into consent.look_samples (month, look_id)
    select p_month, one.id from (
      (select l.id, false as is_before from access.looks l
        where date_trunc('month', l.looked_at at time zone 'Europe/Amsterdam') = p_month::timestamp and l.id >= v_first
          and l.viewer_kind = 'professional' and l.action in ('viewed', 'searched', 'printed', 'exported', 'opened', 'refused')
          and l.role <> 'PRIVACY_OFFICER' and (select f.kind from access.files f where f.id = l.file_id) = 'family'
        order by l.id limit p_count)
      union all
      (select l.id, true from access.looks l
        where date_trunc('month', l.looked_at at time zone 'Europe/Amsterdam') = p_month::timestamp and l.id < v_first
          and l.viewer_kind = 'professional' and l.action in ('viewed', 'searched', 'printed', 'exported', 'opened', 'refused')
          and l.role <> 'PRIVACY_OFFICER' and (select f.kind from access.files f where f.id = l.file_id) = 'family'
        order by l.id limit p_count)
    ) one
    order by one.is_before, one.id limit p_count;
end $$;

-- As in 0018; it begins at the families in whose team the organisation is. "offset 0" asks of each what kind of file it is: as a join
-- the planner reads all files.
create or replace function access.reach_of(p_organisation uuid, p_today date, p_at timestamptz)
returns table (families integer, doors integer, people integer, with_regie integer, wrote_in integer)
language sql stable security definer set search_path = ''
as $$
  with mine as materialized (
    select m.file_id, m.account_id, m.has_regie and f.closed_on is null as leads
    from access.members m
    cross join lateral (select x.closed_on from access.files x where x.id = m.file_id and x.kind = 'family' offset 0) f
    where m.organisation_id = p_organisation and m.from_on <= p_today and (m.until_on is null or m.until_on >= p_today)
  )
  select
    (select count(distinct one.file_id)::integer from mine one),
    (select count(distinct (o.file_id, o.door_id))::integer from access.member_openings(p_today, p_at) o
      where o.file_id = any(array(select one.file_id from mine one)) and o.organisation_id = p_organisation and o.via = 'key'),
    (select count(distinct one.account_id)::integer from mine one),
    (select count(distinct one.file_id)::integer from mine one where one.leads),
    (select count(distinct d.file_id)::integer from access.doors d
      cross join lateral (select from access.files x where x.id = d.file_id and x.kind = 'family' offset 0) f
      where d.source_kind = 'organisation' and d.source_id = p_organisation)
$$;

-- The planner takes the keys that come for a handful, and would go through all of a file's keys for each of them.
alter function access.replace_keys(uuid, date, jsonb, jsonb, integer) set enable_nestloop = off;

-- A list of thousands is planned for the files it has: the plan that is kept is one for a handful, and takes seconds (npm run bench).
-- Until the end of the transaction, as what the page asks next goes over the same files. The text stands where it was last written.
do $$
declare
  v_before text := '  with door as materialized';
  v_text text := (select p.prosrc from pg_catalog.pg_proc p
    where p.oid = 'access.enter_list_as_professional(uuid, uuid, text, text, date, text, integer, timestamptz)'::regprocedure);
begin
  if position(v_before in v_text) = 0 then
    raise exception 'the list is entered in another way than this migration knows';
  end if;
  execute format('create or replace function access.enter_list_as_professional(p_account uuid, p_organisation uuid, p_role text, p_kind text,
      p_today date, p_mode text, p_limit integer, p_at timestamptz)
    returns table (file_id uuid, has_regie boolean) language plpgsql security definer set search_path = '''' as %L',
    replace(v_text, v_before, '  if cardinality(v_mine) > 100 then
    perform set_config(''plan_cache_mode'', ''force_custom_plan'', true);
  end if;
' || v_before));
end $$;
