/** The keywords of RFC 7644 §3.12 that are used here. */
export type ScimType =
  | 'invalidFilter'
  | 'tooMany'
  | 'uniqueness'
  | 'mutability'
  | 'invalidSyntax'
  | 'invalidPath'
  | 'noTarget'
  | 'invalidValue'

/** Says no to a program, in the form of RFC 7644 §3.12: its reader is somebody of ICT, so in English only. */
export class ScimRefusal extends Error {
  override name = 'ScimRefusal'
  readonly status: number
  readonly scimType: ScimType | undefined
  constructor(status: number, detail: string, scimType?: ScimType) {
    super(detail)
    this.status = status
    this.scimType = scimType
  }
}

export function refuseScim(status: number, detail: string, scimType?: ScimType): never {
  throw new ScimRefusal(status, detail, scimType)
}

/** Of what is hidden it says exactly what it says of what does not exist. */
export const noSuch = (): never => refuseScim(404, 'There is no such resource.')

export const errorBody = (status: number, detail: string, scimType?: string) => ({
  schemas: ['urn:ietf:params:scim:api:messages:2.0:Error'],
  status: String(status),
  ...(scimType ? { scimType } : {}),
  detail,
})
