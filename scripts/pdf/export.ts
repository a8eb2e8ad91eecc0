/** npm run export: slides and handout as PDFs that can be read, searched, clicked and listened to; slides in other forms. */
import { readdir, stat } from 'node:fs/promises'
import { join, relative, resolve } from 'node:path'
import type { Browser, Page } from 'playwright'
import { deck } from '../../data/deck'
import { floorByNumber } from '../../data/floors'
import { findBrowser, launchBrowser } from '../browser/launch'
import { ADDRESS_VARIABLE, NO_ADDRESS, readAddress } from '../shared/address'
import { atEnd, readOptions, run, UserError } from '../shared/cli'
import { serveDeck, type DeckServer } from '../browser/deck-server'
import { prepareFolder, writeWhole } from '../shared/files'
import { checkFormat, formats, placeFor, type SlidesFormat } from './formats'
import { openHandoutPage, type HandoutWish } from './handout-page'
import { contentsOf, finishPdf, type Entry } from './finish'
import { openPrintPage } from '../browser/print-page'
import { listed, SLOT_VARIABLE, WHOLE } from '../../talk/slots'
import { readPort } from '../shared/port'
import { readRange } from '../shared/range'
import { readSlot } from '../shared/slot'
import { undisturbed } from '../browser/undisturbed'
import { photograph, writePictures, writePptx } from './pictures'
import { vectorHatch } from './vector-hatch'

