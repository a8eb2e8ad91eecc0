/** npm run export: slides and handout as PDFs that can be read, searched, clicked and listened to; slides in other forms. */
import { readdir, stat } from 'node:fs/promises'
import { join, relative, resolve } from 'node:path'
import type { Browser, Page } from 'playwright'
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
import { parseSlideRange } from '../shared/slide-range'
import { parseSlotOption } from '../shared/slot'
import { retryOnReload } from '../browser/retry-on-reload'
import { takeScreenshots, writeScreenshots, writePptx } from './screenshots'
import { vectoriseHatching } from './vectorise-hatching'

const help = `
Writes two PDFs: the slides, one page a slide, each in its final state; and the handout, two slides a page
with what is said about them.

  npm run export -- [options]

  --only <which>     slides or handout, not both
  --slot <minutes>   the talk of so many minutes: ${slotList}; 45, the usual, has every slide
  --format <form>    pdf; or the slides alone as pptx (a picture a slide, with its notes) or png (pictures)
  --slides <range>   only these, by name or number: attention, 3-9 or 1,scale,5-7
  --with-clicks      slides: one page for every click of a slide
  --paper letter     handout: US letter instead of A4
  --notes <which>    handout: said (what is said), none (lines to write on instead), or full: the presenter's
                     edition, with the notes as they are written and what to do before the talk
  --dark             the dark sheets
  --url <address>    where the slides lie on the web: codes and links on paper lead there
  --out <place>      a folder (exports), or a file: talk.pdf, with talk-handout.pdf beside it
  --browser <path>   the Chrome, Chromium or Edge to print with; else CHROMIUM_PATH,
                     Playwright's own, or an installed one
  --port <number>    port of the deck while it is printed (any free one)
  --help             this
`

const documents = ['slides', 'handout'] as const
type DocumentKind = (typeof documents)[number]

const logProgress = (text: string) => console.log(`  ${text}`)
/** Tells what is wrong with a file that is written all the same: who runs this in a script has to notice. */
function warn(text: string): void {
  console.warn(`  ${text}`)
  process.exitCode = 1
}
const pluralise = (n: number, what: string) => `${n} ${what}${n === 1 ? '' : 's'}`

/** SOURCE_DATE_EPOCH, seconds since 1970: with it, the same deck gives the same bytes. */
function sourceDate(): Date | undefined {
  const seconds = Number(process.env.SOURCE_DATE_EPOCH || NaN)
  return Number.isFinite(seconds) ? new Date(seconds * 1000) : undefined
}

/** One of the words an option takes. */
function parseChoice<W extends string>(option: string, choices: readonly W[], text: string): W {
  if ((choices as readonly string[]).includes(text)) return text as W
  throw new UserError(`--${option} ${text}: write ${choices.join(' or ')}.`)
}

/** Where each PDF goes. A single file names the slides, unless the handout alone is wanted; `handout`: what that is called. */
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

function sectionOf({ floor, section }: Record<string, unknown>): string {
  if (typeof floor === 'number') return `Floor ${floor} · ${floorByNumber(floor).name}`
  return typeof section === 'string' ? section : 'More'
}

interface ExportJob {
  deckServer: DeckServer
  browser: Browser
  dark: boolean
}

async function openPage({ browser, dark }: ExportJob, deviceScaleFactor = 1): Promise<Page> {
  const page = await browser.newPage({ viewport: { width: 1280, height: 720 }, deviceScaleFactor })
  await page.emulateMedia({ colorScheme: dark ? 'dark' : 'light', media: 'screen' })
  return page
}

/** Milliseconds that printing is waited for; it takes about ten seconds. */
const PRINT_TIMEOUT_MS = 60_000
async function printPdf(page: Page): Promise<Uint8Array> {
  const printed = page.pdf({ tagged: true, printBackground: true, preferCSSPageSize: true })
  let timer: ReturnType<typeof setTimeout> | undefined
  const timeout = new Promise<never>((_, fail) => {
    timer = setTimeout(() => fail(new Error('Printing failed: it does not end.')), PRINT_TIMEOUT_MS)
  })
  return Promise.race([printed, timeout]).finally(() => clearTimeout(timer))
}

/** How often a page is laid out anew where the browser fails to print it. */
const MAX_ATTEMPTS = 3
/**
 * Does the work on a page of its own. A page that the server reloads while it is being printed, as it does when it meets a
 * package for the first time, may never come to an end: then another page is taken.
 */
