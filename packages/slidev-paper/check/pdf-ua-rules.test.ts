import { describe, expect, it } from 'vitest'
import type { PdfModel, PdfTag } from './pdf-model'
import { validateReadingOrder, pdfUaRules, validateFileSize } from './pdf-ua-rules'

const tag = (type: string, text = '', kids: PdfTag[] = [], more: Partial<PdfTag> = {}): PdfTag => ({
  type,
  text: text + kids.map((k) => ` ${k.text}`).join(''),
  kids,
  contentItems: kids.length ? 0 : 1,
  pages: kids.length ? [] : [1],
  annotations: 0,
  ...more,
})

/** A small PDF without violations. */
function validPdf(): PdfModel {
  return {
    bytes: 1000,
    isTagged: true,
    showsTitle: true,
    lang: 'en',
    title: 'A talk',
    author: 'Somebody',
    subject: 'Something',
    keywords: 'one, two',
    pages: [
      {
        no: 1,
        text: 'The first page says this much.',
        images: 0,
        untagged: 0,
        tabOrder: 'S',
        annotations: 1,
      },
      { no: 2, text: 'The second page says that much.', images: 1, untagged: 0, annotations: 0 },
    ],
    links: [{ page: 1, targetPage: 2, description: 'Go to page 2', tagType: 'Link', text: 'on' }],
    outline: [
      { title: 'One', level: 1, page: 1 },
      { title: 'Two', level: 1, page: 2 },
    ],
    fonts: [{ name: 'Barlow', embedded: true, readable: true }],
    root: tag('Document', '', [
      tag('H1', 'A talk'),
      tag('H2', 'A part'),
      tag('H3', 'A slide'),
      tag('Figure', 'inside', [], { alt: 'A picture of it' }),
      tag('P', 'What is said.'),
      tag('H2', 'Another part'),
      tag('L', '', [tag('LI', '', [tag('Lbl', '1.'), tag('LBody', 'item')])]),
      tag('Table', '', [
        tag('NonStruct', '', [
          tag('TR', '', [tag('TH', 'a', [], { scope: 'Column' }), tag('TH', 'b', [], { scope: 'Column' })]),
        ]),
        tag('TR', '', [tag('TD', '1'), tag('TD', '2')]),
      ]),
    ]),
  }
}

const problemsIn = (pdf: PdfModel) => pdfUaRules.flatMap((r) => r.validate(pdf).map((f) => `${r.id}: ${f}`))
const findKid = (pdf: PdfModel, type: string) => pdf.root.kids.find((k) => k.type === type)!

it('finds no violation in a valid PDF', () => expect(problemsIn(validPdf())).toEqual([]))

/** One planted fault each: its name, how it is planted, and a part of the message expected. */
const brokenPdfs: [string, (pdf: PdfModel) => unknown, string][] = [
  ['no tags', (p) => (p.isTagged = false), 'not marked as tagged'],
  ['untagged drawing', (p) => (p.pages[1].untagged = 3), 'page 2 has 3 paint operators'],
  ['unknown tag', (p) => p.root.kids.push(tag('Em', 'so')), 'the tag Em'],
  ['no title', (p) => (p.title = ''), 'has no title'],
  ['file name as title', (p) => (p.showsTitle = false), 'DisplayDocTitle'],
  ['no language', (p) => (p.lang = undefined), 'its language is “”'],
  [
    'loose list item',
    (p) => findKid(p, 'L').kids[0].kids.push(tag('P', 'loose')),
    'LI “1. item” on page 1 has a P',
  ],
  ['list without items', (p) => (findKid(p, 'L').kids = []), 'a list without items'],
  [
    'missing alt',
    (p) => (findKid(p, 'Figure').alt = ' '),
    'Figure “inside” on page 1 has no alternative text',
  ],
  ['skipped heading', (p) => p.root.kids.push(tag('H4', 'Deep')), 'H4 “Deep” on page 1 comes after H2'],
  ['empty heading', (p) => (findKid(p, 'H3').text = ''), 'H3 on page 1 is empty'],
  ['no first heading', (p) => p.root.kids.shift(), 'H2 “A part” on page 1 comes after no heading at all'],
  ['header without scope', (p) => (findKid(p, 'Table').kids[0].kids[0].kids[0].scope = undefined), '(Scope)'],
  ['torn table row', (p) => findKid(p, 'Table').kids[1].kids.pop(), 'rows of 2 and 1 cells'],
  ['tab order', (p) => (p.pages[0].tabOrder = undefined), 'page 1 has links, and its tab order is not set'],
  ['untagged link', (p) => (p.links[0].tagType = undefined), 'is in no tag, not in a Link'],
  ['silent link', (p) => (p.links[0].description = ''), 'has no description'],
  ['dead link', (p) => (p.links[0].targetPage = undefined), 'a link on page 1 leads nowhere'],
  [
    'link to this machine',
    (p) => p.links.push({ page: 2, url: 'http://localhost/', description: 'x', tagType: 'Link', text: '' }),
    'leads to http://localhost/',
  ],
  ['font left out', (p) => (p.fonts[0].embedded = false), 'Barlow is not embedded'],
  ['letters without text', (p) => (p.fonts[0].readable = false), 'ToUnicode'],
  ['empty page', (p) => Object.assign(p.pages[1], { text: ' ', images: 0 }), 'page 2 has no text'],
  ['page that is a picture', (p) => (p.pages[1].text = ''), 'page 2 has only a picture'],
  ['no outline', (p) => (p.outline = []), 'no outline'],
  ['dead outline', (p) => (p.outline[1].page = undefined), '“Two” leads nowhere'],
  ['outline out of order', (p) => p.outline.reverse(), '“One” is out of order'],
  ['no author', (p) => (p.author = undefined), 'no author'],
]

describe('pdfUaRules find a planted fault:', () => {
  it.each(brokenPdfs)('%s', (_, plant, message) => {
    const pdf = validPdf()
    plant(pdf)
    expect(problemsIn(pdf).join('\n')).toContain(message)
  })
})

it('accepts a page of few words with a heading, or a picture that is described', () => {
  const pdf = validPdf()
  pdf.pages[0].text = 'Thanks'
  pdf.pages[1].text = ''
  pdf.root.kids.push(tag('Figure', '', [], { alt: 'A map', pages: [2] }))
  expect(problemsIn(pdf)).toEqual([])
})

it.each(['http://example.org/', 'mailto:a@example.org', 'tel:+123'])('accepts a link to %s', (url) => {
  const pdf = validPdf()
  pdf.links[0] = { ...pdf.links[0], url, targetPage: undefined }
  expect(problemsIn(pdf)).toEqual([])
})

describe('validateReadingOrder', () => {
  const pdf = validPdf()
  it('accepts texts in order, whatever their case and spaces', () =>
    expect(validateReadingOrder(pdf, ['A TALK', 'a slide', 'what is  said', 'Another part'])).toEqual([]))
  it('reports a text that comes too early', () =>
    expect(validateReadingOrder(pdf, ['What is said.', 'A slide'])).toEqual([
      '“A slide” is read too early or too late',
    ]))
  it('reports a text that is missing', () =>
    expect(validateReadingOrder(pdf, ['Nobody said so'])).toEqual(['“Nobody said so” is not read at all']))
})

it('validateFileSize reports a file over the limit', () => {
  expect(validateFileSize({ ...validPdf(), bytes: 3.1e6 }, 3)).toEqual(['it has 3.10 MB; 3 at most'])
  expect(validateFileSize(validPdf(), 3)).toEqual([])
})
