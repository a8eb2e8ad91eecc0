/**
 * npm run ensure-browser: makes sure the tests have a browser. Takes an installed one; else downloads Playwright's; else,
 * as root on Debian or Ubuntu, installs the distribution's Chromium.
 */
import { spawnSync } from 'node:child_process'
import { existsSync } from 'node:fs'
import {
  BrowserNotFoundError,
  findBrowser,
  HEADLESS_SHELL,
  installCommand,
  launchBrowser,
} from 'slidev-paper/browser'

const isRoot = process.getuid?.() === 0
const isOnPath = (program: string) =>
  (process.env.PATH ?? '').split(':').some((folder) => existsSync(`${folder}/${program}`))

/** Prints and runs a command; true if it succeeded. */
function runCommand(command: string, env: Record<string, string> = {}): boolean {
  console.log(`$ ${command}`)
  const [program, ...args] = command.split(' ') as [string, ...string[]]
  const result = spawnSync(program, args, {
    stdio: 'inherit',
    shell: process.platform === 'win32',
    env: { ...process.env, ...env },
  })
  return result.status === 0
}

/** Path and version of the browser found, after starting it once; undefined if there is none or it does not start. */
async function describeBrowser(): Promise<string | undefined> {
  try {
    const path = findBrowser()
    const browser = await launchBrowser()
    const text = `${path} (${browser.version()})`
    await browser.close()
    return text
  } catch (error) {
    if (error instanceof BrowserNotFoundError) {
      // A path the user has set is for the user to correct; nothing is installed in its place.
      if (process.env.CHROMIUM_PATH) throw error
      return undefined
    }
    console.warn(`A browser is there but does not start: ${String(error).split('\n')[0]}`)
    return undefined
  }
}

/** Installs the distribution's packages; true if it has them. */
const installPackages = (...names: string[]) =>
  runCommand('apt-get update -qq') &&
  runCommand(`apt-get install -y -qq --no-install-recommends ${names.join(' ')}`, {
    DEBIAN_FRONTEND: 'noninteractive',
  })

const installMethods: { description: string; isPossible: boolean; install: () => boolean }[] = [
  {
    description: 'downloading the one made for Playwright',
    isPossible: true,
    install: () =>
      runCommand(
        isRoot && isOnPath('apt-get') ? 'npx playwright install --with-deps chromium' : installCommand,
      ),
  },
  {
    description: "installing the distribution's Chromium",
    isPossible: isRoot && isOnPath('apt-get'),
    install: () =>
      installPackages(HEADLESS_SHELL, 'fonts-liberation') || installPackages('chromium', 'fonts-liberation'),
  },
]

async function ensureBrowser(): Promise<string | undefined> {
  const existing = await describeBrowser()
  if (existing) return existing
  for (const { description, isPossible, install } of installMethods) {
    if (!isPossible) continue
    console.log(`No browser here yet: ${description} …`)
    const found = install() ? await describeBrowser() : undefined
    if (found) return found
    console.log(`That did not work: ${description}.`)
  }
  return undefined
}

try {
  const found = await ensureBrowser()
  if (found) console.log(`Browser: ${found}`)
  else {
    console.error(
      `\nThe tests need a browser, and none was found. Install one with:\n\n    ${installCommand}\n\n` +
        'Or install Chrome, Chromium or Edge; one outside the usual places is named by CHROMIUM_PATH.\n',
    )
    process.exitCode = 1
  }
} catch (error) {
  console.error(`\n${error instanceof Error ? error.message : String(error)}\n`)
  process.exitCode = 1
}
