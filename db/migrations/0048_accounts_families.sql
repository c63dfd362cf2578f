-- Families sign in by an invitation from their own dossier. One identity may be somebody in several dossiers, and one person in each.

alter table access.looks drop constraint a_look_is_of_a_known_action;
alter table access.looks add constraint a_look_is_of_a_known_action
  check (action in ('listed', 'viewed', 'searched', 'added', 'changed', 'printed', 'exported', 'refused', 'opened', 'emergency', 'derived', 'compared',
    'invited', 'uninvited', 'access-ended'));

-- Of how somebody of the family comes in: a look about that person alone, which names no door. Only by who holds the regie.
create function access.look_at_access(p_subject uuid, p_action text, p_request uuid, p_at timestamptz) returns void
language plpgsql security definer set search_path = ''
as $$
begin
  perform access.require_regie();
  insert into access.looks (id, file_id, subject_id, door_ids, action, viewer_kind, account_id, organisation_id, role, on_behalf_of, grounds,
      looked_at, request_id, purpose, policy_version, member_id)
    select gen_random_uuid(), f.id, s.id, '{}', p_action, 'professional', m.account_id, m.organisation_id, m.role, m.stands_in_for, '{}',
      p_at, p_request, access.purpose_of(f.kind), f.policy_version, m.id
    from access.files f
    join access.subjects s on s.file_id = f.id and s.id = p_subject
    join access.members m on m.file_id = f.id and m.has_regie
      and m.account_id = current_setting('app.account')::uuid
      and m.organisation_id = current_setting('app.organisation')::uuid
      and m.from_on <= access.entered_today() and (m.until_on is null or m.until_on >= access.entered_today())
    where f.id = access.entered_file()
    order by m.stands_in_for nulls first limit 1;
end $$;

-- As in 0030. That somebody was invited is told to that person alone: a young person has an account of their own.
create or replace function access.looks_for_me(p_before timestamptz, p_before_id uuid, p_from timestamptz, p_until timestamptz, p_subject uuid, p_viewer uuid, p_limit integer)
returns table (id uuid, subject_id uuid, door_ids uuid[], parts jsonb, action text, attempted text, viewer_kind text, account_id uuid, organisation_id uuid,
  role text, behalf_account_id uuid, relative_id uuid, has_regie boolean, grounds text[], ground_ids uuid[], purpose text, policy_version integer,
  member_id uuid, looked_at timestamptz, request_id uuid)
language sql stable security definer set search_path = ''
as $$
  select l.id, l.subject_id, shown.ids, shown.parts, l.action, l.attempted, l.viewer_kind, l.account_id, l.organisation_id, l.role,
         (select b.account_id from access.members b where b.file_id = l.file_id and b.id = l.on_behalf_of), l.relative_id,
         coalesce((select m.has_regie from access.members m where m.file_id = l.file_id and m.id = l.member_id), l.role = 'WIJKTEAM'),
         l.grounds, l.ground_ids, l.purpose, l.policy_version, l.member_id, l.looked_at, l.request_id
  from access.looks l
  cross join lateral (
    select coalesce(array_agg(d.id), '{}') as ids,
           jsonb_agg(distinct jsonb_build_object('category', d.category, 'part', d.part_id)) as parts
    from access.doors d
    where d.file_id = l.file_id and d.id = any(l.door_ids)
      and (d.talk in ('none', 'discussed')
        or d.talk = 'waits-for-parents' and l.subject_id = current_setting('app.subject')::uuid)
      and current_setting('app.subject')::uuid <> all (d.closed_to)
  ) shown
  where current_setting('app.viewer_kind') = 'relative'
    and l.file_id = access.entered_file() and (l.looked_at, l.id) < (p_before, p_before_id)
    and l.looked_at >= p_from and l.looked_at < p_until
    and (p_subject is null or l.subject_id = p_subject)
    and (p_viewer is null or p_viewer = l.account_id or p_viewer = l.relative_id)
    and (cardinality(l.door_ids) = 0 or cardinality(shown.ids) > 0)
    and (l.subject_id = current_setting('app.subject')::uuid
      or l.action not in ('invited', 'uninvited') and exists (select from access.representations r
                 where r.file_id = l.file_id and r.subject_id = l.subject_id and r.relative_id = current_setting('app.subject')::uuid
                   and r.from_on <= access.entered_today() and r.until_on >= access.entered_today()))
    and (l.viewer_kind <> 'relative' or l.relative_id = current_setting('app.subject')::uuid
      or l.relative_id is null and l.action = 'refused')
    and (l.action <> 'refused' or not exists (
      select from access.members m join access.doors a on a.file_id = m.file_id and a.id = m.asked_door_id
      where m.file_id = l.file_id and m.id = l.member_id and a.talk = 'waits-for-parents'
        and current_setting('app.subject')::uuid <> all (a.subject_ids)))
  order by l.looked_at desc, l.id desc
  limit p_limit
