/** npm run export: the slides as a PDF that can be read, searched, clicked and listened to. */
import { stat } from 'node:fs/promises'
import { relative, resolve } from 'node:path'
import { deck } from '../data/deck'
import { floorByNumber } from '../data/floors'
import { findBrowser, launchBrowser } from './browser'
import { atEnd, readOptions, run, UserError } from './cli'
import { serveDeck } from './deck-server'
import { prepareFolder, writeWhole } from './files'
import { contentsOf, finishPdf } from './pdf'
import { openPrintPage } from './print-page'
import { readRange } from './range'
import { undisturbed } from './undisturbed'
import { vectorHatch } from './vector-hatch'

const help = `
Writes the slides as a PDF, one page a slide, each in its final state.

  npm run export -- [options]

  --slides <range>   only these: 3-9, or 1,3,5-7
  --with-clicks      one page for every click of a slide
  --dark             the dark sheets
  --out <file>       where to (exports/llm-stack-slides.pdf)
  --browser <path>   the Chrome, Chromium or Edge to print with; else CHROMIUM_PATH,
                     Playwright's own, or an installed one
  --port <number>    port of the deck while it is printed (any free one)
  --help             this
`

const stage = (text: string) => console.log(`  ${text}`)

function readPort(text = '0'): number {
  const port = Number(text)
  if (!Number.isInteger(port) || port < 0 || port > 65535)
    throw new UserError(`--port ${text} is no port number.`)
  return port
}

function sectionOf({ floor, section }: Record<string, unknown>): string {
  if (typeof floor === 'number') return `Floor ${floor} · ${floorByNumber(floor).name}`
  return typeof section === 'string' ? section : 'More'
}

await run(async () => {
  const { values, positionals } = readOptions(help, {
    slides: { type: 'string' },
    'with-clicks': { type: 'boolean' },
    dark: { type: 'boolean' },
    out: { type: 'string', default: 'exports/llm-stack-slides.pdf' },
    browser: { type: 'string' },
    port: { type: 'string' },
  })
  if (positionals.length)
    throw new UserError(`"${positionals[0]}" is no option. Options are listed by --help.`)
  const started = performance.now()
  const out = resolve(values.out.endsWith('.pdf') ? values.out : `${values.out}.pdf`)
  const port = readPort(values.port)
  findBrowser(values.browser)
  await prepareFolder(out)

  stage('Starting the deck and a browser …')
  const [{ url, slides }, browser] = await Promise.all([
    serveDeck(port),
    launchBrowser(values.browser, { handleSIGINT: false, handleSIGTERM: false }),
  ])
  atEnd(() => browser.close())
  const wanted = readRange(values.slides ?? '1-', slides.length)

  stage(`Drawing ${wanted.length} ${wanted.length === 1 ? 'slide' : 'slides'} …`)
  const page = await browser.newPage({ viewport: { width: 1280, height: 720 } })
  await page.emulateMedia({ colorScheme: values.dark ? 'dark' : 'light', media: 'screen' })
  const { sheets, printed } = await undisturbed(page, async () => {
    const sheets = await openPrintPage(page, url, wanted, values['with-clicks'] ?? false)
    await page.evaluate(vectorHatch)
    stage(`Printing ${sheets.length} ${sheets.length === 1 ? 'page' : 'pages'} …`)
    const printed = await page.pdf({ tagged: true, printBackground: true, preferCSSPageSize: true })
    return { sheets, printed }
  })
  const firstOfSlide = sheets
    .map((sheet, page) => ({ ...sheet, page }))
    .filter(({ slide }, i) => slide !== sheets[i - 1]?.slide)
  const pdf = await finishPdf(printed, {
    title: deck.title,
    author: deck.author,
    subject: deck.description,
    keywords: String(slides[0].frontmatter.keywords ?? '').split(/,\s*/),
    lang: 'en',
    contents: contentsOf(
      firstOfSlide.map((s) => ({ ...s, section: sectionOf(slides[s.slide - 1].frontmatter) })),
    ),
  })
  await writeWhole(out, pdf)
  const { size } = await stat(out)
  const seconds = ((performance.now() - started) / 1000).toFixed(1)
  stage(`${relative('', out)}: ${sheets.length} pages, ${(size / 1e6).toFixed(2)} MB, ${seconds} s`)
})
