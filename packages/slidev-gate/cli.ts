#!/usr/bin/env node
/**
 * Command line: slidev-gate [slides.md | dist folder | URL] [options], see `usage`.
 * Exit code: 0 = no findings, 1 = findings, 2 = the check could not run.
 */
import { existsSync, readFileSync, writeFileSync } from 'node:fs'
import { parseArgs } from 'node:util'
import { check } from './check'
import { launchBrowser } from 'slidev-paper/browser'
import { DeckError, parseSlideRange, removeTempFilesOnExit } from 'slidev-paper/deck'
import { openDeck } from './deck/open'
import { githubAnnotations } from './report/github'
import { htmlReport } from './report/html'
import { jsonReport } from './report/json'
import { terminalReport } from './report/terminal'
import { isPdfRule, rules } from './rules'

const usage = `slidev-gate [slides.md | dist folder | URL]

  --slides 7-9,intro   check these slides only
  --rules a,b          run these rules only
  --pdf FILE           compare the deck's PDF with its slides
  --json FILE          write a report for machines
  --html FILE          write a report with screenshots, worst slides first
  --list               list the rules
  --help               show this help
`

const options = {
  slides: { type: 'string' },
  rules: { type: 'string' },
  pdf: { type: 'string' },
  json: { type: 'string' },
  html: { type: 'string' },
  list: { type: 'boolean' },
  help: { type: 'boolean' },
} as const

function parseCommandLine() {
  try {
    const { values, positionals } = parseArgs({ options, allowPositionals: true })
    if (positionals.length > 1) throw new Error(`Give one deck, not several: ${positionals.join(' ')}`)
    return { ...values, deck: positionals[0] ?? 'slides.md' }
  } catch (error) {
    throw new DeckError(`${(error as Error).message}\n\n${usage}`)
  }
}

/** Reads the file of --pdf. Throws a DeckError if it does not exist, or if a requested rule needs a PDF and none is given. */
function readPdf(path: string | undefined, ruleIds: readonly string[] = []): Uint8Array | undefined {
  const pdfRule = ruleIds.find(isPdfRule)
  if (!path && pdfRule) throw new DeckError(`The rule “${pdfRule}” needs the deck's PDF: add --pdf FILE.`)
  if (!path) return undefined
  if (!existsSync(path)) throw new DeckError(`${path} does not exist. Slidev writes it with: slidev export`)
  return readFileSync(path)
}

/** Playwright must not close the browser on signals: removeTempFilesOnExit exits the process, which closes it. */
const signalOptions = { handleSIGINT: false, handleSIGTERM: false, handleSIGHUP: false }

const print = (line: string) => console.log(line)

const describeRules = () =>
  rules.map(
    ({ id, description, method, fixHint }) =>
      `${id}\n  finds:    ${description}\n  method:   ${method}\n  fix hint: ${fixHint}`,
  )

async function main(): Promise<number> {
  const args = parseCommandLine()
  if (args.help || args.list) {
    print(args.help ? usage : describeRules().join('\n'))
    return 0
  }
  const ruleIds = args.rules?.split(',').map((id) => id.trim())
  const pdf = readPdf(args.pdf, ruleIds)
  const browserStarted = removeTempFilesOnExit()
  const browser = await launchBrowser(undefined, signalOptions)
  browserStarted()
  try {
    const { url, close, sources } = await openDeck(args.deck, print)
    try {
      const result = await check({
        browser,
        url,
        rules: ruleIds,
        pdf,
        slides: (deck) =>
          parseSlideRange(
            args.slides ?? '1-',
            deck.slides.map(({ name }) => name),
          ),
        onProgress: print,
        thumbnails: !!args.html,
      })
      for (const line of terminalReport(result)) print(line)
      if (process.env.GITHUB_ACTIONS) for (const line of githubAnnotations(result, sources)) print(line)
      if (args.json) writeFileSync(args.json, `${JSON.stringify(jsonReport(result), null, 2)}\n`)
      if (args.html) writeFileSync(args.html, htmlReport(result))
      return result.findings.length ? 1 : 0
    } finally {
      await close()
    }
  } finally {
    await browser.close()
  }
}

try {
  process.exitCode = await main()
} catch (error) {
  if (!(error instanceof DeckError)) throw error
  console.error(error.message)
  process.exitCode = 2
}
