-- Agreements of a cooperation, as versions that are never changed; the checklist before the first dossier (P1.6); what was learnt (P1.7).

-- Who takes part in a cooperation may read its paper and its notes. Set by playing_field.step_in_at_cooperation alone, and gone with
-- the transaction.
create function access.takes_part_in(p_area uuid) returns boolean
language sql stable parallel safe set search_path = ''
as $$ select pg_catalog.current_setting('app.keeper_cooperation', true) = p_area::text $$;
create function access.guards_privacy() returns boolean
language sql stable parallel safe set search_path = ''
as $$ select pg_catalog.current_setting('app.keeper_role', true) = 'PRIVACY_OFFICER' $$;
grant execute on function access.takes_part_in(uuid), access.guards_privacy() to rondom_app, rondom_access;

-- Steps in at a cooperation, after stepping in as keeper: for who takes part today, and for the administrator of the region. False for
-- everybody else, and for what is no cooperation today.
create function playing_field.step_in_at_cooperation(p_area uuid, p_today date) returns boolean
language plpgsql set search_path = ''
as $$
declare
  v_there boolean := exists (
    select from playing_field.areas a
    where a.id = p_area and a.kind = 'cooperation' and a.from_on <= p_today and (a.until_on is null or a.until_on >= p_today));
  v_takes_part boolean := exists (
    select from playing_field.organisation_areas r
    where r.area_id = p_area and r.relation = 'takes-part' and access.keeps_organisation(r.organisation_id)
      and r.from_on <= p_today and (r.until_on is null or r.until_on >= p_today));
  v_in boolean := v_there and coalesce(v_takes_part or access.keeps_region(), false);
begin
  perform set_config('app.keeper_cooperation', case when v_in then p_area::text else '' end, true);
  return v_in;
end $$;
grant execute on function playing_field.step_in_at_cooperation(uuid, date) to rondom_app;

-- Reference data of a cooperation: read by who stepped in there, added by whom a policy of its own names, never changed.
create function access.kept_at_the_cooperation(p_table regclass) returns void
language plpgsql set search_path = ''
as $$
begin
  execute format('alter table %s enable row level security', p_table);
  execute format('alter table %s force row level security', p_table);
  execute format('create policy "who takes part reads it" on %s for select to rondom_app using (access.takes_part_in(area_id))', p_table);
  execute format('create policy "the owner keeps it" on %s to rondom_owner using (current_user = ''rondom_owner'') with check (current_user = ''rondom_owner'')', p_table);
  execute format('grant select, insert on %s to rondom_app', p_table);
end $$;

create table playing_field.agreements (
  id uuid primary key,
  area_id uuid not null references playing_field.areas (id) on delete restrict,
  version integer not null constraint versions_count_from_one check (version >= 1),
  from_on date not null,
  content jsonb not null,
  made_by uuid not null,
  made_at timestamptz not null,
  constraint an_agreement_has_one_of_each_version unique (area_id, version),
  constraint one_version_begins_on_a_day unique (area_id, from_on),
  constraint an_agreement_is_of_its_cooperation unique (id, area_id)
);
comment on table playing_field.agreements is 'What the parties of a cooperation agreed (convenant), from a day on; a change is a new version.';
select access.everyone_may_know('playing_field.agreements');
create policy "the administrator adds versions" on playing_field.agreements for insert to rondom_app
  with check (access.keeps_region() and access.takes_part_in(area_id) and made_by = access.keeper_account());
grant insert on playing_field.agreements to rondom_app;

