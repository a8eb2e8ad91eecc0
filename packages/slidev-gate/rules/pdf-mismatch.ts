import type { RuleFinding, PageComparison } from '../types'
import { imageDifference, containsPoint, centre, luminanceRange, missingTexts } from 'slidev-paper/read'
import type { TextRun } from '../page/types'
import type { PdfPageRule } from './rule'
import { percent, quote } from './messages'

/** Share of a page that may be blank or recoloured: print rendering differs a little. */
const MAX_SHARE = 0.08
/** Pixels by which positions may differ: the PDF rounds sizes. */
const POSITION_TOLERANCE = 3
/** Text is visible from the first luminance range within its box, and invisible below the second, of 255. */
const [VISIBLE_RANGE, BLANK_RANGE] = [60, 25]

const isInteractive = (text: TextRun, { content }: PageComparison) =>
  content.interactive.some((box) => text.lines.some((line) => containsPoint(box, centre(line))))

/** Maximum number of missing texts that a message quotes; the others are counted. */
const MAX_QUOTED = 3

/** Reports texts of the slide that its PDF page lacks. */
function missingTextFinding(page: PageComparison): RuleFinding[] {
  const expected = page.content.texts.filter((text) => !isInteractive(text, page))
  const absent = missingTexts(expected, page.printed.items)
  if (!absent.length) return []
  const quoted = absent.slice(0, MAX_QUOTED).map(({ words }) => quote(words))
  const more = absent.length > MAX_QUOTED ? ` and ${absent.length - MAX_QUOTED} more` : ''
  const message = `the PDF page lacks text of the slide: ${quoted.join(', ')}${more}`
  const cause = 'the PDF page lacks text of the slide'
  return [{ message, cause, boxes: absent.flatMap(({ lines }) => lines) }]
}

/** Texts of the PDF page that are only visible on the slide: in the colour of their background, or covered. */
const invisibleTexts = ({ slideBitmap, printed: { items, bitmap } }: PageComparison) =>
  items
    .filter(
      ({ box }) =>
        slideBitmap &&
        luminanceRange(slideBitmap, box) > VISIBLE_RANGE &&
        luminanceRange(bitmap, box) < BLANK_RANGE,
    )
    .map(({ text, box }) => ({
      message: `the text ${quote(text)} is invisible on the PDF page`,
      cause: 'text is invisible on the PDF page',
      boxes: [box],
    }))

function imageProblems({ slideBitmap, printed, content }: PageComparison): string[] {
  if (!slideBitmap) return []
  const found = imageDifference(slideBitmap, printed.bitmap, content.interactive, POSITION_TOLERANCE)
  if (!found) return ['the PDF page has another aspect ratio than the slide']
  const { missing, recoloured } = found
  if (missing > MAX_SHARE) return [`${percent(missing)} of the drawn slide is missing on the PDF page`]
  return recoloured > MAX_SHARE
    ? [`${percent(recoloured)} of the PDF page has other colours than the slide`]
    : []
}

export const pdfMismatch: PdfPageRule = {
  id: 'pdf-mismatch',
  grade: 'broken',
  scope: 'pdf-page',
  description: 'PDF pages with other text or another picture than their slide',
  method:
    'with --pdf: the words of each page against those of its slide at the printed click, and for the last click a screenshot, cell by cell; controls and media players are ignored',
  fixHint: 'open the slide with ?print in its address, and look for isPrintMode and v-if',
  evaluate: (page) => [
    ...missingTextFinding(page),
    ...invisibleTexts(page),
    ...imageProblems(page).map((message) => ({ message, cause: message.replace(/^\d+ %/, 'a part') })),
  ],
  evaluatePdf: ({ pageCount, slides, pagesBySlide }) =>
    pagesBySlide.size
      ? []
      : [
          {
            message: `the PDF has ${pageCount} pages and the deck ${slides.length} slides: pages cannot be compared with slides`,
          },
        ],
}
