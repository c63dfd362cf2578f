-- Lists and pages that agree. These three are as in 0022, written for speed there; whoever changes one of them changes it here.

-- A file whose regie the organisation holds stands in the list as it opens on its page: also while nothing of it can be read.
create or replace function access.enter_list_as_professional(p_account uuid, p_organisation uuid, p_role text, p_kind text, p_today date, p_mode text, p_limit integer, p_at timestamptz)
returns table (file_id uuid, has_regie boolean)
language plpgsql security definer set search_path = ''
as $$
declare
  v_mine uuid[]; v_open uuid[]; v_regie boolean[]; v_read uuid[];
begin
  perform access.set_doors('{}', '{}');
  select array_agg(distinct m.file_id) into v_mine
    from access.members m join access.files f on f.id = m.file_id
    where m.account_id = p_account and m.organisation_id = p_organisation and m.role = p_role and f.kind = p_kind
      and m.from_on <= p_today and (m.until_on is null or m.until_on >= p_today);
  if cardinality(v_mine) > p_limit then
    raise exception 'more than % files for one person', p_limit using errcode = 'RD001';
  end if;
  with door as materialized (
    select o.file_id, o.door_id, bool_or(o.via = 'source') as is_source, bool_or(o.via <> 'source') as is_opened, bool_or(o.has_regie) as has_regie
    from access.member_openings(p_today, p_at) o
    where o.file_id = any(coalesce(v_mine, '{}')) and o.account_id = p_account and o.organisation_id = p_organisation and o.role = p_role
    group by o.file_id, o.door_id
  ), open_file as (
    select d.file_id, bool_or(d.has_regie) as has_regie, array_agg(d.door_id) filter (where p_mode <> 'own' or d.is_source) as doors
    from door d
    group by d.file_id
    -- Whoever holds the regie oneself does not need to be asked whether the organisation does.
    having case when p_mode = 'own' then bool_or(d.is_source)
                else bool_or(d.is_opened) or bool_or(d.has_regie) or access.organisation_holds_regie(d.file_id, p_organisation, p_today) end
  ), file_without_doors as (
    select one.id, m.has_regie
    from unnest(v_mine) as one(id)
    cross join lateral access.my_membership(p_account, p_organisation, p_role, one.id, p_today) m
    where p_mode <> 'own' and one.id not in (select d.file_id from door d)
      and (m.has_regie or access.organisation_holds_regie(one.id, p_organisation, p_today))
  ), listed as (
    select o.file_id as id, o.has_regie from open_file o
    union all
    select w.id, w.has_regie from file_without_doors w
  )
  select array_agg(l.id), array_agg(l.has_regie), (select array_agg(one) from open_file f cross join unnest(f.doors) as one)
    into v_open, v_regie, v_read
    from listed l;
  perform access.set_identity('professional', p_account, p_organisation, p_role, null, null, null, p_today, p_at);
  perform access.set_doors(v_read, '{}');
  return query select * from unnest(v_open, v_regie);
end $$;

-- Who was asked to join, over all files in sight: whether they read something of others now (is_open), and whether the family's
-- yes stands (has_key), which a bar or the own role can still keep closed. For who holds the regie and for the family.
drop function access.members_in_sight();
create function access.members_in_sight()
returns table (file_id uuid, account_id uuid, organisation_id uuid, role text, is_open boolean, has_key boolean)
language plpgsql stable security definer set search_path = ''
as $$
declare
  v_today date := access.entered_today();
  v_at timestamptz := access.entered_at();
  v_account uuid := nullif(current_setting('app.account'), '')::uuid;
  v_organisation uuid := nullif(current_setting('app.organisation'), '')::uuid;
  v_doors uuid[] := access.read_doors();
begin
  return query
  with seen as materialized (
    select distinct d.file_id from unnest(v_doors) as mine(id) join access.doors d on d.id = mine.id
  ), asked as materialized (
    select m.file_id, m.id, m.account_id, m.organisation_id, m.role
    from seen s join access.members m on m.file_id = s.file_id
    where not m.has_regie
      and m.from_on <= v_today and (m.until_on is null or m.until_on >= v_today)
      and (current_setting('app.viewer_kind') = 'relative' and m.asked_door_id in (select unnest(v_doors))
        or exists (select from access.members h where h.file_id = m.file_id and h.has_regie
             and h.account_id = v_account and h.organisation_id = v_organisation
             and h.from_on <= v_today and (h.until_on is null or h.until_on >= v_today)))
  ), opened as materialized (
    select distinct o.member_id from access.member_openings(v_today, v_at) o
    where o.file_id = any(array(select a.file_id from asked a)) and not o.has_regie and o.via = 'key'
  )
  select a.file_id, a.account_id, a.organisation_id, a.role, a.id in (select o.member_id from opened o),
         exists (select from access.keys k where k.file_id = a.file_id and k.recipient_kind = 'organisation'
           and k.recipient_id = a.organisation_id and k.role = a.role
           and k.from_on <= v_today and k.until_on >= v_today)
  from asked a;
end $$;
grant execute on function access.members_in_sight() to rondom_app, rondom_access;
alter function access.members_in_sight() owner to rondom_access;

-- open_since and open_until tell from when until when a member really reads something of others.
create or replace function access.team()
returns table (member_id uuid, account_id uuid, organisation_id uuid, role text, has_regie boolean, from_on date, until_on date, open_since date, open_until date)
language plpgsql stable security definer set search_path = ''
as $$
declare
  v_file uuid := access.entered_file();
  v_today date := access.entered_today();
  v_at timestamptz := access.entered_at();
  v_organisation uuid := nullif(current_setting('app.organisation'), '')::uuid;
  v_knows_all boolean := access.entered_holds_regie();
  v_doors uuid[] := access.read_doors();
begin
  return query
  with opened as materialized (
    select o.member_id, min(o.from_on) as since, max(o.until_on) as until
    from access.member_openings(v_today, v_at) o
    where o.file_id = v_file and o.via = 'key'
    group by o.member_id
  )
  select m.id, m.account_id, m.organisation_id, m.role, m.has_regie, m.from_on, m.until_on, o.since, o.until
  from access.members m
  left join opened o on o.member_id = m.id
  where m.file_id = v_file
    and m.from_on <= v_today and (m.until_on is null or m.until_on >= v_today)
    and (m.has_regie or v_knows_all or m.organisation_id = v_organisation
      or current_setting('app.viewer_kind') = 'relative' and m.asked_door_id = any(v_doors)
      or (m.account_id, m.organisation_id) in (select s.account_id, s.organisation_id from access.readers(v_doors) s));
end $$;
