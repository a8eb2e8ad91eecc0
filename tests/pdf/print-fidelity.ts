/** Compares a page of the slides' PDF with the slide at its last click: texts, legibility, demos and appearance. */
import {
  imageDifference,
  containsPoint,
  centre,
  luminanceRange,
  missingTexts,
  splitWords,
  type PrintedPage,
} from 'slidev-paper/read'
import { percent, quote } from '../../packages/slidev-gate/rules/messages'
import type { RenderedSlide } from './rendered-slides'

/** Text with a smaller range of brightness is illegible, of 255. */
const MIN_BRIGHTNESS_RANGE = 60
/** The share of a page that may be missing or differ, since paper can use the room of controls. */
const MAX_DIFFERENCE = 0.08
/** The least words of a demo on paper, without its caption. */
const MIN_DEMO_WORDS = 3
const PANEL_CAPTION = 'Live in the browser'
/** Texts that are left out on paper. */
const CALL_TO_ACTION = /^(Press|Type|Drag) /

/** One message for each text of the slide that its page lacks. */
export function validateTexts(
  { texts, panels, interactive }: RenderedSlide,
  { items }: PrintedPage,
): string[] {
  const excluded = [...panels, ...interactive]
  const expected = texts.filter(
    ({ words, lines }) =>
      !CALL_TO_ACTION.test(words) && !excluded.some((box) => containsPoint(box, centre(lines[0]!))),
  )
  return missingTexts(expected, items).map(
    ({ words }) => `its page does not say ${quote(words)}, which the slide does at its last click`,
  )
}

/** One message for each illegible text of a page: in the colour of its background, or covered. */
export const validateLegibility = ({ items, bitmap }: PrintedPage): string[] =>
  items
    .filter(({ box }) => luminanceRange(bitmap, box) < MIN_BRIGHTNESS_RANGE)
    .map(({ text, box }) => `${quote(text)} is on its page and cannot be seen, at y ${Math.round(box.y)}`)

/** One message for each demo without a text about its result. */
export const validatePanels = ({ panels }: RenderedSlide, { items }: PrintedPage): string[] =>
  panels.flatMap((panel) => {
    const words = items
      .filter(({ box }) => containsPoint(panel, centre(box)))
      .flatMap(({ text }) => splitWords(text))
    const ownWords = words.length - splitWords(`${PANEL_CAPTION} ${panel.drawingText}`).length
    return ownWords >= MIN_DEMO_WORDS
      ? []
      : ['its demo is empty on paper: print there what it does, or what it did']
  })

/** Compares the page with the slide, cell by cell, except for demo panels and controls. */
export function validateAppearance(
  { screenshot, panels, interactive }: RenderedSlide,
  { bitmap }: PrintedPage,
): string[] {
  const difference = imageDifference(screenshot, bitmap, [...panels, ...interactive])
  if (!difference) return ['its page has another aspect ratio']
  const { missing, recoloured } = difference
  return [
    ...(missing > MAX_DIFFERENCE
      ? [`${percent(missing)} of what the slide draws at its last click is not on its page`]
      : []),
    ...(recoloured > MAX_DIFFERENCE
      ? [`${percent(recoloured)} of its page has other colours than the slide at its last click`]
      : []),
  ]
}

/** All of these checks. */
export const validatePrintedSlide = (rendered: RenderedSlide, printed: PrintedPage): string[] => [
  ...validateTexts(rendered, printed),
  ...validateLegibility(printed),
  ...validatePanels(rendered, printed),
  ...validateAppearance(rendered, printed),
]
