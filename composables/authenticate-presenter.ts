/** Endpoint of the server started with `npm start -- --remote` that checks the password (setup/auth-plugin.ts). */
export const AUTH_PATH = '/__door'

/** Is this browser authorised to lead the talk? Prompts for the password unless its session is authorised already. */
export async function authenticatePresenter(): Promise<boolean> {
  if ((await fetch(AUTH_PATH)).ok) return true
  const password = prompt('The password of this talk, as npm start printed it:')
  return password !== null && (await fetch(AUTH_PATH, { method: 'POST', body: password.trim() })).ok
}
