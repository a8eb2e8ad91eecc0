/** The printed handout as a screen reader meets it: its sheets and lists, part by part. */
import type { PdfTag } from '../../scripts/pdf/check/pdf-model'
import { flattenTags } from '../../scripts/pdf/check/pdf-model'
import {
  LIST_TITLES,
  type Handout,
  type ListName,
  type HandoutLists,
  type HandoutSlideText,
} from '../helpers/handout'

const textOf = (tag?: PdfTag) => tag?.text.replace(/\s+/g, ' ').trim() ?? ''
const tagsOfType = (tag: PdfTag, ...types: string[]) =>
  flattenTags(tag).filter(({ type }) => types.includes(type))

/** A paragraph without the marks at its end. */
const withoutMarks = (p: PdfTag): string =>
  tagsOfType(p, 'Link')
    .map(textOf)
    .reduceRight((text, mark) => text.slice(0, text.lastIndexOf(mark)), textOf(p))

/** A sheet is an article: headline, number, picture, what is said, new words, footnotes. */
function readSlideText(article: PdfTag): HandoutSlideText {
  const figure = tagsOfType(article, 'Figure')[0]
  const betweenTags = article.kids.slice(1, figure && article.kids.indexOf(figure))
  const paragraphs = tagsOfType(article, 'P')
  const marks = paragraphs.flatMap((p) => tagsOfType(p, 'Link'))
  const lists = tagsOfType(article, 'L')
  // Footnotes run on in a line; their numbers are drawn, not tagged.
  const notes = lists.filter(({ contentItems }) => contentItems)
  return {
    title: textOf(tagsOfType(article, 'H3')[0]),
    at: betweenTags.map(textOf).join(' '),
    alt: figure?.alt ?? '',
    paragraphs: paragraphs.map(withoutMarks),
    marks: marks.map((mark) => textOf(mark).replace(/\D/g, '')),
    words: lists.filter((l) => !notes.includes(l)).flatMap((l) => tagsOfType(l, 'LI').map(textOf)),
    sources: notes.flatMap((l) => tagsOfType(l, 'LI').map(textOf)),
  }
}

/** The rows that stand under each of the lists' headings; a list goes on over pages. */
export function readListRows(root: PdfTag): Record<ListName, PdfTag[]> {
  const rows: Record<ListName, PdfTag[]> = { layers: [], roadmaps: [], glossary: [], sources: [] }
  let currentList: ListName | undefined
  const visit = (tag: PdfTag): void => {
    if (tag.type === 'Art') return
    if (tag.type === 'H2')
      currentList = (Object.keys(LIST_TITLES) as ListName[]).find((name) => LIST_TITLES[name] === textOf(tag))
    const isHead = tag.type === 'TR' && !tagsOfType(tag, 'TD').length
    if (currentList && !isHead && ['LI', 'TR'].includes(tag.type)) rows[currentList].push(tag)
    else tag.kids.forEach(visit)
  }
  visit(root)
  return rows
}

/** Its sheets, as tags. */
export const findArticles = (root: PdfTag): PdfTag[] => tagsOfType(root, 'Art')
/** Its headings of front pages, parts and sheets, in order, with the page of each; level: as the outline counts. */
export const readHeadings = (root: PdfTag) =>
  tagsOfType(root, 'H1', 'H2', 'H3').map((tag) => ({
    level: tag.type === 'H3' ? 2 : 1,
    title: textOf(tag),
    page: firstPage(tag),
  }))
/** The page something begins on. */
export const firstPage = (tag: PdfTag): number | undefined =>
  flattenTags(tag).flatMap(({ pages }) => pages)[0]

export function readHandoutText(root: PdfTag): Handout {
  const { layers, roadmaps, glossary, sources } = readListRows(root)
  const lists: HandoutLists = {
    layers: layers.map(textOf),
    roadmaps: roadmaps.map(textOf),
    glossary: glossary.map(textOf),
    sources: sources.map(textOf),
  }
  return { sheets: findArticles(root).map(readSlideText), lists }
}
