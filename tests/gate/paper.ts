/**
 * npm run test:paper-faults: plants each fault of paper-faults.ts in the built deck, in the page that is printed or in the
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
import { serve } from '../../scripts/browser/serve'
import { contentsOf, finishPdf, type Entry } from '../../scripts/pdf/finish'
import { openHandoutPage } from '../../scripts/pdf/handout-page'
import { ADDRESS_VARIABLE } from '../../scripts/shared/address'
import { checkPressed } from '../deck/pressed'
import { launchForgetful } from '../helpers/browser'
import { readSlides } from '../helpers/slides'
import { readScreenHandout, screenFaults } from '../pages/handout'
import { checkEdition } from '../pdf/edition'
import { readShown, type Shown } from '../pdf/shown'
import { checkShown, checkSlides } from '../pdf/slides'
import * as planted from './paper-faults'
import type { BytesFault, PageFault } from './paper-faults'

const { values: options } = parseArgs({
  options: {
    built: { type: 'string', default: 'dist' },
    pdfs: { type: 'string', default: 'test-results' },
    only: { type: 'string', default: '' },
  },
})
const ADDRESS = 'https://talks.example.net/llm-stack/'
process.env[ADDRESS_VARIABLE] = ADDRESS
const slides = readSlides()
const folder = mkdtempSync(join(tmpdir(), 'paper-faults-'))
const pdfOf = (name: string) => join(options.pdfs, `llm-stack-${name}.pdf`)

/** What a check tells, a line each. */
class Heard {
  readonly lines: string[] = []
  check(subject: string, when: string, found: readonly string[]): void {
    this.lines.push(...found.map((fault) => `${subject} · ${when} · ${fault}`))
  }
}

let [told, missed, alarms] = [0, 0, 0]
/** Says of each fault whether it is told; without any, each line is a false alarm. */
function judge(where: string, faults: readonly { name: string; tells: RegExp }[], { lines }: Heard): void {
  console.log(`\n${where}`)
  if (!faults.length) {
    alarms += lines.length
    console.log(lines.length ? `  FALSE ALARMS:\n    ${lines.slice(0, 9).join('\n    ')}` : '  silent')
  }
  for (const { name, tells } of faults) {
    const line = lines.find((l) => tells.test(l))
    if (line) told++
    else missed++
    console.log(`  ${line ? 'told    ' : 'NOT TOLD'}  ${name}${line ? `: ${line.slice(0, 140)}` : ''}`)
  }
  if (faults.some(({ tells }) => !lines.some((l) => tells.test(l))))
    console.log(`    heard: ${lines.length} lines`)
}

const print = (page: Page) => page.pdf({ tagged: true, printBackground: true, preferCSSPageSize: true })
async function finished(printed: Uint8Array, contents: Entry[], name: string): Promise<string> {
  const facts = { title: 'x', author: 'x', subject: 'x', keywords: [], lang: 'en' }
  const path = join(folder, name)
  writeFileSync(path, await finishPdf(printed, { ...facts, contents }))
  return path
}
async function plantAll(page: Page, faults: readonly PageFault[]): Promise<void> {
  for (const { name, plant } of faults)
    await page
      .evaluate(plant)
      .catch((why: unknown) => console.log(`  cannot be planted: ${name}: ${String(why).slice(0, 120)}`))
}
async function withBytes(path: string, faults: readonly BytesFault[]): Promise<string> {
  const pdf = await PDFDocument.load(readFileSync(path), { updateMetadata: false })
  for (const { plant } of faults) plant(pdf)
  const to = join(folder, `bytes-${faults.length}.pdf`)
  writeFileSync(to, await pdf.save())
  return to
}

async function slidesHeard(path: string, shown: readonly Shown[]) {
  const pdf = await getDocument({ data: new Uint8Array(readFileSync(path)), verbosity: 0 }).promise
  const heard = new Heard()
  return { heard, own: await checkSlides(heard, pdf, shown, slides, ADDRESS) }
}

async function paper(browser: Browser, url: string): Promise<void> {
  const shown = await readShown(browser, url, ADDRESS, slides)
  const clean = await slidesHeard(pdfOf('slides'), shown)
  judge('The slides’ PDF, without faults', [], clean.heard)
  const bytes = await slidesHeard(await withBytes(pdfOf('slides'), planted.inSlidesBytes), shown)
  judge('The slides’ PDF, in its bytes', planted.inSlidesBytes, bytes.heard)

  const handoutHeard = async (path: string) => {
    const heard = new Heard()
    await checkEdition(heard, 'handout', path, slides, clean.own, ADDRESS)
    return heard
  }
  judge('The handout’s PDF, without faults', [], await handoutHeard(pdfOf('handout')))
  const inBytes = await withBytes(pdfOf('handout'), planted.inHandoutBytes)
  judge('The handout’s PDF, in its bytes', planted.inHandoutBytes, await handoutHeard(inBytes))

  const { url: dev } = await serveDeck()
  const page = await browser.newPage({ viewport: { width: 1280, height: 720 } })
  await page.emulateMedia({ colorScheme: 'light', media: 'screen' })
  const { sheets } = await openPrintPage(
    page,
    dev,
    slides.map(({ no }) => no),
    false,
  )
  await plantAll(page, planted.inSlidesPage)
  const contents = contentsOf(
    sheets.map(({ title, slide }, i) => ({ title, page: i, section: String(slide) })),
  )
  const inPage = await slidesHeard(await finished(await print(page), contents, 'slides.pdf'), shown)
  judge('The page that is printed as slides', planted.inSlidesPage, inPage.heard)

  await page.goto('about:blank')
  const laid = await openHandoutPage(page, dev, { sheets: [], paper: 'a4', notes: 'said' })
  await plantAll(page, planted.inHandoutPage)
  const handout = await finished(await print(page), laid.contents, 'handout.pdf')
  judge('The page that is printed as handout', planted.inHandoutPage, await handoutHeard(handout))
}

async function screen(browser: Browser, url: string): Promise<void> {
  for (const faults of [[], planted.inScreenHandout]) {
    const read = await readScreenHandout(browser, url, faults.map(({ plant }) => plant).join('\n;'))
    const heard = new Heard()
    for (const [about, found] of screenFaults(read, slides))
      heard.check('the handout on a screen', about, found)
    judge('The handout on a screen', faults, heard)
  }
}

async function deck(browser: Browser, url: string): Promise<void> {
  const heard = new Heard()
  const first = planted.inDeck.map(({ plant }) => plant).join('\n;')
  checkShown(heard, await readShown(browser, url, ADDRESS, slides, first), slides, ADDRESS)
  judge('The built deck, its links and codes', planted.inDeck, heard)
}

async function demos(browser: Browser, url: string): Promise<void> {
  const heard = new Heard()
  const first = planted.inDemos.map(({ plant }) => plant).join('\n;')
  await checkPressed(browser, url, heard, { slides: planted.inDemos.map(({ slide }) => slide), first })
  judge('The demos of the built deck', planted.inDemos, heard)
}

const { url, server } = await serve(options.built, 'some/folder')
const browser = await launchForgetful()
try {
  for (const [name, doing] of Object.entries({ demos, deck, screen, paper }))
    if (!options.only || options.only === name) await doing(browser, url)
} finally {
  await browser.close()
  server.close()
  rmSync(folder, { recursive: true, force: true })
}
console.log(`\n${told + missed} planted, ${told} told, ${missed} not told, ${alarms} false alarms`)
process.exit(missed || alarms ? 1 : 0)
