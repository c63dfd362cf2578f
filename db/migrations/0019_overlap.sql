-- No working past each other, without a register of children: marks that only compare, for families who said yes.
create schema overlap;
grant usage on schema overlap to rondom_app, rondom_access;
grant create on schema overlap to rondom_access;

-- Off until the cooperation turns it on; each change is a new version. No row: off.
create table overlap.switches (
  version integer primary key constraint versions_count_from_one check (version > 0),
  is_on boolean not null,
  dpia_on date,
  note text not null,
  changed_by uuid not null references accounts.accounts (id) on delete restrict,
  changed_at timestamptz not null,
  constraint it_is_turned_on_after_a_dpia check (not is_on or dpia_on is not null)
);
comment on table overlap.switches is 'Whether the cooperation compares at all: off until it turns it on, after its DPIA.';
create index switches_by_account on overlap.switches (changed_by);
alter table overlap.switches enable row level security;
alter table overlap.switches force row level security;
create policy "everyone may know whether families are compared" on overlap.switches for select to rondom_app using (true);
create policy "the switch is turned through its own function" on overlap.switches to rondom_access
  using (current_user = 'rondom_access') with check (current_user = 'rondom_access');
grant select on overlap.switches to rondom_app;
grant select, insert on overlap.switches to rondom_access;

create table overlap.requests (
  file_id uuid not null references access.files (id) on delete restrict,
  id uuid not null,
  door_id uuid not null,
  subject_id uuid not null,
  asked_by uuid not null,
  organisation_id uuid not null,
  role text not null,
  asked_at timestamptz not null,
  primary key (file_id, id)
);
comment on table overlap.requests is 'The question to a family whether someone may look if anyone helps already: one for each child.';

create table overlap.answers (
  file_id uuid not null references access.files (id) on delete restrict,
  id uuid not null,
  door_id uuid not null,
  request_id uuid not null,
  decider_id uuid not null,
  answer text not null constraint an_answer_is_yes_no_or_taken_back check (answer in ('GRANTED', 'REFUSED', 'WITHDRAWN')),
  valid_until date not null,
  stated_at timestamptz not null,
  position integer not null,
  primary key (file_id, id),
  constraint an_answer_belongs_to_a_request_of_the_file foreign key (file_id, request_id)
    references overlap.requests (file_id, id) on delete restrict
);
comment on table overlap.answers is 'What each decider said to that question. Never changed: a new one follows.';
create index answers_by_request on overlap.answers (file_id, request_id, position);

select access.protect('overlap.requests');
select access.protect('overlap.answers');
revoke update on overlap.requests, overlap.answers from rondom_app;
grant insert on overlap.answers to rondom_access;

-- A mark says nothing without the key, which is held outside the database. It is there only while everyone's yes lasts.
create table overlap.marks (
  file_id uuid not null references access.files (id) on delete restrict,
  subject_id uuid not null,
  key_version integer not null,
  mark text not null,
  valid_until date not null,
  primary key (file_id, subject_id, key_version)
);
comment on table overlap.marks is 'Keyed marks of name and date of birth, of children whose family said yes; the app cannot read them.';
create index marks_by_mark on overlap.marks (key_version, mark);
alter table overlap.marks enable row level security;
alter table overlap.marks force row level security;
create policy "only the definer functions of overlap" on overlap.marks to rondom_access
  using (current_user = 'rondom_access') with check (current_user = 'rondom_access');
grant select, insert, update, delete on overlap.marks to rondom_access;

create function overlap.is_on() returns boolean
language sql stable security definer set search_path = ''
as $$ select coalesce((select s.is_on from overlap.switches s order by s.version desc limit 1), false) $$;

-- Turns it on or off, by an administrator alone. Off empties all marks in the same transaction; who writes a mark shares this lock.
create function overlap.turn_switch(p_is_on boolean, p_dpia_on date, p_note text, p_by uuid, p_today date, p_at timestamptz) returns integer
language plpgsql security definer set search_path = ''
as $$
declare
  v_version integer;
begin
  perform pg_advisory_xact_lock(7311, 9);
  if not exists (
    select from accounts.assignments a
    where a.account_id = p_by and a.role = 'ADMINISTRATOR' and a.from_on <= p_today and (a.until_on is null or a.until_on >= p_today)) then
    raise exception 'only an administrator of the region' using errcode = 'RD020';
  end if;
  select coalesce(max(s.version), 0) + 1 into v_version from overlap.switches s;
  insert into overlap.switches (version, is_on, dpia_on, note, changed_by, changed_at)
    values (v_version, p_is_on, p_dpia_on, p_note, p_by, p_at);
  if not p_is_on then
    delete from overlap.marks;
  end if;
  return v_version;
