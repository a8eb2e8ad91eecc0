import { spawn } from 'node:child_process'
import { fileURLToPath } from 'node:url'
import { SLOT_ENV, type Slot } from '../../talk/slots'
import { onExit, UserError } from './cli'
import { ENDPOINT_VARIABLE } from './origin'
import { SITE_URL_VARIABLE } from './site-url'

export interface BuildOptions {
  /** Length of the talk. */
  slot: Slot
  /** Address of the published deck; '' = unknown. */
  siteUrl: string
  /** Origin of the endpoint that the deck may call; '' = none. */
  endpoint: string
  /** Options of `slidev build`. */
  args: readonly string[]
  /** Whether Slidev prints only if it fails. */
  isQuiet?: boolean
}

const pathOf = (path: string) => fileURLToPath(new URL(`../../${path}`, import.meta.url))

/** Builds the deck as a website with Slidev. Rejects with a UserError if Slidev fails. */
export async function buildDeck({ slot, siteUrl, endpoint, args, isQuiet }: BuildOptions): Promise<void> {
  const slidev = pathOf('node_modules/@slidev/cli/bin/slidev.mjs')
  const child = spawn(process.execPath, [slidev, 'build', '--base', './', ...args], {
    cwd: pathOf('.'),
    stdio: isQuiet ? 'pipe' : 'inherit',
    env: {
      ...process.env,
      NODE_ENV: 'production',
      [ENDPOINT_VARIABLE]: endpoint,
      [SLOT_ENV]: String(slot),
      [SITE_URL_VARIABLE]: siteUrl,
    },
  })
  onExit(() => child.kill())
  let output = ''
  for (const stream of [child.stdout, child.stderr]) stream?.on('data', (part) => (output += part))
  const code = await new Promise((resolve) => child.once('close', resolve))
  if (code === 0) return
  throw new UserError(`${output}\nSlidev ended with code ${code}; its output is above.`.trimStart())
}
