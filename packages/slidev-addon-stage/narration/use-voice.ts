import { onScopeDispose, shallowRef, type ShallowRef } from 'vue'
import { chooseVoice } from './choose-voice'

/** When the list of voices is read again, ms: a browser may fill it slowly, and some announce nothing. */
const RETRY_MS = [250, 500, 3000]
/** From when on an empty list counts as one without voices, ms. */
const LISTED_MS = 1000

interface DeviceVoice {
  /** The device's voice for the language; undefined while there is none. */
  voice: ShallowRef<SpeechSynthesisVoice | undefined>
  /** Whether the browser has listed its voices, or has none. */
  isListed: ShallowRef<boolean>
}

/** The voice of this device for a language, also one that is listed or installed later. */
export function useVoice(lang: string): DeviceVoice {
  const voice = shallowRef<SpeechSynthesisVoice>()
  const isListed = shallowRef(false)
  const synthesis = globalThis.speechSynthesis as SpeechSynthesis | undefined
  function update(): void {
    const voices = synthesis?.getVoices() ?? []
    voice.value = chooseVoice(voices, lang)
    isListed.value ||= !synthesis || voices.length > 0
  }
  update()
  synthesis?.addEventListener?.('voiceschanged', update)
  const timers = [
    ...RETRY_MS.map((ms) => setTimeout(update, ms)),
    setTimeout(() => (isListed.value = true), LISTED_MS),
  ]
  onScopeDispose(() => {
    timers.forEach(clearTimeout)
    synthesis?.removeEventListener?.('voiceschanged', update)
  })
  return { voice, isListed }
}