end $$;

-- A relative's own answer, kept where the asking team keeps the question: the only way a relative writes there.
create function overlap.answer_as_relative(p_id uuid, p_request uuid, p_answer text, p_until date, p_at timestamptz) returns void
language plpgsql security definer set search_path = ''
as $$
declare
  v_me uuid := nullif(current_setting('app.subject'), '')::uuid;
  v_file uuid := access.entered_file();
  v_door uuid;
  v_next integer;
begin
  select r.door_id into v_door from overlap.requests r
    where r.file_id = v_file and r.id = p_request and r.door_id = any(access.read_doors());
  if current_setting('app.viewer_kind') <> 'relative' or v_me is null or v_door is null then
    raise exception 'an answer is given by the decider, to a question they can read' using errcode = 'RD006';
  end if;
  -- Under the lock what is said later counts, and the last of two who say yes at once finds the other's yes.
  perform access.lock_file(v_file);
  select coalesce(max(a.position), -1) + 1 into v_next from overlap.answers a where a.file_id = v_file;
  insert into overlap.answers (file_id, id, door_id, request_id, decider_id, answer, valid_until, stated_at, position)
    values (v_file, p_id, v_door, p_request, v_me, p_answer, p_until, p_at, v_next);
end $$;

-- The child of a question that the one who stepped in can read: what its mark is made of.
create function overlap.child_to_mark(p_request uuid) returns table (subject_id uuid, given_name text, family_name text, born_on date)
language sql stable security definer set search_path = ''
as $$
  select p.id, p.given_name, p.family_name, p.born_on
  from overlap.requests r join dossiers.persons p on p.file_id = r.file_id and p.id = r.subject_id
  where r.file_id = access.entered_file() and r.id = p_request and r.door_id = any(access.read_doors())
$$;

-- p_marks: [{"version", "mark"}]. False when it is off: nothing is written then.
create function overlap.put_marks(p_file uuid, p_subject uuid, p_marks jsonb, p_until date) returns boolean
language plpgsql security definer set search_path = ''
as $$
begin
  perform pg_advisory_xact_lock_shared(7311, 9);
  if not overlap.is_on() then
    return false;
  end if;
  delete from overlap.marks m where m.file_id = p_file and m.subject_id = p_subject;
  insert into overlap.marks (file_id, subject_id, key_version, mark, valid_until)
    select p_file, p_subject, r.version, r.mark, p_until from jsonb_to_recordset(p_marks) as r(version integer, mark text);
  return true;
end $$;

create function overlap.drop_marks(p_file uuid, p_subject uuid) returns void
language sql security definer set search_path = ''
as $$ delete from overlap.marks m where m.file_id = p_file and m.subject_id = p_subject $$;

-- Whose yes each mark of a file rests on, so that it goes when someone else decides.
create function overlap.yes_behind_marks(p_file uuid)
returns table (subject_id uuid, decider_id uuid, organisation_id uuid, role text, answer text, valid_until date)
language sql stable security definer set search_path = ''
as $$
  select distinct on (r.id, a.decider_id) r.subject_id, a.decider_id, r.organisation_id, r.role, a.answer, a.valid_until
  from overlap.requests r join overlap.answers a on a.file_id = r.file_id and a.request_id = r.id
  where r.file_id = p_file and exists (select from overlap.marks m where m.file_id = r.file_id and m.subject_id = r.subject_id)
  order by r.id, a.decider_id, a.position desc
$$;

-- Which children of the entered file may be helped by someone else: only for who holds the regie; never where, by whom or how many.
-- Comparing is a look, once a day, in this file and in the one that matched. There it bears no name: that would tell where.
create function overlap.compare(p_request uuid, p_at timestamptz) returns table (child_id uuid)
language plpgsql security definer set search_path = ''
as $$
declare
  v_file uuid := access.entered_file();
  v_today date := access.entered_today();
  v_midnight timestamptz := access.entered_today()::timestamp at time zone 'Europe/Amsterdam';
  v_account uuid := nullif(current_setting('app.account'), '')::uuid;
  v_organisation uuid := nullif(current_setting('app.organisation'), '')::uuid;
  v_role text := nullif(current_setting('app.role'), '');
