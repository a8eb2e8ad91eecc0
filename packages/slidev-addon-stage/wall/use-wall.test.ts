// @vitest-environment happy-dom
import { afterEach, beforeEach, expect, it, vi } from 'vitest'
import { useWall } from './use-wall'

const laptop = { availLeft: 0, availTop: 0, availWidth: 1440, availHeight: 900, isInternal: true }
const projector = { availLeft: 1440, availTop: 24, availWidth: 1920, availHeight: 1056, isInternal: false }
const ASKS_FOR_DRAGGING = 'Drag the wall’s window to the projector, and press f there'
const DRAGGED = 'popup,width=960,height=540'

const open = vi.fn<typeof window.open>()
const getScreenDetails = vi.fn()
beforeEach(() => {
  open.mockReset().mockReturnValue(window)
  getScreenDetails.mockReset().mockResolvedValue({ screens: [laptop, projector], currentScreen: laptop })
  vi.stubGlobal('open', open)
  vi.stubGlobal('getScreenDetails', getScreenDetails)
  vi.stubGlobal('screen', { isExtended: true })
})
afterEach(() => vi.unstubAllGlobals())

async function openWall() {
  const { hint, open: press } = useWall()
  expect(getScreenDetails, 'before a press').not.toHaveBeenCalled()
  await press('#/7')
  expect(open).toHaveBeenCalledOnce()
  const [address, , features] = open.mock.calls[0]!
  expect([address, features]).toEqual(['#/7', expect.not.stringContaining('noopener')])
  return { features, hint: hint.value }
}

it('opens on the projector’s screen, as large as it is', async () => {
  expect(await openWall()).toEqual({
    features: 'popup,left=1440,top=24,width=1920,height=1056',
    hint: 'In the wall’s window, press f: it fills the screen',
  })
})
it('with one screen it asks the browser nothing', async () => {
  vi.stubGlobal('screen', { isExtended: false })
  expect(await openWall()).toEqual({ features: DRAGGED, hint: ASKS_FOR_DRAGGING })
  expect(getScreenDetails).not.toHaveBeenCalled()
})
it.each([
  ['is refused', () => getScreenDetails.mockRejectedValue(new DOMException('', 'NotAllowedError'))],
  [
    'finds this screen alone',
    () => getScreenDetails.mockResolvedValue({ screens: [laptop], currentScreen: laptop }),
  ],
])('opens all the same when asking for screens %s', async (_, arrange) => {
  arrange()
  expect(await openWall()).toEqual({ features: DRAGGED, hint: ASKS_FOR_DRAGGING })
})
it('opens all the same in a browser that knows no screens', async () => {
  const { hint, open: press } = useWall()
  vi.stubGlobal('getScreenDetails', undefined)
  vi.stubGlobal('screen', {})
  await press('#/7')
  expect([open.mock.calls[0]![2], hint.value]).toEqual([DRAGGED, ASKS_FOR_DRAGGING])
})
it('says so when the browser opens no window', async () => {
  open.mockReturnValue(null)
  expect((await openWall()).hint).toContain('press again, or allow pop-ups')
})
