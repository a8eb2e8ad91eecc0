import { useNav } from '@slidev/client'
import { runWhenIdle } from 'slidev-addon-web'
import { onUnmounted, watch } from 'vue'

/** Loads the chat model in the presenter's window once the talk has begun and the page is idle, if that costs nobody a
 *  download: it is warm before the first slide that asks it. */
export function useChatModelWarmup(): void {
  const { isPresenter, currentSlideNo } = useNav()
  if (!__CHAT_MODEL__ || !isPresenter.value) return
  let cancel = () => {}
  const stopWatching = watch(
    currentSlideNo,
    (no) => {
      if (no < 2) return
      stopWatching()
      cancel = runWhenIdle(async () => {
        const { mayStartUnasked, refreshKept, startChatModel } = await import('./chat-model-status')
        await refreshKept()
        if (mayStartUnasked()) await startChatModel().catch(() => {})
      })
    },
    { flush: 'post' },
  )
  onUnmounted(() => cancel())
}
