/** Where the server that `npm start -- --remote` starts says whether this browser may steer (setup/auth-plugin.ts). */
export const AUTH_PATH = '/__door'

/** May this browser steer? Asks for the password where it has not been given. */
export async function authenticatePresenter(): Promise<boolean> {
  if ((await fetch(AUTH_PATH)).ok) return true
  const password = prompt('The password of this talk, as npm start printed it:')
  return password !== null && (await fetch(AUTH_PATH, { method: 'POST', body: password.trim() })).ok
}
