-- The school's own structure (practice P4.2), where its page is found (P3.3), and keeping in touch (P5.4).

-- The address of a school's page: made once from name and place, and never another school's.
create table playing_field.school_pages (
  school_id uuid primary key references playing_field.organisations (id) on delete restrict,
  slug text not null constraint a_slug_is_of_letters_and_digits check (slug ~ '^[a-z0-9]+(-[a-z0-9]+)*$'),
  constraint a_slug_is_of_one_school unique (slug)
);
comment on table playing_field.school_pages is 'Where the public page of a school is found; it stays when the school gets another name.';
select access.everyone_may_know('playing_field.school_pages');
create policy "addresses are given by their own function" on playing_field.school_pages to rondom_access
  using (current_user = 'rondom_access') with check (current_user = 'rondom_access');
grant insert on playing_field.school_pages to rondom_access;

grant create on schema playing_field to rondom_access;
-- Gives schools without an address the one that was made for them. What has one keeps it.
create function playing_field.name_pages(p_schools uuid[], p_slugs text[]) returns void
language sql security definer set search_path = ''
as $$
  insert into playing_field.school_pages (school_id, slug)
  select n.school_id, n.slug from unnest(p_schools, p_slugs) as n (school_id, slug)
  join playing_field.organisations o on o.id = n.school_id and o.kind = 'school'
  on conflict do nothing
$$;
grant execute on function playing_field.name_pages(uuid[], text[]) to rondom_app;
alter function playing_field.name_pages(uuid[], text[]) owner to rondom_access;

-- Whoever steps in for the school itself, or for an organisation that has a contact there.
create function playing_field.keeps_school(p_school uuid) returns boolean
language sql stable parallel safe set search_path = ''
as $$
  select access.keeps_organisation(p_school) or exists (
    select from playing_field.contacts c where c.school_id = p_school and access.keeps_organisation(c.organisation_id))
$$;
grant execute on function playing_field.keeps_school(uuid) to rondom_app, rondom_access;

create table playing_field.school_structures (
  school_id uuid not null references playing_field.organisations (id) on delete restrict,
  version integer not null constraint versions_of_a_structure_count_from_one check (version > 0),
  steps jsonb not null,
  meetings jsonb not null,
  rooms jsonb not null,
  account_id uuid not null,
  organisation_id uuid not null references playing_field.organisations (id) on delete restrict,
  changed_at timestamptz not null,
  primary key (school_id, version)
);
comment on table playing_field.school_structures is 'How a school arranges its own support: steps, meetings, rooms. The newest version counts.';
create index school_structures_by_organisation on playing_field.school_structures (organisation_id);
select access.everyone_may_know('playing_field.school_structures');
create policy "the school or its contact adds a version" on playing_field.school_structures for insert to rondom_app
  with check (playing_field.keeps_school(school_id) and access.keeps_organisation(organisation_id));
grant insert on playing_field.school_structures to rondom_app;

-- Who has which role at a school. A name that is not public is read by the school and its team only.
create table playing_field.school_people (
  school_id uuid not null,
  version integer not null,
  position smallint not null,
  role text not null constraint a_role_in_a_school_is_known
    check (role in ('care-lead', 'confidant', 'complaints', 'child-abuse-lead', 'director', 'other')),
  role_name text,
  name text not null,
  reach text,
  is_public boolean not null,
  primary key (school_id, version, position),
  constraint people_belong_to_a_version foreign key (school_id, version)
    references playing_field.school_structures (school_id, version) on delete restrict
);
comment on table playing_field.school_people is 'Who has which role at a school in a version of its structure, and whether everyone may know.';
alter table playing_field.school_people enable row level security;
alter table playing_field.school_people force row level security;
create policy "public names are for everyone, others for school and team" on playing_field.school_people for select to rondom_app
  using (is_public or playing_field.keeps_school(school_id));
create policy "the school or its contact names people" on playing_field.school_people for insert to rondom_app
  with check (playing_field.keeps_school(school_id));
create policy "the owner keeps it" on playing_field.school_people to rondom_owner
  using (current_user = 'rondom_owner') with check (current_user = 'rondom_owner');
grant select, insert on playing_field.school_people to rondom_app;

