-- What waits for a talk, court measures, whether someone can weigh their own interests, addresses; and more kinds of organisation.
alter table playing_field.organisations drop constraint an_organisation_is_of_a_known_kind;
alter table playing_field.organisations add constraint an_organisation_is_of_a_known_kind
  check (kind in ('youth-team', 'school', 'jgz', 'care-provider', 'municipality', 'samenwerkingsverband', 'leerplicht',
    'rmc', 'veilig-thuis', 'gi', 'rvdk', 'social-work', 'expert-team', 'general-practice'));

-- Why a piece is not yet told to the parents or the family, until when at the latest, and when it was (I-3). The newest row of a
-- piece counts. It stands behind an own door, so that the reason itself is not told by being released.
create table dossiers.waits (
  file_id uuid not null references access.files (id) on delete restrict,
  id uuid not null,
  door_id uuid not null,
  piece_id uuid not null,
  waiting_door_ids uuid[] not null,
  who text not null constraint a_wait_is_for_parents_or_family check (who in ('parents', 'family')),
  reason text not null,
  review_on date not null,
  second_account_id uuid references accounts.accounts (id) on delete restrict,
  written_by uuid not null,
  written_at timestamptz not null,
  ended_at timestamptz,
  told_on date,
  told_how text,
  primary key (file_id, id)
);
comment on table dossiers.waits is 'What is held back from the parents or the family for now: why, and the day on which it is looked at again.';
create index waits_by_second_account on dossiers.waits (second_account_id);
create index waits_by_piece on dossiers.waits (file_id, piece_id);

-- A measure of the court over a child: a supervision order (OTS), or guardianship by a gecertificeerde instelling.
create table dossiers.measures (
  file_id uuid not null references access.files (id) on delete restrict,
  id uuid not null,
  door_id uuid not null,
  child_id uuid not null,
  kind text not null constraint a_measure_is_ots_or_guardianship check (kind in ('ots', 'guardianship')),
  organisation_id uuid not null references playing_field.organisations (id) on delete restrict,
  since_on date not null,
  until_on date,
  source text not null constraint a_measure_comes_from_a_known_source check (source in ('gezagsregister', 'brp', 'court-order', 'statement')),
  checked_on date not null,
  ended_on date,
  primary key (file_id, id),
  constraint a_measure_ends_after_it_begins check (until_on is null or until_on >= since_on),
  constraint a_measure_is_over_a_child_of_the_file foreign key (file_id, child_id)
    references dossiers.persons (file_id, id) on delete restrict
);
comment on table dossiers.measures is 'Supervision (OTS) or guardianship by a gecertificeerde instelling, as the court ordered it.';
create index measures_by_child on dossiers.measures (file_id, child_id);
create index measures_by_organisation on dossiers.measures (organisation_id);

-- Whether someone from 12 on can weigh their own interests in this matter; only a professional, by name and with a reason, says no.
create table dossiers.capability_assessments (
  file_id uuid not null references access.files (id) on delete restrict,
  id uuid not null,
  door_id uuid not null,
  person_id uuid not null,
  is_capable boolean not null,
  reason text not null,
  position integer not null,
  written_by uuid not null,
  written_at timestamptz not null,
  primary key (file_id, id),
  constraint an_assessment_is_about_a_person_of_the_file foreign key (file_id, person_id)
    references dossiers.persons (file_id, id) on delete restrict
);
comment on table dossiers.capability_assessments is 'Wilsbekwaam ter zake or not, by whom and why; the newest counts.';
create index capability_assessments_by_person on dossiers.capability_assessments (file_id, person_id);

create table dossiers.addresses (
  file_id uuid not null references access.files (id) on delete restrict,
  id uuid not null,
  door_id uuid not null,
  person_id uuid not null,
  text text not null,
  is_secret boolean not null,
  written_by uuid not null,
  written_at timestamptz not null,
  ended_at timestamptz,
  primary key (file_id, id),
  constraint an_address_is_of_a_person_of_the_file foreign key (file_id, person_id)
    references dossiers.persons (file_id, id) on delete restrict
);
comment on table dossiers.addresses is 'Where someone lives; a secret address stands behind a door that is closed to those it is secret from.';
create index addresses_by_person on dossiers.addresses (file_id, person_id);

select access.protect('dossiers.waits');
select access.protect('dossiers.measures');
select access.protect('dossiers.capability_assessments');
select access.protect('dossiers.addresses');
