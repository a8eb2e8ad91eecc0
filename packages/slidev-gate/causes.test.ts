import { expect, it } from 'vitest'
import { groupByCause } from './causes'
import type { Finding } from './rule-runner'

const finding = (slide: number, rule: string, cause: string, grade: Finding['grade']) =>
  ({ slide, rule, cause, grade, message: `${cause}, there`, fixHint: `mend ${rule}` }) as Finding

it('tells findings with the same cause once, the worst grade first, then those in most places', () => {
  const faint = [3, 9].map((slide) => finding(slide, 'low-contrast', '#888 on #fff', 'hard-to-read'))
  const small = finding(2, 'small-text', '9 px', 'hard-to-read')
  const error = finding(5, 'console-errors', 'error', 'broken')
  const warning = finding(1, 'console-errors', 'error', 'advice')
  expect(groupByCause([warning, small, ...faint, error])).toEqual([
    {
      rule: 'console-errors',
      grade: 'broken',
      message: 'error',
      fixHint: 'mend console-errors',
      findings: [error],
    },
    {
      rule: 'low-contrast',
      grade: 'hard-to-read',
      message: '#888 on #fff',
      fixHint: 'mend low-contrast',
      findings: faint,
    },
    {
      rule: 'small-text',
      grade: 'hard-to-read',
      message: '9 px',
      fixHint: 'mend small-text',
      findings: [small],
    },
    {
      rule: 'console-errors',
      grade: 'advice',
      message: 'error',
      fixHint: 'mend console-errors',
      findings: [warning],
    },
  ])
})

const overflow = (slide: number, x: number) =>
  ({
    ...finding(slide, 'slide-overflow', 'p', 'broken'),
    ownToSlide: true,
    boxes: [{ x, y: 1, w: 2, h: 3 }],
  }) as Finding
const slidesOf = (...findings: Finding[]) =>
  groupByCause(findings).map((cause) => cause.findings.map(({ slide }) => slide))

it('tells what each slide has for itself slide by slide', () =>
  expect(slidesOf(overflow(1, 5), overflow(1, 9), overflow(2, 7))).toEqual([[1, 1], [2]]))

it('tells what several slides have at the same place once', () =>
  expect(slidesOf(overflow(1, 5.2), overflow(2, 5), overflow(2, 9))).toEqual([[1, 2], [2]]))

it('tells slide by slide what has no place', () =>
  expect(slidesOf({ ...overflow(1, 5), boxes: [] }, { ...overflow(2, 5), boxes: [] })).toEqual([[1], [2]]))
