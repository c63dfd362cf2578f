-- Telling once: packages. Exactly what was sent, to whom, on which ground; who signed; and when the family was told.
create schema disclosures;
grant usage on schema disclosures to rondom_app, rondom_access;
grant create on schema disclosures to rondom_access;

-- The record itself. Its door is about practical matters, with its own id as part: no general consent covers it.
create table disclosures.disclosures (
  file_id uuid not null references access.files (id) on delete restrict,
  id uuid not null,
  door_id uuid not null,
  kind text not null,
  rule text not null,
  law text not null,
  purpose text not null,
  subject_ids uuid[] not null,
  sender_role text not null,
  receiver_organisation_id uuid not null references playing_field.organisations (id) on delete restrict,
  receiver_role text not null,
  receiver_person text,
  must_inform boolean not null,
  inform_by date,
  piece_count integer not null,
  package_hash text not null,
  written_by uuid not null,
  second_account_id uuid references accounts.accounts (id) on delete restrict,
  sent_at timestamptz not null,
  primary key (file_id, id)
);
comment on table disclosures.disclosures is 'What was told once outside the team: who to whom, on which ground, when. Never changed.';
create index disclosures_by_receiver on disclosures.disclosures (receiver_organisation_id, receiver_role);
create index disclosures_by_second_account on disclosures.disclosures (second_account_id);
create index disclosures_by_id on disclosures.disclosures (id);

-- Each piece stands behind a door of its own kind of information: who may not read that kind does not read it here either.
create table disclosures.pieces (
  file_id uuid not null references access.files (id) on delete restrict,
  id uuid not null,
  door_id uuid not null,
  disclosure_id uuid not null,
  position integer not null,
  origin text not null constraint a_piece_has_a_known_origin
    check (origin in ('identity', 'facts', 'note', 'goal', 'wish', 'summary', 'addition')),
  source_id uuid,
  category text not null,
  level text not null,
  heading text not null,
  text text not null,
  written_on date,
  primary key (file_id, id),
  constraint a_piece_belongs_to_a_disclosure foreign key (file_id, disclosure_id)
    references disclosures.disclosures (file_id, id) on delete restrict
);
comment on table disclosures.pieces is 'The texts of a package, as they were sent. Never changed.';
create index pieces_by_disclosure on disclosures.pieces (file_id, disclosure_id);

-- What a second professional is asked to sign: a conflict of duties before it is sent (D19), or that the family does not know yet (I-3).
create table disclosures.signings (
  file_id uuid not null references access.files (id) on delete restrict,
  id uuid not null,
  door_id uuid not null,
  disclosure_id uuid not null,
  kind text not null constraint a_signing_is_for_a_conflict_or_a_postponement check (kind in ('conflict', 'postponement')),
  content jsonb not null,
  review_on date,
  asked_by uuid not null,
  asked_at timestamptz not null,
  second_account_id uuid not null references accounts.accounts (id) on delete restrict,
  answer text constraint an_answer_is_signed_or_declined check (answer in ('signed', 'declined')),
  words text,
  answered_at timestamptz,
  primary key (file_id, id),
  constraint nobody_signs_alone check (second_account_id <> asked_by)
);
comment on table disclosures.signings is 'What a second professional of the own organisation was asked to sign, and what they answered.';
create index signings_by_second_account on disclosures.signings (second_account_id);
create index signings_by_disclosure on disclosures.signings (file_id, disclosure_id);
create index signings_by_id on disclosures.signings (id);

create table disclosures.tellings (
  file_id uuid not null references access.files (id) on delete restrict,
  id uuid not null,
  door_id uuid not null,
  disclosure_id uuid not null,
  told_on date not null,
  told_how text not null,
  written_by uuid not null,
  written_at timestamptz not null,
  primary key (file_id, id),
  constraint a_telling_is_about_a_disclosure foreign key (file_id, disclosure_id)
    references disclosures.disclosures (file_id, id) on delete restrict
);
comment on table disclosures.tellings is 'That the family was told of a disclosure: on which day, by whom, how.';
create index tellings_by_disclosure on disclosures.tellings (file_id, disclosure_id);

select access.protect('disclosures.disclosures');
select access.protect('disclosures.pieces');
select access.protect('disclosures.signings');
select access.protect('disclosures.tellings');
revoke update on disclosures.disclosures, disclosures.pieces, disclosures.tellings from rondom_app;

