/** Reads the texts of the printed handout from its tags, as a screen reader does. */
import { type PdfTag, flattenTags } from 'slidev-paper'
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

/** The text of a paragraph without the source marks at its end. */
const withoutMarks = (p: PdfTag): string =>
  tagsOfType(p, 'Link')
    .map(textOf)
    .reduceRight((text, mark) => text.slice(0, text.lastIndexOf(mark)), textOf(p))

/** The texts of a slide, which is an article with a headline, number, picture, notes, new terms and footnotes. */
function readSlideText(article: PdfTag): HandoutSlideText {
  const figure = tagsOfType(article, 'Figure')[0]
  const betweenTags = article.kids.slice(1, figure && article.kids.indexOf(figure))
  const paragraphs = tagsOfType(article, 'P')
  const marks = paragraphs.flatMap((p) => tagsOfType(p, 'Link'))
  const lists = tagsOfType(article, 'L')
  // Footnotes follow each other in a line; their numbers are drawn, not tagged.
  const footnotes = lists.filter(({ contentItems }) => contentItems)
  return {
    title: textOf(tagsOfType(article, 'H3')[0]),
    place: betweenTags.map(textOf).join(' '),
    alt: figure?.alt ?? '',
    paragraphs: paragraphs.map(withoutMarks),
    sourceMarks: marks.map((mark) => textOf(mark).replace(/\D/g, '')),
    newTerms: lists.filter((l) => !footnotes.includes(l)).flatMap((l) => tagsOfType(l, 'LI').map(textOf)),
    sources: footnotes.flatMap((l) => tagsOfType(l, 'LI').map(textOf)),
  }
}

/** The rows below the heading of each list. */
export function readListRows(root: PdfTag): Record<ListName, PdfTag[]> {
  const rows: Record<ListName, PdfTag[]> = { layers: [], card: [], roadmaps: [], glossary: [], sources: [] }
  let currentList: ListName | undefined
  const visit = (tag: PdfTag): void => {
    if (tag.type === 'Art') return
    if (tag.type === 'H2')
      currentList = (Object.keys(LIST_TITLES) as ListName[]).find((name) => LIST_TITLES[name] === textOf(tag))
    const isHeaderRow = tag.type === 'TR' && !tagsOfType(tag, 'TD').length
    if (currentList && !isHeaderRow && ['LI', 'TR'].includes(tag.type)) rows[currentList].push(tag)
    else tag.kids.forEach(visit)
  }
  visit(root)
  return rows
}

/** The articles of the slides. */
export const findArticles = (root: PdfTag): PdfTag[] => tagsOfType(root, 'Art')
/**
 * The headings of front pages, parts and slides in order, with their pages. `level`: 2 for slides, else 1, as in the
 * outline.
 */
export const readHeadings = (root: PdfTag) =>
  tagsOfType(root, 'H1', 'H2', 'H3').map((tag) => ({
    level: tag.type === 'H3' ? 2 : 1,
    title: textOf(tag),
    page: firstPage(tag),
  }))
/** The page on which a tag starts; undefined = it has no content. */
export const firstPage = (tag: PdfTag): number | undefined =>
  flattenTags(tag).flatMap(({ pages }) => pages)[0]

/** All texts of the handout. */
export function readHandoutText(root: PdfTag): Handout {
  const { layers, card, roadmaps, glossary, sources } = readListRows(root)
  const lists: HandoutLists = {
    layers: layers.map(textOf),
    card: card.map(textOf),
    roadmaps: roadmaps.map(textOf),
    glossary: glossary.map(textOf),
    sources: sources.map(textOf),
  }
  return { slides: findArticles(root).map(readSlideText), lists }
}
