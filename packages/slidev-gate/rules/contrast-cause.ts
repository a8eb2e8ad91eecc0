/** Causes of too little contrast: two colours, whatever the text. */
import type { Grade } from '../grades'
import type { TextRun, ThemeColour } from '../page/types'
import type { TextInk } from '../visit/text-ink'
import { contrastRatio, hex, withContrast } from './colour'

/** Text colour and background colour. */
export interface ColourPair {
  front: number[]
  back: number[]
}

export const ratioOf = ({ front, back }: ColourPair): number => contrastRatio(front, back)

/** Below this contrast nobody reads a text. */
const MIN_READABLE = 1.5

/** From this contrast on a colour of the theme is advice: that of large text, which a style of the deck may set as well. */
const MIN_ADVICE = 3

/** Share of a line's area from which on a colour is its background; below it is a picture or a gradient. */
const MIN_EVEN_SHARE = 0.5

/** Whether most of what is behind a line has one colour. */
export const isEvenBackground = ({ background }: TextInk['lines'][number]): boolean =>
  !background.length || background.some(({ share }) => share >= MIN_EVEN_SHARE)

type StyledColour = Exclude<ThemeColour, { property: 'code' }>

const CODE_CAUSE = 'theme: colours of code have too little contrast'
const CODE_THEME_HINT =
  "choose colours with more contrast in setup/shiki.ts: export default defineShikiSetup(() => ({ themes: { light: 'github-light-high-contrast', dark: 'github-dark-high-contrast' } }))"

/** The line that mends a colour of the theme. */
function themeHint(theme: StyledColour, { front, back }: ColourPair, minimum: number): string {
  const value = theme.property === 'opacity' ? '1' : hex(withContrast(front, back, minimum))
  return `write into style.css: ${theme.selector} { ${theme.property}: ${value} }`
}

export interface ContrastCause {
  cause: string
  grade?: Grade
  fixHint?: string
  /** Whether the colours behind the text are many, so that their numbers change from line to line. */
  isUneven: boolean
}

/** What makes a text's contrast too low. `minimum` is that of the text. */
export function contrastCause(
  { colour, backgroundClipped, themeColour }: TextRun,
  line: TextInk['lines'][number],
  pair: ColourPair,
  minimum: number,
): ContrastCause {
  if (themeColour?.property === 'code')
    return { cause: CODE_CAUSE, grade: 'advice', fixHint: CODE_THEME_HINT, isUneven: false }
  if (backgroundClipped) return { cause: 'letters filled with a picture or a gradient', isUneven: true }
  if (!isEvenBackground(line)) return { cause: `${hex(colour)} on a picture or a gradient`, isUneven: true }
  const grade = ratioOf(pair) < MIN_READABLE ? ('broken' as const) : undefined
  const cause = `${hex(pair.front)} on ${hex(pair.back)}, contrast ${ratioOf(pair).toFixed(1)}`
  if (!themeColour) return { cause, grade, isUneven: false }
  // Translucent text has another colour on each background.
  const ofTheme =
    themeColour.property === 'opacity'
      ? `the opacity of ${themeColour.selector} leaves too little contrast`
      : cause
  return {
    cause: `theme: ${ofTheme}`,
    grade: ratioOf(pair) >= MIN_ADVICE ? 'advice' : grade,
    fixHint: themeHint(themeColour, pair, minimum),
    isUneven: false,
  }
}
