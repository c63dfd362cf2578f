-- C-7: a capable young person of 12 to 15 is asked without the parents, because telling them conflicts with good care. The question,
-- its answers and what they open stand behind doors that wait for the parents.

alter table consent.requests add column parents_left_out boolean not null default false;
alter table consent.requests add constraint a_question_without_parents_is_about_one_person
  check (not parents_left_out or cardinality(subject_ids) = 1 and goal_ids is null);
comment on column consent.requests.parents_left_out is 'Asked of the young person alone (C-7); consent.exceptions says why and until when.';

create table consent.exceptions (
  file_id uuid not null references access.files (id) on delete restrict,
  id uuid not null,
  door_id uuid not null,
  request_id uuid not null,
  state text not null constraint an_exception_is_recorded_goes_on_or_ended check (state in ('ended', 'recorded', 'goes-on')),
  reason text not null,
  consulted_account_id uuid references accounts.accounts (id) on delete restrict,
  review_on date,
  position integer not null,
  organisation_id uuid not null references playing_field.organisations (id) on delete restrict,
  role text not null,
  written_by uuid not null,
  written_at timestamptz not null,
  is_reviewed boolean not null default false,
  primary key (file_id, id),
  constraint an_exception_is_about_a_request_of_the_file foreign key (file_id, request_id)
    references consent.requests (file_id, id) on delete restrict,
  constraint an_exception_that_runs_names_a_colleague_and_a_day
    check (state = 'ended' or consulted_account_id is not null and review_on is not null)
);
comment on table consent.exceptions is 'Why parents are left out of a question (C-7), who was consulted, and when it is looked at again. The newest word counts.';
create index exceptions_by_request on consent.exceptions (file_id, request_id, position);
create index exceptions_by_consulted on consent.exceptions (consulted_account_id);
create index exceptions_by_organisation on consent.exceptions (organisation_id);
select access.protect('consent.exceptions');
revoke update on consent.exceptions from rondom_app;

-- The bridge: which statements answer a question without the parents, about whom, and the last day on which the exception runs.
create function consent.left_out(p_file uuid) returns jsonb
language plpgsql stable security definer set search_path = ''
as $$
begin
  return (
    select coalesce(jsonb_agg(jsonb_build_object('request', r.id, 'subject', r.subject_ids[1],
      'until', case e.state when 'ended' then (e.written_at at time zone 'Europe/Amsterdam')::date - 1 else e.review_on end,
      'statements', (select coalesce(jsonb_agg(s.id), '[]') from consent.statements s where s.file_id = p_file and s.request_id = r.id))), '[]')
    from consent.requests r
    cross join lateral (select x.state, x.written_at, x.review_on from consent.exceptions x
      where x.file_id = p_file and x.request_id = r.id order by x.position desc limit 1) e
    where r.file_id = p_file and r.parents_left_out);
end $$;
alter function consent.left_out(uuid) owner to rondom_access;
grant execute on function consent.left_out(uuid) to rondom_app;

-- For the privacy officer: each word that parents are left out, those not looked at first. No name of a family and no words of theirs.
alter table consent.reviews drop constraint a_review_is_of_a_known_kind;
alter table consent.reviews add constraint a_review_is_of_a_known_kind
  check (kind in ('emergency', 'conflict-of-duties', 'sample', 'parents-left-out'));
create index exceptions_by_review on consent.exceptions (is_reviewed, written_at desc, id) where state <> 'ended';
grant update (is_reviewed) on consent.exceptions to rondom_access;
create function consent.exceptions_to_review(p_limit integer)
returns table (id uuid, file_id uuid, door_id uuid, account_id uuid, organisation_id uuid, role text, categories text[], reason text,
  consulted_account_id uuid, written_at timestamptz, review_on date, is_newest boolean)
language sql stable security definer set search_path = ''
as $$
  select e.id, e.file_id, e.door_id, e.written_by, e.organisation_id, e.role,
         (select r.categories from consent.requests r where r.file_id = e.file_id and r.id = e.request_id),
         e.reason, e.consulted_account_id, e.written_at, e.review_on,
         not exists (select from consent.exceptions later where later.file_id = e.file_id and later.request_id = e.request_id and later.position > e.position)
  from (
    (select * from consent.exceptions x where x.state <> 'ended' and not x.is_reviewed order by x.written_at desc, x.id limit p_limit)
    union all
    (select * from consent.exceptions x where x.state <> 'ended' and x.is_reviewed order by x.written_at desc, x.id limit p_limit)
  ) e
  order by e.is_reviewed, e.written_at desc, e.id limit p_limit
$$;
alter function consent.exceptions_to_review(integer) owner to rondom_access;
grant execute on function consent.exceptions_to_review(integer) to rondom_app;

-- As in 0027; that it was looked at stands with the exception too.
create or replace function consent.record_review(p_item uuid, p_kind text, p_file uuid, p_verdict text, p_note text, p_by uuid, p_at timestamptz) returns boolean
language plpgsql security definer set search_path = ''
as $$
begin
  insert into consent.reviews (item_id, kind, file_id, verdict, note, reviewed_by, reviewed_at)
    values (p_item, p_kind, p_file, p_verdict, p_note, p_by, p_at) on conflict (item_id) do nothing;
  if not found then
    return false;
  end if;
  update consent.emergencies e set is_reviewed = true where e.file_id = p_file and e.id = p_item;
  update consent.exceptions x set is_reviewed = true where x.file_id = p_file and x.id = p_item;
  return true;
end $$;

-- Someone whom only the young person was asked about: in the team for who reads that question. Who is in the team already stays as
-- they are known, so that nobody disappears from a list.
create function access.add_hidden_member(p_member uuid, p_account uuid, p_organisation uuid, p_role text, p_asked_door uuid) returns void
language plpgsql security definer set search_path = ''
as $$
begin
  perform access.require_regie();
  perform access.lock_file(access.entered_file());
  insert into access.members (file_id, id, account_id, organisation_id, role, asked_door_id, from_on)
    select access.entered_file(), p_member, p_account, p_organisation, p_role, p_asked_door, access.entered_today()
    where not exists (
      select from access.members m
      where m.file_id = access.entered_file() and m.account_id = p_account
        and m.organisation_id = p_organisation and m.role = p_role and m.stands_in_for is null
        and (m.until_on is null or m.until_on >= access.entered_today()));
end $$;
alter function access.add_hidden_member(uuid, uuid, uuid, text, uuid) owner to rondom_access;
grant execute on function access.add_hidden_member(uuid, uuid, uuid, text, uuid) to rondom_app;

-- As in 0023. An attempt that was refused names no door: of a member whom only the young person was asked about it is told to them
-- alone, as it would say to the others that there is such a member.
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
    and (l.action <> 'refused' or not exists (
      select from access.members m join access.doors a on a.file_id = m.file_id and a.id = m.asked_door_id
      where m.file_id = l.file_id and m.id = l.member_id and a.talk = 'waits-for-parents'
        and current_setting('app.subject')::uuid <> all (a.subject_ids)))
  order by l.looked_at desc, l.id desc
  limit p_limit
$$;
