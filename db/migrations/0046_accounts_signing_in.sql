-- Signing in with a provider (OpenID Connect), who an identity of a provider is here, invitations, and sessions that say how they began.

-- Tables that no role of the server may touch: met only through functions of accounts.
create function accounts.hide(p_table regclass) returns void
language plpgsql set search_path = ''
as $$
begin
  execute format('alter table %s enable row level security', p_table);
  execute format('alter table %s force row level security', p_table);
  execute format('create policy "met only through functions of accounts" on %s to rondom_access using (current_user = ''rondom_access'') with check (current_user = ''rondom_access'')', p_table);
  execute format('grant select, insert, update, delete on %s to rondom_access', p_table);
end $$;

create table accounts.providers (
  id uuid primary key,
  name text not null,
  issuer text not null,
  client_id text not null,
  client_authentication text not null constraint a_client_shows_who_it_is check (client_authentication in ('private_key_jwt', 'client_secret')),
  sealed_secret text,
  scopes text not null default 'openid',
  claims jsonb not null default '{}',
  acr_values text[] not null default '{}',
  kinds text[] not null constraint a_provider_is_for_professionals_or_families
    check (cardinality(kinds) > 0 and kinds <@ array['professional', 'family']),
  is_built_in boolean not null default false,
  is_on boolean not null default true,
  version integer not null default 1,
  changed_at timestamptz not null,
  constraint a_secret_belongs_to_a_client_that_has_one check ((client_authentication = 'client_secret') = (sealed_secret is not null)),
  constraint a_provider_is_known_once unique (issuer, client_id)
);
comment on table accounts.providers is 'Where people sign in: OpenID Connect providers. A secret is sealed with a key that is not in the database.';
select accounts.hide('accounts.providers');

create table accounts.provider_organisations (
  provider_id uuid not null references accounts.providers (id) on delete restrict,
  organisation_id uuid not null references playing_field.organisations (id) on delete restrict,
  primary key (provider_id, organisation_id)
);
comment on table accounts.provider_organisations is 'For which organisations a provider speaks; without any it speaks for all. Who signs in there acts for no other.';
create index provider_organisations_by_organisation on accounts.provider_organisations (organisation_id);
select accounts.hide('accounts.provider_organisations');

create table accounts.identities (
  provider_id uuid not null references accounts.providers (id) on delete restrict,
  subject text not null,
  account_id uuid not null references accounts.accounts (id) on delete restrict,
  bound_at timestamptz not null,
  used_at timestamptz,
  ended_at timestamptz,
  primary key (provider_id, subject)
);
comment on table accounts.identities is 'Who somebody of a provider is here. Bound by an invitation; never found by name or e-mail address.';
create index identities_by_account on accounts.identities (account_id);
select accounts.hide('accounts.identities');

create table accounts.invitations (
  id uuid primary key,
  code_hash text not null unique,
  second_hash text,
  account_id uuid not null references accounts.accounts (id) on delete restrict,
  organisation_id uuid references playing_field.organisations (id) on delete restrict,
  file_id uuid,
  made_by uuid references accounts.accounts (id) on delete restrict,
  made_at timestamptz not null,
  ends_at timestamptz not null,
  tries integer not null default 0,
  ticket_hash text unique,
  ticket_ends_at timestamptz,
  used_at timestamptz,
  withdrawn_at timestamptz,
  constraint an_invitation_is_for_work_or_for_a_family check (organisation_id is null or file_id is null),
  constraint an_invitation_ends_once check (used_at is null or withdrawn_at is null)
);
comment on table accounts.invitations is 'Invitations to sign in for the first time, as one account: a code on paper, and for a family a second one by another way. Hashes only.';
create index invitations_by_account on accounts.invitations (account_id);
create index invitations_by_organisation on accounts.invitations (organisation_id, made_at desc);
create index invitations_by_maker on accounts.invitations (made_by);
create index invitations_by_file on accounts.invitations (file_id) where file_id is not null;
select accounts.hide('accounts.invitations');

