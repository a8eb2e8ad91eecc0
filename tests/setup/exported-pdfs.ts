import { join } from 'node:path'

/** Folder of the slides and the handout that are exported for the tests. */
export const PDF_FOLDER = 'test-results/pdf'
/** Folder of the presenter's edition and the .pptx. */
export const EDITIONS_FOLDER = 'test-results/editions'

/** The address that the QR codes and links of the PDFs must have. */
export const PDF_ADDRESS = 'https://talks.example.net/llm-stack/'

export const SLIDES_PDF = join(PDF_FOLDER, 'llm-stack-slides.pdf')
export const HANDOUT_PDF = join(PDF_FOLDER, 'llm-stack-handout.pdf')
export const PRESENTER_PDF = join(EDITIONS_FOLDER, 'llm-stack-presenter.pdf')
export const PPTX = join(EDITIONS_FOLDER, 'llm-stack-slides.pptx')

/** The slides of the .pptx, among them one with many clicks and one with a demo. */
export const PPTX_SLIDES = ['cover', 'attention', 'agent']
