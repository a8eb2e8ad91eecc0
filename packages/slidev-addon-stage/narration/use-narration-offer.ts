import { sharedState, useNav } from '@slidev/client'
import { computed, reactive, shallowRef, type Component, type ComputedRef } from 'vue'
import { chooseVoice } from './choose-voice'

/** The narration of this window. Its code loads when it is first started. */
const state = reactive({
  /** 'failed' = its code could not be loaded. */
  status: 'off' as 'off' | 'loading' | 'on' | 'failed',
  /** Whether it speaks, or has captions alone. */
  withVoice: true,
  /** How often its key was pressed while it is on. */
  keyPresses: 0,
  /** Whether it was started from a focused button, as by keyboard: then its bar takes the focus. */
  takesFocus: false,
})
const bar = shallowRef<Component>()

export interface NarrationOffer {
  /** Whether this window may give the talk itself: a window of the audience in a hosted deck, without a presenter's. */
  isOffered: ComputedRef<boolean>
  /** Whether it does, or is about to. */
  isOn: ComputedRef<boolean>
  /** Whether its code could not be loaded. */
  hasFailed: ComputedRef<boolean>
  /** Starts it at the current slide. Call it in the handler of a press: without one no browser speaks. */
  start: (withVoice?: boolean) => Promise<void>
  stop: () => void
}

/** Language of the deck. */
export const deckLanguage = (): string => document.documentElement.lang || 'en'

/** Speaks nothing, while the press lasts: Safari speaks later only what was allowed to begin in a press. */
function unlockSpeech(): void {
  try {
    const voice = chooseVoice(speechSynthesis.getVoices(), deckLanguage())
    if (!voice) return
    const utterance = new SpeechSynthesisUtterance('')
    utterance.voice = voice
    utterance.lang = voice.lang
    speechSynthesis.speak(utterance)
  } catch {
    // A browser without speech has captions.
  }
}

/** Of the addon's own components: the state, and the bar once it has loaded. */
export const narrationState = { state, bar }

/** Offers narration, in which the notes are spoken and slides and clicks follow. */
export function useNarrationOffer(): NarrationOffer {
  const { isPlaying, isEmbedded, isPrintMode } = useNav()
  const isLed = computed(() => sharedState.lastUpdate?.type === 'presenter')
  const isOffered = computed(
    () =>
      Boolean(__STAGE_NARRATION__) &&
      isPlaying.value &&
      !isEmbedded.value &&
      !isPrintMode.value &&
      !isLed.value,
  )
  async function start(withVoice = true): Promise<void> {
    if (!isOffered.value || ['loading', 'on'].includes(state.status)) return
    if (withVoice) unlockSpeech()
    const takesFocus = document.activeElement !== document.body
    Object.assign(state, { status: 'loading', withVoice, takesFocus })
    try {
      bar.value ??= (await import('./NarrationBar.vue')).default
      if (state.status === 'loading') state.status = 'on'
    } catch {
      state.status = 'failed'
    }
  }
  return {
    isOffered,
    isOn: computed(() => ['loading', 'on'].includes(state.status)),
    hasFailed: computed(() => state.status === 'failed'),
    start,
    stop: () => void (state.status = 'off'),
  }
}
