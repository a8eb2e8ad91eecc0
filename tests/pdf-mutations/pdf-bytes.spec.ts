/** Mutations of the exported PDFs. */
import { readFile } from 'node:fs/promises'
import { PDFDocument } from 'pdf-lib'
import { OpenedPdf } from '../pdf/opened-pdf'
import { test } from '../pdf/test'
import { HANDOUT_PDF, SLIDES_PDF } from '../setup/exported-pdfs'
import { checkHandoutPdf, checkSlidesPdf } from './check-all'
import { expectDetected } from './expect-detected'
import { handoutPdfMutations, slidesPdfMutations, type PdfMutation } from './pdf-mutations'

/** Opens a PDF with all mutations. */
async function openMutated(path: string, mutations: readonly PdfMutation[]): Promise<OpenedPdf> {
  const pdf = await PDFDocument.load(await readFile(path), { updateMetadata: false })
  for (const { apply } of mutations) apply(pdf)
  return OpenedPdf.fromBytes(await pdf.save())
}

test('mutations of the slides’ PDF are told', async ({ renderedDeck }) => {
  const mutated = await openMutated(SLIDES_PDF, slidesPdfMutations)
  await expectDetected(slidesPdfMutations, await checkSlidesPdf(mutated, renderedDeck))
  await mutated.close()
})

test('mutations of the handout’s PDF are told', async ({ slidesPdf }) => {
  const mutated = await openMutated(HANDOUT_PDF, handoutPdfMutations)
  await expectDetected(handoutPdfMutations, await checkHandoutPdf(mutated, slidesPdf))
  await mutated.close()
})