create table accounts.sign_ins (
  state_hash text primary key,
  browser_hash text not null,
  provider_id uuid not null references accounts.providers (id) on delete restrict,
  nonce text not null,
  verifier text not null,
  back text not null default '',
  account_id uuid references accounts.accounts (id) on delete restrict,
  invitation_id uuid references accounts.invitations (id) on delete restrict,
  organisation_id uuid references playing_field.organisations (id) on delete restrict,
  role text,
  replaces_hash text,
  begun_at timestamptz not null,
  ends_at timestamptz not null
);
comment on table accounts.sign_ins is 'Sign-ins that were begun at a provider and not ended: each once, by the browser that began it. With an account: who must sign in anew; with an organisation: for which, in the place of which session.';
create index sign_ins_by_end on accounts.sign_ins (ends_at);
create index sign_ins_by_provider on accounts.sign_ins (provider_id);
create index sign_ins_by_account on accounts.sign_ins (account_id);
create index sign_ins_by_organisation on accounts.sign_ins (organisation_id);
create index sign_ins_by_invitation on accounts.sign_ins (invitation_id);
select accounts.hide('accounts.sign_ins');

-- What came of it when somebody could not come in: a reason and a day, never who.
create table accounts.refused_sign_ins (
  id uuid primary key,
  at timestamptz not null,
  provider_id uuid references accounts.providers (id) on delete restrict,
  reason text not null
);
comment on table accounts.refused_sign_ins is 'Sign-ins that were refused: when, at which provider, and why; nobody is named.';
create index refused_sign_ins_by_time on accounts.refused_sign_ins (at desc);
create index refused_sign_ins_by_provider on accounts.refused_sign_ins (provider_id);
select accounts.hide('accounts.refused_sign_ins');

create table accounts.logout_tokens (
  token_hash text primary key,
  ends_at timestamptz not null
);
comment on table accounts.logout_tokens is 'Logout messages of providers that were obeyed: none is taken twice.';
create index logout_tokens_by_end on accounts.logout_tokens (ends_at);
select accounts.hide('accounts.logout_tokens');

-- What administrators do with people and providers: their own looks.
create table accounts.deeds (
  id uuid primary key,
  at timestamptz not null,
  account_id uuid references accounts.accounts (id) on delete restrict,
  organisation_id uuid references playing_field.organisations (id) on delete restrict,
  what text not null,
  about_account_id uuid references accounts.accounts (id) on delete restrict,
  about jsonb not null default '{}'
);
comment on table accounts.deeds is 'What administrators, and programs that act for an organisation (account is null), did with people, roles and providers.';
create index deeds_by_time on accounts.deeds (at desc, id);
create index deeds_by_organisation on accounts.deeds (organisation_id, at desc);
create index deeds_by_account on accounts.deeds (account_id);
create index deeds_by_subject on accounts.deeds (about_account_id);
select accounts.hide('accounts.deeds');

-- Sessions: which provider let the person in, when they last showed who they are, and how long an unused one stays.
alter table accounts.sessions
  add column id uuid not null default gen_random_uuid() unique,
  add column provider_id uuid references accounts.providers (id) on delete restrict,
  add column subject text,
  add column provider_session text,
  add column id_token text,
  add column acr text,
  add column browser text not null default '',
  add column authenticated_at timestamptz,
  add column idle interval not null default interval '60 minutes';
update accounts.sessions set authenticated_at = opened_at;
alter table accounts.sessions alter column authenticated_at set not null;
create index sessions_by_provider on accounts.sessions (provider_id, subject);
comment on column accounts.sessions.id_token is 'Only to tell the provider whose session ends when somebody signs out.';

-- Whether an account works for an organisation in a role today.
create function accounts.works_there(p_account uuid, p_organisation uuid, p_role text, p_today date) returns boolean
language sql stable set search_path = ''
as $$
  select exists (select from accounts.assignments a
    where a.account_id = p_account and a.organisation_id = p_organisation and a.role = p_role
      and a.from_on <= p_today and (a.until_on is null or a.until_on >= p_today))
$$;

-- Whether who signed in at a provider may act for an organisation: it speaks for that one, or for all. No provider: the trial's picker.
create function accounts.speaks_for(p_provider uuid, p_organisation uuid) returns boolean
language sql stable set search_path = ''
as $$
  select p_provider is null
    or not exists (select from accounts.provider_organisations o where o.provider_id = p_provider)
    or exists (select from accounts.provider_organisations o where o.provider_id = p_provider and o.organisation_id = p_organisation)
$$;

drop function accounts.open_session(text, uuid, uuid, text, date, timestamptz, timestamptz);
-- Opens a session; a professional must hold the assignment today, at a provider that speaks for that organisation. False when not.
-- p: token_hash, account_id, organisation_id, role, at, ends_at, idle_minutes, authenticated_at, browser, provider_id, subject,
-- provider_session, id_token, acr.
create function accounts.open_session(p jsonb, p_today date) returns boolean
language plpgsql security definer set search_path = ''
as $$
declare
  v record;
