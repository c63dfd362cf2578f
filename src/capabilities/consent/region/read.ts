import type { Sql } from '../../../platform/database/database.ts'
import { civilDateOf } from '../../../platform/pure/format.ts'
import { refuse } from '../../../platform/refusal.ts'
import { refusals } from '../../../platform/refusals.ts'
import type { Ports } from '../../access/actor.ts'
import { type Category, categories, type Level } from '../../access/vocabulary.ts'
import { directoryOf } from '../../accounts/directory.ts'
import { asApp } from '../../accounts/session.ts'
import { policyTables } from '../policy/policy.ts'
import { roleCeiling } from '../policy/roles.ts'
import { matrixPurposes, professionalRoles } from '../vocabulary.ts'
import type { Derivation, OrganisationReach, RegionOrganisation, RegionPage, RegionVersion } from './contract.ts'
import {
  familiesByPolicy,
  hasPolicyBar,
  newestVersion,
  organisations,
  reachOf,
  type VersionRow,
  versions,
} from './queries.ts'

const historyLimit = 200

/** The choices that hold now, the law under them, and how far families have been derived by them. */
export function readRegion(ports: Ports): Promise<RegionPage> {
  return asApp(ports.database, async (db) => {
    const row = await newestVersion(db)
    const [current] = await told(db, [row])
    return { current: current as RegionVersion, law, derivation: await derivationOf(db, row.version) }
  })
}

/** Who chose what when, newest first. */
export function listVersions(ports: Ports): Promise<RegionVersion[]> {
  return asApp(ports.database, async (db) => told(db, await versions(db, historyLimit)))
}

async function derivationOf(db: Sql, version: number): Promise<Derivation> {
  const { families, behind } = await familiesByPolicy(db, version)
  return { families, done: families - behind, isBarred: await hasPolicyBar(db) }
}

async function told(db: Sql, rows: readonly VersionRow[]): Promise<RegionVersion[]> {
  const directory = await directoryOf(
    db,
    rows.flatMap((row) => row.changedBy ?? []),
  )
  return rows.map(({ organisationId, leftOrganisations: _left, ...row }) => ({
    ...row,
    organisation: organisationId && directory.organisation(organisationId).name,
    changedBy: row.changedBy && directory.account(row.changedBy),
  }))
}

const cells = <Row extends string>(rows: readonly Row[], of: (row: Row, category: Category) => Level | null) =>
  Object.fromEntries(
    rows.map((row) => [row, Object.fromEntries(categories.map((category) => [category, of(row, category)]))]),
  )

/** The most that anyone reads by law: what a region narrows from. */
const law = {
  roles: cells(professionalRoles, (role, category) => roleCeiling(role, category, true)),
  purposes: cells(matrixPurposes, (purpose, category) => policyTables.purposeMatrix[category][purpose]),
}

export function listOrganisations(ports: Ports): Promise<RegionOrganisation[]> {
  return asApp(ports.database, async (db) => {
    const { leftOrganisations } = await newestVersion(db)
    return (await organisations(db)).map((one) => ({ ...one, hasLeft: leftOrganisations.includes(one.id) }))
  })
}

/** What an organisation reads of others now: the numbers of which someone must know before it leaves. */
export function readReach(ports: Ports, organisationId: string): Promise<OrganisationReach> {
  return asApp(ports.database, async (db) => {
    const known = (await organisations(db)).some((one) => one.id === organisationId)
    if (!known) refuse(refusals.notFound)
    const at = ports.now()
    return reachOf(db, organisationId, civilDateOf(at), at)
  })
}
