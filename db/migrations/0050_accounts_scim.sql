-- SCIM 2.0 (RFC 7643, 7644): the ICT of an organisation, or of a board for its schools, keeps who works there.

create table accounts.scim_tokens (
  id uuid primary key,
  token_hash text not null unique,
  name text not null,
  organisation_id uuid not null references playing_field.organisations (id) on delete restrict,
  made_by uuid not null references accounts.accounts (id) on delete restrict,
  made_at timestamptz not null,
  ends_at timestamptz not null,
  used_at timestamptz,
  revoked_by uuid references accounts.accounts (id) on delete restrict,
  revoked_at timestamptz,
  constraint a_token_lasts_a_year_at_most check (ends_at > made_at and ends_at <= made_at + interval '366 days'),
  constraint a_token_is_revoked_by_somebody check ((revoked_by is null) = (revoked_at is null))
);
comment on table accounts.scim_tokens is 'With which the ICT of an organisation, or of a board for its schools, keeps people by SCIM. Hashes only.';
create index scim_tokens_by_organisation on accounts.scim_tokens (organisation_id, made_at desc);
create index scim_tokens_by_maker on accounts.scim_tokens (made_by);
create index scim_tokens_by_revoker on accounts.scim_tokens (revoked_by);
select accounts.hide('accounts.scim_tokens');

create table accounts.scim_users (
  organisation_id uuid not null references playing_field.organisations (id) on delete restrict,
  account_id uuid not null references accounts.accounts (id) on delete restrict,
  user_name text not null,
  external_id text,
  given_name text,
  family_name text,
  is_active boolean not null,
  bound_provider_id uuid references accounts.providers (id) on delete restrict,
  made_at timestamptz not null,
  changed_at timestamptz not null,
  removed_at timestamptz,
  primary key (organisation_id, account_id)
);
comment on table accounts.scim_users is 'How the ICT of an organisation knows somebody: no address, no telephone, nothing else of the person.';
create unique index scim_users_by_user_name on accounts.scim_users (organisation_id, lower(user_name)) where removed_at is null;
create unique index scim_users_by_external_id on accounts.scim_users (organisation_id, external_id);
create index scim_users_by_account on accounts.scim_users (account_id);
create index scim_users_by_provider on accounts.scim_users (bound_provider_id);
select accounts.hide('accounts.scim_users');

create table accounts.scim_choices (
  organisation_id uuid primary key references playing_field.organisations (id) on delete restrict,
  signs_in_uninvited boolean not null,
  changed_by uuid not null references accounts.accounts (id) on delete restrict,
  changed_at timestamptz not null
);
comment on table accounts.scim_choices is 'Whether people whom ICT reports sign in without an invitation.';
create index scim_choices_by_changer on accounts.scim_choices (changed_by);
select accounts.hide('accounts.scim_choices');

grant update on accounts.accounts to rondom_access;

-- The organisation of the token in this transaction. Set by accounts.enter_scim alone, and gone with the transaction.
create function accounts.scim_tenant() returns uuid
language sql stable set search_path = ''
as $$ select nullif(pg_catalog.current_setting('app.scim_tenant', true), '')::uuid $$;

-- The organisations that a tenant keeps people of: itself, and as a board its schools today.
create function accounts.scim_reach(p_tenant uuid, p_today date) returns setof uuid
language sql stable set search_path = ''
as $$
  select p_tenant where p_tenant is not null
  union
  select b.organisation_id from playing_field.boards b
    where b.board_id = p_tenant and b.from_on <= p_today and (b.until_on is null or b.until_on >= p_today)
$$;

-- Steps in with a token; nothing when there is none such, it is over, or it was revoked.
create function accounts.enter_scim(p_hash text, p_today date, p_at timestamptz)
returns table (token_id uuid, tenant_id uuid, made_by uuid)
language plpgsql security definer set search_path = ''
as $$
declare
  v accounts.scim_tokens%rowtype;
begin
  perform set_config('app.scim_tenant', '', true);
  select * into v from accounts.scim_tokens t where t.token_hash = p_hash and t.revoked_at is null and t.ends_at > p_at;
  if not found then return; end if;
  perform set_config('app.scim_tenant', v.organisation_id::text, true);
  perform set_config('app.scim_maker', v.made_by::text, true);
  if v.used_at is null or v.used_at < p_at - interval '1 minute' then
    update accounts.scim_tokens t set used_at = p_at where t.id = v.id;
  end if;
  return query select v.id, v.organisation_id, v.made_by;
end $$;

