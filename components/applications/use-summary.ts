import { useDemo } from 'slidev-addon-stage'
import { useOnSlideLeave } from 'slidev-addon-stage'
import { recordedSeed } from '../../composables/transports/recorded-seed'
import { CHAT_MODEL_SHORT_NAME } from './model-name'
import { summarise, writeSummary, type Summary } from './summarise'

/** A text that can be edited, and its summary: '' until there is one. */
export interface SummaryState extends Summary {
  text: string
  /** Seed of the next request to the chat model. */
  seed: number
  /** A summary is being written. */
  writing?: boolean
}

/** In place of the summary of an empty text: a model would make one up. */
const NOTHING: Summary = { summary: 'There is no text to summarise.', by: '' }

/** After a reload, which ends a request: as before it was asked. */
const settle = (state: SummaryState): SummaryState =>
  state.writing ? { ...state, summary: '', by: '', writing: undefined } : state

/** The summary demo, the same in both windows: one summary at a time, aborted by an edit, a reset or leaving the slide. */
export function useSummary(preset: () => SummaryState) {
  const demo = useDemo(preset, undefined, undefined, undefined, settle)
  let controller = new AbortController()
  async function show(createSummaries: (signal: AbortSignal) => AsyncIterable<Summary>): Promise<void> {
    controller.abort()
    if (!demo.state.value.text.trim()) return demo.set(NOTHING)
    controller = new AbortController()
    const { signal } = controller
    for await (const summary of createSummaries(signal))
      if (!signal.aborted) demo.set({ ...summary, writing: true })
    if (!signal.aborted) demo.set({ writing: undefined })
  }
  const summariseText = () => show((signal) => summarise(demo.state.value.text, signal))
  /** Asks the chat model, each time with the next of the recorded seeds. */
  function askModel(): Promise<void> {
    const { text, seed } = demo.state.value
    demo.set({ seed: recordedSeed(seed + 1), summary: '', by: CHAT_MODEL_SHORT_NAME, writing: true })
    return show((signal) => writeSummary(text, seed, signal))
  }
  function setText(text: string): void {
    controller.abort()
    demo.set({ text, summary: '', by: '', seed: 1, writing: undefined })
  }
  function reset(): void {
    controller.abort()
    demo.reset()
  }
  useOnSlideLeave(() => controller.abort())
  return { state: demo.state, touched: demo.touched, summariseText, askModel, setText, reset }
}
