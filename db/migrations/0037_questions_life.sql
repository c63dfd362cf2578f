-- The life of a question: who asks, through which channel, its clocks, what the asker is told, passing on, following by a secret link.

alter table questions.questions drop constraint an_asker_is_of_a_known_kind;
alter table questions.questions
  add constraint an_asker_is_of_a_known_kind check (asker in ('PARENT', 'PUPIL', 'SCHOOL_STAFF', 'PROFESSIONAL', 'OTHER')),
  add column profession text constraint a_profession_is_of_a_known_kind check (profession in ('GENERAL_PRACTICE', 'YOUTH_WORK', 'PRESCHOOL', 'OTHER')),
  add column channel text not null default 'form'
    constraint a_question_comes_through_a_known_channel check (channel in ('form', 'phone', 'school-staff', 'other-professional')),
  add column taken_by uuid,
  add column residence_id uuid references playing_field.areas (id) on delete restrict,
  add column age integer,
  add column react_before date,
  add constraint only_a_professional_has_a_profession check (profession is null or asker = 'PROFESSIONAL'),
  add constraint only_a_call_is_taken_by_someone check (taken_by is null or channel = 'phone');
comment on column questions.questions.react_before is 'The day before which the asker hears something; answer_before is that of the answer.';
create index questions_by_residence on questions.questions (residence_id);
alter table questions.questions no force row level security;
update questions.questions set react_before = answer_before;
alter table questions.questions force row level security;
alter table questions.questions alter column react_before set not null;

alter table questions.handlings drop constraint a_question_is_picked_up_became_a_dossier_or_is_closed;
alter table questions.handlings
  add constraint a_handling_makes_a_known_state
    check (state in ('picked-up', 'answered', 'passed-on', 'became-consult', 'became-dossier', 'closed', 'withdrawn')),
  add column note text,
  add column passing_id uuid,
  add column reference text;
comment on column questions.handlings.note is 'For the own team: the outcome of a consult without a name.';
comment on column questions.handlings.reference is 'Of a question that was taken back: all that is left of it.';

-- What the team tells the asker, behind a door of the team with a key to the asker alone.
create table questions.tidings (
  file_id uuid not null references access.files (id) on delete restrict,
  id uuid not null,
  door_id uuid not null,
  state text not null constraint a_tiding_tells_a_known_state check (state in ('picked-up', 'answered', 'became-consult', 'became-dossier', 'closed')),
  words text,
  account_id uuid not null,
  at timestamptz not null,
  primary key (file_id, id)
);
comment on table questions.tidings is 'What the team tells the asker: how far it is, and in which words.';
select access.protect('questions.tidings');

-- What the asker adds later, behind the asker's own door.
create table questions.additions (
  file_id uuid not null references access.files (id) on delete restrict,
  id uuid not null,
  door_id uuid not null,
  words text,
  at timestamptz not null,
  primary key (file_id, id)
);
comment on table questions.additions is 'What the asker added to a question later; without words: that it was taken back.';
select access.protect('questions.additions');

-- P5.9: where a question was passed on to; behind a door of its own, for the asker and the new receiver.
create table questions.passings (
  file_id uuid not null references access.files (id) on delete restrict,
  id uuid not null,
  door_id uuid not null,
  destination text not null constraint a_question_is_passed_to_a_known_kind_of_place
    check (destination in ('SCHOOL_DISPUTE', 'LEERPLICHT', 'VEILIG_THUIS', 'EMERGENCY', 'OTHER_TEAM', 'RMC')),
  organisation_id uuid references playing_field.organisations (id) on delete restrict,
  basis text not null constraint a_question_is_passed_on_a_known_basis check (basis in ('points', 'asks', 'spoken', 'no-personal-data')),
  spoken_with text,
  spoken_on date,
  words text not null,
  account_id uuid not null,
  at timestamptz not null,
  primary key (file_id, id),
  constraint what_was_spoken_says_with_whom_and_when check ((basis = 'spoken') = (spoken_with is not null and spoken_on is not null)),
  constraint what_is_handed_over_goes_to_an_organisation check (basis = 'points' or organisation_id is not null)
);
comment on table questions.passings is 'That a question belongs to someone else: where it goes, on which basis, and what the asker is told.';
create index passings_by_organisation on questions.passings (organisation_id);
select access.protect('questions.passings');