-- The people of the tenant: whom ICT reported, and whoever works there already. One of them, or a page of all; planned for what is asked, so that one
-- is found by index.
create function accounts.scim_people(p_today date, p_id uuid, p_from integer, p_most integer)
returns table (id uuid, user_name text, external_id text, given_name text, family_name text, display_name text, is_active boolean,
  made_at timestamptz, changed_at timestamptz)
language plpgsql stable security definer set search_path = '' set plan_cache_mode = 'force_custom_plan'
as $$
begin
  return query
    with working as materialized (
      select distinct g.account_id from accounts.assignments g
      where g.organisation_id in (select accounts.scim_reach(accounts.scim_tenant(), p_today))
        and (p_id is null or g.account_id = p_id) and g.from_on <= p_today and (g.until_on is null or g.until_on >= p_today)
    ), reported as materialized (
      select u.* from accounts.scim_users u where u.organisation_id = accounts.scim_tenant() and (p_id is null or u.account_id = p_id)
    )
    select a.id, coalesce(u.user_name, a.id::text), u.external_id, u.given_name, u.family_name, a.display_name,
      w.account_id is not null or (u.is_active and u.removed_at is null), coalesce(u.made_at, a.created_at), coalesce(u.changed_at, a.created_at)
    from working w
    full join reported u on u.account_id = w.account_id
    join accounts.accounts a on a.id = coalesce(w.account_id, u.account_id)
    where a.kind = 'professional' and (w.account_id is not null or u.removed_at is null)
    order by a.id offset p_from limit p_most;
end $$;

-- Who in the tenant has which role where today.
create function accounts.scim_roles(p_today date, p_account uuid) returns table (organisation_id uuid, role text, account_id uuid, name text)
language sql stable security definer set search_path = ''
as $$
  select distinct g.organisation_id, g.role, g.account_id, a.display_name
  from accounts.assignments g join accounts.accounts a on a.id = g.account_id
  where g.organisation_id in (select accounts.scim_reach(accounts.scim_tenant(), p_today))
    and g.from_on <= p_today and (g.until_on is null or g.until_on >= p_today)
    and (p_account is null or g.account_id = p_account)
$$;

-- Whether somebody works, today or later, for an organisation that the tenant has nothing to say about.
create function accounts.scim_works_elsewhere(p_account uuid, p_today date) returns boolean
language sql stable set search_path = ''
as $$
  select exists (select from accounts.assignments g where g.account_id = p_account and (g.until_on is null or g.until_on >= p_today)
    and g.organisation_id not in (select accounts.scim_reach(accounts.scim_tenant(), p_today)))
$$;

-- The account that ICT means by a key of its own, also when it was removed before, or by a name that is in use.
create function accounts.scim_account_of(p_user_name text, p_external_id text) returns table (account_id uuid, is_removed boolean)
language plpgsql stable security definer set search_path = '' set plan_cache_mode = 'force_custom_plan'
as $$
begin
  return query
    select u.account_id, u.removed_at is not null from accounts.scim_users u
    where u.organisation_id = accounts.scim_tenant() and u.external_id = p_external_id
    union all
    select u.account_id, false from accounts.scim_users u
    where u.organisation_id = accounts.scim_tenant() and lower(u.user_name) = lower(p_user_name) and u.removed_at is null;
end $$;

-- Writes how ICT knows somebody, and makes the account of who is new. A name that another employer shows too is not changed.
-- p: id, is_new, user_name, external_id, given_name, family_name, display_name, is_active.
create function accounts.scim_report(p jsonb, p_today date, p_at timestamptz) returns void
language plpgsql security definer set search_path = ''
as $$
declare
  v record;
begin
  select * into v from jsonb_to_record(p) as r (id uuid, is_new boolean, user_name text, external_id text, given_name text, family_name text,
    display_name text, is_active boolean);
  if accounts.scim_tenant() is null then raise exception 'no token' using errcode = 'RD006'; end if;
  if v.is_new then
    insert into accounts.accounts (id, kind, display_name, created_at) values (v.id, 'professional', v.display_name, p_at);
  elsif not exists (select from accounts.scim_users u where u.organisation_id = accounts.scim_tenant() and u.account_id = v.id)
      and not exists (select from accounts.scim_people(p_today, v.id, 0, 1)) then
    raise exception 'not of this tenant' using errcode = 'RD006';
  elsif not accounts.scim_works_elsewhere(v.id, p_today) then
    update accounts.accounts a set display_name = v.display_name where a.id = v.id and a.display_name <> v.display_name;
  end if;
  insert into accounts.scim_users (organisation_id, account_id, user_name, external_id, given_name, family_name, is_active, made_at, changed_at)
    values (accounts.scim_tenant(), v.id, v.user_name, v.external_id, v.given_name, v.family_name, v.is_active, p_at, p_at)
    on conflict (organisation_id, account_id) do update set user_name = excluded.user_name, external_id = excluded.external_id,
      given_name = excluded.given_name, family_name = excluded.family_name, is_active = excluded.is_active, changed_at = excluded.changed_at,
      removed_at = null;
