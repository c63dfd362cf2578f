-- Who keeps people: joining, changing and leaving, invitations for work, providers, and what administrators did.

-- A row that ends on the day on which it began held on no day, and stays as a trace (as in 0034).
alter table access.members drop constraint a_membership_ends_after_it_begins,
  add constraint a_membership_ends_after_it_begins check (until_on is null or until_on >= from_on - 1);

alter table accounts.accounts add column merged_into uuid references accounts.accounts (id) on delete restrict;
comment on column accounts.accounts.merged_into is 'Who this turned out to be: the person accepted an invitation with the identity that they already had.';
create index accounts_by_merge on accounts.accounts (merged_into);
create index members_standing_in on access.members (until_on) where stands_in_for is not null;
create index members_who_held on access.members (organisation_id, role, until_on) where has_regie and stands_in_for is null and until_on is not null;
create index identities_in_use on accounts.identities (account_id) where ended_at is null;
grant update on accounts.accounts to rondom_access;
grant delete on accounts.assignments to rondom_access;
grant update, delete on playing_field.workloads to rondom_access;
grant select on playing_field.workloads to rondom_access;

-- The administrator of the region keeps the people of all organisations, that of an organisation those of its own.
create function accounts.keeps_people_of(p_organisation uuid) returns boolean
language sql stable set search_path = ''
as $$
  select coalesce(access.keeps_region()
    or current_setting('app.keeper_role', true) = 'ORGANISATION_ADMINISTRATOR' and access.keeps_organisation(p_organisation), false)
$$;
-- Whether an account works, or will work, at an organisation.
create function accounts.is_staff_of(p_account uuid, p_organisation uuid, p_today date) returns boolean
language sql stable set search_path = ''
as $$
  select exists (select from accounts.assignments a where a.account_id = p_account and a.organisation_id = p_organisation
    and (a.until_on is null or a.until_on >= greatest(p_today, a.from_on)))
$$;
-- Whether somebody can sign in for an organisation with what they have.
create function accounts.can_sign_in_for(p_account uuid, p_organisation uuid) returns boolean
language sql stable set search_path = ''
as $$
  select exists (select from accounts.identities i join accounts.providers p on p.id = i.provider_id and p.is_on
    where i.account_id = p_account and i.ended_at is null and accounts.speaks_for(p.id, p_organisation))
$$;

-- Somebody no longer works for an organisation in a role: their memberships end, with who stands in for them. Who stands in for the
-- regie goes on to their own last day, so that the family has somebody. Questions move by their own rules (questions-10, 11).
create function access.end_memberships_of(p_account uuid, p_organisation uuid, p_role text, p_today date) returns integer
language plpgsql security definer set search_path = ''
as $$
declare
  m record;
  v_ended integer := 0;
begin
  for m in
    select x.file_id, x.id, x.has_regie, x.stands_in_for from access.members x join access.files f on f.id = x.file_id and f.kind <> 'question'
    where x.account_id = p_account and x.organisation_id = p_organisation and x.role = p_role and (x.until_on is null or x.until_on >= p_today)
    order by x.file_id
  loop
    perform access.lock_file(m.file_id);
    if not m.has_regie then
      delete from access.members s where s.file_id = m.file_id and s.stands_in_for = m.id and s.from_on > p_today;
      update access.members s set until_on = p_today - 1
        where s.file_id = m.file_id and s.stands_in_for = m.id and (s.until_on is null or s.until_on >= p_today);
    end if;
    delete from access.members x where x.file_id = m.file_id and x.id = m.id and x.from_on > p_today;
    update access.members x set until_on = p_today - 1 where x.file_id = m.file_id and x.id = m.id;
    v_ended := v_ended + 1;
  end loop;
  return v_ended;
end $$;

-- Closes what ended with somebody's work: memberships, sessions, and invitations that nobody used. Follows from the assignments alone,
-- so that it can be asked at any time; of one account, or by the clock of all whose work ended in the last sixty days.
create function accounts.close_ended(p_account uuid, p_today date, p_at timestamptz) returns integer
language plpgsql security definer set search_path = ''
as $$
declare
  e record;
  v_closed integer := 0;
