-- A youth of 12–15 who objects to a parent reading along (D22): raised by the youth, decided by a professional. The newest counts.
create table consent.reading_objections (
  file_id uuid not null references access.files (id) on delete restrict,
  id uuid not null,
  door_id uuid not null,
  subject_id uuid not null,
  against_id uuid not null,
  state text not null constraint an_objection_is_raised_upheld_or_set_aside check (state in ('raised', 'upheld', 'set-aside', 'taken-back')),
  reason text not null,
  position integer not null,
  written_by uuid not null,
  written_at timestamptz not null,
  primary key (file_id, id)
);
comment on table consent.reading_objections is 'A young person who does not want a parent to read along, and what the professional decided.';
select access.protect('consent.reading_objections');

-- C-26: how an answer came in, when it did not come through the portal.
alter table consent.statements
  add column noted_by uuid,
  add column present text,
  add column evidence_id uuid,
  add column answered_on date;
comment on column consent.statements.answered_on is 'The civil day of the answer when it was given on paper or spoken before it was noted.';

create or replace function access.facts(p_file uuid) returns jsonb
language sql stable security definer set search_path = ''
as $$
  select jsonb_build_object(
    'doors', (select coalesce(jsonb_agg(jsonb_build_object('id', d.id, 'subjects', d.subject_ids, 'category', d.category, 'level', d.level,
        'part', d.part_id, 'sourceKind', d.source_kind, 'source', d.source_id, 'isOwn', d.is_own,
        'talk', d.talk, 'closedTo', d.closed_to)), '[]') from access.doors d where d.file_id = p_file),
    'recipients', (select coalesce(jsonb_agg(distinct jsonb_build_object('organisation', m.organisation_id, 'role', m.role)), '[]')
        from access.members m where m.file_id = p_file),
    'organisations', (select coalesce(jsonb_agg(jsonb_build_object('id', o.id, 'kind', o.kind)), '[]') from playing_field.organisations o
        where o.id in (select m.organisation_id from access.members m where m.file_id = p_file
                       union select d.source_id from access.doors d where d.file_id = p_file
                       union select x.organisation_id from dossiers.measures x where x.file_id = p_file)),
    'persons', (select coalesce(jsonb_agg(jsonb_build_object('id', p.id, 'isChild', p.is_child, 'bornOn', coalesce(p.born_on, o.born_on), 'relation', p.relation)), '[]')
        from dossiers.persons p left join dossiers.own_details o on o.file_id = p.file_id and o.person_id = p.id where p.file_id = p_file),
    'authorities', (select coalesce(jsonb_agg(jsonb_build_object('child', a.child_id, 'holder', a.holder_id, 'endedOn', a.ended_on)), '[]')
        from dossiers.authorities a where a.file_id = p_file),
    'authorityStates', (select coalesce(jsonb_agg(jsonb_build_object('child', s.child_id, 'state', s.state)), '[]')
        from (select distinct on (x.child_id) x.child_id, x.state from dossiers.authority_states x where x.file_id = p_file
              order by x.child_id, x.noted_at desc, x.id) s),
    'measures', (select coalesce(jsonb_agg(jsonb_build_object('child', x.child_id, 'kind', x.kind, 'organisation', x.organisation_id,
        'sinceOn', x.since_on, 'untilOn', least(x.until_on, x.ended_on))), '[]') from dossiers.measures x where x.file_id = p_file),
    'capabilities', (select coalesce(jsonb_agg(jsonb_build_object('person', c.person_id, 'isCapable', c.is_capable)), '[]')
        from (select distinct on (x.person_id) x.person_id, x.is_capable from dossiers.capability_assessments x where x.file_id = p_file
              order by x.person_id, x.position desc) c),
    'objections', (select coalesce(jsonb_agg(jsonb_build_object('subject', r.subject_id, 'against', r.against_id)), '[]')
        from (select distinct on (x.subject_id, x.against_id) x.subject_id, x.against_id, x.state from consent.reading_objections x
              where x.file_id = p_file order by x.subject_id, x.against_id, x.position desc) r
        where r.state in ('raised', 'upheld')),
    'statements', (select coalesce(jsonb_agg(jsonb_build_object('id', s.id, 'subject', s.subject_id, 'decider', s.decider_id, 'kind', s.kind,
        'fromRoles', s.from_roles, 'fromOrganisation', s.from_organisation_id, 'toOrganisation', s.to_organisation_id, 'toRole', s.to_role, 'purpose', s.purpose, 'category', s.category,
        'part', s.part_id, 'answer', s.answer, 'validFrom', s.valid_from, 'validUntil', s.valid_until,
        'statedOn', coalesce(s.answered_on, (s.stated_at at time zone 'Europe/Amsterdam')::date)) order by s.position, s.id), '[]')
        from consent.statements s where s.file_id = p_file))
$$;
