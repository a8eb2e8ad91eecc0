#!/usr/bin/env node
/**
 * Command line: slidev-gate [slides.md | dist folder | URL] [options], see `usage`.
 * Exit code: 0 = no findings of the grade of --fail-on or a worse one, 1 = such findings, 2 = the check could not run.
 */
import { existsSync, readFileSync, writeFileSync } from 'node:fs'
import { parseArgs } from 'node:util'
import {
  compareWithBaseline,
  readBaseline,
  readBaselineToUpdate,
  writeBaseline,
  type BaselineEntry,
  type CheckScope,
} from './baseline'
import { groupByCause } from './causes'
import { check, type CheckResult } from './check'
import { isFailing, parseFailOn } from './fail-on'
import { launchBrowser } from 'slidev-paper/browser'
import { DeckError, parseSlideRange, removeTempFilesOnExit } from 'slidev-paper/deck'
import { openDeck } from './deck/open'
import { githubAnnotations } from './report/github'
import { htmlReport } from './report/html'
import { jsonReport } from './report/json'
import { terminalReport } from './report/terminal'
import type { Finding } from './rule-runner'
import { isPdfRule, rules } from './rules'
import { selectRules } from './visit/deck-session'

const usage = `slidev-gate [slides.md | dist folder | URL]

  --slides 7-9,intro   check these slides only
  --rules a,b          run these rules only
  --pdf FILE           compare the deck's PDF with its slides
  --json FILE          write a report for machines
  --html FILE          write a report with screenshots, worst slides first
  --fail-on GRADE      exit with 1 on findings of this grade or a worse one:
                       broken, hard-to-read (default), advice or none
  --baseline FILE      tell and count only findings that this file does not have
  --update-baseline    write the findings into the file of --baseline
  --list               list the rules
  --help               show this help
`

const options = {
  slides: { type: 'string' },
  rules: { type: 'string' },
  pdf: { type: 'string' },
  json: { type: 'string' },
  html: { type: 'string' },
  'fail-on': { type: 'string' },
  baseline: { type: 'string' },
  'update-baseline': { type: 'boolean' },
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

/** Reads the file of --baseline. Throws a DeckError if it is missing or damaged, and not to be written anew. */
function openBaseline(file: string | undefined, isUpdate = false): BaselineEntry[] | undefined {
  if (!file && isUpdate)
    throw new DeckError('--update-baseline needs the file to write: add --baseline FILE.')
  if (!file) return undefined
  return isUpdate ? readBaselineToUpdate(file) : readBaseline(file)
}

/** Playwright must not close the browser on signals: removeTempFilesOnExit exits the process, which closes it. */
const signalOptions = { handleSIGINT: false, handleSIGTERM: false, handleSIGHUP: false }

/** What was looked at, for a baseline. */
const checkScope = (
  { deck, slides }: CheckResult,
  ruleIds?: readonly string[],
  pdf?: Uint8Array,
): CheckScope => ({
  slides,
  rules: selectRules(ruleIds)
    .map(({ id }) => id)
    .filter((id) => pdf || !isPdfRule(id)),
  isWhole: slides.length === deck.slides.length,
})

/** A result with these findings alone. */
const withFindings = (result: CheckResult, findings: Finding[]): CheckResult => ({
  ...result,
  findings,
  causes: groupByCause(findings),
})

const print = (line: string) => console.log(line)

const describeRules = () =>
  rules.map(
    ({ id, grade, description, method, fixHint }) =>
      `${id}\n  finds:    ${description}\n  grade:    ${grade}\n  method:   ${method}\n  fix hint: ${fixHint}`,
  )

async function main(): Promise<number> {
  const args = parseCommandLine()
  if (args.help || args.list) {
    print(args.help ? usage : describeRules().join('\n'))
    return 0
  }
  const ruleIds = args.rules?.split(',').map((id) => id.trim())
  const pdf = readPdf(args.pdf, ruleIds)
  const failOn = parseFailOn(args['fail-on'])
  const baseline = openBaseline(args.baseline, args['update-baseline'])
  const browserStarted = removeTempFilesOnExit()
  const browser = await launchBrowser(undefined, signalOptions)
  browserStarted()
  try {
    const { url, close, sources } = await openDeck(args.deck, print)
    try {
      const checked = await check({
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
      const scope = checkScope(checked, ruleIds, pdf)
      const comparison = baseline && compareWithBaseline(checked.findings, baseline, scope)
      if (args['update-baseline']) writeBaseline(args.baseline!, checked.findings, baseline!, scope)
      const result = comparison ? withFindings(checked, comparison.fresh) : checked
      for (const line of terminalReport(result, comparison)) print(line)
      if (args['update-baseline']) print(`${args.baseline} has these findings from now on.`)
      if (process.env.GITHUB_ACTIONS) for (const line of githubAnnotations(result, sources)) print(line)
      if (args.json) writeFileSync(args.json, `${JSON.stringify(jsonReport(result, comparison), null, 2)}\n`)
      if (args.html) writeFileSync(args.html, htmlReport(result))
      return !args['update-baseline'] && isFailing(result.findings, failOn) ? 1 : 0
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
