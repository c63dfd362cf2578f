-- Reads a world as its people: everybody steps in as in the app, one after another in one transaction as rondom_app, so that
-- each entering must also close what was open to the one before. Notes are read without any condition: what comes back is
-- what row security lets through.
create schema eyes;
grant usage on schema eyes to rondom_app;

-- In plpgsql, so that it is planned once and not for every reader anew.
create function eyes.notes() returns jsonb language plpgsql volatile as $$
begin
  return (select coalesce(jsonb_agg(n.text order by n.text collate "C"), '[]') from dossiers.notes n);
end $$;

-- Steps into the file, as a professional if the reader has a role; whether it is open.
create function eyes.enter(r jsonb, p_file uuid, p_today date, p_mode text, p_at timestamptz) returns boolean language plpgsql volatile as $$
begin
  if r ? 'role' then
    perform access.enter_as_professional((r->>'account')::uuid, (r->>'organisation')::uuid, r->>'role', p_file, p_today, p_mode, p_at);
  else
    perform access.enter_as_relative((r->>'account')::uuid, p_file, p_today, p_at);
  end if;
  return found;
end $$;

create function eyes.enter_list(r jsonb, p_today date, p_at timestamptz) returns boolean language plpgsql volatile as $$
begin
  if r ? 'role' then
    perform access.enter_list_as_professional(
      (r->>'account')::uuid, (r->>'organisation')::uuid, r->>'role', 'family', p_today, 'file', 500, p_at);
  else
    perform access.enter_list_as_relative((r->>'account')::uuid, 'family', p_today, p_at);
  end if;
  return found;
end $$;

-- Who can read each note in sight, as the sharing marker says it.
create function eyes.markers() returns jsonb language plpgsql volatile as $$
begin
  return (with reader as (
    select * from access.readers(array(select n.door_id from dossiers.notes n))
  )
  select coalesce(jsonb_object_agg(n.text, (
    select coalesce(jsonb_agg(coalesce(r.subject_id::text, r.account_id || ' ' || r.organisation_id || ' ' || r.role)), '[]')
    from reader r where r.door_id = n.door_id)), '{}')
  from dossiers.notes n);
end $$;

-- Of which organisation, or which relative, they are.
create function eyes.parties() returns jsonb language plpgsql volatile as $$
begin
  return (with party as (
    select * from access.recipients_in_sight(access.read_doors())
  )
  select coalesce(jsonb_object_agg(n.text, (
    select coalesce(jsonb_agg(p.recipient_id), '[]') from party p where p.door_id = n.door_id)), '{}')
  from dossiers.notes n);
end $$;

create function eyes.around(r jsonb, p_file uuid, p_today date, p_at timestamptz) returns jsonb language plpgsql volatile as $$
declare v_listed boolean; v_list jsonb; v_own jsonb := '[]'; v_open boolean;
begin
  v_listed := eyes.enter_list(r, p_today, p_at);
  v_list := eyes.notes();
  if r ? 'role' then
    perform eyes.enter(r, p_file, p_today, 'own', p_at);
    v_own := eyes.notes();
  end if;
  v_open := eyes.enter(r, p_file, p_today, 'file', p_at);
  return jsonb_build_object('isListed', v_listed, 'list', v_list, 'own', v_own,
    'markers', case when v_open then eyes.markers() else '{}' end, 'parties', case when v_open then eyes.parties() else '{}' end);
end $$;

create function eyes.see(p_readers jsonb, p_file uuid, p_today date, p_at timestamptz) returns jsonb language plpgsql volatile as $$
declare r jsonb; v_around jsonb; v_open boolean; v_seen jsonb := '[]';
begin
  for r in select * from jsonb_array_elements(p_readers) loop
    v_around := case when (r->>'looksAround')::boolean then eyes.around(r, p_file, p_today, p_at) else 'null' end;
    v_open := eyes.enter(r, p_file, p_today, 'file', p_at);
    v_seen := v_seen || jsonb_build_object('isOpen', v_open, 'page', eyes.notes(), 'around', v_around);
  end loop;
  return v_seen;
end $$;

grant execute on all functions in schema eyes to rondom_app;
