/** What every slide of slides.md has to be, hidden ones too. */
import { existsSync, readFileSync } from 'node:fs'
import { floors } from '../../../data/floors'
import { sources as known } from '../../../data/sources'
import type { RawSlide } from '../../helpers/read-slides'
import { readSourceFiles, blankOut } from './source-files'

export interface SlideConvention {
  /** How the sentence goes on that begins “every slide”. */
  requirement: string
  violation: (slide: RawSlide, slides: readonly RawSlide[]) => string | false | null | undefined
}

/** What any slide may say; the first one also says what the whole deck is. */
const COMMON_KEYS = [
  'routeAlias',
  'layout',
  'floor',
  'section',
  'mini',
  'slot',
  'demo',
  'pause',
  'sources',
  'alt',
  'hide',
  'disabled',
]

/** What a layout takes, read from its props: vue-tsc checks tags, not frontmatter. */
function readLayoutProps(layout: string) {
  const source = blankOut(readFileSync(`layouts/${layout}.vue`, 'utf8'), /\/\*[\s\S]*?\*\//g)
  const [, body = ''] = /defineProps<\{([\s\S]*?)\n?\}>/.exec(source) ?? []
  const props = [...body.matchAll(/(\w+)(\??):/g)].map(([, name, optional]) => ({ name: name!, optional }))
  return { known: props.map((p) => p.name), needed: props.filter((p) => !p.optional).map((p) => p.name) }
}

const componentSources = Object.fromEntries(
  readSourceFiles(/^components\/.*\.vue$/).map(({ path, text }) => [/(\w+)\.vue$/.exec(path)![1]!, text]),
)
/** Components a text uses, and those they use. */
function usedComponents(text: string, seen = new Set<string>()): Set<string> {
  for (const [, name] of text.matchAll(/<([A-Z]\w+)/g)) {
    if (!componentSources[name!] || seen.has(name!)) continue
    usedComponents(componentSources[name!]!, seen.add(name!))
  }
  return seen
}
/** Ids of the sources that a slide's components print. */
const printedSources = (content: string): string[] =>
  [...usedComponents(content)].flatMap((name) =>
    [...componentSources[name]!.matchAll(/<SourceNote[^>]*?:sources="([^"]*)"/g)].flatMap(([, of]) =>
      [...of!.matchAll(/'([\w-]+)'/g)].map(([, id]) => id!),
    ),
  )
const citedSources = ({ frontmatter }: RawSlide) => (frontmatter.sources ?? []) as readonly string[]

export const slideConventions: readonly SlideConvention[] = [
  {
    requirement: 'has one headline',
    violation: ({ content }) =>
      blankOut(content, /```[\s\S]*?```/g).match(/^# \S/gm)?.length !== 1 &&
      'not one headline. Start it with “# ” and a sentence that claims something.',
  },
  {
    requirement: 'has a headline of its own',
    violation: (slide, slides) =>
      slides.find((s) => s.title === slide.title) !== slide && 'another slide has this headline already.',
  },
  {
    requirement: 'has a layout that exists, and a floor or a section',
    violation: ({ frontmatter: f }) => {
      const layout = String(f.layout ?? 'default')
      if (!existsSync(`layouts/${layout}.vue`)) return `there is no layouts/${layout}.vue.`
      if (f.floor === undefined && !f.section) return 'neither floor: 1–4 nor section: in its frontmatter.'
      const wrong = f.floor !== undefined && !floors.some(({ n }) => n === f.floor)
      return wrong && `there is no floor ${String(f.floor)}.`
    },
  },
  {
    requirement: 'says only what its layout asks for, and all of it',
    violation: ({ frontmatter: f }, slides) => {
      const layout = String(f.layout ?? 'default')
      const { known, needed } = readLayoutProps(layout)
      const may = [...COMMON_KEYS, ...Object.keys(slides[0]!.frontmatter), ...known]
      const stray = Object.keys(f).find((key) => !may.includes(key))
      if (stray)
        return `layouts/${layout}.vue knows no “${stray}:”. It takes ${known.join(', ') || 'nothing'}.`
      const lacking = needed.find((key) => f[key] === undefined)
      return lacking && `layouts/${layout}.vue needs “${lacking}:” in the frontmatter.`
    },
  },
  {
    requirement: 'says what it shows, for somebody who cannot see it',
    violation: ({ frontmatter }) =>
      !/\w+ \w+/.test(String(frontmatter.alt ?? '')) &&
      'no picture description. Write alt: in its frontmatter, a sentence or two on what is drawn.',
  },
  {
    requirement: 'cites the sources it prints, and sources there are',
    violation: (slide) => {
      const unknown = citedSources(slide).find((id) => !known.some((s) => s.id === id))
      if (unknown) return `data/sources.ts has no source “${unknown}”.`
      const missing = printedSources(slide.content).find((id) => !citedSources(slide).includes(id))
      return missing && `it prints the source “${missing}”: add it to sources: in the frontmatter.`
    },
  },
  {
    requirement: 'says from which slot on its demo is run live, where it has one',
    violation: ({ content, frontmatter }) => {
      // The appendix is in no slot.
      const panel = usedComponents(content).has('DemoPanel') && frontmatter.section !== 'Appendix'
      if (panel && frontmatter.demo === undefined)
        return 'it has a demo. Write in its frontmatter from which slot on that is run live, as in demo: 30.'
      return !panel && frontmatter.demo !== undefined && 'it has demo:, and no demo (DemoPanel).'
    },
  },
  {
    requirement: 'has speaker notes to say aloud',
    violation: ({ notes }) => {
      const words = notes.split(/\s+/).filter(Boolean).length
      return (
        words < 20 && `speaker notes of ${words} words. Write what is said, in a comment at the slide's end.`
      )
    },
  },
  {
    requirement: 'leaves layout and looks to components',
    violation: ({ content }) => {
      const text = blankOut(content, /```[\s\S]*?```/g, /`[^`\n]*`/g, /<!--[\s\S]*?-->/g)
      const found = /<\/?[a-z][\w-]*(?=[\s/>])[^>]*>|\b(?:style|class)=/.exec(text)
      return found && `‘${found[0]}’ is raw HTML. Put it in a component (components/) and use that here.`
    },
  },
]

/** One message for each slide that the rule finds something on. */
export const findConventionViolations = (
  { violation }: SlideConvention,
  slides: readonly RawSlide[],
): string[] =>
  slides.flatMap((slide) => {
    const found = violation(slide, slides)
    return found ? [`slides.md:${slide.line}, ${slide.name} “${slide.title}”: ${found}`] : []
  })
