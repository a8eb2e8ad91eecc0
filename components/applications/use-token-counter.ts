import { computed, shallowRef, type ComputedRef } from 'vue'
import { tokenizerFile } from '../../composables/stories/story-files'
import { useWhenIdle } from '../../composables/use-when-idle'
import { SentencePieceTokenizer } from 'llm-stack/models'
import { type CountTokens, recordedCount } from './fitted-prompt'

/** Shared by all slides, and kept. */
const tokenizer = shallowRef<SentencePieceTokenizer>()
const failed = shallowRef(false)

async function load(): Promise<void> {
  try {
    tokenizer.value ??= new SentencePieceTokenizer(await tokenizerFile.fetch())
    failed.value = false
  } catch {
    tokenizerFile.forget()
    failed.value = true
  }
}

/** Counts tokens as the bundled story model does. */
export interface TokenCounter {
  count: ComputedRef<CountTokens>
  /** The tokenizer could not be loaded. */
  failed: Readonly<typeof failed>
}

/**
 * Counts tokens without the start token. The tokenizer is loaded while the slide is visible and the page idle; until then
 * only texts with recorded counts can be counted.
 */
export function useTokenCounter(): TokenCounter {
  useWhenIdle(() => void load())
  const count = computed((): CountTokens => {
    const loaded = tokenizer.value
    if (!loaded) return recordedCount
    // Each text is counted once, not at every key press.
    const cache = new Map<string, number>()
    return (text) => cache.get(text) ?? cache.set(text, loaded.encode(text).length - 1).get(text)
  })
  return { count, failed }
}
