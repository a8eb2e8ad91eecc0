import { describe, expect, it } from 'vitest'
import { said } from './notes'

describe('said', () => {
  it('keeps speech and drops clicks, labels and stage directions', () => {
    const note = 'TIME: 12:30\n\nSAY: Look.\n\n[click] Here.\n\nDO: Wave.\n\nIF IT FAILS: Go on.'
    expect(said(note)).toEqual(['Look.', 'Here.'])
  })

  it('keeps what is said after a click, whatever the label before it', () =>
    expect(said('DO: [click] Line two.\n\n[click] ROOM QUESTION: Which? [click] That.')).toEqual([
      'Line two.',
      'Which?',
      'That.',
    ]))

  it('drops an instruction at the end of a spoken paragraph', () =>
    expect(said('SAY: One. DO: Point. IF IT FAILS: Go on.')).toEqual(['One.']))

  it('gives nothing for no note', () => expect(said(undefined)).toEqual([]))
})
