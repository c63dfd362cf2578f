-- Who left the cooperation reads nothing of others, also not what they opened in an emergency before. THE answer to who at work reads
-- which door, as in 0022; whoever changes it changes it here.
create or replace function access.member_openings(p_today date, p_at timestamptz)
returns table (file_id uuid, door_id uuid, member_id uuid, account_id uuid, organisation_id uuid, role text, has_regie boolean,
  stands_in_for uuid, via text, rule text, from_on date, until_on date)
language sql stable
as $$
  select f.id, d.id, m.id, m.account_id, m.organisation_id, m.role, m.has_regie, m.stands_in_for, 'source', null, m.from_on, null
  from access.files f
  join access.working_members(p_today) m on m.file_id = f.id
  join access.doors d on d.file_id = f.id and d.source_kind = 'organisation' and d.source_id = m.organisation_id
  left join access.role_ceilings c on c.role = m.role and c.category = d.category
  where f.kind = 'meldcode'
    or access.level_rank(case when m.has_regie then c.level_with_regie else c.level end) >= access.level_rank(d.level)
  union all
  select f.id, d.id, m.id, m.account_id, m.organisation_id, m.role, m.has_regie, m.stands_in_for,
         case when k.door_id is not null then 'key' else 'emergency' end,
         coalesce(k.rule, 'D20'),
         coalesce(k.from_on, (e.from_at at time zone 'Europe/Amsterdam')::date),
         coalesce(k.until_on, (e.until_at at time zone 'Europe/Amsterdam')::date)
  from access.files f
  join access.working_members(p_today) m on m.file_id = f.id
  join access.doors d on d.file_id = f.id and not d.is_own and not (d.source_kind = 'organisation' and d.source_id = m.organisation_id)
  left join access.role_ceilings c on c.role = m.role and c.category = d.category
  left join access.keys k on k.file_id = f.id and k.door_id = d.id
    and k.recipient_kind = 'organisation' and k.recipient_id = m.organisation_id and k.role = m.role
    and k.from_on <= p_today and k.until_on >= p_today
    and not exists (
      select from access.bars b
      where b.closes = 'keys' and b.lifted_at is null
        and (b.file_id is null or b.file_id = f.id)
        and (b.organisation_id is null or b.organisation_id = m.organisation_id)
        and (b.account_id is null or b.account_id = m.account_id)
        and (b.categories is null or d.category = any(b.categories))
        and (b.policy_before is null or f.policy_version < b.policy_before))
  left join access.emergency_keys e on e.file_id = f.id and d.source_kind = 'organisation'
    and e.account_id = m.account_id and e.organisation_id = m.organisation_id and e.role = m.role
    and e.category = d.category and d.subject_ids <@ e.subject_ids and m.organisation_id <> all (d.closed_to)
    and access.level_rank(e.level) >= access.level_rank(d.level)
    and e.from_at <= p_at and e.until_at > p_at
    and not exists (
      select from access.bars b
      where b.closes = 'keys' and b.lifted_at is null and b.policy_before is null
        and (b.file_id is null or b.file_id = f.id)
        and (b.organisation_id is null or b.organisation_id = m.organisation_id)
        and (b.account_id is null or b.account_id = m.account_id))
  where (k.door_id is not null or e.id is not null)
    and (f.kind = 'meldcode'
      or access.level_rank(case when m.has_regie then c.level_with_regie else c.level end) >= access.level_rank(d.level))
$$;

-- As in 0022, but each reader once: whoever opened two emergencies that meet, and has one door open by both, stood there twice.
create or replace function access.readers(p_doors uuid[])
returns table (door_id uuid, kind text, account_id uuid, organisation_id uuid, role text, subject_id uuid, via text, rule text, from_on date, until_on date)
language plpgsql stable security definer set search_path = ''
as $$
declare
  v_file uuid := access.entered_file();
  v_today date := access.entered_today();
  v_at timestamptz := access.entered_at();
  v_seen uuid[];
begin
  select array_agg(asked.id) into v_seen from unnest(p_doors) as asked(id)
    where asked.id in (select unnest(access.read_doors()) union all select unnest(access.write_doors()));
  return query
  select * from (
    select distinct on (o.door_id, o.account_id, o.organisation_id, o.role)
           o.door_id, 'professional', o.account_id, o.organisation_id, o.role, null::uuid, o.via, o.rule, o.from_on, o.until_on
    from access.member_openings(v_today, v_at) o
    where o.file_id = v_file and o.door_id = any(v_seen)
    order by o.door_id, o.account_id, o.organisation_id, o.role, o.until_on desc) at_work
  union all
  select o.door_id, 'relative', o.account_id, null, null, o.subject_id, o.via, o.rule, o.from_on, o.until_on
  from access.relative_openings(v_today) o
  where o.file_id = v_file and o.door_id = any(v_seen);
end $$;

-- Who has gezag over the young person who stepped in, by name: a parent's name stands with all their children together, so that
-- somebody with a brother or sister would not know their own parents by name.
create function dossiers.who_has_gezag_over_me() returns table (person_id uuid, given_name text)
language sql stable security definer set search_path = ''
as $$
  select distinct p.id, p.given_name
  from dossiers.authorities a join dossiers.persons p on p.file_id = a.file_id and p.id = a.holder_id
  where current_setting('app.viewer_kind') = 'relative'
    and a.file_id = access.entered_file() and a.child_id = nullif(current_setting('app.subject'), '')::uuid
    and a.ended_on is null and a.door_id = any(access.read_doors())
$$;
alter function dossiers.who_has_gezag_over_me() owner to rondom_access;
grant execute on function dossiers.who_has_gezag_over_me() to rondom_app;
