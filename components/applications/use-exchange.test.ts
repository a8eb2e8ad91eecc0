// @vitest-environment happy-dom
import { afterEach, beforeEach, expect, it, vi } from 'vitest'
import { inWindow, show } from '../../composables/slidev.test-helper'
import { silence, type Exchange } from './exchange'
import { useExchanges } from './use-exchange'

vi.mock('@slidev/client', () => import('../../composables/slidev.test-helper'))
vi.mock('@slidev/client/state/shared.ts', () => import('../../composables/slidev.test-helper'))

/** Nobody can run the engine: neither a worker nor its files are there. */
beforeEach(() => {
  vi.stubGlobal('Worker', undefined)
  vi.stubGlobal('fetch', async () => new Response('', { status: 404 }))
})
afterEach(() => vi.unstubAllGlobals())

/** Without the waits between pieces. */
const hurry = () => vi.stubGlobal('matchMedia', () => ({ matches: true }))

const exchanges = (whose: 'presenter' | 'audience' = 'audience') =>
  inWindow(whose, () => useExchanges(() => silence))
const said = ({ tape }: Exchange) =>
  tape.flatMap(({ kind, text }) => (kind === 'text' ? [text] : [])).join('')
const sent = ({ tape }: Exchange) => tape.filter(({ kind }) => kind === 'sent').length
const WHOLE = 'Order A17 left us on Monday. It is on its way.'

it('sends; where no engine can run, the recording stands in and says why', async () => {
  hurry()
  const desk = exchanges()
  desk.press('sent')
  expect(desk.running.value).toBe('sent')
  await vi.waitFor(() => expect(desk.running.value).toBeUndefined(), 9000)
  expect(said(desk.shown.value)).toBe(WHOLE)
  expect(desk.shown.value.by).toMatch(/^a recording, written by hand on 25 November 2026, since .*404/)
})

it('is in step in two windows, and forgotten in both when it is left', async () => {
  const [mine, theirs] = [exchanges('presenter'), exchanges('audience')]
  mine.press('recording')
  await vi.waitFor(() => expect(said(theirs.shown.value)).toContain('Order'), 9000)
  expect(theirs.running.value).toBe('recording')
  hurry()
  await vi.waitFor(() => expect(theirs.shown.value).toEqual(mine.shown.value), 9000)
  show(false)
  await vi.waitFor(() => expect([mine.touched.value, theirs.touched.value]).toEqual([false, false]))
  show(true)
})

it('stops at once when it is cancelled, and may be asked again', async () => {
  const desk = exchanges()
  desk.press('recording')
  await vi.waitFor(() => expect(said(desk.shown.value)).not.toBe(''), 9000)
  desk.press('recording')
  await vi.waitFor(() => expect(desk.running.value).toBeUndefined())
  expect(desk.shown.value.fault).toContain('Cancelled')
  hurry()
  desk.press('recording')
  await vi.waitFor(() => expect(desk.running.value).toBeUndefined(), 9000)
  expect(said(desk.shown.value)).toBe(WHOLE)
})

it('mixes no two streams, however often and whatever is pressed', async () => {
  const desk = exchanges()
  for (let press = 0; press < 20; press++) {
    desk.press(press % 3 ? 'recording' : 'sent')
    await new Promise((done) => setTimeout(done, 7 * press))
    expect(sent(desk.shown.value)).toBeLessThanOrEqual(2)
  }
  desk.reset()
  hurry()
  desk.press('recording')
  await vi.waitFor(() => expect(desk.running.value).toBeUndefined(), 9000)
  expect([said(desk.shown.value), sent(desk.shown.value)]).toEqual([WHOLE, 2])
})
