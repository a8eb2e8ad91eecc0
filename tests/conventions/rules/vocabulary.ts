/** Finds the terms of the glossary in the texts of a slide: in slides.md, its components and their data. */
import { existsSync, readFileSync } from 'node:fs'
import { dirname, join, normalize } from 'node:path'
import { floorByNumber } from '../../../data/floors'
import { glossary, type GlossaryTerm } from '../../../data/glossary'
import type { RawSlide } from '../../helpers/read-slides'
import { readSourceFiles, blankOut } from './source-files'

export interface SlideText {
  /** The file that contains the text. */
  path: string
  text: string
}

const components = readSourceFiles(/^components\/.*\.vue$/)
const findComponent = (name: string) => components.find((c) => c.path.endsWith(`/${name}.vue`))

/** String literals with at least two words in a row, which class names, icons, paths and `matrix(1 0 …)` do not have. */
const extractProse = (code: string) =>
  [...code.matchAll(/'([^'\n]*)'|`([^`]*)`/g)]
    .map((m) => m[1] ?? m[2] ?? '')
    .filter((literal) => /\p{L}{2}[,.:]? \p{L}/u.test(literal))
    .join('\n')

/** The text that a file puts on the slide: the text of its template, and prose in its code. */
function visibleText(path: string, source: string): string {
  const code = blankOut(source, /\/\*[\s\S]*?\*\//g, /^\s*\/\/.*$/gm, /^import .*$/gm, /<style[\s\S]*/)
  if (!path.endsWith('.vue')) return extractProse(code)
  const [script, template = ''] = code.split(/<\/script>/)
  const expressions = [...template.matchAll(/\{\{([\s\S]*?)\}\}|:\w[\w-]*="([^"]*)"/g)]
  const words = blankOut(template, /\{\{[\s\S]*?\}\}/g, /<[^>]*>/g, /&\w+;/g)
  return [extractProse(script!), words, ...expressions.map((m) => extractProse(m[1] ?? m[2] ?? ''))].join(
    '\n',
  )
}

/** The texts of a file, and of the files in its folder that it imports. */
function readTexts(path: string, seen = new Set<string>()): SlideText[] {
  if (seen.has(path) || !existsSync(path)) return []
  seen.add(path)
  const source = readFileSync(path, 'utf8')
  const parts = [...source.matchAll(/from '(\.\/[^']+)'/g)].map((m) => normalize(join(dirname(path), m[1]!)))
  const files = parts.map((p) => (p.endsWith('.vue') ? p : `${p}.ts`))
  return [{ path, text: visibleText(path, source) }, ...files.flatMap((f) => readTexts(f, seen))]
}

/** The texts of components by path: a component is read once for all decks. */
const textsByComponent = new Map<string, SlideText[]>()
function componentTexts(path: string): SlideText[] {
  const texts = textsByComponent.get(path) ?? readTexts(path)
  textsByComponent.set(path, texts)
  return texts
}

/** All texts of a slide: its markdown without code, its notes, and its components. */
export function slideTexts({ content, notes, frontmatter }: RawSlide): SlideText[] {
  const tags = [...content.matchAll(/<([A-Z]\w+)/g)].map((m) => m[1]!)
  const own = [...new Set(tags)].flatMap((tag) => findComponent(tag)?.path ?? [])
  const words = blankOut(content, /```(?!mermaid)[\s\S]*?```/g, /<<<.*/g, /<\/?[A-Z]\w*/g)
  const details =
    frontmatter.layout === 'opener'
      ? floorByNumber(Number(frontmatter.floor)).ideas.map((idea) => idea.detail ?? '')
      : []
  return [
    { path: 'slides.md', text: `${words}\n${notes}` },
    { path: 'data/floors.ts', text: details.join('\n') },
    ...own.flatMap(componentTexts),
  ]
}

/** Whether a text contains a term, or another form of it, as a separate word. */
export function containsTerm(
  { term, forms: also = [] }: Pick<GlossaryTerm, 'term' | 'forms'>,
  text: string,
): boolean {
  const forms = [term, ...also].map((f) => f.replace(/[-\s]+/g, '[-\\s]+'))
  return new RegExp(`(?<![\\w-])(?:${forms.join('|')})s?(?![\\w-])`, 'i').test(text)
}

/** Words that a slide uses in another sense than the glossary. */
export const otherMeanings: readonly { term: string; slide: string; why: string }[] = [
  {
    term: 'Weight',
    slide: 'attention',
    why: 'the share a word gives another, not a number the model has learned',
  },
]

/** The opener of a floor names its ideas before their slides introduce them. */
const announcesTerm = ({ frontmatter }: RawSlide, term: GlossaryTerm) =>
  frontmatter.layout === 'opener' &&
  floorByNumber(Number(frontmatter.floor)).ideas.some(({ label }) => containsTerm(term, label))

/**
 * Terms that a slide uses before the slide that introduces them. The questions at the start of the talk use terms that it
 * explains later, so only slides from the first floor on count.
 */
export function findEarlyTerms(slides: readonly RawSlide[]): string[] {
  const first = slides.findIndex((s) => s.frontmatter.floor)
  const texts = slides.map(slideTexts)
  return glossary.flatMap((term) => {
    const introduced = slides.findIndex((s) => s.name === term.slide)
    return slides.slice(0, introduced).flatMap((slide, i) => {
      if (i < first || announcesTerm(slide, term)) return []
      if (otherMeanings.some((o) => o.term === term.term && o.slide === slide.name)) return []
      return texts[i]!.filter(({ text }) => containsTerm(term, text)).map(
        ({ path }) =>
          `“${term.term}” on ${slide.name} (${path}) comes before ${term.slide}, which introduces it. ` +
          'Use other words, or explain the term on that slide and change data/glossary.ts.',
      )
    })
  })
}
