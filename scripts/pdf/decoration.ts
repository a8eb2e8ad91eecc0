/**
 * Marks as decoration what the browser draws without a tag: lines and faces of drawings whose words are text of
 * their own, frames, paper. Without the mark a screen reader may stumble over every one of them.
 */
import { decodePDFRawStream, PDFArray, PDFDict, PDFName, PDFRawStream, type PDFDocument } from 'pdf-lib'

const START = '/Artifact BMC\n'
const END = '\nEMC'
/** A path begins, and a path is drawn. */
const begin = /^(m|re)$/
const draw = /^(f\*?|F|B\*?|b\*?|S|s)$/
const text = /^(Tj|TJ|'|")$/

/** The tokens of a content stream, with where each begins and ends. Strings, dictionaries and arrays are one. */
const token =
  /\((?:\\[\s\S]|[^\\()]|\((?:\\[\s\S]|[^\\()])*\))*\)|<<(?:[^<>]|<[^<>]*>|<<[^>]*>>)*>>|<[\da-fA-F\s]*>|\[(?:\((?:\\[\s\S]|[^\\()])*\)|<[^>]*>|[^\][()<>])*\]|%[^\n\r]*|\/[^\s/[\]()<>]*|[^\s/[\]()<>%]+/g

/**
 * A content stream in which everything drawn outside marked content is an artifact. `plain` says whether an
 * object drawn by name has no marks of its own inside.
 */
export function withArtifacts(stream: string, plain: (name: string) => boolean = () => true): string {
  let depth = 0
  let path = -1
  /** Where the operands of the operator at hand begin. */
  let operands = -1
  let operand = ''
  let done = 0
  const out: string[] = []
  const wrap = (from: number, to: number) => {
    out.push(stream.slice(done, from), START, stream.slice(from, to), END)
    done = to
  }
  for (const { 0: word, index } of stream.matchAll(token)) {
    const end = index + word.length
    if (!/^[A-Za-z'"]/.test(word) || /^(true|false|null)$/.test(word)) {
      if (operands < 0) operands = index
      operand = word
      continue
    }
    const start = operands < 0 ? index : operands
    operands = -1
    if (word === 'BDC' || word === 'BMC') depth++
    else if (word === 'EMC') depth--
    else if (begin.test(word) && path < 0) path = start
    else if (word === 'n') path = -1
    else if (draw.test(word)) {
      if (!depth) wrap(path < 0 ? start : path, end)
      path = -1
    } else if (!depth && (text.test(word) || word === 'sh')) wrap(start, end)
    else if (!depth && word === 'Do' && plain(operand.slice(1))) wrap(start, end)
  }
  out.push(stream.slice(done))
  return out.join('')
}

const latin1 = (bytes: Uint8Array) => Buffer.from(bytes).toString('latin1')

/** Marks the decoration of every page, and of the drawings it is made of. */
export function markDecoration(pdf: PDFDocument) {
  const { context } = pdf
  const seen = new Set<PDFRawStream>()
  const hasMarks = (name: string, resources?: PDFDict): boolean => {
    const form = resources?.lookupMaybe(PDFName.of('XObject'), PDFDict)?.lookup(PDFName.of(name))
    if (!(form instanceof PDFRawStream) || form.dict.lookup(PDFName.of('Subtype')) !== PDFName.of('Form'))
      return false
    const inside = form.dict.lookupMaybe(PDFName.of('Resources'), PDFDict)
    const stream = latin1(decodePDFRawStream(form).decode())
    const marked =
      /\bB(DC|MC)\b/.test(stream) ||
      [...stream.matchAll(/\/(\S+)\s+Do\b/g)].some(([, n]) => hasMarks(n, inside))
    if (marked && !seen.has(form)) {
      seen.add(form)
      const bytes = Buffer.from(
        withArtifacts(stream, (n) => !hasMarks(n, inside)),
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
      const drawn = latin1(decodePDFRawStream(stream).decode())
      replace(
        stream,
        Buffer.from(
          withArtifacts(drawn, (n) => !hasMarks(n, node.Resources())),
          'latin1',
        ),
      )
    }
  }
}
