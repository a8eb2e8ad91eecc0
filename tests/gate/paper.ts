/**
 * npm run test:paper-faults: plants each fault of pdf-mutations.ts in the built deck, in the page that is printed or in the
 * bytes that were exported, runs the check that looks there, and says which are told; without them each check is silent.
 * It takes what `npm test` left: dist/ and the PDFs in test-results/ (`--built FOLDER`, `--pdfs FOLDER`). `--only demos`.
 */
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { parseArgs } from 'node:util'
import { PDFDocument } from 'pdf-lib'
import { getDocument } from 'pdfjs-dist/legacy/build/pdf.mjs'
import type { Browser, Page } from 'playwright'
import { openPrintPage } from '../../scripts/browser/print-page'
import { serveDeck } from '../../scripts/browser/deck-server'
import { serveBuild } from '../../scripts/browser/serve-build'
import { buildOutline, finishPdf, type PdfContentsEntry } from '../../scripts/pdf/finish-pdf'
import { openHandoutPage } from '../../scripts/pdf/handout-page'
import { SITE_URL_VARIABLE } from '../../scripts/shared/site-url'
import { checkEveryControl } from '../deck/every-control'
import { launchWithoutCache } from '../helpers/browser'
import { readSlides } from '../helpers/read-slides'
import { readScreenHandout, validateScreenHandout } from '../pages/handout'
import { checkEdition } from '../pdf/edition'
import { readRenderedSlides, type RenderedSlide } from '../pdf/rendered-slides'
import { checkRenderedSlides, checkPrintedSlides } from '../pdf/printed-slides'
import * as planted from './pdf-mutations'
import type { PdfMutation, PageMutation } from './pdf-mutations'

const { values: options } = parseArgs({
  options: {
    built: { type: 'string', default: 'dist' },
    pdfs: { type: 'string', default: 'test-results' },
    only: { type: 'string', default: '' },
  },
})
const ADDRESS = 'https://talks.example.net/llm-stack/'
process.env[SITE_URL_VARIABLE] = ADDRESS
const slides = readSlides()
const folder = mkdtempSync(join(tmpdir(), 'paper-faults-'))
const pdfOf = (name: string) => join(options.pdfs, `llm-stack-${name}.pdf`)

/** What a check tells, a line each. */
class MessageCollector {
  readonly lines: string[] = []
  check(subject: string, when: string, found: readonly string[]): void {
    this.lines.push(...found.map((fault) => `${subject} · ${when} · ${fault}`))
  }
}

let [detected, undetected, falseAlarms] = [0, 0, 0]
/** Says of each fault whether it is told; without any, each line is a false alarm. */
function reportDetections(
  where: string,
  mutations: readonly { name: string; expected: RegExp }[],
  { lines }: MessageCollector,
): void {
  console.log(`\n${where}`)
  if (!mutations.length) {
    falseAlarms += lines.length
    console.log(lines.length ? `  FALSE ALARMS:\n    ${lines.slice(0, 9).join('\n    ')}` : '  silent')
  }
  for (const { name, expected } of mutations) {
    const line = lines.find((l) => expected.test(l))
    if (line) detected++
    else undetected++
    console.log(`  ${line ? 'told    ' : 'NOT TOLD'}  ${name}${line ? `: ${line.slice(0, 140)}` : ''}`)
  }
  if (mutations.some(({ expected }) => !lines.some((l) => expected.test(l))))
    console.log(`    heard: ${lines.length} lines`)
}

const printPage = (page: Page) => page.pdf({ tagged: true, printBackground: true, preferCSSPageSize: true })
async function writeFinishedPdf(
  bytes: Uint8Array,
  contents: PdfContentsEntry[],
  name: string,
): Promise<string> {
  const facts = { title: 'x', author: 'x', subject: 'x', keywords: [], lang: 'en' }
  const path = join(folder, name)
  writeFileSync(path, await finishPdf(bytes, { ...facts, outline: contents }))
  return path
}
async function applyAll(page: Page, faults: readonly PageMutation[]): Promise<void> {
  for (const { name, script } of faults)
    await page
      .evaluate(script)
      .catch((why: unknown) => console.log(`  cannot be planted: ${name}: ${String(why).slice(0, 120)}`))
}
async function writeMutatedPdf(path: string, faults: readonly PdfMutation[]): Promise<string> {
  const pdf = await PDFDocument.load(readFileSync(path), { updateMetadata: false })
  for (const { apply } of faults) apply(pdf)
  const to = join(folder, `bytes-${faults.length}.pdf`)
  writeFileSync(to, await pdf.save())
  return to
}

