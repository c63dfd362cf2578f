-- The built-in provider: keys (passkeys), passwords with a second step, what holds guessing back, and new ways in after one was lost.
create schema own_provider;
grant usage on schema own_provider to rondom_app, rondom_access;
grant create on schema own_provider to rondom_access;

-- What the provider itself keeps of a sign-in: sealed with a key that is not in the database, found by a hash of its name.
create table own_provider.records (
  kind text not null,
  name_hash text not null,
  sealed text not null,
  uid_hash text,
  grant_hash text,
  consumed_at timestamptz,
  ends_at timestamptz not null,
  primary key (kind, name_hash)
);
comment on table own_provider.records is 'Sign-ins under way at the built-in provider, their codes and sessions: sealed, and gone when they end.';
create index records_by_uid on own_provider.records (uid_hash) where uid_hash is not null;
create index records_by_grant on own_provider.records (grant_hash) where grant_hash is not null;
create index records_by_end on own_provider.records (ends_at);
select accounts.hide('own_provider.records');

create table own_provider.passkeys (
  id uuid primary key,
  account_id uuid not null references accounts.accounts (id) on delete restrict,
  credential_id text not null unique,
  public_key text not null,
  counter bigint not null,
  transports text[] not null default '{}',
  name text not null,
  is_synced boolean not null,
  made_at timestamptz not null,
  used_at timestamptz
);
comment on table own_provider.passkeys is 'Passkeys: only the public half, with which no one can sign in.';
create index passkeys_by_account on own_provider.passkeys (account_id);
select accounts.hide('own_provider.passkeys');

create table own_provider.passwords (
  account_id uuid primary key references accounts.accounts (id) on delete restrict,
  login_hash text not null unique,
  sealed_login text not null,
  password_hash text not null,
  sealed_totp text not null,
  last_step bigint not null,
  made_at timestamptz not null,
  changed_at timestamptz not null
);
comment on table own_provider.passwords is 'Passwords (Argon2id, with a pepper that is not in the database), each with a second step; the login name only as a keyed hash and sealed.';
select accounts.hide('own_provider.passwords');

create table own_provider.recovery_codes (
  account_id uuid not null references own_provider.passwords (account_id) on delete restrict,
  code_hash text not null,
  used_at timestamptz,
  primary key (account_id, code_hash)
);
comment on table own_provider.recovery_codes is 'Codes on paper in the place of the second step, each once; keyed hashes only.';
select accounts.hide('own_provider.recovery_codes');

create table own_provider.enrolments (
  invitation_id uuid primary key references accounts.invitations (id) on delete restrict,
  account_id uuid not null references accounts.accounts (id) on delete restrict,
  at timestamptz not null
);
comment on table own_provider.enrolments is 'Invitations with which somebody made a key or a password: each once.';
create index enrolments_by_account on own_provider.enrolments (account_id);
select accounts.hide('own_provider.enrolments');

create table own_provider.tries (
  key_hash text primary key,
  tries integer not null,
  last_at timestamptz not null,
  opens_at timestamptz not null
);
comment on table own_provider.tries is 'How often was guessed lately, by keyed hash of whom and from where; forgotten after a day.';
create index tries_by_time on own_provider.tries (last_at);
select accounts.hide('own_provider.tries');

create table own_provider.browsers (
  token_hash text not null,
  account_id uuid not null references accounts.accounts (id) on delete restrict,
  made_at timestamptz not null,
  ends_at timestamptz not null,
  primary key (token_hash, account_id)
);
comment on table own_provider.browsers is 'Browsers in which somebody once signed in: guessing elsewhere does not hold them back there.';
create index browsers_by_account on own_provider.browsers (account_id);
create index browsers_by_end on own_provider.browsers (ends_at);
select accounts.hide('own_provider.browsers');