-- The parts of a file that no consent covers and that open to no other organisation: what was told once, and what is signed for it.
create function access.parts_apart(p_file uuid) returns uuid[]
language sql stable security definer set search_path = ''
as $$
  select coalesce(array_agg(distinct x.id), '{}') from (
    select d.id from disclosures.disclosures d where d.file_id = p_file
    union select s.disclosure_id from disclosures.signings s where s.file_id = p_file) x
$$;

-- A receiver steps to the packages that were sent to their organisation and role, and to nothing else of any file. Whoever is of
-- the family reads nothing of it at work.
create function disclosures.received_by(p_account uuid, p_organisation uuid, p_role text) returns setof disclosures.disclosures
language sql stable security definer set search_path = ''
as $$
  select d.* from disclosures.disclosures d
  where d.receiver_organisation_id = p_organisation and d.receiver_role = p_role
    and not access.is_barred(d.file_id, p_account, p_organisation)
    and not exists (select from access.relatives r where r.file_id = d.file_id and r.account_id = p_account)
$$;

create function disclosures.step_to_packages(p_account uuid, p_organisation uuid, p_role text, p_today date, p_at timestamptz) returns void
language plpgsql security definer set search_path = ''
as $$
begin
  perform access.set_identity('professional', p_account, p_organisation, p_role, null, null, null, p_today, p_at);
  perform access.set_doors((select array_agg(d.door_id) from disclosures.received_by(p_account, p_organisation, p_role) d), '{}');
end $$;

-- Steps to one package; no file back: it was not sent here.
create function disclosures.step_to_package(p_account uuid, p_organisation uuid, p_role text, p_disclosure uuid, p_today date, p_at timestamptz)
returns uuid
language plpgsql security definer set search_path = ''
as $$
declare
  v_file uuid; v_record uuid;
begin
  perform access.set_doors('{}', '{}');
  select d.file_id, d.door_id into v_file, v_record
    from disclosures.received_by(p_account, p_organisation, p_role) d where d.id = p_disclosure;
  if v_file is null then
    return null;
  end if;
  perform access.set_identity('professional', p_account, p_organisation, p_role, null, null, v_file, p_today, p_at);
  perform access.set_doors((select array_agg(distinct p.door_id) || v_record from disclosures.pieces p
    where p.file_id = v_file and p.disclosure_id = p_disclosure), '{}');
  return v_file;
end $$;

-- A receiver's look at a package, with the rule it was sent on: one line per subject, a list once a day.
create function disclosures.look_as_receiver(p_doors uuid[], p_action text, p_request uuid, p_at timestamptz) returns void
language plpgsql security definer set search_path = ''
as $$
begin
  if exists (select from unnest(p_doors) d where d <> all (access.read_doors())) then
    raise exception 'a look at a door that is not open' using errcode = 'RD005';
  end if;
  insert into access.looks (id, file_id, subject_id, door_ids, action, viewer_kind, account_id, organisation_id, role, grounds, looked_at, request_id, purpose, policy_version)
  select gen_random_uuid(), d.file_id, s.id, array_agg(distinct d.id), p_action, 'professional',
         nullif(current_setting('app.account'), '')::uuid, nullif(current_setting('app.organisation'), '')::uuid, current_setting('app.role'),
         array_agg(distinct r.rule), p_at, p_request, min(r.purpose), min(f.policy_version)
  from access.doors d
  join access.files f on f.id = d.file_id
  cross join lateral unnest(d.subject_ids) as s(id)
  join disclosures.disclosures r on r.file_id = d.file_id and r.id = d.part_id
  where d.id = any(p_doors)
    and (p_action <> 'listed' or not exists (
      select from access.looks l
      where l.file_id = d.file_id and l.action = 'listed' and l.subject_id = s.id and d.id = any(l.door_ids)
        and l.account_id = nullif(current_setting('app.account'), '')::uuid
        and l.looked_at >= (access.entered_today()::timestamp at time zone 'Europe/Amsterdam')))
  group by d.file_id, s.id;
end $$;

