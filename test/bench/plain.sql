-- What someone would write without doors, keys of this moment, bars and looks: the files of a membership, joined by hand.
create schema plain;
grant usage on schema plain to rondom_app, public;

create function plain.open_doors(p_files uuid[])
returns table (file_id uuid, door_id uuid, subject_ids uuid[], category text, level text, part_id uuid, source_kind text, source_id uuid, is_own boolean, talk text, piece_id uuid, closed_to uuid[])
language sql stable as $$
  select d.file_id, d.id, d.subject_ids, d.category, d.level, d.part_id, d.source_kind, d.source_id, d.is_own, d.talk, d.piece_id, d.closed_to
  from access.doors d where d.file_id = any(p_files)
$$;

create function plain.readers(p_files uuid[], p_doors uuid[])
returns table (file_id uuid, door_id uuid, kind text, account_id uuid, organisation_id uuid, role text, subject_id uuid, via text, rule text, from_on date, until_on date)
language sql stable as $$
  select d.file_id, d.id, 'professional', m.account_id, m.organisation_id, m.role, null::uuid,
         case when k.door_id is null then 'source' else 'key' end, k.rule, coalesce(k.from_on, m.from_on), k.until_on
  from access.doors d
  join access.members m on m.file_id = d.file_id
  left join access.keys k on k.file_id = d.file_id and k.door_id = d.id and k.recipient_id = m.organisation_id and k.role = m.role
    and '2026-11-16' between k.from_on and k.until_on
  where d.file_id = any(p_files) and (p_doors is null or d.id = any(p_doors)) and (k.door_id is not null or d.source_id = m.organisation_id)
  union all
  select d.file_id, d.id, 'relative', r.account_id, null, null, r.subject_id,
         case when k.door_id is null then 'source' else 'key' end, k.rule, coalesce(k.from_on, r.from_on), k.until_on
  from access.doors d
  join access.relatives r on r.file_id = d.file_id
  left join access.keys k on k.file_id = d.file_id and k.door_id = d.id and k.recipient_id = r.subject_id
    and '2026-11-16' between k.from_on and k.until_on
  where d.file_id = any(p_files) and (p_doors is null or d.id = any(p_doors)) and (k.door_id is not null or d.source_id = r.subject_id)
$$;

create function plain.recipients_in_sight(p_files uuid[]) returns table (door_id uuid, kind text, recipient_id uuid)
language sql stable as $$
  select distinct r.door_id, case r.kind when 'relative' then 'relative' else 'organisation' end, coalesce(r.subject_id, r.organisation_id)
  from plain.readers(p_files, null) r
$$;

create function plain.members_in_sight(p_files uuid[]) returns table (file_id uuid, account_id uuid, organisation_id uuid, role text, is_open boolean, has_key boolean)
language sql stable as $$
  select m.file_id, m.account_id, m.organisation_id, m.role, k.is_open, k.is_open
  from access.members m
  cross join lateral (select exists (select from access.keys k where k.file_id = m.file_id and k.recipient_id = m.organisation_id
    and k.role = m.role and '2026-11-16' between k.from_on and k.until_on)) as k(is_open)
  where m.file_id = any(p_files) and not m.has_regie
$$;

create function plain.team(p_files uuid[])
returns table (member_id uuid, account_id uuid, organisation_id uuid, role text, has_regie boolean, from_on date, until_on date, open_since date, open_until date)
language sql stable as $$
  select m.id, m.account_id, m.organisation_id, m.role, m.has_regie, m.from_on, m.until_on, min(k.from_on), max(k.until_on)
  from access.members m
  left join access.keys k on k.file_id = m.file_id and k.recipient_id = m.organisation_id and k.role = m.role
    and '2026-11-16' between k.from_on and k.until_on
  where m.file_id = any(p_files) group by m.file_id, m.id
$$;

create function plain.relatives_with_account(p_files uuid[]) returns table (subject_id uuid, account_id uuid)
language sql stable as $$ select r.subject_id, r.account_id from access.relatives r where r.file_id = any(p_files) $$;

create function plain.stand_ins_in_sight(p_files uuid[])
returns table (member_id uuid, for_member_id uuid, account_id uuid, for_account_id uuid, from_on date, until_on date)
language sql stable as $$
  select s.id, m.id, s.account_id, m.account_id, s.from_on, s.until_on
  from access.members s join access.members m on m.file_id = s.file_id and m.id = s.stands_in_for
  where s.file_id = any(p_files) and s.until_on >= '2026-11-16'
$$;

create function plain.may_replace(p_files uuid[], p_member uuid) returns boolean
language sql stable as $$
  select exists (select from access.members m where m.file_id = any(p_files) and m.id = p_member and m.stands_in_for is null)
$$;

create function plain.sharing_in_sight(p_files uuid[], p_children uuid[])
returns table (file_id uuid, kind text, recipient_id uuid, doors integer, of_doors integer)
language sql stable as $$
  with marked as materialized (
    select distinct d.id, d.file_id from access.doors d cross join lateral unnest(d.subject_ids) s(id)
    join (select distinct unnest(p_children) as id) c on c.id = s.id
    where d.file_id = any(p_files) and not d.is_own
  ), totals as (select m.file_id, count(*) as of_doors from marked m group by m.file_id)
  select m.file_id, r.kind, r.recipient_id, count(*)::integer, min(t.of_doors)::integer
  from marked m join totals t on t.file_id = m.file_id join plain.recipients_in_sight(p_files) r on r.door_id = m.id
  group by m.file_id, r.kind, r.recipient_id
$$;
