/**
 * npm run test:screens: the built deck on any screen and for every person: phones, narrow and wide screens, forced
 * colours, large letters, a system that writes from right to left, what a screen reader hears. `--built FOLDER` takes
 * another folder than dist/.
 */
import { parseArgs } from 'node:util'
import { launchForgetful } from '../helpers/browser'
import { Report } from '../helpers/report'
import { sheetTools } from '../../gate/visit/tools'
import { serve } from '../../scripts/browser/serve'
import { checkControls } from './controls'
import { checkDirection } from './direction'
import { checkForced } from './forced'
import { checkPhone } from './phone'
import { checkTitles } from './titles'
import { checkZoom } from './zoom'

const { values: options } = parseArgs({ options: { built: { type: 'string' } } })
const tools = sheetTools()
const report = new Report()
const { url, server } = await serve(options.built ?? 'dist', 'some/folder')
const browser = await launchForgetful()
try {
  // Much of it is waiting: side by side.
  await Promise.all([
    checkTitles(browser, url, report).then(() => checkPhone(browser, url, report)),
    checkForced(browser, url, tools, report).then(() => checkDirection(browser, url, tools, report)),
    checkControls(browser, url, tools, report).then(() => checkZoom(browser, url, report)),
  ])
} finally {
  await browser.close()
  server.close()
}
report.finish('screens')
