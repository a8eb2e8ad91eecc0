import { PDFDict, PDFDocument, PDFHexString, PDFName, PDFNumber } from 'pdf-lib'
import { describe, expect, it } from 'vitest'
import { buildOutline, finishPdf } from './finish-pdf'

const slide = (title: string, section: string, page: number) => ({ title, section, page })

describe('buildOutline', () => {
  it('groups the slides of a section, and keeps a single one on the top level', () => {
    const contents = buildOutline([
      slide('Cover', 'Cover', 0),
      slide('A', 'Theory', 1),
      slide('B', 'Theory', 4),
    ])
    expect(contents).toEqual([
      { title: 'Cover', page: 0 },
      {
        title: 'Theory',
        page: 1,
        children: [
          { title: 'A', page: 1 },
          { title: 'B', page: 4 },
        ],
      },
    ])
  })
})

describe('finishPdf', () => {
  it('writes the title, the keywords and a nested outline', async () => {
    const printed = await PDFDocument.create()
    for (let i = 0; i < 3; i++) printed.addPage([960, 540])
    const bytes = await finishPdf(await printed.save(), {
      title: 'A title — long',
      author: 'Somebody',
      subject: 'Something',
      keywords: ['one', 'two'],
      lang: 'en',
      outline: [
        { title: 'Cover', page: 0 },
        {
          title: 'Theory',
          page: 1,
          children: [
            { title: 'A', page: 1 },
            { title: 'B', page: 2, children: [{ title: 'C', page: 2 }] },
          ],
        },
      ],
    })
    const pdf = await PDFDocument.load(bytes)
    expect(pdf.getTitle()).toBe('A title — long')
    expect(pdf.getKeywords()).toBe('one, two')

    const lookup = (dict: PDFDict, key: string) => dict.lookup(PDFName.of(key), PDFDict)
    const titleOf = (dict: PDFDict) => dict.lookup(PDFName.of('Title'), PDFHexString).decodeText()
    const outlines = lookup(pdf.catalog, 'Outlines')
    const theory = lookup(lookup(outlines, 'First'), 'Next')
    expect(titleOf(theory)).toBe('Theory')
    const last = lookup(theory, 'Last')
    expect(titleOf(last)).toBe('B')
    // Readers go through the entries forwards and backwards.
    expect(titleOf(lookup(last, 'Prev'))).toBe('A')
    expect(titleOf(lookup(theory, 'Prev'))).toBe('Cover')
    expect(lookup(lookup(outlines, 'First'), 'Parent')).toBe(outlines)
    // Open: all five entries, and Theory's three, are shown at once.
    const countOf = (dict: PDFDict) => dict.lookup(PDFName.of('Count'), PDFNumber).asNumber()
    expect([countOf(outlines), countOf(theory)]).toEqual([5, 3])
  })
})
