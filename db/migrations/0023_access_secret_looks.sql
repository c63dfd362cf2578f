-- The looks that the relative who stepped in may read, newest first: about themself and those they represent today. Looks made by
-- another relative are that one's own affair; that a stranger tried is told. What waits for a talk is left out of a line until its
-- wait ends; a line of nothing else waits. Doors that are closed to the reader, as of a secret address, are left out for good. The
-- next page begins after (looked_at, id), so that no line is skipped within a moment.
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
      or exists (select from access.representations r
                 where r.file_id = l.file_id and r.subject_id = l.subject_id and r.relative_id = current_setting('app.subject')::uuid
                   and r.from_on <= access.entered_today() and r.until_on >= access.entered_today()))
    and (l.viewer_kind <> 'relative' or l.relative_id = current_setting('app.subject')::uuid
      or l.relative_id is null and l.action = 'refused')
  order by l.looked_at desc, l.id desc
  limit p_limit
$$;
