// @vitest-environment happy-dom
import { expect, it } from 'vitest'
import { FOCUS_KEEPING_FIELDS, LETTER_FIELDS } from './text-fields'

const matches = (html: string, selector: string) => {
  document.body.innerHTML = html
  return document.body.firstElementChild!.matches(selector)
}

it.each([
  ['<textarea></textarea>', true, true],
  ['<select></select>', true, true],
  ['<p contenteditable="true"></p>', true, true],
  ['<input>', true, true],
  ['<input type="search">', true, true],
  ['<input type="number">', true, false],
  ['<input type="range">', false, false],
  ['<input type="radio">', false, false],
  ['<input type="checkbox">', false, false],
  ['<button></button>', false, false],
])('%s keeps the focus: %s; letters are typed there: %s', (html, keepsFocus, takesLetters) =>
  expect([matches(html, FOCUS_KEEPING_FIELDS), matches(html, LETTER_FIELDS)]).toEqual([
    keepsFocus,
    takesLetters,
  ]),
)
