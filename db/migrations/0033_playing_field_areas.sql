-- The playing field: identifiers, boards, areas and what lies in them. All dated and many-to-many: nothing stores "the region".

-- Who keeps reference data in this transaction. Set by accounts.step_in_as_keeper alone, and gone with the transaction.
create function access.keeps_region() returns boolean
language sql stable parallel safe set search_path = ''
as $$ select pg_catalog.current_setting('app.keeper_role', true) = 'ADMINISTRATOR' $$;
create function access.keeps_organisation(p_organisation uuid) returns boolean
language sql stable parallel safe set search_path = ''
as $$ select pg_catalog.current_setting('app.keeper_organisation', true) = p_organisation::text $$;
create function access.keeper_account() returns uuid
language sql stable parallel safe set search_path = ''
as $$ select nullif(pg_catalog.current_setting('app.keeper_account', true), '')::uuid $$;
grant execute on function access.keeps_region(), access.keeps_organisation(uuid), access.keeper_account() to rondom_app, rondom_access;

-- Steps in to keep reference data: the administrator that of the region, anybody else that of the organisation they act for. False when
-- the assignment does not run today.
create function accounts.step_in_as_keeper(p_account uuid, p_organisation uuid, p_role text, p_today date) returns boolean
language plpgsql security definer set search_path = ''
as $$
declare
  v_works boolean := exists (
    select from accounts.assignments a
    where a.account_id = p_account and a.organisation_id = p_organisation and a.role = p_role
      and a.from_on <= p_today and (a.until_on is null or a.until_on >= p_today));
begin
  perform set_config('app.keeper_account', case when v_works then p_account::text else '' end, true);
  perform set_config('app.keeper_organisation', case when v_works then p_organisation::text else '' end, true);
  perform set_config('app.keeper_role', case when v_works then p_role else '' end, true);
  return v_works;
end $$;
grant execute on function accounts.step_in_as_keeper(uuid, uuid, text, date) to rondom_app;
alter function accounts.step_in_as_keeper(uuid, uuid, text, date) owner to rondom_access;

-- Reference data that everyone may know: the owner writes it, and whoever a policy of its own names.
create function access.everyone_may_know(p_table regclass) returns void
language plpgsql set search_path = ''
as $$
begin
  execute format('alter table %s enable row level security', p_table);
  execute format('alter table %s force row level security', p_table);
  execute format('create policy "everyone may know" on %s for select to rondom_app using (true)', p_table);
  execute format('create policy "the owner keeps it" on %s to rondom_owner using (current_user = ''rondom_owner'') with check (current_user = ''rondom_owner'')', p_table);
  execute format('grant select on %s to rondom_app, rondom_access', p_table);
end $$;
-- The same, kept by the administrator of the region as well.
create function access.administrator_keeps(p_table regclass) returns void
language plpgsql set search_path = ''
as $$
begin
  perform access.everyone_may_know(p_table);
  execute format('create policy "the administrator adds" on %s for insert to rondom_app with check (access.keeps_region())', p_table);
  execute format('create policy "the administrator changes" on %s for update to rondom_app using (access.keeps_region()) with check (access.keeps_region())', p_table);
  execute format('grant insert, update on %s to rondom_app', p_table);
end $$;

-- Organisations of every kind in the practices, and where a school is.
alter table playing_field.organisations drop constraint an_organisation_is_of_a_known_kind;
alter table playing_field.organisations add constraint an_organisation_is_of_a_known_kind
  check (kind in ('youth-team', 'school', 'school-board', 'jgz', 'care-provider', 'municipality', 'samenwerkingsverband', 'leerplicht',
    'rmc', 'veilig-thuis', 'gi', 'rvdk', 'social-work', 'expert-team', 'general-practice', 'preschool', 'youth-work', 'complaints-committee'));
