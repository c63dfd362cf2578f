-- The facts of a file go to decide() as text and are never searched: building jsonb of them cost as much as reading them.
drop function access.facts(uuid);
create function access.facts(p_file uuid) returns json
language plpgsql stable security definer set search_path = ''
as $$
begin
  return json_build_object(
    'doors', (select coalesce(json_agg(json_build_object('id', d.id, 'subjects', d.subject_ids, 'category', d.category, 'level', d.level,
        'part', d.part_id, 'sourceKind', d.source_kind, 'source', d.source_id, 'isOwn', d.is_own,
        'talk', d.talk, 'closedTo', d.closed_to)), '[]') from access.doors d where d.file_id = p_file),
    'recipients', (select coalesce(json_agg(json_build_object('organisation', r.organisation_id, 'role', r.role)), '[]')
        from (select distinct m.organisation_id, m.role from access.members m where m.file_id = p_file) r),
    'organisations', (select coalesce(json_agg(json_build_object('id', o.id, 'kind', o.kind)), '[]') from playing_field.organisations o
        where o.id in (select m.organisation_id from access.members m where m.file_id = p_file
                       union select d.source_id from access.doors d where d.file_id = p_file
                       union select x.organisation_id from dossiers.measures x where x.file_id = p_file)),
    'persons', (select coalesce(json_agg(json_build_object('id', p.id, 'isChild', p.is_child, 'bornOn', coalesce(p.born_on, o.born_on),
        'relation', p.relation)), '[]')
        from dossiers.persons p left join dossiers.own_details o on o.file_id = p.file_id and o.person_id = p.id where p.file_id = p_file),
    'authorities', (select coalesce(json_agg(json_build_object('child', a.child_id, 'holder', a.holder_id, 'endedOn', a.ended_on)), '[]')
        from dossiers.authorities a where a.file_id = p_file),
    'authorityStates', (select coalesce(json_agg(json_build_object('child', s.child_id, 'state', s.state)), '[]')
        from (select distinct on (x.child_id) x.child_id, x.state from dossiers.authority_states x where x.file_id = p_file
              order by x.child_id, x.noted_at desc, x.id) s),
    'measures', (select coalesce(json_agg(json_build_object('child', x.child_id, 'kind', x.kind, 'organisation', x.organisation_id,
        'sinceOn', x.since_on, 'untilOn', least(x.until_on, x.ended_on))), '[]') from dossiers.measures x where x.file_id = p_file),
    'capabilities', (select coalesce(json_agg(json_build_object('person', c.person_id, 'isCapable', c.is_capable)), '[]')
        from (select distinct on (x.person_id) x.person_id, x.is_capable from dossiers.capability_assessments x where x.file_id = p_file
              order by x.person_id, x.position desc) c),
    'objections', (select coalesce(json_agg(json_build_object('subject', r.subject_id, 'against', r.against_id)), '[]')
        from (select distinct on (x.subject_id, x.against_id) x.subject_id, x.against_id, x.state from consent.reading_objections x
              where x.file_id = p_file order by x.subject_id, x.against_id, x.position desc) r
        where r.state in ('raised', 'upheld')),
    'statements', (select coalesce(json_agg(json_build_object('id', s.id, 'subject', s.subject_id, 'decider', s.decider_id, 'kind', s.kind,
        'fromRoles', s.from_roles, 'fromOrganisation', s.from_organisation_id, 'toOrganisation', s.to_organisation_id,
        'toRole', s.to_role, 'purpose', s.purpose, 'category', s.category, 'part', s.part_id, 'answer', s.answer,
        'validFrom', s.valid_from, 'validUntil', s.valid_until,
        'statedOn', coalesce(s.answered_on, (s.stated_at at time zone 'Europe/Amsterdam')::date)) order by s.position, s.id), '[]')
        from consent.statements s where s.file_id = p_file));
end $$;
grant execute on function access.facts(uuid) to rondom_app;
alter function access.facts(uuid) owner to rondom_access;
