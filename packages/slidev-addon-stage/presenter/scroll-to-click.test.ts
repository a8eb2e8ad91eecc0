// @vitest-environment happy-dom
import { expect, it, vi } from 'vitest'
import { scrollToClick } from './scroll-to-click'

/** Notes of 400 px height, scrolled by 100 px, with marks in these states at these distances from their top edge. */
function notesWith(...marks: [state: string, distance: number][]) {
  const notes = document.createElement('div')
  Object.defineProperty(notes, 'clientHeight', { value: 400 })
  notes.scrollTop = 100
  notes.getBoundingClientRect = () => new DOMRect(0, 50, 300, 400)
  for (const [state, distance] of marks) {
    const mark = document.createElement('span')
    mark.className = `slidev-note-click-mark slidev-note-click-mark-${state}`
    mark.getBoundingClientRect = () => new DOMRect(0, 50 + distance, 10, 10)
    notes.append(mark)
  }
  const scrollTo = vi.fn()
  notes.scrollTo = scrollTo
  return { notes, scrollTo }
}

it.each([
  [
    'the current click is a quarter from the top',
    [
      ['past', 20],
      ['active', 900],
      ['next', 950],
    ],
    900,
  ],
  [
    'without one of its own, the last click passed is',
    [
      ['past', 20],
      ['past', 700],
      ['future', 900],
    ],
    700,
  ],
  ['before the first click they begin at their top', [['next', 600]], 0],
  ['they do not scroll above their top', [['active', -80]], 0],
] as [string, [string, number][], number][])('%s', (_, marks, top) => {
  const { notes, scrollTo } = notesWith(...marks)
  scrollToClick(notes, 'smooth')
  expect(scrollTo).toHaveBeenCalledExactlyOnceWith({ top, behavior: 'smooth' })
})

it('notes without marks stay where they are', () => {
  const { notes, scrollTo } = notesWith()
  scrollToClick(notes, 'auto')
  expect(scrollTo).not.toHaveBeenCalled()
})
