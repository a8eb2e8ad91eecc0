/** A printed slide is the slide of the talk: it says and shows what that does at its last click, and can be read. */
import { apart, holds, middle, spread, unsaid, wordsOf } from '../../gate/pdf/alike'
import type { Printed } from '../../gate/pdf/printed'
import { percent, quote } from '../../gate/rules/words'
import type { Shown } from './shown'

/** Letters whose lightest and darkest dot differ by less cannot be seen, of 255. */
const FAINT = 60
/** Share that may be lost or differ: where nothing is to be pressed, paper has room for something else. */
const MOST = 0.08
/** Least words of a demo on paper, besides those over each: a demo that says less says nothing. */
const LEAST = 3
const OVER_EACH = 'Live in the browser'
/** Paper asks nobody to press. */
const INVITES = /^(Press|Type|Drag) /

/** Words that the slide says and the page does not. */
export function unsaidFaults({ texts, panels, hands }: Shown, { items }: Printed): string[] {
  const aside = [...panels, ...hands]
  const meant = texts.filter(
    ({ words, lines }) => !INVITES.test(words) && !aside.some((box) => holds(box, middle(lines[0]!))),
  )
  return unsaid(meant, items).map(
    ({ words }) => `its page does not say ${quote(words)}, which the slide does at its last click`,
  )
}

/** Words that are there and cannot be seen: in the colour of what is behind them, or covered. */
export const faintFaults = ({ items, dots }: Printed): string[] =>
  items
    .filter(({ box }) => spread(dots, box) < FAINT)
    .map(({ text, box }) => `${quote(text)} is on its page and cannot be seen, at y ${Math.round(box.y)}`)

/** A demo on paper says what it did. */
export const panelFaults = ({ panels }: Shown, { items }: Printed): string[] =>
  panels.flatMap((panel) => {
    const words = items.filter(({ box }) => holds(panel, middle(box))).flatMap(({ text }) => wordsOf(text))
    const own = words.length - wordsOf(`${OVER_EACH} ${panel.drawn}`).length
    return own >= LEAST ? [] : ['its demo is empty on paper: say there what it does, or did']
  })

/** The page looks like the slide, square by square, but for what is there to be pressed. */
export function pictureFaults({ picture, panels, hands }: Shown, { dots }: Printed): string[] {
  const found = apart(picture, dots, [...panels, ...hands])
  if (!found) return ['its page has another shape']
  const { lost, other } = found
  return [
    ...(lost > MOST ? [`${percent(lost)} of what the slide draws at its last click is not on its page`] : []),
    ...(other > MOST
      ? [`${percent(other)} of its page has other colours than the slide at its last click`]
      : []),
  ]
}

/** All of these rules. */
export const likenessFaults = (shown: Shown, printed: Printed): string[] => [
  ...unsaidFaults(shown, printed),
  ...faintFaults(printed),
  ...panelFaults(shown, printed),
  ...pictureFaults(shown, printed),
]
