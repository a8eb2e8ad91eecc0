/**
 * Marks as artifacts what the browser draws without a tag: lines and fills of drawings, frames, backgrounds. PDF/UA
 * requires it (7.1): screen readers skip artifacts.
 */
import { decodePDFRawStream, PDFArray, PDFDict, PDFName, PDFRawStream, type PDFDocument } from 'pdf-lib'

const ARTIFACT_START = '/Artifact BMC\n'
const ARTIFACT_END = '\nEMC'
/** Operators that begin a path. */
const pathStart = /^(m|re)$/
/** Operators that paint a path. */
const pathPaint = /^(f\*?|F|B\*?|b\*?|S|s)$/
/** Operators that show text. */
const textShow = /^(Tj|TJ|'|")$/

/** Matches a token of a content stream: an operator, a number, a name, or a complete string, dictionary, array or comment. */
const tokenPattern =
  /\((?:\\[\s\S]|[^\\()]|\((?:\\[\s\S]|[^\\()])*\))*\)|<<(?:[^<>]|<[^<>]*>|<<[^>]*>>)*>>|<[\da-fA-F\s]*>|\[(?:\((?:\\[\s\S]|[^\\()])*\)|<[^>]*>|[^\][()<>])*\]|%[^\n\r]*|\/[^\s/[\]()<>]*|[^\s/[\]()<>%]+/g

/**
 * Returns the content stream with everything painted outside marked content wrapped as an artifact. `isUnmarked` tells of
 * an XObject's name whether it has no marked content inside.
 */
export function wrapArtifacts(stream: string, isUnmarked: (name: string) => boolean = () => true): string {
  /** Of each open marked content, whether it belongs to a tag or is an artifact; an ActualText alone is neither. */
  const marks: boolean[] = []
  /** Offset of the open path; -1 = none. */
  let pathIndex = -1
  /** Offset of the first operand of the next operator; -1 = none yet. */
  let operandsIndex = -1
  let operand = ''
  let copied = 0
  const out: string[] = []
  const isArtifact = (from: number) => stream.startsWith('/Artifact', from)
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
    const isMarked = marks.includes(true)
    if (word === 'BDC') marks.push(!operand.startsWith('<<') || /\/MCID\b/.test(operand) || isArtifact(start))
    else if (word === 'BMC') marks.push(isArtifact(start))
    else if (word === 'EMC') marks.pop()
    else if (pathStart.test(word) && pathIndex < 0) pathIndex = start
    else if (word === 'n') pathIndex = -1
    else if (pathPaint.test(word)) {
      if (!isMarked) wrap(pathIndex < 0 ? start : pathIndex, end)
      pathIndex = -1
    } else if (!isMarked && (textShow.test(word) || word === 'sh')) wrap(start, end)
    else if (!isMarked && word === 'Do' && isUnmarked(operand.slice(1))) wrap(start, end)
  }
  out.push(stream.slice(copied))
  return out.join('')
}

const decodeLatin1 = (bytes: Uint8Array) => Buffer.from(bytes).toString('latin1')

/** Marks the artifacts of every page, and of the form XObjects inside that have marked content. */
export function markArtifacts(pdf: PDFDocument) {
  const { context } = pdf
  const rewritten = new Set<PDFRawStream>()
  const hasMarkedContent = (name: string, resources?: PDFDict): boolean => {
    const form = resources?.lookupMaybe(PDFName.of('XObject'), PDFDict)?.lookup(PDFName.of(name))
    if (!(form instanceof PDFRawStream) || form.dict.lookup(PDFName.of('Subtype')) !== PDFName.of('Form'))
      return false
    const formResources = form.dict.lookupMaybe(PDFName.of('Resources'), PDFDict)
    const stream = decodeLatin1(decodePDFRawStream(form).decode())
    const isMarked =
      /\bB(DC|MC)\b/.test(stream) ||
      [...stream.matchAll(/\/(\S+)\s+Do\b/g)].some(([, n]) => hasMarkedContent(n, formResources))
    if (isMarked && !rewritten.has(form)) {
      rewritten.add(form)
      const bytes = Buffer.from(
        wrapArtifacts(stream, (n) => !hasMarkedContent(n, formResources)),
        'latin1',
      )
      replace(form, bytes)
    }
    return isMarked
  }
  const replace = (stream: PDFRawStream, bytes: Uint8Array) => {
    const compressed = context.flateStream(bytes)
    stream.dict.set(PDFName.of('Filter'), PDFName.of('FlateDecode'))
    stream.dict.delete(PDFName.of('DecodeParms'))
    ;(stream as { contents: Uint8Array }).contents = compressed.contents
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
