import { describe, expect, it } from 'vitest'
import { fullSlot, readStageOptions } from './options'

describe('readStageOptions', () => {
  it('has defaults: one talk, of any length', () =>
    expect(readStageOptions({ title: 'A deck' })).toEqual({
      slots: [],
      slot: Infinity,
      everySlideHasSlot: false,
      wordsPerMinute: 120,
      appendix: 'Appendix',
      returnFrom: [],
      narration: false,
      keys: {},
    }))

  it('sorts slots, and presents the longest unless one is given', () => {
    const { slots, slot } = readStageOptions({ stage: { slots: [30, 5] } })
    expect([slots, slot]).toEqual([[5, 30], 30])
    expect(readStageOptions({ stage: { slots: [30, 5], slot: 5 } }).slot).toBe(5)
  })

  it.each([
    [{ slot: 20 }, 'slot: 20 is none of its slots: there are none.'],
    [{ slots: [5, 10], slot: 20 }, 'slot: 20 is none of its slots: 5, 10.'],
    [{ slots: '5, 10' }, 'slots: "5, 10" is not a list of minutes'],
    [{ slots: [5, '10'] }, 'slots: [5,"10"] is not a list of minutes'],
    [{ wordsPerMinute: 0 }, 'wordsPerMinute: 0 is not a number of words'],
    [{ everySlideHasSlot: 'yes' }, 'is not true or false'],
    [{ appendix: '' }, 'is not the name of a section'],
    [{ returnFrom: '/map' }, 'is not a list of paths'],
    [{ narration: 'on' }, 'narration: "on" is not true or false'],
    [{ keys: ['q'] }, 'keys: ["q"] is not what each key does'],
    [{ keys: { q: 1 } }, 'keys: {"q":1} is not what each key does'],
    [{ slides: [1] }, 'has no option “slides”. Its options are slots, slot,'],
    ['slots', 'takes options, as “slots: [10, 20]”'],
    [[5, 10], 'takes options'],
  ])('refuses %j', (stage, message) => expect(() => readStageOptions({ stage })).toThrow(message))
})

it('fullSlot is the longest talk', () => {
  expect(fullSlot({ slots: [5, 45] })).toBe(45)
  expect(fullSlot({ slots: [] })).toBe(Infinity)
})
