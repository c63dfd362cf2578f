import type { LoginNameFault, PasswordFault } from '../rules.ts'

export interface PasswordFaults {
  login?: LoginNameFault
  password?: PasswordFault
}