$$;

-- Somebody of the family is nobody here any more, from today on. Gives the accounts that this was about.
create function access.end_relative(p_subject uuid) returns setof uuid
language plpgsql security definer set search_path = ''
as $$
begin
  perform access.require_regie();
  perform access.lock_file(access.entered_file());
  return query update access.relatives r set until_on = access.entered_today() - 1
    where r.file_id = access.entered_file() and r.subject_id = p_subject
      and (r.until_on is null or r.until_on >= access.entered_today())
    returning r.account_id;
end $$;

-- Lets another account be a person of a file, in the place of the one that was made for them. Keys are of the person, so none changes.
-- Where that account was this person before, that goes on.
create function access.move_relative(p_file uuid, p_subject uuid, p_from uuid, p_to uuid) returns void
language plpgsql set search_path = ''
as $$
begin
  update access.relatives r set until_on = null where r.file_id = p_file and r.subject_id = p_subject and r.account_id = p_to;
  if found then
    delete from access.relatives r where r.file_id = p_file and r.subject_id = p_subject and r.account_id = p_from;
  else
    update access.relatives r set account_id = p_to where r.file_id = p_file and r.subject_id = p_subject and r.account_id = p_from;
  end if;
end $$;

create table accounts.ended_accesses (
  id uuid primary key,
  file_id uuid not null,
  subject_id uuid not null,
  account_id uuid not null references accounts.accounts (id) on delete restrict,
  reason text not null constraint an_access_ends_for_a_known_reason
    check (reason in ('wrong-person', 'own-wish', 'not-of-the-family', 'other-way-in')),
  ended_by uuid not null references accounts.accounts (id) on delete restrict,
  ended_at timestamptz not null
);
comment on table accounts.ended_accesses is 'Whose access to a file was ended by who holds the regie: by whom, when, and for which of a few reasons.';
create index ended_accesses_by_person on accounts.ended_accesses (file_id, subject_id, ended_at desc);
create index ended_accesses_by_account on accounts.ended_accesses (account_id);
create index ended_accesses_by_ender on accounts.ended_accesses (ended_by);
select accounts.hide('accounts.ended_accesses');

grant delete on accounts.accounts to rondom_access;

-- Whether somebody signs in as this account now.
create function accounts.signs_in(p_account uuid) returns boolean
language sql stable set search_path = ''
as $$ select exists (select from accounts.identities i where i.account_id = p_account and i.ended_at is null) $$;

-- Invites a person of the entered file; an earlier invitation ends. False when they sign in already, or have no account here.
-- Who signs in may be somebody in another family too: a letter of this one must never open that.
create function accounts.invite_relative(p_id uuid, p_subject uuid, p_code_hash text, p_second_hash text, p_at timestamptz, p_last_day date)
returns boolean
language plpgsql security definer set search_path = ''
as $$
declare
  v_account uuid;
begin
  perform access.require_regie();
  perform access.lock_file(access.entered_file());
  select r.account_id into v_account from access.relatives r
    where r.file_id = access.entered_file() and r.subject_id = p_subject and (r.until_on is null or r.until_on >= access.entered_today());
  if v_account is null or accounts.signs_in(v_account) then return false; end if;
  perform accounts.withdraw_open(access.entered_file(), v_account, p_at);
  insert into accounts.invitations (id, code_hash, second_hash, account_id, file_id, made_by, made_at, ends_at)
    values (p_id, p_code_hash, p_second_hash, v_account, access.entered_file(), current_setting('app.account')::uuid, p_at,
      (p_last_day + 1)::timestamp at time zone 'Europe/Amsterdam');
  return true;
end $$;

-- Ends what is open of invitations to a file; says whether there was any.
create function accounts.withdraw_open(p_file uuid, p_account uuid, p_at timestamptz) returns boolean
language plpgsql set search_path = ''
as $$
begin
  update accounts.invitations i set withdrawn_at = p_at, ticket_hash = null
    where i.file_id = p_file and i.account_id = p_account and i.used_at is null and i.withdrawn_at is null;
  return found;
end $$;

