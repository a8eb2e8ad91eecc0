import type { Found, Page } from '../evidence'
import { apart, holds, middle, spread, unsaid } from '../pdf/alike'
import type { Text } from '../page/sheet'
import type { PageRule } from './rule'
import { percent, quote } from './words'

/** Share of a page that may be blank or of another colour: browsers draw paper a little otherwise. */
const MOST = 0.08
/** And things may stand so many dots beside their place: sizes on paper are rounded. */
const BESIDE = 3
/** Letters whose lightest and darkest dot differ by so much are seen, and by less than that are not, of 255. */
const [SEEN, BLANK] = [60, 25]

const isLive = (text: Text, { sheet }: Page) =>
  sheet.live.some((box) => text.lines.some((line) => holds(box, middle(line))))

/** So many texts are named; the others are counted. */
const NAMED = 3

/** Texts that the slide has and its page has not. */
function missing(page: Page): Found[] {
  const meant = page.sheet.texts.filter((text) => !isLive(text, page))
  const gone = unsaid(meant, page.printed.items)
  if (!gone.length) return []
  const named = gone.slice(0, NAMED).map(({ words }) => quote(words))
  const more = gone.length > NAMED ? ` and ${gone.length - NAMED} texts more` : ''
  const what = `its page does not say ${named.join(', ')}${more}, which the slide does`
  return [{ what, at: gone.flatMap(({ lines }) => lines) }]
}

/** Words that are there, and seen on the slide alone: in the colour of what is behind them, or covered. */
const faded = ({ picture, printed: { items, dots } }: Page) =>
  items
    .filter(({ box }) => picture && spread(picture, box) > SEEN && spread(dots, box) < BLANK)
    .map(({ text, box }) => ({ what: `${quote(text)} is on its page and cannot be seen`, at: [box] }))

function looks({ picture, printed, sheet }: Page): string[] {
  if (!picture) return []
  const found = apart(picture, printed.dots, sheet.live, BESIDE)
  if (!found) return ['its page has another shape than the slide']
  const { lost, other } = found
  if (lost > MOST) return [`${percent(lost)} of what the slide draws is not on its page`]
  return other > MOST ? [`${percent(other)} of its page has other colours than the slide`] : []
}

/** Paper that is not the slide. */
export const print: PageRule = {
  id: 'print',
  of: 'page',
  finds: 'pages of the PDF that do not say or show what their slide does',
  how: 'with --pdf: the words of each page against those of its slide at the click that is printed, and at its last click its picture, square by square; what is there to be pressed or played is left out',
  remedy:
    'look at the slide with ?print in its address, and for isPrintMode and v-if: what is missing there is missing on paper',
  judge: (page) => [...missing(page), ...faded(page), ...looks(page).map((what) => ({ what }))],
  book: ({ count, slides, pages }) =>
    pages.size
      ? []
      : [
          {
            what: `it has ${count} pages, and the deck ${slides.length} slides: no page is held against its slide`,
          },
        ],
}