begin
  for e in
    select distinct a.account_id, a.organisation_id, a.role from accounts.assignments a
    where (p_account is null or a.account_id = p_account) and a.until_on between p_today - 60 and p_today - 1
      and not accounts.works_there(a.account_id, a.organisation_id, a.role, p_today)
    order by 1, 2, 3
  loop
    v_closed := v_closed + access.end_memberships_of(e.account_id, e.organisation_id, e.role, p_today);
    delete from accounts.sessions s where s.account_id = e.account_id and s.organisation_id = e.organisation_id and s.role = e.role;
    update accounts.invitations i set withdrawn_at = p_at
      where i.account_id = e.account_id and i.organisation_id = e.organisation_id and i.used_at is null and i.withdrawn_at is null
        and not accounts.is_staff_of(e.account_id, e.organisation_id, p_today);
  end loop;
  return v_closed;
end $$;

-- The people whom the keeper keeps. p: q, organisation, role, state ('left', 'leaving', 'not-yet', 'not-invited'; else who works or will work), account.
create function accounts.people_kept(p jsonb, p_today date, p_at timestamptz, p_skip integer, p_limit integer)
returns table (total integer, account_id uuid, name text, work jsonb, signs_in boolean, invited_until timestamptz)
language sql stable security definer set search_path = ''
as $$
  with kept as (
    select a.account_id, bool_or(a.until_on is null or a.until_on >= greatest(p_today, a.from_on)) as works,
      bool_or(a.until_on >= greatest(p_today, a.from_on)) as leaves,
      jsonb_agg(jsonb_build_object('organisationId', a.organisation_id, 'organisation', o.name, 'organisationKind', o.kind, 'role', a.role,
        'fromOn', a.from_on, 'untilOn', a.until_on) order by o.name, a.from_on, a.role) as work,
      bool_or(accounts.can_sign_in_for(a.account_id, a.organisation_id)) as signs_in
    from accounts.assignments a join playing_field.organisations o on o.id = a.organisation_id
    where accounts.keeps_people_of(a.organisation_id)
      and (p ->> 'account' is null or a.account_id = (p ->> 'account')::uuid)
      and (p ->> 'organisation' is null or a.organisation_id = (p ->> 'organisation')::uuid)
      and (p ->> 'role' is null or a.role = p ->> 'role')
    group by a.account_id
  )
  select count(*) over ()::integer, k.account_id, c.display_name, k.work, k.signs_in,
    (select max(i.ends_at) from accounts.invitations i where i.account_id = k.account_id and accounts.keeps_people_of(i.organisation_id)
      and i.used_at is null and i.withdrawn_at is null and i.ends_at > p_at)
  from kept k join accounts.accounts c on c.id = k.account_id
  where (p ->> 'q' is null or strpos(lower(c.display_name), lower(p ->> 'q')) > 0)
    and (p ->> 'account' is not null or k.works = (p ->> 'state' is distinct from 'left'))
    and (p ->> 'state' is distinct from 'leaving' or k.leaves)
    and (p ->> 'state' is distinct from 'not-yet' or not k.signs_in)
    and (p ->> 'state' is distinct from 'not-invited' or not k.signs_in and not exists (select from accounts.invitations i
      where i.account_id = k.account_id and i.organisation_id is not null and i.used_at is null and i.withdrawn_at is null and i.ends_at > p_at))
  order by c.display_name, k.account_id offset p_skip limit p_limit
$$;

-- What somebody holds at an organisation, as counts: no family and no school is named here.
create function accounts.held_by(p_account uuid, p_organisation uuid, p_today date)
returns table (families integer, schools integer, is_last_administrator boolean)
language sql stable security definer set search_path = ''
as $$
  select (select count(distinct m.file_id)::integer
      from access.members m join access.files f on f.id = m.file_id and f.closed_on is null and f.kind = 'family'
      where m.account_id = p_account and m.organisation_id = p_organisation and m.has_regie and m.stands_in_for is null
        and m.from_on <= p_today and (m.until_on is null or m.until_on >= p_today)),
    (select count(distinct c.school_id)::integer from playing_field.contacts c
      where c.account_id = p_account and c.organisation_id = p_organisation and c.task in ('contact', 'regie')
        and (c.until_on is null or c.until_on >= p_today)),
    exists (select from accounts.assignments a where a.account_id = p_account and a.organisation_id = p_organisation
        and a.role = 'ORGANISATION_ADMINISTRATOR' and (a.until_on is null or a.until_on >= greatest(p_today, a.from_on)))
      and not exists (select from accounts.assignments a where a.account_id <> p_account and a.organisation_id = p_organisation
        and a.role = 'ORGANISATION_ADMINISTRATOR' and (a.until_on is null or a.until_on >= greatest(p_today, a.from_on)))
  where accounts.keeps_people_of(p_organisation)
$$;