alter table playing_field.organisations
  add column sector text constraint a_school_is_of_a_known_sector check (sector in ('PO', 'SO', 'VO', 'VSO', 'MBO')),
  add column street text,
  add column postcode text constraint a_postcode_is_four_digits_and_two_letters check (postcode ~ '^[1-9]\d{3}[A-Z]{2}$'),
  add column phone text,
  add column website text,
  add column closed_on date,
  add constraint only_a_school_has_a_sector check (sector is null or kind = 'school');
comment on column playing_field.organisations.closed_on is 'The last civil day on which the organisation is there.';
create index organisations_by_kind on playing_field.organisations (kind, name);
create index organisations_by_postcode on playing_field.organisations (left(postcode, 4)) where postcode is not null;
create policy "the administrator adds organisations" on playing_field.organisations for insert to rondom_app with check (access.keeps_region());
create policy "the administrator changes organisations" on playing_field.organisations for update to rondom_app
  using (access.keeps_region()) with check (access.keeps_region());
grant insert, update on playing_field.organisations to rondom_app;

-- domain-nl §8: each scheme has its form.
create table playing_field.identifiers (
  organisation_id uuid not null references playing_field.organisations (id) on delete restrict,
  scheme text not null,
  value text not null,
  from_on date not null,
  until_on date,
  primary key (organisation_id, scheme, value, from_on),
  constraint an_identifier_has_the_form_of_its_scheme check (value ~ case scheme
    when 'BRIN' then '^\d{2}[A-Z]{2}$' when 'VESTIGING' then '^\d{2}[A-Z]{2}\d{2}$' when 'BOARD' then '^\d{5}$'
    when 'MUNICIPALITY' then '^\d{4}$' when 'SWV' then '^(PO|VO)\d{4}$' when 'RMC' then '^\d{1,2}$' when 'OIN' then '^\d{20}$'
    when 'KVK' then '^\d{8}$' when 'AGB' then '^\d{8}$' when 'RSIN' then '^\d{9}$' end),
  constraint an_identifier_is_of_a_known_scheme
    check (scheme in ('BRIN', 'VESTIGING', 'BOARD', 'MUNICIPALITY', 'SWV', 'RMC', 'OIN', 'KVK', 'AGB', 'RSIN')),
  constraint an_identifier_ends_after_it_begins check (until_on >= from_on)
);
comment on table playing_field.identifiers is 'The numbers under which registers know an organisation, from day to day.';
-- A BRIN belongs to a school of several vestigingen; the other numbers to one organisation at a time.
create unique index identifiers_once on playing_field.identifiers (scheme, value) where until_on is null and scheme <> 'BRIN';
create index identifiers_by_value on playing_field.identifiers (scheme, value);
select access.administrator_keeps('playing_field.identifiers');

-- Which board governs a school.
create table playing_field.boards (
  organisation_id uuid not null references playing_field.organisations (id) on delete restrict,
  board_id uuid not null references playing_field.organisations (id) on delete restrict,
  from_on date not null,
  until_on date,
  primary key (organisation_id, board_id, from_on),
  constraint a_board_governs_another check (organisation_id <> board_id),
  constraint a_board_ends_after_it_begins check (until_on >= from_on)
);
comment on table playing_field.boards is 'The board (bevoegd gezag) of a school, from day to day.';
create unique index one_board_at_a_time on playing_field.boards (organisation_id) where until_on is null;
create index boards_by_board on playing_field.boards (board_id);
select access.administrator_keeps('playing_field.boards');

create table playing_field.areas (
  id uuid primary key,
  kind text not null constraint an_area_is_of_a_known_kind
    check (kind in ('municipality', 'swv-po', 'swv-vo', 'rmc', 'youth-region', 'ggd', 'veilig-thuis', 'cooperation')),
  code text not null,
  name text not null,
  from_on date not null,
  until_on date,
  constraint an_area_has_one_code_of_its_kind unique (kind, code, from_on),
  constraint an_area_ends_after_it_begins check (until_on >= from_on)
);
comment on table playing_field.areas is 'Areas of every kind. They overlap and do not coincide (practice P4.1).';
select access.administrator_keeps('playing_field.areas');

