/** The presenter's window: large notes beside the slide, which follow the clicks, and a clock that starts itself. */
import type { Page } from 'playwright'
import { expect } from 'playwright/test'
import { waitUntilSettled } from '../../scripts/browser/wait-until-settled'
import { test } from '../fixtures/test'
import { readSlides } from '../helpers/read-slides'

const NOTES = '.slidev-presenter .slidev-note'
const CURRENT_MARK = `${NOTES} .slidev-note-click-mark-active`
const slides = readSlides()
const byNoteLength = slides.toSorted((a, b) => b.notes.length - a.notes.length)
/** The slides with the longest notes. */
const longest = byNoteLength.filter(({ clickMarkers }) => clickMarkers > 1).slice(0, 5)
const routeOf = (name: string, click: number) => `presenter/${name}${click ? `?clicks=${click}` : ''}`

/** Where the current click's mark stands, as a share of the notes' height; 0 = at their top. */
const markPosition = (page: Page) =>
  page.evaluate(
    ([notes, mark]) => {
      const box = document.querySelector(notes)!.getBoundingClientRect()
      return (document.querySelector(mark)!.getBoundingClientRect().top - box.top) / box.height
    },
    [NOTES, CURRENT_MARK] as const,
  )
/** Expects the line to say in the upper half of the notes. */
const expectInView = (page: Page, what: string) =>
  expect(async () => {
    const position = await markPosition(page)
    expect(position, what).toBeGreaterThanOrEqual(0)
    expect(position, what).toBeLessThan(0.5)
  }).toPass({ timeout: 10_000 })

test.describe('with reduced motion', () => {
  test.use({ contextOptions: { reducedMotion: 'reduce' }, viewport: { width: 1280, height: 720 } })

  for (const { name, clickMarkers } of longest)
    test(`the notes of ${name} follow the clicks: on, back, entered in the middle and reloaded`, async ({
      page,
      deck,
    }) => {
      await deck.goTo(routeOf(name, 0))
      for (let click = 1; click <= clickMarkers; click++) {
        await page.keyboard.press('PageDown')
        await expectInView(page, `click ${click}`)
      }
      await page.keyboard.press('PageUp')
      await expectInView(page, `back at click ${clickMarkers - 1}`)
      await page.reload()
      await waitUntilSettled(page)
      await expectInView(page, 'reloaded')
      for (let click = clickMarkers - 1; click > 0; click--) await page.keyboard.press('PageUp')
      await expect
        .poll(() => page.locator(NOTES).evaluate((notes) => notes.scrollTop), 'before the first click')
        .toBe(0)
    })
})

for (const [width, height] of [
  [1280, 720],
  [1440, 900],
  [1024, 1366],
  [390, 844],
] as const)
  test(`at ${width} × ${height} notes are large, and slide, next, clicks and clock in view`, async ({
    page,
    deck,
  }) => {
    await page.setViewportSize({ width, height })
    await deck.goTo(routeOf(slides[0]!.name, 0))
    const paceIndicator = page.locator('.slidev-presenter .stage-pace')
    await page.keyboard.press('PageDown')
    const pace = (await paceIndicator.boundingBox())!
    expect.soft(pace.x + pace.width, 'right end of the pace').toBeLessThanOrEqual(width - 8)
    for (const { name } of longest) {
      await deck.goTo(routeOf(name, 1))
      const notes = page.locator(NOTES)
      const box = (await notes.boundingBox())!
      expect.soft(box.height / height, `${name}: height of the notes`).toBeGreaterThanOrEqual(0.4)
      const size = await notes.evaluate((e) => Number.parseFloat(getComputedStyle(e).fontSize))
      expect.soft(size, `${name}: size of the notes, px`).toBeGreaterThanOrEqual(18)
      for (const part of [
        '.main #slide-content',
        '.next .slidev-layout',
        '.main > :last-child',
        '.bottom > .group',
      ])
        await expect
          .soft(page.locator(`.slidev-presenter ${part}`).first(), `${name}: ${part}`)
          .toBeInViewport({ ratio: 0.99 })
    }
  })

test('the slide in the presenter view has the sizes of text that the audience sees', async ({
  page,
  deck,
}) => {
  const fontSizes = async (no: number) => {
    const slide = page.locator(`#slide-content [data-slidev-no="${no}"]`).first()
    await expect(slide).toBeVisible()
    return slide
      .locator('*')
      .evaluateAll((elements) =>
        elements
          .filter((e) => e.textContent)
          .map((e) => `${e.tagName} ${getComputedStyle(e).fontSize} ${e.textContent}`),
      )
  }
  const audienceSizes: string[][] = []
  for (const { name, no } of longest) {
    await deck.goTo(`${name}?clicks=1`)
    audienceSizes.push(await fontSizes(no))
  }
  for (const [i, { name, no }] of longest.entries()) {
    await deck.goTo(routeOf(name, 1))
    expect(await fontSizes(no), name).toEqual(audienceSizes[i])
  }
})

test('the notes become larger and smaller at a press, also after a reload', async ({ page, deck }) => {
  await deck.goTo(routeOf(longest[0]!.name, 0))
  const size = () => page.locator(NOTES).evaluate((e) => Number.parseFloat(getComputedStyle(e).fontSize))
  const before = await size()
  await page.getByTitle('Increase font size').click()
  const larger = await size()
  expect(larger).toBeGreaterThan(before)
  await page.reload()
  await expect.poll(size).toBe(larger)
  await page.getByTitle('Decrease font size').click()
  expect(await size()).toBe(before)
})

test('the clock starts with the first turn of a page after the cover', async ({ page, deck }) => {
  await deck.goTo(routeOf(slides[0]!.name, 0))
  const clock = page.locator('.slidev-presenter .bottom > .group')
  /** Slidev's sign of a clock that does not run. */
  const STOPPED = /(^| )op50( |$)/
  await expect(clock).toHaveClass(STOPPED)
  await page.keyboard.press('PageDown')
  await expect(clock).not.toHaveClass(STOPPED)
})

test('labels of the notes are told apart', async ({ page, deck }) => {
  await deck.goTo(routeOf('next-token', 0))
  for (const label of ['SAY', 'ROOM QUESTION', 'DO', 'IF IT FAILS'])
    await expect(page.locator(`${NOTES} [data-label="${label}"] b`).first()).toHaveText(`${label}:`)
})