create table questions.passing_answers (
  file_id uuid not null,
  id uuid not null,
  door_id uuid not null,
  passing_id uuid not null,
  is_yes boolean not null,
  at timestamptz not null,
  primary key (file_id, id),
  constraint one_answer_to_one_request unique (file_id, passing_id),
  constraint an_answer_is_to_a_request foreign key (file_id, passing_id) references questions.passings (file_id, id) on delete restrict
);
comment on table questions.passing_answers is 'What the asker said when asked whether the question may be passed on.';
select access.protect('questions.passing_answers');

-- What was handed over: the asker's words once more, behind a door of the asker that opens to the new receivers alone.
create table questions.copies (
  like questions.questions including constraints including defaults,
  passing_id uuid not null,
  handed_at timestamptz not null,
  primary key (file_id, id),
  constraint copies_file_id_fkey foreign key (file_id) references access.files (id) on delete restrict,
  constraint copies_school_id_fkey foreign key (school_id) references playing_field.organisations (id) on delete restrict,
  constraint copies_residence_id_fkey foreign key (residence_id) references playing_field.areas (id) on delete restrict,
  constraint a_copy_is_of_a_passing foreign key (file_id, passing_id) references questions.passings (file_id, id) on delete restrict
);
comment on table questions.copies is 'A question as it was handed over to another organisation.';
create index copies_by_school on questions.copies (school_id);
create index copies_by_residence on questions.copies (residence_id);
create index copies_by_passing on questions.copies (file_id, passing_id);
select access.protect('questions.copies');

-- The secret link: only a hash of it is kept, and no reference leads to it.
create table questions.follow_links (
  token_hash bytea primary key,
  file_id uuid not null references access.files (id) on delete restrict,
  asker_id uuid not null,
  until_on date not null
);
comment on table questions.follow_links is 'By which secret an asker follows a question; the last day on which it opens anything.';
create unique index one_link_for_a_question on questions.follow_links (file_id);
alter table questions.follow_links enable row level security;
alter table questions.follow_links force row level security;
create policy "links are met only through their own functions" on questions.follow_links to rondom_access
  using (current_user = 'rondom_access') with check (current_user = 'rondom_access');
grant select, insert, update on questions.follow_links to rondom_access;
grant insert on questions.handlings, questions.passing_answers to rondom_access;
grant select on questions.handlings, questions.passings, questions.passing_answers, questions.questions, questions.copies to rondom_access;
grant create on schema questions to rondom_access;

-- The asker of the question that was entered; nobody in a file of another kind.
create function questions.asker_here() returns uuid
language sql stable security definer set search_path = ''
as $$
  select s.id from access.files f join access.subjects s on s.file_id = f.id
  where f.id = access.entered_file() and f.kind = 'question'
$$;

create function questions.require_asker() returns uuid
language plpgsql stable security definer set search_path = ''
as $$
begin
  if current_setting('app.viewer_kind') <> 'relative' or questions.asker_here() is distinct from nullif(current_setting('app.subject'), '')::uuid then
    raise exception 'only the asker' using errcode = 'RD006';
  end if;
  return questions.asker_here();
end $$;

-- Gives the asker who just asked a way back, and nobody else.
create function questions.give_link(p_hash bytea, p_until date) returns void
language plpgsql security definer set search_path = ''
as $$
begin
  insert into questions.follow_links (token_hash, file_id, asker_id, until_on)
    values (p_hash, access.entered_file(), questions.require_asker(), p_until);
end $$;

-- Steps in by the secret link: the asker's own doors, and what was written to the asker. No row for a link that is wrong or over.
create function questions.enter_by_link(p_hash bytea, p_today date, p_at timestamptz) returns table (file_id uuid, asker_id uuid)
language plpgsql security definer set search_path = ''
as $$
declare
  v_link questions.follow_links;
  v_own uuid[]; v_told uuid[];
