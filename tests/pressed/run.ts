/**
 * npm run test:pressed: every control of every live demo of the built deck is pressed once, and something changes; a reset
 * brings back what was there. `--built FOLDER` takes a deck already built.
 */
import { parseArgs } from 'node:util'
import { serve } from '../../scripts/browser/serve'
import { checkPressed } from '../deck/pressed'
import { launchForgetful } from '../helpers/browser'
import { builtDeck } from '../helpers/built'
import { Report } from '../helpers/report'

const { built } = parseArgs({ options: { built: { type: 'string' } } }).values
const report = new Report()
const { url, server } = await serve(built ?? builtDeck(), 'some/folder')
const browser = await launchForgetful()
try {
  await checkPressed(browser, url, report)
} finally {
  await browser.close()
  server.close()
}
report.finish('pressed')
