/** Finds a Chromium browser and starts it, quietly: headless, without a request of its own. */
import { existsSync } from 'node:fs'
import { posix, win32 } from 'node:path'
import { chromium, type Browser, type LaunchOptions } from 'playwright'
import { UserError } from '../shared/cli'

export interface BrowserEnvironment {
  platform: NodeJS.Platform
  env: Record<string, string | undefined>
  exists: (path: string) => boolean
  /** Where Playwright's own browser is, if it has been downloaded. */
  playwrightPath: () => string
}

const localEnvironment: BrowserEnvironment = {
  platform: process.platform,
  env: process.env,
  exists: existsSync,
  playwrightPath: () => chromium.executablePath(),
}

export class BrowserNotFoundError extends UserError {
  override name = 'BrowserMissing'
}

/** The one command that brings a browser. */
export const installCommand = 'npx playwright install chromium'

/** Where Chrome, Chromium and Edge are on this kind of machine, likeliest first. */
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
 * The path of the browser to use: the one asked for (`wanted`, else CHROMIUM_PATH), else Playwright's
 * own, else an installed Chrome, Chromium or Edge. Throws BrowserMissing, saying what was tried and
 * what to do. A browser asked for by name is never replaced by another.
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
      ? 'google-chrome, chromium or microsoft-edge on the PATH'
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
  '--disable-sync',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-domain-reliability',
]

/** Starts the browser that `findBrowser` finds. Without a sandbox only where there cannot be one. */
export async function launchBrowser(requestedPath?: string, options: LaunchOptions = {}): Promise<Browser> {
  const launch = (chromiumSandbox: boolean) =>
    chromium.launch({
      ...options,
      executablePath: findBrowser(requestedPath),
      chromiumSandbox,
      args: [...quietFlags, ...(options.args ?? [])],
    })
  if (process.getuid?.() === 0) return launch(false)
  try {
    return await launch(true)
  } catch (error) {
    // Some Linux systems forbid the sandbox to ordinary users. Only our own pages are opened.
    if (!/sandbox/i.test(String(error))) throw error
    return launch(false)
  }
}