-- Begins work, for somebody new or for one of the people whom the keeper keeps. Says what came of it: 'done', 'not-found', 'yourself',
-- 'watching-role', 'overlaps'. p: account_id, name (of somebody new), organisation_id, role, from_on, until_on.
create function accounts.begin_work(p jsonb, p_at timestamptz) returns text
language plpgsql security definer set search_path = ''
as $$
declare
  v record;
begin
  select * into v from jsonb_to_record(p) as r (account_id uuid, name text, organisation_id uuid, role text, from_on date, until_on date);
  if access.keeper_account() is null or not accounts.keeps_people_of(v.organisation_id) then return 'not-found'; end if;
  if v.account_id = access.keeper_account() then return 'yourself'; end if;
  if v.role in ('ADMINISTRATOR', 'PRIVACY_OFFICER') then return 'watching-role'; end if;
  if v.name is not null then
    insert into accounts.accounts (id, kind, display_name, created_at) values (v.account_id, 'professional', v.name, p_at);
  elsif not exists (select from accounts.assignments a join accounts.accounts c on c.id = a.account_id and c.kind = 'professional'
      where a.account_id = v.account_id and accounts.keeps_people_of(a.organisation_id)) then
    return 'not-found';
  end if;
  perform from accounts.accounts c where c.id = v.account_id for update;
  if exists (select from accounts.assignments a
      where a.account_id = v.account_id and a.organisation_id = v.organisation_id and a.role = v.role
        and (a.from_on = v.from_on
          or a.from_on <= coalesce(v.until_on, a.from_on) and (a.until_on is null or a.until_on >= v.from_on) and (a.until_on is null or a.until_on >= a.from_on))) then
    return 'overlaps';
  end if;
  insert into accounts.assignments (account_id, organisation_id, role, from_on, until_on)
    values (v.account_id, v.organisation_id, v.role, v.from_on, v.until_on);
  return 'done';
end $$;

-- Ends work at an organisation: one assignment, or all of them when no role is named; on a last day, or now (no day). What it closed is
-- closed in the same transaction. 'done', 'not-found', 'yourself' or 'watching-role'.
create function accounts.end_work(p_account uuid, p_organisation uuid, p_role text, p_from date, p_until date, p_today date, p_at timestamptz)
returns text
language plpgsql security definer set search_path = ''
as $$
begin
  if access.keeper_account() is null or not accounts.keeps_people_of(p_organisation) then return 'not-found'; end if;
  if p_account = access.keeper_account() then return 'yourself'; end if;
  perform from accounts.accounts c where c.id = p_account for update;
  if exists (select from accounts.assignments a where a.account_id = p_account and a.organisation_id = p_organisation
      and (p_role is null or a.role = p_role) and a.role in ('ADMINISTRATOR', 'PRIVACY_OFFICER')
      and (a.until_on is null or a.until_on >= greatest(p_today, a.from_on))) then
    return 'watching-role';
  end if;
  -- Leaving does not prolong what ends before; of one assignment the last day is moved either way.
  update accounts.assignments a set until_on = case when p_role is null then least(a.until_on, coalesce(p_until, p_today - 1))
      else coalesce(p_until, p_today - 1) end
    where a.account_id = p_account and a.organisation_id = p_organisation and (p_role is null or a.role = p_role)
      and (p_from is null or a.from_on = p_from) and (a.until_on is null or a.until_on >= greatest(p_today, a.from_on));
  if not found then return 'not-found'; end if;
  perform accounts.close_ended(p_account, p_today, p_at);
  return 'done';
end $$;

-- Invites somebody to sign in for their work. One invitation is open at a time. 'done', or why not: 'not-found', 'yourself',
-- 'watching-role' (who runs the server invites them), 'signs-in' (who can sign in already gets help by two persons, not a new code),
-- 'works-elsewhere' (the code would open their other work too: the administrator of the region invites them).
create function accounts.invite_for_work(p jsonb, p_today date, p_at timestamptz) returns text
language plpgsql security definer set search_path = ''
as $$
declare
  v accounts.invitations%rowtype;