begin
  select * into v from jsonb_to_record(p) as r (token_hash text, account_id uuid, organisation_id uuid, role text, at timestamptz,
    ends_at timestamptz, idle_minutes integer, authenticated_at timestamptz, browser text, provider_id uuid, subject text,
    provider_session text, id_token text, acr text);
  if not exists (select from accounts.accounts a where a.id = v.account_id
      and a.kind = case when v.organisation_id is null then 'family' else 'professional' end) then
    return false;
  end if;
  if v.organisation_id is not null and not (accounts.works_there(v.account_id, v.organisation_id, v.role, p_today)
      and accounts.speaks_for(v.provider_id, v.organisation_id)) then
    return false;
  end if;
  insert into accounts.sessions (token_hash, account_id, organisation_id, role, opened_at, seen_at, ends_at, idle, authenticated_at,
      browser, provider_id, subject, provider_session, id_token, acr)
    values (v.token_hash, v.account_id, v.organisation_id, v.role, v.at, v.at, v.ends_at, make_interval(mins => v.idle_minutes),
      v.authenticated_at, coalesce(v.browser, ''), v.provider_id, v.subject, v.provider_session, v.id_token, v.acr);
  return true;
end $$;

drop function accounts.session_of(text, date, timestamptz, interval);
-- Who a session belongs to, in the one statement that every request begins with: the row is found by its key. Nothing when it ended, was
-- idle for too long, when the assignment has ended, or when the provider no longer lets this person in here. Noting that it was used
-- happens at most once a minute. The server's login calls it without stepping in as anyone (ensureServerLogin).
create function accounts.session_of(p_hash text, p_today date, p_at timestamptz)
returns table (session_id uuid, account_id uuid, name text, organisation_id uuid, organisation_name text, organisation_kind text, role text,
  authenticated_at timestamptz, provider_id uuid)
language plpgsql security definer set search_path = ''
as $$
declare
  v_seen_at timestamptz;
begin
  -- The conditions of works_there and speaks_for stand here in full: a function of its own would be read anew at every request.
  select s.id, s.account_id, a.display_name, s.organisation_id, o.name, o.kind, s.role, s.authenticated_at, s.provider_id, s.seen_at
    into session_id, account_id, name, organisation_id, organisation_name, organisation_kind, role, authenticated_at, provider_id, v_seen_at
    from accounts.sessions s
    join accounts.accounts a on a.id = s.account_id
    left join playing_field.organisations o on o.id = s.organisation_id
    where s.token_hash = p_hash and s.ends_at > p_at and s.seen_at > p_at - s.idle
      and (s.organisation_id is null or exists (select from accounts.assignments g
        where g.account_id = s.account_id and g.organisation_id = s.organisation_id and g.role = s.role
          and g.from_on <= p_today and (g.until_on is null or g.until_on >= p_today)))
      and (s.subject is null or exists (select from accounts.identities i join accounts.providers p on p.id = i.provider_id
        where i.provider_id = s.provider_id and i.subject = s.subject and i.account_id = s.account_id and i.ended_at is null and p.is_on))
      and (s.organisation_id is null or s.provider_id is null
        or not exists (select from accounts.provider_organisations r where r.provider_id = s.provider_id)
        or exists (select from accounts.provider_organisations r
          where r.provider_id = s.provider_id and r.organisation_id = s.organisation_id));
  if not found then return; end if;
  if v_seen_at < p_at - interval '1 minute' then
    update accounts.sessions s set seen_at = p_at where s.token_hash = p_hash;
  end if;
  return next;
end $$;

-- Begins a sign-in at a provider. What is over is cleared away. p: the columns of the table.
create function accounts.begin_sign_in(p jsonb, p_at timestamptz) returns void
language plpgsql security definer set search_path = ''
as $$
begin
  delete from accounts.sign_ins s where s.ends_at <= p_at;
  insert into accounts.sign_ins select r.* from jsonb_populate_record(null::accounts.sign_ins, p) r;
end $$;

-- Takes up a sign-in that was begun, once: nothing when it is over, was taken up before, or began in another browser or at another provider.
create function accounts.take_sign_in(p_state_hash text, p_browser_hash text, p_provider uuid, p_at timestamptz)
returns setof accounts.sign_ins
language sql security definer set search_path = ''
as $$
  delete from accounts.sign_ins s
  where s.state_hash = p_state_hash and s.browser_hash = p_browser_hash and s.provider_id = p_provider and s.ends_at > p_at
  returning s.*
