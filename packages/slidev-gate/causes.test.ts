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
