-- Emergencies (D20): who opened what for themself, when, why and until when; and what the privacy officer thought of it.

-- A fresh sign-in is asked for where the danger of a session left open is greatest.
drop function accounts.session_of(text, date, timestamptz, interval);
-- Who a session belongs to and since when; nothing when it ended, was idle for too long, or the assignment has ended.
create function accounts.session_of(p_hash text, p_today date, p_at timestamptz, p_idle interval)
returns table (account_id uuid, name text, organisation_id uuid, organisation_name text, organisation_kind text, role text, opened_at timestamptz)
language plpgsql security definer set search_path = ''
as $$
begin
  update accounts.sessions s set seen_at = p_at
    where s.token_hash = p_hash and s.ends_at > p_at and s.seen_at > p_at - p_idle and s.seen_at < p_at - interval '1 minute';
  return query
    select a.id, a.display_name, s.organisation_id, o.name, o.kind, s.role, s.opened_at
    from accounts.sessions s
    join accounts.accounts a on a.id = s.account_id
    left join playing_field.organisations o on o.id = s.organisation_id
    where s.token_hash = p_hash and s.ends_at > p_at and s.seen_at > p_at - p_idle
      and (s.organisation_id is null or exists (
        select from accounts.assignments g
        where g.account_id = s.account_id and g.organisation_id = s.organisation_id and g.role = s.role
          and g.from_on <= p_today and (g.until_on is null or g.until_on >= p_today)));
end $$;
grant execute on function accounts.session_of(text, date, timestamptz, interval) to rondom_app;
alter function accounts.session_of(text, date, timestamptz, interval) owner to rondom_access;

-- It stands behind a door of the own organisation with its own part, so that the family reads it at once.
create table consent.emergencies (
  file_id uuid not null references access.files (id) on delete restrict,
  id uuid not null,
  door_id uuid not null,
  opened_by uuid not null references accounts.accounts (id) on delete restrict,
  organisation_id uuid not null references playing_field.organisations (id) on delete restrict,
  role text not null,
  subject_ids uuid[] not null constraint an_emergency_is_about_someone check (cardinality(subject_ids) > 0),
  categories text[] not null constraint an_emergency_opens_some_kind_of_information check (cardinality(categories) > 0),
  has_acute_danger boolean not null,
  cannot_consent boolean not null,
  reason text not null,
  opened_at timestamptz not null,
  until_at timestamptz not null,
  closed_at timestamptz,
  primary key (file_id, id),
  constraint an_emergency_lasts_72_hours_at_most check (until_at >= opened_at and until_at <= opened_at + interval '72 hours')
);
comment on table consent.emergencies is 'D20: what a member of the team opened for themself in acute danger, with the reason in their own words.';
create index emergencies_by_account on consent.emergencies (opened_by);
create index emergencies_by_organisation on consent.emergencies (organisation_id);
create index emergencies_by_moment on consent.emergencies (opened_at desc);
select access.protect('consent.emergencies');

create table consent.reviews (
  item_id uuid primary key,
  kind text not null constraint a_review_is_of_a_known_kind check (kind in ('emergency', 'conflict-of-duties', 'sample')),
  file_id uuid not null references access.files (id) on delete restrict,
  verdict text not null constraint a_verdict_is_one_of_three check (verdict in ('justified', 'not-justified', 'discussed')),
  note text not null,
  reviewed_by uuid not null references accounts.accounts (id) on delete restrict,
  reviewed_at timestamptz not null
);
comment on table consent.reviews is 'What the privacy officer thought of an emergency, a conflict of duties or a look drawn for checking.';
create index reviews_by_file on consent.reviews (file_id);
create index reviews_by_account on consent.reviews (reviewed_by);

create table consent.look_samples (
  month date not null,
  look_id uuid not null references access.looks (id) on delete restrict,
  primary key (month, look_id)
);
comment on table consent.look_samples is 'Looks of a month drawn at random, for the privacy officer to check (NEN 7513, L-5).';
create index look_samples_by_look on consent.look_samples (look_id);

do $$
declare
  t text;
begin
  foreach t in array array['reviews', 'look_samples'] loop
    execute format('alter table consent.%I enable row level security', t);
    execute format('alter table consent.%I force row level security', t);
    execute format('create policy "only the definer functions of consent" on consent.%I to rondom_access using (current_user = ''rondom_access'') with check (current_user = ''rondom_access'')', t);
    execute format('grant select, insert on consent.%I to rondom_access', t);
  end loop;
end $$;
grant update on consent.emergencies to rondom_access;

-- The people of the entered file for whom an emergency is opened: ids only, as a member may not know who there are.
create function consent.people_of_entered_file() returns table (subject_id uuid, is_child boolean)
language sql stable security definer set search_path = ''
as $$
  select p.id, p.is_child from dossiers.persons p where p.file_id = access.entered_file()
$$;

-- The emergencies of the member who stepped in: also while the file is closed to them.
create function consent.my_emergencies() returns setof consent.emergencies
language sql stable security definer set search_path = ''
as $$
  select e.* from consent.emergencies e
  where e.file_id = access.entered_file() and e.opened_by = nullif(current_setting('app.account'), '')::uuid
    and e.organisation_id = nullif(current_setting('app.organisation'), '')::uuid and e.role = current_setting('app.role')
  order by e.opened_at desc, e.id
