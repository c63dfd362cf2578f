-- The plan: what the family wants, goals, what happens at home and at school.
create schema plan;
grant usage on schema plan to rondom_app, rondom_access;

create table plan.wishes (
  file_id uuid not null references access.files (id) on delete restrict,
  id uuid not null,
  door_id uuid not null,
  text text not null,
  said_by text not null,
  version integer not null default 1,
  written_by uuid not null,
  written_at timestamptz not null,
  primary key (file_id, id)
);
comment on table plan.wishes is 'What the family wants, in its own words.';

create table plan.goals (
  file_id uuid not null references access.files (id) on delete restrict,
  id uuid not null,
  door_id uuid not null,
  title text not null,
  words text not null,
  said_by text not null,
  begin_score integer not null constraint a_beginning_is_from_1_to_10 check (begin_score between 1 and 10),
  wish_score integer not null constraint a_wish_is_from_1_to_10 check (wish_score between 1 and 10),
  version integer not null default 1,
  written_by uuid not null,
  written_at timestamptz not null,
  primary key (file_id, id)
);
comment on table plan.goals is 'A goal of the plan; its id is the part of its door, so that the family can open or close it apart.';

create table plan.actions (
  file_id uuid not null references access.files (id) on delete restrict,
  id uuid not null,
  door_id uuid not null,
  goal_id uuid not null,
  place text not null constraint an_action_happens_at_home_or_at_school check (place in ('home', 'school')),
  text text not null,
  doer text not null,
  due_on date,
  rhythm text,
  version integer not null default 1,
  written_by uuid not null,
  written_at timestamptz not null,
  primary key (file_id, id)
);
comment on table plan.actions is 'What happens for a goal, at home or at school, by whom and when.';
create index actions_by_goal on plan.actions (file_id, goal_id);

create table plan.ticks (
  file_id uuid not null references access.files (id) on delete restrict,
  id uuid not null,
  door_id uuid not null,
  action_id uuid not null,
  is_done boolean not null,
  written_by uuid not null,
  written_at timestamptz not null,
  primary key (file_id, id)
);
comment on table plan.ticks is 'Done or not: a row of one''s own for each time someone says so; the newest counts.';
create index ticks_by_action on plan.ticks (file_id, action_id);

create table plan.scores (
  file_id uuid not null references access.files (id) on delete restrict,
  id uuid not null,
  door_id uuid not null,
  goal_id uuid not null,
  score integer not null constraint a_score_is_from_1_to_10 check (score between 1 and 10),
  written_by uuid not null,
  written_at timestamptz not null,
  primary key (file_id, id)
);
comment on table plan.scores is 'How it goes now, from 1 to 10: a row of one''s own.';
create index scores_by_goal on plan.scores (file_id, goal_id);

select access.protect('plan.wishes');
select access.protect('plan.goals');
select access.protect('plan.actions');
select access.protect('plan.ticks');
select access.protect('plan.scores');