begin
  select r.* into v from jsonb_populate_record(null::accounts.invitations, p) r;
  if access.keeper_account() is null or not accounts.keeps_people_of(v.organisation_id)
    or not accounts.is_staff_of(v.account_id, v.organisation_id, p_today) then
    return 'not-found';
  end if;
  if v.account_id = access.keeper_account() then return 'yourself'; end if;
  perform from accounts.accounts c where c.id = v.account_id for update;
  if exists (select from accounts.assignments a where a.account_id = v.account_id and a.role in ('ADMINISTRATOR', 'PRIVACY_OFFICER')
      and (a.until_on is null or a.until_on >= greatest(p_today, a.from_on))) then
    return 'watching-role';
  end if;
  if accounts.can_sign_in_for(v.account_id, v.organisation_id) then return 'signs-in'; end if;
  if exists (select from accounts.assignments a where a.account_id = v.account_id and not accounts.keeps_people_of(a.organisation_id)
      and (a.until_on is null or a.until_on >= greatest(p_today, a.from_on))) then
    return 'works-elsewhere';
  end if;
  perform accounts.add_invitation(v.id, v.code_hash, v.account_id, v.organisation_id, access.keeper_account(), v.ends_at, p_at);
  return 'done';
end $$;
create function accounts.add_invitation(p_id uuid, p_code_hash text, p_account uuid, p_organisation uuid, p_by uuid, p_ends timestamptz,
  p_at timestamptz) returns void
language plpgsql security definer set search_path = ''
as $$
begin
  update accounts.invitations i set withdrawn_at = p_at
    where i.account_id = p_account and i.organisation_id = p_organisation and i.used_at is null and i.withdrawn_at is null;
  insert into accounts.invitations (id, code_hash, account_id, organisation_id, made_by, made_at, ends_at)
    values (p_id, p_code_hash, p_account, p_organisation, p_by, p_at, p_ends);
end $$;

create function accounts.withdraw_invitation(p_id uuid, p_at timestamptz) returns table (account_id uuid, organisation_id uuid)
language sql security definer set search_path = ''
as $$
  update accounts.invitations i set withdrawn_at = p_at, ticket_hash = null
  where i.id = p_id and i.used_at is null and i.withdrawn_at is null and access.keeper_account() is not null
    and accounts.keeps_people_of(i.organisation_id)
  returning i.account_id, i.organisation_id
$$;

-- The invitations for work that the keeper keeps. Those for a family are of the family's file, and not here.
create function accounts.invitations_kept(p_state text, p_at timestamptz, p_skip integer, p_limit integer)
returns table (total integer, id uuid, account_id uuid, name text, organisation_id uuid, organisation text, made_at timestamptz, made_by text,
  ends_at timestamptz, state text)
language sql stable security definer set search_path = ''
as $$
  select count(*) over ()::integer, x.* from (
    select i.id, i.account_id, c.display_name, i.organisation_id, o.name, i.made_at, b.display_name, i.ends_at,
      case when i.used_at is not null then 'used' when i.withdrawn_at is not null then 'withdrawn'
        when i.ends_at <= p_at or i.tries >= 5 then 'over' else 'open' end as state
    from accounts.invitations i join accounts.accounts c on c.id = i.account_id
    join playing_field.organisations o on o.id = i.organisation_id
    left join accounts.accounts b on b.id = i.made_by
    where i.organisation_id is not null and accounts.keeps_people_of(i.organisation_id)) x
  where p_state is null or x.state = p_state
  order by x.made_at desc, x.id offset p_skip limit p_limit
$$;

-- Asked before an invitation for work is accepted. Somebody who is known here by another employer already, and whose invited account nobody
-- ever signed in to, turns out to be one person: what was given to the new account, and the invitation itself, goes to the one they have.
-- Not to who made the invitation: nobody gives themself work.
create function accounts.unite_for_work(p_invitation uuid, p_provider uuid, p_subject text, p_at timestamptz) returns boolean
language plpgsql security definer set search_path = ''
as $$
declare
  v accounts.invitations%rowtype;
  v_bound uuid;
begin
  select * into v from accounts.invitations i where i.id = p_invitation and i.organisation_id is not null
    and i.used_at is null and i.withdrawn_at is null and i.ends_at > p_at for update;
  if not found or not accounts.speaks_for(p_provider, v.organisation_id) then return false; end if;
  select i.account_id into v_bound from accounts.identities i
    join accounts.accounts a on a.id = i.account_id and a.kind = 'professional'
    join accounts.providers p on p.id = i.provider_id and p.is_on and 'professional' = any(p.kinds)
    where i.provider_id = p_provider and i.subject = p_subject and i.ended_at is null for update of i;
  if not found or v_bound = v.account_id or v_bound is not distinct from v.made_by
    or exists (select from accounts.identities i where i.account_id = v.account_id)
    or exists (select from accounts.sessions s where s.account_id = v.account_id) then
    return false;
  end if;
  perform accounts.merge_into(v.account_id, v_bound, p_at);
  update accounts.invitations i set account_id = v_bound where i.id = v.id;
  return true;
