/** Slidev’s own controls, below the slide on narrow screens, on hover on wide ones: contrast, and the dialog about the deck. */
import type { Page } from 'playwright'
import { expect } from 'playwright/test'
import { contrastRatio } from '../../packages/slidev-gate/rules/colour'
import { expectNone } from '../fixtures/expect-none'
import { test } from './test'

const VIEWPORTS = [
  { width: 1024, height: 768 },
  { width: 1280, height: 720 },
  { width: 768, height: 1024 },
  { width: 414, height: 896 },
  { width: 320, height: 568 },
]
const NAV = '#slide-container > div > nav'

/** The boxes of the controls' icons and of the slide number. */
const readControlBoxes = (page: Page) =>
  page.locator(`${NAV} :is(.slidev-icon-btn:not(.disabled) > [class*="i-"], span)`).evaluateAll((all) =>
    all
      .filter((e) => !e.closest('.sr-only') && e.getClientRects().length)
      .map((e) => {
        const { x, y, width: w, height: h } = e.getBoundingClientRect()
        return { x, y, w, h, name: (e.parentElement as HTMLElement).title || e.textContent }
      }),
  )

/** Controls with too little contrast in a screenshot. */
async function findLowContrast(page: Page): Promise<string[]> {
  await page.locator(NAV).hover()
  await page.waitForFunction(() => !document.getAnimations().some((a) => a.playState === 'running'))
  const controls = await readControlBoxes(page)
  const png = (await page.screenshot()).toString('base64')
  const coloursByControl = await page.evaluate(
    ([image, boxes]) => window.gate.dominantColours(image, boxes, 40),
    [png, controls] as const,
  )
  expect.soft(controls.length, 'controls').toBeGreaterThanOrEqual(7)
  return controls.flatMap(({ name }, i) => {
    const [background, ...others] = coloursByControl[i]!.map(({ rgb }) => rgb)
    // Icons have thin lines: most pixels are blends of their colour and the background.
    const ratio = background ? Math.max(1, ...others.map((colour) => contrastRatio(colour, background))) : 1
    return ratio < 3 ? [`“${name}” has a contrast of ${ratio.toFixed(1)}, expected at least 3`] : []
  })
}

for (const colorScheme of ['light', 'dark'] as const)
  test.describe(colorScheme, () => {
    test.use({ colorScheme })
    test(`Slidev’s controls have contrast on each screen, ${colorScheme}`, async ({ page, goToSlide }) => {
      await goToSlide('attention')
      for (const viewport of VIEWPORTS) {
        const size = `${viewport.width} × ${viewport.height}`
        await test.step(size, async () => {
          await page.setViewportSize(viewport)
          expectNone(await findLowContrast(page), `contrast of controls, ${size}`)
        })
      }
    })
  })

test('the text of the dialog about the deck lies in its box', async ({ page, goToSlide }) => {
  await goToSlide('chatbot')
  await page.locator(NAV).hover()
  await page.getByTitle('Show info').click()
  const text = page.locator('.slidev-info-dialog')
  await expect(text).toBeVisible()
  const [inner, box] = [await text.boundingBox(), await text.locator('..').boundingBox()]
  for (const [start, length] of [
    ['x', 'width'],
    ['y', 'height'],
  ] as const) {
    expect(inner![start]).toBeGreaterThanOrEqual(box![start])
    expect(inner![start] + inner![length]).toBeLessThanOrEqual(box![start] + box![length])
  }
})
