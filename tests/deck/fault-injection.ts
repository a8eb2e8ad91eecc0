/**
 * What can befall the live slides of the upper floors: nobody to do the work, no memory, files that are missing or
 * damaged, a hidden tab, hands everywhere. Each time the slide says what it shows instead, and the talk goes on.
 */
import { setTimeout as wait } from 'node:timers/promises'
import type { Browser, BrowserContext, Route } from 'playwright'
import type { Report } from '../helpers/report'
import { DeckDriver } from './deck-driver'

/** Run in the page before anything of the deck is; as text, since the compiler names functions by a helper. */
const blockWorkersAndStorage = `
  window.Worker = function () { throw new DOMException('Workers are refused.', 'SecurityError') }
  for (const name of ['localStorage', 'sessionStorage'])
    Object.defineProperty(window, name, { get() { throw new DOMException('Storage is blocked.', 'SecurityError') } })`
/** Every worker breaks when it is asked once too often: in the middle of its work. */
const crashWorkers = `
  const Real = window.Worker
  window.Worker = class extends Real {
    constructor(...how) {
      super(...how)
      const post = this.postMessage.bind(this)
      let left = location.hash.includes('alignment') ? 1 : 4
      this.postMessage = (...what) => {
        if (left--) return post(...what)
        this.terminate()
        this.dispatchEvent(new ErrorEvent('error', { message: 'out of memory' }))
      }
    }
  }`
/** From so many numbers on there is no room for more. */
const limitMemory = (numbers: number) => `
  {
    let taken = 0
    const Whole = Float32Array
    globalThis.Float32Array = new Proxy(Whole, {
      construct(target, [what, ...rest], self) {
        taken += what > 500 ? what : 0
        if (taken > ${numbers}) throw new RangeError('Array buffer allocation failed')
        return Reflect.construct(target, [what, ...rest], self)
      },
    })
  }
`

const truncateResponse = async (route: Route) => {
  const response = await route.fetch()
  await route.fulfill({ response, body: (await response.body()).subarray(0, 9000) })
}
/** Long after somebody has pressed. */
const delayResponse = async (route: Route) => {
  await wait(2000)
  await route.continue()
}
const respondNotFound = (route: Route) => route.fulfill({ status: 404, body: 'not here' })

/** What is pressed on each slide. */
const demoButtons: Record<string, (string | RegExp)[]> = {
  'base-model': ['Ask'],
  tokens: ['Ask GPT-2'],
  pretraining: ['Faster', 'Train'],
  scale: ['Write'],
  'fine-tuning': ['Tune'],
  alignment: ['Vote by taste', 'Align'],
  inference: [/^Tell it/],
  vectors: [/^paris/],
  'applications?clicks=1': ['Summarise'],
  api: ['Send'],
  chatbot: ['Send'],
  rag: ['Just ask'],
  agent: ['Run'],
}

interface InjectedFault {
  /** Run in the page before the deck. */
  initScript?: string
  /** What becomes of a request, by the end of its address. */
  routes?: Record<string, (route: Route) => Promise<void>>
  /** What each slide says then. */
  expectedTexts: Record<string, RegExp>
}

/** Workers keep to themselves what befalls them: what goes wrong is put before their own text. */
const prependScript = (script: string) => async (route: Route) => {
  const response = await route.fetch()
  await route.fulfill({ response, body: script + (await response.text()) })
}

const mainThreadTexts = {
  'base-model': /Run here, now, on the page/,
  tokens: /Cut here, on the page, with GPT-2/,
  pretraining: /trained here, on the page/,
  scale: /Run here, now, on the page/,
  'fine-tuning': /Tuned here, on the page, from/,
  alignment: /Aligned here, on the page, from/,
  inference: /Run here, now, on the page/,
  chatbot: /Run here, now, on the page.* Reply: “Dolly”/,
}
/** What needs no helper and no file. */
const unaffectedTexts = {
  'applications?clicks=1': /It keeps a sentence/,
  agent: /Thinks: rules, a stand-in.*What time is it now\?/,
}
const replyTexts = {
  api: /From the engine downstairs, which has no tools: 27 tokens in, 32 out/,
  rag: /stories260K makes it up:“Yes, I can help you.”/,
}
const recordingText = /It cannot run here: a recording\. Why: /
const noVectorsText = /not among the 13 words stored here: the 1,000 did not come/
const recordedText = /stored weights are missing or damaged: a recorded run is shown/