begin
  perform access.set_doors('{}', '{}');
  select * into v_link from questions.follow_links l where l.token_hash = p_hash and l.until_on >= p_today;
  select array_agg(d.id) into v_own from access.doors d
    where d.file_id = v_link.file_id and d.source_kind = 'relative' and d.source_id = v_link.asker_id;
  select array_agg(k.door_id) into v_told from access.keys k
    where k.file_id = v_link.file_id and k.recipient_kind = 'relative' and k.recipient_id = v_link.asker_id
      and k.from_on <= p_today and k.until_on >= p_today;
  if v_link.file_id is null then
    return;
  end if;
  perform access.set_identity('relative', null, null, null, v_link.asker_id, null, v_link.file_id, p_today, p_at);
  perform access.set_doors(coalesce(v_own, '{}') || coalesce(v_told, '{}'), v_own);
  return query select v_link.file_id, v_link.asker_id;
end $$;

-- The link ends some time after the question did: by who holds the regie, or by the asker. It never becomes longer.
create function questions.end_link(p_until date) returns void
language plpgsql security definer set search_path = ''
as $$
begin
  if current_setting('app.viewer_kind') = 'relative' then
    perform questions.require_asker();
  else
    perform access.require_regie();
  end if;
  update questions.follow_links l set until_on = least(l.until_on, p_until) where l.file_id = access.entered_file();
end $$;

-- Opens a door of the own organisation to the asker, and to nobody else.
create function questions.open_to_asker(p_door uuid) returns void
language plpgsql security definer set search_path = ''
as $$
declare
  v_today date := access.entered_today();
begin
  perform access.require_regie();
  if p_door <> all (access.write_doors()) then
    raise exception 'not a door of one''s own' using errcode = 'RD007';
  end if;
  insert into access.keys (file_id, door_id, recipient_kind, recipient_id, from_on, until_on, rule)
    select access.entered_file(), d.id, 'relative', questions.asker_here(), v_today, (v_today + interval '13 months')::date, 'C-8'
    from access.doors d where d.file_id = access.entered_file() and d.id = p_door and not d.is_own and questions.asker_here() is not null
    and not exists (select from access.keys k where k.file_id = d.file_id and k.door_id = d.id and k.recipient_kind = 'relative'
      and k.recipient_id = questions.asker_here() and k.until_on >= v_today);
end $$;

-- The asker's own answer to whether the question may be passed on.
create function questions.answer_passing(p_id uuid, p_passing uuid, p_yes boolean, p_at timestamptz) returns void
language plpgsql security definer set search_path = ''
as $$
begin
  perform questions.require_asker();
  perform access.lock_file(access.entered_file());
  insert into questions.passing_answers (file_id, id, door_id, passing_id, is_yes, at)
    select p.file_id, p_id, p.door_id, p.id, p_yes, p_at from questions.passings p
    where p.file_id = access.entered_file() and p.id = p_passing and p.basis = 'asks' and p.door_id = any(access.read_doors());
  if not found then
    raise exception 'no such request' using errcode = 'RD005';
  end if;
end $$;

-- Hands the asker's words over: a door of the asker, open to the new receivers alone, who also read how it was passed on. Refuses what
-- has no basis: a professional hands over what was spoken about or holds no name; what the asker is asked, the asker's own yes opens.
-- p_receivers: [{"member", "account", "organisation", "role"}].
create function questions.hand_over(p_passing uuid, p_door uuid, p_category text, p_receivers jsonb, p_handling uuid, p_at timestamptz) returns uuid
language plpgsql security definer set search_path = ''
as $$
declare
  v_file uuid := access.entered_file();
  v_today date := access.entered_today();
  v_until date := (v_today + interval '13 months')::date;
  v_asker uuid := questions.asker_here();
  v_by_asker boolean := current_setting('app.viewer_kind') = 'relative';
  v_passing questions.passings;
  v_door uuid;