async function checkSlidesPdf(path: string, shown: readonly RenderedSlide[]) {
  const pdf = await getDocument({ data: new Uint8Array(readFileSync(path)), verbosity: 0 }).promise
  const heard = new MessageCollector()
  return { heard, own: await checkPrintedSlides(heard, pdf, shown, slides, ADDRESS) }
}

async function paper(browser: Browser, url: string): Promise<void> {
  const shown = await readRenderedSlides(browser, url, ADDRESS, slides)
  const clean = await checkSlidesPdf(pdfOf('slides'), shown)
  reportDetections('The slides’ PDF, without faults', [], clean.heard)
  const bytes = await checkSlidesPdf(
    await writeMutatedPdf(pdfOf('slides'), planted.slidesPdfMutations),
    shown,
  )
  reportDetections('The slides’ PDF, in its bytes', planted.slidesPdfMutations, bytes.heard)

  const handoutHeard = async (path: string) => {
    const heard = new MessageCollector()
    await checkEdition(heard, 'handout', path, slides, clean.own, ADDRESS)
    return heard
  }
  reportDetections('The handout’s PDF, without faults', [], await handoutHeard(pdfOf('handout')))
  const inBytes = await writeMutatedPdf(pdfOf('handout'), planted.handoutPdfMutations)
  reportDetections(
    'The handout’s PDF, in its bytes',
    planted.handoutPdfMutations,
    await handoutHeard(inBytes),
  )

  const { url: dev } = await serveDeck()
  const page = await browser.newPage({ viewport: { width: 1280, height: 720 } })
  await page.emulateMedia({ colorScheme: 'light', media: 'screen' })
  const { printedSlides } = await openPrintPage(
    page,
    dev,
    slides.map(({ no }) => no),
    false,
  )
  await applyAll(page, planted.slidesPageMutations)
  const contents = buildOutline(
    printedSlides.map(({ title, slide }, i) => ({ title, page: i, section: String(slide) })),
  )
  const inPage = await checkSlidesPdf(
    await writeFinishedPdf(await printPage(page), contents, 'slides.pdf'),
    shown,
  )
  reportDetections('The page that is printed as slides', planted.slidesPageMutations, inPage.heard)

  await page.goto('about:blank')
  const laid = await openHandoutPage(page, dev, { slides: [], paper: 'a4', notes: 'said' })
  await applyAll(page, planted.handoutPageMutations)
  const handout = await writeFinishedPdf(await printPage(page), laid.contents, 'handout.pdf')
  reportDetections(
    'The page that is printed as handout',
    planted.handoutPageMutations,
    await handoutHeard(handout),
  )
}

async function screen(browser: Browser, url: string): Promise<void> {
  for (const faults of [[], planted.screenHandoutMutations]) {
    const read = await readScreenHandout(browser, url, faults.map(({ script }) => script).join('\n;'))
    const heard = new MessageCollector()
    for (const [about, found] of validateScreenHandout(read, slides))
      heard.check('the handout on a screen', about, found)
    reportDetections('The handout on a screen', faults, heard)
  }
}

async function deck(browser: Browser, url: string): Promise<void> {
  const heard = new MessageCollector()
  const first = planted.deckMutations.map(({ script }) => script).join('\n;')
  checkRenderedSlides(heard, await readRenderedSlides(browser, url, ADDRESS, slides, first), slides, ADDRESS)
  reportDetections('The built deck, its links and codes', planted.deckMutations, heard)
}

async function demos(browser: Browser, url: string): Promise<void> {
  const heard = new MessageCollector()
  const first = planted.demoMutations.map(({ script }) => script).join('\n;')
  await checkEveryControl(browser, url, heard, {
    slides: planted.demoMutations.map(({ slide }) => slide),
    first,
  })
  reportDetections('The demos of the built deck', planted.demoMutations, heard)
}

const { url, server } = await serveBuild(options.built, 'some/folder')
const browser = await launchWithoutCache()
try {
  for (const [name, doing] of Object.entries({ demos, deck, screen, paper }))
    if (!options.only || options.only === name) await doing(browser, url)
} finally {
  await browser.close()
  server.close()
  rmSync(folder, { recursive: true, force: true })
}
console.log(
  `\n${detected + undetected} planted, ${detected} told, ${undetected} not told, ${falseAlarms} false alarms`,
)
process.exit(undetected || falseAlarms ? 1 : 0)
