-- Organisations, schools and who is whose fixed contact: reference data that everyone may know.
create schema playing_field;
grant usage on schema playing_field to rondom_app, rondom_access;

create table playing_field.organisations (
  id uuid primary key,
  kind text not null constraint an_organisation_is_of_a_known_kind
    check (kind in ('youth-team', 'school', 'jgz', 'care-provider', 'municipality', 'samenwerkingsverband', 'leerplicht')),
  name text not null,
  place text not null
);
comment on table playing_field.organisations is 'Organisations that work together around families.';

-- The fixed contact of a school in the youth team, the stand-in, and the school''s own care lead.
create table playing_field.contacts (
  school_id uuid not null references playing_field.organisations (id) on delete restrict,
  task text not null constraint a_contact_has_a_known_task check (task in ('contact', 'stand-in', 'school-care-lead')),
  account_id uuid not null,
  organisation_id uuid not null references playing_field.organisations (id) on delete restrict,
  role text not null,
  from_on date not null,
  until_on date,
  primary key (school_id, task, account_id, from_on)
);
comment on table playing_field.contacts is 'Who is whose fixed contact, stand-in or care lead, from day to day.';
create index contacts_by_organisation on playing_field.contacts (organisation_id);
create index contacts_by_account on playing_field.contacts (account_id);

alter table playing_field.organisations enable row level security;
alter table playing_field.organisations force row level security;
create policy "everyone may know which organisations there are" on playing_field.organisations for select to rondom_app using (true);
alter table playing_field.contacts enable row level security;
alter table playing_field.contacts force row level security;
create policy "everyone may know who is the contact of a school" on playing_field.contacts for select to rondom_app using (true);
grant select on playing_field.organisations, playing_field.contacts to rondom_app, rondom_access;

-- Reference data is written by the owner: by an import or the trial, never by the server in a request.
create policy "the owner keeps the list of organisations" on playing_field.organisations to rondom_owner using (current_user = 'rondom_owner') with check (current_user = 'rondom_owner');
create policy "the owner keeps the list of contacts" on playing_field.contacts to rondom_owner using (current_user = 'rondom_owner') with check (current_user = 'rondom_owner');
