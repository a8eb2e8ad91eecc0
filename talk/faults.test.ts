import { expect, it } from 'vitest'
import { slotFaults } from './faults'

const fault = (frontmatter: Record<string, unknown>, note = '') =>
  slotFaults([
    { title: 'Attention', note, line: 7, frontmatter: { routeAlias: 'attention', ...frontmatter } },
  ]).join()

it('finds nothing on a slide that has its slot, or is in the appendix', () => {
  expect(fault({ slot: 20, demo: 45, pause: { 20: 5, 45: 30 } })).toBe('')
  expect(fault({ section: 'Appendix' })).toBe('')
})

it.each([
  [{}, 'slides.md:7: attention “Attention” has no slot. Write in its frontmatter'],
  [{ slot: 15 }, 'has “slot: 15”. Write one of 5, 10, 20, 30 or 45'],
  [{ slot: 'all' }, 'has “slot: all”'],
  [{ slot: 30, demo: true }, 'has “demo: true”. Write one of'],
  [{ slot: 30, pause: { 15: 3 } }, 'has a pause from slot 15 on'],
  [{ slot: 30, section: 'Appendix' }, 'is in the appendix and has slot:'],
])('%j', (frontmatter, says) => expect(fault(frontmatter)).toContain(says))

it('finds wrong marks in notes, of the appendix too', () => {
  expect(fault({ slot: 30 }, 'FROM 12: Words.')).toContain('FROM 12:')
  expect(fault({ section: 'Appendix' }, 'TIME: 0:10')).toContain('TIME:')
})
