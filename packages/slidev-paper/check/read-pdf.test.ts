import { PDFDocument, PDFName, PDFString, StandardFonts } from 'pdf-lib'
import { expect, it } from 'vitest'
import { finishPdf } from '../tags/finish-pdf'
import { readPdf } from './read-pdf'
import { pdfUaRules } from './pdf-ua-rules'

/** Two pages as a browser prints them: a heading, a list item without a body, a picture, a link, and an untagged line. */
async function browserPdf(): Promise<Uint8Array> {
  const pdf = await PDFDocument.create()
  const { context } = pdf
  const page = pdf.addPage([300, 200])
  const other = pdf.addPage([300, 200])
  const font = await pdf.embedFont(StandardFonts.Helvetica)
  page.node.setFontDictionary(PDFName.of('F1'), font.ref)
  const stream = [
    '/H1 <</MCID 0>> BDC BT /F1 12 Tf 10 150 Td (A heading of some length) Tj',
    '/Link <</MCID 3>> BDC 0 -20 Td (Over there) Tj EMC ET EMC',
    '/LI <</MCID 1>> BDC /Span BMC BT /F1 12 Tf 10 120 Td (An item) Tj ET EMC EMC',
    '/Figure <</MCID 2>> BDC 10 10 50 50 re f EMC',
    '0 0 m 300 200 l S',
  ].join('\n')
  page.node.set(PDFName.of('Contents'), context.register(context.flateStream(stream)))

  const link = context.register(
    context.obj({
      Type: 'Annot',
      Subtype: 'Link',
      Rect: [0, 0, 9, 9],
      Dest: [other.ref, 'Fit'],
      StructParent: 1,
    }),
  )
  page.node.set(PDFName.of('Annots'), context.obj([link]))
  page.node.set(PDFName.of('Tabs'), PDFName.of('S'))
  page.node.set(PDFName.of('StructParents'), context.obj(0))

  const [root, doc, list, item, h1, figure, linkTag] = Array.from({ length: 7 }, () => context.nextRef())
  const Pg = page.ref
  context.assign(h1, context.obj({ S: 'H1', P: doc, Pg, K: 0 }))
  context.assign(list, context.obj({ S: 'L', P: doc, K: [item] }))
  context.assign(item, context.obj({ S: 'LI', P: list, Pg, K: 1 }))
  context.assign(figure, context.obj({ S: 'Figure', P: doc, Pg, K: 2, Alt: PDFString.of('A square') }))
  context.assign(linkTag, context.obj({ S: 'Link', P: doc, Pg, K: [3, { Type: 'OBJR', Obj: link }] }))
  context.assign(doc, context.obj({ S: 'Document', P: root, K: [h1, list, figure, linkTag] }))
  context.assign(
    root,
    context.obj({
      Type: 'StructTreeRoot',
      K: [doc],
      ParentTree: { Nums: [0, [h1, item, figure, linkTag], 1, linkTag] },
    }),
  )
  pdf.catalog.set(PDFName.of('StructTreeRoot'), root)
  pdf.catalog.set(PDFName.of('MarkInfo'), context.obj({ Marked: true }))
  return pdf.save()
}

it('reads back what finishPdf has repaired', async () => {
  const before = await readPdf(await browserPdf())
  expect(before.pages[0].untagged).toBe(1)

  const pdf = await readPdf(
    await finishPdf(await browserPdf(), {
      title: 'T',
      author: 'A',
      subject: 'S',
      keywords: ['k'],
      lang: 'en',
      outline: [{ title: 'One', page: 0 }],
    }),
  )
  expect(pdf.root.kids.map((k) => k.type)).toEqual(['H1', 'L', 'Figure', 'Link'])
  expect(pdf.root.kids[0].text.trim()).toBe('A heading of some length')
  expect(pdf.root.kids[1].kids[0].kids[0]).toMatchObject({ type: 'LBody', contentItems: 1, pages: [1] })
  // Text of a mark inside another belongs to the innermost with an MCID.
  expect(pdf.root.kids[1].text.trim()).toBe('An item')
  expect(pdf.root.kids[2].alt).toBe('A square')
  expect(pdf.pages[0].untagged).toBe(0)
  expect(pdf.links).toEqual([
    {
      page: 1,
      url: undefined,
      targetPage: 2,
      destinationName: undefined,
      description: 'Go to page 2',
      tagType: 'Link',
      text: 'Over there',
    },
  ])
  const problems = pdfUaRules.flatMap((r) => r.validate(pdf))
  // The second page is blank, and Helvetica is a standard font, which PDF readers provide.
  expect(problems).toEqual([
    'Helvetica is not embedded',
    'Helvetica cannot be read as text (ToUnicode)',
    'page 2 has no text on it',
  ])
})

it('takes what a soft mask draws for no content', async () => {
  const pdf = await PDFDocument.create()
  const page = pdf.addPage([300, 200])
  const group = { S: 'Transparency', CS: 'DeviceGray' }
  const form = { Type: 'XObject', Subtype: 'Form', BBox: [0, 0, 300, 200], Group: group }
  const mask = pdf.context.register(pdf.context.flateStream('1 g 0 0 9 9 re f', form))
  page.node.setExtGState(
    PDFName.of('G1'),
    pdf.context.register(pdf.context.obj({ SMask: { S: 'Luminosity', G: mask } })),
  )
  const contents = (text: string) =>
    page.node.set(PDFName.of('Contents'), pdf.context.register(pdf.context.flateStream(text)))
  contents('/G1 gs /Artifact BMC 0 0 50 50 re f EMC')
  expect((await readPdf(await pdf.save())).pages[0].untagged).toBe(0)
  contents('/G1 gs 0 0 50 50 re f')
  expect((await readPdf(await pdf.save())).pages[0].untagged).toBe(1)
})
