import { PDFArray, PDFDict, PDFDocument, PDFName, PDFString } from 'pdf-lib'
import { expect, it } from 'vitest'
import { renumberTagIds } from './renumber-tag-ids'

it('renumbers tag ids from 1 in the same order, in ids and in references to them', async () => {
  const pdf = await PDFDocument.create()
  const tag = (id: string) => pdf.context.register(pdf.context.obj({ ID: PDFString.of(id) }))
  const [second, first] = [tag('node00015091'), tag('node00000007')]
  const headers = pdf.context.register(
    pdf.context.obj([[PDFString.of('node00015091')], PDFString.of('Name')]),
  )
  renumberTagIds(pdf)
  const id = (ref: typeof first) =>
    pdf.context.lookup(ref, PDFDict).lookup(PDFName.of('ID'), PDFString).asString()
  expect(id(first)).toBe('node00000001')
  expect(id(second)).toBe('node00000002')
  expect(pdf.context.lookup(headers, PDFArray).toString()).toBe('[ [ (node00000002) ] (Name) ]')
})
