// @vitest-environment happy-dom
import { mount } from '@vue/test-utils'
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { reactive, ref } from 'vue'
import { stubSpeech } from './speech.test-helper'
import { useNarrationKey } from './use-narration-key'
import { narrationState, useNarrationOffer, type NarrationOffer } from './use-narration-offer'

const [isPlaying, isEmbedded, isPrintMode] = [ref(true), ref(false), ref(false)]
const shared = vi.hoisted(() => ({ state: {} as { lastUpdate?: { type: string } } }))
vi.mock('@slidev/client', () => ({
  get sharedState() {
    return shared.state
  },
  useNav: () => ({ isPlaying, isEmbedded, isPrintMode }),
}))
vi.mock('./NarrationBar.vue', () => ({ default: {} }))

const VOICE = { lang: 'en-GB', localService: true, default: true }
let offer: NarrationOffer
let page: ReturnType<typeof mount>
const press = (options: KeyboardEventInit & { target?: EventTarget } = {}) => {
  const event = new KeyboardEvent('keydown', { key: 'l', bubbles: true, cancelable: true, ...options })
  ;(options.target ?? document.body).dispatchEvent(event)
  return vi.waitFor(() => expect(narrationState.state.status).not.toBe('loading'))
}

beforeEach(() => {
  vi.stubGlobal('__STAGE_NARRATION__', { wordsPerMinute: 120 })
  stubSpeech()
  shared.state = reactive({})
  ;[isPlaying.value, isEmbedded.value, isPrintMode.value] = [true, false, false]
  page = mount({
    setup() {
      useNarrationKey()
      offer = useNarrationOffer()
      return () => null
    },
  })
})
afterEach(() => {
  offer.stop()
  page.unmount()
  vi.unstubAllGlobals()
})

describe('useNarrationOffer', () => {
  it('offers it in a window of the audience alone', () => {
    expect(offer.isOffered.value).toBe(true)
    for (const change of [
      () => (isPlaying.value = false),
      () => (isEmbedded.value = isPlaying.value = true),
    ]) {
      change()
      expect(offer.isOffered.value).toBe(false)
    }
    isEmbedded.value = false
    isPrintMode.value = true
    expect(offer.isOffered.value).toBe(false)
    isPrintMode.value = false
    expect(offer.isOffered.value).toBe(true)
    shared.state.lastUpdate = { type: 'presenter' }
    expect(offer.isOffered.value).toBe(false)
  })

  it('is not offered in a deck that does not want it', () => {
    vi.stubGlobal('__STAGE_NARRATION__', undefined)
    let isOffered = true
    mount({
      setup() {
        isOffered = useNarrationOffer().isOffered.value
        return () => null
      },
    })
    expect(isOffered).toBe(false)
  })

  it('starts, with its voice unlocked while the press lasts', async () => {
    const { spoken } = stubSpeech([{ ...VOICE, localService: false }, VOICE])
    const started = offer.start()
    expect(spoken).toMatchObject([{ text: '', voice: VOICE, lang: 'en-GB' }])
    expect(offer.isOn.value).toBe(true)
    await started
    expect(narrationState.state).toMatchObject({ status: 'on', withVoice: true, takesFocus: false })
    await offer.start(false)
    expect(narrationState.state.withVoice, 'a second start').toBe(true)
  })

  it('unlocks no voice that is not of the device, and none for captions', async () => {
    const { spoken } = stubSpeech([{ ...VOICE, localService: false }])
    await offer.start()
    offer.stop()
    stubSpeech([VOICE])
    await offer.start(false)
    expect([spoken, narrationState.state.withVoice]).toEqual([[], false])
  })

  it('starts in a browser without speech, and takes the focus from a focused button', async () => {
    vi.stubGlobal('speechSynthesis', undefined)
    const button = document.body.appendChild(document.createElement('button'))
    button.focus()
    await offer.start()
    expect(narrationState.state).toMatchObject({ status: 'on', takesFocus: true })
    button.remove()
  })

  it('does not start where it is not offered, nor after a stop while it loads', async () => {
    isPlaying.value = false
    await offer.start()
    expect(narrationState.state.status).toBe('off')
    isPlaying.value = true
    const started = offer.start()
    offer.stop()
    await started
    expect(narrationState.state.status).toBe('off')
  })

  it('says when its code cannot be loaded, and tries again', async () => {
    vi.resetModules()
    vi.doMock('./NarrationBar.vue', () => Promise.reject(new Error('no network')))
    narrationState.bar.value = undefined
    await offer.start()
    expect([offer.hasFailed.value, offer.isOn.value]).toEqual([true, false])
    narrationState.bar.value = {}
    await offer.start()
    expect([offer.hasFailed.value, offer.isOn.value]).toEqual([false, true])
  })
})

describe('the key l', () => {
  it('starts it, and is counted while it is on', async () => {
    await press()
    expect(narrationState.state.status).toBe('on')
    const { keyPresses } = narrationState.state
    await press({ key: 'L' })
    expect(narrationState.state.keyPresses).toBe(keyPresses + 1)
  })

  it('is a letter in a field, and nothing with a modifier, held down, or where nothing is offered', async () => {
    const field = document.body.appendChild(document.createElement('textarea'))
    await press({ target: field })
    await press({ ctrlKey: true })
    await press({ repeat: true })
    await press({ key: 'k' })
    isPlaying.value = false
    await press()
    expect(narrationState.state.status).toBe('off')
    field.remove()
  })
})
