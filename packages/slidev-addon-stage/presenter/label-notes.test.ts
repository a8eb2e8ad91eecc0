// @vitest-environment happy-dom
import { expect, it } from 'vitest'
import { labelNotes } from './label-notes'

const MARK = '<span class="slidev-note-click-mark" data-clicks="1"></span>'

function labelled(html: string): string {
  const notes = document.createElement('div')
  notes.innerHTML = html
  labelNotes(notes)
  labelNotes(notes)
  return notes.innerHTML
}

it.each([
  ['<p>SAY: Hello.</p>', '<p data-label="SAY"><b>SAY:</b> Hello.</p>'],
  [
    '<p>IF IT FAILS: Go on: it is fine.</p>',
    '<p data-label="IF IT FAILS"><b>IF IT FAILS:</b> Go on: it is fine.</p>',
  ],
  [`<p>${MARK} DO: Press.</p>`, `<p data-label="DO">${MARK}<b> DO:</b> Press.</p>`],
  [
    `<p>${MARK}<span> ROOM QUESTION: Why?</span></p>`,
    `<p data-label="ROOM QUESTION">${MARK}<span><b> ROOM QUESTION:</b> Why?</span></p>`,
  ],
  ['<p>Do: not a label.</p>', '<p>Do: not a label.</p>'],
  ['<p>Say, DO: in the middle.</p>', '<p>Say, DO: in the middle.</p>'],
  ['<p><b>SAY</b>: split.</p>', '<p><b>SAY</b>: split.</p>'],
])('labels paragraphs of notes once: %s', (html, expected) => expect(labelled(html)).toBe(expected))
