import type { Copy } from './copy'

/** What is said of the copy, and what can be pressed; undefined = nothing. */
export interface Told {
  says: string
  press?: 'Keep it offline' | 'Keep these too' | 'Try again' | 'Load it'
}

const tenths = (bytes: number) => (bytes / 1e6).toFixed(1)
const megabytes = (bytes: number) => `${tenths(bytes)}\u00a0MB`

/** The state of the copy, in words. */
export function told({ kept, busy, trouble, possible }: Copy): Told | undefined {
  if (!possible) return undefined
  if (!kept) {
    if (busy) return { says: 'It is being kept on this device …' }
    if (trouble) return { says: 'It cannot be kept on this device.', press: 'Try again' }
    return { says: 'It can be kept on this device, to open without a network.', press: 'Keep it offline' }
  }
  const { files, keptFiles, bytes, keptBytes, pages } = kept
  if (keptFiles === files) {
    return { says: `All of it is on this device (${megabytes(pages + bytes)}): it needs no network.` }
  }
  const large = `Models and vocabularies: ${keptFiles} of ${files} (${tenths(keptBytes)}\u00a0of\u00a0${megabytes(bytes)}).`
  if (busy) return { says: `${large} The others are coming …` }
  if (trouble === 'keeping') return { says: `${large} The others did not come.`, press: 'Try again' }
  return {
    says: `Slides, diagram and handout are on this device (${megabytes(pages)}): they need no network. ${large}`,
    press: 'Keep these too',
  }
}

/** Of a version that is newer than the one shown. */
export function toldOfNewer({ newer, trouble }: Copy): Told | undefined {
  if (!newer) return undefined
  return trouble === 'windows'
    ? { says: 'A new version is there. Close the talk’s other windows first.', press: 'Load it' }
    : { says: 'A new version is there.', press: 'Load it' }
}
