/**
 * npm run test:look: a dozen telling slides, light and dark, against the accepted pictures beside this file.
 * `npm run accept-look` takes the pictures anew, once you have looked at them and like them.
 */
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { parseArgs } from 'node:util'
import { PNG } from 'pngjs'
import { launchBrowser } from '../../scripts/browser/launch'
import { openPage, shoot, type Scheme } from '../../scripts/pictures/shots'
import { serve } from '../helpers/serve'
import { Report, resultsFolder } from '../helpers/report'
import { nameOf, readSlides } from '../helpers/slides'
import { changes } from './compare'

/** One of each kind of sheet. */
const TELLING = [1, 3, 4, 6, 8, 11, 17, 20, 23, 32, 35, 36]
const SCALE = 0.5
const accepted = new URL('pictures/', import.meta.url)
const results = `${resultsFolder}/look`

const { values: options } = parseArgs({ options: { accept: { type: 'boolean' }, built: { type: 'string' } } })
const site = options.built ?? 'dist'
if (!existsSync(`${site}/index.html`))
  throw new Error(`${site}/ holds no built deck: run npm run build first.`)

const slides = readSlides()
const report = new Report()
mkdirSync(accepted, { recursive: true })
mkdirSync(results, { recursive: true })

/** What is wrong with a picture, judged against the accepted one; leaves both and their difference behind. */
function judge(name: string, taken: Buffer): string[] {
  const file = new URL(`${name}.png`, accepted)
  if (!existsSync(file)) return ['no accepted picture yet: look at it, then npm run accept-look']
  const [before, now] = [PNG.sync.read(readFileSync(file)), PNG.sync.read(taken)]
  if (before.width !== now.width || before.height !== now.height)
    return ['another size than the accepted picture']
  const { found, picture } = changes(before, now)
  if (!found.length) return []
  writeFileSync(`${results}/${name}.png`, taken)
  writeFileSync(`${results}/${name}-difference.png`, PNG.sync.write(picture))
  const { x, y } = found[0]
  return [
    `looks different in ${found.length} places, the first at x ${x / SCALE}, y ${y / SCALE}; ` +
      `see ${results}/${name}-difference.png. Meant so? npm run accept-look`,
  ]
}

const { url, server } = await serve(site, 'talk')
const browser = await launchBrowser()
for (const scheme of ['light', 'dark'] satisfies Scheme[]) {
  const page = await openPage(browser, scheme, 1280, 720, SCALE)
  for (const no of TELLING) {
    const taken = await shoot(page, url, { slide: no, clicks: 99 })
    const name = `${String(no).padStart(2, '0')}-${scheme}`
    if (options.accept) writeFileSync(new URL(`${name}.png`, accepted), taken)
    else report.check(nameOf(slides[no - 1]), scheme, judge(name, taken))
  }
  await page.close()
}
await browser.close()
server.close()
if (options.accept) console.log(`Accepted ${TELLING.length} slides, light and dark: tests/look/pictures/`)
else report.finish('look')
