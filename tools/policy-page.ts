// npm run policy-page: writes docs/policy.md from the tables of the law. A test holds that it is current.
import { writeFileSync } from 'node:fs'
import { policyPage } from '../src/capabilities/consent/policy/page.ts'

writeFileSync(new URL('../docs/policy.md', import.meta.url), policyPage())
