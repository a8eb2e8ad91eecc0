/**
 * npm run test:paper-faults: mutation test of the checks of PDFs, handout, links and demos. Applies the mutations of
 * pdf-mutations.ts to the built deck, to the print pages and to the exported PDFs: the checks must detect each mutation, and
 * report nothing without. It uses the output of `npm test`: dist/ and the PDFs in test-results/ (`--built FOLDER`,
 * `--pdfs FOLDER`). `--only demos` (or deck, screen, paper) runs one group.
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
import { launchWithoutCache } from '../helpers/launch-without-cache'
import { readSlides } from '../helpers/read-slides'
import { readScreenHandout, validateScreenHandout } from '../pages/handout'
import { checkEdition } from '../pdf/edition'
import { readRenderedSlides, type RenderedSlide } from '../pdf/rendered-slides'
import { checkRenderedSlides, checkPrintedSlides } from '../pdf/printed-slides'
import * as mutations from './pdf-mutations'
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

/** Collects the messages of a check, one line each. */
class MessageCollector {
  readonly lines: string[] = []
  check(subject: string, when: string, found: readonly string[]): void {
    this.lines.push(...found.map((message) => `${subject} · ${when} · ${message}`))
  }
}

let [detected, undetected, falsePositives] = [0, 0, 0]
/** Prints which mutations are detected; without mutations, every line is a false positive. */
function reportDetections(
  subject: string,
  applied: readonly { name: string; expected: RegExp }[],
  { lines }: MessageCollector,
): void {
  console.log(`\n${subject}`)
  if (!applied.length) {
    falsePositives += lines.length
    console.log(
      lines.length ? `  FALSE POSITIVES:\n    ${lines.slice(0, 9).join('\n    ')}` : '  no messages',
    )
  }
  for (const { name, expected } of applied) {
    const line = lines.find((l) => expected.test(l))
    if (line) detected++
    else undetected++
    console.log(
      `  ${line ? 'detected    ' : 'NOT DETECTED'}  ${name}${line ? `: ${line.slice(0, 140)}` : ''}`,
    )
  }
  if (applied.some(({ expected }) => !lines.some((l) => expected.test(l))))
    console.log(`    ${lines.length} messages in all`)
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
async function applyAll(page: Page, scripts: readonly PageMutation[]): Promise<void> {
  for (const { name, script } of scripts)
    await page
      .evaluate(script)
      .catch((error: unknown) => console.log(`  cannot be applied: ${name}: ${String(error).slice(0, 120)}`))
}
async function writeMutatedPdf(path: string, edits: readonly PdfMutation[]): Promise<string> {
  const pdf = await PDFDocument.load(readFileSync(path), { updateMetadata: false })
  for (const { apply } of edits) apply(pdf)
  const mutated = join(folder, `bytes-${edits.length}.pdf`)
  writeFileSync(mutated, await pdf.save())
  return mutated
}

/** Checks a PDF of the slides; returns the messages and the pages. */
async function checkSlidesPdf(path: string, rendered: readonly RenderedSlide[]) {
  const pdf = await getDocument({ data: new Uint8Array(readFileSync(path)), verbosity: 0 }).promise
  const messages = new MessageCollector()
  return { messages, pages: await checkPrintedSlides(messages, pdf, rendered, slides, ADDRESS) }
}

/** Both PDFs: mutations of their bytes, and of the pages from which they are printed. */
async function paper(browser: Browser, url: string): Promise<void> {
  const rendered = await readRenderedSlides(browser, url, ADDRESS, slides)
  const clean = await checkSlidesPdf(pdfOf('slides'), rendered)
  reportDetections('The slides’ PDF, without mutations', [], clean.messages)
  const bytes = await checkSlidesPdf(
    await writeMutatedPdf(pdfOf('slides'), mutations.slidesPdfMutations),
    rendered,
  )
  reportDetections('The slides’ PDF, in its bytes', mutations.slidesPdfMutations, bytes.messages)

  const checkHandout = async (path: string) => {
    const messages = new MessageCollector()
    await checkEdition(messages, 'handout', path, slides, clean.pages, ADDRESS)
    return messages
  }
  reportDetections('The handout’s PDF, without mutations', [], await checkHandout(pdfOf('handout')))
  const inBytes = await writeMutatedPdf(pdfOf('handout'), mutations.handoutPdfMutations)
  reportDetections(
    'The handout’s PDF, in its bytes',
    mutations.handoutPdfMutations,
    await checkHandout(inBytes),
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
  await applyAll(page, mutations.slidesPageMutations)
  const contents = buildOutline(
    printedSlides.map(({ title, slide }, i) => ({ title, page: i, section: String(slide) })),
  )
  const inPage = await checkSlidesPdf(
    await writeFinishedPdf(await printPage(page), contents, 'slides.pdf'),
    rendered,
  )
  reportDetections('The page that is printed as slides', mutations.slidesPageMutations, inPage.messages)

  await page.goto('about:blank')
  const handoutPage = await openHandoutPage(page, dev, { slides: [], paper: 'a4', notes: 'said' })
  await applyAll(page, mutations.handoutPageMutations)
  const handout = await writeFinishedPdf(await printPage(page), handoutPage.contents, 'handout.pdf')
  reportDetections(
    'The page that is printed as handout',
    mutations.handoutPageMutations,
    await checkHandout(handout),
  )
}

/** The handout page of the built deck, without mutations and with them. */
async function screen(browser: Browser, url: string): Promise<void> {
  for (const applied of [[], mutations.screenHandoutMutations]) {
    const script = applied.map((mutation) => mutation.script).join('\n;')
    const handout = await readScreenHandout(browser, url, script)
    const messages = new MessageCollector()
    for (const [section, found] of validateScreenHandout(handout, slides))
      messages.check('the handout on a screen', section, found)
    reportDetections('The handout on a screen', applied, messages)
  }
}

/** Links and QR codes of the built deck. */
async function deck(browser: Browser, url: string): Promise<void> {
  const messages = new MessageCollector()
  const script = mutations.deckMutations.map((mutation) => mutation.script).join('\n;')
  const rendered = await readRenderedSlides(browser, url, ADDRESS, slides, script)
  checkRenderedSlides(messages, rendered, slides, ADDRESS)
  reportDetections('The built deck, its links and codes', mutations.deckMutations, messages)
}

/** Controls of the demos of the built deck. */
async function demos(browser: Browser, url: string): Promise<void> {
  const messages = new MessageCollector()
  await checkEveryControl(browser, url, messages, {
    slides: mutations.demoMutations.map(({ slide }) => slide),
    first: mutations.demoMutations.map(({ script }) => script).join('\n;'),
  })
  reportDetections('The demos of the built deck', mutations.demoMutations, messages)
}

const { url, server } = await serveBuild(options.built, 'some/folder')
const browser = await launchWithoutCache()
try {
  for (const [name, runGroup] of Object.entries({ demos, deck, screen, paper }))
    if (!options.only || options.only === name) await runGroup(browser, url)
} finally {
  await browser.close()
  server.close()
  rmSync(folder, { recursive: true, force: true })
}
console.log(
  `\n${detected + undetected} mutations, ${detected} detected, ${undetected} not detected, ${falsePositives} false positives`,
)
process.exit(undetected || falsePositives ? 1 : 0)
