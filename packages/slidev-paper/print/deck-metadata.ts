import type { PdfMetadata } from '../tags/finish-pdf'
import type { SlidevDeck } from '../deck/describe-deck'

/** What to write into the PDF instead of what the headmatter says. */
export interface MetadataOptions {
  /** Shown in the title bar of a reader. */
  title?: string
  /** Who wrote it. */
  author?: string
  /** One sentence on its content. */
  subject?: string
  /** In any order. */
  keywords?: string[]
  /** Language, as BCP 47: "en". */
  lang?: string
}

/** Language that Slidev's page states if the deck states none. */
const SLIDEV_LANG = 'en'

/** Metadata of a deck's PDF, with notes on what nobody states. */
export function deckMetadata(
  deck: SlidevDeck,
  options: MetadataOptions,
): Omit<PdfMetadata, 'outline'> & { notes: string[] } {
  const { lang = deck.lang, author = deck.author, keywords = deck.keywords } = options
  return {
    title: options.title || deck.title || deck.slides.find(({ title }) => title)?.title || 'Slides',
    author,
    subject: options.subject ?? deck.info,
    keywords,
    lang: lang || SLIDEV_LANG,
    notes: [
      ...(lang ? [] : [`no language is stated, so “${SLIDEV_LANG}” is: lang in the headmatter, or --lang`]),
      ...(author ? [] : ['no author is stated: author in the headmatter, or --author']),
    ],
  }
}
