/**
 * The browser names tags after its own count of nodes, which differs from run to run. Here they are counted
 * anew in the same order, so that the same deck gives the same bytes.
 */
import { PDFArray, PDFDict, PDFString, type PDFDocument, type PDFObject } from 'pdf-lib'

const NODE_ID = /^node\d{8}$/

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
  // Equal order keeps the tree that finds a tag by its name sorted.
  const names = [...new Set(occurrences.map((p) => p.name))].sort()
  const newIds = new Map(
    names.map((name, i) => [name, PDFString.of(`node${String(i + 1).padStart(8, '0')}`)]),
  )
  for (const { name, rename } of occurrences) rename(newIds.get(name)!)
}
