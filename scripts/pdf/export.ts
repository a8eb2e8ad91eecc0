/** npm run export: writes slides and handout as tagged PDFs, or the slides as PNG or PPTX. */
import { readdir, stat } from 'node:fs/promises'
import { join, relative, resolve } from 'node:path'
import type { Browser, Page } from 'playwright'
import { parsePort } from 'slidev-addon-stage/commands'
import { parseSlideRange } from 'slidev-paper/deck'
import { deck } from '../../data/deck'
import { floorByNumber } from '../../data/floors'
import { findBrowser, launchBrowser } from 'slidev-paper/browser'
import { NO_SITE_URL, readSiteUrl } from '../shared/site-url'
import { onExit, parseOptions, runScript, UserError } from '../shared/cli'
import { serveAsHosted } from '../browser/serve-as-hosted'
import { ensureWritableFolder, writeFileAtomic } from '../shared/write-file-atomic'
import { assertFormatOptions, exportFormats, outputPath, type SlidesFormat } from './formats'
import { serveBuiltDeck, type BuiltDeck, type BuiltSlide } from './built-deck'
import { openHandoutPage, type HandoutOptions } from './handout-page'
import { buildOutline, finishPdf, printToPdf, type PdfContentsEntry } from 'slidev-paper'
import { openPrintPage } from '../browser/print-page'
import { FULL_SLOT, parseSlotOption, slotList } from '../shared/slots'
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
  --site <folder>    print the deck built there, instead of building it: as --site dist
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
  builtDeck: BuiltDeck
  /** Address of the published deck; '' = unknown. */
  siteUrl: string
  /** Draws and prints it. */
  browser: Browser
  /** Whether in dark colours. */
  dark: boolean
}

/** Runs an action on a new page. `url`: address of the deck there, which is the published one's if that is known. */
async function withPage<T>(
  { builtDeck, siteUrl, browser, dark }: ExportJob,
  action: (page: Page, url: string) => Promise<T>,
  deviceScaleFactor = 1,
): Promise<T> {
  const page = await browser.newPage({
    viewport: { width: 1280, height: 720 },
    deviceScaleFactor,
    serviceWorkers: 'block',
  })
  try {
    await page.emulateMedia({ colorScheme: dark ? 'dark' : 'light', media: 'screen' })
    if (siteUrl) await serveAsHosted(page.context(), siteUrl, builtDeck.url)
    return await action(page, siteUrl || builtDeck.url)
  } finally {
    // Not awaited: closing a page that hangs may never finish.
    void page.close().catch(() => {})
  }
}

/** Names of the slides in a page of the deck; none while it starts. The built deck has no other public access to them. */
const SLIDE_NAMES = `document.querySelector('#app')?.__vue_app__?._context.provides['$$slidev-context']
  ?.nav.slides.map(({ meta }) => meta.slide.frontmatter.routeAlias)`

/** Throws a UserError if the built deck has other slides than slides.md. */
async function assertSameSlides(job: ExportJob, site: string): Promise<void> {
  const names = await withPage(job, async (page, url) => {
    await page.goto(url)
    return (await page.waitForFunction<string[]>(SLIDE_NAMES)).jsonValue()
  })
  if (names.join() === job.builtDeck.slides.map(({ name }) => name).join()) return
  throw new UserError(
    `--site ${site}: the deck there has other slides. Leave --site out, or build it anew for the same --slot.`,
  )
}

/** Printing takes about ten seconds. */
const PRINT_TIMEOUT_MS = 60_000

/** Adds metadata and outline to a printed PDF, and writes it. */
async function writePdf(
  printed: Uint8Array,
  [firstSlide]: readonly BuiltSlide[],
  title: string,
  contents: PdfContentsEntry[],
  out: string,
) {
  const pdf = await finishPdf(printed, {
    title,
    author: deck.author,
    subject: deck.description,
    keywords: String(firstSlide!.frontmatter.keywords ?? '').split(/,\s*/),
    lang: 'en',
    outline: contents,
    date: sourceDate(),
  })
  await writeFileAtomic(out, pdf)
}

/** Writes the slides as a PDF; returns its number of pages. */
async function exportSlides(job: ExportJob, slideNumbers: number[], withClicks: boolean, out: string) {
  const { slides } = job.builtDeck
  logProgress(`Drawing ${pluralise(slideNumbers.length, 'slide')} …`)
  const { printedSlides, brokenLinks, printed } = await withPage(job, async (page, url) => {
    const content = await openPrintPage(page, url, slideNumbers, withClicks)
    await page.evaluate(vectoriseHatching)
    logProgress(`Printing ${pluralise(content.printedSlides.length, 'page')} …`)
    return { ...content, printed: await printToPdf(page, PRINT_TIMEOUT_MS) }
  })
  for (const link of brokenLinks) warn(`A link leads to no slide: ${link}.`)
  const firstPages = printedSlides
    .map((printedSlide, page) => ({ ...printedSlide, page }))
    .filter(({ slide }, i) => slide !== printedSlides[i - 1]?.slide)
  const outline = buildOutline(
    firstPages.map((s) => ({ ...s, section: sectionOf(slides[s.slide - 1].frontmatter) })),
  )
  await writePdf(printed, slides, deck.title, outline, out)
  return printedSlides.length
}

/** Writes the handout as a PDF; returns its number of pages. */
async function exportHandout(job: ExportJob, options: HandoutOptions, out: string) {
  logProgress('Laying out the handout …')
  const { contents, overflowingPages, pages, printed } = await withPage(job, async (page, url) => {
    const layout = await openHandoutPage(page, url, options)
    logProgress(`Printing ${pluralise(layout.pages, 'page')} …`)
    return { ...layout, printed: await printToPdf(page, PRINT_TIMEOUT_MS) }
  })
  if (overflowingPages.length)
    warn(`The handout overflows on page ${overflowingPages.join(', ')}: shorten the notes there.`)
  await writePdf(printed, job.builtDeck.slides, `${deck.title}: handout`, contents, out)
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
  logProgress(`Drawing ${pluralise(slideNumbers.length, 'slide')} …`)
  const screenshots = await withPage(
    job,
    (page, url) => takeScreenshots(page, url, slideNumbers, withClicks),
    2,
  )
  const { title, author, description: subject } = deck
  const notes = (slide: number) => job.builtDeck.slides[slide - 1]!.note
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
    site: { type: 'string' },
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
  const slot = parseSlotOption(values.slot, FULL_SLOT)
  const siteUrl = readSiteUrl(values.url)
  const { site } = values
  // Fails early if there is no browser.
  findBrowser(values.browser)
  const withClicks = values['with-clicks'] ?? false
  for (const out of paths.values()) await ensureWritableFolder(out)

  if (!siteUrl) logProgress(NO_SITE_URL)
  logProgress(site === undefined ? 'Building the deck …' : `Printing the deck in ${site} …`)
  const builtDeck = await serveBuiltDeck({ site, slot, port })
  const slideNumbers = parseSlideRange(
    values.slides ?? '1-',
    builtDeck.slides.map(({ name }) => name),
  )
  const browser = await launchBrowser(values.browser, { handleSIGINT: false, handleSIGTERM: false })
  onExit(() => browser.close())
  const job = { builtDeck, siteUrl, browser, dark: values.dark ?? false }
  if (site !== undefined) await assertSameSlides(job, site)

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
