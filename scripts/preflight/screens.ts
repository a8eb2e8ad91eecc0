/** Which screens this machine has, asked in the way of its system. */
import { spawnSync } from 'node:child_process'
import { fault, look, ready, type Finding } from './finding'

export interface Screen {
  width: number
  height: number
}

const pairs = (text: string, pattern: RegExp): Screen[] =>
  [...text.matchAll(pattern)].map(([, width, height]) => ({ width: Number(width), height: Number(height) }))

interface Asking {
  command: readonly string[]
  read: (printed: string) => Screen[]
}
const XRANDR: Asking = {
  command: ['xrandr', '--query'],
  read: (printed) => pairs(printed, / connected (?:primary )?(\d+)x(\d+)\+/g),
}
/** By system, as Node names it. */
export const ASKING: Partial<Record<NodeJS.Platform, Asking>> = {
  linux: XRANDR,
  freebsd: XRANDR,
  darwin: {
    command: ['system_profiler', 'SPDisplaysDataType'],
    read: (printed) => pairs(printed, /Resolution: (\d+) x (\d+)/g),
  },
  win32: {
    command: [
      'powershell',
      '-NoProfile',
      '-Command',
      'Add-Type -AssemblyName System.Windows.Forms; [System.Windows.Forms.Screen]::AllScreens | ForEach-Object { "$($_.Bounds.Width)x$($_.Bounds.Height)" }',
    ],
    read: (printed) => pairs(printed, /^(\d+)x(\d+)\s*$/gm),
  },
}

/** Slides are drawn 1280 wide; below that their smallest text gets too small for the back row. */
const LEAST_WIDTH = 1024

export function judgeScreens(screens: readonly Screen[]): Finding {
  const about = 'screens'
  if (!screens.length)
    return look(about, 'this system does not tell', 'see that the projector is a second screen, not a mirror')
  const says = screens.map(({ width, height }) => `${width} × ${height}`).join(', ')
  if (screens.some(({ width }) => width < LEAST_WIDTH))
    return fault(about, says, `set it to ${LEAST_WIDTH} × 768 or more`)
  if (screens.length < 2)
    return look(
      about,
      `one, ${says}`,
      'plug the projector in, extend the desktop onto it, and run this again',
    )
  return ready(about, says)
}

/** What this system says. None where it says nothing. */
export function screensHere(platform = process.platform): Screen[] {
  const asking = ASKING[platform]
  if (!asking) return []
  const [program, ...args] = asking.command
  const { stdout } = spawnSync(program!, args, { encoding: 'utf8', timeout: 20_000 })
  return asking.read(stdout ?? '')
}
