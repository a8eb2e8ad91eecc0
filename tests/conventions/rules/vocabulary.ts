/** What a slide says, as far as the files tell, and where it uses a term of the glossary. */
import { existsSync, readFileSync } from 'node:fs'
import { dirname, join, normalize } from 'node:path'
import { floorByNumber } from '../../../data/floors'
import { glossary, type GlossaryTerm } from '../../../data/glossary'
import type { RawSlide } from '../../helpers/read-slides'
import { readSourceFiles, blankOut } from './source-files'

export interface SlideText {
  /** The file it stands in. */
  path: string
  text: string
}

const components = readSourceFiles(/^components\/.*\.vue$/)
const findComponent = (name: string) => components.find((c) => c.path.endsWith(`/${name}.vue`))

/** Words in quotes: prose has two words in a row, which classes, icons, files and `matrix(1 0 …)` have not. */
const extractProse = (code: string) =>
  [...code.matchAll(/'([^'\n]*)'|`([^`]*)`/g)]
    .map((m) => m[1] ?? m[2] ?? '')
    .filter((words) => /\p{L}{2}[,.:]? \p{L}/u.test(words))
    .join('\n')

/** What a component's file shows: the text of its template, and prose in its code. */
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

/** The component's file and the files of its own folder that it is made of. */
function componentTexts(path: string, seen = new Set<string>()): SlideText[] {
  if (seen.has(path) || !existsSync(path)) return []
  seen.add(path)
  const source = readFileSync(path, 'utf8')
  const parts = [...source.matchAll(/from '(\.\/[^']+)'/g)].map((m) => normalize(join(dirname(path), m[1]!)))
  const files = parts.map((p) => (p.endsWith('.vue') ? p : `${p}.ts`))
  return [{ path, text: visibleText(path, source) }, ...files.flatMap((f) => componentTexts(f, seen))]
}

/** Everything the slide says: slides.md without code, its notes, and the components named on it. */
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
    ...own.flatMap((path) => componentTexts(path)),
  ]
}

/** Finds a term or another form of it as a word of its own. */
export function containsTerm(
  { term, forms: also = [] }: Pick<GlossaryTerm, 'term' | 'forms'>,
  text: string,
): boolean {
  const forms = [term, ...also].map((f) => f.replace(/[-\s]+/g, '[-\\s]+'))
  return new RegExp(`(?<![\\w-])(?:${forms.join('|')})s?(?![\\w-])`, 'i').test(text)
}

/** A word in another sense than the glossary's. */
export const otherMeanings: readonly { term: string; slide: string; why: string }[] = [
  {
    term: 'Weight',
    slide: 'attention',
    why: 'the share a word gives another, not a number the model has learned',
  },
]

/** A floor's opener names its rooms before they are entered. */
const announcesTerm = ({ frontmatter }: RawSlide, term: GlossaryTerm) =>
  frontmatter.layout === 'opener' &&
  floorByNumber(Number(frontmatter.floor)).ideas.some(({ label }) => containsTerm(term, label))

/**
 * Words used before the slide that introduces them. The lobby's questions use words that the talk answers later: the
 * count starts at the first slide on a floor.
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
          'Say it in other words, or explain it there and change data/glossary.ts.',
      )
    })
  })
}
