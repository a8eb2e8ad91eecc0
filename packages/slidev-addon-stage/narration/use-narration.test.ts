// @vitest-environment happy-dom
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { effectScope, ref, shallowRef, type EffectScope } from 'vue'
import { stubSpeech } from './speech.test-helper'
import { useNarration, type Narration } from './use-narration'

const mark = (click: number) => `<span class="slidev-note-click-mark" data-clicks="${click}"></span>`
const NOTES = [
  `<p>One. Two.</p><p>${mark(1)} Three.</p>`,
  `<p>ROOM QUESTION: Four?</p><p>DO: Press. ${mark(1)}</p><p>${mark(2)} Five.</p>`,
  '<p>Six.</p>',
]
const slides = shallowRef<unknown>([])
const loadNotes = (notes: readonly string[]) =>
  (slides.value = notes.map((noteHTML) => ({ meta: { slide: { noteHTML } } })))
const [slideNo, queryClicks, clicksTotal, isPlaying] = [ref(1), ref(0), ref(0), ref(true)]
const go = vi.fn(async (no: number, click = 0) => {
  await Promise.resolve()
  ;[slideNo.value, queryClicks.value] = [no, click]
})
vi.mock('@slidev/client', () => ({
  sharedState: {},
  useNav: () => ({
    slides,
    currentSlideNo: slideNo,
    queryClicks,
    clicksTotal,
    isPlaying,
    go,
    router: {
      currentRoute: ref({ path: '/', query: {} }),
      replace: async ({ query }: { query: { clicks?: string } }) => {
        await Promise.resolve()
        queryClicks.value = Number(query.clicks ?? 0)
      },
    },
  }),
}))
// The third slide is in the appendix.
vi.mock('virtual:stage-time-line', () => ({ default: { 1: [0, 1], 2: [1, 2] } }))

const VOICE = { lang: 'en-GB', localService: true, default: true }
let speech: ReturnType<typeof stubSpeech>
let scope: EffectScope
let narration: Narration
const pass = (ms: number) => vi.advanceTimersByTimeAsync(ms)
const position = () => `${slideNo.value}.${queryClicks.value} ${narration.caption.value}`
const texts = () => speech.spoken.map(({ text }) => text)
/** Starts with these voices, and waits for the first sentence. */
async function start(voices: readonly object[] = [VOICE], withVoice = true): Promise<void> {
  speech = stubSpeech(voices)
  narration = scope.run(() => useNarration({ withVoice, wordsPerMinute: 60 }))!
  await pass(500)
}
/** Lets the voice end its sentence, and waits for the next one. */
async function finish(ms = 700): Promise<void> {
  speech.spoken.at(-1)!.onend()
  await pass(ms)
}
/** The visitor turns to a click. */
async function turnTo(no: number, click: number): Promise<void> {
  await go(no, click)
  await pass(500)
}

beforeEach(() => {
  vi.useFakeTimers()
  loadNotes(NOTES)
  ;[slideNo.value, queryClicks.value, clicksTotal.value, isPlaying.value] = [1, 0, 0, true]
  scope = effectScope()
})
afterEach(() => {
  scope.stop()
  vi.useRealTimers()
  vi.unstubAllGlobals()
})

