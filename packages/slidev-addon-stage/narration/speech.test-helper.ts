/** A stub of the browser's speech for tests. */
import { vi } from 'vitest'

/** What the stub is asked to speak: its handlers are called by the test. */
export class StubUtterance {
  voice: unknown
  lang = ''
  onstart = () => {}
  onend = () => {}
  onerror = () => {}
  constructor(readonly text: string) {}
}

/** Puts a stub in the place of the browser's speech → what it is asked to speak, and how often it is cancelled. */
export function stubSpeech(voices: readonly Partial<SpeechSynthesisVoice>[] = []) {
  const spoken: StubUtterance[] = []
  const synthesis = Object.assign(new EventTarget(), {
    speaking: false,
    pending: false,
    voices,
    getVoices: () => synthesis.voices,
    speak: vi.fn((utterance: StubUtterance) => void spoken.push(utterance)),
    cancel: vi.fn(() => void (synthesis.speaking = synthesis.pending = false)),
  })
  vi.stubGlobal('speechSynthesis', synthesis)
  vi.stubGlobal('SpeechSynthesisUtterance', StubUtterance)
  return { spoken, synthesis }
}