create table own_provider.resets (
  id uuid primary key,
  account_id uuid not null references accounts.accounts (id) on delete restrict,
  organisation_id uuid not null references playing_field.organisations (id) on delete restrict,
  second_hash text not null,
  begun_by uuid not null references accounts.accounts (id) on delete restrict,
  begun_at timestamptz not null,
  ends_at timestamptz not null,
  confirmed_by uuid references accounts.accounts (id) on delete restrict,
  confirmed_at timestamptz,
  invitation_id uuid unique references accounts.invitations (id) on delete restrict,
  withdrawn_by uuid references accounts.accounts (id) on delete restrict,
  withdrawn_at timestamptz,
  constraint two_persons_give_a_new_way_in check (confirmed_by <> begun_by and account_id <> begun_by and account_id <> confirmed_by),
  constraint a_reset_ends_once check (confirmed_at is null or withdrawn_at is null),
  constraint who_confirms_is_known check ((confirmed_by is null) = (confirmed_at is null))
);
comment on table own_provider.resets is 'New ways in for who lost theirs: begun by one, confirmed by another.';
create unique index one_open_reset_of_an_account on own_provider.resets (account_id) where confirmed_at is null and withdrawn_at is null;
create index resets_by_account on own_provider.resets (account_id);
create index resets_by_organisation on own_provider.resets (organisation_id, begun_at desc);
create index resets_by_beginner on own_provider.resets (begun_by);
create index resets_by_confirmer on own_provider.resets (confirmed_by);
create index resets_by_withdrawer on own_provider.resets (withdrawn_by);
select accounts.hide('own_provider.resets');

-- The provider as a row among the others: on or off, at the address that this server has now.
create function own_provider.settle(p_id uuid, p_name text, p_issuer text, p_client text, p_is_on boolean, p_at timestamptz) returns uuid
language plpgsql security definer set search_path = ''
as $$
declare
  v_id uuid;
begin
  perform pg_advisory_xact_lock(hashtext('own_provider.settle'));
  select p.id into v_id from accounts.providers p where p.is_built_in;
  if found then
    update accounts.providers p set issuer = p_issuer, is_on = p_is_on, version = p.version + 1, changed_at = p_at
      where p.id = v_id and (p.issuer <> p_issuer or p.is_on <> p_is_on);
  elsif p_is_on then
    v_id := p_id;
    insert into accounts.providers (id, name, issuer, client_id, client_authentication, kinds, is_built_in, changed_at)
      values (v_id, p_name, p_issuer, p_client, 'private_key_jwt', array['professional', 'family'], true, p_at);
  end if;
  return v_id;
end $$;

create function own_provider.keep_record(p jsonb) returns void
language sql security definer set search_path = ''
as $$
  insert into own_provider.records as r (kind, name_hash, sealed, uid_hash, grant_hash, ends_at)
    select n.kind, n.name_hash, n.sealed, n.uid_hash, n.grant_hash, n.ends_at from jsonb_populate_record(null::own_provider.records, p) n
    on conflict (kind, name_hash) do update
      set sealed = excluded.sealed, uid_hash = excluded.uid_hash, grant_hash = excluded.grant_hash, ends_at = excluded.ends_at
$$;

create function own_provider.record_of(p_kind text, p_name_hash text, p_at timestamptz) returns table (sealed text, consumed_at timestamptz)
language sql stable security definer set search_path = ''
as $$ select r.sealed, r.consumed_at from own_provider.records r where r.kind = p_kind and r.name_hash = p_name_hash and r.ends_at > p_at $$;

create function own_provider.record_by_uid(p_kind text, p_uid_hash text, p_at timestamptz) returns table (sealed text, consumed_at timestamptz)
language sql stable security definer set search_path = ''
as $$ select r.sealed, r.consumed_at from own_provider.records r where r.uid_hash = p_uid_hash and r.kind = p_kind and r.ends_at > p_at $$;

-- False when it was consumed before: of two at the same moment only one is the first.
create function own_provider.consume_record(p_kind text, p_name_hash text, p_at timestamptz) returns boolean
language plpgsql security definer set search_path = ''
as $$
begin
  update own_provider.records r set consumed_at = p_at where r.kind = p_kind and r.name_hash = p_name_hash and r.consumed_at is null;
  return found;
