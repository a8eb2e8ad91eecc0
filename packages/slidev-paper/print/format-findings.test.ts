import { expect, it } from 'vitest'
import { formatFindings } from './format-findings'

it('lists findings by slide, each with what to change', () => {
  const finding = { rule: '7.3-1', message: 'no text', fix: 'write one' }
  const lines = formatFindings(
    [
      { rule: '5', message: 'it has no tags', fix: '' },
      { ...finding, slide: 2, title: 'Two' },
      { ...finding, slide: 2, title: 'Two', message: 'no more' },
      { ...finding, slide: 3, fix: '' },
    ],
    ['name an author'],
  )
  expect(lines).toEqual([
    'The deck',
    '  it has no tags (5)',
    'Slide 2 “Two”',
    '  no text (7.3-1)',
    '  no more (7.3-1)',
    '    write one',
    'Slide 3',
    '  no text (7.3-1)',
    '',
    '4 findings.',
    'Tip: name an author.',
  ])
})

it('says that a deck without findings is sound', () =>
  expect(formatFindings([], [])).toEqual(['It is sound: a program finds nothing against PDF/UA in it.']))
