import type { OfflineOptions } from '../options/web-options'
import type { OfflineStatus } from './offline-cache'

export interface StatusText {
  /** A sentence about the offline cache. */
  text: string
  /** Label of the button; undefined = no button. */
  action?: 'Keep it offline' | 'Keep these too' | 'Try again' | 'Load it'
}

const inMegabytes = (bytes: number) => (bytes / 1e6).toFixed(1)
const megabytes = (bytes: number) => `${inMegabytes(bytes)}\u00a0MB`

/** Describes the offline cache; undefined where there can be none. `names`: what the deck calls its parts. */
export function statusText(
  { usage, busy, failure, supported }: OfflineStatus,
  names: Pick<OfflineOptions, 'pages' | 'files' | 'excluded'>,
): StatusText | undefined {
  if (!supported) return undefined
  if (!usage) {
    if (busy) return { text: 'It is being kept on this device …' }
    if (failure) return { text: 'It cannot be kept on this device.', action: 'Try again' }
    return { text: 'It can be kept on this device, to open without a network.', action: 'Keep it offline' }
  }
  const { files, keptFiles, bytes, keptBytes, pages } = usage
  if (keptFiles === files) {
    const all = `All of it is on this device (${megabytes(pages + bytes)}): it needs no network.`
    return { text: names.excluded ? `${all} Not with it: ${names.excluded}.` : all }
  }
  const large = `${names.files}: ${keptFiles} of ${files} (${inMegabytes(keptBytes)}\u00a0of\u00a0${megabytes(bytes)}).`
  if (busy) return { text: `${large} The others are coming …` }
  if (failure === 'keeping') return { text: `${large} The others did not come.`, action: 'Try again' }
  return {
    text: `${names.pages} are on this device (${megabytes(pages)}): they need no network. ${large}`,
    action: 'Keep these too',
  }
}

/** Describes a new version of the deck; undefined if there is none. */
export function updateText({ updateAvailable, failure }: OfflineStatus): StatusText | undefined {
  if (!updateAvailable) return undefined
  return failure === 'windows'
    ? { text: 'A new version is there. Close the talk’s other windows first.', action: 'Load it' }
    : { text: 'A new version is there.', action: 'Load it' }
}
