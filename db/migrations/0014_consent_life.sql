-- The life of a consent (C-20 to C-26): answers on paper or spoken, their evidence, which text was read, and asking again.

-- C-25: why the same is asked again within 30 days after a no; the family reads it in the text.
alter table consent.requests add column new_circumstance text;

-- C-26: which text was answered, and in which language it was read.
alter table consent.statements
  add column language text constraint a_text_is_read_in_dutch_or_english check (language in ('nl', 'en')),
  add column text_version text,
  add column text_hash text;
comment on column consent.statements.to_organisation_id is 'The organisation that would read; for the role PARENT the parent whom a young person lets read along (D23).';

-- What was signed on paper. The name of the file is not kept: it may say anything about anyone.
create table consent.scans (
  file_id uuid not null references access.files (id) on delete restrict,
  id uuid not null,
  door_id uuid not null,
  request_id uuid not null,
  kind text not null constraint a_scan_is_a_pdf_or_an_image check (kind in ('application/pdf', 'image/png', 'image/jpeg')),
  size integer not null,
  sha256 text not null,
  content bytea not null,
  stored_by uuid not null,
  stored_at timestamptz not null,
  primary key (file_id, id),
  constraint a_scan_is_not_empty_and_10_mb_at_most check (size = octet_length(content) and size between 1 and 10485760),
  constraint a_scan_belongs_to_a_request_of_the_file foreign key (file_id, request_id)
    references consent.requests (file_id, id) on delete restrict
);
comment on table consent.scans is 'A signed answer on paper, behind the door of its request. Never changed.';
create index scans_by_request on consent.scans (file_id, request_id);
select access.protect('consent.scans');
revoke update on consent.scans from rondom_app;

-- Evidence of another family, or of another request, is no evidence.
alter table consent.scans add constraint one_scan_of_one_request unique (file_id, request_id, id);
alter table consent.statements add constraint evidence_is_a_scan_of_the_same_request foreign key (file_id, request_id, evidence_id)
  references consent.scans (file_id, request_id, id) on delete restrict;
create index statements_by_evidence on consent.statements (file_id, request_id, evidence_id);

create or replace function consent.state_as_relative(p_rows jsonb) returns void
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
  insert into consent.statements (file_id, id, door_id, request_id, subject_id, decider_id, kind, from_roles, from_organisation_id, to_organisation_id, to_role, purpose, category, part_id, answer, valid_from, valid_until, method, stated_at, position, language, text_version, text_hash)
    select v_file, r.id, r.door, r.request, r.subject, r.decider, r.kind, r.from_roles, r.from_organisation, r.organisation, r.role, r.purpose, r.category, r.part, r.answer, r.valid_from, r.valid_until, 'portal', r.stated_at, v_next + r.position, r.language, r.text_version, r.text_hash
    from jsonb_to_recordset(p_rows) as r(id uuid, door uuid, request uuid, subject uuid, decider uuid, kind text, from_roles text[], from_organisation uuid, organisation uuid, role text, purpose text, category text, part uuid, answer text, valid_from date, valid_until date, stated_at timestamptz, position integer, language text, text_version text, text_hash text);
end $$;

-- What a decider said on paper or aloud, noted by who holds the regie, where the request is kept. The name of the noter is that of
-- who stepped in, not of the message.
create function consent.note_as_team(p_rows jsonb) returns void
language plpgsql security definer set search_path = ''
as $$
declare
  v_file uuid := access.entered_file();
  v_next integer;
begin
  perform access.require_regie();
  if exists (select from jsonb_to_recordset(p_rows) as r(door uuid, method text)
    where r.door <> all (access.write_doors()) or r.method not in ('paper', 'spoken')) then
    raise exception 'an answer is noted by the team that asked' using errcode = 'RD006';
  end if;
  perform access.lock_file(v_file);
  select coalesce(max(s.position), -1) + 1 into v_next from consent.statements s where s.file_id = v_file;
  insert into consent.statements (file_id, id, door_id, request_id, subject_id, decider_id, kind, from_roles, from_organisation_id, to_organisation_id, to_role, purpose, category, part_id, answer, valid_from, valid_until, method, stated_at, position, language, text_version, text_hash, noted_by, present, evidence_id, answered_on)
    select v_file, r.id, r.door, r.request, r.subject, r.decider, r.kind, r.from_roles, r.from_organisation, r.organisation, r.role, r.purpose, r.category, r.part, r.answer, r.valid_from, r.valid_until, r.method, r.stated_at, v_next + r.position, r.language, r.text_version, r.text_hash,
      current_setting('app.account')::uuid, r.present, r.evidence, r.answered_on
    from jsonb_to_recordset(p_rows) as r(id uuid, door uuid, request uuid, subject uuid, decider uuid, kind text, from_roles text[], from_organisation uuid, organisation uuid, role text, purpose text, category text, part uuid, answer text, valid_from date, valid_until date, method text, stated_at timestamptz, position integer, language text, text_version text, text_hash text, present text, evidence uuid, answered_on date);
end $$;
grant execute on function consent.note_as_team(jsonb) to rondom_app;
alter function consent.note_as_team(jsonb) owner to rondom_access;
