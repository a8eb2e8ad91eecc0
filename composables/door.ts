/** Where the server that `npm start -- --remote` starts says whether this browser may steer (setup/door.ts). */
export const DOOR = '/__door'

/** May this browser steer? Asks for the password where it has not been given. */
export async function mayLead(): Promise<boolean> {
  if ((await fetch(DOOR)).ok) return true
  const password = prompt('The password of this talk, as npm start printed it:')
  return password !== null && (await fetch(DOOR, { method: 'POST', body: password.trim() })).ok
}
