/** What the handout must say, by slides.md and data/; and what of it is missing or wrong in a handout that was read. */
import { isReferenceSlide } from '../../data/deck'
import { floorByNumber, floors } from '../../data/floors'
import { glossary } from '../../data/glossary'
import { spokenParagraphs } from '../../data/notes'
import { roadmaps } from '../../data/roadmaps'
import { sources, type CitedSource } from '../../data/sources'
import { plainTitle, type Slide } from './read-slides'

/** A sheet of the handout, part by part, as text. */
export interface HandoutSlideText {
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
export const LIST_TITLES = {
  layers: 'The whole building in a table',
  roadmaps: 'Two roadmaps',
  glossary: 'The words of this talk',
  sources: 'Sources',
} as const
export type ListName = keyof typeof LIST_TITLES
export type HandoutLists = Record<ListName, string[]>

export interface Handout {
  sheets: HandoutSlideText[]
  lists: HandoutLists
}

/** The number a source has in the handout. */
export const sourceNumber = ({ id }: Pick<CitedSource, 'id'>): number =>
  sources.findIndex((s) => s.id === id) + 1

/** The address as it is printed. */
function shortUrl(url: string): string {
  const { hostname, pathname } = new URL(url)
  const number = pathname
    .split('/')
    .slice(hostname === 'arxiv.org' ? 2 : 1)
    .join('/')
  if (hostname === 'arxiv.org') return `arXiv ${number}`
  return hostname === 'doi.org' ? `doi ${number}` : hostname.replace('www.', '')
}

function expectedSlide(slide: Slide, medium: 'paper' | 'screen'): HandoutSlideText {
  const { floor, alt } = slide.frontmatter as { floor?: number; alt?: string }
  const cited = sources.filter(({ id }) => (slide.frontmatter.sources as string[] | undefined)?.includes(id))
  const paragraphs = spokenParagraphs(slide.notes)
  return {
    title: plainTitle(slide.title),
    at: floor ? `Floor ${floor}, sheet ${slide.no}` : `Sheet ${slide.no}`,
    alt: alt ?? '',
    paragraphs,
    marks: paragraphs.length ? cited.map((s) => String(sourceNumber(s))) : [],
    words: glossary.filter((g) => g.slide === slide.name).map((g) => `${g.term} ${g.meaning}`),
    sources: cited.map((s) =>
      medium === 'paper' ? s.short : `${sourceNumber(s)}. ${s.full}, ${shortUrl(s.url)}`,
    ),
  }
}

/** Both forms of the handout have the same lists. */
function expectedLists(slides: readonly Slide[]): HandoutLists {
  const numbers = new Map(slides.map((s) => [s.name, s.no]))
  const citingSlides = (id: string) =>
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
        `${sourceNumber(s)}. ${s.full}, ${shortUrl(s.url)} ${citingSlides(s.id).length ? `(${citingSlides(s.id).join(', ')})` : ''}`,
    ),
  }
}

/** What the whole talk's handout must say. */
export const expectedHandout = (slides: readonly Slide[], medium: 'paper' | 'screen'): Handout => ({
  sheets: slides.filter((s) => !isReferenceSlide(s.name)).map((s) => expectedSlide(s, medium)),
  lists: expectedLists(slides),
})

/** Spaces, signs and letter case aside: paper is set differently. */
export const lettersAndDigits = (text: string) =>
  text
    .normalize('NFKC')
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]/gu, '')
const truncate = (text: string) => (text.length > 70 ? `${text.slice(0, 67)}…` : text)

/** What differs between two lists of texts, in their order. */
function compareRows(label: string, found: readonly string[], expected: readonly string[]): string[] {
  const [expectedKeys, foundKeys] = [
    new Set(expected.map(lettersAndDigits)),
    new Set(found.map(lettersAndDigits)),
  ]
  const missing = expected
    .filter((row) => !foundKeys.has(lettersAndDigits(row)))
    .map((row) => `${label}: “${truncate(row)}” is not there`)
  const unexpected = found
    .filter((row) => !expectedKeys.has(lettersAndDigits(row)))
    .map((row) => `${label}: “${truncate(row)}” is there, and should not be`)
  if (missing.length + unexpected.length) return [...missing, ...unexpected]
  return found.map(lettersAndDigits).join() === expected.map(lettersAndDigits).join()
    ? []
    : [`${label}: in another order, or twice`]
}

const PART_LABELS = {
  at: 'its number',
  alt: 'what is said of its picture',
  paragraphs: 'what is said',
  marks: 'source marks',
  words: 'new words',
  sources: 'footnotes',
} as const

/** What is wrong, by sheet or list: “new words: “…” is not there”. */
export function validateHandout(found: Handout, expected: Handout): Map<string, string[]> {
  const problems = new Map<string, string[]>()
  const titlesOf = (sheets: readonly HandoutSlideText[]) => sheets.map(({ title }) => title)
  problems.set('its sheets', compareRows('sheets', titlesOf(found.sheets), titlesOf(expected.sheets)))
  for (const sheet of expected.sheets) {
    const there = found.sheets.find(({ title }) => lettersAndDigits(title) === lettersAndDigits(sheet.title))
    if (!there) continue
    problems.set(
      sheet.title,
      Object.entries(PART_LABELS).flatMap(([part, what]) => {
        const [foundTexts, expectedTexts] = [there, sheet].map((told) =>
          [told[part as keyof typeof PART_LABELS]].flat(),
        )
        return compareRows(what, foundTexts!, expectedTexts!)
      }),
    )
  }
  for (const [list, title] of Object.entries(LIST_TITLES))
    problems.set(title, compareRows('rows', found.lists[list as ListName], expected.lists[list as ListName]))
  return problems
}
