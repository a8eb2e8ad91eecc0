/**
 * What both PDFs must fulfil. The numbers are of ISO 14289-1 (PDF/UA-1). Only what a program can judge honestly
 * is here: whether an alternative text is a good one, or an order the right one to read, it cannot say.
 */
import { flat, type PdfModel, type Tag } from './model'

export interface Rule {
  id: string
  about: string
  /** What is wrong, in words that say where; empty = nothing. */
  faults: (pdf: PdfModel) => string[]
}

const shorten = (text: string) => (text.length > 50 ? `${text.slice(0, 47)}…` : text)
const where = (tag: Tag) => {
  const page = flat(tag).flatMap((t) => t.pages)[0]
  return `${tag.type}${tag.text.trim() ? ` “${shorten(tag.text.trim())}”` : ''}${page ? ` on page ${page}` : ''}`
}
const tagsOf = (pdf: PdfModel, ...types: string[]) => flat(pdf.root).filter((t) => types.includes(t.type))
const say = (wrong: unknown, text: string) => (wrong ? [text] : [])

/** Structure types of PDF 1.7 that readers know. */
const known = new Set(
  (
    'Document Part Art Sect Div BlockQuote Caption TOC TOCI Index NonStruct Private P H H1 H2 H3 H4 H5 H6 L LI Lbl ' +
    'LBody Table TR TH TD THead TBody TFoot Span Quote Note Reference BibEntry Code Link Annot Ruby RB RT RP ' +
    'Warichu WT WP Figure Formula Form'
  ).split(' '),
)

/** Kids as a reader meets them: NonStruct and Div only group. */
const throughGroups = (tag: Tag): Tag[] =>
  tag.kids.flatMap((k) => (['NonStruct', 'Div'].includes(k.type) ? throughGroups(k) : [k]))

const only = (pdf: PdfModel, parent: string, kids: string[]) =>
  tagsOf(pdf, parent).flatMap((tag) =>
    throughGroups(tag)
      .filter((k) => !kids.includes(k.type))
      .map((k) => `${where(tag)} has a ${k.type} directly in it; only ${kids.join(', ')} belong there`),
  )

