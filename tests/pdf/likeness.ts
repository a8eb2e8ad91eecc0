/** A printed slide is the slide of the talk: it says and shows what that does at its last click, and can be read. */
import type { Box } from '../../gate/page/sheet'
import type { Dots } from './draw'
import type { Printed } from './printed'
import type { Shown } from './shown'

/** Letters whose lightest and darkest dot differ by less cannot be seen, of 255. */
const FAINT = 60
/** A square of the sheet, in dots. */
const SQUARE = 10
/** Where dots differ by this much something is drawn, and where by less than that nothing is. */
const [DRAWN, BLANK] = [60, 25]
/** Another colour, of 255. */
const OTHER = 40
/** Share that may be lost or differ: where nothing is to be pressed, paper has room for something else. */
const MOST = 0.08
/** Least words of a demo on paper, besides those over each: a demo that says less says nothing. */
const LEAST = 3
const OVER_EACH = 'Live in the browser'
/** Paper asks nobody to press. */
const INVITES = /^(Press|Type|Drag) /

export const wordsOf = (text: string): string[] =>
  text
    .normalize('NFKC')
    .toLowerCase()
    .split(/[^\p{L}\p{N}]+/u)
    .filter(Boolean)

export const middle = ({ x, y, w, h }: Box): [number, number] => [x + w / 2, y + h / 2]
export const holds = ({ x, y, w, h }: Box, [px, py]: readonly [number, number]) =>
  px >= x && px <= x + w && py >= y && py <= y + h
const quote = (text: string) => `“${text.length > 50 ? `${text.slice(0, 49)}…` : text}”`

const light = (data: Dots['data'], at: number) =>
  0.3 * data[at]! + 0.59 * data[at + 1]! + 0.11 * data[at + 2]!

/** How far the lightest and the darkest dot in a box are apart, of 255. */
export function spread({ data, width, height }: Dots, { x, y, w, h }: Box): number {
  let [least, most] = [255, 0]
  for (let row = Math.max(0, Math.floor(y)); row < Math.min(height, Math.ceil(y + h)); row++)
    for (let column = Math.max(0, Math.floor(x)); column < Math.min(width, Math.ceil(x + w)); column++) {
      const now = light(data, 4 * (row * width + column))
      least = Math.min(least, now)
      most = Math.max(most, now)
    }
  return Math.max(0, most - least)
}

/** The mean colour of a box. */
function mean({ data, width }: Dots, { x, y, w, h }: Box): number[] {
  const sum = [0, 0, 0]
  for (let row = y; row < y + h; row++)
    for (let column = x; column < x + w; column++)
      for (const k of [0, 1, 2]) sum[k]! += data[4 * (row * width + column) + k]!
  return sum.map((value) => value / (w * h))
}

/** Words that the slide says and the page does not. */
export function unsaidFaults({ texts, panels, hands }: Shown, { items }: Printed): string[] {
  const said = new Set(items.flatMap((item) => wordsOf(item.text)))
  // A word may be torn by the way a page is set.
  const joined = wordsOf(items.map((item) => item.text).join('')).join('')
  const aside = [...panels, ...hands]
  return texts
    .filter(({ words, lines }) => !INVITES.test(words) && !aside.some((box) => holds(box, middle(lines[0]!))))
    .filter(({ words }) => wordsOf(words).some((word) => !said.has(word) && !joined.includes(word)))
    .map(({ words }) => `its page does not say ${quote(words)}, which the slide does at its last click`)
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

const percent = (share: number) => `${(100 * share).toFixed(0)} %`

/** The page looks like the slide, square by square, but for what is there to be pressed. */
export function pictureFaults({ picture, panels, hands }: Shown, { dots }: Printed): string[] {
  if (dots.width !== picture.width || dots.height !== picture.height) return ['its page has another shape']
  const aside = [...panels, ...hands]
  let [squares, drawn, lost, other] = [0, 0, 0, 0]
  for (let y = 0; y < dots.height; y += SQUARE)
    for (let x = 0; x < dots.width; x += SQUARE) {
      const box = { x, y, w: SQUARE, h: SQUARE }
      if (aside.some((part) => holds(part, middle(box)))) continue
      squares++
      const [before, now] = [spread(picture, box), spread(dots, box)]
      const [wanted, found] = [mean(picture, box), mean(dots, box)]
      if (before > DRAWN) drawn++
      if (before > DRAWN && now < BLANK) lost++
      if (wanted.some((value, k) => Math.abs(value - found[k]!) > OTHER)) other++
    }
  return [
    ...(lost > MOST * drawn
      ? [`${percent(lost / drawn)} of what the slide draws at its last click is not on its page`]
      : []),
    ...(other > MOST * squares
      ? [`${percent(other / squares)} of its page has other colours than the slide at its last click`]
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
