/** What the handout must say, by slides.md and data/; and what of it is missing or wrong in a handout that was read. */
import { isListed } from '../../data/deck'
import { floorByNumber, floors } from '../../data/floors'
import { glossary } from '../../data/glossary'
import { said } from '../../data/notes'
import { roadmaps } from '../../data/roadmaps'
import { sources, type Source } from '../../data/sources'
import { plainTitle, type Slide } from './slides'

/** A sheet of the handout, part by part, as text. */
export interface Told {
  title: string
  at: string
  /** What is said of the picture to who cannot see it. */
  alt: string
  paragraphs: string[]
  /** Numbers of sources behind the last paragraph. */
  marks: string[]
  words: string[]
  sources: string[]
}

/** Lists behind the sheets, row by row. */
export const LISTS = {
  layers: 'The whole building in a table',
  roadmaps: 'Two roadmaps',
  glossary: 'The words of this talk',
  sources: 'Sources',
} as const
export type ListName = keyof typeof LISTS
export type Lists = Record<ListName, string[]>

export interface Handout {
  sheets: Told[]
  lists: Lists
}

/** The number a source has in the handout. */
export const numberOf = ({ id }: Pick<Source, 'id'>): number => sources.findIndex((s) => s.id === id) + 1

/** The address as it is printed. */
function shortAddress(url: string): string {
  const { hostname, pathname } = new URL(url)
  const number = pathname
    .split('/')
    .slice(hostname === 'arxiv.org' ? 2 : 1)
    .join('/')
  if (hostname === 'arxiv.org') return `arXiv ${number}`
  return hostname === 'doi.org' ? `doi ${number}` : hostname.replace('www.', '')
}

function toldOf(slide: Slide, on: 'paper' | 'screen'): Told {
  const { floor, alt } = slide.frontmatter as { floor?: number; alt?: string }
  const cited = sources.filter(({ id }) => (slide.frontmatter.sources as string[] | undefined)?.includes(id))
  const paragraphs = said(slide.notes)
  return {
    title: plainTitle(slide.title),
    at: floor ? `Floor ${floor}, sheet ${slide.no}` : `Sheet ${slide.no}`,
    alt: alt ?? '',
    paragraphs,
    marks: paragraphs.length ? cited.map((s) => String(numberOf(s))) : [],
    words: glossary.filter((g) => g.slide === slide.name).map((g) => `${g.term} ${g.meaning}`),
    sources: cited.map((s) =>
      on === 'paper' ? s.short : `${numberOf(s)}. ${s.full}, ${shortAddress(s.url)}`,
    ),
  }
}

/** Both forms of the handout have the same lists. */
function listsOf(slides: readonly Slide[]): Lists {
  const numbers = new Map(slides.map((s) => [s.name, s.no]))
  const restsOn = (id: string) =>
    slides
      .filter((s) => (s.frontmatter.sources as string[] | undefined)?.includes(id))
      .map((s) => `sheet ${s.no}`)
  return {
    layers: floors.toReversed().map((f) => `${f.name} ${f.meaning} ${f.people}`),
    roadmaps: [roadmaps.product, roadmaps.research].flatMap(({ steps }) =>
      steps.map((s, i) => `${i + 1}. ${s.text} floor ${s.floor}, ${floorByNumber(s.floor).name}`),
    ),
    glossary: glossary.map(
      (g) => `${g.term} ${g.meaning} ${numbers.has(g.slide) ? `sheet ${numbers.get(g.slide)}` : ''}`,
    ),
    sources: sources.map(
      (s) =>
        `${numberOf(s)}. ${s.full}, ${shortAddress(s.url)} ${restsOn(s.id).length ? `(${restsOn(s.id).join(', ')})` : ''}`,
    ),
  }
}

/** What the whole talk's handout must say. */
export const handoutOf = (slides: readonly Slide[], on: 'paper' | 'screen'): Handout => ({
  sheets: slides.filter((s) => !isListed(s.name)).map((s) => toldOf(s, on)),
  lists: listsOf(slides),
})

/** Spaces, signs and letter case aside: paper is set differently. */
export const bare = (text: string) =>
  text
    .normalize('NFKC')
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]/gu, '')
const short = (text: string) => (text.length > 70 ? `${text.slice(0, 67)}…` : text)

/** What differs between two lists of texts, in their order. */
function rowFaults(what: string, found: readonly string[], wanted: readonly string[]): string[] {
  const [had, has] = [new Set(wanted.map(bare)), new Set(found.map(bare))]
  const lost = wanted
    .filter((row) => !has.has(bare(row)))
    .map((row) => `${what}: “${short(row)}” is not there`)
  const strange = found
    .filter((row) => !had.has(bare(row)))
    .map((row) => `${what}: “${short(row)}” is there, and should not be`)
  if (lost.length + strange.length) return [...lost, ...strange]
  return found.map(bare).join() === wanted.map(bare).join() ? [] : [`${what}: in another order, or twice`]
}

const PARTS = {
  at: 'its number',
  alt: 'what is said of its picture',
  paragraphs: 'what is said',
  marks: 'source marks',
  words: 'new words',
  sources: 'footnotes',
} as const

/** What is wrong, by sheet or list: “new words: “…” is not there”. */
export function handoutFaults(found: Handout, wanted: Handout): Map<string, string[]> {
  const faults = new Map<string, string[]>()
  const titles = (sheets: readonly Told[]) => sheets.map(({ title }) => title)
  faults.set('its sheets', rowFaults('sheets', titles(found.sheets), titles(wanted.sheets)))
  for (const sheet of wanted.sheets) {
    const there = found.sheets.find(({ title }) => bare(title) === bare(sheet.title))
    if (!there) continue
    faults.set(
      sheet.title,
      Object.entries(PARTS).flatMap(([part, what]) => {
        const [is, should] = [there, sheet].map((told) => [told[part as keyof typeof PARTS]].flat())
        return rowFaults(what, is!, should!)
      }),
    )
  }
  for (const [list, title] of Object.entries(LISTS))
    faults.set(title, rowFaults('rows', found.lists[list as ListName], wanted.lists[list as ListName]))
  return faults
}