$$;

-- The account of somebody of a provider; nothing when nobody is bound to it.
create function accounts.account_of(p_provider uuid, p_subject text, p_at timestamptz) returns table (account_id uuid, kind text)
language sql security definer set search_path = ''
as $$
  with used as (update accounts.identities i set used_at = p_at
    where i.provider_id = p_provider and i.subject = p_subject and i.ended_at is null returning i.account_id)
  select a.id, a.kind from used u join accounts.accounts a on a.id = u.account_id
$$;

-- As whom somebody may act today: every organisation and role that their provider speaks for.
create function accounts.capacities_of(p_account uuid, p_provider uuid, p_today date)
returns table (organisation_id uuid, organisation_name text, role text)
language sql stable security definer set search_path = ''
as $$
  select distinct a.organisation_id, o.name, a.role
  from accounts.assignments a join playing_field.organisations o on o.id = a.organisation_id
  where a.account_id = p_account and a.from_on <= p_today and (a.until_on is null or a.until_on >= p_today)
    and accounts.speaks_for(p_provider, a.organisation_id)
  order by o.name, a.role
$$;

-- The providers that people of a kind may choose from.
create function accounts.providers_on() returns table (id uuid, name text, issuer text, client_id text, client_authentication text,
  sealed_secret text, scopes text, claims jsonb, acr_values text[], kinds text[], is_built_in boolean, organisations text[])
language sql stable security definer set search_path = ''
as $$
  select p.id, p.name, p.issuer, p.client_id, p.client_authentication, p.sealed_secret, p.scopes, p.claims, p.acr_values, p.kinds,
    p.is_built_in, array(select g.name from accounts.provider_organisations o join playing_field.organisations g on g.id = o.organisation_id
      where o.provider_id = p.id order by g.name)
  from accounts.providers p where p.is_on order by p.is_built_in, p.name
$$;

-- Looks an invitation up by its code, and the second code where it has one. A wrong second code counts: after five the invitation is over.
create function accounts.check_invitation(p_code_hash text, p_second_hash text, p_at timestamptz)
returns table (id uuid, account_id uuid, kind text, name text, organisation_id uuid, verdict text)
language plpgsql security definer set search_path = ''
as $$
declare
  v accounts.invitations%rowtype;
begin
  select * into v from accounts.invitations i where i.code_hash = p_code_hash for update;
  if not found then return; end if;
  if v.withdrawn_at is not null or v.used_at is not null or v.ends_at <= p_at or v.tries >= 5 then
    verdict := 'over';
    return next;
    return;
  end if;
  if v.second_hash is distinct from p_second_hash and v.second_hash is not null then
    -- Asking whether a second code is needed is no guess.
    if p_second_hash is not null then
      update accounts.invitations i set tries = i.tries + 1 where i.id = v.id;
    end if;
    verdict := case when p_second_hash is null then 'second-code' else 'wrong-second-code' end;
    return next;
    return;
  end if;
  return query select v.id, v.account_id, a.kind, a.display_name, v.organisation_id, 'good'::text
    from accounts.accounts a where a.id = v.account_id;
end $$;

-- Gives a checked invitation a ticket: with it the built-in provider lets somebody make their first key or password.
create function accounts.give_ticket(p_invitation uuid, p_ticket_hash text, p_ends timestamptz) returns void
language sql security definer set search_path = ''
as $$ update accounts.invitations i set ticket_hash = p_ticket_hash, ticket_ends_at = p_ends where i.id = p_invitation and i.used_at is null $$;

-- The account that a ticket was given for.
create function accounts.account_of_ticket(p_ticket_hash text, p_at timestamptz)
returns table (invitation_id uuid, account_id uuid, name text, kind text, organisation_id uuid)
language sql stable security definer set search_path = ''
as $$
  select i.id, a.id, a.display_name, a.kind, i.organisation_id from accounts.invitations i join accounts.accounts a on a.id = i.account_id
  where i.ticket_hash = p_ticket_hash and i.ticket_ends_at > p_at and i.used_at is null and i.withdrawn_at is null and i.ends_at > p_at
$$;

create function accounts.note_refused(p_id uuid, p_provider uuid, p_reason text, p_at timestamptz) returns void
language sql security definer set search_path = ''
as $$ insert into accounts.refused_sign_ins (id, at, provider_id, reason) values (p_id, p_at, p_provider, p_reason) $$;

