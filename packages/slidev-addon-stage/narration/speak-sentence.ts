import { wait } from './wait'

/** How long a voice may take to begin, ms. */
const START_MS = 4000
/** A voice that was just cancelled drops what follows at once, ms. */
const AFTER_CANCEL_MS = 120

/** The utterance being spoken. Browsers drop the events of one that nothing refers to. */
let current: SpeechSynthesisUtterance | undefined

interface SpeechRequest {
  voice: SpeechSynthesisVoice
  /** When a voice that has not ended counts as stuck, ms. */
  maxMs: number
  /** Its abort ends the sentence at once. */
  signal: AbortSignal
}

/** Ends what this page speaks, or is about to. */
export function silence(): void {
  current = undefined
  globalThis.speechSynthesis?.cancel()
}

/** Resolves when the utterance has ended: whether it was spoken to its end. */
const speak = (utterance: SpeechSynthesisUtterance, { maxMs, signal }: SpeechRequest): Promise<boolean> =>
  new Promise((resolve) => {
    const finish = (isSpoken: boolean) => {
      clearTimeout(watchdog)
      signal.removeEventListener('abort', abort)
      if (current === utterance) {
        current = undefined
        // Also after an error: what is stuck would block the next sentence.
        if (!isSpoken) silence()
      }
      resolve(isSpoken)
    }
    const abort = () => finish(false)
    let watchdog = setTimeout(abort, START_MS)
    signal.addEventListener('abort', abort)
    utterance.onstart = () => {
      clearTimeout(watchdog)
      watchdog = setTimeout(abort, maxMs)
    }
    utterance.onend = () => finish(true)
    utterance.onerror = abort
    current = utterance
    speechSynthesis.speak(utterance)
  })

/**
 * Speaks one sentence, and resolves when it has ended: whether it was spoken to its end. False after an error, after an
 * abort, and when the voice does not begin or does not end. A pause is an abort: Android ends at a pause what it speaks.
 */
export async function speakSentence(text: string, request: SpeechRequest): Promise<boolean> {
  const { voice, signal } = request
  try {
    if (speechSynthesis.speaking || speechSynthesis.pending) {
      silence()
      await wait(AFTER_CANCEL_MS, signal)
    }
    if (signal.aborted) return false
    const utterance = new SpeechSynthesisUtterance(text)
    utterance.voice = voice
    // Android goes by the language, not by the voice.
    utterance.lang = voice.lang
    return await speak(utterance, request)
  } catch {
    return false
  }
}
