/** A printed slide is the slide of the talk: it says and shows what that does at its last click, and can be read. */
import {
  imageDifference,
  containsPoint,
  centre,
  luminanceRange,
  missingTexts,
  splitWords,
} from '../../gate/pdf/similarity'
import type { PrintedPage } from '../../gate/pdf/printed-page'
import { percent, quote } from '../../gate/rules/messages'
import type { RenderedSlide } from './rendered-slides'

/** Letters whose lightest and darkest dot differ by less cannot be seen, of 255. */
const MIN_BRIGHTNESS_RANGE = 60
/** Share that may be lost or differ: where nothing is to be pressed, paper has room for something else. */
const MAX_DIFFERENCE = 0.08
/** Least words of a demo on paper, besides those over each: a demo that says less says nothing. */
const MIN_DEMO_WORDS = 3
const PANEL_CAPTION = 'Live in the browser'
/** Paper asks nobody to press. */
const CALL_TO_ACTION = /^(Press|Type|Drag) /

/** Words that the slide says and the page does not. */
export function validateTexts({ texts, panels, hands }: RenderedSlide, { items }: PrintedPage): string[] {
  const excluded = [...panels, ...hands]
  const expected = texts.filter(
    ({ words, lines }) =>
      !CALL_TO_ACTION.test(words) && !excluded.some((box) => containsPoint(box, centre(lines[0]!))),
  )
  return missingTexts(expected, items).map(
    ({ words }) => `its page does not say ${quote(words)}, which the slide does at its last click`,
  )
}

/** Words that are there and cannot be seen: in the colour of what is behind them, or covered. */
export const validateLegibility = ({ items, bitmap }: PrintedPage): string[] =>
  items
    .filter(({ box }) => luminanceRange(bitmap, box) < MIN_BRIGHTNESS_RANGE)
    .map(({ text, box }) => `${quote(text)} is on its page and cannot be seen, at y ${Math.round(box.y)}`)

/** A demo on paper says what it did. */
export const validatePanels = ({ panels }: RenderedSlide, { items }: PrintedPage): string[] =>
  panels.flatMap((panel) => {
    const words = items
      .filter(({ box }) => containsPoint(panel, centre(box)))
      .flatMap(({ text }) => splitWords(text))
    const own = words.length - splitWords(`${PANEL_CAPTION} ${panel.drawn}`).length
    return own >= MIN_DEMO_WORDS ? [] : ['its demo is empty on paper: say there what it does, or did']
  })

/** The page looks like the slide, square by square, but for what is there to be pressed. */
export function validateAppearance(
  { screenshot, panels, hands }: RenderedSlide,
  { bitmap }: PrintedPage,
): string[] {
  const found = imageDifference(screenshot, bitmap, [...panels, ...hands])
  if (!found) return ['its page has another shape']
  const { missing, recoloured } = found
  return [
    ...(missing > MAX_DIFFERENCE
      ? [`${percent(missing)} of what the slide draws at its last click is not on its page`]
      : []),
    ...(recoloured > MAX_DIFFERENCE
      ? [`${percent(recoloured)} of its page has other colours than the slide at its last click`]
      : []),
  ]
}

/** All of these rules. */
export const validatePrintedSlide = (rendered: RenderedSlide, printed: PrintedPage): string[] => [
  ...validateTexts(rendered, printed),
  ...validateLegibility(printed),
  ...validatePanels(rendered, printed),
  ...validateAppearance(rendered, printed),
]
