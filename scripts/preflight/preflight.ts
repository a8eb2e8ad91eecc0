/** npm run preflight: checks before a talk that machine, build, exports and demos are ready. */
import { existsSync } from 'node:fs'
import { isPortFree, parsePort } from 'slidev-addon-stage/commands'
import { computeTotals, formatClock, withoutAppendix } from 'slidev-addon-stage/slots'
import { serveBuild } from '../browser/serve-build'
import { launchBrowser } from 'slidev-paper/browser'
import { validateTalk } from '../rehearse/validate-talk'
import { onExit, parseOptions, runScript, UserError } from '../shared/cli'
import { DEFAULT_SLOT, parseSlotOption, slotList } from '../shared/slots'
import { readTalk } from '../shared/read-talk'
import { failure, formatResult, attention, ready, type PreflightResult } from './preflight-result'
import { verifyTestRun, verifyUpToDate, lastModified } from './staleness'
import { verifyChatModel } from './verify-chat-model'
import { verifyInBrowser } from './verify-in-browser'
import { verifyScreens, detectScreens } from './screens'

const help = `
Checks what can be checked before a talk. Prints a line for each check, with a hint where something is wrong.

  npm run preflight -- [--slot ${DEFAULT_SLOT}] [--port 3030] [--browser PATH]

  --slot <minutes>   length of the talk: ${slotList}
  --port <number>    port that npm start will use
  --browser <path>   the Chrome, Chromium or Edge to try the demos with; else any found
`

const EXPORTED_FILES = ['exports/llm-stack-slides.pdf', 'exports/llm-stack-handout.pdf']

async function verifyPort(port: number): Promise<PreflightResult> {
  if (await isPortFree(port)) return ready('port', `${port} is free`)
  return attention(
    'port',
    `${port} is busy`,
    'stop the program that uses it, or npm start takes the next free one',
  )
}

function verifyTiming(slot: number): PreflightResult {
  const slides = readTalk()(slot)
  const problems = validateTalk(slot, slides)
  if (problems.length)
    return failure('time', `the talk ${problems.join(' It ')}`, `npm run rehearse -- --slot ${slot}`)
  const { seconds } = computeTotals(slot, slides)
  return ready('time', `${formatClock(seconds)} of ${slot} minutes`)
}

const firstLine = ({ message }: Error) => message.split('\n')[0]!

/** Checks that a browser starts and, if there is a build, typefaces and demos in it. */
async function verifyBrowser(slot: number, browserPath?: string): Promise<PreflightResult[]> {
  const browser = await launchBrowser(browserPath, { handleSIGINT: false, handleSIGTERM: false }).catch(
    (error: Error) => error,
  )
  if (browser instanceof Error)
    return [failure('browser', firstLine(browser), 'npm run ensure-browser, or --browser PATH')]
  onExit(() => browser.close())
  const browserResult = ready('browser', `Chromium ${browser.version()}`)
  if (!existsSync('dist/index.html')) return [browserResult]
  const { url, server } = await serveBuild('dist', 'talk')
  onExit(() => server.close())
  const slides = withoutAppendix(readTalk()(slot)).map((s) => s.name)
  return [browserResult, ...(await verifyInBrowser(browser, url, slides))]
}

await runScript(async () => {
  const { values } = parseOptions(help, {
    slot: { type: 'string' },
    port: { type: 'string', default: '3030' },
    browser: { type: 'string' },
  })
  const slot = parseSlotOption(values.slot, DEFAULT_SLOT)
  const port = parsePort(values.port)
  const sourceMtime = lastModified()
  const results: PreflightResult[] = []
  const report = (...found: PreflightResult[]) => {
    results.push(...found)
    for (const result of found) console.log(formatResult(result))
  }

  console.log(`\nBefore the talk of ${slot} minutes:\n`)
  report(verifyTiming(slot), await verifyPort(port), verifyScreens(detectScreens()))
  report(verifyUpToDate('built deck', ['dist/index.html'], sourceMtime, 'npm run build'))
  report(await verifyChatModel())
  report(verifyTestRun(sourceMtime), verifyUpToDate('exports', EXPORTED_FILES, sourceMtime, 'npm run export'))
  report(...(await verifyBrowser(slot, values.browser)))

  const failures = results.filter(({ state }) => state === 'failure').length
  if (failures) throw new UserError(`${failures} of ${results.length} checks failed.`)
  console.log('\nReady. npm start' + (slot === DEFAULT_SLOT ? '' : ` -- --slot ${slot}`))
})
