import { type PDFDict, PDFDocument, PDFName } from 'pdf-lib'
import { expect, it } from 'vitest'
import { closeLevelGaps, normaliseHeadings } from './normalise-headings'

it.each([
  [
    [1, 2, 3, 2, 1],
    [1, 2, 3, 2, 1],
  ],
  [
    [1, 3, 3, 4],
    [1, 2, 2, 3],
  ],
  [
    [2, 4, 4, 3, 1],
    [1, 2, 2, 2, 1],
  ],
  [[3], [1]],
])('levels %j become %j', (levels, expected) => expect(closeLevelGaps(levels)).toEqual(expected))

it('renames headings in reading order, and nothing else', async () => {
  const { context, catalog, ...pdf } = await PDFDocument.create()
  const tag = (S: string, ...K: PDFDict[]) =>
    context.obj({ S, K: K.map((k) => context.register(k)) }) as PDFDict
  const [h1, h3, h2] = [tag('H1'), tag('H3'), tag('H2')]
  const root = tag('Document', h1, tag('P', h3), h2)
  catalog.set(PDFName.of('StructTreeRoot'), context.register(context.obj({ K: context.register(root) })))
  normaliseHeadings({ ...pdf, context, catalog } as unknown as PDFDocument)
  const types = [root, h1, h3, h2].map((el) => el.get(PDFName.of('S'))!.toString())
  expect(types).toEqual(['/Document', '/H1', '/H2', '/H2'])
})