create function accounts.note_deed(p_id uuid, p_at timestamptz, p_account uuid, p_organisation uuid, p_what text, p_about_account uuid,
  p_about jsonb) returns void
language sql security definer set search_path = ''
as $$
  insert into accounts.deeds (id, at, account_id, organisation_id, what, about_account_id, about)
    values (p_id, p_at, p_account, p_organisation, p_what, p_about_account, p_about)
$$;

-- A provider says that a session there ended, or all of somebody's: those here end too. A message is taken once; false for a second time.
create function accounts.obey_logout(p_token_hash text, p_provider uuid, p_subject text, p_provider_session text, p_at timestamptz,
  p_remember_until timestamptz) returns boolean
language plpgsql security definer set search_path = ''
as $$
begin
  delete from accounts.logout_tokens t where t.ends_at <= p_at;
  insert into accounts.logout_tokens (token_hash, ends_at) values (p_token_hash, p_remember_until) on conflict do nothing;
  if not found then return false; end if;
  delete from accounts.sessions s where s.provider_id = p_provider
    and (p_subject is null or s.subject = p_subject)
    and (p_provider_session is null or s.provider_session = p_provider_session)
    and (p_subject is not null or p_provider_session is not null);
  return true;
end $$;

-- Ends the session that a new one takes the place of.
create function accounts.close_replaced(p_hash text, p_account uuid) returns void
language sql security definer set search_path = ''
as $$ delete from accounts.sessions s where s.token_hash = p_hash and s.account_id = p_account $$;

-- What the provider must know to end its session too; read just before ours is closed.
create function accounts.session_at_provider(p_hash text) returns table (provider_id uuid, id_token text)
language sql stable security definer set search_path = ''
as $$ select s.provider_id, s.id_token from accounts.sessions s where s.token_hash = p_hash and s.provider_id is not null $$;

-- Goes on in another capacity: a new session in the place of the old one, as fresh as that was. False when they may not.
create function accounts.switch_session(p_hash text, p_new_hash text, p_organisation uuid, p_role text, p_idle_minutes integer,
  p_ends timestamptz, p_today date, p_at timestamptz) returns boolean
language plpgsql security definer set search_path = ''
as $$
declare
  v accounts.sessions%rowtype;
begin
  delete from accounts.sessions s where s.token_hash = p_hash and s.ends_at > p_at and s.seen_at > p_at - s.idle returning * into v;
  if not found then return false; end if;
  if not accounts.works_there(v.account_id, p_organisation, p_role, p_today) or not accounts.speaks_for(v.provider_id, p_organisation) then
    insert into accounts.sessions select v.*;
    return false;
  end if;
  v.token_hash := p_new_hash;
  v.id := gen_random_uuid();
  v.organisation_id := p_organisation;
  v.role := p_role;
  v.opened_at := p_at;
  v.seen_at := p_at;
  v.idle := make_interval(mins => p_idle_minutes);
  -- Never longer than the sign-in it came from.
  v.ends_at := least(v.ends_at, p_ends);
  insert into accounts.sessions select v.*;
  return true;
end $$;

do $$
declare
  f text;
begin
  foreach f in array array[
    'accounts.works_there(uuid, uuid, text, date)', 'accounts.speaks_for(uuid, uuid)', 'accounts.open_session(jsonb, date)',
    'accounts.session_of(text, date, timestamptz)',
    'accounts.switch_session(text, text, uuid, text, integer, timestamptz, date, timestamptz)',
    'accounts.begin_sign_in(jsonb, timestamptz)',
    'accounts.take_sign_in(text, text, uuid, timestamptz)', 'accounts.account_of(uuid, text, timestamptz)',
    'accounts.capacities_of(uuid, uuid, date)', 'accounts.providers_on()', 'accounts.check_invitation(text, text, timestamptz)',
    'accounts.give_ticket(uuid, text, timestamptz)', 'accounts.account_of_ticket(text, timestamptz)',
    'accounts.note_refused(uuid, uuid, text, timestamptz)',
    'accounts.note_deed(uuid, timestamptz, uuid, uuid, text, uuid, jsonb)',
    'accounts.obey_logout(text, uuid, text, text, timestamptz, timestamptz)', 'accounts.session_at_provider(text)', 'accounts.close_replaced(text, uuid)'] loop
    execute format('alter function %s owner to rondom_access', f);
    execute format('grant execute on function %s to rondom_app', f);
  end loop;
end $$;
