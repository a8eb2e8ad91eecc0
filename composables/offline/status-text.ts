import type { OfflineStatus } from './offline-cache'

/** What is said of the copy, and what can be pressed; undefined = nothing. */
export interface StatusText {
  text: string
  action?: 'Keep it offline' | 'Keep these too' | 'Try again' | 'Load it'
}

const inMegabytes = (bytes: number) => (bytes / 1e6).toFixed(1)
const megabytes = (bytes: number) => `${inMegabytes(bytes)}\u00a0MB`

/** The state of the copy, in words. */
export function statusText({
  usage: kept,
  busy,
  failure: trouble,
  supported: possible,
}: OfflineStatus): StatusText | undefined {
  if (!possible) return undefined
  if (!kept) {
    if (busy) return { text: 'It is being kept on this device …' }
    if (trouble) return { text: 'It cannot be kept on this device.', action: 'Try again' }
    return { text: 'It can be kept on this device, to open without a network.', action: 'Keep it offline' }
  }
  const { files, keptFiles, bytes, keptBytes, pages } = kept
  if (keptFiles === files) {
    return { text: `All of it is on this device (${megabytes(pages + bytes)}): it needs no network.` }
  }
  const large = `Models and vocabularies: ${keptFiles} of ${files} (${inMegabytes(keptBytes)}\u00a0of\u00a0${megabytes(bytes)}).`
  if (busy) return { text: `${large} The others are coming …` }
  if (trouble === 'keeping') return { text: `${large} The others did not come.`, action: 'Try again' }
  return {
    text: `Slides, diagram and handout are on this device (${megabytes(pages)}): they need no network. ${large}`,
    action: 'Keep these too',
  }
}

/** Of a version that is newer than the one shown. */
export function updateText({
  updateAvailable: newer,
  failure: trouble,
}: OfflineStatus): StatusText | undefined {
  if (!newer) return undefined
  return trouble === 'windows'
    ? { text: 'A new version is there. Close the talk’s other windows first.', action: 'Load it' }
    : { text: 'A new version is there.', action: 'Load it' }
}
