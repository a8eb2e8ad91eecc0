import { until, useEventListener } from '@vueuse/core'
import { computed, onScopeDispose, ref, watch, type ComputedRef, type Ref } from 'vue'
import { breathMs, captionMs, longestSpeechMs } from './narration-time'
import { silence, speakSentence } from './speak-sentence'
import { deckLanguage } from './use-narration-offer'
import { useTalkPosition } from './use-talk-position'
import { useVoice } from './use-voice'
import { wait } from './wait'

/** Before each sentence: a slide appears, and a visitor who turns several pages is not interrupted at each, ms. */
const LEAD_MS = 400
/** How long the notes may take to load, ms. */
const NOTES_MS = 15_000

export type NarrationStatus = 'playing' | 'paused' | 'ended'
/** Why nothing is spoken though the visitor wants a voice; '' = it is. */
export type NarrationProblem = '' | 'no notes' | 'no voice' | 'voice failed'

export interface Narration {
  status: Ref<NarrationStatus>
  caption: ComputedRef<string>
  problem: ComputedRef<NarrationProblem>
  /** Whether sentences are spoken; else captions run alone, in time. */
  isSpoken: ComputedRef<boolean>
  /** Pauses, goes on, or begins again after the end. */
  toggle: () => void
  back: () => void
  toggleVoice: () => void
}

/**
 * Gives the talk in this window until its scope is disposed of: sentence by sentence, by a voice of the device or in captions
 * alone. What interrupts a sentence ends it, and it is spoken anew: no voice resumes on every device.
 */
export function useNarration(options: { withVoice: boolean; wordsPerMinute: number }): Narration {
  const { wordsPerMinute } = options
  const { voice, isListed } = useVoice(deckLanguage())
  const status = ref<NarrationStatus>('paused')
  const isVoiceWanted = ref(options.withVoice)
  const hasVoiceFailed = ref(false)
  const lacksNotes = ref(false)
  const isSpoken = computed(() => isVoiceWanted.value && !hasVoiceFailed.value && Boolean(voice.value))
  const position = useTalkPosition(() => (status.value === 'playing' ? play() : (status.value = 'paused')))

  let run = new AbortController()
  /** Speaks a text, or gives time to read it. What the voice left undone is read. */
  async function present(text: string, signal: AbortSignal): Promise<void> {
    const start = Date.now()
    if (text && isSpoken.value) {
      const maxMs = longestSpeechMs(text, wordsPerMinute)
      if (await speakSentence(text, { voice: voice.value!, maxMs, signal })) return
      if (!signal.aborted) hasVoiceFailed.value = true
    }
    await wait(captionMs(text, wordsPerMinute) - (Date.now() - start), signal)
  }
  async function runFromHere(signal: AbortSignal): Promise<void> {
    await until(position.hasNotes).toBe(true, { timeout: NOTES_MS })
    await until(isListed).toBe(true)
    lacksNotes.value = !position.hasNotes()
    if (lacksNotes.value && !signal.aborted) return pause()
    while (!signal.aborted) {
      await position.show()
      await wait(LEAD_MS, signal)
      const { step, isLastOfSlide } = position
      if (!signal.aborted) await present(step.value.text, signal)
      await wait(breathMs(step.value, isLastOfSlide.value), signal)
      if (signal.aborted || position.advance()) continue
      run.abort()
      status.value = 'ended'
    }
  }
  function play(): void {
    run.abort()
    run = new AbortController()
    status.value = 'playing'
    void runFromHere(run.signal)
  }
  function pause(): void {
    run.abort()
    status.value = 'paused'
  }
  /** Moves, and goes on from there. */
  function move(action: () => void): void {
    run.abort()
    action()
    if (status.value === 'playing') play()
    else {
      status.value = 'paused'
      void position.show()
    }
  }

  useEventListener(document, 'visibilitychange', () => {
    if (document.hidden && status.value === 'playing') pause()
  })
  // Chromium goes on speaking when a page is left.
  useEventListener('pagehide', pause)
  // A voice that is found later speaks from the next sentence on.
  watch(voice, () => (hasVoiceFailed.value = false))
  onScopeDispose(() => {
    run.abort()
    silence()
  })
  play()

  return {
    status,
    caption: position.caption,
    problem: computed(() => {
      if (lacksNotes.value) return 'no notes'
      if (!isVoiceWanted.value || !isListed.value) return ''
      if (!voice.value) return 'no voice'
      return hasVoiceFailed.value ? 'voice failed' : ''
    }),
    isSpoken,
    toggle() {
      if (status.value === 'playing') return pause()
      if (status.value === 'ended') position.restart()
      play()
    },
    back: () => move(position.back),
    toggleVoice() {
      isVoiceWanted.value = !isSpoken.value
      hasVoiceFailed.value = false
      if (status.value === 'playing') play()
    },
  }
}
