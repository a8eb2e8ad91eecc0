import { PDFArray, PDFDict, PDFName, type PDFDocument, type PDFObject } from 'pdf-lib'

const HEADING = /^H([1-6])$/

/**
 * Levels in the same order of rank without gaps, from 1: of 2, 4, 4, 3, 1 they are 1, 2, 2, 2, 1. Levels that skip none stay
 * as they are.
 */
export function closeLevelGaps(levels: readonly number[]): number[] {
  const open: number[] = []
  return levels.map((level) => {
    while (open.length && open.at(-1)! >= level) open.pop()
    return open.push(level)
  })
}

/** Renames headings so that they skip no level (7.4.2), as slides often do that are typed for their size. */
export function normaliseHeadings(pdf: PDFDocument): void {
  const headings: { element: PDFDict; level: number }[] = []
  const visit = (object: PDFObject | undefined): void => {
    const element = object && pdf.context.lookup(object)
    if (element instanceof PDFArray) for (const kid of element.asArray()) visit(kid)
    if (!(element instanceof PDFDict)) return
    const type = element.get(PDFName.of('S'))
    const level = type instanceof PDFName && HEADING.exec(type.decodeText())?.[1]
    if (level) headings.push({ element, level: Number(level) })
    // Marked content and annotations have no kids.
    visit(element.get(PDFName.of('K')))
  }
  visit(pdf.catalog.lookupMaybe(PDFName.of('StructTreeRoot'), PDFDict))
  closeLevelGaps(headings.map(({ level }) => level)).forEach((level, i) =>
    headings[i]!.element.set(PDFName.of('S'), PDFName.of(`H${level}`)),
  )
}
