/** npm run export: writes slides and handout as tagged PDFs, or the slides as PNG or PPTX. */
import { readdir, stat } from 'node:fs/promises'
import { join, relative, resolve } from 'node:path'
import type { Browser, Page } from 'playwright'
import { parseSlideRange } from 'slidev-gate/slide-range'
import { deck } from '../../data/deck'
import { floorByNumber } from '../../data/floors'
import { findBrowser, launchBrowser } from '../browser/launch-browser'
import { SITE_URL_VARIABLE, NO_SITE_URL, readSiteUrl } from '../shared/site-url'
import { onExit, parseOptions, runScript, UserError } from '../shared/cli'
import { serveDeck, type DeckServer } from '../browser/deck-server'
import { ensureWritableFolder, writeFileAtomic } from '../shared/write-file-atomic'
import { assertFormatOptions, exportFormats, outputPath, type SlidesFormat } from './formats'
import { openHandoutPage, type HandoutOptions } from './handout-page'
import { buildOutline, finishPdf, type PdfContentsEntry } from './finish-pdf'
import { openPrintPage } from '../browser/print-page'
import { slotList, SLOT_ENV, FULL_SLOT } from '../../talk/slots'
import { parsePort } from '../shared/port'
import { parseSlotOption } from '../shared/slot'
import { retryOnReload } from '../browser/retry-on-reload'
import { takeScreenshots, writeScreenshots, writePptx } from './screenshots'
import { vectoriseHatching } from './vectorise-hatching'

const help = `
Writes two PDFs: the slides, one page a slide, each after its last click; and the handout, two slides a page
with their speaker notes.

  npm run export -- [options]

  --only <which>     slides or handout, not both
  --slot <minutes>   length of the talk: ${slotList}; 45, the default, has every slide
  --format <format>  pdf; or the slides alone as pptx (a picture a slide, with its notes) or png
  --slides <range>   only these, by name or number: attention, 3-9 or 1,scale,5-7
  --with-clicks      slides: one page for every click of a slide
  --paper letter     handout: US letter instead of A4
  --notes <which>    handout: said (what is said), none (lines to write on instead), or full: the presenter's
                     edition, with the complete notes and a checklist for before the talk
  --dark             the slides in dark colours
  --url <address>    address of the published deck, for QR codes and links on paper
  --out <path>       a folder (exports), or a file: talk.pdf, with talk-handout.pdf beside it
  --browser <path>   the Chrome, Chromium or Edge to print with; else CHROMIUM_PATH,
                     Playwright's own, or an installed one
  --port <number>    port of the deck while it is printed (any free one)
  --help             print this help
`

const documents = ['slides', 'handout'] as const
type DocumentKind = (typeof documents)[number]

const logProgress = (text: string) => console.log(`  ${text}`)
/** Reports a problem with a file that is written nevertheless, and sets exit code 1 for scripts that run this. */
function warn(text: string): void {
  console.warn(`  ${text}`)
  process.exitCode = 1
}
const pluralise = (n: number, noun: string) => `${n} ${noun}${n === 1 ? '' : 's'}`

/** SOURCE_DATE_EPOCH, seconds since 1970 (reproducible-builds.org): with it, the same deck gives the same bytes. */
function sourceDate(): Date | undefined {
  const seconds = Number(process.env.SOURCE_DATE_EPOCH || NaN)
  return Number.isFinite(seconds) ? new Date(seconds * 1000) : undefined
}

/** Checks that an option's value is one of `choices`. Throws a UserError if not. */
function parseChoice<W extends string>(option: string, choices: readonly W[], text: string): W {
  if ((choices as readonly string[]).includes(text)) return text as W
  throw new UserError(`--${option} ${text}: write ${choices.join(' or ')}.`)
}

/**
 * The absolute path of each PDF. A file name in `out` is for the slides, and for the handout only if that is exported alone;
 * with both, the handout's path gets the suffix `-<handoutName>`.
 */
function outputPaths(
  out: string,
  kinds: readonly DocumentKind[],
  handoutName: string,
): Map<DocumentKind, string> {
  return new Map(
    kinds.map((kind) => {
      const name = kind === 'handout' ? handoutName : kind
      if (!out.endsWith('.pdf')) return [kind, resolve(join(out, `llm-stack-${name}.pdf`))]
      const beside = kind === 'handout' && kinds.length > 1
      return [kind, resolve(beside ? out.replace(/\.pdf$/, `-${name}.pdf`) : out)]
    }),
  )
}

