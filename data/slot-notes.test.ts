import { describe, expect, it } from 'vitest'
import { SLOTS } from '../scripts/shared/slots'
import { readSlides } from '../tests/helpers/read-slides'

describe('the notes of each slot', () => {
  const notesOf = (name: string, slot: number) =>
    readSlides(undefined, slot).find((s) => s.name === name)?.notes ?? ''

  it.each(SLOTS)('%i: asks about the summary only where the button is pressed', (slot) => {
    const note = notesOf('applications', slot)
    expect(note.includes('Which sentence')).toBe(note.includes('press "Summarise"'))
  })
  it('explain a term where the slide that introduces it is left out', () => {
    expect(notesOf('journey', 5)).toBe('')
    expect(notesOf('you-are-here', 5)).toContain('The prompt is all')
    expect(notesOf('gradients', 30)).toBe('')
    expect(notesOf('training-loop', 30)).toContain('is called the loss')
  })
})
