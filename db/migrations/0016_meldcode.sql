-- The meldcode: a file of its own kind, of the reporter's organisation alone. Its members are named one by one; relatives are never bound.
create schema meldcode;
grant usage on schema meldcode to rondom_app, rondom_access;

-- One record per file: about whom, and the family's dossier it came from, if any.
create table meldcode.records (
  file_id uuid not null references access.files (id) on delete restrict,
  id uuid not null,
  door_id uuid not null,
  child_id uuid not null,
  about text not null,
  dossier_id uuid,
  opened_by uuid not null references accounts.accounts (id) on delete restrict,
  opened_at timestamptz not null,
  primary key (file_id, id)
);
comment on table meldcode.records is 'A concern about safety, worked through by the five steps of the meldcode.';
create index records_by_account on meldcode.records (opened_by);

-- Steps are rows; the newest of a step counts, and nothing is written over.
create table meldcode.steps (
  file_id uuid not null references access.files (id) on delete restrict,
  id uuid not null,
  door_id uuid not null,
  step text not null constraint a_step_is_one_of_the_first_four check (step in ('map-signals', 'consult', 'talk', 'weigh')),
  state text not null constraint a_step_is_done_or_skipped check (state in ('done', 'skipped')),
  text text not null,
  done_on date not null,
  with_whom text,
  kindcheck boolean,
  special_forms text[] not null default '{}',
  written_by uuid not null references accounts.accounts (id) on delete restrict,
  written_at timestamptz not null,
  position integer not null,
  primary key (file_id, id)
);
comment on table meldcode.steps is 'What was done in steps 1 to 4, or why a step was skipped; step 5 is the decision.';
create index steps_by_account on meldcode.steps (written_by);

create table meldcode.weighings (
  file_id uuid not null references access.files (id) on delete restrict,
  id uuid not null,
  door_id uuid not null,
  question text not null constraint a_weighing_question_is_one_of_five check (question in ('M1', 'M2', 'M3', 'M4', 'M5')),
  answer text not null constraint a_weighing_is_yes_no_or_doubt check (answer in ('yes', 'no', 'doubt')),
  why text not null,
  written_by uuid not null references accounts.accounts (id) on delete restrict,
  written_at timestamptz not null,
  position integer not null,
  primary key (file_id, id)
);
comment on table meldcode.weighings is 'The five weighing questions; the newest answer to each counts.';
create index weighings_by_account on meldcode.weighings (written_by);

create table meldcode.decisions (
  file_id uuid not null references access.files (id) on delete restrict,
  id uuid not null,
  door_id uuid not null,
  is_report_necessary boolean not null,
  is_help_possible boolean not null,
  why text not null,
  responsible text not null,
  written_by uuid not null references accounts.accounts (id) on delete restrict,
  written_at timestamptz not null,
  position integer not null,
  primary key (file_id, id)
);
comment on table meldcode.decisions is 'The two decisions of step 5: is reporting necessary, and can help be given; by whom it is finally decided.';
create index decisions_by_account on meldcode.decisions (written_by);

-- Advice asked of Veilig Thuis, or a report: exactly what was told. Never changed; what follows stands in its own rows.
create table meldcode.tellings (
  file_id uuid not null references access.files (id) on delete restrict,
  id uuid not null,
  door_id uuid not null,
  kind text not null constraint a_telling_is_advice_or_report check (kind in ('advice', 'report')),
  rule text not null,
  receiver_id uuid not null references playing_field.organisations (id) on delete restrict,
  text text not null,
  sha256 text not null,
  told_on date not null,
  answer_before date,
  written_by uuid not null references accounts.accounts (id) on delete restrict,
  written_at timestamptz not null,
  primary key (file_id, id)
);
comment on table meldcode.tellings is 'What was told to Veilig Thuis, word for word, on which ground.';
create index tellings_by_receiver on meldcode.tellings (receiver_id);
create index tellings_by_account on meldcode.tellings (written_by);

