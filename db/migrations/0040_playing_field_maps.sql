-- The map of the region: outlines of areas from a file that the administrator loads. A better map is a new version; none is changed.
create table playing_field.map_versions (
  id uuid primary key,
  source text not null,
  from_on date not null,
  loaded_at timestamptz not null,
  loaded_by uuid not null,
  outlines jsonb not null,
  points jsonb not null
);
comment on table playing_field.map_versions is 'Outlines of areas and places of schools, as loaded from a map file; from when its borders hold.';
create index map_versions_by_day on playing_field.map_versions (from_on desc, loaded_at desc);
select access.everyone_may_know('playing_field.map_versions');
create policy "the administrator loads a map" on playing_field.map_versions for insert to rondom_app
  with check (access.keeps_region() and loaded_by = access.keeper_account());
grant insert on playing_field.map_versions to rondom_app;