create table playing_field.agreement_papers (
  id uuid primary key,
  agreement_id uuid not null,
  area_id uuid not null,
  size integer not null constraint a_paper_is_at_most_ten_megabytes check (size between 1 and 10485760),
  sha256 text not null,
  content bytea not null,
  stored_by uuid not null,
  stored_at timestamptz not null,
  constraint a_paper_is_as_large_as_it_says check (octet_length(content) = size),
  constraint a_paper_is_a_pdf check (substring(content from 1 for 5) = '\x255044462d'::bytea),
  foreign key (agreement_id, area_id) references playing_field.agreements (id, area_id) on delete restrict
);
comment on table playing_field.agreement_papers is 'The signed paper of a version; the newest counts.';
create index agreement_papers_by_agreement on playing_field.agreement_papers (agreement_id, area_id);
select access.kept_at_the_cooperation('playing_field.agreement_papers');
create policy "the administrator attaches papers" on playing_field.agreement_papers for insert to rondom_app
  with check (access.keeps_region() and access.takes_part_in(area_id) and stored_by = access.keeper_account());

create table playing_field.learning_notes (
  id uuid primary key,
  agreement_id uuid not null,
  area_id uuid not null,
  text text not null constraint a_note_is_short check (length(text) between 1 and 600),
  written_by uuid not null,
  organisation_id uuid not null references playing_field.organisations (id) on delete restrict,
  written_at timestamptz not null,
  constraint a_note_is_of_its_cooperation unique (id, area_id),
  foreign key (agreement_id, area_id) references playing_field.agreements (id, area_id) on delete restrict
);
comment on table playing_field.learning_notes is 'What was found out along the way, without personal data, on the version that held then.';
create index learning_notes_by_agreement on playing_field.learning_notes (agreement_id, area_id);
create index learning_notes_by_cooperation on playing_field.learning_notes (area_id, written_at desc);
create index learning_notes_by_organisation on playing_field.learning_notes (organisation_id);
select access.kept_at_the_cooperation('playing_field.learning_notes');
create policy "who takes part writes notes" on playing_field.learning_notes for insert to rondom_app
  with check (access.takes_part_in(area_id) and written_by = access.keeper_account() and access.keeps_organisation(organisation_id));

create table playing_field.agreement_notes (
  agreement_id uuid not null,
  note_id uuid not null,
  area_id uuid not null,
  primary key (agreement_id, note_id),
  foreign key (agreement_id, area_id) references playing_field.agreements (id, area_id) on delete restrict,
  foreign key (note_id, area_id) references playing_field.learning_notes (id, area_id) on delete restrict
);
comment on table playing_field.agreement_notes is 'Which notes a version came from.';
create index agreement_notes_by_agreement on playing_field.agreement_notes (agreement_id, area_id);
create index agreement_notes_by_note on playing_field.agreement_notes (note_id, area_id);
select access.kept_at_the_cooperation('playing_field.agreement_notes');
create policy "the administrator takes notes up" on playing_field.agreement_notes for insert to rondom_app
  with check (access.keeps_region() and access.takes_part_in(area_id));

create table playing_field.sign_offs (
  area_id uuid not null references playing_field.areas (id) on delete restrict,
  item text not null constraint an_item_is_one_of_the_six
    check (item in ('agreement', 'roles', 'dpia', 'parent-information', 'privacy-officer', 'contacts')),
  turn integer not null constraint turns_count_from_one check (turn >= 1),
  is_signed boolean not null,
  note text not null constraint a_sign_off_says_something check (length(note) between 1 and 600),
  account_id uuid not null,
  on_day date not null,
  at timestamptz not null,
  primary key (area_id, item, turn)
);
comment on table playing_field.sign_offs is 'The checklist before the first dossier (P1.6): each item signed off, or taken back with a reason; the last turn counts.';
select access.everyone_may_know('playing_field.sign_offs');
-- Two items belong to the privacy officer and nobody else; the others to the administrator.
create policy "each item is signed by whom it belongs to" on playing_field.sign_offs for insert to rondom_app
  with check (access.takes_part_in(area_id) and account_id = access.keeper_account()
    and case when item in ('dpia', 'privacy-officer') then access.guards_privacy() else access.keeps_region() end);
grant insert on playing_field.sign_offs to rondom_app;
