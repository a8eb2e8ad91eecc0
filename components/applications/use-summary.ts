import { useDemo } from 'slidev-addon-stage'
import { useOnSlideLeave } from 'slidev-addon-stage'
import { summarise, type Summary } from './summarise'

/** A text that can be edited, and its summary: '' until there is one. */
export interface SummaryState extends Summary {
  text: string
}

/** The summary demo, the same in both windows: one summary at a time, aborted by an edit, a reset or leaving the slide. */
export function useSummary(preset: () => SummaryState) {
  const demo = useDemo(preset)
  let controller = new AbortController()
  async function summariseText(): Promise<void> {
    controller.abort()
    controller = new AbortController()
    const { signal } = controller
    for await (const summary of summarise(demo.state.value.text, signal))
      if (!signal.aborted) demo.set(summary)
  }
  function setText(text: string): void {
    controller.abort()
    demo.set({ text, summary: '', by: '' })
  }
  function reset(): void {
    controller.abort()
    demo.reset()
  }
  useOnSlideLeave(() => controller.abort())
  return { state: demo.state, touched: demo.touched, summariseText, setText, reset }
}
