/**
 * Marks as decoration what the browser draws without a tag: lines and faces of drawings whose words are text of
 * their own, frames, paper. Without the mark a screen reader may stumble over every one of them.
 */
import { decodePDFRawStream, PDFArray, PDFDict, PDFName, PDFRawStream, type PDFDocument } from 'pdf-lib'

const ARTIFACT_START = '/Artifact BMC\n'
const ARTIFACT_END = '\nEMC'
/** A path begins, and a path is drawn. */
const pathStart = /^(m|re)$/
const pathPaint = /^(f\*?|F|B\*?|b\*?|S|s)$/
const textShow = /^(Tj|TJ|'|")$/

/** The tokens of a content stream, with where each begins and ends. Strings, dictionaries and arrays are one. */
const tokenPattern =
  /\((?:\\[\s\S]|[^\\()]|\((?:\\[\s\S]|[^\\()])*\))*\)|<<(?:[^<>]|<[^<>]*>|<<[^>]*>>)*>>|<[\da-fA-F\s]*>|\[(?:\((?:\\[\s\S]|[^\\()])*\)|<[^>]*>|[^\][()<>])*\]|%[^\n\r]*|\/[^\s/[\]()<>]*|[^\s/[\]()<>%]+/g

/**
 * A content stream in which everything drawn outside marked content is an artifact. `plain` says whether an
 * object drawn by name has no marks of its own inside.
 */
export function wrapArtifacts(stream: string, isUnmarked: (name: string) => boolean = () => true): string {
  let depth = 0
  let pathIndex = -1
  /** Where the operands of the operator at hand begin. */
  let operandsIndex = -1
  let operand = ''
  let copied = 0
  const out: string[] = []
  const wrap = (from: number, to: number) => {
    out.push(stream.slice(copied, from), ARTIFACT_START, stream.slice(from, to), ARTIFACT_END)
    copied = to
  }
  for (const { 0: word, index } of stream.matchAll(tokenPattern)) {
    const end = index + word.length
    if (!/^[A-Za-z'"]/.test(word) || /^(true|false|null)$/.test(word)) {
      if (operandsIndex < 0) operandsIndex = index
      operand = word
      continue
    }
    const start = operandsIndex < 0 ? index : operandsIndex
    operandsIndex = -1
    if (word === 'BDC' || word === 'BMC') depth++
    else if (word === 'EMC') depth--
    else if (pathStart.test(word) && pathIndex < 0) pathIndex = start
    else if (word === 'n') pathIndex = -1
    else if (pathPaint.test(word)) {
      if (!depth) wrap(pathIndex < 0 ? start : pathIndex, end)
      pathIndex = -1
    } else if (!depth && (textShow.test(word) || word === 'sh')) wrap(start, end)
    else if (!depth && word === 'Do' && isUnmarked(operand.slice(1))) wrap(start, end)
  }
  out.push(stream.slice(copied))
  return out.join('')
}

const decodeLatin1 = (bytes: Uint8Array) => Buffer.from(bytes).toString('latin1')

/** Marks the decoration of every page, and of the drawings it is made of. */
export function markArtifacts(pdf: PDFDocument) {
  const { context } = pdf
  const rewritten = new Set<PDFRawStream>()
  const hasMarkedContent = (name: string, resources?: PDFDict): boolean => {
    const form = resources?.lookupMaybe(PDFName.of('XObject'), PDFDict)?.lookup(PDFName.of(name))
    if (!(form instanceof PDFRawStream) || form.dict.lookup(PDFName.of('Subtype')) !== PDFName.of('Form'))
      return false
    const formResources = form.dict.lookupMaybe(PDFName.of('Resources'), PDFDict)
    const stream = decodeLatin1(decodePDFRawStream(form).decode())
    const marked =
      /\bB(DC|MC)\b/.test(stream) ||
      [...stream.matchAll(/\/(\S+)\s+Do\b/g)].some(([, n]) => hasMarkedContent(n, formResources))
    if (marked && !rewritten.has(form)) {
      rewritten.add(form)
      const bytes = Buffer.from(
        wrapArtifacts(stream, (n) => !hasMarkedContent(n, formResources)),
        'latin1',
      )
      replace(form, bytes)
    }
    return marked
  }
  const replace = (stream: PDFRawStream, bytes: Uint8Array) => {
    const fresh = context.flateStream(bytes)
    stream.dict.set(PDFName.of('Filter'), PDFName.of('FlateDecode'))
    stream.dict.delete(PDFName.of('DecodeParms'))
    ;(stream as { contents: Uint8Array }).contents = fresh.contents
  }
  for (const { node } of pdf.getPages()) {
    const contents = node.Contents()
    const streams =
      contents instanceof PDFArray ? contents.asArray().map((r) => context.lookup(r)) : [contents]
    for (const stream of streams) {
      if (!(stream instanceof PDFRawStream)) continue
      const content = decodeLatin1(decodePDFRawStream(stream).decode())
      replace(
        stream,
        Buffer.from(
          wrapArtifacts(content, (n) => !hasMarkedContent(n, node.Resources())),
          'latin1',
        ),
      )
    }
  }
}
