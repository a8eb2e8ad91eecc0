/** Something the user can put right; told as it is, without where in the code it was noticed. */
export class Trouble extends Error {
  override name = 'Trouble'
}
