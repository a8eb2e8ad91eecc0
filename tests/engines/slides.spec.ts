/** Every slide at its last click: its headline, no error, and nothing overlaps, is cut off or scrolls. */
import { expect } from 'playwright/test'
import { expectNone } from '../fixtures/expect-none'
import { readSlides, slideLabel } from '../helpers/read-slides'
import { test } from './test'
import { layoutProblems, waitUntilAtRest } from './layout-problems'
import { openSlide } from './open-slide'

for (const slide of readSlides())
  test(`${slideLabel(slide)} at its last click`, async ({ enginePage, engineSite }) => {
    await openSlide(enginePage, engineSite.url, slide)
    expect(await waitUntilAtRest(enginePage, slide.no), 'it comes to rest').toBe('')
    for (const [rule, problems] of await layoutProblems(enginePage)) expectNone(problems, rule)
  })