end $$;

-- Gives somebody of the tenant a role there from today. Never one that watches over the region or keeps people, nor anything to who made the token.
create function accounts.scim_give_role(p_account uuid, p_organisation uuid, p_role text, p_today date) returns void
language plpgsql security definer set search_path = ''
as $$
begin
  if p_organisation not in (select accounts.scim_reach(accounts.scim_tenant(), p_today))
      or p_role in ('ADMINISTRATOR', 'PRIVACY_OFFICER', 'ORGANISATION_ADMINISTRATOR')
      or p_account::text = current_setting('app.scim_maker', true)
      or not exists (select from accounts.scim_people(p_today, p_account, 0, 1) s where s.is_active) then
    raise exception 'not for this token to give' using errcode = 'RD006';
  end if;
  if not accounts.works_there(p_account, p_organisation, p_role, p_today) then
    insert into accounts.assignments as g (account_id, organisation_id, role, from_on) values (p_account, p_organisation, p_role, p_today)
      on conflict (account_id, organisation_id, role, from_on) do update set until_on = null;
  end if;
end $$;

-- Ends work within the tenant at once: all of it, or one role at one organisation. The last day was yesterday; sessions for it end now, and
-- where no work is left invitations are withdrawn.
create function accounts.scim_end_work(p_account uuid, p_organisation uuid, p_role text, p_today date, p_at timestamptz) returns void
language plpgsql security definer set search_path = ''
as $$
declare
  v_reach uuid[] := array(select r from accounts.scim_reach(accounts.scim_tenant(), p_today) r where p_organisation is null or r = p_organisation);
begin
  update accounts.assignments g set until_on = p_today - 1
    where g.account_id = p_account and g.organisation_id = any (v_reach) and (p_role is null or g.role = p_role)
      and (g.until_on is null or g.until_on >= p_today);
  delete from accounts.sessions s where s.account_id = p_account and s.organisation_id = any (v_reach) and (p_role is null or s.role = p_role);
  update accounts.invitations i set withdrawn_at = p_at
    where i.account_id = p_account and i.organisation_id = any (v_reach) and i.used_at is null and i.withdrawn_at is null
      and not exists (select from accounts.assignments g where g.account_id = p_account and g.organisation_id = i.organisation_id
        and (g.until_on is null or g.until_on >= p_today));
end $$;

-- ICT no longer knows somebody: what it was bound to ends, and its key and name are kept to find them again.
create function accounts.scim_unbind(p_account uuid, p_is_removed boolean, p_at timestamptz) returns void
language plpgsql security definer set search_path = ''
as $$
begin
  update accounts.identities i set ended_at = p_at from accounts.scim_users u
    where u.organisation_id = accounts.scim_tenant() and u.account_id = p_account and i.provider_id = u.bound_provider_id
      and i.account_id = p_account and i.ended_at is null;
  update accounts.scim_users u set bound_provider_id = null, is_active = false, changed_at = p_at,
      removed_at = case when p_is_removed then p_at else u.removed_at end
    where u.organisation_id = accounts.scim_tenant() and u.account_id = p_account;
end $$;

-- The one provider at which people of a tenant may be known by the key of its ICT: it speaks for organisations of the tenant only, and names
-- the claim. Nothing when there is none, or more than one.
create function accounts.scim_provider(p_tenant uuid, p_today date) returns table (id uuid, name text)
language sql stable set search_path = ''
as $$
  with fit as (
    select p.id, p.name from accounts.providers p
    where p.is_on and not p.is_built_in and 'professional' = any (p.kinds) and p.claims ->> 'subject' is not null
      and exists (select from accounts.provider_organisations o where o.provider_id = p.id)
      and not exists (select from accounts.provider_organisations o where o.provider_id = p.id
        and o.organisation_id not in (select accounts.scim_reach(p_tenant, p_today)))
  )
  select f.id, f.name from fit f where (select count(*) from fit) = 1
$$;

