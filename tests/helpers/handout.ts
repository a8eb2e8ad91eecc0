/** The texts that the handout must have, by slides.md and data/, and the comparison with a handout that was read. */
import { isReferenceSlide } from '../../data/deck'
import { floorByNumber, floors } from '../../data/floors'
import { glossary } from '../../data/glossary'
import { spokenParagraphs } from 'slidev-addon-stage/notes'
import { roadmaps } from '../../data/roadmaps'
import { sources, type CitedSource } from '../../data/sources'
import { symptoms } from '../../data/symptoms'
import { plainTitle, type Slide } from './read-slides'

/** The texts of a slide in the handout. */
export interface HandoutSlideText {
  title: string
  /** Its floor and number: “Floor 3, sheet 20”. */
  place: string
  /** The description of its picture. */
  alt: string
  /** The speaker notes. */
  paragraphs: string[]
  /** The numbers of its sources, after the last paragraph. */
  sourceMarks: string[]
  /** The terms of the glossary that it introduces, with their meanings. */
  newTerms: string[]
  /** Its footnotes. */
  sources: string[]
}

/** The lists after the slides, with their headings. */
export const LIST_TITLES = {
  layers: 'The whole building in a table',
  card: 'A card to cut out',
  roadmaps: 'Two roadmaps',
  glossary: 'The words of this talk',
  sources: 'Sources',
} as const
export type ListName = keyof typeof LIST_TITLES
/** The rows of each list. */
export type HandoutLists = Record<ListName, string[]>

export interface Handout {
  slides: HandoutSlideText[]
  lists: HandoutLists
}

/** The number of a source in the handout, from 1; 0 = it is not in data/sources.ts. */
export const sourceNumber = ({ id }: Pick<CitedSource, 'id'>): number =>
  sources.findIndex((s) => s.id === id) + 1

/** An address as the handout prints it: “arXiv 1706.03762”, “doi 10.1000/1”, else the host. */
function shortUrl(url: string): string {
  const { hostname, pathname } = new URL(url)
  const id = pathname
    .split('/')
    .slice(hostname === 'arxiv.org' ? 2 : 1)
    .join('/')
  if (hostname === 'arxiv.org') return `arXiv ${id}`
  return hostname === 'doi.org' ? `doi ${id}` : hostname.replace('www.', '')
}

function expectedSlideText(slide: Slide, medium: 'paper' | 'screen'): HandoutSlideText {
  const { floor, alt } = slide.frontmatter as { floor?: number; alt?: string }
  const cited = sources.filter(({ id }) => (slide.frontmatter.sources as string[] | undefined)?.includes(id))
  const paragraphs = spokenParagraphs(slide.notes)
  return {
    title: plainTitle(slide.title),
    place: floor ? `Floor ${floor}, sheet ${slide.no}` : `Sheet ${slide.no}`,
    alt: alt ?? '',
    paragraphs,
    sourceMarks: paragraphs.length ? cited.map((s) => String(sourceNumber(s))) : [],
    newTerms: glossary.filter((g) => g.slide === slide.name).map((g) => `${g.term} ${g.meaning}`),
    sources: cited.map((s) =>
      medium === 'paper' ? s.short : `${sourceNumber(s)}. ${s.full}, ${shortUrl(s.url)}`,
    ),
  }
}

/** The rows of the lists, which are the same on paper and on the screen. */
function expectedLists(slides: readonly Slide[]): HandoutLists {
  const numbers = new Map(slides.map((s) => [s.name, s.no]))
  const citingSlides = (id: string) =>
    slides
      .filter((s) => (s.frontmatter.sources as string[] | undefined)?.includes(id))
      .map((s) => `sheet ${s.no}`)
  return {
    layers: floors.toReversed().map((f) => `${f.name} ${f.meaning} ${f.people}`),
    card: symptoms.map((s) => `${s.text} ${s.floor} ${floorByNumber(s.floor).name} ${s.remedy}`),
    roadmaps: [roadmaps.product, roadmaps.research].flatMap(({ steps }) =>
      steps.map(
        (s, i) =>
          `${i + 1}. ${s.text} floor ${s.floor}, ${floorByNumber(s.floor).name} ${s.task} ${s.url.replace(/^https:\/\/(www\.)?/, '')}`,
      ),
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

/** The handout that these slides must have on paper or on the screen. */
export const expectedHandout = (slides: readonly Slide[], medium: 'paper' | 'screen'): Handout => ({
  slides: slides.filter((s) => !isReferenceSlide(s.name)).map((s) => expectedSlideText(s, medium)),
  lists: expectedLists(slides),
})

/** A text reduced to lower-case letters and digits, since paper sets spaces and punctuation differently. */
export const lettersAndDigits = (text: string) =>
  text
    .normalize('NFKC')
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]/gu, '')
const truncate = (text: string) => (text.length > 70 ? `${text.slice(0, 67)}…` : text)

/** Messages on rows that are missing, unexpected or in another order. `label`: the part of the handout. */
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
    .map((row) => `${label}: “${truncate(row)}” is there but should not be`)
  if (missing.length + unexpected.length) return [...missing, ...unexpected]
  return found.map(lettersAndDigits).join() === expected.map(lettersAndDigits).join()
    ? []
    : [`${label}: in another order, or repeated`]
}

const PART_LABELS = {
  place: 'its number',
  alt: 'image description',
  paragraphs: 'spoken text',
  sourceMarks: 'source marks',
  newTerms: 'new terms',
  sources: 'footnotes',
} as const

/** The problems of a handout, by the title of the slide or list: “new terms: “…” is not there”. */
export function validateHandout(found: Handout, expected: Handout): Map<string, string[]> {
  const problems = new Map<string, string[]>()
  const titlesOf = (slides: readonly HandoutSlideText[]) => slides.map(({ title }) => title)
  problems.set('its slides', compareRows('slides', titlesOf(found.slides), titlesOf(expected.slides)))
  for (const expectedSlide of expected.slides) {
    const foundSlide = found.slides.find(
      ({ title }) => lettersAndDigits(title) === lettersAndDigits(expectedSlide.title),
    )
    if (!foundSlide) continue
    problems.set(
      expectedSlide.title,
      Object.entries(PART_LABELS).flatMap(([part, label]) => {
        const [foundTexts, expectedTexts] = [foundSlide, expectedSlide].map((slide) =>
          [slide[part as keyof typeof PART_LABELS]].flat(),
        )
        return compareRows(label, foundTexts!, expectedTexts!)
      }),
    )
  }
  for (const [list, title] of Object.entries(LIST_TITLES))
    problems.set(title, compareRows('rows', found.lists[list as ListName], expected.lists[list as ListName]))
  return problems
}
