-- Who can sign in, who works where in which role, and sessions.
create schema accounts;
grant usage on schema accounts to rondom_app, rondom_access;
grant create on schema accounts to rondom_access;

create table accounts.accounts (
  id uuid primary key,
  kind text not null constraint an_account_is_professional_or_family check (kind in ('professional', 'family')),
  display_name text not null,
  created_at timestamptz not null
);
comment on table accounts.accounts is 'People who can sign in. The name of a professional is known; that of a family member stands in the file.';

create table accounts.assignments (
  account_id uuid not null references accounts.accounts (id) on delete restrict,
  organisation_id uuid not null references playing_field.organisations (id) on delete restrict,
  role text not null,
  from_on date not null,
  until_on date,
  primary key (account_id, organisation_id, role, from_on)
);
comment on table accounts.assignments is 'Who works for which organisation in which role, from day to day.';
create index assignments_by_organisation on accounts.assignments (organisation_id);

create table accounts.sessions (
  token_hash text primary key,
  account_id uuid not null references accounts.accounts (id) on delete restrict,
  organisation_id uuid references playing_field.organisations (id) on delete restrict,
  role text,
  opened_at timestamptz not null,
  seen_at timestamptz not null,
  ends_at timestamptz not null
);
comment on table accounts.sessions is 'Opaque sessions, stored hashed; a professional acts for one organisation in one role.';
create index sessions_by_account on accounts.sessions (account_id);
create index sessions_by_organisation on accounts.sessions (organisation_id);

alter table accounts.accounts enable row level security;
alter table accounts.accounts force row level security;
alter table accounts.assignments enable row level security;
alter table accounts.assignments force row level security;
alter table accounts.sessions enable row level security;
alter table accounts.sessions force row level security;
create policy "the names of professionals are known" on accounts.accounts for select to rondom_app using (kind = 'professional');
create policy "everyone may know who works where" on accounts.assignments for select to rondom_app using (true);
create policy "the owner keeps accounts" on accounts.accounts to rondom_owner using (current_user = 'rondom_owner') with check (current_user = 'rondom_owner');
create policy "the owner keeps assignments" on accounts.assignments to rondom_owner using (current_user = 'rondom_owner') with check (current_user = 'rondom_owner');
create policy "sessions are met only through their own functions" on accounts.sessions to rondom_access using (current_user = 'rondom_access') with check (current_user = 'rondom_access');
grant select on accounts.accounts, accounts.assignments to rondom_app, rondom_access;
grant select, insert, update, delete on accounts.sessions to rondom_access;

-- Opens a session; a professional must hold the assignment today. False when not.
create function accounts.open_session(p_hash text, p_account uuid, p_organisation uuid, p_role text, p_today date, p_at timestamptz, p_ends timestamptz)
returns boolean
language plpgsql security definer set search_path = ''
as $$
begin
  if p_organisation is not null and not exists (
    select from accounts.assignments a
    where a.account_id = p_account and a.organisation_id = p_organisation and a.role = p_role
      and a.from_on <= p_today and (a.until_on is null or a.until_on >= p_today)) then
    return false;
  end if;
  if not exists (select from accounts.accounts a where a.id = p_account
      and a.kind = case when p_organisation is null then 'family' else 'professional' end) then
    return false;
  end if;
  insert into accounts.sessions (token_hash, account_id, organisation_id, role, opened_at, seen_at, ends_at)
    values (p_hash, p_account, p_organisation, p_role, p_at, p_at, p_ends);
  return true;
end $$;

-- Who a session belongs to; nothing when it ended, was idle for too long, or the assignment has ended.
create function accounts.session_of(p_hash text, p_today date, p_at timestamptz, p_idle interval)
returns table (account_id uuid, name text, organisation_id uuid, organisation_name text, organisation_kind text, role text)
language plpgsql security definer set search_path = ''
as $$
begin
  update accounts.sessions s set seen_at = p_at
    where s.token_hash = p_hash and s.ends_at > p_at and s.seen_at > p_at - p_idle and s.seen_at < p_at - interval '1 minute';
  return query
    select a.id, a.display_name, s.organisation_id, o.name, o.kind, s.role
    from accounts.sessions s
    join accounts.accounts a on a.id = s.account_id
    left join playing_field.organisations o on o.id = s.organisation_id
    where s.token_hash = p_hash and s.ends_at > p_at and s.seen_at > p_at - p_idle
      and (s.organisation_id is null or exists (
        select from accounts.assignments g
        where g.account_id = s.account_id and g.organisation_id = s.organisation_id and g.role = s.role
          and g.from_on <= p_today and (g.until_on is null or g.until_on >= p_today)));
end $$;

create function accounts.close_session(p_hash text) returns void
language sql security definer set search_path = ''
as $$ delete from accounts.sessions s where s.token_hash = p_hash $$;

grant execute on function accounts.open_session(text, uuid, uuid, text, date, timestamptz, timestamptz) to rondom_app;
grant execute on function accounts.session_of(text, date, timestamptz, interval) to rondom_app;
grant execute on function accounts.close_session(text) to rondom_app;
alter function accounts.open_session(text, uuid, uuid, text, date, timestamptz, timestamptz) owner to rondom_access;
alter function accounts.session_of(text, date, timestamptz, interval) owner to rondom_access;
alter function accounts.close_session(text) owner to rondom_access;

-- Makes the account of a family member, for the person who is invited from their file.
create function accounts.make_family_account(p_id uuid, p_name text, p_at timestamptz) returns void
language sql security definer set search_path = ''
as $$ insert into accounts.accounts (id, kind, display_name, created_at) values (p_id, 'family', p_name, p_at) $$;
grant insert on accounts.accounts to rondom_access;
grant execute on function accounts.make_family_account(uuid, text, timestamptz) to rondom_app;
alter function accounts.make_family_account(uuid, text, timestamptz) owner to rondom_access;