end $$;

-- What an account that nobody ever signed in to was given goes to the account of the same person.
create function accounts.merge_into(p_account uuid, p_into uuid, p_at timestamptz) returns void
language plpgsql security definer set search_path = ''
as $$
begin
  insert into accounts.assignments (account_id, organisation_id, role, from_on, until_on)
    select p_into, a.organisation_id, a.role, a.from_on, a.until_on from accounts.assignments a where a.account_id = p_account
    on conflict (account_id, organisation_id, role, from_on) do nothing;
  delete from accounts.assignments a where a.account_id = p_account;
  update access.members m set account_id = p_into where m.account_id = p_account;
  update playing_field.contacts c set account_id = p_into where c.account_id = p_account and not exists (
    select from playing_field.contacts x where x.school_id = c.school_id and x.task = c.task and x.account_id = p_into and x.from_on = c.from_on);
  update playing_field.absences b set account_id = p_into where b.account_id = p_account;
  update accounts.accounts c set merged_into = p_into where c.id = p_account;
  update accounts.invitations i set withdrawn_at = p_at
    where i.account_id = p_account and i.used_at is null and i.withdrawn_at is null and i.ticket_hash is null;
end $$;

-- Who runs the server takes somebody on in any role and invites them: the very first administrator, and the two watching roles.
-- p: account_id, is_new, name, organisation_id, role, from_on, id, code_hash, ends_at.
create function accounts.invite_as_owner(p jsonb, p_today date, p_at timestamptz) returns void
language plpgsql security definer set search_path = ''
as $$
declare
  v record;
begin
  select * into v from jsonb_to_record(p) as r (account_id uuid, is_new boolean, name text, organisation_id uuid, role text, id uuid,
    code_hash text, ends_at timestamptz);
  if v.is_new then
    insert into accounts.accounts (id, kind, display_name, created_at) values (v.account_id, 'professional', v.name, p_at);
  end if;
  if v.role is not null and not accounts.works_there(v.account_id, v.organisation_id, v.role, p_today) then
    insert into accounts.assignments as a (account_id, organisation_id, role, from_on) values (v.account_id, v.organisation_id, v.role, p_today)
      on conflict (account_id, organisation_id, role, from_on) do update set until_on = null;
  end if;
  perform accounts.add_invitation(v.id, v.code_hash, v.account_id, v.organisation_id, null, v.ends_at, p_at);
end $$;

-- Providers as the administrator of the region keeps them. That there is a secret is known, never which.
create function accounts.providers_kept()
returns table (id uuid, name text, issuer text, client_id text, client_authentication text, has_secret boolean, scopes text, claims jsonb,
  acr_values text[], kinds text[], is_built_in boolean, is_on boolean, version integer, organisations jsonb, people integer)
language sql stable security definer set search_path = ''
as $$
  select p.id, p.name, p.issuer, p.client_id, p.client_authentication, p.sealed_secret is not null, p.scopes, p.claims, p.acr_values, p.kinds,
    p.is_built_in, p.is_on, p.version,
    (select coalesce(jsonb_agg(jsonb_build_object('id', g.id, 'name', g.name) order by g.name), '[]') from accounts.provider_organisations o
      join playing_field.organisations g on g.id = o.organisation_id where o.provider_id = p.id),
    (select count(*)::integer from accounts.identities i where i.provider_id = p.id and i.ended_at is null)
  from accounts.providers p where access.keeps_region() order by p.name, p.id
$$;
-- Which providers speak for the keeper's own organisation: their names, no more.
create function accounts.providers_of_mine() returns table (name text, kinds text[])
language sql stable security definer set search_path = ''
as $$
  select p.name, p.kinds from accounts.providers p
  where p.is_on and 'professional' = any(p.kinds) and current_setting('app.keeper_role', true) = 'ORGANISATION_ADMINISTRATOR'
    and accounts.speaks_for(p.id, current_setting('app.keeper_organisation', true)::uuid) order by p.name
$$;
-- The sealed secret of one, to try a connection with before it is saved.
create function accounts.sealed_secret_of(p_provider uuid) returns text
language sql stable security definer set search_path = ''
as $$ select p.sealed_secret from accounts.providers p where p.id = p_provider and access.keeps_region() $$;

