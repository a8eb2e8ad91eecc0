import { describe, expect, it } from 'vitest'
import { SLOTS, type Slot } from '../talk/slots'
import { readSlides } from '../tests/helpers/read-slides'

describe('each slot by itself', () => {
  const told = (name: string, slot: Slot) =>
    readSlides(undefined, slot).find((s) => s.name === name)?.notes ?? ''

  it.each(SLOTS)('%i: what the button keeps is asked only where it is pressed', (slot) => {
    const note = told('applications', slot)
    expect(note.includes('Which sentence')).toBe(note.includes('press "Summarise"'))
  })
  it('explains its words where the slide that does so is not shown', () => {
    expect(told('journey', 5)).toBe('')
    expect(told('you-are-here', 5)).toContain('The prompt is all')
    expect(told('gradients', 20)).toBe('')
    expect(told('training-loop', 20)).toContain('is called the loss')
  })
})
