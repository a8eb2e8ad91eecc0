/**
 * npm run test:screens: the built deck on any screen and for every person: phones, narrow and wide screens, forced
 * colours, large letters, a system that writes from right to left, what a screen reader hears. `--built FOLDER` takes
 * another folder than dist/.
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
  // Much of it is waiting: side by side.
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
