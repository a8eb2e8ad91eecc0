// @vitest-environment happy-dom
import { expect, it } from 'vitest'
import { fadeOutMs, readFadeOut } from './fade-out-ms'

it.each([
  ['150ms', 200],
  ['0.5s', 550],
  [' 2s ', 2050],
  ['0s', 50],
])('waits a little longer than a fade of %s', (duration, ms) => {
  fadeOutMs.value = 0
  document.documentElement.style.setProperty('--slidev-transition-duration', duration)
  readFadeOut()
  expect(fadeOutMs.value).toBe(ms)
})
it('stays as it is where the deck says nothing', () => {
  fadeOutMs.value = 1
  document.documentElement.style.removeProperty('--slidev-transition-duration')
  readFadeOut()
  expect(fadeOutMs.value).toBe(1)
})
