/**
 * npm run test:look: compares a dozen slides, light and dark, with the accepted screenshots in tests/look/pictures/.
 * `npm run test:update-snapshots` accepts the current screenshots; look at them first.
 */
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { parseArgs } from 'node:util'
import type { Page } from 'playwright'
import { PNG } from 'pngjs'
import { openPage, takeScreenshot, type ColourScheme } from '../../scripts/pictures/slide-screenshots'
import { launchWithoutCache } from '../helpers/launch-without-cache'
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
  throw new Error(`There is no built deck in ${site}/: run npm run build first.`)

/** Hidden slides have no screenshot. */
const slides = readSlides().filter((s) => snapshotSlides.includes(s.name))
const report = new Report()
mkdirSync(accepted, { recursive: true })
mkdirSync(results, { recursive: true })

/** The regions of a slide that contain slide numbers, px of the screenshot: these change whenever a slide is inserted. */
const slideNumberRegions = (page: Page, no: number): Promise<MaskedRegion[]> =>
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
 * Compares a screenshot with the accepted one, without the masked regions. Returns the problems, and saves the screenshot
 * and the difference if there are any.
 */
function compareWithAccepted(name: string, screenshot: Buffer, masked: MaskedRegion[]): string[] {
  const file = new URL(`${name}.png`, accepted)
  if (!existsSync(file))
    return ['there is no accepted screenshot: look at the slide, then npm run test:update-snapshots']
  const [before, now] = [PNG.sync.read(readFileSync(file)), PNG.sync.read(screenshot)]
  if (before.width !== now.width || before.height !== now.height)
    return ['it has another size than the accepted screenshot']
  const { changedCells, diff } = diffScreenshots(before, now, masked)
  if (!changedCells.length) return []
  writeFileSync(`${results}/${name}.png`, screenshot)
  writeFileSync(`${results}/${name}-difference.png`, PNG.sync.write(diff))
  const { x, y } = changedCells[0]
  return [
    `it differs in ${changedCells.length} places, the first at x ${x / SCALE}, y ${y / SCALE}; ` +
      `see ${results}/${name}-difference.png. If this is intended: npm run test:update-snapshots`,
  ]
}

const { url, server } = await serveBuild(site, 'talk')
const browser = await launchWithoutCache()
for (const scheme of ['light', 'dark'] satisfies ColourScheme[]) {
  const page = await openPage(browser, scheme, 1280, 720, SCALE)
  for (const slide of slides) {
    const screenshot = await takeScreenshot(page, url, { slide: slide.no, clicks: 99 })
    const name = `${slide.name}-${scheme}`
    if (options.accept) writeFileSync(new URL(`${name}.png`, accepted), screenshot)
    else
      report.check(
        slideLabel(slide),
        scheme,
        compareWithAccepted(name, screenshot, await slideNumberRegions(page, slide.no)),
      )
  }
  await page.close()
}
await browser.close()
server.close()
if (options.accept) console.log(`Accepted ${slides.length} slides, light and dark: tests/look/pictures/`)
else report.finish('look')