const help = `
Writes two PDFs: the slides, one page a slide, each in its final state; and the handout, two slides a page
with what is said about them.

  npm run export -- [options]

  --only <which>     slides or handout, not both
  --slot <minutes>   the talk of so many minutes: ${listed}; 45, the usual, has every slide
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

const kinds = ['slides', 'handout'] as const
type Kind = (typeof kinds)[number]

const stage = (text: string) => console.log(`  ${text}`)
/** Tells what is wrong with a file that is written all the same: who runs this in a script has to notice. */
function complain(text: string): void {
  console.warn(`  ${text}`)
  process.exitCode = 1
}
const count = (n: number, what: string) => `${n} ${what}${n === 1 ? '' : 's'}`

/** SOURCE_DATE_EPOCH, seconds since 1970: with it, the same deck gives the same bytes. */
function dateAsked(): Date | undefined {
  const seconds = Number(process.env.SOURCE_DATE_EPOCH || NaN)
  return Number.isFinite(seconds) ? new Date(seconds * 1000) : undefined
}

/** One of the words an option takes. */
function readWord<W extends string>(option: string, words: readonly W[], text: string): W {
  if ((words as readonly string[]).includes(text)) return text as W
  throw new UserError(`--${option} ${text}: write ${words.join(' or ')}.`)
}

/** Where each PDF goes. A single file names the slides, unless the handout alone is wanted; `handout`: what that is called. */
function places(out: string, wanted: readonly Kind[], handout: string): Map<Kind, string> {
  return new Map(
    wanted.map((kind) => {
      const name = kind === 'handout' ? handout : kind
      if (!out.endsWith('.pdf')) return [kind, resolve(join(out, `llm-stack-${name}.pdf`))]
      const beside = kind === 'handout' && wanted.length > 1
      return [kind, resolve(beside ? out.replace(/\.pdf$/, `-${name}.pdf`) : out)]
    }),
  )
}

function sectionOf({ floor, section }: Record<string, unknown>): string {
  if (typeof floor === 'number') return `Floor ${floor} · ${floorByNumber(floor).name}`
  return typeof section === 'string' ? section : 'More'
}

interface Job {
  deckServer: DeckServer
  browser: Browser
  dark: boolean
}

async function openPage({ browser, dark }: Job, deviceScaleFactor = 1): Promise<Page> {
  const page = await browser.newPage({ viewport: { width: 1280, height: 720 }, deviceScaleFactor })
  await page.emulateMedia({ colorScheme: dark ? 'dark' : 'light', media: 'screen' })
  return page
}

/** Milliseconds that printing is waited for; it takes about ten seconds. */
const PATIENCE = 60_000
async function print(page: Page): Promise<Uint8Array> {
  const printed = page.pdf({ tagged: true, printBackground: true, preferCSSPageSize: true })
  let timer: ReturnType<typeof setTimeout> | undefined
  const late = new Promise<never>((_, fail) => {
    timer = setTimeout(() => fail(new Error('Printing failed: it does not end.')), PATIENCE)
  })
  return Promise.race([printed, late]).finally(() => clearTimeout(timer))
}

/** How often a page is laid out anew where the browser fails to print it. */
const ATTEMPTS = 3
/**
 * Does the work on a page of its own. A page that the server reloads while it is being printed, as it does when it meets a
 * package for the first time, may never come to an end: then another page is taken.
 */
async function onPage<T>(job: Job, work: (page: Page) => Promise<T>): Promise<T> {
  for (let attempt = 1; ; attempt++) {
    const page = await openPage(job)
    try {
      return await undisturbed(page, () => work(page))
    } catch (error) {
      if (attempt === ATTEMPTS || !/Printing failed/.test(String(error))) throw error
      stage('The browser does not end printing; once more …')
    } finally {
      // One that hangs is not waited for.
      void page.close().catch(() => {})
    }
  }
}

/** Writes what was printed, with its facts and contents. */
async function write(
  printed: Uint8Array,
  { slides }: DeckServer,
  title: string,
  contents: Entry[],
  out: string,
) {
  const pdf = await finishPdf(printed, {
    title,
    author: deck.author,
    subject: deck.description,
    keywords: String(slides[0].frontmatter.keywords ?? '').split(/,\s*/),
    lang: 'en',
    contents,
    date: dateAsked(),
  })
  await writeWhole(out, pdf)
}

async function exportSlides(job: Job, wanted: number[], clicks: boolean, out: string) {
  const { url, slides } = job.deckServer
  stage(`Drawing ${count(wanted.length, 'slide')} …`)
  const { sheets, dead, printed } = await onPage(job, async (page) => {
    const { sheets, dead } = await openPrintPage(page, url, wanted, clicks)
    await page.evaluate(vectorHatch)
    stage(`Printing ${count(sheets.length, 'page')} …`)
    return { sheets, dead, printed: await print(page) }
  })
  for (const link of dead) complain(`A link leads to no slide: ${link}.`)
  const firstOfSlide = sheets
    .map((sheet, page) => ({ ...sheet, page }))
    .filter(({ slide }, i) => slide !== sheets[i - 1]?.slide)
  const contents = contentsOf(
    firstOfSlide.map((s) => ({ ...s, section: sectionOf(slides[s.slide - 1].frontmatter) })),
  )
  await write(printed, job.deckServer, deck.title, contents, out)
  return sheets.length
}

async function exportHandout(job: Job, wish: HandoutWish, out: string) {
  stage('Laying out the handout …')
  const { contents, crowded, pages, printed } = await onPage(job, async (page) => {
    const laid = await openHandoutPage(page, job.deckServer.url, wish)
    stage(`Printing ${count(laid.pages, 'page')} …`)
    return { ...laid, printed: await print(page) }
  })
  if (crowded.length)
    complain(`Too much for its page: ${crowded.join(', ')} of the handout. Shorten what is there.`)
  await write(printed, job.deckServer, `${deck.title}: handout`, contents, out)
  return pages
}

/** The slides as pictures, alone or in a .pptx with their notes. */
async function exportPictures(
  job: Job,
  format: SlidesFormat,
  wanted: number[],
  clicks: boolean,
  out: string,
) {
  const { url, slides } = job.deckServer
  stage(`Drawing ${count(wanted.length, 'slide')} …`)
  const page = await openPage(job, 2)
  const pictures = await undisturbed(page, () => photograph(page, url, wanted, clicks))
  await page.close()
  const { title, author, description: subject } = deck
  const notes = (slide: number) => slides[slide - 1].note ?? ''
  if (format === 'pptx') await writePptx(out, pictures, notes, { title, author, subject })
  else await writePictures(out, pictures)
  return pictures.length
}

/** Of a file, or of all files in a folder. */
async function bytesOf(path: string): Promise<number> {
  const found = await stat(path)
  if (!found.isDirectory()) return found.size
  const sizes = await Promise.all((await readdir(path)).map((name) => bytesOf(join(path, name))))
  return sizes.reduce((sum, bytes) => sum + bytes, 0)
}

await run(async () => {
  const { values, positionals } = readOptions(help, {
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
  const wantedKinds = values.only === undefined ? kinds : [readWord('only', kinds, values.only)]
  const format = readWord('format', formats, values.format.toLowerCase())
  checkFormat(format, values)
  const paper = readWord('paper', ['a4', 'letter'], values.paper?.toLowerCase() ?? 'a4')
  const notes = readWord('notes', ['said', 'none', 'full'], values.notes ?? 'said')
  // The presenter's edition has a name of its own, so that nobody hands it out by mistake.
  const outs: Map<Kind | SlidesFormat, string> =
    format === 'pdf'
      ? places(values.out, wantedKinds, notes === 'full' ? 'presenter' : 'handout')
      : new Map([[format, placeFor(format, values.out)]])
  const port = readPort(values.port ?? '0', 0)
  process.env[SLOT_VARIABLE] = String(readSlot(values.slot, WHOLE))
  const address = readAddress(values.url)
  process.env[ADDRESS_VARIABLE] = address
  findBrowser(values.browser)
  const clicks = values['with-clicks'] ?? false
  for (const out of outs.values()) await prepareFolder(out)

  if (!address) stage(NO_ADDRESS)
  stage('Starting the deck and a browser …')
  const [deckServer, browser] = await Promise.all([
    serveDeck(port),
    launchBrowser(values.browser, { handleSIGINT: false, handleSIGTERM: false }),
  ])
  atEnd(() => browser.close())
  const job = { deckServer, browser, dark: values.dark ?? false }
  const wanted = readRange(values.slides ?? '1-', deckServer.names)

  for (const [kind, out] of outs) {
    const started = performance.now()
    const pages =
      kind === 'slides'
        ? await exportSlides(job, wanted, clicks, out)
        : kind === 'handout'
          ? await exportHandout(job, { sheets: values.slides ? wanted : [], paper, notes }, out)
          : await exportPictures(job, kind, wanted, clicks, out)
    const size = await bytesOf(out)
    const seconds = ((performance.now() - started) / 1000).toFixed(1)
    stage(`${relative('', out)}: ${count(pages, 'page')}, ${(size / 1e6).toFixed(2)} MB, ${seconds} s`)
  }
})
