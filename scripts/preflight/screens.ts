/** Which screens this machine has, asked in the way of its system. */
import { spawnSync } from 'node:child_process'
import { failure, attention, ready, type PreflightResult } from './preflight-result'

export interface Screen {
  width: number
  height: number
}

const parseSizes = (text: string, pattern: RegExp): Screen[] =>
  [...text.matchAll(pattern)].map(([, width, height]) => ({ width: Number(width), height: Number(height) }))

interface ScreenQuery {
  command: readonly string[]
  parse: (printed: string) => Screen[]
}
const XRANDR: ScreenQuery = {
  command: ['xrandr', '--query'],
  parse: (printed) => parseSizes(printed, / connected (?:primary )?(\d+)x(\d+)\+/g),
}
/** By system, as Node names it. */
export const SCREEN_QUERIES: Partial<Record<NodeJS.Platform, ScreenQuery>> = {
  linux: XRANDR,
  freebsd: XRANDR,
  darwin: {
    command: ['system_profiler', 'SPDisplaysDataType'],
    parse: (printed) => parseSizes(printed, /Resolution: (\d+) x (\d+)/g),
  },
  win32: {
    command: [
      'powershell',
      '-NoProfile',
      '-Command',
      'Add-Type -AssemblyName System.Windows.Forms; [System.Windows.Forms.Screen]::AllScreens | ForEach-Object { "$($_.Bounds.Width)x$($_.Bounds.Height)" }',
    ],
    parse: (printed) => parseSizes(printed, /^(\d+)x(\d+)\s*$/gm),
  },
}

/** Slides are drawn 1280 wide; below that their smallest text gets too small for the back row. */
const MIN_WIDTH = 1024

export function verifyScreens(screens: readonly Screen[]): PreflightResult {
  const topic = 'screens'
  if (!screens.length)
    return attention(
      topic,
      'this system does not tell',
      'see that the projector is a second screen, not a mirror',
    )
  const message = screens.map(({ width, height }) => `${width} × ${height}`).join(', ')
  if (screens.some(({ width }) => width < MIN_WIDTH))
    return failure(topic, message, `set it to ${MIN_WIDTH} × 768 or more`)
  if (screens.length < 2)
    return attention(
      topic,
      `one, ${message}`,
      'plug the projector in, extend the desktop onto it, and run this again',
    )
  return ready(topic, message)
}

/** What this system says. None where it says nothing. */
export function detectScreens(platform = process.platform): Screen[] {
  const query = SCREEN_QUERIES[platform]
  if (!query) return []
  const [program, ...args] = query.command
  const { stdout } = spawnSync(program!, args, { encoding: 'utf8', timeout: 20_000 })
  return query.parse(stdout ?? '')
}
