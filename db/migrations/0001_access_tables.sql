-- Files, who is in them, doors, keys, bars and looks. This schema knows no law and no names: subjects are opaque ids.
alter default privileges revoke execute on functions from public;
create schema access;
grant usage on schema access to rondom_app, rondom_access, rondom_figures;
grant create on schema access to rondom_access;

create table access.files (
  id uuid primary key,
  kind text not null constraint a_file_is_of_a_known_kind check (kind in ('family', 'question', 'consult', 'meldcode')),
  opened_at timestamptz not null,
  derived_on date,
  closed_on date
);
create index files_by_derivation on access.files (derived_on) where kind = 'family';
comment on table access.files is 'A bundle of information with a team. Holds no name and no content.';

create table access.subjects (
  file_id uuid not null references access.files (id) on delete restrict,
  id uuid not null,
  primary key (file_id, id)
);
comment on table access.subjects is 'The people a file is about, as ids that mean nothing outside the file.';

create table access.members (
  file_id uuid not null references access.files (id) on delete restrict,
  id uuid not null,
  account_id uuid not null,
  organisation_id uuid not null,
  role text not null,
  has_regie boolean not null default false,
  is_shadowing boolean not null default false,
  stands_in_for uuid,
  asked_door_id uuid,
  from_on date not null,
  until_on date,
  primary key (file_id, id),
  constraint a_membership_ends_after_it_begins check (until_on is null or until_on >= from_on),
  constraint one_stands_in_for_a_member_of_the_file foreign key (file_id, stands_in_for)
    references access.members (file_id, id) on delete restrict
);
comment on table access.members is 'Professionals in the team of a file: person, organisation, role, from, until.';
create index members_by_account on access.members (account_id, organisation_id, role, file_id);
create index members_by_stand_in on access.members (file_id, stands_in_for);

create table access.relatives (
  file_id uuid not null,
  subject_id uuid not null,
  account_id uuid not null,
  from_on date not null,
  until_on date,
  primary key (file_id, subject_id, account_id),
  constraint a_relative_is_a_subject_of_the_file foreign key (file_id, subject_id)
    references access.subjects (file_id, id) on delete restrict
);
comment on table access.relatives is 'Which account is which person of the family, in one file.';
create index relatives_by_account on access.relatives (account_id, file_id);

create table access.doors (
  file_id uuid not null references access.files (id) on delete restrict,
  id uuid not null,
  subject_ids uuid[] not null constraint a_door_is_about_someone check (cardinality(subject_ids) > 0),
  category text not null,
  level text not null constraint a_level_is_dates_summary_or_full check (level in ('dates', 'summary', 'full')),
  part_id uuid,
  source_kind text not null constraint a_source_is_an_organisation_or_a_relative check (source_kind in ('organisation', 'relative')),
  source_id uuid not null,
  is_own boolean not null default false,
  opened_at timestamptz not null,
  primary key (file_id, id),
  constraint one_door_for_the_same_information
    unique nulls not distinct (file_id, subject_ids, category, level, part_id, source_kind, source_id, is_own),
  constraint only_an_organisation_writes_for_itself_alone check (not is_own or source_kind = 'organisation')
);
comment on table access.doors is 'All information in one file with the same subjects, category, level, part and source.';

create table access.keys (
  file_id uuid not null,
  door_id uuid not null,
  recipient_kind text not null constraint a_recipient_is_an_organisation_or_a_relative check (recipient_kind in ('organisation', 'relative')),
  recipient_id uuid not null,
  role text not null default '',
  from_on date not null,
  until_on date not null,
  rule text not null,
  grounds uuid[] not null default '{}',
  primary key (file_id, door_id, recipient_kind, recipient_id, role, from_on),
  constraint a_key_ends_after_it_begins check (until_on >= from_on),
  constraint a_key_opens_a_door_of_the_file foreign key (file_id, door_id)
    references access.doors (file_id, id) on delete restrict
);
comment on table access.keys is 'A door opened to a recipient from the first to the last day, with the rule that allows it.';

create table access.representations (
  file_id uuid not null,
  subject_id uuid not null,
  relative_id uuid not null,
  from_on date not null,
  until_on date not null,
  primary key (file_id, subject_id, relative_id, from_on),
  constraint one_represents_a_subject_of_the_file foreign key (file_id, subject_id)
    references access.subjects (file_id, id) on delete restrict,
  constraint a_representative_is_a_subject_of_the_file foreign key (file_id, relative_id)
    references access.subjects (file_id, id) on delete restrict
);
comment on table access.representations is 'Whose looks a relative may read besides their own, as a timeline.';
create index representations_by_relative on access.representations (file_id, relative_id);

create table access.bars (
  id uuid primary key,
  file_id uuid references access.files (id) on delete restrict,
  organisation_id uuid,
  account_id uuid,
  from_at timestamptz not null,
  lifted_at timestamptz,
  reason text not null,
  constraint a_bar_names_whom_it_bars check (organisation_id is not null or account_id is not null)
);
comment on table access.bars is 'Closes at once what keys still open: an organisation or a person, in one file or in all, until it is lifted.';
create index bars_by_file on access.bars (file_id);
create index bars_by_organisation on access.bars (organisation_id);
create index bars_by_account on access.bars (account_id);

create table access.role_ceilings (
  role text not null,
  category text not null,
  level text not null constraint a_ceiling_is_dates_summary_or_full check (level in ('dates', 'summary', 'full')),
  level_with_regie text not null constraint a_regie_ceiling_is_dates_summary_or_full check (level_with_regie in ('dates', 'summary', 'full')),
  primary key (role, category)
);
comment on table access.role_ceilings is 'The highest level a role reads of a category; no row: nothing. Filled by consent from the role matrix.';

create table access.looks (
  id uuid primary key,
  file_id uuid not null references access.files (id) on delete restrict,
  subject_id uuid not null,
  door_ids uuid[] not null,
  action text not null constraint a_look_is_of_a_known_action
    check (action in ('listed', 'viewed', 'searched', 'added', 'changed', 'printed', 'exported', 'refused')),
  viewer_kind text not null constraint a_viewer_is_professional_relative_or_system
    check (viewer_kind in ('professional', 'relative', 'system')),
  account_id uuid,
  organisation_id uuid,
  role text,
  on_behalf_of uuid,
  relative_id uuid,
  grounds text[] not null,
  looked_at timestamptz not null,
  request_id uuid not null
);
comment on table access.looks is 'One recorded view of one or more doors, one line per subject. Never changed, never removed.';
create index looks_by_subject on access.looks (file_id, subject_id, looked_at desc);
create index looks_by_viewer on access.looks (file_id, account_id, action, looked_at);

create table access.seals (
  file_id uuid not null references access.files (id) on delete restrict,
  number bigint not null,
  look_id uuid not null unique references access.looks (id) on delete restrict,
  seal text not null,
  sealed_at timestamptz not null,
  primary key (file_id, number)
);
comment on table access.seals is 'The chain over the looks of a file, made with a key that is held outside the database.';
