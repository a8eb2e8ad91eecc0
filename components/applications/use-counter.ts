/** The tokenizer of the engine downstairs, fetched while a slide that counts is shown and the page is idle. */
import { computed, shallowRef, type ComputedRef } from 'vue'
import { tokenizerFile } from '../../composables/stories/story-files'
import { useWhenIdle } from '../../composables/when-idle'
import { ScorePairTokenizer } from '../../stack/models'
import { type Count, recorded } from './filling'

const tokenizer = shallowRef<ScorePairTokenizer>()
const missing = shallowRef(false)

async function load(): Promise<void> {
  try {
    tokenizer.value ??= new ScorePairTokenizer(await tokenizerFile.fetch())
    missing.value = false
  } catch {
    tokenizerFile.forget()
    missing.value = true
  }
}

export interface Counter {
  count: ComputedRef<Count>
  /** It could not be fetched. */
  missing: Readonly<typeof missing>
}

/** Until it is here only what was counted once can be counted. A text's tokens are without the start mark. */
export function useCounter(): Counter {
  useWhenIdle(() => void load())
  const count = computed((): Count => {
    const cut = tokenizer.value
    if (!cut) return recorded
    // Each part is counted once, not with every key.
    const known = new Map<string, number>()
    return (text) => known.get(text) ?? known.set(text, cut.encode(text).length - 1).get(text)
  })
  return { count, missing }
}
