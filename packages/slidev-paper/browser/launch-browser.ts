/** Finds a Chromium browser and starts it headless, without network requests of its own. */
import { existsSync } from 'node:fs'
import { posix, win32 } from 'node:path'
import { chromium, type Browser, type LaunchOptions } from 'playwright'
import { DeckError } from '../deck/deck-error'

/** What `findBrowser` reads of the machine; tests pass their own. */
export interface BrowserEnvironment {
  /** As in `process.platform`. */
  platform: NodeJS.Platform
  /** As in `process.env`. */
  env: Record<string, string | undefined>
  /** Whether a file exists. */
  exists: (path: string) => boolean
  /** Path of Playwright's own browser, downloaded or not. */
  playwrightPath: () => string
}

const localEnvironment: BrowserEnvironment = {
  platform: process.platform,
  env: process.env,
  exists: existsSync,
  playwrightPath: () => chromium.executablePath(),
}

/** No browser was found, or none at the path given. */
export class BrowserNotFoundError extends DeckError {
  override name = 'BrowserNotFoundError'
}

/** The command that downloads a browser. */
export const installCommand = 'npx playwright install chromium'

/** Chromium without the window that a headless browser never shows: a quarter less work. */
export const HEADLESS_SHELL = 'chromium-headless-shell'

/** Where Chrome, Chromium and Edge are usually installed on this platform, likeliest first. */
export function knownBrowserPaths({ platform, env }: Pick<BrowserEnvironment, 'platform' | 'env'>): string[] {
  if (platform === 'darwin') {
    const apps = ['Google Chrome', 'Chromium', 'Microsoft Edge'].map(
      (app) => `${app}.app/Contents/MacOS/${app}`,
    )
    return ['/Applications', ...(env.HOME ? [`${env.HOME}/Applications`] : [])].flatMap((folder) =>
      apps.map((app) => posix.join(folder, app)),
    )
  }
  if (platform === 'win32') {
    const roots = [env.PROGRAMFILES, env['PROGRAMFILES(X86)'], env.LOCALAPPDATA].filter(
      (r) => r !== undefined,
    )
    const programs = [
      'Google/Chrome/Application/chrome.exe',
      'Chromium/Application/chrome.exe',
      'Microsoft/Edge/Application/msedge.exe',
    ]
    return programs.flatMap((program) => roots.map((root) => win32.join(root, program)))
  }
  const names = [
    HEADLESS_SHELL,
    'google-chrome',
    'google-chrome-stable',
    'chromium',
    'chromium-browser',
    'microsoft-edge',
    'microsoft-edge-stable',
  ]
  const folders = (env.PATH ?? '').split(':').filter(Boolean)
  return names.flatMap((name) =>
    [...new Set([...folders, '/usr/bin', '/snap/bin'])].map((f) => posix.join(f, name)),
  )
}

/**
 * The path of the browser to use: `requestedPath`, else CHROMIUM_PATH, else Playwright's own, else an installed Chrome,
 * Chromium or Edge. Throws a BrowserNotFoundError that lists the places searched; also if a path was given and no file is
 * there: another browser never takes its place.
 */
export function findBrowser(
  requestedPath?: string,
  { exists, ...environment }: BrowserEnvironment = localEnvironment,
): string {
  const configuredPath = requestedPath || environment.env.CHROMIUM_PATH
  if (configuredPath) {
    if (exists(configuredPath)) return configuredPath
    const source = requestedPath ? '--browser' : 'CHROMIUM_PATH'
    throw new BrowserNotFoundError(
      `${source} names a browser that is not there: ${configuredPath}\nCorrect the path, or leave it out to use any browser found.`,
    )
  }
  const bundledPath = environment.playwrightPath()
  const installedPaths = knownBrowserPaths(environment)
  const found = [bundledPath, ...installedPaths].find((path) => path && exists(path))
  if (found) return found
  const searched =
    environment.platform === 'linux'
      ? `${HEADLESS_SHELL}, google-chrome, chromium or microsoft-edge on the PATH`
      : installedPaths.join('\n    ')
  throw new BrowserNotFoundError(
    [
      'No browser found. Tried:',
      '    --browser and CHROMIUM_PATH: not given',
      `    Playwright's own: ${bundledPath || 'unknown'}`,
      `    ${searched}`,
      `To get one:  ${installCommand}`,
      '(Where that download is blocked, install Chromium or Chrome as usual; it is found by itself.)',
    ].join('\n'),
  )
}

const quietFlags = [
  '--no-first-run',
  '--no-default-browser-check',
  '--no-pings',
  '--disable-gpu',
  // As a browser with a window draws text; a headless shell moves letters to whole pixels.
  '--font-render-hinting=none',
  '--disable-sync',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-domain-reliability',
]

/** Starts the browser that `findBrowser` finds; without a sandbox only as root or where the system forbids it. */
export async function launchBrowser(requestedPath?: string, options: LaunchOptions = {}): Promise<Browser> {
  const path = findBrowser(requestedPath)
  // Without a path Playwright starts its headless shell, which `playwright install` puts beside its Chromium.
  const executablePath = path === chromium.executablePath() ? undefined : path
  const launch = (chromiumSandbox: boolean) =>
    chromium.launch({
      ...options,
      executablePath,
      chromiumSandbox,
      args: [...quietFlags, ...(options.args ?? [])],
    })
  if (process.getuid?.() === 0) return launch(false)
  try {
    return await launch(true)
  } catch (error) {
    // Some Linux systems forbid the sandbox to ordinary users. The browser opens this project's pages only.
    if (!/sandbox/i.test(String(error))) throw error
    return launch(false)
  }
}