async function withPage<T>(job: ExportJob, action: (page: Page) => Promise<T>): Promise<T> {
  for (let attempt = 1; ; attempt++) {
    const page = await openPage(job)
    try {
      return await retryOnReload(page, () => action(page))
    } catch (error) {
      if (attempt === MAX_ATTEMPTS || !/Printing failed/.test(String(error))) throw error
      logProgress('The browser does not end printing; once more …')
    } finally {
      // One that hangs is not waited for.
      void page.close().catch(() => {})
    }
  }
}

/** Writes what was printed, with its facts and contents. */
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

async function exportSlides(job: ExportJob, slideNumbers: number[], withClicks: boolean, out: string) {
  const { url, slides } = job.deckServer
  logProgress(`Drawing ${pluralise(slideNumbers.length, 'slide')} …`)
  const { sheets, dead, printed } = await withPage(job, async (page) => {
    const { printedSlides, brokenLinks } = await openPrintPage(page, url, slideNumbers, withClicks)
    await page.evaluate(vectoriseHatching)
    logProgress(`Printing ${pluralise(printedSlides.length, 'page')} …`)
    return { sheets: printedSlides, dead: brokenLinks, printed: await printPdf(page) }
  })
  for (const link of dead) warn(`A link leads to no slide: ${link}.`)
  const firstOfSlide = sheets
    .map((sheet, page) => ({ ...sheet, page }))
    .filter(({ slide }, i) => slide !== sheets[i - 1]?.slide)
  const outline = buildOutline(
    firstOfSlide.map((s) => ({ ...s, section: sectionOf(slides[s.slide - 1].frontmatter) })),
  )
  await writePdf(printed, job.deckServer, deck.title, outline, out)
  return sheets.length
}

async function exportHandout(job: ExportJob, options: HandoutOptions, out: string) {
  logProgress('Laying out the handout …')
  const { contents, crowded, pages, printed } = await withPage(job, async (page) => {
    const layout = await openHandoutPage(page, job.deckServer.url, options)
    logProgress(`Printing ${pluralise(layout.pages, 'page')} …`)
    return { ...layout, printed: await printPdf(page) }
  })
  if (crowded.length)
    warn(`Too much for its page: ${crowded.join(', ')} of the handout. Shorten what is there.`)
  await writePdf(printed, job.deckServer, `${deck.title}: handout`, contents, out)
  return pages
}

/** The slides as pictures, alone or in a .pptx with their notes. */
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

/** Of a file, or of all files in a folder. */
async function totalBytes(path: string): Promise<number> {
  const found = await stat(path)
  if (!found.isDirectory()) return found.size
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
  // The presenter's edition has a name of its own, so that nobody hands it out by mistake.
  const outs: Map<DocumentKind | SlidesFormat, string> =
    format === 'pdf'
      ? outputPaths(values.out, wantedKinds, notes === 'full' ? 'presenter' : 'handout')
      : new Map([[format, outputPath(format, values.out)]])
  const port = parsePort(values.port ?? '0', 0)
  process.env[SLOT_ENV] = String(parseSlotOption(values.slot, FULL_SLOT))
  const address = readSiteUrl(values.url)
  process.env[SITE_URL_VARIABLE] = address
  findBrowser(values.browser)
  const clicks = values['with-clicks'] ?? false
  for (const out of outs.values()) await ensureWritableFolder(out)

  if (!address) logProgress(NO_SITE_URL)
  logProgress('Starting the deck and a browser …')
  const [deckServer, browser] = await Promise.all([
    serveDeck(port),
    launchBrowser(values.browser, { handleSIGINT: false, handleSIGTERM: false }),
  ])
  onExit(() => browser.close())
  const job = { deckServer, browser, dark: values.dark ?? false }
  const wanted = parseSlideRange(values.slides ?? '1-', deckServer.names)

  for (const [kind, out] of outs) {
    const started = performance.now()
    const pages =
      kind === 'slides'
        ? await exportSlides(job, wanted, clicks, out)
        : kind === 'handout'
          ? await exportHandout(job, { slides: values.slides ? wanted : [], paper, notes }, out)
          : await exportScreenshots(job, kind, wanted, clicks, out)
    const size = await totalBytes(out)
    const seconds = ((performance.now() - started) / 1000).toFixed(1)
    logProgress(
      `${relative('', out)}: ${pluralise(pages, 'page')}, ${(size / 1e6).toFixed(2)} MB, ${seconds} s`,
    )
  }
})
