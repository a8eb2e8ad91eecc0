/**
 * npm run test:firefox: the built deck in an installed Firefox: 160 presses through it, and every live demo run, without
 * an error. `--built FOLDER` takes another folder than dist/. Where there is no Firefox it says so, and checks nothing.
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
    'test:firefox: skipped, NOTHING was checked: no Firefox found on the PATH, nor named by FIREFOX_PATH.',
  )
  process.exit()
}

const report = new Report()
const { url, server } = await serveBuild(options.built ?? 'dist', 'some/folder')
const browser = await launchFirefox(path)
console.log(`${await browser.version()} (${path})`)
try {
  const page = await browser.newPage()
  const heard = collectErrors(page)
  await checkNavigation(page, url, report, heard)
  await checkDemos(page, report, heard)
} finally {
  await browser.close()
  server.close()
}
report.finish('firefox')
