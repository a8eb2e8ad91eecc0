/**
 * slidev-gate [slides.md | dist folder | address] [--slides 7-9] [--rules contrast,edge] [--pdf FILE] [--json FILE] [--html FILE]
 * Ends with 0 where nothing is wrong, 1 with findings, 2 where it could not look.
 */
import { existsSync, readFileSync, writeFileSync } from 'node:fs'
import { parseArgs } from 'node:util'
import { check } from './check'
import { openBrowser } from './deck/browser'
import { leaveNothing } from './deck/leave-nothing'
import { openDeck } from './deck/open'
import { readRange } from './deck/range'
import { Trouble } from './deck/trouble'
import { githubLines } from './report/github'
import { htmlReport } from './report/html'
import { jsonReport } from './report/json'
import { terminalLines } from './report/terminal'
import { ofPdf, rules } from './rules'

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

function readArgs() {
  try {
    const { values, positionals } = parseArgs({ options, allowPositionals: true })
    if (positionals.length > 1) throw new Error(`One deck at a time: ${positionals.join(' ')}`)
    return { ...values, deck: positionals[0] ?? 'slides.md' }
  } catch (error) {
    throw new Trouble(`${(error as Error).message}\n\n${usage}`)
  }
}

/** The PDF asked about. Throws a Trouble where it cannot be read, or a rule is about one and none is given. */
function readPdf(path: string | undefined, names: readonly string[] = []): Uint8Array | undefined {
  const about = names.find((name) => ofPdf.includes(name))
  if (!path && about) throw new Trouble(`The rule “${about}” is about the deck's PDF: add --pdf FILE.`)
  if (!path) return undefined
  if (!existsSync(path)) throw new Trouble(`${path} is not there. Slidev writes it with: slidev export`)
  return readFileSync(path)
}

const say = (line: string) => console.log(line)

const list = () =>
  rules.map(
    ({ id, finds, how, remedy }) => `${id}\n  finds:  ${finds}\n  how:    ${how}\n  remedy: ${remedy}`,
  )

async function main(): Promise<number> {
  const args = readArgs()
  if (args.help || args.list) {
    say(args.help ? usage : list().join('\n'))
    return 0
  }
  const names = args.rules?.split(',').map((name) => name.trim())
  const pdf = readPdf(args.pdf, names)
  const browserRuns = leaveNothing()
  const browser = await openBrowser()
  browserRuns()
  try {
    const { url, close, sources } = await openDeck(args.deck, say)
    try {
      const result = await check({
        browser,
        url,
        rules: names,
        pdf,
        slides: (deck) =>
          readRange(
            args.slides ?? '1-',
            deck.slides.map(({ name }) => name),
          ),
        progress: say,
        thumbnails: !!args.html,
      })
      for (const line of terminalLines(result)) say(line)
      if (process.env.GITHUB_ACTIONS) for (const line of githubLines(result, sources)) say(line)
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
  if (!(error instanceof Trouble)) throw error
  console.error(error.message)
  process.exitCode = 2
}
