-- A family's file: its people, who has gezag, notes, the next step.
create schema dossiers;
grant usage on schema dossiers to rondom_app, rondom_access;

-- A child behind a door about that child; an adult behind a door about the children they belong to.
create table dossiers.persons (
  file_id uuid not null references access.files (id) on delete restrict,
  id uuid not null,
  door_id uuid not null,
  is_child boolean not null,
  given_name text not null,
  family_name text not null,
  relation text not null constraint a_person_stands_in_a_known_relation
    check (relation in ('child', 'mother', 'father', 'parent', 'step-parent', 'guardian', 'grandparent', 'other')),
  born_on date,
  school_id uuid references playing_field.organisations (id) on delete restrict,
  group_label text,
  position integer not null,
  version integer not null default 1,
  primary key (file_id, id),
  constraint a_child_has_a_date_of_birth check (not is_child or born_on is not null)
);
comment on table dossiers.persons is 'The people of a family, inside one file only.';
create index persons_by_school on dossiers.persons (school_id);

-- What is an adult''s own: date of birth and how to reach them.
create table dossiers.own_details (
  file_id uuid not null references access.files (id) on delete restrict,
  person_id uuid not null,
  door_id uuid not null,
  born_on date not null,
  phone text,
  email text,
  primary key (file_id, person_id),
  constraint own_details_belong_to_a_person foreign key (file_id, person_id)
    references dossiers.persons (file_id, id) on delete restrict
);
comment on table dossiers.own_details is 'An adult''s date of birth and contact data, behind a door about that adult alone.';

create table dossiers.authorities (
  file_id uuid not null references access.files (id) on delete restrict,
  id uuid not null,
  door_id uuid not null,
  child_id uuid not null,
  holder_id uuid not null,
  since_on date,
  source text not null constraint gezag_comes_from_a_known_source
    check (source in ('gezagsregister', 'brp', 'court-order', 'statement')),
  checked_on date not null,
  ended_on date,
  primary key (file_id, id),
  constraint gezag_is_over_a_child_of_the_file foreign key (file_id, child_id)
    references dossiers.persons (file_id, id) on delete restrict,
  constraint gezag_is_held_by_a_person_of_the_file foreign key (file_id, holder_id)
    references dossiers.persons (file_id, id) on delete restrict
);
comment on table dossiers.authorities is 'Who has gezag over which child, since when, known from which source.';
create index authorities_by_child on dossiers.authorities (file_id, child_id);
create index authorities_by_holder on dossiers.authorities (file_id, holder_id);

-- How certain the gezag over a child is: known, unknown, or in conflict. The newest row counts.
create table dossiers.authority_states (
  file_id uuid not null references access.files (id) on delete restrict,
  id uuid not null,
  door_id uuid not null,
  child_id uuid not null,
  state text not null constraint gezag_is_known_unknown_or_in_conflict check (state in ('known', 'unknown', 'conflict')),
  noted_at timestamptz not null,
  primary key (file_id, id),
  constraint an_authority_state_is_about_a_child_of_the_file foreign key (file_id, child_id)
    references dossiers.persons (file_id, id) on delete restrict
);
comment on table dossiers.authority_states is 'Whether the gezag over a child is known, unknown, or in conflict.';
create index authority_states_by_child on dossiers.authority_states (file_id, child_id);

-- One note may stand in two rows: the full text and, apart, a summary that the writer wrote.
create table dossiers.notes (
  file_id uuid not null references access.files (id) on delete restrict,
  id uuid not null,
  door_id uuid not null,
  note_id uuid not null,
  category text not null,
  level text not null,
  is_own boolean not null,
  text text not null,
  written_by uuid not null,
  written_at timestamptz not null,
  primary key (file_id, id)
);
comment on table dossiers.notes is 'Notes on the timeline, each behind the door of what it is about.';

-- A family member''s own words, carried from the question they asked.
create table dossiers.carried_words (
  file_id uuid not null references access.files (id) on delete restrict,
  id uuid not null,
  door_id uuid not null,
  person_id uuid not null,
  text text not null,
  said_at timestamptz not null,
  primary key (file_id, id),
  constraint carried_words_are_someones foreign key (file_id, person_id)
    references dossiers.persons (file_id, id) on delete restrict
);
comment on table dossiers.carried_words is 'The asker''s own words, behind the asker''s own door, so that no story is typed twice.';
create index carried_words_by_person on dossiers.carried_words (file_id, person_id);

create table dossiers.next_steps (
  file_id uuid not null references access.files (id) on delete restrict,
  id uuid not null,
  door_id uuid not null,
  text text not null,
  due_on date,
  done_at timestamptz,
  written_by uuid not null,
  written_at timestamptz not null,
  primary key (file_id, id)
);
comment on table dossiers.next_steps is 'What comes next for a family, with its day.';

-- Which question a dossier came from: the team''s own.
create table dossiers.origins (
  file_id uuid not null references access.files (id) on delete restrict,
  id uuid not null,
  door_id uuid not null,
  question_file_id uuid not null,
  primary key (file_id, id)
);
comment on table dossiers.origins is 'The question that a dossier came from; the team''s own.';

select access.protect('dossiers.persons');
select access.protect('dossiers.own_details');
select access.protect('dossiers.authorities');
select access.protect('dossiers.authority_states');
select access.protect('dossiers.notes');
select access.protect('dossiers.carried_words');
select access.protect('dossiers.next_steps');
select access.protect('dossiers.origins');
