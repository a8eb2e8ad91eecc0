/**
 * npm run test:pdf: exports both PDFs and compares them with the built deck: pages, texts, pictures, links, QR codes,
 * outline, metadata and empty space. `--built FOLDER` takes a deck already built, `--pdf FILE` a PDF of the slides.
 * npm run test:editions: also the presenter's edition of the handout, and a few slides as .pptx with their notes.
 */
import { spawn } from 'node:child_process'
import { mkdirSync, readFileSync, rmSync } from 'node:fs'
import { parseArgs } from 'node:util'
import { getDocument } from 'pdfjs-dist/legacy/build/pdf.mjs'
import { deck } from '../../data/deck'
import { serveBuild } from '../../scripts/browser/serve-build'
import { launchWithoutCache } from '../helpers/launch-without-cache'
import { ensureDeckBuilt } from '../helpers/build-deck'
import { Report, resultsFolder } from '../helpers/report'
import { normaliseText, requiredContent, findMissingContent } from '../helpers/required-content'
import { slideLabel, readSlides } from '../helpers/read-slides'
import { checkEdition } from './edition'
import { validateLinks, readLinks } from './links'
import { validatePptx } from './pptx'
import { readRenderedSlides } from './rendered-slides'
import { checkRenderedSlides, checkPrintedSlides } from './printed-slides'
import { expectedSlideLinks } from './expected-links'

/** The slides of the .pptx, among them one with many clicks and one with a demo. */
const PPTX_SLIDES = ['cover', 'attention', 'agent']

const { values: options } = parseArgs({
  options: { pdf: { type: 'string' }, all: { type: 'boolean' }, built: { type: 'string' } },
})
const file = options.pdf ?? `${resultsFolder}/llm-stack-slides.pdf`

/** The address that the QR codes and links of the PDFs must have. */
const ADDRESS = 'https://talks.example.net/llm-stack/'

/** Runs the export. Resolves to its warnings, which are indented lines; ends the process if it fails without any. */
async function runExport(...args: string[]): Promise<string[]> {
  const child = spawn('npm', ['run', '--silent', 'export', '--', '--out', resultsFolder, ...args], {
    stdio: ['inherit', 'inherit', 'pipe'],
    shell: process.platform === 'win32',
    // NODE_ENV may be set on the presenter's machine.
    env: { ...process.env, NODE_ENV: 'production' },
  })
  let output = ''
  child.stderr!.on('data', (chunk) => (output += chunk))
  const status = await new Promise((resolve) => child.once('close', resolve))
  const warnings = output.split('\n').filter((line) => /^ {2}\S/.test(line))
  if (status === 0 || warnings.length) return warnings
  console.error(output)
  console.error('\nThe PDF cannot be tested: npm run export failed, see above.')
  process.exit(1)
}

/** Runs all exports one after the other. Resolves to their warnings. */
async function exportAll(): Promise<string[]> {
  if (options.pdf) return []
  rmSync(file, { force: true })
  mkdirSync(resultsFolder, { recursive: true })
  const warnings = await runExport('--url', ADDRESS)
  if (!options.all) return warnings
  warnings.push(...(await runExport('--only', 'handout', '--notes', 'full', '--url', ADDRESS)))
  await runExport('--format', 'pptx', '--slides', PPTX_SLIDES.join(','))
  return warnings
}

/** Reads the slides of the built deck as if it were hosted at ADDRESS. */
async function readBuiltDeck() {
  const { url, server } = await serveBuild(options.built ?? ensureDeckBuilt(), 'some/folder')
  const browser = await launchWithoutCache()
  try {
    return await readRenderedSlides(browser, url, ADDRESS, slides)
  } finally {
    await browser.close()
    server.close()
  }
}

const slides = readSlides()
// Both take a while and run at the same time.
const [warnings, rendered] = await Promise.all([exportAll(), readBuiltDeck()])
const report = new Report()
const record = (when: string, problems: (string | false | undefined)[]) =>
  report.check(
    'the PDF',
    when,
    problems.filter((problem) => typeof problem === 'string'),
  )

const open = (path: string) => getDocument({ data: new Uint8Array(readFileSync(path)), verbosity: 0 }).promise
const pdf = await open(file)

