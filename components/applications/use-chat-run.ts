import { computed, onMounted, watch } from 'vue'
import { mayStartUnasked } from '../../composables/chat-model/chat-model-status'
import { connectedEndpoint } from '../../composables/connected-endpoint'
import { modelBackends } from '../../composables/model-client'
import { recordedSeed } from '../../composables/transports/recorded-seed'
import { useDemo, useLiveRun, useSharedState } from 'slidev-addon-stage'
import { chatbotRun } from '../../data/chatbot-run'
import { chatNames } from '../../data/name-chat'
import { ASK_TEMPERATURE } from '../../data/recorded-asks'
import { askForName, chatRecordings, nextSeed, settleChat, storedFrame } from './chat-run'
import { describeReplyOrigin, HISTORY_DROPPED } from './describe-model-reply'
import { dropsHistory, type HistorySetting } from './name-request'

/** Whether a model will reply, in the presenter's window if there is one; else recordings, which have one temperature. */
function useIsLive() {
  const isLiveHere = computed(() => !!connectedEndpoint.value || mayStartUnasked())
  const { received, publish } = useSharedState<boolean>('live')
  watch(isLiveHere, publish)
  onMounted(() => publish(isLiveHere.value))
  return computed(() => received.value ?? isLiveHere.value)
}

/**
 * The demo of ChatAnatomy.vue: a name is sent to a chat and asked for, with the app's history on or off. A change of the
 * name or the temperature resets the run, a change of the switch only pauses it. `step` is the click step: from 2 on, history
 * is on.
 */
export function useChatRun(step: () => number) {
  const nameDemo = useDemo(() => ({ name: chatNames[0] as string }), 0, 'name')
  const historyDemo = useDemo(
    () => ({ history: (step() < 2 ? 'off' : 'on') as HistorySetting }),
    step,
    'history',
  )
  const temperatureDemo = useDemo(() => ({ temperature: ASK_TEMPERATURE }), 0, 'temperature')
  const seedDemo = useDemo(() => ({ seed: 1 }), step, 'seed')
  const isLive = useIsLive()
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
  const temperature = computed({
    get: () => temperatureDemo.state.value.temperature,
    set: (to) => {
      live.reset()
      temperatureDemo.set({ temperature: to })
    },
  })
  /** Of the next reply: as it was set, else a new one. */
  const seed = computed({
    get: () => {
      const reply = live.touched.value ? frame.value.replies[history.value] : undefined
      const next = seedDemo.touched.value || !reply ? seedDemo.state.value.seed : nextSeed(reply)
      return isLive.value ? next : recordedSeed(next)
    },
    set: (to) => {
      live.pause()
      seedDemo.set({ seed: to })
    },
  })
  /** Seed of the run in progress, also where another backend takes over. */
  let firstSeed = 1
  const live = useLiveRun({
    backends: modelBackends(chatRecordings),
    computeFrames: (client, from, once) => {
      const settings = { name: name.value, history: history.value, temperature: temperature.value }
      return askForName(client, { ...settings, seed: firstSeed }, from, once)
    },
    initialFrame: () => storedFrame(step(), name.value, temperature.value),
    settle: settleChat,
    resumes: true,
    resetOn: step,
  })
  const { frame, running } = live
  const demos = [nameDemo, historyDemo, temperatureDemo, seedDemo]
  const touched = computed(() => [live, ...demos].some((part) => part.touched.value))
  const reset = () => [live, ...demos].forEach((part) => part.reset())

  /** Without a name there is nothing to tell and to ask for. */
  const isNameless = computed(() => !name.value.trim())
  const currentReply = computed(() => frame.value.replies[history.value])
  const note = computed(() => {
    const { by, errorMessage, loading } = frame.value
    if (isNameless.value) return 'Type a name first.'
    if (!live.touched.value && !currentReply.value) return ''
    const { seed: ofReply = 1, reason } = currentReply.value ?? {}
    const run = { touched: live.touched.value, backend: live.backend.value, temperature: temperature.value }
    return describeReplyOrigin({ ...run, by, errorMessage, loading, seed: ofReply, reason }, chatbotRun.off)
  })
  const historyDropped = computed(() => dropsHistory(name.value, history.value))
  /** The outcome in sentences for the demo panel, once a reply is complete. */
  const result = computed(() =>
    live.touched.value && currentReply.value?.reason
      ? `History ${history.value}. ${historyDropped.value ? `${HISTORY_DROPPED} ` : ''}Reply: “${currentReply.value.text}”.`
      : '',
  )
  /** Whether a reply of this run stands there, so that the next one is another. */
  const replied = computed(() => live.touched.value && !!currentReply.value?.reason)
  /** Stops a run; otherwise asks once, or until there are ten replies. */
  function ask(once: boolean): void {
    if (running.value) return live.pause()
    if (isNameless.value) return live.reset()
    firstSeed = seed.value
    seedDemo.reset()
    if (once) live.step()
    else live.run()
  }
  return {
    ...{ name, history, temperature, seed, isLive },
    ...{ frame, running, touched, currentReply, replied, historyDropped, note, result, ask, reset },
  }
}