create function accounts.uninvite_relative(p_subject uuid, p_at timestamptz) returns boolean
language plpgsql security definer set search_path = ''
as $$
begin
  perform access.require_regie();
  perform access.lock_file(access.entered_file());
  return coalesce((select bool_or(accounts.withdraw_open(r.file_id, r.account_id, p_at)) from access.relatives r
    where r.file_id = access.entered_file() and r.subject_id = p_subject), false);
end $$;

-- Ends the access of a person of the entered file at once. Who has no other family here is signed out everywhere, and known no more.
-- False when there was none.
create function accounts.end_access(p_id uuid, p_subject uuid, p_reason text, p_at timestamptz) returns boolean
language plpgsql security definer set search_path = ''
as $$
declare
  v_account uuid;
begin
  select e into v_account from access.end_relative(p_subject) e;
  if not found then return false; end if;
  perform accounts.withdraw_open(access.entered_file(), v_account, p_at);
  insert into accounts.ended_accesses (id, file_id, subject_id, account_id, reason, ended_by, ended_at)
    values (p_id, access.entered_file(), p_subject, v_account, p_reason, current_setting('app.account')::uuid, p_at);
  if not exists (select from access.relatives r where r.account_id = v_account
      and (r.until_on is null or r.until_on >= access.entered_today())) then
    delete from accounts.sessions s where s.account_id = v_account;
    update accounts.identities i set ended_at = p_at where i.account_id = v_account and i.ended_at is null;
  end if;
  return true;
end $$;

-- How each person of the entered file comes in, for who holds the regie. Says nothing of other files: since when is since this one.
create function accounts.access_of_family(p_at timestamptz)
returns table (subject_id uuid, state text, since timestamptz, until timestamptz, by_account_id uuid, reason text)
language sql stable security definer set search_path = ''
as $$
  select r.subject_id,
    case when accounts.signs_in(r.account_id) then 'signed-in'
      when i.id is null or i.used_at is not null then 'not-invited'
      when i.withdrawn_at is not null then 'withdrawn'
      when i.ends_at <= p_at or i.tries >= 5 then 'lapsed'
      else 'invited' end,
    coalesce(i.used_at, i.made_at, b.bound_at), i.ends_at, i.made_by, null::text
  from access.relatives r
  left join lateral (select x.* from accounts.invitations x
    where x.file_id = r.file_id and x.account_id = r.account_id order by x.made_at desc limit 1) i on true
  left join lateral (select min(x.bound_at) as bound_at from accounts.identities x where x.account_id = r.account_id and x.ended_at is null) b on true
  where r.file_id = access.entered_file() and access.entered_holds_regie()
    and (r.until_on is null or r.until_on >= access.entered_today())
  union all
  (select distinct on (e.subject_id) e.subject_id, 'ended', e.ended_at, null::timestamptz, e.ended_by, e.reason
    from accounts.ended_accesses e
    where e.file_id = access.entered_file() and access.entered_holds_regie()
      and not exists (select from access.relatives r where r.file_id = e.file_id and r.subject_id = e.subject_id
        and (r.until_on is null or r.until_on >= access.entered_today()))
    order by e.subject_id, e.ended_at desc)
$$;

-- Why the account that an invitation is for, and that of who signs in, cannot be one; null when they can. Only what was never used goes
-- over: whoever signed in or wrote as the one stays who they are.
create function accounts.reason_to_stay_two(p_file uuid, p_invited uuid, p_signed_in uuid, p_today date) returns text
language sql stable set search_path = ''
as $$
  select case
    when p_file is null then 'someone-else'
    when not exists (select from accounts.accounts a where a.id = p_invited and a.kind = 'family') then 'someone-else'
    when exists (select from accounts.accounts a where a.id = p_signed_in and a.kind = 'professional') then 'of-work'
    when exists (select from access.relatives me
        join access.relatives other on other.file_id = me.file_id and other.account_id = p_signed_in and other.subject_id <> me.subject_id
          and (other.until_on is null or other.until_on >= p_today)
        where me.file_id = p_file and me.account_id = p_invited) then 'two-people'
    when exists (select from accounts.identities i where i.account_id = p_invited)
      or exists (select from accounts.sessions s where s.account_id = p_invited)
      or exists (select from access.looks l where l.file_id = p_file and l.account_id = p_invited) then 'used-already'
  end
$$;

-- Two accounts of one person become one: in this file the person is from now on whoever signs in. What was made for them and never used goes.
create function accounts.become_one(p_file uuid, p_invited uuid, p_signed_in uuid, p_today date) returns void
language plpgsql set search_path = ''
as $$
begin
  perform access.move_relative(r.file_id, r.subject_id, p_invited, p_signed_in) from access.relatives r
    where r.file_id = p_file and r.account_id = p_invited and (r.until_on is null or r.until_on >= p_today);
  update accounts.invitations i set account_id = p_signed_in where i.account_id = p_invited;
  begin
    delete from accounts.accounts a where a.id = p_invited;
  exception when foreign_key_violation then
    -- Something else still names it: it stays, and nobody can sign in as it.
    null;
  end;
