import { sql } from 'kysely'
import { CannotOpenDatabase } from './cannot-open.ts'
import type { Sql } from './database.ts'

/**
 * The roles of access.md: owner (migrates), access (owns the definer functions, the only one that passes row security),
 * app (the server acts as it and owns nothing), figures (reads facts without persons). None of them can log in.
 */
export async function ensureRoles(db: Sql, attempt = 1): Promise<void> {
  try {
    await sql.raw(script).execute(db)
  } catch (error) {
    // Roles belong to the whole cluster: two databases that are set up at once may meet here. Looking again settles it.
    if (attempt === 5) throw error
    await ensureRoles(db, attempt + 1)
  }
}

const script = `/* script */ do $$
declare
  wanted text;
begin
  foreach wanted in array array['rondom_owner', 'rondom_access', 'rondom_app', 'rondom_figures'] loop
    if not exists (select from pg_roles where rolname = wanted) then
      execute format('create role %I nologin', wanted);
    end if;
  end loop;
  if not (select rolbypassrls from pg_roles where rolname = 'rondom_access') then
    alter role rondom_access bypassrls;
  end if;
  if not pg_has_role('rondom_owner', 'rondom_access', 'member') then
    grant rondom_access to rondom_owner;
  end if;
  if not (select rolsuper from pg_roles where rolname = session_user) then
    execute format('grant rondom_owner, rondom_app to %I', session_user);
  end if;
  execute format('grant create, connect on database %I to rondom_owner', current_database());
end $$`

/**
 * Makes the login that the server uses, which may only become rondom_app. One that exists keeps its password, unless a new one is
 * wanted. True when the password was set.
 */
export async function ensureServerLogin(
  db: Sql,
  login: string,
  password: string,
  isNewWanted: boolean,
): Promise<boolean> {
  const exists = (await sql`select 1 from pg_roles where rolname = ${login}`.execute(db)).rows.length > 0
  if (exists && !isNewWanted) return false
  const verb = exists ? 'alter' : 'create'
  await sql
    .raw(`${verb} role ${quoted(login)} login nosuperuser nobypassrls noinherit password ${literal(password)}`)
    .execute(db)
  await sql.raw(`grant rondom_app to ${quoted(login)}`).execute(db)
  // Compiling a query takes longer than any of ours runs.
  await sql.raw(`alter role ${quoted(login)} set jit = off`).execute(db)
  return true
}

/** Refuses to serve as anyone who could pass row security: a superuser, the owner of a table, or a bypassrls role. */
export async function refuseMightyLogin(db: Sql): Promise<void> {
  const { rows } = await sql<{ mighty: boolean }>`
    select r.rolsuper or r.rolbypassrls
        or pg_has_role(session_user, 'rondom_owner', 'member')
        or pg_has_role(session_user, 'rondom_access', 'member') as mighty
    from pg_roles r where r.rolname = session_user`.execute(db)
  if (rows[0]?.mighty !== false)
    throw new CannotOpenDatabase(
      'The user in DATABASE_URL could pass the row security: use the login that `npm run db:setup` made.',
    )
}

const quoted = (name: string) => `"${name.replaceAll('"', '""')}"`
const literal = (text: string) => `'${text.replaceAll("'", "''")}'`
