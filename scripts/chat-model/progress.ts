import { formatMegabytes } from './download-errors'

interface ProgressOptions {
  /** Bytes of the whole. */
  size: number
  /** Whether a line can be written over. */
  isTerminal: boolean
  write: (text: string) => void
  /** Milliseconds. */
  now?: () => number
}

/** A terminal's line is written so often, ms. */
const INTERVAL_MS = 200

/** Returns a function that shows how much of a file is there: in one line of a terminal, else in a line each tenth. */
export function progressLine({ size, isTerminal, write, now = () => performance.now() }: ProgressOptions) {
  let first: { bytes: number; time: number } | undefined
  let last = { tenth: -1, time: -Infinity }
  return (bytes: number): void => {
    const time = now()
    first ??= { bytes, time }
    const tenth = Math.floor((bytes / size) * 10)
    const isDue = isTerminal ? time - last.time >= INTERVAL_MS || bytes === size : tenth > last.tenth
    if (!isDue) return
    last = { tenth, time }
    const rate = (bytes - first.bytes) / Math.max(1, time - first.time) / 1000
    const text = `  ${formatMegabytes(bytes)} of ${formatMegabytes(size)} MB (${Math.floor((bytes / size) * 100)} %), ${rate.toFixed(1)} MB/s`
    write(isTerminal ? `\r${text}   ${bytes === size ? '\n' : ''}` : `${text}\n`)
  }
}
