-- Questions, in the asker's own words, and what became of them.
create schema questions;
grant usage on schema questions to rondom_app, rondom_access;

create table questions.questions (
  file_id uuid not null references access.files (id) on delete restrict,
  id uuid not null,
  door_id uuid not null,
  reference text not null,
  asker text not null constraint an_asker_is_of_a_known_kind check (asker in ('PARENT', 'PUPIL', 'SCHOOL_STAFF', 'OTHER')),
  asker_id uuid not null,
  asker_name text,
  school_id uuid references playing_field.organisations (id) on delete restrict,
  words text not null,
  phone text,
  email text,
  staff_basis text constraint school_staff_ask_without_name_or_with_the_parents check (staff_basis in ('ANONYMOUS', 'PARENTS_AGREE')),
  parents_name text,
  parents_agreed_on date,
  school_may_read boolean not null,
  asked_at timestamptz not null,
  answer_before date not null,
  primary key (file_id, id)
);
comment on table questions.questions is 'A question for help in the asker''s own words, behind the asker''s own door.';
create index questions_by_school on questions.questions (school_id);

create table questions.handlings (
  file_id uuid not null references access.files (id) on delete restrict,
  id uuid not null,
  door_id uuid not null,
  state text not null constraint a_question_is_picked_up_became_a_dossier_or_is_closed check (state in ('picked-up', 'became-dossier', 'closed')),
  account_id uuid not null,
  dossier_id uuid,
  at timestamptz not null,
  primary key (file_id, id)
);
comment on table questions.handlings is 'What the team did with a question: rows of its own.';

select access.protect('questions.questions');
select access.protect('questions.handlings');
