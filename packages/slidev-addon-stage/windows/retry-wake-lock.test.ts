// @vitest-environment happy-dom
import { afterEach, beforeEach, expect, it, vi } from 'vitest'
import { retryWakeLock } from './retry-wake-lock'

const wakeLockEnabled = vi.hoisted(() => ({ value: true }))
vi.mock('@slidev/client/state/index.ts', () => ({ wakeLockEnabled }))

const LOCK = { type: 'screen' }
/** The browser's request, refused as long as nobody has pressed a key. */
const request = vi.fn(() => (pressed ? Promise.resolve(LOCK) : Promise.reject(new Error('NotAllowedError'))))
let pressed = false
function press(): void {
  pressed = true
  dispatchEvent(new KeyboardEvent('keydown', { key: 'PageDown' }))
}
const settle = () => new Promise((resolve) => setTimeout(resolve))

beforeEach(() => {
  pressed = false
  wakeLockEnabled.value = true
  request.mockClear()
  vi.stubGlobal(
    'WakeLock',
    class {
      request = request
    },
  )
  WakeLock.prototype.request = request as never
  Object.defineProperty(navigator, 'wakeLock', { configurable: true, value: { request } })
})
afterEach(() => void vi.unstubAllGlobals())

it('asks again at the next key after a refusal, until it is granted', async () => {
  retryWakeLock()
  const granted = navigator.wakeLock.request('screen')
  await settle()
  expect(request).toHaveBeenCalledTimes(1)
  press()
  expect(await granted).toBe(LOCK)
  expect(request).toHaveBeenCalledTimes(2)
})

it('asks no more once it is switched off', async () => {
  retryWakeLock()
  void navigator.wakeLock.request('screen')
  await settle()
  wakeLockEnabled.value = false
  press()
  await settle()
  expect(request).toHaveBeenCalledTimes(1)
})

it('leaves no listener behind, however often it is refused', async () => {
  const signals = vi.spyOn(window, 'addEventListener')
  request.mockImplementation(() => Promise.reject(new Error('NotAllowedError')))
  retryWakeLock()
  void navigator.wakeLock.request('screen')
  await settle()
  for (let i = 0; i < 3; i++) {
    dispatchEvent(new Event('pointerup'))
    await settle()
  }
  // Two of the fourth refusal are left: the listeners of the first three are gone, those for keys, too.
  const waiting = signals.mock.calls.filter(
    ([, , options]) => !(options as AddEventListenerOptions).signal?.aborted,
  )
  expect(signals.mock.calls.map(([event]) => event)).toHaveLength(8)
  expect(waiting.map(([event]) => event)).toEqual(['keydown', 'pointerup'])
})

it('does nothing in a browser that cannot keep the screen on', () => {
  Object.defineProperty(navigator, 'wakeLock', { configurable: true, value: undefined })
  expect(retryWakeLock).not.toThrow()
})
