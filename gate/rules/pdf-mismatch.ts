import type { RuleFinding, PageComparison } from '../types'
import { imageDifference, containsPoint, centre, luminanceRange, missingTexts } from '../pdf/similarity'
import type { TextRun } from '../page/types'
import type { PdfPageRule } from './rule'
import { percent, quote } from './messages'

/** Share of a page that may be blank or of another colour: browsers draw paper a little otherwise. */
const MAX_SHARE = 0.08
/** And things may stand so many dots beside their place: sizes on paper are rounded. */
const POSITION_TOLERANCE = 3
/** Letters whose lightest and darkest dot differ by so much are seen, and by less than that are not, of 255. */
const [VISIBLE_RANGE, BLANK_RANGE] = [60, 25]

const isInteractive = (text: TextRun, { content }: PageComparison) =>
  content.interactive.some((box) => text.lines.some((line) => containsPoint(box, centre(line))))

/** So many texts are named; the others are counted. */
const MAX_QUOTED = 3

/** Texts that the slide has and its page has not. */
function missingTextFinding(page: PageComparison): RuleFinding[] {
  const expected = page.content.texts.filter((text) => !isInteractive(text, page))
  const absent = missingTexts(expected, page.printed.items)
  if (!absent.length) return []
  const named = absent.slice(0, MAX_QUOTED).map(({ words }) => quote(words))
  const more = absent.length > MAX_QUOTED ? ` and ${absent.length - MAX_QUOTED} texts more` : ''
  const message = `its page does not say ${named.join(', ')}${more}, which the slide does`
  return [{ message, boxes: absent.flatMap(({ lines }) => lines) }]
}

/** Words that are there, and seen on the slide alone: in the colour of what is behind them, or covered. */
const invisibleTexts = ({ slideBitmap, printed: { items, bitmap } }: PageComparison) =>
  items
    .filter(
      ({ box }) =>
        slideBitmap &&
        luminanceRange(slideBitmap, box) > VISIBLE_RANGE &&
        luminanceRange(bitmap, box) < BLANK_RANGE,
    )
    .map(({ text, box }) => ({ message: `${quote(text)} is on its page and cannot be seen`, boxes: [box] }))

function imageProblems({ slideBitmap, printed, content }: PageComparison): string[] {
  if (!slideBitmap) return []
  const found = imageDifference(slideBitmap, printed.bitmap, content.interactive, POSITION_TOLERANCE)
  if (!found) return ['its page has another shape than the slide']
  const { missing, recoloured } = found
  if (missing > MAX_SHARE) return [`${percent(missing)} of what the slide draws is not on its page`]
  return recoloured > MAX_SHARE ? [`${percent(recoloured)} of its page has other colours than the slide`] : []
}

/** Paper that is not the slide. */
export const pdfMismatch: PdfPageRule = {
  id: 'pdf-mismatch',
  scope: 'pdf-page',
  description: 'pages of the PDF that do not say or show what their slide does',
  method:
    'with --pdf: the words of each page against those of its slide at the click that is printed, and at its last click its picture, square by square; what is there to be pressed or played is left out',
  fixHint:
    'look at the slide with ?print in its address, and for isPrintMode and v-if: what is missing there is missing on paper',
  evaluate: (page) => [
    ...missingTextFinding(page),
    ...invisibleTexts(page),
    ...imageProblems(page).map((message) => ({ message })),
  ],
  evaluatePdf: ({ pageCount, slides, pagesBySlide }) =>
    pagesBySlide.size
      ? []
      : [
          {
            message: `it has ${pageCount} pages, and the deck ${slides.length} slides: no page is held against its slide`,
          },
        ],
}
