import { computed } from 'vue'
import { modelBackends } from '../../composables/model-client'
import { useStoryFilesPreload } from '../../composables/stories/use-story-files-preload'
import { useDemo } from 'slidev-addon-stage'
import { useLiveRun } from 'slidev-addon-stage'
import { storyModel, storyNames } from '../../data/stories'
import { describeOrigin } from '../models/continue-text'
import {
  chatRecordings,
  quoteReply,
  sendQuestion,
  settleChat,
  storedFrame,
  type HistorySetting,
} from './chat-run'

/**
 * The demo of ChatAnatomy.vue: a name is sent to a chat and asked for, with the app's history on or off. A change of the
 * name resets the run, a change of the switch only pauses it. `step` is the click step: from 2 on, history is on.
 */
export function useChatRun(step: () => number) {
  useStoryFilesPreload()
  const nameDemo = useDemo(() => ({ name: storyNames[0] as string }), 0, 'name')
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
    computeFrames: (client, from) => sendQuestion(client, name.value, history.value, from),
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
  /** Does the reply come from a connected endpoint or a recording, not from the local model? */
  const usesOtherModel = computed(() => {
    const { by } = frame.value
    return live.touched.value && !!by && !by.includes(storyModel.name)
  })
  const note = computed(() => {
    const { by, errorMessage, why } = frame.value
    if (errorMessage) return errorMessage
    if (usesOtherModel.value && !why) return `Asked: ${by}.`
    return describeOrigin(live.touched.value, live.backend.value, frame.value)
  })
  /** The outcome as a sentence for the demo panel, once a reply is complete. */
  const result = computed(() =>
    live.touched.value && currentReply.value?.done
      ? `History ${history.value}. Reply: ${quoteReply(currentReply.value)}.`
      : '',
  )
  return {
    name,
    history,
    frame,
    running,
    touched,
    currentReply,
    usesOtherModel,
    note,
    result,
    toggleRun: () => (running.value ? live.pause() : live.run()),
    reset,
  }
}
