/** Endpoint of the server started with `slidev-stage start --remote` that checks the password (auth-plugin.ts). */
export const AUTH_PATH = '/__stage-auth'

/** Is this browser authorised to lead the talk? Prompts for the password unless its session is authorised already. */
export async function authenticatePresenter(): Promise<boolean> {
  if ((await fetch(AUTH_PATH)).ok) return true
  const password = prompt('The password of this talk, as its start printed it:')
  return password !== null && (await fetch(AUTH_PATH, { method: 'POST', body: password.trim() })).ok
}
