/** A dozen slides, light and dark, look like the accepted screenshots in tests/look/pictures/. */
import type { Page } from 'playwright'
import { takeScreenshot } from '../../scripts/pictures/slide-screenshots'
import { expect } from '../fixtures/accepted-screenshots'
import { test } from '../fixtures/test'
import { readSlides, slideLabel } from '../helpers/read-slides'
import type { MaskedRegion } from './diff-screenshots'
import { snapshotSlides } from './snapshot-slides'

const SCALE = 0.5
test.use({ deviceScaleFactor: SCALE })

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

// Hidden slides have no screenshot.
for (const slide of readSlides().filter((s) => snapshotSlides.includes(s.name)))
  test(`${slideLabel(slide)} looks as accepted`, async ({ page, site }) => {
    for (const colorScheme of ['light', 'dark'] as const)
      await test.step(colorScheme, async () => {
        await page.emulateMedia({ colorScheme })
        const screenshot = await takeScreenshot(page, site.url, { slide: slide.no, clicks: 99 })
        expect
          .soft(screenshot, `${slide.name}, ${colorScheme}`)
          .toMatchAcceptedScreenshot(`tests/look/pictures/${slide.name}-${colorScheme}.png`, {
            masked: await slideNumberRegions(page, slide.no),
            scale: SCALE,
          })
      })
  })
