/** What a slide says, as far as the files tell, and where it uses a term of the glossary. */
import { existsSync, readFileSync } from 'node:fs'
import { dirname, join, normalize } from 'node:path'
import { floorByNumber } from '../../../data/floors'
import { glossary, type Term } from '../../../data/glossary'
import type { Written } from '../../helpers/slides'
import { sources, without } from './files'

export interface Text {
  /** The file it stands in. */
  path: string
  text: string
}

const components = sources(/^components\/.*\.vue$/)
const fileOf = (name: string) => components.find((c) => c.path.endsWith(`/${name}.vue`))

/** Words in quotes: prose has two words in a row, which classes, icons, files and `matrix(1 0 …)` have not. */
const prose = (code: string) =>
  [...code.matchAll(/'([^'\n]*)'|`([^`]*)`/g)]
    .map((m) => m[1] ?? m[2] ?? '')
    .filter((words) => /\p{L}{2}[,.:]? \p{L}/u.test(words))
    .join('\n')

/** What a component's file shows: the text of its template, and prose in its code. */
function shown(path: string, source: string): string {
  const code = without(source, /\/\*[\s\S]*?\*\//g, /^\s*\/\/.*$/gm, /^import .*$/gm, /<style[\s\S]*/)
  if (!path.endsWith('.vue')) return prose(code)
  const [script, template = ''] = code.split(/<\/script>/)
  const expressions = [...template.matchAll(/\{\{([\s\S]*?)\}\}|:\w[\w-]*="([^"]*)"/g)]
  const words = without(template, /\{\{[\s\S]*?\}\}/g, /<[^>]*>/g, /&\w+;/g)
  return [prose(script!), words, ...expressions.map((m) => prose(m[1] ?? m[2] ?? ''))].join('\n')
}

/** The component's file and the files of its own folder that it is made of. */
function made(path: string, seen = new Set<string>()): Text[] {
  if (seen.has(path) || !existsSync(path)) return []
  seen.add(path)
  const source = readFileSync(path, 'utf8')
  const parts = [...source.matchAll(/from '(\.\/[^']+)'/g)].map((m) => normalize(join(dirname(path), m[1]!)))
  const files = parts.map((p) => (p.endsWith('.vue') ? p : `${p}.ts`))
  return [{ path, text: shown(path, source) }, ...files.flatMap((f) => made(f, seen))]
}

/** Everything the slide says: slides.md without code, its notes, and the components named on it. */
export function textsOf({ content, notes, frontmatter }: Written): Text[] {
  const tags = [...content.matchAll(/<([A-Z]\w+)/g)].map((m) => m[1]!)
  const own = [...new Set(tags)].flatMap((tag) => fileOf(tag)?.path ?? [])
  const words = without(content, /```(?!mermaid)[\s\S]*?```/g, /<<<.*/g, /<\/?[A-Z]\w*/g)
  const details =
    frontmatter.layout === 'opener'
      ? floorByNumber(Number(frontmatter.floor)).ideas.map((idea) => idea.detail ?? '')
      : []
  return [
    { path: 'slides.md', text: `${words}\n${notes}` },
    { path: 'data/floors.ts', text: details.join('\n') },
    ...own.flatMap((path) => made(path)),
  ]
}

/** Finds a term or another form of it as a word of its own. */
export function finds({ term, also = [] }: Pick<Term, 'term' | 'also'>, text: string): boolean {
  const forms = [term, ...also].map((f) => f.replace(/[-\s]+/g, '[-\\s]+'))
  return new RegExp(`(?<![\\w-])(?:${forms.join('|')})s?(?![\\w-])`, 'i').test(text)
}

/** A word in another sense than the glossary's. */
export const otherSense: readonly { term: string; slide: string; why: string }[] = [
  {
    term: 'Weight',
    slide: 'attention',
    why: 'the share a word gives another, not a number the model has learned',
  },
]

/** A floor's opener names its rooms before they are entered. */
const announces = ({ frontmatter }: Written, term: Term) =>
  frontmatter.layout === 'opener' &&
  floorByNumber(Number(frontmatter.floor)).ideas.some(({ label }) => finds(term, label))

/**
 * Words used before the slide that introduces them. The lobby's questions use words that the talk answers later: the
 * count starts at the first slide on a floor.
 */
export function earlyFaults(slides: readonly Written[]): string[] {
  const first = slides.findIndex((s) => s.frontmatter.floor)
  const texts = slides.map(textsOf)
  return glossary.flatMap((term) => {
    const introduced = slides.findIndex((s) => s.name === term.slide)
    return slides.slice(0, introduced).flatMap((slide, i) => {
      if (i < first || announces(slide, term)) return []
      if (otherSense.some((o) => o.term === term.term && o.slide === slide.name)) return []
      return texts[i]!.filter(({ text }) => finds(term, text)).map(
        ({ path }) =>
          `“${term.term}” on ${slide.name} (${path}) comes before ${term.slide}, which introduces it. ` +
          'Say it in other words, or explain it there and change data/glossary.ts.',
      )
    })
  })
}
