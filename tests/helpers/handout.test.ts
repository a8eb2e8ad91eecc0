import { expect, it } from 'vitest'
import { handoutFaults, handoutOf, type Handout } from './handout'
import { readSlides } from './slides'

const wanted = handoutOf(readSlides(), 'paper')
/** What is told of a handout with one change. */
function told(change: (handout: Handout) => void): string[] {
  const handout = structuredClone(wanted)
  change(handout)
  return [...handoutFaults(handout, wanted).values()].flat()
}
const sheet = (handout: Handout, part: 'words' | 'sources' | 'marks') =>
  handout.sheets.find((s) => s[part].length)!

it('is silent about the handout as it should be', () => expect(told(() => {})).toEqual([]))

it('tells what is dropped, added, exchanged or moved', () => {
  expect(told((h) => h.sheets.pop())).toHaveLength(1)
  expect(told((h) => sheet(h, 'words').words.pop())).toHaveLength(1)
  expect(told((h) => sheet(h, 'sources').sources.push('Nobody 2020'))).toHaveLength(1)
  expect(told((h) => (sheet(h, 'marks').marks[0] = '99'))).toHaveLength(2)
  expect(told((h) => (h.sheets[0]!.alt = 'a tree'))).toHaveLength(2)
  expect(told((h) => h.lists.roadmaps.reverse())).toEqual(['rows: in another order, or twice'])
})
