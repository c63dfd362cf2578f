-- Sessions as their owner and their administrator see them; and one statement that says whose a session is.

-- Somebody's sessions that are open, the last used one first.
create function accounts.sessions_of(p_account uuid, p_at timestamptz)
returns table (id uuid, browser text, opened_at timestamptz, seen_at timestamptz, provider_name text, organisation_name text, role text)
language sql stable security definer set search_path = ''
as $$
  select s.id, s.browser, s.opened_at, s.seen_at, p.name, o.name, s.role
  from accounts.sessions s
  left join accounts.providers p on p.id = s.provider_id
  left join playing_field.organisations o on o.id = s.organisation_id
  where s.account_id = p_account and s.ends_at > p_at and s.seen_at > p_at - s.idle
  order by s.seen_at desc, s.id
$$;

-- Ends one of somebody's own sessions; false when it is not theirs, or not there.
create function accounts.close_own_session(p_session uuid, p_account uuid) returns boolean
language sql security definer set search_path = ''
as $$
  with closed as (delete from accounts.sessions s where s.id = p_session and s.account_id = p_account returning s.id)
  select exists (select from closed)
$$;

-- Ends all of somebody's sessions but one; answers how many.
create function accounts.close_other_sessions(p_account uuid, p_kept uuid) returns integer
language sql security definer set search_path = ''
as $$
  with closed as (delete from accounts.sessions s where s.account_id = p_account and s.id <> p_kept returning s.id)
  select count(*)::integer from closed
$$;

-- Whose sessions somebody keeps: an administrator of one organisation those for that one, the administrator of the region those for every
-- organisation. Of a family nobody does.
create function accounts.keeps_sessions_of(p_organisation uuid, p_keeper uuid, p_keepers_organisation uuid, p_role text, p_today date)
returns boolean
language sql stable set search_path = ''
as $$
  select p_organisation is not null
    and accounts.works_there(p_keeper, p_keepers_organisation, p_role, p_today)
    and (p_role = 'ADMINISTRATOR' or (p_role = 'ORGANISATION_ADMINISTRATOR' and p_organisation = p_keepers_organisation))
$$;

-- Whoever was here lately is found without reading all sessions.
create index sessions_by_use on accounts.sessions (seen_at);

-- The open sessions that an administrator keeps, by a part of the name, the last used ones first, one more than is shown; who, for which
-- organisation, since when. Not with which browser. Nobody's session stays open for longer than an hour without use (limits.ts).
create function accounts.kept_sessions(p_keeper uuid, p_keepers_organisation uuid, p_role text, p_words text, p_today date, p_at timestamptz)
returns table (id uuid, account_id uuid, name text, organisation_name text, role text, opened_at timestamptz, seen_at timestamptz,
  provider_name text)
language plpgsql stable security definer set search_path = ''
as $$
begin
  if not accounts.keeps_sessions_of(p_keepers_organisation, p_keeper, p_keepers_organisation, p_role, p_today) then return; end if;
  return query
    select s.id, s.account_id, a.display_name, o.name, s.role, s.opened_at, s.seen_at, p.name
    from accounts.sessions s
    join accounts.accounts a on a.id = s.account_id
    join playing_field.organisations o on o.id = s.organisation_id
    left join accounts.providers p on p.id = s.provider_id
    where s.seen_at > p_at - interval '1 hour' and s.seen_at > p_at - s.idle and s.ends_at > p_at
      and (p_role = 'ADMINISTRATOR' or s.organisation_id = p_keepers_organisation)
      and strpos(lower(a.display_name), lower(p_words)) > 0
    order by s.seen_at desc
    limit 201;
end $$;

-- Ends a session that an administrator keeps, and says whose it was; nothing when it is not theirs to end, or not there.
create function accounts.close_kept_session(p_session uuid, p_keeper uuid, p_keepers_organisation uuid, p_role text, p_today date)
returns table (account_id uuid, organisation_id uuid)
language sql security definer set search_path = ''
as $$
  delete from accounts.sessions s
  where s.id = p_session and accounts.keeps_sessions_of(s.organisation_id, p_keeper, p_keepers_organisation, p_role, p_today)
  returning s.account_id, s.organisation_id
$$;

-- Forgets the sessions that are over: nobody can use them, and they say where somebody was.
create function accounts.forget_sessions(p_at timestamptz) returns void
language sql security definer set search_path = ''
as $$ delete from accounts.sessions s where s.ends_at <= p_at or s.seen_at <= p_at - s.idle $$;

do $$
declare
  f text;
begin
  foreach f in array array[
    'accounts.sessions_of(uuid, timestamptz)', 'accounts.close_own_session(uuid, uuid)', 'accounts.close_other_sessions(uuid, uuid)',
    'accounts.keeps_sessions_of(uuid, uuid, uuid, text, date)',
    'accounts.kept_sessions(uuid, uuid, text, text, date, timestamptz)',
    'accounts.close_kept_session(uuid, uuid, uuid, text, date)', 'accounts.forget_sessions(timestamptz)'] loop
    execute format('alter function %s owner to rondom_access', f);
    execute format('grant execute on function %s to rondom_app', f);
  end loop;
end $$;

-- A new sign-in ends the session that the browser had, whoever's it was: close_session does that.
drop function accounts.close_replaced(text, uuid);
