// @vitest-environment happy-dom
import { expect, it } from 'vitest'
import { isResetKey } from './is-reset-key'

/** A key press on the first element of this HTML. */
function press(key: string, html = '<button></button>', options: KeyboardEventInit = {}): KeyboardEvent {
  document.body.innerHTML = html
  const event = new KeyboardEvent('keydown', { key, cancelable: true, bubbles: true, ...options })
  document.body.querySelector('button, textarea')!.dispatchEvent(event)
  return event
}

it('is R, also from a button, but not in a text field, with a modifier or where it has another use', () => {
  expect(isResetKey(press('r'), false)).toBe(true)
  expect(isResetKey(press('R'), false)).toBe(true)
  expect(isResetKey(press('r', '<textarea></textarea>'), false)).toBe(false)
  expect(isResetKey(press('r', '<button></button>', { ctrlKey: true }), false)).toBe(false)
  const used = press('r')
  used.preventDefault()
  expect(isResetKey(used, false)).toBe(false)
})

it('is Escape where a chat model has replied, although it removes the focus of a button too', () => {
  const escape = press('Escape')
  escape.preventDefault()
  expect([isResetKey(escape, true), isResetKey(escape, false)]).toEqual([true, false])
  expect(isResetKey(press('Escape', '<textarea></textarea>'), true)).toBe(false)
})
