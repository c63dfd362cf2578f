-- Requests for consent and what each decider said. Law stands in code as data; here is what people answered.
create schema consent;
grant usage on schema consent to rondom_app, rondom_access;
grant create on schema consent to rondom_access;

create table consent.requests (
  file_id uuid not null references access.files (id) on delete restrict,
  id uuid not null,
  door_id uuid not null,
  subject_ids uuid[] not null,
  purpose text not null,
  receiver_organisation_id uuid not null references playing_field.organisations (id) on delete restrict,
  receiver_account_id uuid not null references accounts.accounts (id) on delete restrict,
  receiver_role text not null,
  categories text[] not null constraint a_request_asks_for_some_kind_of_information check (cardinality(categories) > 0),
  goal_ids uuid[],
  explanation text not null,
  valid_from date not null,
  valid_until date not null,
  text_version text not null,
  text_hash text not null,
  asked_by uuid not null,
  asked_at timestamptz not null,
  primary key (file_id, id),
  constraint a_request_ends_after_it_begins check (valid_until >= valid_from)
);
comment on table consent.requests is 'What is asked of the family: purpose, party, kinds of information, goals, until when.';
create index requests_by_organisation on consent.requests (receiver_organisation_id);
create index requests_by_account on consent.requests (receiver_account_id);

create table consent.statements (
  file_id uuid not null references access.files (id) on delete restrict,
  id uuid not null,
  door_id uuid not null,
  request_id uuid,
  subject_id uuid not null,
  decider_id uuid not null,
  kind text not null constraint a_statement_is_of_one_kind check (kind in ('AID', 'SECRECY_RELEASE', 'GDPR_GROUND')),
  from_roles text[] not null,
  from_organisation_id uuid,
  to_organisation_id uuid not null,
  to_role text not null,
  purpose text not null,
  category text not null,
  part_id uuid,
  answer text not null constraint a_statement_is_yes_no_or_taken_back check (answer in ('GRANTED', 'REFUSED', 'WITHDRAWN')),
  valid_from date not null,
  valid_until date not null,
  method text not null constraint a_statement_is_made_in_a_known_way check (method in ('portal', 'form', 'paper', 'spoken')),
  stated_at timestamptz not null,
  position integer not null,
  primary key (file_id, id),
  constraint a_statement_answers_a_request_of_the_file foreign key (file_id, request_id)
    references consent.requests (file_id, id) on delete restrict
);
comment on table consent.statements is 'What one decider said about one subject, kind, receiver, category and part. Never changed: a new one follows.';
create index statements_by_request on consent.statements (file_id, request_id);

select access.protect('consent.requests');
select access.protect('consent.statements');
revoke update on consent.statements from rondom_app;
grant insert on consent.statements to rondom_access;
-- The order in which things were said, per file; written under the file's lock.
create index statements_by_position on consent.statements (file_id, position);

-- A relative''s own statements, kept where the asking organisation keeps the request (C-26): the only way a relative writes there.
create function consent.state_as_relative(p_rows jsonb) returns void
language plpgsql security definer set search_path = ''
as $$
declare
  v_me uuid := nullif(current_setting('app.subject'), '')::uuid;
  v_file uuid := access.entered_file();
  v_next integer;
begin
  if current_setting('app.viewer_kind') <> 'relative' or exists (
    select from jsonb_to_recordset(p_rows) as r(decider uuid, door uuid)
    where r.decider is distinct from v_me or r.door <> all (access.read_doors())) then
    raise exception 'a statement is made by the decider, on a request they can read' using errcode = 'RD006';
  end if;
  perform access.lock_file(v_file);
  -- What is said later counts, whatever the clocks of the servers say: under the lock the order is the file's own.
  select coalesce(max(s.position), -1) + 1 into v_next from consent.statements s where s.file_id = v_file;
  insert into consent.statements (file_id, id, door_id, request_id, subject_id, decider_id, kind, from_roles, from_organisation_id, to_organisation_id, to_role, purpose, category, part_id, answer, valid_from, valid_until, method, stated_at, position)
    select v_file, r.id, r.door, r.request, r.subject, r.decider, r.kind, r.from_roles, r.from_organisation, r.organisation, r.role, r.purpose, r.category, r.part, r.answer, r.valid_from, r.valid_until, 'portal', r.stated_at, v_next + r.position
    from jsonb_to_recordset(p_rows) as r(id uuid, door uuid, request uuid, subject uuid, decider uuid, kind text, from_roles text[], from_organisation uuid, organisation uuid, role text, purpose text, category text, part uuid, answer text, valid_from date, valid_until date, stated_at timestamptz, position integer);
end $$;

-- The bridge: what decide() needs of a file. The acting person may not see all of it; it never reaches a route.
create function access.facts(p_file uuid) returns jsonb
language sql stable security definer set search_path = ''
as $$
  select jsonb_build_object(
    'doors', (select coalesce(jsonb_agg(jsonb_build_object('id', d.id, 'subjects', d.subject_ids, 'category', d.category, 'level', d.level,
        'part', d.part_id, 'sourceKind', d.source_kind, 'source', d.source_id, 'isOwn', d.is_own)), '[]') from access.doors d where d.file_id = p_file),
    'recipients', (select coalesce(jsonb_agg(distinct jsonb_build_object('organisation', m.organisation_id, 'role', m.role)), '[]')
        from access.members m where m.file_id = p_file),
    'organisations', (select coalesce(jsonb_agg(jsonb_build_object('id', o.id, 'kind', o.kind)), '[]') from playing_field.organisations o
        where o.id in (select m.organisation_id from access.members m where m.file_id = p_file
                       union select d.source_id from access.doors d where d.file_id = p_file)),
    'persons', (select coalesce(jsonb_agg(jsonb_build_object('id', p.id, 'isChild', p.is_child, 'bornOn', coalesce(p.born_on, o.born_on), 'relation', p.relation)), '[]')
        from dossiers.persons p left join dossiers.own_details o on o.file_id = p.file_id and o.person_id = p.id where p.file_id = p_file),
    'authorities', (select coalesce(jsonb_agg(jsonb_build_object('child', a.child_id, 'holder', a.holder_id, 'endedOn', a.ended_on)), '[]')
        from dossiers.authorities a where a.file_id = p_file),
    'authorityStates', (select coalesce(jsonb_agg(jsonb_build_object('child', s.child_id, 'state', s.state)), '[]')
        from (select distinct on (x.child_id) x.child_id, x.state from dossiers.authority_states x where x.file_id = p_file
              order by x.child_id, x.noted_at desc, x.id) s),
    'statements', (select coalesce(jsonb_agg(jsonb_build_object('id', s.id, 'subject', s.subject_id, 'decider', s.decider_id, 'kind', s.kind,
        'fromRoles', s.from_roles, 'fromOrganisation', s.from_organisation_id, 'toOrganisation', s.to_organisation_id, 'toRole', s.to_role, 'purpose', s.purpose, 'category', s.category,
        'part', s.part_id, 'answer', s.answer, 'validFrom', s.valid_from, 'validUntil', s.valid_until,
        'statedOn', (s.stated_at at time zone 'Europe/Amsterdam')::date) order by s.position, s.id), '[]')
        from consent.statements s where s.file_id = p_file))
$$;

grant execute on function consent.state_as_relative(jsonb) to rondom_app;
alter function consent.state_as_relative(jsonb) owner to rondom_access;
grant execute on function access.facts(uuid) to rondom_app;
alter function access.facts(uuid) owner to rondom_access;
