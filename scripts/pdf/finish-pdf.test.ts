import { PDFDict, PDFDocument, PDFHexString, PDFName } from 'pdf-lib'
import { describe, expect, it } from 'vitest'
import { buildOutline, finishPdf } from './finish-pdf'

const slide = (title: string, section: string, page: number) => ({ title, section, page })

describe('contentsOf', () => {
  it('puts the slides of a section under it, and lets a single slide stand alone', () => {
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
  it('writes title, language and a table of contents that can be walked', async () => {
    const bare = await PDFDocument.create()
    for (let i = 0; i < 3; i++) bare.addPage([960, 540])
    const bytes = await finishPdf(await bare.save(), {
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
            { title: 'B', page: 2 },
          ],
        },
      ],
    })
    const pdf = await PDFDocument.load(bytes)
    expect(pdf.getTitle()).toBe('A title — long')
    expect(pdf.getKeywords()).toBe('one, two')

    const look = (dict: PDFDict, key: string) => dict.lookup(PDFName.of(key), PDFDict)
    const titleOf = (dict: PDFDict) => dict.lookup(PDFName.of('Title'), PDFHexString).decodeText()
    const outlines = look(pdf.catalog, 'Outlines')
    const theory = look(look(outlines, 'First'), 'Next')
    expect(titleOf(theory)).toBe('Theory')
    expect(titleOf(look(theory, 'Last'))).toBe('B')
  })
})
