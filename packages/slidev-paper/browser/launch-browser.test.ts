import { describe, expect, it } from 'vitest'
import { findBrowser, installCommand, knownBrowserPaths, type BrowserEnvironment } from './launch-browser'

const fakeEnvironment = (
  existingPaths: string[],
  env: BrowserEnvironment['env'] = {},
  platform: NodeJS.Platform = 'linux',
): BrowserEnvironment => ({
  platform,
  env: { PATH: '/usr/local/bin:/usr/bin', ...env },
  exists: (path) => existingPaths.includes(path),
  playwrightPath: () => '/cache/chromium/chrome',
})

describe('findBrowser', () => {
  it('prefers the requested browser, then CHROMIUM_PATH, to any other', () => {
    const all = fakeEnvironment(['/mine', '/env', '/cache/chromium/chrome', '/usr/bin/chromium'], {
      CHROMIUM_PATH: '/env',
    })
    expect(findBrowser('/mine', all)).toBe('/mine')
    expect(findBrowser(undefined, all)).toBe('/env')
  })

  it("prefers Playwright's own browser to an installed one", () => {
    expect(findBrowser('', fakeEnvironment(['/cache/chromium/chrome', '/usr/bin/chromium']))).toBe(
      '/cache/chromium/chrome',
    )
    expect(findBrowser('', fakeEnvironment(['/usr/bin/chromium']))).toBe('/usr/bin/chromium')
  })

  it('prefers a headless shell to other installed browsers', () => {
    const paths = ['/usr/bin/google-chrome', '/usr/bin/chromium', '/usr/bin/chromium-headless-shell']
    expect(findBrowser('', fakeEnvironment(paths))).toBe('/usr/bin/chromium-headless-shell')
  })

  it('throws instead of replacing a requested browser that is missing', () => {
    const one = fakeEnvironment(['/usr/bin/chromium'], { CHROMIUM_PATH: '/gone' })
    expect(() => findBrowser('/typo', one)).toThrow(/--browser .*\/typo/)
    expect(() => findBrowser(undefined, one)).toThrow(/CHROMIUM_PATH .*\/gone/)
  })

  it('lists in its error the places searched and the install command', () => {
    const find = () => findBrowser(undefined, fakeEnvironment([]))
    expect(find).toThrow(installCommand)
    expect(find).toThrow('/cache/chromium/chrome')
    expect(find).toThrow('chromium')
  })
})

describe('knownBrowserPaths', () => {
  it('lists Chrome, Chromium and Edge on each system', () => {
    for (const platform of ['linux', 'darwin', 'win32'] as const) {
      const paths = knownBrowserPaths({
        platform,
        env: { PATH: '/usr/bin', PROGRAMFILES: 'C:\\Program Files', HOME: '/Users/a' },
      })
      for (const name of [/chrome/i, /chromium/i, /edge/i]) expect(paths.some((p) => name.test(p))).toBe(true)
    }
  })
})
