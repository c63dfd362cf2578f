/** The capabilities, and what each may depend on. A test checks imports and foreign keys against this list. */
export const capabilities: Record<string, { dependsOn: readonly string[] }> = {
  access: { dependsOn: [] },
  'playing-field': { dependsOn: ['access'] },
  accounts: { dependsOn: ['access', 'playing-field'] },
  'own-provider': { dependsOn: ['access', 'playing-field', 'accounts'] },
  questions: { dependsOn: ['access', 'playing-field', 'accounts'] },
  dossiers: { dependsOn: ['access', 'playing-field', 'accounts', 'questions'] },
  plan: { dependsOn: ['access', 'playing-field', 'accounts', 'dossiers'] },
  consent: { dependsOn: ['access', 'playing-field', 'accounts', 'dossiers', 'plan'] },
  disclosures: { dependsOn: ['access', 'playing-field', 'accounts', 'dossiers', 'plan', 'consent'] },
  meldcode: { dependsOn: ['access', 'playing-field', 'accounts', 'dossiers', 'consent', 'disclosures'] },
  presence: { dependsOn: ['access', 'playing-field', 'accounts'] },
  overlap: { dependsOn: ['access', 'playing-field', 'accounts', 'dossiers', 'consent'] },
}
