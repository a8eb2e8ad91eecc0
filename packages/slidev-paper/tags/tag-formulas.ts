import { PDFDict, PDFHexString, PDFName, PDFString, type PDFDocument } from 'pdf-lib'

/**
 * First character of an alternative text that is the source of a formula: an invisible one. Chromium has no tag for formulas
 * drawn as text, so they are printed as pictures.
 */
export const FORMULA_MARK = '\u2063'

/** Tags pictures whose alternative text is marked as a formula's source as formulas (7.7), and takes the mark away. */
export function tagFormulas(pdf: PDFDocument): void {
  for (const [, element] of pdf.context.enumerateIndirectObjects()) {
    if (!(element instanceof PDFDict) || element.get(PDFName.of('S')) !== PDFName.of('Figure')) continue
    const alt = element.lookup(PDFName.of('Alt'))
    const text = alt instanceof PDFString || alt instanceof PDFHexString ? alt.decodeText() : ''
    if (!text.startsWith(FORMULA_MARK)) continue
    element.set(PDFName.of('S'), PDFName.of('Formula'))
    element.set(PDFName.of('Alt'), PDFHexString.fromText(text.slice(FORMULA_MARK.length)))
  }
}