$$;

-- Ends an emergency of one's own before its time.
create function consent.close_emergency(p_id uuid, p_at timestamptz) returns uuid
language plpgsql security definer set search_path = ''
as $$
declare
  v_door uuid;
begin
  update consent.emergencies e set closed_at = p_at
    where e.file_id = access.entered_file() and e.id = p_id and e.closed_at is null and e.until_at > p_at
      and e.opened_by = nullif(current_setting('app.account'), '')::uuid
    returning e.door_id into v_door;
  if v_door is not null then
    perform access.close_emergency(p_id, p_at);
  end if;
  return v_door;
end $$;

-- What the privacy officer concluded of what is in sight here: the verdict, without the note.
create function consent.verdicts_in_sight() returns table (item_id uuid, verdict text, reviewed_at timestamptz)
language sql stable security definer set search_path = ''
as $$
  select r.item_id, r.verdict, r.reviewed_at
  from consent.reviews r join consent.emergencies e on e.id = r.item_id and e.file_id = r.file_id
  where e.door_id = any(access.read_doors())
$$;

-- For the privacy officer: all emergencies, those not looked at first. No name of a family, no goal, no words of theirs.
create function consent.emergencies_to_review(p_limit integer)
returns table (id uuid, file_id uuid, door_id uuid, account_id uuid, organisation_id uuid, role text, categories text[], reason text,
  opened_at timestamptz, until_at timestamptz, closed_at timestamptz, looks bigint)
language sql stable security definer set search_path = ''
as $$
  select e.id, e.file_id, e.door_id, e.opened_by, e.organisation_id, e.role, e.categories, e.reason, e.opened_at, e.until_at, e.closed_at,
         (select count(distinct l.request_id) from access.looks l
            where l.file_id = e.file_id and l.account_id = e.opened_by and 'D20' = any(l.grounds) and l.action <> 'emergency'
              and l.looked_at >= e.opened_at and l.looked_at <= coalesce(e.closed_at, e.until_at))
  from consent.emergencies e left join consent.reviews r on r.item_id = e.id
  order by r.reviewed_at is not null, e.opened_at desc, e.id limit p_limit
$$;

-- Draws the sample of a month once: looks of people at work at families' files, at random.
create function consent.draw_sample(p_month date, p_count integer) returns void
language sql security definer set search_path = ''
as $$
  insert into consent.look_samples (month, look_id)
    select p_month, l.id
    from access.looks l join access.files f on f.id = l.file_id and f.kind = 'family'
    where l.viewer_kind = 'professional' and l.action in ('viewed', 'searched', 'printed', 'exported', 'opened', 'refused')
      and l.role <> 'PRIVACY_OFFICER'
      and l.looked_at >= p_month::timestamp at time zone 'Europe/Amsterdam'
      and l.looked_at < (p_month + interval '1 month')::timestamp at time zone 'Europe/Amsterdam'
      and not exists (select from consent.look_samples s where s.month = p_month)
    order by random() limit p_count
$$;

create function consent.samples_to_review(p_month date)
returns table (id uuid, file_id uuid, account_id uuid, organisation_id uuid, role text, action text, categories text[], grounds text[], looked_at timestamptz)
language sql stable security definer set search_path = ''
as $$
  select l.id, l.file_id, l.account_id, l.organisation_id, l.role, l.action,
         coalesce((select array_agg(distinct d.category order by d.category) from access.doors d where d.file_id = l.file_id and d.id = any(l.door_ids)), '{}'),
         l.grounds, l.looked_at
  from consent.look_samples s join access.looks l on l.id = s.look_id
  where s.month = p_month
  order by l.looked_at, l.id
$$;

-- The verdicts on these things.
create function consent.verdicts_of(p_items uuid[]) returns table (item_id uuid, verdict text, note text, reviewed_by uuid, reviewed_at timestamptz)
language sql stable security definer set search_path = ''
as $$
  select r.item_id, r.verdict, r.note, r.reviewed_by, r.reviewed_at from consent.reviews r where r.item_id = any(p_items)
$$;

-- Writes a verdict down, once; false when there was one.
create function consent.record_review(p_item uuid, p_kind text, p_file uuid, p_verdict text, p_note text, p_by uuid, p_at timestamptz) returns boolean
language plpgsql security definer set search_path = ''
as $$
begin
  insert into consent.reviews (item_id, kind, file_id, verdict, note, reviewed_by, reviewed_at)
    values (p_item, p_kind, p_file, p_verdict, p_note, p_by, p_at) on conflict (item_id) do nothing;
  return found;
end $$;

do $$
declare
  f record;
begin
  for f in
    select p.oid::regprocedure as name from pg_catalog.pg_proc p
    where p.pronamespace = 'consent'::regnamespace
      and p.proname in ('people_of_entered_file', 'my_emergencies', 'close_emergency', 'verdicts_in_sight', 'emergencies_to_review', 'draw_sample',
        'samples_to_review', 'verdicts_of', 'record_review')
  loop
    execute format('grant execute on function %s to rondom_app', f.name);
    execute format('alter function %s owner to rondom_access', f.name);
  end loop;
end $$;
