/** Detects the screens of this machine with a command of its operating system. */
import { spawnSync } from 'node:child_process'
import { failure, attention, ready, type PreflightResult } from './preflight-result'

/** Size of a screen in px. */
export interface Screen {
  width: number
  height: number
}

const parseSizes = (text: string, pattern: RegExp): Screen[] =>
  [...text.matchAll(pattern)].map(([, width, height]) => ({ width: Number(width), height: Number(height) }))

interface ScreenQuery {
  /** Program and arguments. */
  command: readonly string[]
  /** Reads the screens from the command's output. */
  parse: (output: string) => Screen[]
}
const XRANDR: ScreenQuery = {
  command: ['xrandr', '--query'],
  parse: (output) => parseSizes(output, / connected (?:primary )?(\d+)x(\d+)\+/g),
}
/** By `process.platform`. */
export const SCREEN_QUERIES: Partial<Record<NodeJS.Platform, ScreenQuery>> = {
  linux: XRANDR,
  freebsd: XRANDR,
  darwin: {
    command: ['system_profiler', 'SPDisplaysDataType'],
    parse: (output) => parseSizes(output, /Resolution: (\d+) x (\d+)/g),
  },
  win32: {
    command: [
      'powershell',
      '-NoProfile',
      '-Command',
      'Add-Type -AssemblyName System.Windows.Forms; [System.Windows.Forms.Screen]::AllScreens | ForEach-Object { "$($_.Bounds.Width)x$($_.Bounds.Height)" }',
    ],
    parse: (output) => parseSizes(output, /^(\d+)x(\d+)\s*$/gm),
  },
}

/** Slides are 1280 px wide; scaled below this width, their smallest text is unreadable from the back row. */
const MIN_WIDTH = 1024

/** Checks that there are two screens, each wide enough. */
export function verifyScreens(screens: readonly Screen[]): PreflightResult {
  const topic = 'screens'
  if (!screens.length)
    return attention(
      topic,
      'this system does not list them',
      'check that the projector extends the desktop instead of mirroring it',
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

/** The screens that the system reports; empty if it reports none. */
export function detectScreens(platform = process.platform): Screen[] {
  const query = SCREEN_QUERIES[platform]
  if (!query) return []
  const [program, ...args] = query.command
  const { stdout } = spawnSync(program!, args, { encoding: 'utf8', timeout: 20_000 })
  return query.parse(stdout ?? '')
}
