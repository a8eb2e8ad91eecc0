/**
 * npm run test:pdf: exports both PDFs, reads them back and compares them with the built deck: pages, words, pictures, links,
 * codes, outline, metadata, how full pages are. `--built FOLDER` takes a deck already built. npm run test:editions: the presenter's edition and a few slides as .pptx, with their notes, as well.
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

/** Slides to read back from a .pptx: one of many clicks, one with a demo. */
const IN_PPTX = ['cover', 'attention', 'agent']

const { values: options } = parseArgs({
  options: { pdf: { type: 'string' }, all: { type: 'boolean' }, built: { type: 'string' } },
})
const file = options.pdf ?? `${resultsFolder}/llm-stack-slides.pdf`

/** Where the slides lie on the web: what their codes have to say. */
const ADDRESS = 'https://talks.example.net/llm-stack/'

/** Exports, and gives back what that finds fault with, in lines of its own. */
async function exportAs(...wish: string[]): Promise<string[]> {
  const child = spawn('npm', ['run', '--silent', 'export', '--', '--out', resultsFolder, ...wish], {
    stdio: ['inherit', 'inherit', 'pipe'],
    shell: process.platform === 'win32',
    // As on a machine where something else has set it so.
    env: { ...process.env, NODE_ENV: 'production' },
  })
  let told = ''
  child.stderr!.on('data', (part) => (told += part))
  const status = await new Promise((done) => child.once('close', done))
  const faults = told.split('\n').filter((line) => /^ {2}\S/.test(line))
  if (status === 0 || faults.length) return faults
  console.error(told)
  console.error('\nThe PDF cannot be looked at: npm run export failed, see above.')
  process.exit(1)
}

/** All that is exported, one after the other; gives back what exporting it finds fault with. */
async function exportAll(): Promise<string[]> {
  if (options.pdf) return []
  rmSync(file, { force: true })
  mkdirSync(resultsFolder, { recursive: true })
  const warnings = await exportAs('--url', ADDRESS)
  if (!options.all) return warnings
  warnings.push(...(await exportAs('--only', 'handout', '--notes', 'full', '--url', ADDRESS)))
  await exportAs('--format', 'pptx', '--slides', IN_PPTX.join(','))
  return warnings
}

/** The built deck, slide by slide, as it would be at the address. */
async function lookAtDeck() {
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
// While it is exported there is time to look at the deck.
const [warnings, shown] = await Promise.all([exportAll(), lookAtDeck()])
const report = new Report()
const say = (about: string, found: (string | false | undefined)[]) =>
  report.check(
    'the PDF',
    about,
    found.filter((f) => typeof f === 'string'),
  )

const open = (path: string) => getDocument({ data: new Uint8Array(readFileSync(path)), verbosity: 0 }).promise
const pdf = await open(file)

say('what the export warns of', warnings)
say('pages', [pdf.numPages !== slides.length && `${pdf.numPages} pages for ${slides.length} slides`])

/** What a page shows, and its size. */
async function readPage(no: number) {
  const page = await pdf.getPage(no)
  const { items } = await page.getTextContent()
  const [left, bottom, right, top] = page.view as [number, number, number, number]
  return {
    words: items.map((item) => ('str' in item ? item.str + (item.hasEOL ? ' ' : '') : '')).join(''),
    spaced: items.map((item) => ('str' in item ? item.str : '')).join(' '),
    size: [right - left, top - bottom] as const,
  }
}

const pages = []
for (let no = 1; no <= pdf.numPages; no++) pages.push(await readPage(no))

const close = (a: number, b: number) => Math.abs(a - b) < 0.01
for (const slide of slides) {
  const page = pages[slide.no - 1]
  if (!page) continue
  const [width, height] = page.size
  const text = normaliseText(page.words)
  report.check(slideLabel(slide), 'in the PDF', [
    ...(close(width, 960) && close(height, 540)
      ? []
      : [`its page is ${width} × ${height} pt, 960 × 540 (16:9) wanted`]),
    ...(text.length > 20 ? [] : [`its page has no text to search (“${text}”)`]),
    ...(normaliseText(page.spaced).includes(`sheet ${String(slide.no).padStart(2, '0')} /`)
      ? []
      : [`its page does not say “Sheet ${slide.no}”, so it may be another slide's`]),
  ])
}

for (const item of requiredContent) {
  // Words can be joined or torn by the way a page is set: either reading will do.
  const readings = [pages.map((p) => p.words), pages.map((p) => p.spaced)]
  const lost = readings.map((texts) => findMissingContent(texts).find((f) => f.item === item))
  report.check(
    'what the PDF must say',
    item.topic,
    lost.every((fault) => fault)
      ? [`not on any page: ${lost[1]!.lacks.map((l) => `“${l}”`).join(', ')}`]
      : [],
  )
}

const links = await readLinks(pdf)
const outward = links.filter((l) => l.url)
say('links outward', [
  outward.length === 0 && 'no link leads out, though sources are cited',
  ...outward
    .filter((l) => !/^https:\/\//.test(l.url!))
    .map((l) => `a link on page ${l.page} leads to ${l.url}, which a reader does not have`),
])
say('links between slides', validateLinks(links, expectedSlideLinks(slides)))

const outline = ((await pdf.getOutline()) ?? []) as { title: string; items: unknown[] }[]
const entries = (list: { items: unknown[] }[]): number =>
  list.reduce((sum, entry) => sum + 1 + entries(entry.items as { items: unknown[] }[]), 0)
say('outline', [
  entries(outline) < slides.length &&
    `its outline has ${entries(outline)} entries for ${slides.length} slides`,
])

const { info } = (await pdf.getMetadata()) as { info: { Title?: string; Language?: string } }
say('title', [info.Title !== deck.title && `its title is “${info.Title ?? ''}”, “${deck.title}” wanted`])
say('language', [!info.Language?.startsWith('en') && `its language is “${info.Language ?? ''}”, en wanted`])
const marks = await pdf.getMarkInfo()
say('tags', [
  !(marks as { Marked?: boolean } | null)?.Marked && 'it is not tagged, so a screen reader cannot follow it',
])

checkRenderedSlides(report, shown, slides, ADDRESS)
const own = await checkPrintedSlides(report, pdf, shown, slides, ADDRESS)
if (!options.pdf) {
  for (const edition of options.all ? ['handout', 'presenter'] : ['handout'])
    await checkEdition(report, edition, `${resultsFolder}/llm-stack-${edition}.pdf`, slides, own, ADDRESS)
  if (options.all)
    report.check(
      'the .pptx',
      'slides and notes',
      await validatePptx(
        `${resultsFolder}/llm-stack-slides.pptx`,
        slides.filter((s) => IN_PPTX.includes(s.name)),
      ),
    )
}

report.finish('pdf')
