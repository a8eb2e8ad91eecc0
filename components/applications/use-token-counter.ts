import { computed, shallowRef, type ComputedRef } from 'vue'
import { Download } from '../../composables/download'
import { useWhenIdle } from '../../composables/use-when-idle'
import { type BytePairTokenizer, loadVocabulary, splitDigits } from 'llm-stack/models'
import { type CountTokens, recordedCount } from './fitted-prompt'

/** The chat model's merges, without its weights. */
export const chatVocabulary = new Download('smollm2-vocabulary.bin', 195_872)
/** Shared by all slides, and kept. */
const tokenizer = shallowRef<BytePairTokenizer>()
const failed = shallowRef(false)

async function load(): Promise<void> {
  try {
    tokenizer.value ??= loadVocabulary(await chatVocabulary.fetch(), splitDigits)
    failed.value = false
  } catch {
    chatVocabulary.forget()
    failed.value = true
  }
}

/** Counts tokens as the chat model does. */
export interface TokenCounter {
  count: ComputedRef<CountTokens>
  /** The tokenizer could not be loaded. */
  failed: Readonly<typeof failed>
}

/**
 * Counts tokens. The tokenizer is loaded while the slide is visible and the page idle; until then
 * only texts with recorded counts can be counted.
 */
export function useTokenCounter(): TokenCounter {
  useWhenIdle(() => void load())
  const count = computed((): CountTokens => {
    const loaded = tokenizer.value
    if (!loaded) return recordedCount
    // Each text is counted once, not at every key press.
    const cache = new Map<string, number>()
    return (text) => cache.get(text) ?? cache.set(text, loaded.encode(text).length).get(text)
  })
  return { count, failed }
}
