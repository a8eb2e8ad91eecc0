import { degrees, PDFDocument, PDFName, PDFString, StandardFonts, type PDFPage, type PDFRef } from 'pdf-lib'
import type { PDFDocumentProxy } from 'pdfjs-dist/legacy/build/pdf.mjs'
import { afterEach, describe, expect, it } from 'vitest'
import { DeckError } from 'slidev-paper/deck'
import type { SlideInfo } from '../types'
import { openPdf } from './compare-with-slides'
import {
  describeTarget,
  destinationPage,
  matchingLinks,
  readPdfLinks,
  type PrintedLink,
  groupIntoLines,
  readPrintedPage,
} from 'slidev-paper/read'
import { readPdfSummary } from './pdf-summary'

const opened: PDFDocumentProxy[] = []
afterEach(async () => void (await Promise.all(opened.splice(0).map((pdf) => pdf.loadingTask.destroy()))))

/** A PDF of two pages of 200 × 100 pt, as `draw` fills them. */
async function pdfOf(draw: (pdf: PDFDocument, first: PDFPage, second: PDFPage) => void | Promise<void>) {
  const pdf = await PDFDocument.create()
  const pages = [pdf.addPage([200, 100]), pdf.addPage([200, 100])] as const
  await draw(pdf, ...pages)
  const proxy = await openPdf(await pdf.save())
  opened.push(proxy)
  return proxy
}
const addLinks = (pdf: PDFDocument, page: PDFPage, ...links: Record<string, unknown>[]) => {
  const refs = links.map((link) =>
    pdf.context.register(pdf.context.obj({ Type: 'Annot', Subtype: 'Link', ...link } as never)),
  )
  page.node.set(PDFName.of('Annots'), pdf.context.obj(refs))
}
const rounded = ({ x, y, w, h }: { x: number; y: number; w: number; h: number }) =>
  [x, y, w, h].map((v) => Math.round(v * 10) / 10)

it('openPdf rejects a file that is no PDF', async () => {
  await expect(openPdf(new Uint8Array([1, 2, 3]))).rejects.toThrow(DeckError)
  await expect(openPdf(new Uint8Array([1, 2, 3]))).rejects.toThrow(/^The PDF cannot be read: ./)
})

describe('readPrintedPage', () => {
  it('has each text with its box in pixels of the bitmap, and what is drawn', async () => {
    const pdf = await pdfOf(async (doc, first) => {
      const font = await doc.embedFont(StandardFonts.Courier)
      first.drawText('ab', { x: 20, y: 50, size: 10, font })
      first.drawText('  ', { x: 20, y: 20, size: 10, font })
      first.drawText('up', { x: 100, y: 10, size: 10, font, rotate: { type: 'degrees', angle: 90 } as never })
    })
    const { no, items, bitmap } = await readPrintedPage(pdf, 1, 400)
    expect([no, bitmap.width, bitmap.height]).toEqual([1, 400, 200])
    // Courier's letters are 0.6 em wide; at twice the size, 20 px high: 16 above the baseline, 4 below.
    expect(items.map(({ text, box }) => [text, rounded(box)])).toEqual([
      ['ab', [40, 84, 24, 20]],
      ['up', [184, 156, 20, 24]],
    ])
    const isDark = (x: number, y: number) => bitmap.data[4 * (y * bitmap.width + x)]! < 128
    const dark = Array.from({ length: 400 * 200 }, (_, i) => i).filter((i) =>
      isDark(i % 400, Math.floor(i / 400)),
    )
    expect(dark.length).toBeGreaterThan(20)
    for (const i of dark)
      expect(
        items.some(
          ({ box: { x, y, w, h } }) =>
            i % 400 >= x - 1 && i % 400 <= x + w + 1 && i / 400 >= y - 1 && i / 400 <= y + h + 1,
        ),
      ).toBe(true)
  })

  it.each([
    [0, 400, [40, 84, 24, 20], [184, 156, 20, 24]],
    [90, 200, [96, 40, 20, 24], [20, 184, 24, 20]],
    [180, 400, [336, 96, 24, 20], [196, 20, 20, 24]],
    [270, 200, [84, 336, 20, 24], [156, 196, 24, 20]],
  ])(
    'has the boxes of level and upright text on a page turned by %i°',
    async (angle, width, level, upright) => {
      const pdf = await pdfOf(async (doc, first) => {
        const font = await doc.embedFont(StandardFonts.Courier)
        first.setRotation(degrees(angle))
        first.drawText('ab', { x: 20, y: 50, size: 10, font })
        first.drawText('up', { x: 100, y: 10, size: 10, font, rotate: degrees(90) })
      })
      const { items } = await readPrintedPage(pdf, 1, width)
      expect(items.map(({ text, box }) => [text, rounded(box)])).toEqual([
        ['ab', level],
        ['up', upright],
      ])
    },
  )

  it('has no item for the gap between two texts on a line, nor for the end of a line', async () => {
    const pdf = await pdfOf(async (doc, first) => {
      const font = await doc.embedFont(StandardFonts.Courier)
      first.drawText('ab', { x: 20, y: 50, size: 10, font })
      first.drawText('cd', { x: 80, y: 50, size: 10, font })
      first.drawText('ef\n \ngh', { x: 20, y: 30, size: 10, font, lineHeight: 10 })
    })
    const { items } = await readPrintedPage(pdf, 1, 400)
    expect(items.map(({ text }) => text)).toEqual(['ab', 'cd', 'ef', 'gh'])
  })
})

