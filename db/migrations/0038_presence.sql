-- Who is in which school, on which day, in which room (practice P3.1); what the school page tells parents (P3.3).
create schema presence;
grant usage on schema presence to rondom_app, rondom_access;

-- What anyone may know, kept by an organisation: each row says by which.
create function presence.kept_by_an_organisation(p_table regclass) returns void
language plpgsql set search_path = ''
as $$
begin
  perform access.everyone_may_know(p_table);
  execute format('create policy "an organisation adds what it keeps" on %s for insert to rondom_app with check (access.keeps_organisation(kept_by))', p_table);
  execute format('create policy "an organisation changes what it keeps" on %s for update to rondom_app using (access.keeps_organisation(kept_by)) with check (access.keeps_organisation(kept_by))', p_table);
  execute format('grant insert, update on %s to rondom_app', p_table);
end $$;

create table presence.slots (
  id uuid primary key,
  school_id uuid not null references playing_field.organisations (id) on delete restrict,
  account_id uuid not null references accounts.accounts (id) on delete restrict,
  organisation_id uuid not null references playing_field.organisations (id) on delete restrict,
  function text not null constraint a_function_is_known
    check (function in ('contact', 'bridge', 'nurse', 'social-work', 'care-worker')),
  weekday smallint not null constraint a_weekday_is_monday_to_friday check (weekday between 1 and 5),
  weeks text not null constraint weeks_are_every_even_or_odd check (weeks in ('every', 'even', 'odd')),
  from_time time not null,
  until_time time not null,
  room text not null,
  from_on date not null,
  until_on date,
  kept_by uuid not null references playing_field.organisations (id) on delete restrict,
  changed_by uuid not null references accounts.accounts (id) on delete restrict,
  changed_at timestamptz not null,
  constraint a_slot_has_its_end_after_its_begin check (until_time > from_time),
  constraint a_room_is_told_in_few_words check (length(room) <= 60)
);
comment on table presence.slots is 'Who is in which school on which day of the week, from–until. A slot that ends before it begins was withdrawn.';
create index slots_by_school on presence.slots (school_id, from_on);
create index slots_by_account on presence.slots (account_id, weekday);
create index slots_by_organisation on presence.slots (organisation_id);
create index slots_by_keeper on presence.slots (kept_by);
create index slots_by_changer on presence.slots (changed_by);
select presence.kept_by_an_organisation('presence.slots');

-- Why somebody is away is said in public: never a word about health or a family. Another time or room tells all three.
create table presence.exceptions (
  id uuid primary key,
  slot_id uuid not null references presence.slots (id) on delete restrict,
  on_day date not null,
  from_time time,
  until_time time,
  room text,
  reason text constraint a_public_reason_is_short check (length(reason) <= 80),
  kept_by uuid not null references playing_field.organisations (id) on delete restrict,
  noted_by uuid not null references accounts.accounts (id) on delete restrict,
  noted_at timestamptz not null,
  withdrawn_at timestamptz,
  constraint another_time_has_begin_end_and_room
    check ((from_time is null and until_time is null and room is null)
      or (from_time is not null and until_time > from_time and room is not null and length(room) <= 60))
);
comment on table presence.exceptions is 'A day on which a slot is otherwise: nobody there (no times), or another time or room.';
create unique index one_exception_of_a_slot_a_day on presence.exceptions (slot_id, on_day) where withdrawn_at is null;
create index exceptions_by_slot on presence.exceptions (slot_id, on_day);
create index exceptions_by_keeper on presence.exceptions (kept_by);
create index exceptions_by_noter on presence.exceptions (noted_by);
select presence.kept_by_an_organisation('presence.exceptions');

create table presence.announcements (
  id uuid primary key,
  school_id uuid not null references playing_field.organisations (id) on delete restrict,
  kind text not null constraint an_announcement_is_of_a_known_kind check (kind in ('announcement', 'info-afternoon')),
  title text not null constraint a_title_is_short check (length(title) between 1 and 80),
  words text not null constraint an_announcement_is_short check (length(words) between 1 and 240),
  on_day date,
  from_time time,
  until_time time,
  room text constraint a_room_of_an_afternoon_is_short check (length(room) <= 60),
  shown_until date not null,
  kept_by uuid not null references playing_field.organisations (id) on delete restrict,
  noted_by uuid not null references accounts.accounts (id) on delete restrict,
  noted_at timestamptz not null,
  withdrawn_at timestamptz,
  constraint an_afternoon_has_a_day check (kind = 'announcement' or (on_day is not null and from_time is not null)),
  constraint an_afternoon_has_its_end_after_its_begin check (until_time > from_time)
);
comment on table presence.announcements is 'What a school page tells, until a day; no personal data.';
create index announcements_by_school on presence.announcements (school_id, shown_until) where withdrawn_at is null;
create index announcements_of_a_school on presence.announcements (school_id);
create index announcements_by_keeper on presence.announcements (kept_by);
create index announcements_by_noter on presence.announcements (noted_by);
select presence.kept_by_an_organisation('presence.announcements');

-- Hours and money are the team's own: who keeps them reads them, and nobody else.
create table presence.agreements (
  id uuid primary key,
  school_year smallint not null constraint a_school_year_is_told_by_its_first check (school_year between 2000 and 2200),
  function text not null constraint an_agreed_function_is_known
    check (function in ('contact', 'bridge', 'nurse', 'social-work', 'care-worker')),
  minutes integer not null constraint hours_are_not_negative check (minutes between 0 and 6000000),
  kept_by uuid not null references playing_field.organisations (id) on delete restrict,
  made_by uuid not null references accounts.accounts (id) on delete restrict,
  made_at timestamptz not null
);
comment on table presence.agreements is 'Hours agreed for a function in a school year (1 August to 31 July); the newest counts.';
create index agreements_by_year on presence.agreements (kept_by, school_year, function, made_at desc);
create index agreements_by_maker on presence.agreements (made_by);

create table presence.shares (
  agreement_id uuid not null references presence.agreements (id) on delete restrict,
  payer_id uuid not null references playing_field.organisations (id) on delete restrict,
  share smallint not null constraint a_share_is_in_hundredths_of_a_percent check (share between 1 and 10000),
  kept_by uuid not null references playing_field.organisations (id) on delete restrict,
  primary key (agreement_id, payer_id)
);
comment on table presence.shares is 'Who pays which share of the agreed hours, in hundredths of a percent; together 10000.';
create index shares_by_payer on presence.shares (payer_id);
create index shares_by_keeper on presence.shares (kept_by);

do $$
declare
  v_table text;
begin
  foreach v_table in array array['presence.agreements', 'presence.shares'] loop
    execute format('alter table %s enable row level security', v_table);
    execute format('alter table %s force row level security', v_table);
    execute format('create policy "who keeps it reads it" on %s for select to rondom_app using (access.keeps_organisation(kept_by))', v_table);
    execute format('create policy "who keeps it adds to it" on %s for insert to rondom_app with check (access.keeps_organisation(kept_by))', v_table);
    execute format('create policy "the owner keeps it" on %s to rondom_owner using (current_user = ''rondom_owner'') with check (current_user = ''rondom_owner'')', v_table);
    execute format('grant select, insert on %s to rondom_app', v_table);
  end loop;
end $$;