-- What an area is made of: municipalities in a region, or postcodes, as a samenwerkingsverband follows the place of the school.
create table playing_field.area_parts (
  area_id uuid not null references playing_field.areas (id) on delete restrict,
  part_id uuid not null references playing_field.areas (id) on delete restrict,
  from_on date not null,
  until_on date,
  primary key (area_id, part_id, from_on),
  constraint an_area_is_no_part_of_itself check (area_id <> part_id),
  constraint a_part_ends_after_it_begins check (until_on >= from_on)
);
comment on table playing_field.area_parts is 'Which area is part of which other, from day to day.';
create index area_parts_by_part on playing_field.area_parts (part_id);
select access.administrator_keeps('playing_field.area_parts');

create table playing_field.area_postcodes (
  area_id uuid not null references playing_field.areas (id) on delete restrict,
  postcode4 text not null constraint four_digits_of_a_postcode check (postcode4 ~ '^[1-9]\d{3}$'),
  from_on date not null,
  until_on date,
  primary key (area_id, postcode4, from_on),
  constraint a_postcode_ends_after_it_begins check (until_on >= from_on)
);
comment on table playing_field.area_postcodes is 'Which postcodes (four digits) lie in an area, from day to day.';
create index area_postcodes_by_postcode on playing_field.area_postcodes (postcode4);
select access.administrator_keeps('playing_field.area_postcodes');

create table playing_field.organisation_areas (
  organisation_id uuid not null references playing_field.organisations (id) on delete restrict,
  area_id uuid not null references playing_field.areas (id) on delete restrict,
  relation text not null constraint an_organisation_lies_in_serves_or_takes_part check (relation in ('lies-in', 'serves', 'takes-part')),
  from_on date not null,
  until_on date,
  primary key (organisation_id, area_id, relation, from_on),
  constraint a_relation_ends_after_it_begins check (until_on >= from_on)
);
comment on table playing_field.organisation_areas is 'Where an organisation lies, which area it works for, and in which cooperation it takes part.';
create index organisation_areas_by_area on playing_field.organisation_areas (area_id, relation);
select access.administrator_keeps('playing_field.organisation_areas');

-- What was changed in the reference data, by whom: never a word about a family.
create table playing_field.changes (
  id uuid primary key,
  at timestamptz not null,
  account_id uuid not null,
  organisation_id uuid not null references playing_field.organisations (id) on delete restrict,
  what text not null,
  about jsonb not null
);
comment on table playing_field.changes is 'Deeds of whoever keeps reference data: what, when, and by whom.';
create index changes_by_time on playing_field.changes (at desc);
create index changes_by_organisation on playing_field.changes (organisation_id);
alter table playing_field.changes enable row level security;
alter table playing_field.changes force row level security;
create policy "the administrator reads what was changed" on playing_field.changes for select to rondom_app using (access.keeps_region());
create policy "who changes something says so" on playing_field.changes for insert to rondom_app with check (account_id = access.keeper_account());
grant select, insert on playing_field.changes to rondom_app;

-- Fixed contacts are kept by the organisation they work for: the team those of the team, a school its own care lead.
alter table playing_field.contacts drop constraint a_contact_has_a_known_task;
alter table playing_field.contacts
  add constraint a_contact_has_a_known_task check (task in ('contact', 'regie', 'stand-in', 'school-care-lead')),
  add constraint a_care_lead_is_of_the_school_and_nobody_else check ((task = 'school-care-lead') = (organisation_id = school_id)),
  add constraint a_contact_ends_after_it_begins check (until_on >= from_on);
create policy "an organisation adds contacts of its own" on playing_field.contacts for insert to rondom_app
  with check (access.keeps_organisation(organisation_id) or access.keeps_region());
create policy "an organisation changes contacts of its own" on playing_field.contacts for update to rondom_app
  using (access.keeps_organisation(organisation_id) or access.keeps_region())
  with check (access.keeps_organisation(organisation_id) or access.keeps_region());
grant insert, update on playing_field.contacts to rondom_app;