-- Binds somebody whom ICT reported to their key at that provider, if the administrator chose so. Whoever keeps people or watches over the
-- region needs an invitation, and nobody's identity is taken from another account. Says whether it did.
create function accounts.scim_bind(p_account uuid, p_today date, p_at timestamptz) returns boolean
language plpgsql security definer set search_path = ''
as $$
declare
  v_tenant uuid := accounts.scim_tenant();
  v_key text;
  v_provider uuid;
begin
  select u.external_id into v_key from accounts.scim_users u
    where u.organisation_id = v_tenant and u.account_id = p_account and u.is_active and u.removed_at is null;
  select p.id into v_provider from accounts.scim_provider(v_tenant, p_today) p
    where exists (select from accounts.scim_choices c where c.organisation_id = v_tenant and c.signs_in_uninvited);
  -- A key that changed is no longer who they are.
  update accounts.identities i set ended_at = p_at from accounts.scim_users u
    where u.organisation_id = v_tenant and u.account_id = p_account and i.provider_id = u.bound_provider_id and i.account_id = p_account
      and i.subject is distinct from v_key and i.ended_at is null;
  if v_key is null or v_provider is null or exists (select from accounts.assignments g where g.account_id = p_account
      and g.role in ('ADMINISTRATOR', 'PRIVACY_OFFICER', 'ORGANISATION_ADMINISTRATOR') and (g.until_on is null or g.until_on >= p_today)) then
    return false;
  end if;
  insert into accounts.identities as i (provider_id, subject, account_id, bound_at) values (v_provider, v_key, p_account, p_at)
    on conflict (provider_id, subject) do update set account_id = excluded.account_id,
        bound_at = case when i.ended_at is null then i.bound_at else excluded.bound_at end, ended_at = null
      where i.ended_at is not null or i.account_id = excluded.account_id;
  if not found then return false; end if;
  update accounts.scim_users u set bound_provider_id = v_provider where u.organisation_id = v_tenant and u.account_id = p_account;
  return true;
end $$;

create function accounts.make_scim_token(p jsonb, p_at timestamptz) returns void
language plpgsql security definer set search_path = ''
as $$
declare
  v accounts.scim_tokens%rowtype := jsonb_populate_record(null::accounts.scim_tokens, p);
begin
  if not accounts.keeps_people_of(v.organisation_id) then raise exception 'not theirs to make' using errcode = 'RD006'; end if;
  insert into accounts.scim_tokens (id, token_hash, name, organisation_id, made_by, made_at, ends_at)
    values (v.id, v.token_hash, v.name, v.organisation_id, access.keeper_account(), p_at, v.ends_at);
end $$;

-- The tokens of an organisation, and whether who made them still keeps its people.
create function accounts.scim_tokens_of(p_organisation uuid, p_today date)
returns table (id uuid, name text, made_by text, made_at timestamptz, ends_at timestamptz, used_at timestamptz, revoked_at timestamptz,
  maker_is_gone boolean)
language sql stable security definer set search_path = ''
as $$
  select t.id, t.name, a.display_name, t.made_at, t.ends_at, t.used_at, t.revoked_at,
    not exists (select from accounts.assignments g where g.account_id = t.made_by and (g.until_on is null or g.until_on >= p_today)
      and (g.role = 'ADMINISTRATOR' or (g.role = 'ORGANISATION_ADMINISTRATOR' and g.organisation_id = p_organisation)))
  from accounts.scim_tokens t join accounts.accounts a on a.id = t.made_by
  where t.organisation_id = p_organisation and accounts.keeps_people_of(p_organisation)
  order by t.made_at desc, t.id
$$;

-- Revokes a token, once; false when there is none such to revoke.
create function accounts.revoke_scim_token(p_id uuid, p_organisation uuid, p_at timestamptz) returns boolean
language plpgsql security definer set search_path = ''
as $$
begin
  update accounts.scim_tokens t set revoked_by = access.keeper_account(), revoked_at = p_at
    where t.id = p_id and t.organisation_id = p_organisation and t.revoked_at is null and accounts.keeps_people_of(p_organisation);
  return found;
end $$;

create function accounts.scim_choice_of(p_organisation uuid, p_today date)
returns table (signs_in_uninvited boolean, provider text, organisations integer)
language sql stable security definer set search_path = ''
as $$
  select coalesce((select c.signs_in_uninvited from accounts.scim_choices c where c.organisation_id = p_organisation), false),
    (select p.name from accounts.scim_provider(p_organisation, p_today) p),
    (select count(*)::integer from accounts.scim_reach(p_organisation, p_today))
  where accounts.keeps_people_of(p_organisation) and exists (select from playing_field.organisations o where o.id = p_organisation)
$$;

