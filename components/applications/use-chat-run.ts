import { computed } from 'vue'
import { modelBackends } from '../../composables/model-client'
import { useDemo } from 'slidev-addon-stage'
import { useLiveRun } from 'slidev-addon-stage'
import { chatbotRun } from '../../data/chatbot-run'
import { chatNames } from '../../data/name-chat'
import { askForName, chatRecordings, settleChat, storedFrame } from './chat-run'
import { describeReplyOrigin } from './describe-model-reply'
import type { HistorySetting } from './name-request'

/**
 * The demo of ChatAnatomy.vue: a name is sent to a chat and asked for, with the app's history on or off. A change of the
 * name resets the run, a change of the switch only pauses it. `step` is the click step: from 2 on, history is on.
 */
export function useChatRun(step: () => number) {
  const nameDemo = useDemo(() => ({ name: chatNames[0] as string }), 0, 'name')
  const historyDemo = useDemo(
    () => ({ history: (step() < 2 ? 'off' : 'on') as HistorySetting }),
    step,
    'history',
  )
  const name = computed({
    get: () => nameDemo.state.value.name,
    set: (to) => {
      live.reset()
      nameDemo.set({ name: to })
    },
  })
  const history = computed({
    get: () => historyDemo.state.value.history,
    set: (to) => {
      live.pause()
      historyDemo.set({ history: to })
    },
  })
  const live = useLiveRun({
    backends: modelBackends(chatRecordings),
    computeFrames: (client, from, once) => askForName(client, name.value, history.value, from, once),
    initialFrame: () => storedFrame(step(), name.value),
    settle: settleChat,
    resetOn: step,
  })
  const { frame, running } = live
  const touched = computed(() => live.touched.value || nameDemo.touched.value || historyDemo.touched.value)
  function reset(): void {
    live.reset()
    nameDemo.reset()
    historyDemo.reset()
  }

  const currentReply = computed(() => frame.value.replies[history.value])
  const note = computed(() => {
    const { by, errorMessage, loading } = frame.value
    if (!live.touched.value && !currentReply.value) return ''
    const { seed = 1, reason } = currentReply.value ?? {}
    const run = { touched: live.touched.value, backend: live.backend.value }
    return describeReplyOrigin({ ...run, by, errorMessage, loading, seed, reason }, chatbotRun.off)
  })
  /** The outcome as a sentence for the demo panel, once a reply is complete. */
  const result = computed(() =>
    live.touched.value && currentReply.value?.reason
      ? `History ${history.value}. Reply: “${currentReply.value.text}”.`
      : '',
  )
  /** Stops a run; otherwise asks once, or until there are ten replies. */
  function ask(once: boolean): void {
    if (running.value) live.pause()
    else if (once) live.step()
    else live.run()
  }
  return { name, history, frame, running, touched, currentReply, note, result, ask, reset }
}
