import type { Page } from 'playwright'
import { expect, it } from 'vitest'
import type { SlidesLook } from './look-at-slides'
import { waitUntilDrawn } from './wait-until-drawn'

/** A page where each look finds the next of these, the last again and again. */
function fakePage(looks: (SlidesLook | Error)[]) {
  const page = {
    looks: 0,
    evaluate: async () => {
      const look = looks[Math.min(page.looks++, looks.length - 1)]!
      if (look instanceof Error) throw look
      return look
    },
    waitForTimeout: () => new Promise((done) => setTimeout(done, 1)),
  }
  return page
}
const wait = (page: ReturnType<typeof fakePage>, timeoutMs = 5000) =>
  waitUntilDrawn(page as unknown as Page, timeoutMs)

it('waits until nothing is missing and two looks are alike, also while the page navigates', async () => {
  const page = fakePage([
    new Error('Execution context was destroyed'),
    { missing: 'a typeface is still loading', drawn: {} },
    { missing: '', drawn: { '001-01': 1 } },
    { missing: '', drawn: { '001-01': 2 } },
    { missing: '', drawn: { '001-01': 2 } },
  ])
  await wait(page)
  expect(page.looks).toBe(5)
})

it('says what is missing after the time', () =>
  expect(
    wait(fakePage([{ missing: 'slide 3: a Mermaid chart is not drawn', drawn: {} }]), 10),
  ).rejects.toThrow('The deck is not drawn after 0.01 s: slide 3: a Mermaid chart is not drawn.'))

it('names the slide that never stops changing', () => {
  const looks = Array.from({ length: 1000 }, (_, i) => ({ missing: '', drawn: { '004-01': i } }))
  return expect(wait(fakePage(looks), 10)).rejects.toThrow('slide 4 keeps changing')
})
