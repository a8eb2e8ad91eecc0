import { expect, it } from 'vitest'
import type { CheckResult } from '../check'
import { jsonReport } from './json'

it('keeps its public keys, whatever the names in the code, and has no screenshots', () => {
  const slide = { no: 1, name: 'intro', title: 'Intro', notes: '', frontmatter: {} }
  const finding = {
    ...{ rule: 'axe', slide: 1, name: 'intro', title: 'Intro', click: 0, when: 'click 0' },
    ...{ occurrences: ['click 0'], message: 'a message', boxes: [], fixHint: 'a hint' },
    screenshot: Buffer.of(1),
  }
  const disabledRules = [{ rule: 'axe', slide: 1, reason: 'a reason', suppressed: 2 }]
  const result = {
    ...{ deck: { title: 'A talk' }, slides: [slide], findings: [finding], disabledRules },
    durations: new Map([[1, 12.3]]),
  } as unknown as CheckResult
  expect(jsonReport(result)).toEqual({
    title: 'A talk',
    slides: [{ no: 1, name: 'intro', title: 'Intro', milliseconds: 12 }],
    findings: [
      {
        ...{ rule: 'axe', slide: 1, name: 'intro', title: 'Intro', click: 0, when: 'click 0' },
        ...{ whens: ['click 0'], what: 'a message', at: [], remedy: 'a hint' },
      },
    ],
    off: [{ rule: 'axe', slide: 1, reason: 'a reason', silenced: 2 }],
  })
})
