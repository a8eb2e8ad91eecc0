/** The printed handout as a screen reader meets it: its sheets and lists, part by part. */
import type { Tag } from '../../scripts/pdf/check/model'
import { flat } from '../../scripts/pdf/check/model'
import { LISTS, type Handout, type ListName, type Lists, type Told } from '../helpers/handout'

const words = (tag?: Tag) => tag?.text.replace(/\s+/g, ' ').trim() ?? ''
const of = (tag: Tag, ...types: string[]) => flat(tag).filter(({ type }) => types.includes(type))

/** A paragraph without the marks at its end. */
const unmarked = (p: Tag): string =>
  of(p, 'Link')
    .map(words)
    .reduceRight((text, mark) => text.slice(0, text.lastIndexOf(mark)), words(p))

/** A sheet is an article: headline, number, picture, what is said, new words, footnotes. */
function sheetOf(article: Tag): Told {
  const figure = of(article, 'Figure')[0]
  const before = article.kids.slice(1, figure && article.kids.indexOf(figure))
  const paragraphs = of(article, 'P')
  const marks = paragraphs.flatMap((p) => of(p, 'Link'))
  const lists = of(article, 'L')
  // Footnotes run on in a line; their numbers are drawn, not tagged.
  const notes = lists.filter(({ content }) => content)
  return {
    title: words(of(article, 'H3')[0]),
    at: before.map(words).join(' '),
    alt: figure?.alt ?? '',
    paragraphs: paragraphs.map(unmarked),
    marks: marks.map((mark) => words(mark).replace(/\D/g, '')),
    words: lists.filter((l) => !notes.includes(l)).flatMap((l) => of(l, 'LI').map(words)),
    sources: notes.flatMap((l) => of(l, 'LI').map(words)),
  }
}

/** The rows that stand under each of the lists' headings; a list goes on over pages. */
export function rowsIn(root: Tag): Record<ListName, Tag[]> {
  const rows: Record<ListName, Tag[]> = { layers: [], roadmaps: [], glossary: [], sources: [] }
  let under: ListName | undefined
  const visit = (tag: Tag): void => {
    if (tag.type === 'Art') return
    if (tag.type === 'H2')
      under = (Object.keys(LISTS) as ListName[]).find((name) => LISTS[name] === words(tag))
    const isHead = tag.type === 'TR' && !of(tag, 'TD').length
    if (under && !isHead && ['LI', 'TR'].includes(tag.type)) rows[under].push(tag)
    else tag.kids.forEach(visit)
  }
  visit(root)
  return rows
}

/** Its sheets, as tags. */
export const articlesIn = (root: Tag): Tag[] => of(root, 'Art')
/** Its headings of front pages, parts and sheets, in order, with the page of each; level: as the outline counts. */
export const headingsIn = (root: Tag) =>
  of(root, 'H1', 'H2', 'H3').map((tag) => ({
    level: tag.type === 'H3' ? 2 : 1,
    title: words(tag),
    page: pageOfTag(tag),
  }))
/** The page something begins on. */
export const pageOfTag = (tag: Tag): number | undefined => flat(tag).flatMap(({ pages }) => pages)[0]

export function toldIn(root: Tag): Handout {
  const { layers, roadmaps, glossary, sources } = rowsIn(root)
  const lists: Lists = {
    layers: layers.map(words),
    roadmaps: roadmaps.map(words),
    glossary: glossary.map(words),
    sources: sources.map(words),
  }
  return { sheets: articlesIn(root).map(sheetOf), lists }
}
