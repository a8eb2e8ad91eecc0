/** npm run preflight: what can be seen to before a talk, a line each. */
import { existsSync } from 'node:fs'
import { listed, USUAL, type Slot } from '../../talk/slots'
import { clock } from '../../talk/time'
import { serve } from '../browser/serve'
import { launchBrowser } from '../browser/launch'
import { faultsOf, talkOf, totalsOf } from '../rehearse/judge'
import { atEnd, readOptions, run, UserError } from '../shared/cli'
import { isFree, readPort } from '../shared/port'
import { readSlot } from '../shared/slot'
import { readTalk } from '../shared/talk'
import { fault, lineOf, look, ready, type Finding } from './finding'
import { judgeChecks, judgeMade, lastChange } from './fresh'
import { lookInBrowser } from './in-browser'
import { judgeScreens, screensHere } from './screens'

const help = `
Sees to what can be seen to before a talk: a line each, and what to do where something is wrong.

  npm run preflight -- [--slot ${USUAL}] [--port 3030] [--browser PATH]

  --slot <minutes>   the talk of so many minutes: ${listed}
  --port <number>    where npm start will show the deck
  --browser <path>   the Chrome, Chromium or Edge to try it with; else any found
`

const EXPORTS = ['exports/llm-stack-slides.pdf', 'exports/llm-stack-handout.pdf']

async function judgePort(port: number): Promise<Finding> {
  if (await isFree(port)) return ready('port', `${port} is free`)
  return look('port', `${port} is busy`, 'end what runs there, or npm start takes the next one')
}

function judgeTime(slot: Slot): Finding {
  const sheets = readTalk()(slot)
  const faults = faultsOf(slot, sheets)
  if (faults.length)
    return fault('time', `the talk ${faults.join(' It ')}`, `npm run rehearse -- --slot ${slot}`)
  const { seconds } = totalsOf(slot, sheets)
  return ready('time', `${clock(seconds)} of ${slot} minutes`)
}

const firstLine = ({ message }: Error) => message.split('\n')[0]!

/** The browser, and what it finds in the built deck. */
async function judgeInBrowser(slot: Slot, wanted?: string): Promise<Finding[]> {
  const browser = await launchBrowser(wanted, { handleSIGINT: false, handleSIGTERM: false }).catch(
    (error: Error) => error,
  )
  if (browser instanceof Error)
    return [fault('browser', firstLine(browser), 'npm run ensure-browser, or --browser PATH')]
  atEnd(() => browser.close())
  const found = ready('browser', `Chromium ${browser.version()}`)
  if (!existsSync('dist/index.html')) return [found]
  const { url, server } = await serve('dist', 'talk')
  atEnd(() => server.close())
  const slides = talkOf(readTalk()(slot)).map((s) => s.name)
  return [found, ...(await lookInBrowser(browser, url, slides))]
}

await run(async () => {
  const { values } = readOptions(help, {
    slot: { type: 'string' },
    port: { type: 'string', default: '3030' },
    browser: { type: 'string' },
  })
  const slot = readSlot(values.slot, USUAL)
  const port = readPort(values.port)
  const changed = lastChange()
  const findings: Finding[] = []
  const tell = (...found: Finding[]) => {
    findings.push(...found)
    for (const each of found) console.log(lineOf(each))
  }

  console.log(`\nBefore the talk of ${slot} minutes:\n`)
  tell(judgeTime(slot), await judgePort(port), judgeScreens(screensHere()))
  tell(judgeMade('built deck', ['dist/index.html'], changed, 'npm run build'))
  tell(judgeChecks(changed), judgeMade('exports', EXPORTS, changed, 'npm run export'))
  tell(...(await judgeInBrowser(slot, values.browser)))

  const faults = findings.filter(({ state }) => state === 'fault').length
  if (faults) throw new UserError(`${faults} of ${findings.length} to be seen to first.`)
  console.log('\nReady. npm start' + (slot === USUAL ? '' : ` -- --slot ${slot}`))
})
