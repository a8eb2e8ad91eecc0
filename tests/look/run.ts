/**
 * npm run test:look: a dozen telling slides, light and dark, against the accepted pictures beside this file.
 * `npm run test:update-snapshots` takes the pictures anew, once you have looked at them and like them.
 */
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { parseArgs } from 'node:util'
import type { Page } from 'playwright'
import { PNG } from 'pngjs'
import { openPage, takeScreenshot, type ColourScheme } from '../../scripts/pictures/slide-screenshots'
import { launchWithoutCache } from '../helpers/browser'
import { serveBuild } from '../../scripts/browser/serve-build'
import { Report, resultsFolder } from '../helpers/report'
import { slideLabel, readSlides } from '../helpers/read-slides'
import { diffScreenshots, type MaskedRegion } from './diff-screenshots'
import { snapshotSlides } from './snapshot-slides'

const SCALE = 0.5
const accepted = new URL('pictures/', import.meta.url)
const results = `${resultsFolder}/look`

const { values: options } = parseArgs({ options: { accept: { type: 'boolean' }, built: { type: 'string' } } })
const site = options.built ?? 'dist'
if (!existsSync(`${site}/index.html`))
  throw new Error(`${site}/ holds no built deck: run npm run build first.`)

/** A hidden slide has no picture. */
const slides = readSlides().filter((s) => snapshotSlides.includes(s.name))
const report = new Report()
mkdirSync(accepted, { recursive: true })
mkdirSync(results, { recursive: true })

/** Where the slide shows numbers of slides, in px of its picture: they change whenever a slide is inserted. */
const numbersOn = (page: Page, no: number): Promise<MaskedRegion[]> =>
  page.locator(`[data-slidev-no="${no}"] [data-slide-no]`).evaluateAll(
    (elements, scale) =>
      elements
        .map((element) => element.getBoundingClientRect())
        .map(({ x, y, width, height }) => ({
          x: x * scale,
          y: y * scale,
          w: width * scale,
          h: height * scale,
        })),
    SCALE,
  )

/**
 * What is wrong with a picture, judged against the accepted one but for `masked`; leaves both and their difference
 * behind.
 */
function judge(name: string, taken: Buffer, masked: MaskedRegion[]): string[] {
  const file = new URL(`${name}.png`, accepted)
  if (!existsSync(file)) return ['no accepted picture yet: look at it, then npm run test:update-snapshots']
  const [before, now] = [PNG.sync.read(readFileSync(file)), PNG.sync.read(taken)]
  if (before.width !== now.width || before.height !== now.height)
    return ['another size than the accepted picture']
  const { changedCells, diff: picture } = diffScreenshots(before, now, masked)
  if (!changedCells.length) return []
  writeFileSync(`${results}/${name}.png`, taken)
  writeFileSync(`${results}/${name}-difference.png`, PNG.sync.write(picture))
  const { x, y } = changedCells[0]
  return [
    `looks different in ${changedCells.length} places, the first at x ${x / SCALE}, y ${y / SCALE}; ` +
      `see ${results}/${name}-difference.png. Meant so? npm run test:update-snapshots`,
  ]
}

const { url, server } = await serveBuild(site, 'talk')
const browser = await launchWithoutCache()
for (const scheme of ['light', 'dark'] satisfies ColourScheme[]) {
  const page = await openPage(browser, scheme, 1280, 720, SCALE)
  for (const slide of slides) {
    const taken = await takeScreenshot(page, url, { slide: slide.no, clicks: 99 })
    const name = `${slide.name}-${scheme}`
    if (options.accept) writeFileSync(new URL(`${name}.png`, accepted), taken)
    else report.check(slideLabel(slide), scheme, judge(name, taken, await numbersOn(page, slide.no)))
  }
  await page.close()
}
await browser.close()
server.close()
if (options.accept) console.log(`Accepted ${slides.length} slides, light and dark: tests/look/pictures/`)
else report.finish('look')