create table playing_field.contact_moments (
  id uuid primary key,
  school_id uuid not null references playing_field.organisations (id) on delete restrict,
  organisation_id uuid not null references playing_field.organisations (id) on delete restrict,
  account_id uuid not null,
  kind text not null constraint a_moment_is_a_visit_a_call_or_a_meeting check (kind in ('visit', 'call', 'meeting')),
  on_day date not null,
  words text constraint a_moment_is_told_in_few_words check (length(words) <= 280),
  noted_at timestamptz not null,
  withdrawn_at timestamptz
);
comment on table playing_field.contact_moments is 'When a team spoke with a school; never about a family.';
create index contact_moments_by_school on playing_field.contact_moments (school_id, organisation_id, on_day desc);
create index contact_moments_by_organisation on playing_field.contact_moments (organisation_id, school_id, on_day desc);
alter table playing_field.contact_moments enable row level security;
alter table playing_field.contact_moments force row level security;
create policy "the team and the school itself read them" on playing_field.contact_moments for select to rondom_app
  using (access.keeps_organisation(organisation_id) or access.keeps_organisation(school_id));
create policy "who spoke notes it" on playing_field.contact_moments for insert to rondom_app
  with check (access.keeps_organisation(organisation_id) and account_id = access.keeper_account());
create policy "who noted it takes it back" on playing_field.contact_moments for update to rondom_app
  using (account_id = access.keeper_account()) with check (account_id = access.keeper_account());
create policy "the owner keeps it" on playing_field.contact_moments to rondom_owner
  using (current_user = 'rondom_owner') with check (current_user = 'rondom_owner');
grant select, insert, update on playing_field.contact_moments to rondom_app;

create table playing_field.contact_rhythms (
  school_id uuid not null references playing_field.organisations (id) on delete restrict,
  organisation_id uuid not null references playing_field.organisations (id) on delete restrict,
  weeks smallint not null constraint a_rhythm_is_of_one_to_fifty_two_weeks check (weeks between 1 and 52),
  primary key (school_id, organisation_id)
);
comment on table playing_field.contact_rhythms is 'Every how many weeks a team speaks with a school; six where nothing is said.';
create index contact_rhythms_by_organisation on playing_field.contact_rhythms (organisation_id);
alter table playing_field.contact_rhythms enable row level security;
alter table playing_field.contact_rhythms force row level security;
create policy "the team and the school read the rhythm" on playing_field.contact_rhythms for select to rondom_app
  using (access.keeps_organisation(organisation_id) or access.keeps_organisation(school_id));
create policy "the team agrees its rhythm" on playing_field.contact_rhythms for insert to rondom_app
  with check (access.keeps_organisation(organisation_id));
create policy "the team changes its rhythm" on playing_field.contact_rhythms for update to rondom_app
  using (access.keeps_organisation(organisation_id)) with check (access.keeps_organisation(organisation_id));
create policy "the owner keeps it" on playing_field.contact_rhythms to rondom_owner
  using (current_user = 'rondom_owner') with check (current_user = 'rondom_owner');
grant select, insert, update on playing_field.contact_rhythms to rondom_app;

create table playing_field.school_holidays (
  id uuid primary key,
  place text not null,
  name text not null constraint a_holiday_has_a_short_name check (length(name) between 1 and 60),
  from_on date not null,
  until_on date not null,
  kept_by uuid not null references playing_field.organisations (id) on delete restrict,
  account_id uuid not null,
  noted_at timestamptz not null,
  withdrawn_at timestamptz,
  constraint a_holiday_ends_after_it_begins check (until_on >= from_on)
);
comment on table playing_field.school_holidays is 'School holidays of a place; national holidays follow from the calendar.';
create index school_holidays_by_place on playing_field.school_holidays (place, until_on) where withdrawn_at is null;
create index school_holidays_by_keeper on playing_field.school_holidays (kept_by);
select access.everyone_may_know('playing_field.school_holidays');
create policy "an organisation adds holidays that it keeps" on playing_field.school_holidays for insert to rondom_app
  with check (access.keeps_organisation(kept_by));
create policy "holidays are taken back by who keeps them or the region" on playing_field.school_holidays for update to rondom_app
  using (access.keeps_organisation(kept_by) or access.keeps_region())
  with check (access.keeps_organisation(kept_by) or access.keeps_region());
grant insert, update on playing_field.school_holidays to rondom_app;