/** The section of a slide in the outline, from its frontmatter. */
function sectionOf({ floor, section }: Record<string, unknown>): string {
  if (typeof floor === 'number') return `Floor ${floor} · ${floorByNumber(floor).name}`
  return typeof section === 'string' ? section : 'More'
}

/** What all exports of one run share. */
interface ExportJob {
  /** Serves the deck. */
  deckServer: DeckServer
  /** Draws and prints it. */
  browser: Browser
  /** Whether in dark colours. */
  dark: boolean
}

async function openPage({ browser, dark }: ExportJob, deviceScaleFactor = 1): Promise<Page> {
  const page = await browser.newPage({ viewport: { width: 1280, height: 720 }, deviceScaleFactor })
  await page.emulateMedia({ colorScheme: dark ? 'dark' : 'light', media: 'screen' })
  return page
}

/** Printing takes about ten seconds. */
const PRINT_TIMEOUT_MS = 60_000

/** Prints a page. Throws “Printing failed” if the browser does not finish: Playwright has no timeout here. */
async function printPdf(page: Page): Promise<Uint8Array> {
  const printed = page.pdf({ tagged: true, printBackground: true, preferCSSPageSize: true })
  let timer: ReturnType<typeof setTimeout> | undefined
  const timeout = new Promise<never>((_, fail) => {
    timer = setTimeout(
      () => fail(new Error('Printing failed: the browser does not finish.')),
      PRINT_TIMEOUT_MS,
    )
  })
  return Promise.race([printed, timeout]).finally(() => clearTimeout(timer))
}

/** How often an action runs, each time on a new page, if printing fails. */
const MAX_ATTEMPTS = 3

/**
 * Runs an action on a new page. Printing may never finish if Vite reloads the page meanwhile, as it does when it finds a
 * new dependency to bundle: then the action runs again on another page.
 */
async function withPage<T>(job: ExportJob, action: (page: Page) => Promise<T>): Promise<T> {
  for (let attempt = 1; ; attempt++) {
    const page = await openPage(job)
    try {
      return await retryOnReload(page, () => action(page))
    } catch (error) {
      if (attempt === MAX_ATTEMPTS || !/Printing failed/.test(String(error))) throw error
      logProgress('The browser does not finish printing; once more …')
    } finally {
      // Not awaited: closing a page that hangs may never finish.
      void page.close().catch(() => {})
    }
  }
}

/** Adds metadata and outline to a printed PDF, and writes it. */
async function writePdf(
  printed: Uint8Array,
  { slides }: DeckServer,
  title: string,
  contents: PdfContentsEntry[],
  out: string,
) {
  const pdf = await finishPdf(printed, {
    title,
    author: deck.author,
    subject: deck.description,
    keywords: String(slides[0].frontmatter.keywords ?? '').split(/,\s*/),
    lang: 'en',
    outline: contents,
    date: sourceDate(),
  })
  await writeFileAtomic(out, pdf)
}

/** Writes the slides as a PDF; returns its number of pages. */
async function exportSlides(job: ExportJob, slideNumbers: number[], withClicks: boolean, out: string) {
  const { url, slides } = job.deckServer
  logProgress(`Drawing ${pluralise(slideNumbers.length, 'slide')} …`)
  const { printedSlides, brokenLinks, printed } = await withPage(job, async (page) => {
    const content = await openPrintPage(page, url, slideNumbers, withClicks)
    await page.evaluate(vectoriseHatching)
    logProgress(`Printing ${pluralise(content.printedSlides.length, 'page')} …`)
    return { ...content, printed: await printPdf(page) }
  })
  for (const link of brokenLinks) warn(`A link leads to no slide: ${link}.`)
  const firstPages = printedSlides
    .map((printedSlide, page) => ({ ...printedSlide, page }))
    .filter(({ slide }, i) => slide !== printedSlides[i - 1]?.slide)
  const outline = buildOutline(
    firstPages.map((s) => ({ ...s, section: sectionOf(slides[s.slide - 1].frontmatter) })),
  )
  await writePdf(printed, job.deckServer, deck.title, outline, out)
  return printedSlides.length
}

/** Writes the handout as a PDF; returns its number of pages. */
async function exportHandout(job: ExportJob, options: HandoutOptions, out: string) {
  logProgress('Laying out the handout …')
  const { contents, overflowingPages, pages, printed } = await withPage(job, async (page) => {
    const layout = await openHandoutPage(page, job.deckServer.url, options)
    logProgress(`Printing ${pluralise(layout.pages, 'page')} …`)
    return { ...layout, printed: await printPdf(page) }
  })
  if (overflowingPages.length)
    warn(`The handout overflows on page ${overflowingPages.join(', ')}: shorten the notes there.`)
  await writePdf(printed, job.deckServer, `${deck.title}: handout`, contents, out)
  return pages
}

