import { useNav } from '@slidev/client'
import { isRemote } from 'slidev-addon-stage'

/** With a phone that steers the talk: has the audience's window on the deck's own machine compute for it. */
export function useChatModelHost(): void {
  const { isPresenter } = useNav()
  if (!__CHAT_MODEL__ || !isRemote()) return
  void import('./chat-model-status').then(async ({ isLocal, setHost }) => {
    if (isLocal()) return isPresenter.value || (await import('./host-chat-model')).hostChatModel()
    if (!isPresenter.value) return
    const { connectHost, findHost } = await import('./host-client')
    findHost((host) => setHost(host === undefined ? undefined : () => connectHost(host)))
  })
}
