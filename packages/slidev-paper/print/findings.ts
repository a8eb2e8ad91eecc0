/** What a printed deck leaves to be mended, by slide. */
import type { PdfModel } from '../check/pdf-model'
import { pdfUaRules } from '../check/pdf-ua-rules'
import type { PictureProblem } from './mend-contents'
import type { BrokenLink } from './mend-links'
import type { PaperPage } from './open-print-page'
import type { SlidevDeck } from '../deck/describe-deck'

/** Something in the PDF that does not fulfil PDF/UA, or leads nowhere. */
export interface PaperFinding {
  /** Number of the slide; none if it concerns the file. */
  slide?: number
  /** Title of that slide. */
  title?: string
  /** Clauses of the standard, or a short name. */
  rule: string
  /** What was found. */
  message: string
  /** What to change in the deck; '' if that is evident. */
  fix: string
}

/** What `findingsOf` judges. */
export interface PrintedContents {
  /** The PDF as read back. */
  model: PdfModel
  /** Its pages, in order. */
  pages: readonly PaperPage[]
  /** The deck. */
  deck: SlidevDeck
  /** Links that lead nowhere. */
  brokenLinks: readonly BrokenLink[]
  /** Pictures that say nothing. */
  pictures: readonly PictureProblem[]
}

const ALT_RULE = '7.3-1'

/** What to change in the deck, by rule. */
const fixes: Readonly<Record<string, string>> = {
  [ALT_RULE]:
    'say what it shows: ![A chart …](chart.png), alt="…" or aria-label="…"; alt="" if it only decorates',
  '7.5': 'write a head row; in HTML, <th> for headers, or role="presentation" if it only places things',
  '7.2 lists': 'put <li> alone into <ul> and <ol>',
  pages: 'give the slide a heading, or its picture an alternative text',
}

/** What is wrong with a picture, and what to change. */
const pictureTexts = {
  unnamed: {
    rule: ALT_RULE,
    message: (src: string) => `the picture ${src} has no alternative text`,
    fix: fixes[ALT_RULE]!,
  },
  broken: {
    rule: 'pictures',
    message: (src: string) => `the picture ${src} does not load`,
    fix: 'correct its address; pictures of other sites need a network while printing',
  },
  embedded: {
    rule: '7.1-1',
    message: (src: string) => `the embedded page ${src} cannot be read aloud: browsers print no tags of it`,
    fix: 'say the same on the slide and give it aria-hidden="true", or print a picture instead ($nav.isPrintMode)',
  },
} as const

/** All findings, those of the file first, then in the order of the slides; the same on several clicks counts once. */
export function findingsOf(printed: PrintedContents): PaperFinding[] {
  const findings = [...linkFindings(printed), ...pictureFindings(printed), ...ruleFindings(printed)]
  const titles = new Map(printed.deck.slides.map(({ no, title }) => [no, title]))
  const distinct = new Map(findings.map((finding) => [JSON.stringify(finding), finding]))
  return [...distinct.values()]
    .map((finding) => ({ ...finding, title: (finding.slide && titles.get(finding.slide)) || undefined }))
    .sort((a, b) => (a.slide ?? 0) - (b.slide ?? 0))
}

const linkFindings = ({ brokenLinks }: PrintedContents): PaperFinding[] =>
  brokenLinks.map(({ slide, text, href, isFile }) => ({
    slide,
    rule: 'links',
    message: `the link “${text}” leads to ${href.replace(/^#(?=\/)/, '')}, which is ${isFile ? 'a file of the deck and not in the PDF' : 'no slide'}`,
    fix: isFile ? 'give its address on the web' : 'give the number or the routeAlias of a slide',
  }))

const pictureFindings = ({ pictures }: PrintedContents): PaperFinding[] =>
  pictures.map(({ slide, src, problem }) => {
    const { rule, message, fix } = pictureTexts[problem]
    return { slide, rule, message: message(src), fix }
  })

function ruleFindings({ model, pages, pictures }: PrintedContents): PaperFinding[] {
  const unnamed = new Set(pictures.filter(({ problem }) => problem === 'unnamed').map(({ slide }) => slide))
  return (
    pdfUaRules
      .filter(({ isAdvice }) => !isAdvice)
      .flatMap(({ id, validate }) =>
        validate(model).map((problem) => {
          const page = /\bpage (\d+)/.exec(problem)?.[1]
          return {
            slide: page ? pages[Number(page) - 1]?.slide : undefined,
            rule: id,
            message: problem.replace(/ on page \d+/, '').replace(/^page \d+ /, 'it '),
            fix: fixes[id] ?? '',
          }
        }),
      )
      // These are told with the picture's address already.
      .filter(({ rule, slide }) => rule !== ALT_RULE || !slide || !unnamed.has(slide))
  )
}