/** Writes the slides as PNG files, or as a .pptx of pictures with their notes; returns the number of pictures. */
async function exportScreenshots(
  job: ExportJob,
  format: SlidesFormat,
  slideNumbers: number[],
  withClicks: boolean,
  out: string,
) {
  const { url, slides } = job.deckServer
  logProgress(`Drawing ${pluralise(slideNumbers.length, 'slide')} …`)
  const page = await openPage(job, 2)
  const screenshots = await retryOnReload(page, () => takeScreenshots(page, url, slideNumbers, withClicks))
  await page.close()
  const { title, author, description: subject } = deck
  const notes = (slide: number) => slides[slide - 1].note ?? ''
  if (format === 'pptx') await writePptx(out, screenshots, notes, { title, author, subject })
  else await writeScreenshots(out, screenshots)
  return screenshots.length
}

/** Size of a file, or of all files in a folder. */
async function totalBytes(path: string): Promise<number> {
  const stats = await stat(path)
  if (!stats.isDirectory()) return stats.size
  const sizes = await Promise.all((await readdir(path)).map((name) => totalBytes(join(path, name))))
  return sizes.reduce((sum, bytes) => sum + bytes, 0)
}

await runScript(async () => {
  const { values, positionals } = parseOptions(help, {
    only: { type: 'string' },
    slot: { type: 'string' },
    format: { type: 'string', default: 'pdf' },
    slides: { type: 'string' },
    'with-clicks': { type: 'boolean' },
    paper: { type: 'string' },
    notes: { type: 'string' },
    dark: { type: 'boolean' },
    url: { type: 'string' },
    out: { type: 'string', default: 'exports' },
    browser: { type: 'string' },
    port: { type: 'string' },
  })
  if (positionals.length)
    throw new UserError(`"${positionals[0]}" is no option. Options are listed by --help.`)
  const wantedKinds = values.only === undefined ? documents : [parseChoice('only', documents, values.only)]
  const format = parseChoice('format', exportFormats, values.format.toLowerCase())
  assertFormatOptions(format, values)
  const paper = parseChoice('paper', ['a4', 'letter'], values.paper?.toLowerCase() ?? 'a4')
  const notes = parseChoice('notes', ['said', 'none', 'full'], values.notes ?? 'said')
  // The presenter's edition has another file name, so that nobody hands it out by mistake.
  const paths: Map<DocumentKind | SlidesFormat, string> =
    format === 'pdf'
      ? outputPaths(values.out, wantedKinds, notes === 'full' ? 'presenter' : 'handout')
      : new Map([[format, outputPath(format, values.out)]])
  const port = parsePort(values.port ?? '0', 0)
  process.env[SLOT_ENV] = String(parseSlotOption(values.slot, FULL_SLOT))
  const siteUrl = readSiteUrl(values.url)
  process.env[SITE_URL_VARIABLE] = siteUrl
  // Fails early if there is no browser.
  findBrowser(values.browser)
  const withClicks = values['with-clicks'] ?? false
  for (const out of paths.values()) await ensureWritableFolder(out)

  if (!siteUrl) logProgress(NO_SITE_URL)
  logProgress('Starting the deck and a browser …')
  const [deckServer, browser] = await Promise.all([
    serveDeck(port),
    launchBrowser(values.browser, { handleSIGINT: false, handleSIGTERM: false }),
  ])
  onExit(() => browser.close())
  const job = { deckServer, browser, dark: values.dark ?? false }
  const slideNumbers = parseSlideRange(values.slides ?? '1-', deckServer.names)

  const writeDocument = async (kind: DocumentKind | SlidesFormat, out: string) => {
    const startTime = performance.now()
    const pages =
      kind === 'slides'
        ? await exportSlides(job, slideNumbers, withClicks, out)
        : kind === 'handout'
          ? await exportHandout(job, { slides: values.slides ? slideNumbers : [], paper, notes }, out)
          : await exportScreenshots(job, kind, slideNumbers, withClicks, out)
    const size = await totalBytes(out)
    const seconds = ((performance.now() - startTime) / 1000).toFixed(1)
    logProgress(
      `${relative('', out)}: ${pluralise(pages, 'page')}, ${(size / 1e6).toFixed(2)} MB, ${seconds} s`,
    )
  }
  // At the same time: one is printed while the other is drawn.
  await Promise.all([...paths].map(([kind, out]) => writeDocument(kind, out)))
})
