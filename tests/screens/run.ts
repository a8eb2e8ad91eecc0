/**
 * npm run test:screens: tests the built deck on phones, narrow and wide screens, with forced colours, large text, from
 * right to left, and its announcements to screen readers. `--built FOLDER` tests another folder than dist/.
 */
import { parseArgs } from 'node:util'
import { launchWithoutCache } from '../helpers/launch-without-cache'
import { Report } from '../helpers/report'
import { gatePageScript } from '../../gate/visit/page-scripts'
import { serveBuild } from '../../scripts/browser/serve-build'
import { checkNavControls } from './controls'
import { checkRightToLeft } from './right-to-left'
import { checkForcedColours } from './forced-colours'
import { checkPhone } from './phone'
import { checkTitles } from './titles'
import { checkZoom } from './zoom'

const { values: options } = parseArgs({ options: { built: { type: 'string' } } })
const tools = gatePageScript()
const report = new Report()
const { url, server } = await serveBuild(options.built ?? 'dist', 'some/folder')
const browser = await launchWithoutCache()
try {
  // Much of the time is waiting, so three chains run at the same time.
  await Promise.all([
    checkTitles(browser, url, report).then(() => checkPhone(browser, url, report)),
    checkForcedColours(browser, url, tools, report).then(() => checkRightToLeft(browser, url, tools, report)),
    checkNavControls(browser, url, tools, report).then(() => checkZoom(browser, url, report)),
  ])
} finally {
  await browser.close()
  server.close()
}
report.finish('screens')