create table meldcode.follow_ups (
  file_id uuid not null references access.files (id) on delete restrict,
  id uuid not null,
  door_id uuid not null,
  telling_id uuid not null,
  kind text not null constraint a_follow_up_is_of_a_known_kind check (kind in ('answered', 'informed', 'postponed')),
  on_day date not null,
  text text not null,
  second_account_id uuid references accounts.accounts (id) on delete restrict,
  review_on date,
  written_by uuid not null references accounts.accounts (id) on delete restrict,
  written_at timestamptz not null,
  position integer not null,
  primary key (file_id, id),
  constraint a_follow_up_follows_a_telling foreign key (file_id, telling_id)
    references meldcode.tellings (file_id, id) on delete restrict,
  constraint postponing_takes_a_second_professional_and_a_day
    check (kind <> 'postponed' or (second_account_id is not null and review_on is not null and second_account_id <> written_by))
);
comment on table meldcode.follow_ups is 'What Veilig Thuis answered; that the family was informed, or why not yet (I-3).';
create index follow_ups_by_telling on meldcode.follow_ups (file_id, telling_id);
create index follow_ups_by_second on meldcode.follow_ups (second_account_id);
create index follow_ups_by_account on meldcode.follow_ups (written_by);

create table meldcode.closings (
  file_id uuid not null references access.files (id) on delete restrict,
  id uuid not null,
  door_id uuid not null,
  outcome text not null constraint a_closing_has_a_known_outcome check (outcome in ('no-suspicion', 'reported', 'help-with-monitoring', 'otherwise')),
  text text not null,
  monitoring text,
  written_by uuid not null references accounts.accounts (id) on delete restrict,
  written_at timestamptz not null,
  primary key (file_id, id)
);
comment on table meldcode.closings is 'How a concern was closed, and what was agreed to keep watch.';
create index closings_by_account on meldcode.closings (written_by);

select access.protect('meldcode.records');
select access.protect('meldcode.steps');
select access.protect('meldcode.weighings');
select access.protect('meldcode.decisions');
select access.protect('meldcode.tellings');
select access.protect('meldcode.follow_ups');
select access.protect('meldcode.closings');
revoke update on meldcode.records, meldcode.steps, meldcode.weighings, meldcode.decisions, meldcode.tellings, meldcode.follow_ups, meldcode.closings from rondom_app;

-- Makes a meldcode file about one child; whoever makes it is its first member, answers for it, and has stepped in.
create function access.open_meldcode_file(p_file uuid, p_child uuid, p_member uuid, p_account uuid, p_organisation uuid, p_role text, p_today date, p_at timestamptz)
returns void
language plpgsql security definer set search_path = ''
as $$
begin
  insert into access.files (id, kind, opened_at) values (p_file, 'meldcode', p_at);
  insert into access.subjects (file_id, id) values (p_file, p_child);
  insert into access.members (file_id, id, account_id, organisation_id, role, has_regie, from_on)
    values (p_file, p_member, p_account, p_organisation, p_role, true, p_today);
  perform access.set_identity('professional', p_account, p_organisation, p_role, null, null, p_file, p_today, p_at);
  perform access.set_doors('{}', '{}');
end $$;

-- A colleague joins a meldcode file: of the own organisation only, by who answers for the file.
create function access.add_meldcode_member(p_member uuid, p_account uuid, p_role text) returns void
language plpgsql security definer set search_path = ''
as $$
begin
  perform access.require_regie();
  if not exists (select from access.files f where f.id = access.entered_file() and f.kind = 'meldcode') then
    raise exception 'not a meldcode file' using errcode = 'RD004';
  end if;
  perform access.add_member(p_member, p_account, current_setting('app.organisation')::uuid, p_role, null);
end $$;

-- Whoever reads a meldcode file may see who else looked in it: its own looks, for its own members.
create function access.looks_of_meldcode(p_limit integer)
returns table (id uuid, action text, account_id uuid, role text, looked_at timestamptz)
language sql stable security definer set search_path = ''
as $$
  select l.id, l.action, l.account_id, l.role, l.looked_at
  from access.looks l join access.files f on f.id = l.file_id and f.kind = 'meldcode'
  where l.file_id = access.entered_file() and current_setting('app.viewer_kind') = 'professional'
  order by l.looked_at desc, l.id limit p_limit
$$;

grant execute on function access.open_meldcode_file(uuid, uuid, uuid, uuid, uuid, text, date, timestamptz) to rondom_app;
grant execute on function access.add_meldcode_member(uuid, uuid, text) to rondom_app;
grant execute on function access.looks_of_meldcode(integer) to rondom_app;
alter function access.open_meldcode_file(uuid, uuid, uuid, uuid, uuid, text, date, timestamptz) owner to rondom_access;
alter function access.add_meldcode_member(uuid, uuid, text) owner to rondom_access;
alter function access.looks_of_meldcode(integer) owner to rondom_access;
