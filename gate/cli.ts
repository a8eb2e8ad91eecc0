/**
 * slidev-gate [slides.md | dist folder | address] [--slides 7-9] [--rules low-contrast,slide-overflow] [--pdf FILE] [--json FILE] [--html FILE]
 * Ends with 0 where nothing is wrong, 1 with findings, 2 where it could not look.
 */
import { existsSync, readFileSync, writeFileSync } from 'node:fs'
import { parseArgs } from 'node:util'
import { check } from './check'
import { launchBrowser } from './deck/browser'
import { removeTempFilesOnExit } from './deck/temp-files'
import { openDeck } from './deck/open'
import { parseSlideRange } from './deck/slide-range'
import { GateError } from './deck/gate-error'
import { githubAnnotations } from './report/github'
import { htmlReport } from './report/html'
import { jsonReport } from './report/json'
import { terminalReport } from './report/terminal'
import { isPdfRule, rules } from './rules'

const usage = `slidev-gate [slides.md | dist folder | address]

  --slides 7-9,intro   look at these slides only
  --rules a,b          judge by these rules only
  --pdf FILE           hold the deck's PDF against its slides
  --json FILE          write what was found for machines
  --html FILE          write a report with pictures, worst first
  --list               say which rules there are
  --help               say this
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
    if (positionals.length > 1) throw new Error(`One deck at a time: ${positionals.join(' ')}`)
    return { ...values, deck: positionals[0] ?? 'slides.md' }
  } catch (error) {
    throw new GateError(`${(error as Error).message}\n\n${usage}`)
  }
}

/** The PDF asked about. Throws a GateError where it cannot be read, or a rule is about one and none is given. */
function readPdf(path: string | undefined, names: readonly string[] = []): Uint8Array | undefined {
  const about = names.find(isPdfRule)
  if (!path && about) throw new GateError(`The rule “${about}” is about the deck's PDF: add --pdf FILE.`)
  if (!path) return undefined
  if (!existsSync(path)) throw new GateError(`${path} is not there. Slidev writes it with: slidev export`)
  return readFileSync(path)
}

const print = (line: string) => console.log(line)

const describeRules = () =>
  rules.map(
    ({ id, description, method, fixHint }) =>
      `${id}\n  finds:  ${description}\n  how:    ${method}\n  remedy: ${fixHint}`,
  )

async function main(): Promise<number> {
  const args = parseCommandLine()
  if (args.help || args.list) {
    print(args.help ? usage : describeRules().join('\n'))
    return 0
  }
  const names = args.rules?.split(',').map((name) => name.trim())
  const pdf = readPdf(args.pdf, names)
  const browserStarted = removeTempFilesOnExit()
  const browser = await launchBrowser()
  browserStarted()
  try {
    const { url, close, sources } = await openDeck(args.deck, print)
    try {
      const result = await check({
        browser,
        url,
        rules: names,
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
  if (!(error instanceof GateError)) throw error
  console.error(error.message)
  process.exitCode = 2
}
