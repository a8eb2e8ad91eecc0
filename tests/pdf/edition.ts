/** An edition of the handout, read back: its links, how full its pages are, and what they are printed on. */
import type { PDFDocumentProxy } from 'pdfjs-dist/legacy/build/pdf.mjs'
import { resultsFolder, type Report } from '../helpers/report'
import type { Slide } from '../helpers/slides'
import { fullnessFaults, groundFaults, look } from './fullness'
import { linkFaults, linksOf, pageOf } from './links'
import { wantedInHandout } from './wanted'

export async function checkEdition(
  report: Report,
  edition: string,
  slides: readonly Slide[],
  open: (path: string) => Promise<PDFDocumentProxy>,
) {
  const pdf = await open(`${resultsFolder}/llm-stack-${edition}.pdf`)
  const name = `the ${edition}${edition === 'handout' ? '' : '’s edition'}`
  const links = await linksOf(pdf)
  report.check(
    name,
    'links between pages',
    linkFaults(links, await wantedInHandout(pdf, slides, edition === 'handout')),
  )
  const outline = ((await pdf.getOutline()) ?? []) as { dest: unknown }[]
  const starts = await Promise.all(outline.map(async ({ dest }) => (await pageOf(pdf, dest))!))
  const seen = []
  for (let no = 1; no <= pdf.numPages; no++) seen.push(await look(pdf, no))
  report.check(name, 'how full its pages are', fullnessFaults(seen, starts))
  report.check(name, 'white paper', groundFaults(seen))
}
