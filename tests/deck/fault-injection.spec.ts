/**
 * Fault injection for the live slides: no workers, no memory, files that are missing, truncated or slow. The slide has to
 * say what it displays instead, and the talk has to go on.
 */
import { setTimeout as wait } from 'node:timers/promises'
import type { Route } from 'playwright'
import { expectNone } from '../fixtures/expect-none'
import { test } from '../fixtures/test'

/** An init script: a string, since the compiled function would call a helper that the page does not have. */
const blockWorkersAndStorage = `
  window.Worker = function () { throw new DOMException('Workers are refused.', 'SecurityError') }
  for (const name of ['localStorage', 'sessionStorage'])
    Object.defineProperty(window, name, { get() { throw new DOMException('Storage is blocked.', 'SecurityError') } })`
/** Every worker crashes at its second or fifth message, in the middle of a run. */
const crashWorkers = `
  const OriginalWorker = window.Worker
  window.Worker = class extends OriginalWorker {
    constructor(...options) {
      super(...options)
      const post = this.postMessage.bind(this)
      let left = location.hash.includes('alignment') ? 1 : 4
      this.postMessage = (...message) => {
        if (left--) return post(...message)
        this.terminate()
        this.dispatchEvent(new ErrorEvent('error', { message: 'out of memory' }))
      }
    }
  }`
/** Allocations of Float32Arrays fail once large ones have taken this many numbers in all. */
const limitMemory = (numbers: number) => `
  {
    let allocated = 0
    globalThis.Float32Array = new Proxy(Float32Array, {
      construct(target, [length, ...others], newTarget) {
        allocated += length > 500 ? length : 0
        if (allocated > ${numbers}) throw new RangeError('Array buffer allocation failed')
        return Reflect.construct(target, [length, ...others], newTarget)
      },
    })
  }
`

const truncateResponse = async (route: Route) => {
  const response = await route.fetch()
  // Not a part of the file, from which a download could go on.
  await route.fulfill({ response, status: 200, body: (await response.body()).subarray(0, 9000) })
}
/** The response comes long after the button was pressed. */
const delayResponse = async (route: Route) => {
  await wait(2000)
  await route.continue()
}
const respondNotFound = (route: Route) => route.fulfill({ status: 404, body: 'not here' })

/** The buttons to press on each slide. */
const demoButtons: Record<string, (string | RegExp)[]> = {
  'base-model': ['Ask'],
  tokens: ['Ask GPT-2'],
  pretraining: ['Faster', 'Train'],
  scale: ['Write'],
  'fine-tuning': ['Tune'],
  alignment: ['Vote by taste', 'Align'],
  vectors: [/^paris/],
  'applications?clicks=1': ['Summarise'],
  api: ['Send'],
  chatbot: ['Send'],
  rag: ['Just ask'],
  'rag?clicks=4': ['Slip in a bad card'],
  agent: ['Run'],
}

interface InjectedFault {
  /** Runs in the page before the deck. */
  initScript?: string
  /** Handlers of requests, by the end of the address. */
  routes?: Record<string, (route: Route) => Promise<void>>
  /** The text that each slide has to display. */
  expectedTexts: Record<string, RegExp>
}

/** Puts a script before the code of a worker, since init scripts do not run in workers. */
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
  chatbot: /Recorded .*, seed 1, file .* Reply: “The new employee/,
}
/** Texts of slides that need no worker and no file. */
const unaffectedTexts = {
  'applications?clicks=1': /It keeps a sentence/,
  agent: /Thinks: rules, not a model.*What time is it now\?/,
}
const replyTexts = {
  api: /From .*SmolLM2.*, which has no tools .*: 25 tokens in, 18 out/,
  rag: /SmolLM2 makes it up \(0 of 10 right\):“No, I can't return shoes/,
}
const recordingText = /It cannot run here: a recording\. Why: /
const noVectorsText = /not among the 13 words stored here: the 1,000 did not come/
const recordedText = /stored weights are missing or damaged: a recorded run is shown/

const injectedFaults: Record<string, InjectedFault> = {
  'workers and storage blocked': {
    initScript: blockWorkersAndStorage,
    expectedTexts: {
      ...mainThreadTexts,
      ...replyTexts,
      ...unaffectedTexts,
      'rag?clicks=4': /The encoder did not come: words alone/,
    },
  },
  'workers that crash in a run': {
    initScript: crashWorkers,
    expectedTexts: {
      pretraining: mainThreadTexts.pretraining,
      'fine-tuning': mainThreadTexts['fine-tuning'],
      alignment: mainThreadTexts.alignment,
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
  'truncated files': {
    routes: {
      'weights.bin': truncateResponse,
      'pretrained.bin': truncateResponse,
      'gpt2-vocabulary.bin': truncateResponse,
      '/vectors.bin': truncateResponse,
      '.gguf': truncateResponse,
    },
    expectedTexts: {
      'base-model': recordingText,
      tokens: /vocabulary arrived damaged, so the toy goes on/,
      'fine-tuning': recordedText,
      vectors: noVectorsText,
      'rag?clicks=4': /The encoder did not come: words alone/,
    },
  },
  'slow word vectors': {
    routes: { '/vectors.bin': delayResponse },
    expectedTexts: { vectors: /Nearest to paris . france \+ italy: rome/ },
  },
  'missing files': {
    routes: {
      'weights.bin': respondNotFound,
      'pretrained.bin': respondNotFound,
      'gpt2-vocabulary.bin': respondNotFound,
      '/vectors.bin': respondNotFound,
      '.gguf': respondNotFound,
    },
    expectedTexts: {
      scale: recordingText,
      tokens: /vocabulary cannot be fetched, so the toy goes on/,
      alignment: recordedText,
      ...unaffectedTexts,
      vectors: noVectorsText,
      'rag?clicks=4': /The encoder did not come: words alone/,
    },
  },
  'a missing tokenizer': {
    routes: { 'smollm2-vocabulary.bin': respondNotFound },
    expectedTexts: {
      'prompt?clicks=3': /Its tokenizer cannot be fetched/,
    },
  },
}

/** The error that limitMemory injects into workers, which is expected. */
const injectedError = /^RangeError: Array buffer allocation failed[^]*\.worker-/

for (const [name, { initScript, routes = {}, expectedTexts }] of Object.entries(injectedFaults))
  test(name, async ({ deck, page }) => {
    const isInjectedStatus = (problem: string) =>
      Object.keys(routes).some((suffix) => problem.startsWith('404') && problem.endsWith(suffix))
    if (initScript) await page.addInitScript({ content: `{${initScript}}` })
    for (const [suffix, handler] of Object.entries(routes)) await page.route(`**/*${suffix}`, handler)
    for (const [slide, words] of Object.entries(expectedTexts))
      await test.step(slide, async () => {
        await deck.goTo(slide)
        await deck.press(...(demoButtons[slide] ?? []))
        await deck.waitForText(words)
        await deck.expectNextSlide()
        const problems = deck
          .takeProblems()
          .filter((problem) => !injectedError.test(problem) && !isInjectedStatus(problem))
        expectNone(problems, 'what it displays instead')
      })
    // Answers that are still on their way are no problem.
    await page.unrouteAll({ behavior: 'ignoreErrors' })
  })
