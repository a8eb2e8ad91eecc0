/**
 * What can befall the live slides of the upper floors: nobody to do the work, no memory, files that are missing or
 * damaged, a hidden tab, hands everywhere. Each time the slide says what it shows instead, and the talk goes on.
 */
import type { Browser, BrowserContext, Route } from 'playwright'
import type { Report } from '../helpers/report'
import { Stage } from './stage'

/** Run in the page before anything of the deck is; as text, since the compiler names functions by a helper. */
const noWorkers = `
  window.Worker = function () { throw new DOMException('Workers are refused.', 'SecurityError') }
  for (const name of ['localStorage', 'sessionStorage'])
    Object.defineProperty(window, name, { get() { throw new DOMException('Storage is blocked.', 'SecurityError') } })`
/** Every worker breaks when it is asked once too often: in the middle of its work. */
const mortal = `
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
const shortOf = (numbers: number) => `
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

const cutShort = async (route: Route) => {
  const response = await route.fetch()
  await route.fulfill({ response, body: (await response.body()).subarray(0, 9000) })
}
/** Long after somebody has pressed. */
const late = async (route: Route) => {
  await new Promise((done) => setTimeout(done, 2000))
  await route.continue()
}
const missing = (route: Route) => route.fulfill({ status: 404, body: 'not here' })

/** What is pressed on each slide. */
const presses: Record<string, (string | RegExp)[]> = {
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

interface Mishap {
  /** Run in the page before the deck. */
  first?: string
  /** What becomes of a request, by the end of its address. */
  routes?: Record<string, (route: Route) => Promise<void>>
  /** What each slide says then. */
  says: Record<string, RegExp>
}

/** Workers keep to themselves what befalls them: what goes wrong is put before their own text. */
const before = (script: string) => async (route: Route) => {
  const response = await route.fetch()
  await route.fulfill({ response, body: script + (await response.text()) })
}

const onPage = {
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
const allTheSame = {
  'applications?clicks=1': /It keeps a sentence/,
  agent: /Thinks: rules, a stand-in.*What time is it now\?/,
}
const answered = {
  api: /From the engine downstairs, which has no tools: 27 tokens in, 32 out/,
  rag: /stories260K makes it up:“Yes, I can help you.”/,
}
const recording = /It cannot run here: a recording\. Why: /
const noVectors = /not among the 13 words stored here: the 1,000 did not come/
const recorded = /stored weights are missing or damaged: a recorded run is shown/

const mishaps: Record<string, Mishap> = {
  'workers and storage refused': { first: noWorkers, says: { ...onPage, ...answered, ...allTheSame } },
  'workers that break in the middle': {
    first: mortal,
    says: {
      pretraining: onPage.pretraining,
      'fine-tuning': onPage['fine-tuning'],
      alignment: onPage.alignment,
      inference: onPage.inference,
      chatbot: onPage.chatbot,
      ...answered,
    },
  },
  'workers short of memory': {
    routes: { '.worker-*.js': before(shortOf(20_000)) },
    says: { pretraining: onPage.pretraining, scale: onPage.scale },
  },
  'no memory anywhere': {
    first: shortOf(1000),
    routes: { '.worker-*.js': before(shortOf(1000)) },
    says: {
      'base-model': recording,
      pretraining: /cannot train here: a recorded run/,
      alignment: /cannot be computed here: a recorded run is shown/,
    },
  },
  'files that are cut short': {
    routes: {
      'weights.bin': cutShort,
      'pretrained.bin': cutShort,
      'gpt2-vocabulary.bin': cutShort,
      '/vectors.bin': cutShort,
    },
    says: {
      'base-model': recording,
      tokens: /vocabulary arrived damaged, so the toy goes on/,
      'fine-tuning': recorded,
      vectors: noVectors,
      chatbot: recording,
      rag: /Meanings did not come: words alone/,
    },
  },
  'words that come late': {
    routes: { '/vectors.bin': late },
    says: { vectors: /Nearest to paris . france \+ italy: rome/ },
  },
  'files that are missing': {
    routes: {
      'weights.bin': missing,
      'pretrained.bin': missing,
      'gpt2-vocabulary.bin': missing,
      '/vectors.bin': missing,
    },
    says: {
      scale: recording,
      tokens: /vocabulary cannot be fetched, so the toy goes on/,
      alignment: recorded,
      inference: recording,
      ...allTheSame,
      vectors: noVectors,
      api: /From a recording, written by hand on .*, since weights.bin is not there \(404\)/,
      chatbot: recording,
      rag: /Meanings did not come: words alone/,
    },
  },
  'a tokenizer that is missing': {
    routes: { 'tokenizer.bin': missing },
    says: {
      api: /From a recording, written by hand on .*, since tokenizer.bin is not there/,
      chatbot: recording,
      rag: /The model can’t run here: recorded/,
      'prompt?clicks=3': /Its tokenizer cannot be fetched/,
    },
  },
}

async function open(context: BrowserContext, url: string, { first, routes = {} }: Partial<Mishap>) {
  const page = await context.newPage()
  if (first) await page.addInitScript({ content: `{${first}}` })
  for (const [end, how] of Object.entries(routes)) await page.route(`**/*${end}`, how)
  return new Stage(page, url)
}

/** What a worker was made to throw: its slide says what came of it. */
const planted = /^RangeError: Array buffer allocation failed[^]*\.worker-/

async function suffer(stage: Stage, { says }: Mishap): Promise<string[]> {
  for (const [slide, words] of Object.entries(says)) {
    await stage.goTo(slide)
    await stage.press(...(presses[slide] ?? [])).catch((why) => stage.faults.push(String(why)))
    await stage.says(words)
    await stage.goesOn()
  }
  await stage.page.close()
  return stage.take().filter((fault) => !planted.test(fault))
}

export async function checkMishaps(browser: Browser, url: string, report: Report): Promise<void> {
  const context = await browser.newContext({
    viewport: { width: 1280, height: 720 },
    reducedMotion: 'reduce',
  })
  for (const [name, mishap] of Object.entries(mishaps)) {
    const stage = await open(context, url, mishap)
    report.check('what can befall the upper floors', name, await suffer(stage, mishap))
  }
  await context.close()
}
