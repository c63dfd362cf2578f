-- Who is planned in a school keeps the own hours there (practice P3.1): of nobody else, and only where the team planned them.
create function presence.is_own(p_account uuid, p_organisation uuid) returns boolean
language sql stable set search_path = ''
as $$ select p_account = access.keeper_account() and access.keeps_organisation(p_organisation) $$;

-- Planned by this organisation for this work in this school, and not withdrawn. The day is the caller's to look at.
create function presence.is_planned_by(p_keeper uuid, p_school uuid, p_function text) returns boolean
language plpgsql stable set search_path = ''
as $$
begin
  return exists (
    select from presence.slots s
    where s.kept_by = p_keeper and s.school_id = p_school and s.function = p_function
      and presence.is_own(s.account_id, s.organisation_id) and (s.until_on is null or s.until_on >= s.from_on));
end $$;

create function presence.is_own_slot(p_slot uuid, p_keeper uuid) returns boolean
language plpgsql stable set search_path = ''
as $$
begin
  return exists (
    select from presence.slots s
    where s.id = p_slot and s.kept_by = p_keeper and presence.is_own(s.account_id, s.organisation_id));
end $$;

grant execute on function presence.is_own(uuid, uuid), presence.is_planned_by(uuid, uuid, text), presence.is_own_slot(uuid, uuid)
  to rondom_app;

create policy "who is planned there adds own hours" on presence.slots for insert to rondom_app
  with check (presence.is_own(account_id, organisation_id) and presence.is_planned_by(kept_by, school_id, function));
create policy "who is planned there changes own hours" on presence.slots for update to rondom_app
  using (presence.is_own(account_id, organisation_id))
  with check (presence.is_own(account_id, organisation_id) and presence.is_planned_by(kept_by, school_id, function));
create policy "who is planned notes own changes of a day" on presence.exceptions for insert to rondom_app
  with check (presence.is_own_slot(slot_id, kept_by));
create policy "who is planned takes own changes of a day back" on presence.exceptions for update to rondom_app
  using (presence.is_own_slot(slot_id, kept_by)) with check (presence.is_own_slot(slot_id, kept_by));
