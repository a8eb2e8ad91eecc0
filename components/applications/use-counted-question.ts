import { ref, shallowRef, watch, type Ref } from 'vue'
import { Download } from '../../composables/download'
import { useWhenIdle } from '../../composables/use-when-idle'
import { createWorkerClient, type WorkerClient } from '../../composables/worker-client'
import { PREPARED_QUESTION, type CountedText } from './fitted-prompt'
import type { TokenCounterWorker } from './token-counter.worker'

/** The chat model's merges, without its weights. */
export const chatVocabulary = new Download('smollm2-vocabulary.bin', 195_872)
/** Shared by all slides, and kept. */
const counter = shallowRef<WorkerClient<TokenCounterWorker>>()
const failed = ref(false)
let loading: Promise<void> | undefined

async function load(): Promise<void> {
  let started: WorkerClient<TokenCounterWorker> | undefined
  try {
    const file = await chatVocabulary.fetch()
    started = createWorkerClient(
      () => new Worker(new URL('./token-counter.worker.ts', import.meta.url), { type: 'module' }),
    )
    await started.call((api) => api.load(file))
    counter.value = started
    failed.value = false
  } catch {
    started?.stop()
    chatVocabulary.forget()
    failed.value = true
  }
}

/** The tokens of a text; undefined = they cannot be counted here. */
async function countTokens(text: string): Promise<number | undefined> {
  const worker = counter.value
  try {
    return await worker?.call((api) => api.count(text))
  } catch {
    worker?.stop()
    if (counter.value === worker) counter.value = undefined
    failed.value = true
    return undefined
  }
}

/** A question whose tokens are counted as it is typed. */
export interface CountedQuestion {
  /** The last one that could be counted: at first the prepared one. */
  counted: Readonly<Ref<CountedText>>
  /** No other question can be counted. */
  failed: Readonly<Ref<boolean>>
}

/** Counts the tokens of a question. The tokenizer is loaded, in a worker, while the slide is visible and the page idle. */
export function useCountedQuestion(question: Readonly<Ref<string>>): CountedQuestion {
  useWhenIdle(() => {
    if (!counter.value) loading ??= load().finally(() => (loading = undefined))
  })
  const counted = shallowRef<CountedText>(PREPARED_QUESTION)
  watch(
    [question, counter],
    async ([text]) => {
      const { text: prepared, tokens: recorded } = PREPARED_QUESTION
      const tokens = text === prepared ? recorded : await countTokens(text)
      // It may have been typed on meanwhile.
      if (tokens !== undefined && text === question.value) counted.value = { text, tokens }
    },
    { immediate: true },
  )
  return { counted, failed }
}