-- Saves a provider. 'done', 'not-found', 'newer', 'known' (issuer and client are there already), 'has-people' (whoever signs in there would
-- become somebody else: issuer and subject stay), 'built-in'. p: the columns, organisations (ids), keeps_secret.
create function accounts.save_provider(p jsonb, p_version integer, p_at timestamptz) returns text
language plpgsql security definer set search_path = ''
as $$
declare
  v accounts.providers%rowtype;
  was accounts.providers%rowtype;
begin
  if not access.keeps_region() or access.keeper_account() is null then return 'not-found'; end if;
  select r.* into v from jsonb_populate_record(null::accounts.providers, p) r;
  select * into was from accounts.providers x where x.id = v.id for update;
  if p_version is not null and was.id is null then return 'not-found'; end if;
  if p_version <> was.version then return 'newer'; end if;
  if was.is_built_in and (v.issuer, v.client_id, v.client_authentication) is distinct from (was.issuer, was.client_id, was.client_authentication) then
    return 'built-in';
  end if;
  if exists (select from accounts.providers x where x.issuer = v.issuer and x.client_id = v.client_id and x.id <> v.id) then return 'known'; end if;
  if (was.issuer <> v.issuer or was.claims -> 'subject' is distinct from v.claims -> 'subject')
    and exists (select from accounts.identities i where i.provider_id = was.id) then
    return 'has-people';
  end if;
  if (p ->> 'keeps_secret')::boolean then v.sealed_secret := was.sealed_secret; end if;
  if (v.client_authentication = 'client_secret') <> (v.sealed_secret is not null) then return 'no-secret'; end if;
  v.version := coalesce(was.version, 0) + 1;
  v.changed_at := p_at;
  v.is_built_in := coalesce(was.is_built_in, false);
  insert into accounts.providers as x select v.*
    on conflict (id) do update set (name, issuer, client_id, client_authentication, sealed_secret, scopes, claims, acr_values, kinds, is_on, version, changed_at)
      = (excluded.name, excluded.issuer, excluded.client_id, excluded.client_authentication, excluded.sealed_secret, excluded.scopes, excluded.claims,
        excluded.acr_values, excluded.kinds, excluded.is_on, excluded.version, excluded.changed_at);
  delete from accounts.provider_organisations o where o.provider_id = v.id;
  insert into accounts.provider_organisations (provider_id, organisation_id)
    select v.id, o::uuid from jsonb_array_elements_text(p -> 'organisations') o;
  -- Off means out: and whoever signed in there for an organisation that it no longer speaks for is out of that one.
  delete from accounts.sessions s where s.provider_id = v.id
    and (not v.is_on or s.organisation_id is not null and not accounts.speaks_for(v.id, s.organisation_id));
  return 'done';
end $$;

-- What administrators did. The administrator and the privacy officer of the region see all, that of an organisation its own.
-- p: account, about, what, organisation, from, until (days in Amsterdam).
create function accounts.sees_deeds_of(p_organisation uuid) returns boolean
language sql stable set search_path = ''
as $$
  select current_setting('app.keeper_role', true) in ('ADMINISTRATOR', 'PRIVACY_OFFICER')
    or current_setting('app.keeper_role', true) = 'ORGANISATION_ADMINISTRATOR' and access.keeps_organisation(p_organisation)
$$;
create function accounts.deeds_kept(p jsonb, p_skip integer, p_limit integer)
returns table (total integer, id uuid, at timestamptz, by_account uuid, by_name text, organisation_id uuid, organisation text, what text,
  about_account uuid, about_name text, about jsonb)
language sql stable security definer set search_path = ''
as $$
  select count(*) over ()::integer, d.id, d.at, d.account_id, b.display_name, d.organisation_id, o.name, d.what,
    d.about_account_id, case when s.kind = 'professional' then s.display_name end, d.about
  from accounts.deeds d left join accounts.accounts b on b.id = d.account_id
  left join accounts.accounts s on s.id = d.about_account_id
  left join playing_field.organisations o on o.id = d.organisation_id
  where accounts.sees_deeds_of(d.organisation_id)
    and (p ->> 'organisation' is null or d.organisation_id = (p ->> 'organisation')::uuid)
    and (p ->> 'what' is null or d.what = p ->> 'what')
    and (p ->> 'q' is null or strpos(lower(b.display_name || ' ' || coalesce(case when s.kind = 'professional' then s.display_name end, '')),
      lower(p ->> 'q')) > 0)
    and (p ->> 'from' is null or (d.at at time zone 'Europe/Amsterdam')::date >= (p ->> 'from')::date)
    and (p ->> 'until' is null or (d.at at time zone 'Europe/Amsterdam')::date <= (p ->> 'until')::date)
  order by d.at desc, d.id offset p_skip limit p_limit