-- What waits for the signature of the one who asks: only what a colleague of the same organisation asked of them.
create function disclosures.asked_of(p_account uuid, p_organisation uuid) returns setof disclosures.signings
language sql stable security definer set search_path = ''
as $$
  select s.* from disclosures.signings s
  join access.doors d on d.file_id = s.file_id and d.id = s.door_id
  where s.second_account_id = p_account and d.source_kind = 'organisation' and d.source_id = p_organisation and s.answer is null
    and not access.is_barred(s.file_id, p_account, p_organisation)
    and not exists (select from access.relatives r where r.file_id = s.file_id and r.account_id = p_account)
$$;

create function disclosures.step_to_signings(p_account uuid, p_organisation uuid, p_role text, p_today date, p_at timestamptz) returns void
language plpgsql security definer set search_path = ''
as $$
begin
  perform access.set_identity('professional', p_account, p_organisation, p_role, null, null, null, p_today, p_at);
  perform access.set_doors((select array_agg(s.door_id) from disclosures.asked_of(p_account, p_organisation) s), '{}');
end $$;

-- Steps to one thing to sign: reads it and writes the answer. Declining a postponement ends the wait, so the record's door is open
-- for writing, not for reading.
create function disclosures.step_to_signing(p_account uuid, p_organisation uuid, p_role text, p_signing uuid, p_today date, p_at timestamptz)
returns uuid
language plpgsql security definer set search_path = ''
as $$
declare
  v_file uuid; v_door uuid; v_disclosure uuid;
begin
  perform access.set_doors('{}', '{}');
  select s.file_id, s.door_id, s.disclosure_id into v_file, v_door, v_disclosure
    from disclosures.asked_of(p_account, p_organisation) s where s.id = p_signing;
  if v_file is null then
    return null;
  end if;
  perform access.set_identity('professional', p_account, p_organisation, p_role, null, null, v_file, p_today, p_at);
  perform access.set_doors(array[v_door], (select coalesce(array_agg(d.door_id), '{}') || v_door
    from disclosures.disclosures d where d.file_id = v_file and d.id = v_disclosure));
  return v_file;
end $$;

-- The family may know: the whole package waits no longer, also the pieces that the one who ends the wait does not read themself.
-- By whoever may write behind the record's door. Keys follow when they are derived.
create function disclosures.end_wait(p_disclosure uuid) returns void
language plpgsql security definer set search_path = ''
as $$
declare
  v_file uuid := access.entered_file();
begin
  if not exists (select from disclosures.disclosures d
    where d.file_id = v_file and d.id = p_disclosure and d.door_id = any(access.write_doors())) then
    raise exception 'not a package of one''s own' using errcode = 'RD007';
  end if;
  perform access.lock_file(v_file);
  update access.doors o set talk = 'discussed'
    where o.file_id = v_file and o.talk in ('waits-for-parents', 'waits-for-family') and o.id in (
      select d.door_id from disclosures.disclosures d where d.file_id = v_file and d.id = p_disclosure
      union select p.door_id from disclosures.pieces p where p.file_id = v_file and p.disclosure_id = p_disclosure
      union select s.door_id from disclosures.signings s where s.file_id = v_file and s.disclosure_id = p_disclosure);
end $$;

-- For the privacy officer: that a secret was broken (D19), by whom, with whom, to whom, when. Nothing of the family.
create function disclosures.conflicts_for_review() returns table (id uuid, organisation_id uuid, written_by uuid, second_account_id uuid,
  receiver_organisation_id uuid, receiver_role text, sent_at timestamptz, piece_count integer, is_told boolean)
language sql stable security definer set search_path = ''
as $$
  select d.id, o.source_id, d.written_by, d.second_account_id, d.receiver_organisation_id, d.receiver_role, d.sent_at, d.piece_count,
         exists (select from disclosures.tellings t where t.file_id = d.file_id and t.disclosure_id = d.id)
  from disclosures.disclosures d join access.doors o on o.file_id = d.file_id and o.id = d.door_id
  where d.rule = 'D19' order by d.sent_at desc, d.id
$$;

do $$
declare
  f record;
begin
  for f in
    select p.oid::regprocedure as name, p.proname from pg_catalog.pg_proc p
    where p.pronamespace = 'disclosures'::regnamespace or p.oid = 'access.parts_apart(uuid)'::regprocedure
  loop
    execute format('grant execute on function %s to rondom_access', f.name);
    if f.proname not in ('received_by', 'asked_of') then
      execute format('grant execute on function %s to rondom_app', f.name);
    end if;
    execute format('alter function %s owner to rondom_access', f.name);
  end loop;
end $$;
