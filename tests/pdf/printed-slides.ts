/** Checks a slide of the built deck and its page in the slides' PDF: texts, picture, links and QR codes. */
import { deck } from '../../data/deck'
import type { Slide } from '../helpers/read-slides'
import type { RuleProblems } from './rule-problems'
import { readQrCodes, readQrCodesOnPage } from './qr-codes'
import { readPdfLinks } from 'slidev-paper/read'
import { validateDeckLinks, validatePrintedLinks } from './link-targets'
import { readPageText, validatePageText } from './page-text'
import { validatePrintedSlide } from './print-fidelity'
import type { OpenedPdf } from './opened-pdf'
import type { RenderedSlide } from './rendered-slides'

/** The slide with the addresses of the deck and its handout as QR codes. */
export const QR_CODE_SLIDE = 'thanks'

/** Checks the texts of the QR codes: the address of the deck and that of its handout. */
export function validateQrCodes(codes: readonly string[], address: string): string[] {
  const expected = [address, address + deck.handout].join(', ')
  return codes.join(', ') === expected ? [] : [`its codes say “${codes.join(', ')}”, expected “${expected}”`]
}

/** Checks the links and QR codes of a slide of the built deck. `address`: where it is hosted. */
export const checkRenderedSlide = (
  rendered: RenderedSlide,
  slides: readonly Slide[],
  address: string,
): RuleProblems[] => [
  { rule: 'the built deck at its last click', problems: rendered.problem ? [rendered.problem] : [] },
  { rule: 'links of the built deck', problems: validateDeckLinks(rendered, slides) },
  ...(rendered.slide.name === QR_CODE_SLIDE
    ? [
        {
          rule: 'codes of the built deck',
          problems: validateQrCodes(readQrCodes(rendered.screenshot), address),
        },
      ]
    : []),
]

/** Checks the page of a slide. */
export async function checkPrintedSlide(
  slidesPdf: OpenedPdf,
  rendered: RenderedSlide,
  slides: readonly Slide[],
  address: string,
): Promise<RuleProblems[]> {
  const { pdf } = slidesPdf
  const { slide } = rendered
  if (slide.no > pdf.numPages) return [{ rule: 'its page', problems: [`the PDF has ${pdf.numPages} pages`] }]
  const page = await slidesPdf.drawPage(slide.no)
  const links = await readPdfLinks(pdf, page)
  return [
    { rule: 'its page', problems: validatePageText(await readPageText(pdf, slide.no), slide) },
    { rule: 'its page against the slide', problems: validatePrintedSlide(rendered, page) },
    { rule: 'links on its page', problems: validatePrintedLinks(rendered, links, slides, address) },
    ...(slide.name === QR_CODE_SLIDE
      ? [
          {
            rule: 'codes on its page',
            problems: validateQrCodes(await readQrCodesOnPage(pdf, slide.no), address),
          },
        ]
      : []),
  ]
}
