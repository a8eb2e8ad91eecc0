/** What covers the slide on the wall. */
export type Curtain = 'none' | 'black' | 'white'

/** A clicker sends one of the first two. */
const COLOURS: Readonly<Record<string, Curtain>> = { b: 'black', '.': 'black', w: 'white' }

/** The curtain after a key, lower-case where it is a letter; undefined = the key leaves it as it is. */
export function curtainAfterKey(curtain: Curtain, key: string): Curtain | undefined {
  if (key === 'Escape') return curtain === 'none' ? undefined : 'none'
  const colour = COLOURS[key]
  return colour === curtain ? 'none' : colour
}