export const rules: readonly Rule[] = [
  {
    id: '5, 6.2',
    about: 'is tagged',
    faults: (pdf) => [
      ...say(!pdf.marked, 'it is not marked as tagged'),
      ...say(!flat(pdf.root).some((t) => t.content), 'no content is tagged'),
    ],
  },
  {
    id: '7.1-1',
    about: 'everything drawn is tagged or decoration',
    faults: (pdf) =>
      pdf.pages
        .filter((p) => p.stray)
        .map((p) => `page ${p.no} draws ${p.stray} things that are neither tagged nor decoration`),
  },
  {
    id: '7.1-5',
    about: 'tags are of known types',
    faults: (pdf) => [
      ...new Set(
        flat(pdf.root)
          .filter((t) => !known.has(t.type))
          .map((t) => `the tag ${t.type} is not one of PDF's own`),
      ),
    ],
  },
  {
    id: '7.1-9, 7.1-10',
    about: 'has a title and shows it',
    faults: (pdf) => [
      ...say(!pdf.title?.trim(), 'it has no title'),
      ...say(!pdf.displayTitle, 'readers show its file name, not its title (DisplayDocTitle)'),
    ],
  },
  {
    id: '7.2-1',
    about: 'says its language',
    faults: (pdf) =>
      say(!/^[a-z]{2,3}(-[A-Za-z0-9]+)*$/.test(pdf.lang ?? ''), `its language is “${pdf.lang ?? ''}”`),
  },
  {
    id: '7.2 lists',
    about: 'lists are made of items',
    faults: (pdf) => [
      ...only(pdf, 'L', ['L', 'LI', 'Caption']),
      ...only(pdf, 'LI', ['Lbl', 'LBody']),
      ...tagsOf(pdf, 'L')
        .filter((l) => !throughGroups(l).some((k) => k.type === 'LI'))
        .map((l) => `${where(l)} is a list without items`),
    ],
  },
  {
    id: '7.3-1',
    about: 'pictures have alternative texts',
    faults: (pdf) =>
      tagsOf(pdf, 'Figure', 'Formula')
        .filter((f) => !f.alt?.trim())
        .map((f) => `${where(f)} has no alternative text`),
  },
  {
    id: '7.4.2',
    about: 'headings skip no level',
    faults: (pdf) => {
      let last = 0
      return tagsOf(pdf, 'H1', 'H2', 'H3', 'H4', 'H5', 'H6').flatMap((h) => {
        const level = Number(h.type[1])
        const skipped = level > last + 1
        const after = last
        last = level
        return [
          ...say(skipped, `${where(h)} comes after ${after ? `H${after}` : 'no heading at all'}`),
          ...say(!h.text.trim(), `${where(h)} is empty`),
        ]
      })
    },
  },
  {
    id: '7.5',
    about: 'tables have headers',
    faults: (pdf) => [
      ...only(pdf, 'Table', ['TR', 'THead', 'TBody', 'TFoot', 'Caption']),
      ...only(pdf, 'TR', ['TH', 'TD']),
      ...tagsOf(pdf, 'Table').flatMap((table) => {
        const rows = flat(table).filter((t) => t.type === 'TR')
        const widths = new Set(rows.map((r) => throughGroups(r).length))
        return [
          ...say(!flat(table).some((t) => t.type === 'TH'), `${where(table)} has no header`),
          ...say(widths.size > 1, `${where(table)} has rows of ${[...widths].join(' and ')} cells`),
        ]
      }),
      ...tagsOf(pdf, 'TH')
        .filter((th) => !th.scope)
        .map((th) => `${where(th)} does not say what it is the header of (Scope)`),
    ],
  },
  {
    id: '7.18.3',
    about: 'the tab key follows the tags',
    faults: (pdf) =>
      pdf.pages
        .filter((p) => p.annotations && p.tabs !== 'S')
        .map((p) => `page ${p.no} has links, and its tab order is ${p.tabs ?? 'not said'}`),
  },
  {
    id: '7.18.5',
    about: 'links are tagged and described',
    faults: (pdf) =>
      pdf.links.flatMap((l) => {
        const name = `the link to ${l.url ?? (l.target ? `page ${l.target}` : 'nowhere')} on page ${l.page}`
        return [
          ...say(l.owner !== 'Link', `${name} is in ${l.owner ? `a ${l.owner}` : 'no tag'}, not in a Link`),
          ...say(!l.contents.trim(), `${name} has no description (Contents)`),
        ]
      }),
  },
  {
    id: 'links',
    about: 'links lead somewhere',
    faults: (pdf) =>
      pdf.links.flatMap((l) => [
        ...say(!l.url && !l.target, `a link on page ${l.page} leads nowhere`),
        ...say(l.url && !/^https:\/\//.test(l.url), `a link on page ${l.page} leads to ${l.url}`),
      ]),
  },
  {
    id: '7.21.4, 7.21.7',
    about: 'fonts are embedded and readable',
    faults: (pdf) =>
      pdf.fonts.flatMap((f) => [
        ...say(!f.embedded, `${f.name} is not embedded`),
        ...say(!f.readable, `${f.name} cannot be read as text (ToUnicode)`),
      ]),
  },
  {
    id: 'pages',
    about: 'no page is empty or only a picture',
    faults: (pdf) =>
      pdf.pages.flatMap((p) =>
        say(p.text.trim().length < 20, `page ${p.no} has ${p.images ? 'only a picture' : 'no text'} on it`),
      ),
  },
  {
    id: 'outline',
    about: 'has an outline that leads to its pages',
    faults: (pdf) => [
      ...say(!pdf.outline.length, 'it has no outline'),
      ...pdf.outline.filter((o) => !o.page).map((o) => `the outline's “${o.title}” leads nowhere`),
      ...pdf.outline
        .filter((o, i) => (o.page ?? 0) < (pdf.outline[i - 1]?.page ?? 0))
        .map((o) => `the outline's “${o.title}” is out of order`),
    ],
  },
  {
    id: 'facts',
    about: 'says author, subject and keywords',
    faults: (pdf) => [
      ...say(!pdf.author?.trim(), 'it has no author'),
      ...say(!pdf.subject?.trim(), 'it has no subject'),
      ...say(!pdf.keywords?.trim(), 'it has no keywords'),
    ],
  },
]

/** Is it small enough? `most` in MB. */
export const sizeFaults = (pdf: PdfModel, most: number) =>
  say(pdf.bytes > most * 1e6, `it has ${(pdf.bytes / 1e6).toFixed(2)} MB, ${most} at most`)

const letters = (text: string) =>
  text
    .normalize('NFKC')
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]/gu, '')

/**
 * Do these texts come in this order when the tags are read from first to last? Spaces, punctuation and letter
 * case aside: lines and hyphens are set differently on paper.
 */
export function orderFaults(pdf: PdfModel, texts: readonly string[]): string[] {
  const all = letters(pdf.root.text)
  let from = 0
  return texts.flatMap((text) => {
    const wanted = letters(text)
    const at = all.indexOf(wanted, from)
    if (at >= 0) {
      from = at + wanted.length
      return []
    }
    return [
      all.includes(wanted)
        ? `“${shorten(text)}” is read too early or too late`
        : `“${shorten(text)}” is not read at all`,
    ]
  })
}
