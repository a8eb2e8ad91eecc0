/** A page that asks as the slides do, with nothing else on it. */
import { streamReply, modelBackends, type ReplyFrame } from '../../composables/model-client'
import { connectEndpoint, disconnectEndpoint } from '../../composables/connected-endpoint'

const page = {
  unplug: disconnectEndpoint,
  /** What was wrong with it, if anything. */
  connect(plug: Parameters<typeof connectEndpoint>[0]): string {
    try {
      connectEndpoint(plug)
      return ''
    } catch (error) {
      return (error as Error).message
    }
  },
  /** The last frame of an answer; `stopAt` cancels once so much text is there. */
  async ask(content: string, stopAt = Infinity): Promise<ReplyFrame> {
    const [, createClient] = modelBackends()[0]
    const client = createClient()
    const cancel = new AbortController()
    let lastFrame: ReplyFrame | undefined
    const request = { messages: [{ role: 'user', content }], maxTokens: 12 } as const
    for await (lastFrame of streamReply(client, request, { signal: cancel.signal, pace: 0 }))
      if (lastFrame.text.length >= stopAt) cancel.abort()
    client.stop()
    return lastFrame!
  },
  /** May the page reach this address at all? */
  canReach: (address: string): Promise<boolean> =>
    fetch(address).then(
      () => true,
      () => false,
    ),
}
export type EndpointTestPage = typeof page
Object.assign(window, { asking: page })