create function accounts.choose_scim_sign_in(p_organisation uuid, p_uninvited boolean, p_at timestamptz) returns void
language plpgsql security definer set search_path = ''
as $$
begin
  if not accounts.keeps_people_of(p_organisation) then raise exception 'not theirs to choose' using errcode = 'RD006'; end if;
  insert into accounts.scim_choices (organisation_id, signs_in_uninvited, changed_by, changed_at)
    values (p_organisation, p_uninvited, access.keeper_account(), p_at)
    on conflict (organisation_id) do update set signs_in_uninvited = excluded.signs_in_uninvited, changed_by = excluded.changed_by,
      changed_at = excluded.changed_at;
end $$;

-- Who works for an organisation, or for the schools of a board, and by which name its ICT knows them; of a name that is asked for, or all.
create function accounts.scim_known_people(p_organisation uuid, p_words text, p_today date)
returns table (account_id uuid, name text, user_name text, is_reported boolean)
language sql stable security definer set search_path = ''
as $$
  select a.id, a.display_name, u.user_name, u.external_id is not null
  from accounts.accounts a
  left join accounts.scim_users u on u.account_id = a.id and u.organisation_id = p_organisation and u.removed_at is null
  where accounts.keeps_people_of(p_organisation) and a.kind = 'professional'
    and a.id in (select g.account_id from accounts.assignments g
      where g.organisation_id in (select accounts.scim_reach(p_organisation, p_today))
        and g.from_on <= p_today and (g.until_on is null or g.until_on >= p_today))
    and (p_words = '' or strpos(lower(a.display_name), lower(p_words)) > 0)
  order by u.user_name is not null, a.display_name, a.id
$$;

-- Says by which name ICT knows somebody who works there already, so that no second account is made for them. 'linked', or why not: 'unknown'
-- (they work elsewhere), 'reported' (ICT told its own key of them already), 'taken' (the name is somebody else's).
create function accounts.link_scim_user(p_organisation uuid, p_account uuid, p_user_name text, p_today date, p_at timestamptz) returns text
language plpgsql security definer set search_path = ''
as $$
begin
  if not exists (select from accounts.scim_known_people(p_organisation, '', p_today) k where k.account_id = p_account) then return 'unknown'; end if;
  if exists (select from accounts.scim_users u where u.organisation_id = p_organisation and u.account_id = p_account
      and u.external_id is not null) then
    return 'reported';
  end if;
  if exists (select from accounts.scim_users u where u.organisation_id = p_organisation and lower(u.user_name) = lower(p_user_name)
      and u.account_id <> p_account and u.removed_at is null) then
    return 'taken';
  end if;
  insert into accounts.scim_users (organisation_id, account_id, user_name, is_active, made_at, changed_at)
    values (p_organisation, p_account, p_user_name, true, p_at, p_at)
    on conflict (organisation_id, account_id) do update set user_name = excluded.user_name, is_active = true, changed_at = excluded.changed_at,
      removed_at = null;
  return 'linked';
end $$;

do $$
declare
  f text;
begin
  foreach f in array array['accounts.enter_scim(text, date, timestamptz)', 'accounts.scim_people(date, uuid, integer, integer)',
    'accounts.scim_roles(date, uuid)', 'accounts.scim_account_of(text, text)', 'accounts.scim_report(jsonb, date, timestamptz)',
    'accounts.scim_give_role(uuid, uuid, text, date)', 'accounts.scim_end_work(uuid, uuid, text, date, timestamptz)',
    'accounts.scim_unbind(uuid, boolean, timestamptz)', 'accounts.scim_bind(uuid, date, timestamptz)',
    'accounts.make_scim_token(jsonb, timestamptz)', 'accounts.scim_tokens_of(uuid, date)',
    'accounts.revoke_scim_token(uuid, uuid, timestamptz)', 'accounts.scim_choice_of(uuid, date)',
    'accounts.choose_scim_sign_in(uuid, boolean, timestamptz)', 'accounts.scim_known_people(uuid, text, date)',
    'accounts.link_scim_user(uuid, uuid, text, date, timestamptz)'] loop
    execute format('alter function %s owner to rondom_access', f);
    execute format('grant execute on function %s to rondom_app', f);
  end loop;
  foreach f in array array['accounts.scim_tenant()', 'accounts.scim_reach(uuid, date)', 'accounts.scim_works_elsewhere(uuid, date)',
    'accounts.scim_provider(uuid, date)'] loop
    execute format('alter function %s owner to rondom_access', f);
  end loop;
  grant execute on function accounts.scim_reach(uuid, date) to rondom_app;
end $$;