record('warnings of the export', warnings)
record('pages', [pdf.numPages !== slides.length && `${pdf.numPages} pages for ${slides.length} slides`])

/** The text of a page, with joined and with spaced items, and its size, pt. */
async function readPage(no: number) {
  const page = await pdf.getPage(no)
  const { items } = await page.getTextContent()
  const [left, bottom, right, top] = page.view as [number, number, number, number]
  return {
    joined: items.map((item) => ('str' in item ? item.str + (item.hasEOL ? ' ' : '') : '')).join(''),
    spaced: items.map((item) => ('str' in item ? item.str : '')).join(' '),
    size: [right - left, top - bottom] as const,
  }
}

const pages = []
for (let no = 1; no <= pdf.numPages; no++) pages.push(await readPage(no))

const isClose = (a: number, b: number) => Math.abs(a - b) < 0.01
for (const slide of slides) {
  const page = pages[slide.no - 1]
  if (!page) continue
  const [width, height] = page.size
  const text = normaliseText(page.joined)
  report.check(slideLabel(slide), 'in the PDF', [
    ...(isClose(width, 960) && isClose(height, 540)
      ? []
      : [`its page is ${width} × ${height} pt, expected 960 × 540 (16:9)`]),
    ...(text.length > 20 ? [] : [`its page has no searchable text (“${text}”)`]),
    ...(normaliseText(page.spaced).includes(`sheet ${String(slide.no).padStart(2, '0')} /`)
      ? []
      : [`its page does not say “Sheet ${slide.no}”, so it may be the page of another slide`]),
  ])
}

for (const item of requiredContent) {
  // Text items of a PDF may end within words or between them: either reading counts.
  const readings = [pages.map((p) => p.joined), pages.map((p) => p.spaced)]
  const missing = readings.map((texts) => findMissingContent(texts).find((f) => f.item === item))
  report.check(
    'required content',
    item.topic,
    missing.every((m) => m)
      ? [`not on any page: ${missing[1]!.lacks.map((phrase) => `“${phrase}”`).join(', ')}`]
      : [],
  )
}

const links = await readLinks(pdf)
const webLinks = links.filter((l) => l.url)
record('links to the web', [
  webLinks.length === 0 && 'there are none, though slides cite sources',
  ...webLinks
    .filter((l) => !/^https:\/\//.test(l.url!))
    .map((l) => `a link on page ${l.page} leads to ${l.url}, which readers cannot open`),
])
record('links between slides', validateLinks(links, expectedSlideLinks(slides)))

const outline = ((await pdf.getOutline()) ?? []) as { title: string; items: unknown[] }[]
const countEntries = (list: { items: unknown[] }[]): number =>
  list.reduce((sum, entry) => sum + 1 + countEntries(entry.items as { items: unknown[] }[]), 0)
record('outline', [
  countEntries(outline) < slides.length &&
    `its outline has ${countEntries(outline)} entries for ${slides.length} slides`,
])

const { info } = (await pdf.getMetadata()) as { info: { Title?: string; Language?: string } }
record('title', [info.Title !== deck.title && `its title is “${info.Title ?? ''}”, expected “${deck.title}”`])
record('language', [
  !info.Language?.startsWith('en') && `its language is “${info.Language ?? ''}”, expected en`,
])
const markInfo = await pdf.getMarkInfo()
record('tags', [
  !(markInfo as { Marked?: boolean } | null)?.Marked && 'it has no tags, which screen readers need',
])

checkRenderedSlides(report, rendered, slides, ADDRESS)
const slidePages = await checkPrintedSlides(report, pdf, rendered, slides, ADDRESS)
if (!options.pdf) {
  for (const edition of options.all ? ['handout', 'presenter'] : ['handout'])
    await checkEdition(
      report,
      edition,
      `${resultsFolder}/llm-stack-${edition}.pdf`,
      slides,
      slidePages,
      ADDRESS,
    )
  if (options.all)
    report.check(
      'the .pptx',
      'slides and notes',
      await validatePptx(
        `${resultsFolder}/llm-stack-slides.pptx`,
        slides.filter((s) => PPTX_SLIDES.includes(s.name)),
      ),
    )
}

report.finish('pdf')
