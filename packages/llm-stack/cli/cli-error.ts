/** An error that its message explains to the user, without a stack. */
export class CliError extends Error {
  override readonly name = 'CliError'

  constructor(
    message: string,
    /** Exit code: 1 = failed, 2 = a wrong command. */
    readonly exitCode: 1 | 2 = 1,
  ) {
    super(message)
  }
}
