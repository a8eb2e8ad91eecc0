import { PDFArray, PDFDict, PDFString, type PDFDocument, type PDFObject } from 'pdf-lib'

const NODE_ID = /^node\d{8}$/

/**
 * Renumbers the ids of tags from 1. Chromium names tags after its internal node ids, which differ from run to run; renumbered
 * in the same order, the same deck gives the same bytes.
 */
export function renumberTagIds(pdf: PDFDocument): void {
  const occurrences: { name: string; rename: (to: PDFString) => void }[] = []
  const visit = (object: PDFObject, rename: (to: PDFString) => void): void => {
    if (object instanceof PDFString && NODE_ID.test(object.asString()))
      occurrences.push({ name: object.asString(), rename })
    else if (object instanceof PDFArray)
      object.asArray().forEach((entry, i) => visit(entry, (to) => object.set(i, to)))
    else if (object instanceof PDFDict)
      for (const [key, entry] of object.entries()) visit(entry, (to) => object.set(key, to))
  }
  for (const [ref, object] of pdf.context.enumerateIndirectObjects())
    visit(object, (to) => pdf.context.assign(ref, to))
  // The same order keeps the IDTree sorted, as PDF requires.
  const names = [...new Set(occurrences.map((p) => p.name))].sort()
  const newIds = new Map(
    names.map((name, i) => [name, PDFString.of(`node${String(i + 1).padStart(8, '0')}`)]),
  )
  for (const { name, rename } of occurrences) rename(newIds.get(name)!)
}