begin
  perform access.lock_file(v_file);
  select * into v_passing from questions.passings p
    where p.file_id = v_file and p.id = p_passing and p.door_id = any(access.read_doors());
  if v_by_asker then
    perform questions.require_asker();
    if not exists (select from questions.passing_answers a where a.file_id = v_file and a.passing_id = v_passing.id and a.is_yes) then
      raise exception 'the asker did not say yes' using errcode = 'RD006';
    end if;
  else
    perform access.require_regie();
    if v_passing.basis is distinct from 'spoken' and not (v_passing.basis = 'no-personal-data' and exists (
        select from questions.questions q where q.file_id = v_file
        and (q.staff_basis = 'ANONYMOUS' or coalesce(q.asker_name, q.phone, q.email) is null))) then
      raise exception 'nobody said that it may be handed over' using errcode = 'RD006';
    end if;
  end if;
  if exists (select from jsonb_to_recordset(p_receivers) as r(organisation uuid) where r.organisation <> v_passing.organisation_id) then
    raise exception 'handed over to another' using errcode = 'RD006';
  end if;
  v_door := access.find_or_make_door(jsonb_build_object('id', p_door, 'subjects', array[v_asker], 'category', p_category, 'level', 'full',
    'part', p_passing, 'isOwn', false, 'talk', 'none', 'closedTo', '{}'::uuid[]), 'relative', v_asker, p_at);
  insert into access.members (file_id, id, account_id, organisation_id, role, has_regie, from_on)
    select v_file, r.member, r.account, r.organisation, r.role, true, v_today
    from jsonb_to_recordset(p_receivers) as r(member uuid, account uuid, organisation uuid, role text);
  insert into access.keys (file_id, door_id, recipient_kind, recipient_id, role, from_on, until_on, rule)
    select distinct v_file, d, 'organisation', r.organisation, r.role, v_today, v_until, 'C-8'
    from jsonb_to_recordset(p_receivers) as r(organisation uuid, role text), unnest(array[v_door, v_passing.door_id]) d;
  insert into questions.handlings (file_id, id, door_id, state, account_id, at, passing_id)
    select v_file, p_handling, own.id, 'passed-on', v_passing.account_id, p_at, v_passing.id
    from access.doors told join access.doors own on own.file_id = v_file and own.source_id = told.source_id and own.is_own
    where told.file_id = v_file and told.id = v_passing.door_id limit 1;
  return v_door;
end $$;

-- Whether an organisation has this question already: it is not passed back and forth.
create function questions.is_with(p_organisation uuid) returns boolean
language sql stable security definer set search_path = ''
as $$ select exists (select from access.members m where m.file_id = access.entered_file() and m.organisation_id = p_organisation) $$;

-- The asker takes the question back: nobody reads the words from now on, and of every team that had it remains that it was taken back.
create function questions.withdraw(p_reference text, p_at timestamptz) returns void
language plpgsql security definer set search_path = ''
as $$
declare
  v_file uuid := access.entered_file();
  v_today date := access.entered_today();
  v_asker uuid := questions.require_asker();
  v_read text := current_setting('app.read_doors');
  v_write text := current_setting('app.write_doors');
  v_door uuid;
  m record;
begin
  perform access.lock_file(v_file);
  for m in
    select x.organisation_id, min(x.account_id::text)::uuid as account_id, coalesce(min(d.category), 'SUPPORT_NEED') as category
    from access.members x
    left join access.doors d on d.file_id = v_file and d.source_id = x.organisation_id and d.is_own
    where x.file_id = v_file and x.has_regie group by x.organisation_id
  loop
    v_door := access.find_or_make_door(jsonb_build_object('id', gen_random_uuid(), 'subjects', array[v_asker], 'category', m.category, 'level', 'full',
      'isOwn', true, 'talk', 'none', 'closedTo', '{}'::uuid[]), 'organisation', m.organisation_id, p_at);
    insert into questions.handlings (file_id, id, door_id, state, account_id, at, reference)
      values (v_file, gen_random_uuid(), v_door, 'withdrawn', m.account_id, p_at, p_reference);
  end loop;
  perform set_config('app.read_doors', v_read, true);
  perform set_config('app.write_doors', v_write, true);
  delete from access.keys k where k.file_id = v_file and k.recipient_kind = 'organisation' and k.from_on >= v_today;
  update access.keys k set until_on = v_today - 1 where k.file_id = v_file and k.recipient_kind = 'organisation' and k.until_on >= v_today;
  update access.files f set closed_on = v_today where f.id = v_file;
end $$;

do $$
declare
  f record;
begin
  for f in
    select p.oid::regprocedure as name, p.proname from pg_catalog.pg_proc p
    where p.pronamespace = 'questions'::regnamespace and p.prosecdef
  loop
    execute format('grant execute on function %s to rondom_access', f.name);
    if f.proname not in ('asker_here', 'require_asker') then
      execute format('grant execute on function %s to rondom_app', f.name);
    end if;
    execute format('alter function %s owner to rondom_access', f.name);
  end loop;
end $$;
