-- Bringing in what exists: from which source an organisation is known, and professionals taken on by the administrator.

alter table playing_field.organisations
  add column source text constraint a_source_is_known check (source in ('duo-vestigingen'));
comment on column playing_field.organisations.source is 'The register whose full file says whether it still exists; null: kept by hand or by files of the region.';

-- A row that is taken back on the day on which it began ends the day before: it held on no day, and stays as a trace.
alter table playing_field.identifiers drop constraint an_identifier_ends_after_it_begins,
  add constraint an_identifier_ends_after_it_begins check (until_on >= from_on - 1);
alter table playing_field.boards drop constraint a_board_ends_after_it_begins,
  add constraint a_board_ends_after_it_begins check (until_on >= from_on - 1);
alter table playing_field.area_parts drop constraint a_part_ends_after_it_begins,
  add constraint a_part_ends_after_it_begins check (until_on >= from_on - 1);
alter table playing_field.area_postcodes drop constraint a_postcode_ends_after_it_begins,
  add constraint a_postcode_ends_after_it_begins check (until_on >= from_on - 1);
alter table playing_field.organisation_areas drop constraint a_relation_ends_after_it_begins,
  add constraint a_relation_ends_after_it_begins check (until_on >= from_on - 1);

-- The command line acts as the owner, before there is any account.
alter table playing_field.changes alter column account_id drop not null, alter column organisation_id drop not null,
  add constraint a_deed_is_of_an_account_at_an_organisation_or_of_the_owner check ((account_id is null) = (organisation_id is null));
create policy "the owner says what it changed" on playing_field.changes for insert to rondom_owner
  with check (current_user = 'rondom_owner' and account_id is null);

-- Takes professionals on: accounts that are new, and assignments begun or ended. [{account_id, name, is_new, organisation_id, role, from_on, until_on}]
create function accounts.take_on(p_people jsonb, p_at timestamptz) returns void
language plpgsql security definer set search_path = ''
as $$
begin
  insert into accounts.accounts (id, kind, display_name, created_at)
    select distinct on (p.account_id) p.account_id, 'professional', p.name, p_at
    from jsonb_to_recordset(p_people) as p (account_id uuid, name text, is_new boolean) where p.is_new;
  insert into accounts.assignments as a (account_id, organisation_id, role, from_on, until_on)
    select p.account_id, p.organisation_id, p.role, p.from_on, p.until_on
    from jsonb_to_recordset(p_people) as p (account_id uuid, organisation_id uuid, role text, from_on date, until_on date)
    on conflict (account_id, organisation_id, role, from_on) do update set until_on = excluded.until_on;
end $$;
grant insert, update on accounts.assignments to rondom_access;
grant execute on function accounts.take_on(jsonb, timestamptz) to rondom_owner;
alter function accounts.take_on(jsonb, timestamptz) owner to rondom_access;

-- The same for the administrator of the region: who gives nobody the two roles that watch over the region, and nothing to themself.
create function accounts.take_on_as_administrator(p_people jsonb, p_at timestamptz) returns void
language plpgsql security definer set search_path = ''
as $$
begin
  if not access.keeps_region() or access.keeper_account() is null then
    raise exception 'only the administrator of the region takes people on' using errcode = 'RD006';
  end if;
  if exists (select from jsonb_to_recordset(p_people) as p (account_id uuid, role text)
      where p.role in ('ADMINISTRATOR', 'PRIVACY_OFFICER') or p.account_id = access.keeper_account()) then
    raise exception 'an administrator gives neither themself work nor anyone a role that watches over the region' using errcode = 'RD006';
  end if;
  if exists (select from jsonb_to_recordset(p_people) as p (account_id uuid)
      join accounts.accounts a on a.id = p.account_id where a.kind <> 'professional') then
    raise exception 'the account of a relative works nowhere' using errcode = 'RD006';
  end if;
  perform accounts.take_on(p_people, p_at);
end $$;
grant execute on function accounts.take_on_as_administrator(jsonb, timestamptz) to rondom_app;
alter function accounts.take_on_as_administrator(jsonb, timestamptz) owner to rondom_access;