begin
  perform access.require_regie();
  if not overlap.is_on() then
    return;
  end if;
  insert into access.looks (id, file_id, subject_id, door_ids, action, viewer_kind, account_id, organisation_id, role, on_behalf_of, grounds, looked_at, request_id, purpose, policy_version, member_id)
    select gen_random_uuid(), f.id, c.subject_id, '{}', 'compared', 'professional', v_account, v_organisation, v_role, mine.stands_in_for, '{overlap}',
           p_at, p_request, access.purpose_of(f.kind), f.policy_version, mine.id
    from (select distinct m.subject_id from overlap.marks m where m.file_id = v_file and m.valid_until >= v_today) c
    join access.files f on f.id = v_file
    left join lateral (
      select x.id, x.stands_in_for from access.members x
      where x.file_id = v_file and x.account_id = v_account and x.organisation_id = v_organisation and x.role = v_role and x.has_regie
        and x.from_on <= v_today and (x.until_on is null or x.until_on >= v_today) order by x.id limit 1) mine on true
    where not exists (
      select from access.looks l
      where l.file_id = v_file and l.subject_id = c.subject_id and l.action = 'compared' and l.account_id = v_account and l.looked_at >= v_midnight);
  insert into access.looks (id, file_id, subject_id, door_ids, action, viewer_kind, grounds, looked_at, request_id, purpose, policy_version)
    select gen_random_uuid(), f.id, o.subject_id, '{}', 'compared', 'system', '{overlap}', p_at, p_request, access.purpose_of(f.kind), f.policy_version
    from (select distinct t.file_id, t.subject_id from overlap.marks m
          join overlap.marks t on t.key_version = m.key_version and t.mark = m.mark and t.file_id <> m.file_id and t.valid_until >= v_today
          where m.file_id = v_file and m.valid_until >= v_today) o
    join access.files f on f.id = o.file_id and f.closed_on is null
    where not exists (
      select from access.looks l
      where l.file_id = o.file_id and l.subject_id = o.subject_id and l.action = 'compared' and l.viewer_kind = 'system' and l.looked_at >= v_midnight);
  return query
    select distinct m.subject_id from overlap.marks m
    join overlap.marks t on t.key_version = m.key_version and t.mark = m.mark and t.file_id <> m.file_id and t.valid_until >= v_today
    join access.files f on f.id = t.file_id and f.closed_on is null
    where m.file_id = v_file and m.valid_until >= v_today;
end $$;

-- Changing the key: files with a mark but none of this version, in the order of their ids.
create function overlap.files_to_mark(p_version integer, p_limit integer) returns setof uuid
language sql stable security definer set search_path = ''
as $$
  select distinct m.file_id from overlap.marks m
  where not exists (select from overlap.marks n where n.file_id = m.file_id and n.subject_id = m.subject_id and n.key_version = p_version)
  order by m.file_id limit p_limit
$$;

-- Names and dates of birth of the marked children of one file alone, under the file's lock. Leaves a look of the system.
create function overlap.children_to_mark_anew(p_file uuid, p_request uuid, p_at timestamptz)
returns table (subject_id uuid, given_name text, family_name text, born_on date, valid_until date)
language plpgsql security definer set search_path = ''
as $$
begin
  perform access.lock_file(p_file);
  perform access.look_as_system(p_file, p_request, p_at);
  return query
    select p.id, p.given_name, p.family_name, p.born_on, max(m.valid_until)
    from overlap.marks m join dossiers.persons p on p.file_id = m.file_id and p.id = m.subject_id
    where m.file_id = p_file
    group by p.file_id, p.id;
end $$;

-- What the old keys made, when every file has a mark of the new one; nothing, and false, while one has not.
create function overlap.drop_old_marks(p_version integer) returns boolean
language plpgsql security definer set search_path = ''
as $$
begin
  perform pg_advisory_xact_lock(7311, 9);
  if exists (select from overlap.files_to_mark(p_version, 1)) then
    return false;
  end if;
  delete from overlap.marks m where m.key_version <> p_version;
  return true;
end $$;

do $$
declare
  f record;
begin
  for f in select p.oid::regprocedure as name from pg_catalog.pg_proc p where p.pronamespace = 'overlap'::regnamespace loop
    execute format('grant execute on function %s to rondom_app, rondom_access', f.name);
    execute format('alter function %s owner to rondom_access', f.name);
  end loop;
end $$;
