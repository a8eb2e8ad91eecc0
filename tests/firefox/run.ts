/**
 * npm run test:firefox: goes through the built deck by 160 key presses in an installed Firefox and runs every live demo,
 * without errors. `--built FOLDER` tests another folder than dist/. Without a Firefox it tests nothing, and says so.
 */
import { parseArgs } from 'node:util'
import { Report } from '../helpers/report'
import { serveBuild } from '../../scripts/browser/serve-build'
import { checkDemos } from './demos'
import { collectErrors } from './collect-errors'
import { findFirefox, launchFirefox } from './launch-firefox'
import { checkNavigation } from './navigation'

const { values: options } = parseArgs({ options: { built: { type: 'string' } } })
const path = findFirefox()
if (!path) {
  console.log(
    'test:firefox: skipped, NOTHING was tested: there is no Firefox on the PATH and no FIREFOX_PATH.',
  )
  process.exit()
}

const report = new Report()
const { url, server } = await serveBuild(options.built ?? 'dist', 'some/folder')
const browser = await launchFirefox(path)
console.log(`${await browser.version()} (${path})`)
try {
  const page = await browser.newPage()
  const takeErrors = collectErrors(page)
  await checkNavigation(page, url, report, takeErrors)
  await checkDemos(page, report, takeErrors)
} finally {
  await browser.close()
  server.close()
}
report.finish('firefox')