$$;
-- Reading the list is written down once a day for each reader: who watches is watched.
create function accounts.note_deeds_read(p_id uuid, p_at timestamptz, p_organisation uuid) returns void
language sql security definer set search_path = ''
as $$
  insert into accounts.deeds (id, at, account_id, organisation_id, what)
  select p_id, p_at, access.keeper_account(), p_organisation, 'deeds-read'
  where access.keeper_account() is not null and not exists (
    select from accounts.deeds d where d.account_id = access.keeper_account() and d.what = 'deeds-read'
      and (d.at at time zone 'Europe/Amsterdam')::date = (p_at at time zone 'Europe/Amsterdam')::date)
$$;
-- Sign-ins that were refused: counts by day, provider and reason; for an administrator of an organisation those at its providers.
create function accounts.refused_kept(p_since timestamptz)
returns table (on_day date, provider text, reason text, times integer)
language sql stable security definer set search_path = ''
as $$
  select (r.at at time zone 'Europe/Amsterdam')::date, p.name, r.reason, count(*)::integer
  from accounts.refused_sign_ins r left join accounts.providers p on p.id = r.provider_id
  where r.at >= p_since and (current_setting('app.keeper_role', true) in ('ADMINISTRATOR', 'PRIVACY_OFFICER')
    or current_setting('app.keeper_role', true) = 'ORGANISATION_ADMINISTRATOR' and exists (
      select from accounts.provider_organisations o where o.provider_id = r.provider_id and access.keeps_organisation(o.organisation_id)))
  group by 1, 2, 3 order by 1 desc, 2, 3
$$;

-- Who is away and who stands in, for whoever keeps these people: days and counts; never why, and no family and no question.
create function accounts.stand_ins_kept(p_today date)
returns table (kind text, organisation_id uuid, organisation text, account_id uuid, name text, for_name text, school text, from_on date, until_on date, files integer)
language sql stable security definer set search_path = ''
as $$
  select x.kind, x.organisation_id, o.name, x.account_id, (select c.display_name from accounts.accounts c where c.id = x.account_id) as name,
    (select c.display_name from accounts.accounts c where c.id = x.for_account), s.name, x.from_on, x.until_on, x.files
  from (
    select 'absence' as kind, b.organisation_id, b.account_id, null::uuid as for_account, null::uuid as school_id, b.from_on, b.until_on, null::integer as files
    from playing_field.absences b where b.until_on is null or b.until_on >= p_today
    union all
    select 'school', k.organisation_id, k.account_id, null, k.school_id, k.from_on, k.until_on, null
    from playing_field.contacts k where k.task = 'stand-in' and k.until_on >= p_today
    union all
    select 'families', m.organisation_id, m.account_id, w.account_id, null, m.from_on, m.until_on, count(distinct m.file_id)::integer
    from access.members m join access.members w on w.file_id = m.file_id and w.id = m.stands_in_for
    join access.files f on f.id = m.file_id and f.kind = 'family' and f.closed_on is null
    where m.stands_in_for is not null and m.until_on >= p_today and m.until_on >= m.from_on
    group by m.organisation_id, m.account_id, w.account_id, m.from_on, m.until_on) x
  join playing_field.organisations o on o.id = x.organisation_id
  left join playing_field.organisations s on s.id = x.school_id
  where accounts.keeps_people_of(x.organisation_id)
  order by o.name, x.from_on, 5
$$;

-- Files whose holder of the regie no longer works here, and that nobody holds: for colleagues of the same organisation in the same role.
-- An id that means nothing elsewhere, and no name.
create function access.left_behind(p_today date) returns table (file_id uuid, kind text, account_id uuid, until_on date)
language sql stable security definer set search_path = ''
as $$
  select distinct on (m.file_id) m.file_id, f.kind, m.account_id, m.until_on
  from access.members m join access.files f on f.id = m.file_id and f.kind in ('family', 'meldcode') and f.closed_on is null
  where access.keeper_account() is not null and m.organisation_id = nullif(current_setting('app.keeper_organisation', true), '')::uuid
    and m.role = current_setting('app.keeper_role', true) and m.has_regie and m.stands_in_for is null and m.until_on < p_today
    and not exists (select from access.members h where h.file_id = m.file_id and h.has_regie and h.stands_in_for is null
      and (h.until_on is null or h.until_on >= p_today))
    and not exists (select from access.relatives r where r.file_id = m.file_id and r.account_id = access.keeper_account())
  order by m.file_id, m.until_on desc
