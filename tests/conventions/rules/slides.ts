/** Rules that every slide of slides.md keeps, hidden slides included. */
import { existsSync, readFileSync } from 'node:fs'
import { floors } from '../../../data/floors'
import { sources as known } from '../../../data/sources'
import type { RawSlide } from '../../helpers/read-slides'
import { readSourceFiles, blankOut } from './source-files'

export interface SlideConvention {
  /** The end of a sentence that begins with “every slide”. */
  requirement: string
  /** The message about a slide that breaks the rule; falsy = it keeps it. `slides`: all slides of the deck. */
  violation: (slide: RawSlide, slides: readonly RawSlide[]) => string | false | null | undefined
}

/** Frontmatter keys of every slide. The first slide also has those of the deck. */
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

/** The props of a layout, read from its source: vue-tsc checks tags, not frontmatter. */
function readLayoutProps(layout: string) {
  const source = blankOut(readFileSync(`layouts/${layout}.vue`, 'utf8'), /\/\*[\s\S]*?\*\//g)
  const [, body = ''] = /defineProps<\{([\s\S]*?)\n?\}>/.exec(source) ?? []
  const props = [...body.matchAll(/(\w+)(\??):/g)].map(([, name, optional]) => ({ name: name!, optional }))
  return { known: props.map((p) => p.name), needed: props.filter((p) => !p.optional).map((p) => p.name) }
}

const componentSources = Object.fromEntries(
  readSourceFiles(/^components\/.*\.vue$/).map(({ path, text }) => [/(\w+)\.vue$/.exec(path)![1]!, text]),
)
/** The names of the components that a text uses, directly or through other components. */
function usedComponents(text: string, seen = new Set<string>()): Set<string> {
  for (const [, name] of text.matchAll(/<([A-Z]\w+)/g)) {
    if (!componentSources[name!] || seen.has(name!)) continue
    usedComponents(componentSources[name!]!, seen.add(name!))
  }
  return seen
}
/** The ids of the sources that the components of a slide print. */
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
    requirement: 'has the frontmatter that its layout needs, and no unknown keys',
    violation: ({ frontmatter: f }, slides) => {
      const layout = String(f.layout ?? 'default')
      const { known, needed } = readLayoutProps(layout)
      const allowed = [...COMMON_KEYS, ...Object.keys(slides[0]!.frontmatter), ...known]
      const stray = Object.keys(f).find((key) => !allowed.includes(key))
      if (stray) return `layouts/${layout}.vue has no prop “${stray}:”. It has ${known.join(', ') || 'none'}.`
      const missing = needed.find((key) => f[key] === undefined)
      return missing && `layouts/${layout}.vue needs “${missing}:” in the frontmatter.`
    },
  },
  {
    requirement: 'has a description of its picture for people who cannot see it',
    violation: ({ frontmatter }) =>
      !/\w+ \w+/.test(String(frontmatter.alt ?? '')) &&
      'no picture description. Write alt: in its frontmatter, a sentence or two on what is drawn.',
  },
  {
    requirement: 'cites the sources it prints, and only sources that exist',
    violation: (slide) => {
      const unknown = citedSources(slide).find((id) => !known.some((s) => s.id === id))
      if (unknown) return `data/sources.ts has no source “${unknown}”.`
      const missing = printedSources(slide.content).find((id) => !citedSources(slide).includes(id))
      return missing && `it prints the source “${missing}”: add it to sources: in the frontmatter.`
    },
  },
  {
    requirement: 'states from which slot on its demo runs live, if it has one',
    violation: ({ content, frontmatter }) => {
      // The appendix is in no slot.
      const panel = usedComponents(content).has('DemoPanel') && frontmatter.section !== 'Appendix'
      if (panel && frontmatter.demo === undefined)
        return 'it has a demo. Write in its frontmatter from which slot on the demo runs live, as in demo: 30.'
      return (
        !panel &&
        frontmatter.demo !== undefined &&
        'it has demo: in its frontmatter, but no demo (DemoPanel).'
      )
    },
  },
  {
    requirement: 'has speaker notes of at least 20 words',
    violation: ({ notes }) => {
      const words = notes.split(/\s+/).filter(Boolean).length
      return (
        words < 20 &&
        `speaker notes of ${words} words. Write the spoken text in a comment at the end of the slide.`
      )
    },
  },
  {
    requirement: 'leaves layout and style to components',
    violation: ({ content }) => {
      const text = blankOut(content, /```[\s\S]*?```/g, /`[^`\n]*`/g, /<!--[\s\S]*?-->/g)
      const found = /<\/?[a-z][\w-]*(?=[\s/>])[^>]*>|\b(?:style|class)=/.exec(text)
      return found && `‘${found[0]}’ is raw HTML. Put it in a component (components/) and use that here.`
    },
  },
]

/** One message for each slide that breaks the rule. */
export const findConventionViolations = (
  { violation }: SlideConvention,
  slides: readonly RawSlide[],
): string[] =>
  slides.flatMap((slide) => {
    const found = violation(slide, slides)
    return found ? [`slides.md:${slide.line}, ${slide.name} “${slide.title}”: ${found}`] : []
  })
