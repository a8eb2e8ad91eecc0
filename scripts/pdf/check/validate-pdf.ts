/** All that an exported PDF has to fulfil: the rules of PDF/UA, its reading order and its size. */
import { isReferenceSlide } from '../../../data/deck'
import { labelledParagraphs, spokenParagraphs } from 'slidev-addon-stage/notes'
import type { SlotSlide } from 'slidev-addon-stage/slots'
import {
  validateFileSize,
  validateReadingOrder,
  pdfUaRules,
  type PdfModel,
  type PdfRuleResult,
} from 'slidev-paper'

/** What a PDF has to contain. */
export interface ExpectedPdf {
  /** Its size limit, in 10⁶ bytes. */
  maxMegabytes: number
  /** Texts that it has to contain in this order. */
  texts: string[]
}

const stripMarkdown = (title = '') => title.replace(/[_*`]/g, '')

/** Titles and notes of the slides, in order; without reference slides, which the handout prints as lists. */
const expectedTexts = (slides: readonly SlotSlide[], textsOf: (note?: string) => string[]) =>
  slides.filter((s) => !isReferenceSlide(s.name)).flatMap((s) => [stripMarkdown(s.title), ...textsOf(s.note)])

/** What each exported PDF has to contain, by its file name. */
export const expectedPdfs = (slides: readonly SlotSlide[]): Record<string, ExpectedPdf> => ({
  'llm-stack-slides.pdf': { maxMegabytes: 3, texts: slides.map((s) => stripMarkdown(s.title)) },
  'llm-stack-handout.pdf': { maxMegabytes: 5, texts: expectedTexts(slides, spokenParagraphs) },
  'llm-stack-presenter.pdf': {
    maxMegabytes: 5,
    texts: expectedTexts(slides, (note) => labelledParagraphs(note).map(({ text }) => text)),
  },
})

/** Checks a PDF by all rules. */
export const validatePdf = (pdf: PdfModel, { maxMegabytes, texts }: ExpectedPdf): PdfRuleResult[] => [
  ...pdfUaRules.map((r) => ({ id: r.id, description: r.description, problems: r.validate(pdf) })),
  {
    id: 'order',
    description: 'its reading order is that of the talk',
    problems: validateReadingOrder(pdf, texts),
  },
  {
    id: 'size',
    description: `is at most ${maxMegabytes} MB`,
    problems: validateFileSize(pdf, maxMegabytes),
  },
]
