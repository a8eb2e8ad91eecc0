/**
 * Rules for the exported PDFs; the numbers are clauses of ISO 14289-1 (PDF/UA-1). Only machine-checkable clauses: whether
 * an alternative text describes its picture needs a human.
 */
import { flattenTags, type PdfModel, type PdfTag } from './pdf-model'

export interface PdfUaRule {
  /** Clauses of the standard, or a short name. */
  id: string
  /** What a PDF that passes does: “is tagged”. */
  description: string
  /** One message for each violation, with its place. */
  validate: (pdf: PdfModel) => string[]
  /** Whether no standard demands it. */
  isAdvice?: true
}

const truncate = (text: string) => (text.length > 50 ? `${text.slice(0, 47)}…` : text)
const describeTag = (tag: PdfTag) => {
  const page = flattenTags(tag).flatMap((t) => t.pages)[0]
  return `${tag.type}${tag.text.trim() ? ` “${truncate(tag.text.trim())}”` : ''}${page ? ` on page ${page}` : ''}`
}
const tagsOf = (pdf: PdfModel, ...types: string[]) =>
  flattenTags(pdf.root).filter((t) => types.includes(t.type))
const problemIf = (isWrong: unknown, text: string) => (isWrong ? [text] : [])

/** Structure types of PDF 1.7 that readers know. */
const knownTypes = new Set(
  (
    'Document Part Art Sect Div BlockQuote Caption TOC TOCI Index NonStruct Private P H H1 H2 H3 H4 H5 H6 L LI Lbl ' +
    'LBody Table TR TH TD THead TBody TFoot Span Quote Note Reference BibEntry Code Link Annot Ruby RB RT RP ' +
    'Warichu WT WP Figure Formula Form'
  ).split(' '),
)

/** Child tags, with those of NonStruct and Div in place of these: they only group. */
const ungroupedKids = (tag: PdfTag): PdfTag[] =>
  tag.kids.flatMap((k) => (['NonStruct', 'Div'].includes(k.type) ? ungroupedKids(k) : [k]))

const validateKids = (pdf: PdfModel, parent: string, kids: string[]) =>
  tagsOf(pdf, parent).flatMap((tag) =>
    ungroupedKids(tag)
      .filter((k) => !kids.includes(k.type))
      .map((k) => `${describeTag(tag)} has a ${k.type} directly in it; only ${kids.join(', ')} belong there`),
  )

/** Whether an address leads somewhere from another machine, too. */
const isPublic = (url: string) =>
  /^(https?|mailto|tel):/.test(url) && !/^https?:\/\/(localhost|127\.|0\.0\.0\.0|\[::1?\])/.test(url)

/** Whether a page with little text has a heading or a described picture. */
const statesItsContent = (pdf: PdfModel, no: number) =>
  tagsOf(pdf, 'H1', 'H2', 'H3', 'H4', 'H5', 'H6', 'Figure', 'Formula').some(
    (tag) =>
      flattenTags(tag).some(({ pages }) => pages.includes(no)) &&
      (/^H/.test(tag.type) ? pdf.pages[no - 1]!.text.trim() : tag.alt?.trim()),
  )

