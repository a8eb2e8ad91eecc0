/**
 * npm run test:windows: takes 300 random steps through two windows of the built deck and compares them after each; then
 * clicks every control of every slide and Slidev's own controls, each followed by a key that turns the page. `--seed 7`
 * takes other steps, `--steps 50` fewer; `--slides tokens,rag` tests only these; `--built FOLDER` a deck already built.
 */
import { parseArgs } from 'node:util'
import { launchWithoutCache } from '../helpers/launch-without-cache'
import { buildDeck } from '../helpers/build-deck'
import { parseSlideRange } from '../../gate/deck/slide-range'
import { checkClicker } from '../deck/clicker'
import { checkRandomSteps } from '../deck/random-steps'
import { Report } from '../helpers/report'
import { serveBuild } from '../../scripts/browser/serve-build'
import { readSlides } from '../helpers/read-slides'

const { values } = parseArgs({
  options: {
    seed: { type: 'string', default: '1' },
    steps: { type: 'string', default: '300' },
    slides: { type: 'string' },
    built: { type: 'string' },
  },
})
const names = readSlides().map((s) => s.name)
const chosen = values.slides && parseSlideRange(values.slides, names).map((no) => names[no - 1]!)

const report = new Report()
const { url, server } = await serveBuild(values.built ?? buildDeck(), 'some/folder')
const browser = await launchWithoutCache()
try {
  const [seed, steps] = [Number(values.seed), Number(values.steps)]
  await checkRandomSteps(browser, url, { seed, steps, ...(chosen && { slides: chosen }) }, report)
  await checkClicker(browser, url, report, { isExhaustive: true, slides: chosen || names })
} finally {
  await browser.close()
  server.close()
}
report.finish('windows')
