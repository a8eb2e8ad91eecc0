/** The tokenizer of the engine downstairs, fetched while a slide that counts is shown and the page is idle. */
import { computed, shallowRef, type ComputedRef } from 'vue'
import { tokenizerFile } from '../../composables/stories/story-files'
import { useWhenIdle } from '../../composables/use-when-idle'
import { SentencePieceTokenizer } from '../../stack/models'
import { type CountTokens, recordedCount } from './fitted-prompt'

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

export interface TokenCounter {
  count: ComputedRef<CountTokens>
  /** It could not be fetched. */
  failed: Readonly<typeof failed>
}

/** Until it is here only what was counted once can be counted. A text's tokens are without the start mark. */
export function useTokenCounter(): TokenCounter {
  useWhenIdle(() => void load())
  const count = computed((): CountTokens => {
    const loaded = tokenizer.value
    if (!loaded) return recordedCount
    // Each part is counted once, not with every key.
    const cache = new Map<string, number>()
    return (text) => cache.get(text) ?? cache.set(text, loaded.encode(text).length - 1).get(text)
  })
  return { count, failed }
}