end $$;

-- Uses an invitation, once, for somebody of a provider: from now on that is who they are here. Who has another family here already sees
-- both, with one way of signing in. 'bound', or why not: 'over', 'other-kind' (the provider is not for them), 'someone-else' (that
-- identity is another account already), 'of-work' (it works here), 'two-people' (it is another person of this family already),
-- 'used-already' (somebody signed in or wrote as the one who was invited).
create function accounts.accept_invitation(p_invitation uuid, p_provider uuid, p_subject text, p_at timestamptz) returns text
language plpgsql security definer set search_path = ''
as $$
declare
  v accounts.invitations%rowtype;
  v_today date := (p_at at time zone 'Europe/Amsterdam')::date;
  v_kind text;
  v_bound uuid;
  v_reason text;
begin
  -- Who changes who somebody of a file is takes its lock first, as all do.
  perform access.lock_file(i.file_id) from accounts.invitations i where i.id = p_invitation and i.file_id is not null;
  select * into v from accounts.invitations i where i.id = p_invitation for update;
  if not found or v.used_at is not null or v.withdrawn_at is not null or v.ends_at <= p_at then return 'over'; end if;
  if v.file_id is not null and not exists (select from access.relatives r where r.file_id = v.file_id and r.account_id = v.account_id
      and r.from_on <= v_today and (r.until_on is null or r.until_on >= v_today)) then
    return 'over';
  end if;
  select a.kind into v_kind from accounts.accounts a where a.id = v.account_id;
  if not exists (select from accounts.providers p where p.id = p_provider and p.is_on and v_kind = any(p.kinds))
      or (v.organisation_id is not null and not accounts.speaks_for(p_provider, v.organisation_id)) then
    return 'other-kind';
  end if;
  select i.account_id into v_bound from accounts.identities i
    where i.provider_id = p_provider and i.subject = p_subject and i.ended_at is null for update;
  -- At the built-in provider somebody is the account that they have there: an invitation of one never makes another of them.
  if v_bound is null and p_subject <> v.account_id::text and exists (select from accounts.providers p where p.id = p_provider and p.is_built_in) then
    return 'someone-else';
  end if;
  if v_bound is not null and v_bound <> v.account_id then
    v_reason := accounts.reason_to_stay_two(v.file_id, v.account_id, v_bound, v_today);
    if v_reason is not null then return v_reason; end if;
    perform accounts.become_one(v.file_id, v.account_id, v_bound, v_today);
    v.account_id := v_bound;
  elsif v_bound is null and v.file_id is not null and accounts.signs_in(v.account_id) then
    -- A second way in would open whatever the first has opened since.
    return 'over';
  end if;
  insert into accounts.identities as i (provider_id, subject, account_id, bound_at, used_at)
    values (p_provider, p_subject, v.account_id, p_at, p_at)
    on conflict (provider_id, subject) do update set account_id = excluded.account_id,
      bound_at = case when i.ended_at is null then i.bound_at else excluded.bound_at end, ended_at = null;
  update accounts.invitations i set used_at = p_at, ticket_hash = null where i.id = v.id;
  return 'bound';
end $$;

do $$
declare
  f text;
begin
  foreach f in array array['access.look_at_access(uuid, text, uuid, timestamptz)',
    'accounts.invite_relative(uuid, uuid, text, text, timestamptz, date)', 'accounts.uninvite_relative(uuid, timestamptz)',
    'accounts.end_access(uuid, uuid, text, timestamptz)', 'accounts.access_of_family(timestamptz)',
    'accounts.accept_invitation(uuid, uuid, text, timestamptz)'] loop
    execute format('alter function %s owner to rondom_access', f);
    execute format('grant execute on function %s to rondom_app', f);
  end loop;
  foreach f in array array['access.end_relative(uuid)', 'access.move_relative(uuid, uuid, uuid, uuid)', 'accounts.signs_in(uuid)',
    'accounts.withdraw_open(uuid, uuid, timestamptz)', 'accounts.reason_to_stay_two(uuid, uuid, uuid, date)',
    'accounts.become_one(uuid, uuid, uuid, date)'] loop
    execute format('alter function %s owner to rondom_access', f);
  end loop;
end $$;
