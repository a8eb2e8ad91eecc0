import { expect, it } from 'vitest'
import { addTitles } from './add-titles'
import type { SlideInfo, SlideSnapshot } from './types'

const slideOf = (no: number, title = '') => ({ no, title }) as SlideInfo
const snapshotOf = (no: number, ...texts: string[]) =>
  ({
    slide: slideOf(no),
    contentByClick: [{ texts: [] }, { texts: texts.map((words) => ({ words })) }],
  }) as unknown as SlideSnapshot
const titleOf = (slide: SlideInfo, ...snapshots: SlideSnapshot[]) => addTitles([slide], snapshots)[0]!.title

it('has the first six words of a slide without a title, at its last click', () => {
  expect(titleOf(slideOf(2), snapshotOf(1, 'no'), snapshotOf(2, '→', 'One two', 'three'))).toBe(
    'One two three',
  )
  expect(titleOf(slideOf(2), snapshotOf(2, '1 2 3 4 5 6'))).toBe('1 2 3 4 5 6')
  expect(titleOf(slideOf(2), snapshotOf(2, '1 2 3', '4 5 6 7'))).toBe('1 2 3 4 5 6 …')
})

it('leaves titles, and slides without words or not seen', () => {
  expect(titleOf(slideOf(2, 'Mine'), snapshotOf(2, 'One'))).toBe('Mine')
  expect(titleOf(slideOf(2), snapshotOf(2))).toBe('')
  expect(titleOf(slideOf(2))).toBe('')
  expect(titleOf(slideOf(2), { slide: slideOf(2), contentByClick: [] } as unknown as SlideSnapshot)).toBe('')
})
