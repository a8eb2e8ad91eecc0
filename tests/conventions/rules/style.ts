/** Colours, spacing and type sizes live in styles/tokens.css and nowhere else. */
import { lineNumber, blankOut, type SourceFile } from './source-files'

const comments = [/\/\*[\s\S]*?\*\//g, /<!--[\s\S]*?-->/g, /(?<![:'"\w])\/\/[^\n]*/g]

const tokenRules: { pattern: RegExp; replacement: string }[] = [
  {
    pattern: /(?<![\w&/(])#(?:[0-9a-f]{3,4}|[0-9a-f]{6}|[0-9a-f]{8})\b(?![\w-]*\))/gi,
    replacement:
      'a colour token: var(--ink), var(--paper), var(--line) …, var(--floor-*) for the colour of a floor',
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
    // Up to 32 px it is spacing; more is a place on the sheet.
    pattern:
      /(?<![\w-])(?:padding|margin|gap|row-gap|column-gap|(?:padding|margin)-\w+)\s*:[^;{}]*?(?<![\w.])-?(?:[2-9]|[12]\d|3[0-2])(?:\.\d+)?px/g,
    replacement: 'a spacing token: var(--sp-2) … var(--sp-32)',
  },
]

/** Hex and rgb colours, spacing and type sizes written where a token belongs. */
export function findStyleViolations({ path, text }: SourceFile): string[] {
  const bare = blankOut(text, ...comments)
  return tokenRules.flatMap(({ pattern, replacement }) =>
    [...bare.matchAll(pattern)].map(
      (m) =>
        `${path}:${lineNumber(bare, m.index)} has '${m[0].trim()}': use ${replacement} (styles/tokens.css).`,
    ),
  )
}

const PAGE_WIDE_HAS =
  /(?:^|[\s,>(])((?:html|body|:root|#app|#slideshow|\.slidev-(?:page|layout))[^\s,{]*:has\((?!\s*>)[^)]*\))/gm

/** Looked for in a whole page, whatever changes on any slide has the browser search all slides again. */
export const findPageWideHas = ({ path, text }: SourceFile): string[] => {
  const bare = blankOut(text, ...comments)
  return [...bare.matchAll(PAGE_WIDE_HAS)].map(
    (m) => `${path}:${lineNumber(bare, m.index)} has '${m[1]}': set a class on what is to look otherwise.`,
  )
}

const EMOJI = /\p{Emoji_Presentation}|\p{Emoji}\uFE0F/gu

/** Emoji: they look different on every machine. */
export const findEmoji = ({ path, text }: SourceFile): string[] =>
  [...text.matchAll(EMOJI)].map(
    (m) =>
      `${path}:${lineNumber(text, m.index)} has the emoji ${m[0]}: use an icon from components/building/icons.ts.`,
  )

/** Classes that a style sheet gives a look of its own, wherever they stand. */
const styledClasses = (text: string): Set<string> =>
  new Set(
    [...blankOut(text, ...comments).matchAll(/^ *\.([a-z][\w-]*)(?:::?[\w-]+)?(?= [{]|,$)/gim)].map(
      (m) => m[1]!,
    ),
  )

/** Classes of a page beside the deck that the deck's own style sheets already mean something by: it would get both. */
export function findClassClashes(pages: readonly SourceFile[], deck: readonly SourceFile[]): string[] {
  const deckClasses = new Map(
    deck.flatMap(({ path, text }) => [...styledClasses(text)].map((name) => [name, path] as const)),
  )
  return pages.flatMap(({ path, text }) =>
    [...styledClasses(text.split('<style')[1] ?? '')]
      .filter((name) => deckClasses.has(name))
      .map(
        (name) =>
          `${path} styles .${name}, which ${deckClasses.get(name)} styles too: call it something else.`,
      ),
  )
}