end $$;

create function own_provider.drop_record(p_kind text, p_name_hash text) returns void
language sql security definer set search_path = ''
as $$ delete from own_provider.records r where r.kind = p_kind and r.name_hash = p_name_hash $$;

create function own_provider.drop_grant(p_grant_hash text) returns void
language sql security definer set search_path = ''
as $$ delete from own_provider.records r where r.grant_hash = p_grant_hash $$;

create function own_provider.clear(p_at timestamptz) returns void
language sql security definer set search_path = ''
as $$
  delete from own_provider.records r where r.ends_at <= p_at;
  delete from own_provider.tries t where t.last_at <= p_at - interval '1 day';
  delete from own_provider.browsers b where b.ends_at <= p_at;
$$;

-- What somebody has to sign in with here.
create function own_provider.ways_of(p_account uuid) returns table (passkeys integer, has_password boolean)
language sql stable security definer set search_path = ''
as $$
  select (select count(*)::integer from own_provider.passkeys k where k.account_id = p_account),
    exists (select from own_provider.passwords w where w.account_id = p_account)
$$;

-- Whether with this invitation a key or a password was made.
create function own_provider.is_enrolled(p_invitation uuid) returns boolean
language sql stable security definer set search_path = ''
as $$ select exists (select from own_provider.enrolments e where e.invitation_id = p_invitation) $$;

create function own_provider.add_passkey(p_account uuid, p jsonb, p_at timestamptz) returns boolean
language plpgsql security definer set search_path = ''
as $$
begin
  insert into own_provider.passkeys (id, account_id, credential_id, public_key, counter, transports, name, is_synced, made_at)
    select n.id, p_account, n.credential_id, n.public_key, n.counter, coalesce(n.transports, '{}'), n.name, n.is_synced, p_at
    from jsonb_populate_record(null::own_provider.passkeys, p) n
    on conflict (credential_id) do nothing;
  return found;
end $$;

create function own_provider.put_recovery_codes(p_account uuid, p_hashes text[]) returns void
language sql security definer set search_path = ''
as $$
  delete from own_provider.recovery_codes c where c.account_id = p_account;
  insert into own_provider.recovery_codes (account_id, code_hash) select p_account, h from unnest(p_hashes) h;
$$;

