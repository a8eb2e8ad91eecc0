import { existsSync } from 'node:fs'
import { firefox, webkit } from 'playwright'
import type { EngineBrowser, EngineName } from './engine-page'
import { findFirefox, launchFirefox } from './launch-firefox'
import { launchPlaywright } from './launch-playwright'
import { findWebKit, launchWebKit } from './launch-webkit'

const TYPES = { webkit, firefox }

/** What to install where an engine has no browser. */
export const INSTALL_ADVICE: Record<EngineName, string> = {
  webkit:
    'there is no WebKit: npx playwright install --with-deps webkit; or, on Debian, apt-get install webkit2gtk-driver xvfb openbox',
  firefox:
    'there is no Firefox: npx playwright install --with-deps firefox; or install Firefox, and set FIREFOX_PATH if it is not on the PATH',
}

/** Starts Playwright's own browser for an engine, else the installed one; undefined = there is neither. */
export async function launchEngine(name: EngineName): Promise<EngineBrowser | undefined> {
  if (existsSync(TYPES[name].executablePath())) return launchPlaywright(TYPES[name])
  if (name === 'webkit') {
    const programs = findWebKit()
    return programs && launchWebKit(programs)
  }
  const path = findFirefox()
  return path ? launchFirefox(path) : undefined
}