describe('groupIntoLines', () => {
  const letter = (text: string, x: number, y = 0, h = 10) => ({ text, box: { x, y, w: 5, h } })
  const lines = (...letters: ReturnType<typeof letter>[]) => groupIntoLines(letters).map(({ text }) => text)
  it('joins letters in drawing order, with spaces where there are gaps', () => {
    expect(groupIntoLines([letter('a', 0), letter('b', 5), letter('c', 13)])).toEqual([
      { text: 'ab c', box: { x: 0, y: 0, w: 18, h: 10 } },
    ])
    expect(lines(letter('a', 0), letter('b', 7.5))).toEqual(['ab'])
    expect(lines(letter('a', 0), letter('b', 2))).toEqual(['ab'])
    expect(lines(letter('a', 0), letter('b', 17))).toEqual(['a b'])
    expect(lines()).toEqual([])
  })
  it('joins letters anywhere on a page, of nearly the same height and level', () => {
    expect(
      groupIntoLines([letter('a', 100, 50), letter('b', 105, 51.9), letter('c', 113, 50, 11.9)]),
    ).toEqual([{ text: 'ab c', box: { x: 100, y: 50, w: 18, h: 10 } }])
  })
  it.each([
    ['far to the right', letter('b', 17.1)],
    ['to the left', letter('b', 1.9)],
    ['higher', letter('b', 5, -2)],
    ['lower', letter('b', 5, 2)],
    ['smaller', letter('b', 5, 0, 8)],
    ['larger', letter('b', 5, 0, 13)],
    ['larger by a fifth', letter('b', 5, 0, 12.5)],
  ])('begins a new line %s', (_, next) => expect(lines(letter('a', 0), next)).toEqual(['a', 'b']))
})

describe('links', () => {
  it('have a box, the letters on it and a target', async () => {
    const pdf = await pdfOf(async (doc, first, second) => {
      const font = await doc.embedFont(StandardFonts.Courier)
      first.drawText('Go', { x: 20, y: 50, size: 10, font })
      first.drawText('on!', { x: 20, y: 40, size: 10, font })
      first.drawText('Elsewhere', { x: 100, y: 50, size: 10, font })
      doc.catalog.set(PDFName.of('Dests'), doc.context.obj({ named: [first.ref, 'Fit'] }))
      addLinks(
        doc,
        first,
        { Rect: [18, 36, 50, 62], Dest: [second.ref, 'Fit'] },
        { Rect: [190, 80, 180, 70], A: { S: 'URI', URI: PDFString.of('https://sli.dev/') } },
        { Rect: [0, 0, 9, 9], Dest: 'named' },
        { Rect: [0, 0, 9, 9], Dest: [5, 'Fit'] },
        { Rect: [0, 0, 9, 9] },
        { Subtype: 'Square', Rect: [0, 0, 9, 9] },
      )
    })
    const links = await readPdfLinks(pdf, await readPrintedPage(pdf, 1, 400))
    expect(links.map(({ box, words, url, toPage }) => [rounded(box), words, url, toPage])).toEqual([
      [[36, 76, 64, 52], 'goon', undefined, 2],
      [[360, 40, 20, 20], '', 'https://sli.dev/', undefined],
      [[0, 182, 18, 18], '', undefined, 1],
      [[0, 182, 18, 18], '', undefined, 6],
      [[0, 182, 18, 18], '', undefined, undefined],
    ])
    expect(links.map(describeTarget)).toEqual(['page 2', 'https://sli.dev/', 'page 1', 'page 6', 'nowhere'])
    expect(await destinationPage(pdf, 'absent')).toBeUndefined()
  })

  it('of a page match one of the slide by their text, otherwise by their place', () => {
    const printed = (words: string, x: number, w = 10): PrintedLink => ({ words, box: { x, y: 0, w, h: 10 } })
    const match = (words: string, ...links: PrintedLink[]) =>
      matchingLinks({ words, box: { x: 0, y: 0, w: 10, h: 10 } }, links).map((link) => links.indexOf(link))
    expect(match('Go on', printed('goon', 50), printed('there', 0))).toEqual([0])
    expect(match('Go on', printed('goon', 50), printed('goon', 0))).toEqual([1])
    expect(match('', printed('', 50), printed('there', 0))).toEqual([1])
    expect(match('Go', printed('there', 5.9), printed('there', 6), printed('there', 50))).toEqual([0])
    expect(match('Go', printed('there', 8, 2), printed('there', 8, 20), printed('there', -100, 300))).toEqual(
      [0, 2],
    )
    const below = (y: number) => ({ words: '', box: { x: 0, y, w: 10, h: 10 } })
    expect(match('Go', below(5.9), below(6), below(-5.9), below(-6))).toEqual([0, 2])
  })
})

