import { expect, it } from 'vitest'
import { stageOptions } from './stage-options.test-helper'
import { validateSlots } from './validate-slots'

const problemsOf = (frontmatter: Record<string, unknown>, note = '') =>
  validateSlots(
    [{ title: 'Attention', note, line: 7, frontmatter: { routeAlias: 'attention', ...frontmatter } }],
    stageOptions,
  ).join()

it('accepts a slide that has a slot, and one in the appendix', () => {
  expect(problemsOf({ slot: 20, demo: 45, pause: { 20: 5, 45: 30 } })).toBe('')
  for (const pause of [20, '20', null]) expect(problemsOf({ slot: 20, pause })).toBe('')
  expect(problemsOf({ section: 'Appendix' })).toBe('')
})

it.each([
  [{}, 'slides.md:7: attention “Attention” has no slot. Write in its frontmatter'],
  [{ slot: 15 }, 'has “slot: 15”. Write one of 5, 10, 20, 30 or 45'],
  [{ slot: 'all' }, 'has “slot: all”'],
  [{ slot: 30, demo: true }, 'has “demo: true”. Write one of'],
  [{ slot: 30, pause: { 15: 3 } }, 'has a pause from slot 15 on'],
  [{ slot: 30, section: 'Appendix' }, 'is in the appendix and has a slot'],
])('rejects %j', (frontmatter, problem) => expect(problemsOf(frontmatter)).toContain(problem))

it('gives the line of a slide without a name', () =>
  expect(validateSlots([{ line: 3, frontmatter: {} }], stageOptions).join()).toMatch(
    /^slides.md:3: this slide “” has no slot/,
  ))

it('rejects invalid marks in notes, in the appendix, too', () => {
  expect(problemsOf({ slot: 30 }, 'FROM 12: Words.')).toContain('FROM 12:')
  expect(problemsOf({ section: 'Appendix' }, 'TIME: 0:10')).toContain('TIME:')
})

it('lets a slide without a slot be in every talk, unless every slide has to have one', () =>
  expect(
    validateSlots([{ line: 3, frontmatter: {} }], { ...stageOptions, everySlideHasSlot: false }),
  ).toEqual([]))
