-- What a region chooses on top of the law (C-7, C-11, C-21, 1.7a, 1.7b): a change is a new version, never an update.
create table consent.region_choices (
  version integer primary key constraint versions_count_from_one check (version > 0),
  consent12to15 jsonb not null,
  joint_authority jsonb not null,
  longest_consent_months integer not null
    constraint a_consent_lasts_one_to_twelve_months check (longest_consent_months between 1 and 12),
  reminder_days integer not null
    constraint a_reminder_comes_one_day_to_two_months_ahead check (reminder_days between 1 and 60),
  role_narrowing jsonb not null default '{}',
  purpose_narrowing jsonb not null default '{}',
  note text not null,
  changed_by uuid references accounts.accounts (id) on delete restrict,
  changed_at timestamptz not null,
  constraint only_the_first_version_was_chosen_by_nobody check (changed_by is not null or version = 1)
);
comment on table consent.region_choices is 'The choices of the region on top of the law, each change a new version with who made it and why.';
create index region_choices_by_account on consent.region_choices (changed_by);

-- The default of C-7, C-11 and C-21: both, all, twelve months, nothing narrowed.
insert into consent.region_choices (version, consent12to15, joint_authority, longest_consent_months, reminder_days, note, changed_at)
  values (1, '"BOTH"', '"ALL"', 12, 28, '', '2026-11-01T00:00:00Z');

alter table consent.region_choices enable row level security;
alter table consent.region_choices force row level security;
create policy "the region's choices say nothing of a family" on consent.region_choices for select to rondom_app using (true);
create policy "choices are made through their own function" on consent.region_choices to rondom_access
  using (current_user = 'rondom_access') with check (current_user = 'rondom_access');
grant select on consent.region_choices to rondom_app;
grant select, insert on consent.region_choices to rondom_access;

-- Derivations share this lock and saving a version takes it alone: whoever derives with the choices of before has ended before a
-- new version begins, and whoever derives after it reads the new one.
create function consent.hold_region_choices() returns void
language sql set search_path = ''
as $$ select pg_catalog.pg_advisory_xact_lock_shared(7311, 0) $$;
grant execute on function consent.hold_region_choices() to rondom_app, rondom_access;
