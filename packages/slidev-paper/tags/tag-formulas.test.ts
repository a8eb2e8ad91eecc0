import { type PDFDict, PDFDocument, PDFHexString, PDFName } from 'pdf-lib'
import { expect, it } from 'vitest'
import { FORMULA_MARK, tagFormulas } from './tag-formulas'

it('tags marked pictures as formulas, and leaves other pictures', async () => {
  const pdf = await PDFDocument.create()
  const figure = (alt: string) => {
    const element = pdf.context.obj({ S: 'Figure', Alt: PDFHexString.fromText(alt) }) as PDFDict
    pdf.context.register(element)
    return element
  }
  const elements = [figure(`${FORMULA_MARK}x^2`), figure('A chart')]
  tagFormulas(pdf)
  expect(
    elements.map((el) => [
      el.get(PDFName.of('S'))!.toString(),
      el.lookup(PDFName.of('Alt'), PDFHexString).decodeText(),
    ]),
  ).toEqual([
    ['/Formula', 'x^2'],
    ['/Figure', 'A chart'],
  ])
})
