/** Rules for styles: colours, spacing and type sizes come from styles/tokens.css. */
import { colorsNamed } from 'culori'
import { lineNumber, blankOut, type SourceFile } from './source-files'

const comments = [/\/\*[\s\S]*?\*\//g, /<!--[\s\S]*?-->/g, /(?<![:'"\w])\/\/[^\n]*/g]

const COLOUR_TOKENS =
  'a colour token: var(--ink), var(--paper), var(--line) …, var(--floor-*) for the colour of a floor'

const tokenRules: { pattern: RegExp; replacement: string }[] = [
  {
    pattern: /(?<![\w&/(])#(?:[0-9a-f]{3,4}|[0-9a-f]{6}|[0-9a-f]{8})\b(?![\w-]*\))/gi,
    replacement: COLOUR_TOKENS,
  },
  {
    pattern: new RegExp(
      `(?<![\\w-])(?:color|fill|stroke|background|border|outline)(?:-\\w+)*\\s*[:=][^;{}<>()]*?(?<![\\w.#(-])(?:${Object.keys(colorsNamed).join('|')})(?![\\w(-])`,
      'gi',
    ),
    replacement: COLOUR_TOKENS,
  },
  {
    pattern: /\b(?:rgba?|hsla?|oklch|oklab|lab|lch)\(\s*[\d.]/gi,
    replacement: 'a colour token: var(--ink), var(--paper), var(--line) …, or color-mix() of tokens',
  },
  {
    pattern: /\bfont-size\s*[:=]\s*["'`]?\s*[\d.]+(?:px|em|rem|pt)?/g,
    replacement: 'a class t-head, t-lead, t-body, t-label, t-note … or var(--t-*)',
  },
  {
    pattern: /\bfont\s*:[^;{}]*?\b[\d.]+(?:px|em|rem|pt)\b/g,
    replacement: 'a type size token in the shorthand: font: 600 var(--t-body) / 1.2 var(--font-sans)',
  },
  {
    // Up to 32 px a length is spacing; a larger one is a position on the slide.
    pattern:
      /(?<![\w-])(?:padding|margin|gap|row-gap|column-gap|(?:padding|margin)-\w+)\s*:[^;{}]*?(?<![\w.])-?(?:[2-9]|[12]\d|3[0-2])(?:\.\d+)?px/g,
    replacement: 'a spacing token: var(--sp-2) … var(--sp-32)',
  },
]

/** Colours, spacing and type sizes that are written out instead of taken from a token. */
export function findStyleViolations({ path, text }: SourceFile): string[] {
  const code = blankOut(text, ...comments)
  return tokenRules.flatMap(({ pattern, replacement }) =>
    [...code.matchAll(pattern)].map(
      (m) =>
        `${path}:${lineNumber(code, m.index)} has '${m[0].trim()}': use ${replacement} (styles/tokens.css).`,
    ),
  )
}

const PAGE_WIDE_HAS =
  /(?:^|[\s,>(])((?:html|body|:root|#app|#slideshow|\.slidev-(?:page|layout))[^\s,{]*:has\((?!\s*>)[^)]*\))/gm

/** `:has()` on an element around all slides: the browser would search all of them after each change on any slide. */
export const findPageWideHas = ({ path, text }: SourceFile): string[] => {
  const code = blankOut(text, ...comments)
  return [...code.matchAll(PAGE_WIDE_HAS)].map(
    (m) =>
      `${path}:${lineNumber(code, m.index)} has '${m[1]}': set a class on the element that changes its style.`,
  )
}

const EMOJI = /\p{Emoji_Presentation}|\p{Emoji}\uFE0F/gu

/** Emoji, which look different on every machine. */
export const findEmoji = ({ path, text }: SourceFile): string[] =>
  [...text.matchAll(EMOJI)].map(
    (m) =>
      `${path}:${lineNumber(text, m.index)} has the emoji ${m[0]}: use an icon from components/building/icons.ts.`,
  )

/** Classes that a style sheet styles without further conditions. */
const styledClasses = (text: string): Set<string> =>
  new Set(
    [...blankOut(text, ...comments).matchAll(/^ *\.([a-z][\w-]*)(?:::?[\w-]+)?(?= [{]|,$)/gim)].map(
      (m) => m[1]!,
    ),
  )

/** Classes of a page that the deck's style sheets style as well: an element would get both styles. */
export function findClassClashes(pages: readonly SourceFile[], deck: readonly SourceFile[]): string[] {
  const deckClasses = new Map(
    deck.flatMap(({ path, text }) => [...styledClasses(text)].map((name) => [name, path] as const)),
  )
  return pages.flatMap(({ path, text }) =>
    [...styledClasses(text.split('<style')[1] ?? '')]
      .filter((name) => deckClasses.has(name))
      .map(
        (name) =>
          `${path} styles .${name}, which ${deckClasses.get(name)} styles too: give the class another name.`,
      ),
  )
}