-- Makes the first way in with the ticket of an invitation, once; what somebody had before, and their sessions, end with it.
-- 'enrolled', or why not: 'over' (no such ticket, or used), 'taken' (the login name, or the passkey, is another's).
create function own_provider.enrol(p_ticket_hash text, p_passkey jsonb, p_password jsonb, p_recovery text[], p_at timestamptz)
returns table (verdict text, account_id uuid)
language plpgsql security definer set search_path = ''
as $$
declare
  v_invitation uuid;
begin
  select t.invitation_id, t.account_id into v_invitation, account_id from accounts.account_of_ticket(p_ticket_hash, p_at) t;
  if v_invitation is null then verdict := 'over'; return next; return; end if;
  perform pg_advisory_xact_lock(hashtextextended('own_provider ' || enrol.account_id, 0));
  if exists (select from own_provider.passwords w where w.login_hash = p_password ->> 'login_hash' and w.account_id <> enrol.account_id)
      or exists (select from own_provider.passkeys k where k.credential_id = p_passkey ->> 'credential_id' and k.account_id <> enrol.account_id) then
    verdict := 'taken'; return next; return;
  end if;
  insert into own_provider.enrolments (invitation_id, account_id, at) values (v_invitation, enrol.account_id, p_at) on conflict do nothing;
  if not found then verdict := 'over'; return next; return; end if;
  delete from own_provider.passkeys k where k.account_id = enrol.account_id;
  delete from own_provider.recovery_codes c where c.account_id = enrol.account_id;
  delete from own_provider.passwords w where w.account_id = enrol.account_id;
  delete from own_provider.browsers b where b.account_id = enrol.account_id;
  delete from accounts.sessions s where s.account_id = enrol.account_id;
  if p_passkey is not null then
    perform own_provider.add_passkey(enrol.account_id, p_passkey, p_at);
  else
    insert into own_provider.passwords (account_id, login_hash, sealed_login, password_hash, sealed_totp, last_step, made_at, changed_at)
      select enrol.account_id, n.login_hash, n.sealed_login, n.password_hash, n.sealed_totp, n.last_step, p_at, p_at
      from jsonb_populate_record(null::own_provider.passwords, p_password) n;
    perform own_provider.put_recovery_codes(enrol.account_id, p_recovery);
  end if;
  verdict := 'enrolled';
  return next;
exception when unique_violation then
  verdict := 'taken'; account_id := null; return next;
end $$;

create function own_provider.passkey_of(p_credential text)
returns table (id uuid, account_id uuid, public_key text, counter bigint, transports text[])
language sql stable security definer set search_path = ''
as $$
  select k.id, k.account_id, k.public_key, k.counter, k.transports from own_provider.passkeys k where k.credential_id = p_credential
$$;

-- A counter that stands still or goes back is that of a copy; keys that do not count stay at nought.
create function own_provider.use_passkey(p_id uuid, p_counter bigint, p_at timestamptz) returns boolean
language plpgsql security definer set search_path = ''
as $$
begin
  update own_provider.passkeys k set counter = p_counter, used_at = p_at
    where k.id = p_id and (k.counter < p_counter or (k.counter = 0 and p_counter = 0));
  return found;
end $$;

create function own_provider.passkeys_of(p_account uuid)
returns table (id uuid, name text, is_synced boolean, made_at timestamptz, used_at timestamptz, credential_id text)
language sql stable security definer set search_path = ''
as $$
  select k.id, k.name, k.is_synced, k.made_at, k.used_at, k.credential_id from own_provider.passkeys k
  where k.account_id = p_account order by k.made_at, k.id
$$;

-- 'removed', 'last' when it is the only way in, or 'unknown'.
create function own_provider.remove_passkey(p_account uuid, p_id uuid) returns text
language plpgsql security definer set search_path = ''
as $$
begin
  perform pg_advisory_xact_lock(hashtextextended('own_provider ' || p_account, 0));
  if not exists (select from own_provider.passkeys k where k.account_id = p_account and k.id = p_id) then return 'unknown'; end if;
  if not exists (select from own_provider.passkeys k where k.account_id = p_account and k.id <> p_id)
      and not exists (select from own_provider.passwords w where w.account_id = p_account) then
    return 'last';
  end if;
  delete from own_provider.passkeys k where k.account_id = p_account and k.id = p_id;
  return 'removed';
end $$;

create function own_provider.password_by_login(p_login_hash text)
returns table (account_id uuid, password_hash text, sealed_totp text)
language sql stable security definer set search_path = ''
as $$ select w.account_id, w.password_hash, w.sealed_totp from own_provider.passwords w where w.login_hash = p_login_hash $$;

create function own_provider.password_of(p_account uuid)
returns table (sealed_login text, password_hash text, sealed_totp text, changed_at timestamptz, codes_left integer)
language sql stable security definer set search_path = ''
as $$
  select w.sealed_login, w.password_hash, w.sealed_totp, w.changed_at,
    (select count(*)::integer from own_provider.recovery_codes c where c.account_id = w.account_id and c.used_at is null)
  from own_provider.passwords w where w.account_id = p_account
$$;

-- A step of the clock is good for one sign-in: the same code, or an earlier one, is refused.
create function own_provider.use_step(p_account uuid, p_step bigint) returns boolean
language plpgsql security definer set search_path = ''
as $$
begin
  update own_provider.passwords w set last_step = p_step where w.account_id = p_account and w.last_step < p_step;
  return found;
end $$;

create function own_provider.use_recovery_code(p_account uuid, p_hash text, p_at timestamptz) returns boolean
language plpgsql security definer set search_path = ''
as $$
begin
  update own_provider.recovery_codes c set used_at = p_at where c.account_id = p_account and c.code_hash = p_hash and c.used_at is null;
  return found;
end $$;

-- A new password; all other sessions and known browsers end, for whoever had the old one.
create function own_provider.change_password(p_account uuid, p_hash text, p_keep_session uuid, p_at timestamptz) returns void
language sql security definer set search_path = ''
as $$
  update own_provider.passwords w set password_hash = p_hash, changed_at = p_at where w.account_id = p_account;
  delete from own_provider.browsers b where b.account_id = p_account;
  delete from accounts.sessions s where s.account_id = p_account and s.id <> p_keep_session;
$$;

-- Whether one may try now: nought, and the try is counted; else the seconds to wait, and nothing is counted.
-- Of each bucket: how many tries are free, how many seconds the first wait is, and the longest.
create function own_provider.begin_try(p_buckets jsonb, p_at timestamptz) returns integer
language plpgsql security definer set search_path = ''
as $$
declare
  v record;
  v_wait integer := 0;
begin
  for v in select b.key from jsonb_to_recordset(p_buckets) as b (key text) order by b.key loop
    perform pg_advisory_xact_lock(hashtextextended('own_provider.tries ' || v.key, 0));
    v_wait := greatest(v_wait, coalesce((select ceil(extract(epoch from t.opens_at - p_at))::integer from own_provider.tries t
      where t.key_hash = v.key), 0));
  end loop;
  if v_wait > 0 then return v_wait; end if;
  for v in select * from jsonb_to_recordset(p_buckets) as b (key text, free integer, first integer, longest integer) loop
    insert into own_provider.tries as t (key_hash, tries, last_at, opens_at) values (v.key, 1, p_at, p_at)
      on conflict (key_hash) do update set
        tries = case when t.last_at < p_at - interval '1 day' then 1 else t.tries + 1 end, last_at = p_at;
    update own_provider.tries t
      set opens_at = p_at + make_interval(secs => case when t.tries < v.free then 0
        else least(v.longest, v.first * power(2, least(t.tries - v.free, 20))) end)
      where t.key_hash = v.key;
  end loop;
  return 0;
end $$;

-- It was no guess: what is known of the person is forgotten, and of the address this one try.
create function own_provider.forget_tries(p_forget text[], p_undo text[], p_at timestamptz) returns void
language sql security definer set search_path = ''
as $$
  delete from own_provider.tries t where t.key_hash = any(p_forget);
  update own_provider.tries t set tries = greatest(t.tries - 1, 0), opens_at = p_at where t.key_hash = any(p_undo);
$$;

-- A browser gets a new token with each new person, and keeps those whom it knew: one that was slipped to it is worth nothing then.
create function own_provider.know_browser(p_old_hash text, p_token_hash text, p_account uuid, p_at timestamptz, p_ends timestamptz) returns void
language sql security definer set search_path = ''
as $$
  delete from own_provider.browsers b where b.token_hash = p_old_hash and b.account_id = p_account;
  update own_provider.browsers b set token_hash = p_token_hash where b.token_hash = p_old_hash;
  insert into own_provider.browsers (token_hash, account_id, made_at, ends_at) values (p_token_hash, p_account, p_at, p_ends);
$$;

create function own_provider.is_known_browser(p_token_hash text, p_account uuid, p_at timestamptz) returns boolean
language sql stable security definer set search_path = ''
as $$
  select exists (select from own_provider.browsers b where b.token_hash = p_token_hash and b.account_id = p_account and b.ends_at > p_at)
$$;

-- Who may ask for, or confirm, a new way in for somebody of an organisation: who keeps its people, or watches over the region.
create function own_provider.may_mend(p_by uuid, p_at_organisation uuid, p_role text, p_organisation uuid, p_confirms boolean, p_today date)
returns boolean
language sql stable set search_path = ''
as $$
  select accounts.works_there(p_by, p_at_organisation, p_role, p_today)
    and (p_role = 'ADMINISTRATOR' or (p_role = 'ORGANISATION_ADMINISTRATOR' and p_at_organisation = p_organisation)
      or (p_confirms and p_role = 'PRIVACY_OFFICER'))
$$;

-- p: id, account_id, organisation_id, second_hash, by_account, by_organisation, by_role, ends_at.
-- 'begun', or why not: 'unknown' (not theirs, or nobody), 'yourself', 'open' (one was begun already).
create function own_provider.begin_reset(p jsonb, p_today date, p_at timestamptz) returns text
language plpgsql security definer set search_path = ''
as $$
declare
  v record;
begin
  select * into v from jsonb_to_record(p) as r (id uuid, account_id uuid, organisation_id uuid, second_hash text, by_account uuid,
    by_organisation uuid, by_role text, ends_at timestamptz);
  if not own_provider.may_mend(v.by_account, v.by_organisation, v.by_role, v.organisation_id, false, p_today)
      or not exists (select from accounts.assignments a join accounts.accounts c on c.id = a.account_id and c.kind = 'professional'
        where a.account_id = v.account_id and a.organisation_id = v.organisation_id
          and a.from_on <= p_today and (a.until_on is null or a.until_on >= p_today)) then
    return 'unknown';
  end if;
  if v.account_id = v.by_account then return 'yourself'; end if;
  update own_provider.resets r set withdrawn_at = p_at
    where r.account_id = v.account_id and r.confirmed_at is null and r.withdrawn_at is null and r.ends_at <= p_at;
  insert into own_provider.resets (id, account_id, organisation_id, second_hash, begun_by, begun_at, ends_at)
    values (v.id, v.account_id, v.organisation_id, v.second_hash, v.by_account, p_at, v.ends_at)
    on conflict do nothing;
  if not found then return 'open'; end if;
  perform accounts.note_deed(gen_random_uuid(), p_at, v.by_account, v.organisation_id, 'reset-begun', v.account_id, jsonb_build_object('reset', v.id));
  return 'begun';
end $$;

-- p: id, by_account, by_organisation, by_role, invitation_id, code_hash, ends_at. 'confirmed' makes the invitation that the person gets on paper;
-- or why not: 'unknown', 'over', 'same-person' (who began it, or for whom it is, does not confirm it).
create function own_provider.confirm_reset(p jsonb, p_today date, p_at timestamptz) returns text
language plpgsql security definer set search_path = ''
as $$
declare
  v record;
  v_reset own_provider.resets%rowtype;
begin
  select * into v from jsonb_to_record(p) as r (id uuid, by_account uuid, by_organisation uuid, by_role text, invitation_id uuid, code_hash text,
    ends_at timestamptz);
  select * into v_reset from own_provider.resets r where r.id = v.id for update;
  if not found or not own_provider.may_mend(v.by_account, v.by_organisation, v.by_role, v_reset.organisation_id, true, p_today) then
    return 'unknown';
  end if;
  if v_reset.confirmed_at is not null or v_reset.withdrawn_at is not null or v_reset.ends_at <= p_at then return 'over'; end if;
  if v.by_account in (v_reset.begun_by, v_reset.account_id) then return 'same-person'; end if;
  -- An older letter for the same account is worth nothing any more.
  update accounts.invitations i set withdrawn_at = p_at
    where i.account_id = v_reset.account_id and i.used_at is null and i.withdrawn_at is null;
  insert into accounts.invitations (id, code_hash, second_hash, account_id, organisation_id, made_by, made_at, ends_at)
    values (v.invitation_id, v.code_hash, v_reset.second_hash, v_reset.account_id, v_reset.organisation_id, v.by_account, p_at, v.ends_at);
  update own_provider.resets r set confirmed_by = v.by_account, confirmed_at = p_at, invitation_id = v.invitation_id where r.id = v.id;
  perform accounts.note_deed(gen_random_uuid(), p_at, v.by_account, v_reset.organisation_id, 'reset-confirmed', v_reset.account_id,
    jsonb_build_object('reset', v.id));
  return 'confirmed';
end $$;

-- Ends one that was not confirmed, or the letter that came of it and was not used. 'withdrawn', 'over' or 'unknown'.
create function own_provider.withdraw_reset(p jsonb, p_today date, p_at timestamptz) returns text
language plpgsql security definer set search_path = ''
as $$
declare
  v record;
  v_reset own_provider.resets%rowtype;
begin
  select * into v from jsonb_to_record(p) as r (id uuid, by_account uuid, by_organisation uuid, by_role text);
  select * into v_reset from own_provider.resets r where r.id = v.id for update;
  if not found or not own_provider.may_mend(v.by_account, v.by_organisation, v.by_role, v_reset.organisation_id, true, p_today) then
    return 'unknown';
  end if;
  if v_reset.confirmed_at is null and v_reset.withdrawn_at is null then
    update own_provider.resets r set withdrawn_by = v.by_account, withdrawn_at = p_at where r.id = v.id;
  else
    update accounts.invitations i set withdrawn_at = p_at
      where i.id = v_reset.invitation_id and i.used_at is null and i.withdrawn_at is null;
    if not found then return 'over'; end if;
  end if;
  perform accounts.note_deed(gen_random_uuid(), p_at, v.by_account, v_reset.organisation_id, 'reset-withdrawn', v_reset.account_id,
    jsonb_build_object('reset', v.id));
  return 'withdrawn';
end $$;

-- Those of an organisation, or of the whole region for who watches over it, of the last thirty days.
create function own_provider.resets_for(p_by uuid, p_at_organisation uuid, p_role text, p_today date, p_at timestamptz)
returns table (id uuid, account_id uuid, account_name text, organisation_id uuid, organisation_name text, begun_by text, begun_at timestamptz,
  ends_at timestamptz, confirmed_by text, confirmed_at timestamptz, state text, may_confirm boolean)
language sql stable security definer set search_path = ''
as $$
  select r.id, r.account_id, a.display_name, r.organisation_id, o.name, b.display_name, r.begun_at, coalesce(i.ends_at, r.ends_at),
    c.display_name, r.confirmed_at,
    case when r.withdrawn_at is not null or i.withdrawn_at is not null then 'withdrawn'
      when i.used_at is not null or e.invitation_id is not null then 'used'
      when coalesce(i.ends_at, r.ends_at) <= p_at then 'over'
      when r.confirmed_at is not null then 'confirmed' else 'begun' end,
    r.confirmed_at is null and r.withdrawn_at is null and r.ends_at > p_at and p_by not in (r.begun_by, r.account_id)
  from own_provider.resets r
  join accounts.accounts a on a.id = r.account_id
  join accounts.accounts b on b.id = r.begun_by
  join playing_field.organisations o on o.id = r.organisation_id
  left join accounts.accounts c on c.id = r.confirmed_by
  left join accounts.invitations i on i.id = r.invitation_id
  left join own_provider.enrolments e on e.invitation_id = r.invitation_id
  where r.begun_at > p_at - interval '30 days'
    and own_provider.may_mend(p_by, p_at_organisation, p_role, r.organisation_id, true, p_today)
  order by r.begun_at desc, r.id
$$;

do $$
declare
  f record;
begin
  for f in select p.oid::regprocedure as name from pg_proc p where p.pronamespace = 'own_provider'::regnamespace loop
    execute format('alter function %s owner to rondom_access', f.name);
    execute format('grant execute on function %s to rondom_app', f.name);
  end loop;
end $$;

do $$
declare
  t record;
begin
  for t in select c.oid::regclass as name from pg_class c where c.relnamespace = 'own_provider'::regnamespace and c.relkind = 'r' loop
    execute format('alter policy "met only through functions of accounts" on %s rename to "met only through functions of own_provider"', t.name);
  end loop;
end $$;