$$;
-- The keeper takes one of them. False when there is none, or somebody was first.
create function access.take_left_behind(p_file uuid, p_member uuid, p_today date) returns boolean
language plpgsql security definer set search_path = ''
as $$
declare
  v_organisation uuid := nullif(current_setting('app.keeper_organisation', true), '')::uuid;
  v_role text := current_setting('app.keeper_role', true);
begin
  perform access.lock_file(p_file);
  if not exists (select from access.left_behind(p_today) l where l.file_id = p_file) then return false; end if;
  -- Who stood in for the one who left ends with this.
  delete from access.members s using access.members m where s.file_id = p_file and m.file_id = p_file and s.stands_in_for = m.id
    and m.has_regie and m.until_on < p_today and s.from_on >= p_today;
  update access.members s set until_on = p_today - 1 from access.members m where s.file_id = p_file and m.file_id = p_file
    and s.stands_in_for = m.id and m.has_regie and m.until_on < p_today and (s.until_on is null or s.until_on >= p_today);
  update access.members x set has_regie = true
    where x.file_id = p_file and x.account_id = access.keeper_account() and x.organisation_id = v_organisation and x.role = v_role
      and x.stands_in_for is null and x.from_on <= p_today and (x.until_on is null or x.until_on >= p_today);
  if not found then
    insert into access.members (file_id, id, account_id, organisation_id, role, has_regie, from_on)
      values (p_file, p_member, access.keeper_account(), v_organisation, v_role, true, p_today);
  end if;
  return true;
end $$;

-- How many open questions somebody holds at an organisation: for who keeps its people, as a number.
create function questions.count_held(p_account uuid, p_organisation uuid, p_today date) returns integer
language sql stable security definer set search_path = ''
as $$
  select count(distinct m.file_id)::integer
  from access.members m join access.files f on f.id = m.file_id and f.kind = 'question'
  where accounts.keeps_people_of(p_organisation) and m.account_id = p_account and m.organisation_id = p_organisation and m.has_regie
    and m.from_on <= p_today and (m.until_on is null or m.until_on >= p_today) and questions.is_open(m.file_id, p_organisation)
$$;

do $$
declare
  f text;
begin
  foreach f in array array[
    'accounts.people_kept(jsonb, date, timestamptz, integer, integer)', 'accounts.held_by(uuid, uuid, date)',
    'accounts.begin_work(jsonb, timestamptz)', 'accounts.end_work(uuid, uuid, text, date, date, date, timestamptz)',
    'accounts.close_ended(uuid, date, timestamptz)', 'accounts.invite_for_work(jsonb, date, timestamptz)',
    'accounts.withdraw_invitation(uuid, timestamptz)', 'accounts.unite_for_work(uuid, uuid, text, timestamptz)', 'accounts.invitations_kept(text, timestamptz, integer, integer)',
    'accounts.stand_ins_kept(date)', 'accounts.providers_kept()', 'accounts.providers_of_mine()', 'accounts.sealed_secret_of(uuid)',
    'accounts.save_provider(jsonb, integer, timestamptz)', 'accounts.deeds_kept(jsonb, integer, integer)',
    'accounts.note_deeds_read(uuid, timestamptz, uuid)', 'accounts.refused_kept(timestamptz)',
    'questions.count_held(uuid, uuid, date)', 'access.left_behind(date)', 'access.take_left_behind(uuid, uuid, date)'] loop
    execute format('alter function %s owner to rondom_access', f);
    execute format('grant execute on function %s to rondom_app', f);
  end loop;
  foreach f in array array[
    'accounts.keeps_people_of(uuid)', 'accounts.is_staff_of(uuid, uuid, date)', 'accounts.can_sign_in_for(uuid, uuid)',
    'accounts.sees_deeds_of(uuid)', 'accounts.merge_into(uuid, uuid, timestamptz)',
    'accounts.add_invitation(uuid, text, uuid, uuid, uuid, timestamptz, timestamptz)',
    'access.end_memberships_of(uuid, uuid, text, date)'] loop
    execute format('alter function %s owner to rondom_access', f);
  end loop;
end $$;
grant execute on function accounts.invite_as_owner(jsonb, date, timestamptz) to rondom_owner;
alter function accounts.invite_as_owner(jsonb, date, timestamptz) owner to rondom_access;
