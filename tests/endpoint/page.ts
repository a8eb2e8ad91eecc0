/** A page that sends requests to the model as the slides do, and has no other content. */
import { streamReply, modelBackends, type ReplyFrame } from '../../composables/model-client'
import { connectEndpoint, disconnectEndpoint } from '../../composables/connected-endpoint'

/** What is played where no model can be asked. */
const recording = {
  to: 'Where is the cat?',
  reply: { text: 'On the mat.', calls: [], reason: 'stop' },
  by: 'a person',
  when: '2026-12-02',
} as const

const page = {
  disconnect: disconnectEndpoint,
  /** Connects an endpoint. Returns the error message; '' = none. */
  connect(settings: Parameters<typeof connectEndpoint>[0]): string {
    try {
      connectEndpoint(settings)
      return ''
    } catch (error) {
      return (error as Error).message
    }
  },
  /** Resolves to the last frame of a reply. The request is cancelled once `stopAt` characters are there. */
  async ask(content: string, stopAt = Infinity): Promise<ReplyFrame> {
    // The last one plays recordings; an endpoint that is connected stands in for each.
    const [, createClient] = modelBackends([recording]).at(-1)!
    const client = createClient()
    const cancel = new AbortController()
    let lastFrame: ReplyFrame | undefined
    const request = { messages: [{ role: 'user', content }], maxTokens: 12 } as const
    for await (lastFrame of streamReply(client, request, { signal: cancel.signal, pace: 0 }))
      if (lastFrame.text.length >= stopAt) cancel.abort()
    client.stop()
    return lastFrame!
  },
  /** Whether the page can fetch an address. */
  canReach: (address: string): Promise<boolean> =>
    fetch(address).then(
      () => true,
      () => false,
    ),
}
export type EndpointTestPage = typeof page
Object.assign(window, { testPage: page })