export const pdfUaRules: readonly PdfUaRule[] = [
  {
    id: '5, 6.2',
    description: 'is tagged',
    validate: (pdf) => [
      ...problemIf(!pdf.isTagged, 'it is not marked as tagged'),
      ...problemIf(!flattenTags(pdf.root).some((t) => t.contentItems), 'no content is tagged'),
    ],
  },
  {
    id: '7.1-1',
    description: 'everything drawn is tagged or an artifact',
    validate: (pdf) =>
      pdf.pages
        .filter((p) => p.untagged)
        .map((p) => `page ${p.no} has ${p.untagged} paint operators that are neither tagged nor artifacts`),
  },
  {
    id: '7.1-5',
    description: 'tags are of known types',
    validate: (pdf) => [
      ...new Set(
        flattenTags(pdf.root)
          .filter((t) => !knownTypes.has(t.type))
          .map((t) => `the tag ${t.type} is no standard structure type of PDF 1.7`),
      ),
    ],
  },
  {
    id: '7.1-9, 7.1-10',
    description: 'has a title and shows it',
    validate: (pdf) => [
      ...problemIf(!pdf.title?.trim(), 'it has no title'),
      ...problemIf(!pdf.showsTitle, 'readers show its file name, not its title (DisplayDocTitle)'),
    ],
  },
  {
    id: '7.2-1',
    description: 'states its language',
    validate: (pdf) =>
      problemIf(!/^[a-z]{2,3}(-[A-Za-z0-9]+)*$/.test(pdf.lang ?? ''), `its language is “${pdf.lang ?? ''}”`),
  },
  {
    id: '7.2 lists',
    description: 'lists are made of items',
    validate: (pdf) => [
      ...validateKids(pdf, 'L', ['L', 'LI', 'Caption']),
      ...validateKids(pdf, 'LI', ['Lbl', 'LBody']),
      ...tagsOf(pdf, 'L')
        .filter((l) => !ungroupedKids(l).some((k) => k.type === 'LI'))
        .map((l) => `${describeTag(l)} is a list without items`),
    ],
  },
  {
    id: '7.3-1',
    description: 'pictures have alternative texts',
    validate: (pdf) =>
      tagsOf(pdf, 'Figure', 'Formula')
        .filter((f) => !f.alt?.trim())
        .map((f) => `${describeTag(f)} has no alternative text`),
  },
  {
    id: '7.4.2',
    description: 'headings skip no level',
    validate: (pdf) => {
      let lastLevel = 0
      return tagsOf(pdf, 'H1', 'H2', 'H3', 'H4', 'H5', 'H6').flatMap((h) => {
        const level = Number(h.type[1])
        const previous = lastLevel
        lastLevel = level
        return [
          ...problemIf(
            level > previous + 1,
            `${describeTag(h)} comes after ${previous ? `H${previous}` : 'no heading at all'}`,
          ),
          ...problemIf(!h.text.trim(), `${describeTag(h)} is empty`),
        ]
      })
    },
  },
  {
    id: '7.5',
    description: 'tables have headers',
    validate: (pdf) => [
      ...validateKids(pdf, 'Table', ['TR', 'THead', 'TBody', 'TFoot', 'Caption']),
      ...validateKids(pdf, 'TR', ['TH', 'TD']),
      ...tagsOf(pdf, 'Table').flatMap((table) => {
        const rows = flattenTags(table).filter((t) => t.type === 'TR')
        const widths = new Set(rows.map((r) => ungroupedKids(r).length))
        return [
          ...problemIf(
            !flattenTags(table).some((t) => t.type === 'TH'),
            `${describeTag(table)} has no header`,
          ),
          ...problemIf(
            widths.size > 1,
            `${describeTag(table)} has rows of ${[...widths].join(' and ')} cells`,
          ),
        ]
      }),
      ...tagsOf(pdf, 'TH')
        .filter((th) => !th.scope)
        .map((th) => `${describeTag(th)} states no scope (Scope)`),
    ],
  },
  {
    id: '7.18.3',
    description: 'the tab key follows the tags',
    validate: (pdf) =>
      pdf.pages
        .filter((p) => p.annotations && p.tabOrder !== 'S')
        .map((p) => `page ${p.no} has links, and its tab order is ${p.tabOrder ?? 'not set'}`),
  },
  {
    id: '7.18.5',
    description: 'links are tagged and described',
    validate: (pdf) =>
      pdf.links.flatMap((l) => {
        const name = `the link to ${l.url ?? (l.targetPage ? `page ${l.targetPage}` : 'nowhere')} on page ${l.page}`
        return [
          ...problemIf(
            l.tagType !== 'Link',
            `${name} is in ${l.tagType ? `a ${l.tagType}` : 'no tag'}, not in a Link`,
          ),
          ...problemIf(!l.description.trim(), `${name} has no description (Contents)`),
        ]
      }),
  },
  {
    id: 'links',
    description: 'links lead somewhere',
    validate: (pdf) =>
      pdf.links.flatMap((l) => [
        ...problemIf(!l.url && !l.targetPage, `a link on page ${l.page} leads nowhere`),
        ...problemIf(l.url && !isPublic(l.url), `a link on page ${l.page} leads to ${l.url}`),
      ]),
  },
  {
    id: '7.21.4, 7.21.7',
    description: 'fonts are embedded and readable',
    validate: (pdf) =>
      pdf.fonts.flatMap((f) => [
        ...problemIf(!f.embedded, `${f.name} is not embedded`),
        ...problemIf(!f.readable, `${f.name} cannot be read as text (ToUnicode)`),
      ]),
  },
  {
    id: 'pages',
    description: 'no page is empty or only a picture',
    validate: (pdf) =>
      pdf.pages.flatMap((p) =>
        problemIf(
          p.text.trim().length < 20 && !statesItsContent(pdf, p.no),
          `page ${p.no} has ${p.images ? 'only a picture' : 'no text'} on it`,
        ),
      ),
  },
  {
    id: 'outline',
    description: 'has an outline that leads to its pages',
    validate: (pdf) => [
      ...problemIf(!pdf.outline.length, 'it has no outline'),
      ...pdf.outline.filter((o) => !o.page).map((o) => `the outline's “${o.title}” leads nowhere`),
      ...pdf.outline
        .filter((o, i) => (o.page ?? 0) < (pdf.outline[i - 1]?.page ?? 0))
        .map((o) => `the outline's “${o.title}” is out of order`),
    ],
  },
  {
    id: 'metadata',
    isAdvice: true,
    description: 'states author, subject and keywords',
    validate: (pdf) => [
      ...problemIf(!pdf.author?.trim(), 'it has no author'),
      ...problemIf(!pdf.subject?.trim(), 'it has no subject'),
      ...problemIf(!pdf.keywords?.trim(), 'it has no keywords'),
    ],
  },
]

/** A message if the file is larger than `maxMegabytes`, of 10⁶ bytes. */
export const validateFileSize = (pdf: PdfModel, maxMegabytes: number) =>
  problemIf(
    pdf.bytes > maxMegabytes * 1e6,
    `it has ${(pdf.bytes / 1e6).toFixed(2)} MB; ${maxMegabytes} at most`,
  )

const lettersAndDigits = (text: string) =>
  text
    .normalize('NFKC')
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]/gu, '')

/**
 * A message for each of `texts` that the tags, read from first to last, do not contain in this order. Compares letters and
 * digits only, in lower case: line breaks and hyphens differ on paper.
 */
export function validateReadingOrder(pdf: PdfModel, texts: readonly string[]): string[] {
  const all = lettersAndDigits(pdf.root.text)
  let from = 0
  return texts.flatMap((text) => {
    const expected = lettersAndDigits(text)
    const at = all.indexOf(expected, from)
    if (at >= 0) {
      from = at + expected.length
      return []
    }
    return [
      all.includes(expected)
        ? `“${truncate(text)}” is read too early or too late`
        : `“${truncate(text)}” is not read at all`,
    ]
  })
}
