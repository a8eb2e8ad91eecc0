import {
  PDFArray,
  PDFDict,
  PDFHexString,
  PDFName,
  PDFRef,
  PDFString,
  type PDFDocument,
  type PDFObject,
} from 'pdf-lib'

const pdfName = (text: string) => PDFName.of(text)

/**
 * Adds to the browser's tags what PDF/UA requires: a description for each link, a body for each list item, and a role map
 * for types that PDF 1.7 does not define. Pages and text stay as they are.
 */
export function repairPdfUaTags(pdf: PDFDocument) {
  describeLinks(pdf)
  const root = pdf.catalog.lookupMaybe(pdfName('StructTreeRoot'), PDFDict)
  if (!root) return
  root.set(pdfName('RoleMap'), pdf.context.obj(roleMap(pdf)))
  wrapListItemBodies(pdf, root)
}

/** Types of PDF 2.0 that Chromium writes, as types of PDF 1.7: the first two always, so that a deck keeps its map. */
function roleMap(pdf: PDFDocument): Record<string, string> {
  const types = new Set(
    pdf.context
      .enumerateIndirectObjects()
      .map(([, object]) => (object instanceof PDFDict ? object.get(pdfName('S')) : undefined)),
  )
  const others = Object.entries({
    Aside: 'Div',
    Title: 'P',
    Sub: 'Span',
    FENote: 'Note',
    DocumentFragment: 'Div',
  })
  return {
    Em: 'Span',
    Strong: 'Span',
    ...Object.fromEntries(others.filter(([type]) => types.has(pdfName(type)))),
  }
}

/** Describes where each link leads, for screen readers (7.18.5). */
function describeLinks(pdf: PDFDocument) {
  const pages = new Map(pdf.getPages().map((page, i) => [page.ref.toString(), i + 1]))
  const namedDestinations = pdf.catalog.lookupMaybe(pdfName('Dests'), PDFDict)
  for (const [, link] of pdf.context.enumerateIndirectObjects()) {
    if (!(link instanceof PDFDict) || link.get(pdfName('Subtype')) !== pdfName('Link')) continue
    const uri = link.lookupMaybe(pdfName('A'), PDFDict)?.lookup(pdfName('URI'))
    const dest = link.lookup(pdfName('Dest'))
    const destination = dest instanceof PDFName ? namedDestinations?.lookup(dest) : dest
    const page = destination instanceof PDFArray ? pages.get(destination.get(0).toString()) : undefined
    const description =
      uri instanceof PDFString || uri instanceof PDFHexString
        ? `Open ${uri.decodeText()}`
        : page && `Go to page ${page}`
    if (description) link.set(pdfName('Contents'), PDFHexString.fromText(description))
  }
}

/** Wraps the children of each list item, except its label, in an LBody (7.2). */
function wrapListItemBodies(pdf: PDFDocument, root: PDFDict) {
  const { context } = pdf
  const bodies = new Map<string, PDFRef>()
  for (const [ref, item] of context.enumerateIndirectObjects()) {
    if (!(item instanceof PDFDict) || item.get(pdfName('S')) !== pdfName('LI')) continue
    const inside = item.lookup(pdfName('K'))
    const kids = inside instanceof PDFArray ? inside.asArray() : inside ? [item.get(pdfName('K'))!] : []
    const isLabel = (kid: PDFObject) => {
      const element = context.lookup(kid)
      return element instanceof PDFDict && element.get(pdfName('S')) === pdfName('Lbl')
    }
    const bodyKids = kids.filter((kid) => !isLabel(kid))
    if (!bodyKids.length) continue
    const body = context.obj({ Type: 'StructElem', S: 'LBody', P: ref, K: bodyKids }) as PDFDict
    const page = item.get(pdfName('Pg'))
    if (page) body.set(pdfName('Pg'), page)
    const bodyRef = context.register(body)
    bodies.set(ref.toString(), bodyRef)
    for (const kid of bodyKids) {
      const element = context.lookup(kid)
      if (element instanceof PDFDict && element.has(pdfName('P'))) element.set(pdfName('P'), bodyRef)
    }
    item.set(pdfName('K'), context.obj([...kids.filter(isLabel), bodyRef]))
  }
  const parents = root.lookupMaybe(pdfName('ParentTree'), PDFDict)
  if (parents) updateParentTree(pdf, parents, bodies)
}

/** Points entries of the parent tree, which map a page's content to its tag, from list items to their new bodies. */
function updateParentTree(pdf: PDFDocument, tree: PDFDict, bodies: ReadonlyMap<string, PDFRef>) {
  for (const branch of tree.lookupMaybe(pdfName('Kids'), PDFArray)?.asArray() ?? []) {
    updateParentTree(pdf, pdf.context.lookup(branch, PDFDict), bodies)
  }
  const replaceRefs = (array: PDFArray) => {
    array.asArray().forEach((entry, i) => {
      const owners = pdf.context.lookup(entry)
      if (owners instanceof PDFArray) replaceRefs(owners)
      else if (entry instanceof PDFRef) array.set(i, bodies.get(entry.toString()) ?? entry)
    })
  }
  const numbers = tree.lookupMaybe(pdfName('Nums'), PDFArray)
  if (numbers) replaceRefs(numbers)
}
