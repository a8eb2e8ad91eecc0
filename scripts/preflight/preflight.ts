/** npm run preflight: what can be seen to before a talk, a line each. */
import { existsSync } from 'node:fs'
import { slotList, DEFAULT_SLOT, type Slot } from '../../talk/slots'
import { formatClock } from '../../talk/time'
import { serveBuild } from '../browser/serve-build'
import { launchBrowser } from '../browser/launch-browser'
import { validateTalk, withoutAppendix, computeTotals } from '../rehearse/validate-talk'
import { onExit, parseOptions, runScript, UserError } from '../shared/cli'
import { isPortFree, parsePort } from '../shared/port'
import { parseSlotOption } from '../shared/slot'
import { readTalk } from '../shared/read-talk'
import { failure, formatResult, attention, ready, type PreflightResult } from './preflight-result'
import { verifyTestRun, verifyUpToDate, lastModified } from './staleness'
import { verifyInBrowser } from './verify-in-browser'
import { verifyScreens, detectScreens } from './screens'

const help = `
Sees to what can be seen to before a talk: a line each, and what to do where something is wrong.

  npm run preflight -- [--slot ${DEFAULT_SLOT}] [--port 3030] [--browser PATH]

  --slot <minutes>   the talk of so many minutes: ${slotList}
  --port <number>    where npm start will show the deck
  --browser <path>   the Chrome, Chromium or Edge to try it with; else any found
`

const EXPORTED_FILES = ['exports/llm-stack-slides.pdf', 'exports/llm-stack-handout.pdf']

async function verifyPort(port: number): Promise<PreflightResult> {
  if (await isPortFree(port)) return ready('port', `${port} is free`)
  return attention('port', `${port} is busy`, 'end what runs there, or npm start takes the next one')
}

function verifyTiming(slot: Slot): PreflightResult {
  const slides = readTalk()(slot)
  const problems = validateTalk(slot, slides)
  if (problems.length)
    return failure('time', `the talk ${problems.join(' It ')}`, `npm run rehearse -- --slot ${slot}`)
  const { seconds } = computeTotals(slot, slides)
  return ready('time', `${formatClock(seconds)} of ${slot} minutes`)
}

const firstLine = ({ message }: Error) => message.split('\n')[0]!

/** The browser, and what it finds in the built deck. */
async function verifyBrowser(slot: Slot, browserPath?: string): Promise<PreflightResult[]> {
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
  const changed = lastModified()
  const findings: PreflightResult[] = []
  const tell = (...found: PreflightResult[]) => {
    findings.push(...found)
    for (const each of found) console.log(formatResult(each))
  }

  console.log(`\nBefore the talk of ${slot} minutes:\n`)
  tell(verifyTiming(slot), await verifyPort(port), verifyScreens(detectScreens()))
  tell(verifyUpToDate('built deck', ['dist/index.html'], changed, 'npm run build'))
  tell(verifyTestRun(changed), verifyUpToDate('exports', EXPORTED_FILES, changed, 'npm run export'))
  tell(...(await verifyBrowser(slot, values.browser)))

  const faults = findings.filter(({ state }) => state === 'fault').length
  if (faults) throw new UserError(`${faults} of ${findings.length} to be seen to first.`)
  console.log('\nReady. npm start' + (slot === DEFAULT_SLOT ? '' : ` -- --slot ${slot}`))
})