const injectedFaults: Record<string, InjectedFault> = {
  'workers and storage refused': {
    initScript: blockWorkersAndStorage,
    expectedTexts: { ...mainThreadTexts, ...replyTexts, ...unaffectedTexts },
  },
  'workers that break in the middle': {
    initScript: crashWorkers,
    expectedTexts: {
      pretraining: mainThreadTexts.pretraining,
      'fine-tuning': mainThreadTexts['fine-tuning'],
      alignment: mainThreadTexts.alignment,
      inference: mainThreadTexts.inference,
      chatbot: mainThreadTexts.chatbot,
      ...replyTexts,
    },
  },
  'workers short of memory': {
    routes: { '.worker-*.js': prependScript(limitMemory(20_000)) },
    expectedTexts: { pretraining: mainThreadTexts.pretraining, scale: mainThreadTexts.scale },
  },
  'no memory anywhere': {
    initScript: limitMemory(1000),
    routes: { '.worker-*.js': prependScript(limitMemory(1000)) },
    expectedTexts: {
      'base-model': recordingText,
      pretraining: /cannot train here: a recorded run/,
      alignment: /cannot be computed here: a recorded run is shown/,
    },
  },
  'files that are cut short': {
    routes: {
      'weights.bin': truncateResponse,
      'pretrained.bin': truncateResponse,
      'gpt2-vocabulary.bin': truncateResponse,
      '/vectors.bin': truncateResponse,
    },
    expectedTexts: {
      'base-model': recordingText,
      tokens: /vocabulary arrived damaged, so the toy goes on/,
      'fine-tuning': recordedText,
      vectors: noVectorsText,
      chatbot: recordingText,
      rag: /Meanings did not come: words alone/,
    },
  },
  'words that come late': {
    routes: { '/vectors.bin': delayResponse },
    expectedTexts: { vectors: /Nearest to paris . france \+ italy: rome/ },
  },
  'files that are missing': {
    routes: {
      'weights.bin': respondNotFound,
      'pretrained.bin': respondNotFound,
      'gpt2-vocabulary.bin': respondNotFound,
      '/vectors.bin': respondNotFound,
    },
    expectedTexts: {
      scale: recordingText,
      tokens: /vocabulary cannot be fetched, so the toy goes on/,
      alignment: recordedText,
      inference: recordingText,
      ...unaffectedTexts,
      vectors: noVectorsText,
      api: /From a recording, written by hand on .*, since weights.bin is not there \(404\)/,
      chatbot: recordingText,
      rag: /Meanings did not come: words alone/,
    },
  },
  'a tokenizer that is missing': {
    routes: { 'tokenizer.bin': respondNotFound },
    expectedTexts: {
      api: /From a recording, written by hand on .*, since tokenizer.bin is not there/,
      chatbot: recordingText,
      rag: /The model can’t run here: recorded/,
      'prompt?clicks=3': /Its tokenizer cannot be fetched/,
    },
  },
}

async function openDeck(
  context: BrowserContext,
  url: string,
  { initScript, routes = {} }: Partial<InjectedFault>,
) {
  const page = await context.newPage()
  if (initScript) await page.addInitScript({ content: `{${initScript}}` })
  for (const [end, handler] of Object.entries(routes)) await page.route(`**/*${end}`, handler)
  return new DeckDriver(page, url)
}

/** What a worker was made to throw: its slide says what came of it. */
const injectedError = /^RangeError: Array buffer allocation failed[^]*\.worker-/

async function runScenario(driver: DeckDriver, { expectedTexts }: InjectedFault): Promise<string[]> {
  for (const [slide, words] of Object.entries(expectedTexts)) {
    await driver.goTo(slide)
    await driver.press(...(demoButtons[slide] ?? [])).catch((why) => driver.problems.push(String(why)))
    await driver.waitForText(words)
    await driver.expectNextSlide()
  }
  await driver.page.close()
  return driver.takeProblems().filter((fault) => !injectedError.test(fault))
}

export async function checkFaultInjection(browser: Browser, url: string, report: Report): Promise<void> {
  const context = await browser.newContext({
    viewport: { width: 1280, height: 720 },
    reducedMotion: 'reduce',
  })
  for (const [name, fault] of Object.entries(injectedFaults)) {
    const driver = await openDeck(context, url, fault)
    report.check('what can befall the upper floors', name, await runScenario(driver, fault))
  }
  await context.close()
}
