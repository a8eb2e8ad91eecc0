import { describe, expect, it } from 'vitest'
import { noteFromHtml, spokenParagraphs, labelledParagraphs } from './note-text'

describe('spokenParagraphs', () => {
  it('keeps speech and drops clicks, labels and stage directions', () => {
    const note = 'TIME: 12:30\n\nSAY: Look.\n\n[click] Here.\n\nDO: Wave.\n\nIF IT FAILS: Go on.'
    expect(spokenParagraphs(note)).toEqual(['Look.', 'Here.'])
  })

  it('keeps speech after a click, whatever the label before it', () =>
    expect(spokenParagraphs('DO: [click] Line two.\n\n[click] ROOM QUESTION: Which? [click] That.')).toEqual([
      'Line two.',
      'Which?',
      'That.',
    ]))

  it.each([
    ['SAY', ['Words.']],
    ['ROOM QUESTION', ['Words.']],
    ['DO', []],
    ['IF IT FAILS', []],
    ['TIME', []],
    ['SKIP', []],
  ])('a paragraph that begins with %s is spoken, or is not', (label, spoken) =>
    expect(spokenParagraphs(`Before.\n\n${label}: Words.\n\nAfter.`)).toEqual([
      'Before.',
      ...spoken,
      'After.',
    ]),
  )

  it('begins a paragraph with a question to the audience', () =>
    expect(spokenParagraphs('[click] New names. ROOM QUESTION: More, or fewer?')).toEqual([
      'New names.',
      'More, or fewer?',
    ]))

  it('drops an instruction at the end of a spoken paragraph', () =>
    expect(spokenParagraphs('SAY: One. DO: Point. IF IT FAILS: Go on.')).toEqual(['One.']))

  it('is empty without a note', () => expect(spokenParagraphs(undefined)).toEqual([]))
})

describe('labelledParagraphs', () => {
  it('keeps everything in a note, with its labels and clicks', () =>
    expect(
      labelledParagraphs('TIME: 12:30\n\nSAY: Look.\n\n[click] Here. DO: Wave.\n\nIF IT FAILS: Go on.'),
    ).toEqual([
      { label: 'TIME', text: '12:30' },
      { label: 'SAY', text: 'Look.' },
      { text: '[click] Here.' },
      { label: 'DO', text: 'Wave.' },
      { label: 'IF IT FAILS', text: 'Go on.' },
    ]))
})

describe('noteFromHtml', () => {
  it('converts the HTML of a built site', () => {
    const mark = '<span class="slidev-note-click-mark" data-clicks="1"></span>'
    const html = `<p>SAY: One &amp; “two”, <em>three</em>.</p>\n<p>${mark} Four &lt; five. ${mark} Six.</p>\n<p>DO: Wave.</p>`
    expect(spokenParagraphs(noteFromHtml(html))).toEqual(['One & “two”, three.', 'Four < five.', 'Six.'])
  })

  it('keeps the count of several clicks at one mark', () => {
    const mark = (to: number) => `<span class="slidev-note-click-mark" data-clicks="${to}"></span>`
    expect(noteFromHtml(`<p>${mark(1)} One. ${mark(3)} Two. ${mark(4)} Three.</p>`)).toBe(
      '[click] One. [click:2] Two. [click] Three.',
    )
  })

  it('keeps paragraphs apart', () => {
    const note = noteFromHtml('<p>SAY: One.</p>\n<p>Two.</p>\n<ul><li>Three.</li></ul>')
    expect(note).toBe('SAY: One.\n\nTwo.\n\nThree.')
    expect(spokenParagraphs(note)).toEqual(['One.', 'Two.', 'Three.'])
  })

  it('is empty where the site was built without notes', () =>
    expect(spokenParagraphs(noteFromHtml(''))).toEqual([]))
})
