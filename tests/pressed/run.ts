/**
 * npm run test:pressed: presses every control of every live demo of the built deck once. The slide has to change, and a
 * reset has to restore it. `--built FOLDER` tests a deck that is already built.
 */
import { parseArgs } from 'node:util'
import { serveBuild } from '../../scripts/browser/serve-build'
import { checkEveryControl } from '../deck/every-control'
import { launchWithoutCache } from '../helpers/launch-without-cache'
import { ensureDeckBuilt } from '../helpers/build-deck'
import { Report } from '../helpers/report'

const { built } = parseArgs({ options: { built: { type: 'string' } } }).values
const report = new Report()
const { url, server } = await serveBuild(built ?? ensureDeckBuilt(), 'some/folder')
const browser = await launchWithoutCache()
try {
  await checkEveryControl(browser, url, report)
} finally {
  await browser.close()
  server.close()
}
report.finish('pressed')