/** Tags a PDF: pages with their figures, each with its role and perhaps an alternative text. */
function addFigures({ context, catalog }: PDFDocument, pages: [PDFPage, role: string, alt?: string][]): void {
  const [root, tag] = [context.nextRef(), context.nextRef()]
  const figures = pages.map(
    ([page, S, alt]) =>
    context.register(context.obj({ S, P: tag, Pg: page.ref, K: 0, ...(alt !== undefined && { Alt: PDFString.of(alt) }) } as never)), // prettier-ignore
  )
  const Nums = figures.flatMap((figure, i): (number | PDFRef[])[] => [i, [figure]])
  context.assign(tag, context.obj({ S: 'Document', P: root, K: figures } as never))
  context.assign(root, context.obj({ Type: 'StructTreeRoot', K: [tag], ParentTree: { Nums } } as never))
  catalog.set(PDFName.of('StructTreeRoot'), root)
  for (const [i, [page]] of pages.entries()) page.node.set(PDFName.of('StructParents'), context.obj(i))
}

describe('readPdfSummary', () => {
  const slides = [{ no: 1 }] as SlideInfo[]
  const pagesBySlide = new Map([[1, [1]]])

  it('of a bare PDF', async () => {
    const pdf = await pdfOf(() => {})
    expect(await readPdfSummary(pdf, slides, pagesBySlide)).toEqual({
      ...{ slides, pagesBySlide, pageCount: 2, tagged: false, pagesWithoutAltText: [] },
      ...{ title: undefined, language: undefined, outline: [] },
    })
  })

  it.each([
    [['Figure'], ['Formula'], [1, 2]],
    [['Figure', 'A cat'], ['Formula', ''], [2]],
    [['Figure', ' '], ['Formula', 'a plus b'], [1]],
    [['P'], ['Figure', 'A cat'], []],
  ] as const)(
    'has the pages with a figure or formula without an alternative text: %j and %j',
    async (one, two, found) => {
      const pdf = await pdfOf((doc, first, second) =>
        addFigures(doc, [
          [first, ...one],
          [second, ...two],
        ]),
      )
      expect((await readPdfSummary(pdf, slides, pagesBySlide)).pagesWithoutAltText).toEqual(found)
    },
  )

  it('has title, language, tags, pages with figures that lack alternative text, and the outline, depth first', async () => {
    const pdf = await pdfOf((doc, first, second) => {
      const { context, catalog } = doc
      doc.setTitle(' A talk ')
      doc.setLanguage('en')
      catalog.set(PDFName.of('MarkInfo'), context.obj({ Marked: true }))
      addFigures(doc, [[first, 'Figure', 'A cat'], [second, 'Formula', ' ']]) // prettier-ignore
      const [outlines, part, child, last] = Array.from({ length: 4 }, () => context.nextRef())
      const entry = (title: string, to: PDFPage | undefined, more: object) =>
        context.obj({ Title: PDFString.of(title), Parent: outlines, ...(to && { Dest: [to.ref, 'Fit'] }), ...more } as never) // prettier-ignore
      context.assign(part!, entry('Part', first, { First: child, Last: child, Count: 1, Next: last }))
      context.assign(child!, entry('Child', second, { Parent: part }))
      context.assign(last!, entry('Last', undefined, { Prev: part }))
      context.assign(outlines!, context.obj({ First: part, Last: last, Count: 3 } as never))
      catalog.set(PDFName.of('Outlines'), outlines!)
    })
    expect(await readPdfSummary(pdf, slides, pagesBySlide)).toMatchObject({
      ...{ tagged: true, title: 'A talk', language: 'en', pagesWithoutAltText: [2] },
      outline: [
        { title: 'Part', page: 1 },
        { title: 'Child', page: 2 },
        { title: 'Last', page: undefined },
      ],
    })
  })
})
