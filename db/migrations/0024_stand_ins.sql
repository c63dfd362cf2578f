-- Stand-ins: a colleague of the same organisation in the same role, named with dates. They read and write as the member would, and
-- their looks say on whose behalf. Nobody is named to shadow: writing would have to be closed to them first.

drop function access.add_stand_in(uuid, uuid, uuid, date, date, boolean);
drop function access.stand_ins_in_sight();

-- May change who stands in for this member: the member, or who holds the regie; both within their own organisation.
create function access.may_replace(p_member uuid) returns boolean
language sql stable security definer set search_path = ''
as $$
  select exists (
    select from access.members m
    where m.file_id = access.entered_file() and m.id = p_member and m.stands_in_for is null and not m.is_shadowing
      and (m.until_on is null or m.until_on >= access.entered_today())
      and m.organisation_id = nullif(current_setting('app.organisation'), '')::uuid
      and (access.entered_holds_regie() or m.account_id = nullif(current_setting('app.account'), '')::uuid
        and m.role = current_setting('app.role')))
$$;

-- Whether the stand-in works in that role is known where people and their work are known; here it is given the member's.
create function access.add_stand_in(p_id uuid, p_for uuid, p_account uuid, p_from date, p_until date) returns void
language plpgsql security definer set search_path = ''
as $$
declare
  m access.members%rowtype;
begin
  if not access.may_replace(p_for) or p_from < access.entered_today() or p_until < p_from or p_until > p_from + interval '3 months' then
    raise exception 'no stand-in for this member, or not on these days' using errcode = 'RD006';
  end if;
  perform access.lock_file(access.entered_file());
  select * into m from access.members x where x.file_id = access.entered_file() and x.id = p_for;
  -- Said as one: whether a colleague is family here is not to be asked.
  if exists (select from access.members x where x.file_id = m.file_id and x.account_id = p_account
        and x.from_on <= p_until and (x.until_on is null or x.until_on >= p_from))
    or exists (select from access.relatives r where r.file_id = m.file_id and r.account_id = p_account)
    or m.until_on < p_from then
    raise exception 'this colleague cannot stand in here' using errcode = 'RD030';
  end if;
  insert into access.members (file_id, id, account_id, organisation_id, role, has_regie, stands_in_for, asked_door_id, from_on, until_on)
    values (m.file_id, p_id, p_account, m.organisation_id, m.role, m.has_regie, m.id, m.asked_door_id, p_from, least(p_until, m.until_on));
end $$;

-- Ends it from today on, by who may replace the member or by the stand-in. What began today, or is still to come, never was.
create function access.end_stand_in(p_id uuid) returns boolean
language plpgsql security definer set search_path = ''
as $$
declare
  s access.members%rowtype;
begin
  perform access.lock_file(access.entered_file());
  select * into s from access.members x
    where x.file_id = access.entered_file() and x.id = p_id and x.stands_in_for is not null and x.until_on >= access.entered_today()
      and (access.may_replace(x.stands_in_for)
        or x.account_id = nullif(current_setting('app.account'), '')::uuid and x.organisation_id = nullif(current_setting('app.organisation'), '')::uuid);
  if s.id is null then
    return false;
  end if;
  delete from access.members x where x.file_id = s.file_id and x.id = s.id and s.from_on >= access.entered_today();
  update access.members x set until_on = access.entered_today() - 1
    where x.file_id = s.file_id and x.id = s.id and s.from_on < access.entered_today();
  return true;
end $$;

-- Who of the team in sight stands in for whom; what is still to come only within the own organisation.
create function access.stand_ins_in_sight()
returns table (member_id uuid, for_member_id uuid, account_id uuid, for_account_id uuid, from_on date, until_on date)
language sql stable security definer set search_path = ''
as $$
  with team as materialized (select t.member_id from access.team() t)
  select s.id, m.id, s.account_id, m.account_id, s.from_on, s.until_on
  from access.members s
  join access.members m on m.file_id = s.file_id and m.id = s.stands_in_for
  where s.file_id = access.entered_file() and s.until_on >= access.entered_today()
    and m.id in (select t.member_id from team t)
    and (s.id in (select t.member_id from team t)
      or s.from_on > access.entered_today() and s.organisation_id = nullif(current_setting('app.organisation'), '')::uuid)
$$;

-- As in 0003; who stands in today is asked as a member of their own, which goes on afterwards.
create or replace function access.add_member(p_member uuid, p_account uuid, p_organisation uuid, p_role text, p_asked_door uuid) returns void
language plpgsql security definer set search_path = ''
as $$
begin
  perform access.require_regie();
  perform access.lock_file(access.entered_file());
  update access.members m set asked_door_id = p_asked_door
    where m.file_id = access.entered_file() and m.account_id = p_account and m.organisation_id = p_organisation and m.role = p_role
      and m.stands_in_for is null and (m.until_on is null or m.until_on >= access.entered_today());
  insert into access.members (file_id, id, account_id, organisation_id, role, asked_door_id, from_on)
    select access.entered_file(), p_member, p_account, p_organisation, p_role, p_asked_door, access.entered_today()
    where not exists (
      select from access.members m
      where m.file_id = access.entered_file() and m.account_id = p_account
        and m.organisation_id = p_organisation and m.role = p_role and m.stands_in_for is null
        and (m.until_on is null or m.until_on >= access.entered_today()));
end $$;

-- As in 0003; whoever stands in for a member ends with them.
create or replace function access.end_membership(p_account uuid, p_organisation uuid, p_role text) returns void
language plpgsql security definer set search_path = ''
as $$
declare
  v_ending uuid[];
begin
  perform access.require_regie();
  perform access.lock_file(access.entered_file());
  select array_agg(m.id) into v_ending from access.members m
    where m.file_id = access.entered_file() and m.account_id = p_account and m.organisation_id = p_organisation
      and m.role = p_role and not m.has_regie and (m.until_on is null or m.until_on >= access.entered_today());
  -- From today on: a membership that began today never was.
  delete from access.members m
    where m.file_id = access.entered_file() and m.stands_in_for = any(v_ending) and m.from_on >= access.entered_today();
  delete from access.members m
    where m.file_id = access.entered_file() and m.id = any(v_ending) and m.from_on >= access.entered_today();
  update access.members m set until_on = access.entered_today() - 1
    where m.file_id = access.entered_file() and (m.id = any(v_ending) or m.stands_in_for = any(v_ending))
      and m.from_on < access.entered_today() and (m.until_on is null or m.until_on >= access.entered_today());
end $$;

do $$
declare
  f record;
begin
  for f in
    select p.oid::regprocedure as name, p.proname from pg_catalog.pg_proc p
    where p.pronamespace = 'access'::regnamespace and p.proname in ('may_replace', 'add_stand_in', 'end_stand_in', 'stand_ins_in_sight')
  loop
    execute format('grant execute on function %s to rondom_access, rondom_app', f.name);
    execute format('alter function %s owner to rondom_access', f.name);
  end loop;
end $$;
