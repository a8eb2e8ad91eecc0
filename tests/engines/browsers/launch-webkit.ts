/**
 * Finds WebKitGTK's WebDriver and starts its browser in a display of its own. Without a window manager its window would
 * never be shown, and every command would wait.
 */
import { spawn, type ChildProcess } from 'node:child_process'
import { existsSync } from 'node:fs'
import { createServer, type AddressInfo } from 'node:net'
import { posix } from 'node:path'
import { takeCollectedErrors } from '../error-collector'
import type { EngineBrowser, EnginePage, ViewportSize } from './engine-page'
import { waitForDriver, WebDriverSession } from './web-driver'

const WINDOW_MANAGERS = ['openbox', 'matchbox-window-manager', 'metacity', 'xfwm4', 'mutter']

/** The bars of MiniBrowser keep its window from being as narrow as a phone, px. */
const MIN_WIDTH = 450

const findProgram = (...names: string[]): string | undefined =>
  names
    .flatMap((name) => (process.env.PATH ?? '').split(':').map((folder) => posix.join(folder, name)))
    .find((path) => existsSync(path))

/** The programs that WebKitGTK needs; undefined = not all are installed. */
export function findWebKit(): { driver: string; xvfb: string; windowManager: string } | undefined {
  const driver = findProgram('WebKitWebDriver')
  const xvfb = findProgram('Xvfb')
  const windowManager = findProgram(...WINDOW_MANAGERS)
  return driver && xvfb && windowManager ? { driver, xvfb, windowManager } : undefined
}

/** Starts a virtual display, and resolves to its name. */
function startDisplay(xvfb: string): Promise<{ display: string; server: ChildProcess }> {
  const screen = '1600x1200x24'
  const server = spawn(xvfb, ['-displayfd', '3', '-screen', '0', screen, '-nolisten', 'tcp'], {
    stdio: ['ignore', 'ignore', 'ignore', 'pipe'],
  })
  return new Promise((resolve, reject) => {
    server.stdio[3]!.once('data', (number) => resolve({ display: `:${String(number).trim()}`, server }))
    server.once('error', reject)
    server.once('exit', (code) => reject(new Error(`Xvfb ended with ${code} before its display was there.`)))
  })
}

function findFreePort(): Promise<number> {
  const server = createServer()
  return new Promise((resolve, reject) => {
    server.once('error', reject)
    server.listen(0, '127.0.0.1', () => {
      const { port } = server.address() as AddressInfo
      server.close(() => resolve(port))
    })
  })
}

async function openPage(driver: string, viewport: ViewportSize): Promise<EnginePage> {
  const session = await WebDriverSession.open(driver)
  await session.setViewport({ ...viewport, width: Math.max(viewport.width, MIN_WIDTH) })
  return {
    goto: (url) => session.goto(url),
    evaluate: (expression) => session.evaluate(expression),
    press: (key) => session.press(key),
    click: (x, y) => session.click(x, y),
    screenshot: () => session.screenshot(),
    takeErrors: () => session.evaluate(takeCollectedErrors),
    close: () => session.close(),
  }
}

/** Starts WebKitGTK's WebDriver; its browser, MiniBrowser, starts with each page. Only one page is open at a time. */
export async function launchWebKit(
  programs: NonNullable<ReturnType<typeof findWebKit>>,
): Promise<EngineBrowser> {
  const { display, server } = await startDisplay(programs.xvfb)
  const options = { stdio: 'ignore', env: { ...process.env, DISPLAY: display, GDK_BACKEND: 'x11' } } as const
  const windowManager = spawn(programs.windowManager, [], options)
  const port = await findFreePort()
  const driver = spawn(programs.driver, [`--port=${port}`], options)
  const stop = () => {
    for (const program of [driver, windowManager, server]) program.kill()
  }
  // A run that is interrupted leaves no display behind.
  process.once('exit', stop)
  const address = `http://127.0.0.1:${port}`
  await waitForDriver(address)
  return {
    description: `WebKitGTK (${programs.driver})`,
    needsErrorCollector: true,
    openPage: (viewport) => openPage(address, viewport),
    close: () => Promise.resolve(stop()),
  }
}
