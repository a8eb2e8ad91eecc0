// @vitest-environment happy-dom
import { afterEach, expect, it, vi } from 'vitest'
import { initNotesWidth } from './notes-width'

const KEY = 'slidev-presenter-notes-width'

afterEach(() => {
  vi.unstubAllGlobals()
  localStorage.clear()
})

it('gives the notes two fifths of the window', () => {
  vi.stubGlobal('innerWidth', 1280)
  initNotesWidth()
  expect(localStorage.getItem(KEY)).toBe('538')
})

it('leaves a chosen width alone', () => {
  localStorage.setItem(KEY, '300')
  initNotesWidth()
  expect(localStorage.getItem(KEY)).toBe('300')
})

it('does nothing where storage is refused', () => {
  vi.stubGlobal('localStorage', {
    getItem: () => {
      throw new DOMException('refused', 'SecurityError')
    },
  })
  expect(initNotesWidth).not.toThrow()
  vi.unstubAllGlobals()
})
