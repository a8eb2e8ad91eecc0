import { expect, it } from 'vitest'
import { parseCommandLine } from './parse-command-line'

it('prints slides, and checks PDFs', () => {
  expect(parseCommandLine(['slides.md', '--range', '2,5-8', '--with-clicks'])).toMatchObject({
    slides: 'slides.md',
    pdfs: [],
    options: { range: '2,5-8', 'with-clicks': true },
    help: false,
  })
  expect(parseCommandLine(['a.pdf', 'b.pdf'])).toMatchObject({ slides: undefined, pdfs: ['a.pdf', 'b.pdf'] })
})

it.each([
  [['--bogus'], 'Unknown option'],
  [['slides.md', '--lang'], 'argument missing'],
  [['a.md', 'b.md'], 'Give one deck alone, not: a.md b.md'],
  [['a.md', 'b.pdf'], 'Give one deck alone'],
  [['a.pdf', '--dark'], '--dark is for printing a deck: slidev-paper slides.md --dark'],
])('rejects %j: %s', (args, message) => expect(() => parseCommandLine(args)).toThrow(message))