describe('useNarration', () => {
  it('speaks one sentence after the other, and turns clicks and slides', async () => {
    await start()
    expect(position()).toBe('1.0 One.')
    await finish()
    expect(position()).toBe('1.0 Two.')
    await finish()
    expect(position()).toBe('1.1 Three.')
    await finish(1900)
    await pass(100)
    expect(position()).toBe('2.0 Four?')
    // Time to think, and a click without words.
    await finish(2900)
    expect(position()).toBe('2.0 Four?')
    await pass(600)
    expect(position()).toBe('2.1 Four?')
    await pass(2500)
    expect(position()).toBe('2.2 Five.')
    expect(texts()).toEqual(['One.', 'Two.', 'Three.', 'Four?', 'Five.'])
    await finish(3000)
    expect(narration.status.value).toBe('ended')
    expect(slideNo.value).toBe(2)
    narration.toggle()
    await pass(500)
    expect(position()).toBe('1.0 One.')
    expect(texts().at(-1)).toBe('One.')
  })

  it('begins at the click in view, and leaves a click that the notes do not know', async () => {
    queryClicks.value = 5
    await start()
    expect(position()).toBe('1.5 Three.')
  })

  it('goes no further than the clicks of a slide', async () => {
    clicksTotal.value = 1
    await start()
    await turnTo(2, 0)
    await finish(6000)
    expect(position()).toBe('2.1 Five.')
  })

  it('is silent in a pause, and speaks the sentence anew', async () => {
    await start()
    narration.toggle()
    await pass(20_000)
    expect(narration.status.value).toBe('paused')
    expect(speech.synthesis.cancel).toHaveBeenCalledOnce()
    expect(texts()).toEqual(['One.'])
    narration.toggle()
    await pass(500)
    expect(texts()).toEqual(['One.', 'One.'])
  })

  it('pauses when its window is hidden or left', async () => {
    await start()
    const isHidden = vi.spyOn(document, 'hidden', 'get').mockReturnValue(true)
    document.dispatchEvent(new Event('visibilitychange'))
    isHidden.mockRestore()
    expect(narration.status.value).toBe('paused')
    document.dispatchEvent(new Event('visibilitychange'))
    narration.toggle()
    await pass(500)
    dispatchEvent(new Event('pagehide'))
    expect(narration.status.value).toBe('paused')
    expect(texts()).toEqual(['One.', 'One.'])
  })

  it('goes back sentence by sentence, over clicks without words and to the slide before', async () => {
    queryClicks.value = 2
    slideNo.value = 2
    await start()
    expect(position()).toBe('2.2 Five.')
    for (const expected of ['2.0 Four?', '1.1 Three.', '1.0 Two.', '1.0 One.', '1.0 One.']) {
      narration.back()
      await pass(500)
      expect(position()).toBe(expected)
      expect(texts().at(-1)).toBe(narration.caption.value)
    }
    narration.toggle()
    await turnTo(1, 1)
    const { length } = texts()
    narration.back()
    await pass(500)
    expect([position(), narration.status.value, texts().length]).toEqual(['1.0 Two.', 'paused', length])
  })

  it('follows the visitor to any slide and click, also in a pause and into the appendix', async () => {
    await start()
    await turnTo(1, 1)
    expect(texts().at(-1)).toBe('Three.')
    narration.toggle()
    await turnTo(2, 2)
    expect([position(), narration.status.value]).toEqual(['2.2 Five.', 'paused'])
    narration.toggle()
    await turnTo(3, 0)
    expect(texts().at(-1)).toBe('Six.')
    await finish(3000)
    expect(narration.status.value).toBe('ended')
  })

  it('follows nobody to a page without slides', async () => {
    await start()
    isPlaying.value = false
    slideNo.value = 2
    expect(narration.caption.value).toBe('One.')
  })

  it('has captions alone without a voice, in the time of their words, and says so', async () => {
    await start([{ ...VOICE, localService: false }])
    expect(narration.problem.value).toBe('no voice')
    expect(narration.caption.value).toBe('One.')
    await pass(1200)
    expect(narration.caption.value).toBe('One.')
    await pass(1000)
    expect(narration.caption.value).toBe('Two.')
    expect(texts()).toEqual([])
  })

  it('waits a second for a browser that lists no voice, and takes one that comes later', async () => {
    await start([])
    await pass(1000)
    expect([narration.problem.value, narration.caption.value]).toEqual(['no voice', 'One.'])
    speech.synthesis.voices = [VOICE]
    speech.synthesis.dispatchEvent(new Event('voiceschanged'))
    expect(narration.problem.value).toBe('')
    await pass(2500)
    expect(texts()).toEqual(['Two.'])
  })

  it('has captions alone in a browser without speech', async () => {
    vi.stubGlobal('speechSynthesis', undefined)
    narration = scope.run(() => useNarration({ withVoice: true, wordsPerMinute: 60 }))!
    await pass(2500)
    expect([narration.problem.value, narration.caption.value]).toEqual(['no voice', 'Two.'])
    scope.stop()
  })

  it('has captions alone after an error of the voice, with time for the sentence, until it is turned on', async () => {
    await start()
    speech.spoken[0]!.onerror()
    await pass(1100)
    expect([narration.problem.value, narration.caption.value]).toEqual(['voice failed', 'One.'])
    await pass(1000)
    expect([narration.isSpoken.value, narration.caption.value]).toEqual([false, 'Two.'])
    narration.toggleVoice()
    await pass(500)
    expect([narration.problem.value, texts()]).toEqual(['', ['One.', 'Two.']])
  })

  it('speaks nothing where the visitor wants none, and says nothing about it', async () => {
    await start([VOICE], false)
    expect([narration.isSpoken.value, narration.problem.value, texts()]).toEqual([false, '', []])
    narration.toggleVoice()
    await pass(500)
    expect([narration.isSpoken.value, texts()]).toEqual([true, ['One.']])
    narration.toggleVoice()
    await pass(5000)
    expect([narration.isSpoken.value, texts()]).toEqual([false, ['One.']])
  })

  it('waits for the notes, and says when they do not come', async () => {
    loadNotes(['', '', ''])
    queryClicks.value = 1
    await start()
    await pass(15_000)
    expect([narration.problem.value, narration.status.value]).toEqual(['no notes', 'paused'])
    narration.toggle()
    loadNotes(NOTES)
    await pass(500)
    expect([narration.problem.value, position(), texts()]).toEqual(['', '1.1 Three.', ['Three.']])
  })

  it('is silent once it is stopped', async () => {
    await start()
    scope.stop()
    await pass(20_000)
    expect(texts()).toEqual(['One.'])
    expect(speech.synthesis.cancel).toHaveBeenCalled()
  })
})
