import type { Ports } from '../access/actor.ts'
import type { SignInKeys } from '../accounts/sign-in/keys.ts'
import type { Passwords } from './factors/passwords.ts'

/** What the built-in provider needs of the world. */
export interface OwnDesk {
  ports: Ports
  /** The address of this server as browsers see it. */
  publicUrl: string
  keys: SignInKeys
  passwords: Passwords
  /** Its id among the providers. */
  providerId: string
}

/** Under this path the provider stands; with the address of the server it is the issuer. */
export const ownPath = '/eigen-inlog'
export const stepPath = `${ownPath}/stap`
export const clientId = 'rondom'
export const issuerAt = (publicUrl: string): string => `${publicUrl}${ownPath}`

/** Passkeys belong to this name, and to pages of this origin only. */
export const relyingParty = ({ publicUrl }: Pick<OwnDesk, 'publicUrl'>) => {
  const { hostname, origin } = new URL(publicUrl)
  return { id: hostname, origin }
}
