-- With whom something was talked about before it opened to the parents, and on which day. Behind the door of what it was about:
-- who reads the piece may know that it was talked about.
create table dossiers.talks (
  file_id uuid not null references access.files (id) on delete restrict,
  id uuid not null,
  door_id uuid not null,
  piece_id uuid not null,
  person_ids uuid[] not null,
  talked_on date not null,
  written_by uuid not null,
  written_at timestamptz not null,
  primary key (file_id, id)
);
comment on table dossiers.talks is 'With whom a piece was talked about before the parents read it, and when.';
create index talks_by_piece on dossiers.talks (file_id, piece_id);
select access.protect('dossiers.talks');

-- Until when a piece waits, for professionals who read the piece itself: without the reason, which is the writer's own team's.
create function dossiers.reviews_in_sight()
returns table (file_id uuid, piece_id uuid, since timestamptz, review_on date)
language sql stable security definer set search_path = ''
as $$
  select newest.file_id, newest.piece_id, newest.since, newest.review_on
  from (
    select distinct on (w.file_id, w.piece_id) w.file_id, w.piece_id, w.review_on, w.ended_at,
           min(w.written_at) over (partition by w.file_id, w.piece_id) as since
    from dossiers.waits w
    where current_setting('app.viewer_kind') = 'professional' and w.who = 'parents' and w.waiting_door_ids && access.read_doors()
    order by w.file_id, w.piece_id, w.written_at desc, w.id
  ) newest
  where newest.ended_at is null
$$;
grant create on schema dossiers to rondom_access;
alter function dossiers.reviews_in_sight() owner to rondom_access;
grant execute on function dossiers.reviews_in_sight() to rondom_app;

create index reading_objections_by_position on consent.reading_objections (file_id, position);
revoke update on consent.reading_objections from rondom_app;
grant insert on consent.reading_objections to rondom_access;

-- A young person says that a parent is not to read along, or takes that back (D22). It is kept with the organisation that holds the
-- regie, behind a door that waits for the parents for good: the parent is never told of it as such.
create function consent.say_about_reading(p_id uuid, p_door uuid, p_against uuid, p_state text, p_reason text, p_at timestamptz) returns uuid
language plpgsql security definer set search_path = ''
as $$
declare
  v_me uuid := nullif(current_setting('app.subject'), '')::uuid;
  v_file uuid := access.entered_file();
  v_write uuid[] := access.write_doors();
  v_organisation uuid; v_door uuid; v_newest record; v_next integer;
begin
  if current_setting('app.viewer_kind') <> 'relative' or p_state not in ('raised', 'taken-back') or not exists (
    select from dossiers.authorities a
    where a.file_id = v_file and a.child_id = v_me and a.holder_id = p_against and a.ended_on is null) then
    raise exception 'only the young person speaks, about a parent with gezag' using errcode = 'RD006';
  end if;
  perform access.lock_file(v_file);
  select r.state, r.door_id into v_newest from consent.reading_objections r
    where r.file_id = v_file and r.subject_id = v_me and r.against_id = p_against order by r.position desc limit 1;
  if (p_state = 'raised') = (coalesce(v_newest.state, '') in ('raised', 'upheld')) then
    raise exception 'this was said already' using errcode = 'RD009';
  end if;
  select m.organisation_id into v_organisation from access.members m
    where m.file_id = v_file and m.has_regie and m.from_on <= access.entered_today()
    order by coalesce(m.until_on, 'infinity'::date) desc, m.from_on desc, m.id limit 1;
  v_door := case when p_state = 'raised' then access.find_or_make_door(jsonb_build_object('id', p_door, 'subjects', array[v_me],
    'category', 'LOGISTICS', 'level', 'full', 'part', p_id, 'isOwn', false, 'talk', 'waits-for-parents', 'piece', p_id,
    'closedTo', array[p_against]), 'organisation', v_organisation, p_at) else v_newest.door_id end;
  perform access.set_doors(access.read_doors(), v_write);
  select coalesce(max(r.position), -1) + 1 into v_next from consent.reading_objections r where r.file_id = v_file;
  insert into consent.reading_objections (file_id, id, door_id, subject_id, against_id, state, reason, position, written_by, written_at)
    values (v_file, p_id, v_door, v_me, p_against, p_state, p_reason, v_next, nullif(current_setting('app.account'), '')::uuid, p_at);
  return v_door;
end $$;
alter function consent.say_about_reading(uuid, uuid, uuid, text, text, timestamptz) owner to rondom_access;
grant execute on function consent.say_about_reading(uuid, uuid, uuid, text, text, timestamptz) to rondom_app;
