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
  it('takes the browser asked for before any other', () => {
    const all = fakeEnvironment(['/mine', '/env', '/cache/chromium/chrome', '/usr/bin/chromium'], {
      CHROMIUM_PATH: '/env',
    })
    expect(findBrowser('/mine', all)).toBe('/mine')
    expect(findBrowser(undefined, all)).toBe('/env')
  })

  it("takes Playwright's own before an installed one", () => {
    expect(findBrowser('', fakeEnvironment(['/cache/chromium/chrome', '/usr/bin/chromium']))).toBe(
      '/cache/chromium/chrome',
    )
    expect(findBrowser('', fakeEnvironment(['/usr/bin/chromium']))).toBe('/usr/bin/chromium')
  })

  it('never replaces a browser that was asked for', () => {
    const one = fakeEnvironment(['/usr/bin/chromium'], { CHROMIUM_PATH: '/gone' })
    expect(() => findBrowser('/typo', one)).toThrow(/--browser .*\/typo/)
    expect(() => findBrowser(undefined, one)).toThrow(/CHROMIUM_PATH .*\/gone/)
  })

  it('says what was tried and the one command that helps', () => {
    const nothing = () => findBrowser(undefined, fakeEnvironment([]))
    expect(nothing).toThrow(installCommand)
    expect(nothing).toThrow('/cache/chromium/chrome')
    expect(nothing).toThrow('chromium')
  })
})

describe('knownPlaces', () => {
  it('knows Chrome, Chromium and Edge on each system', () => {
    for (const platform of ['linux', 'darwin', 'win32'] as const) {
      const places = knownBrowserPaths({
        platform,
        env: { PATH: '/usr/bin', PROGRAMFILES: 'C:\\Program Files', HOME: '/Users/a' },
      })
      for (const name of [/chrome/i, /chromium/i, /edge/i])
        expect(places.some((p) => name.test(p))).toBe(true)
    }
  })
})
