/** The database cannot be used; the message is one sentence that says what to do. */
export class CannotOpenDatabase extends Error {
  override name = 'CannotOpenDatabase'
}
