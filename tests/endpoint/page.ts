/** A page that asks as the slides do, with nothing else on it. */
import { asked, clients, type Asked } from '../../composables/model-client'
import { plugIn, unplug } from '../../composables/plugged-in'

const page = {
  unplug,
  /** What was wrong with it, if anything. */
  plugIn(plug: Parameters<typeof plugIn>[0]): string {
    try {
      plugIn(plug)
      return ''
    } catch (error) {
      return (error as Error).message
    }
  },
  /** The last frame of an answer; `stopAt` cancels once so much text is there. */
  async ask(content: string, stopAt = Infinity): Promise<Asked> {
    const [, hire] = clients()[0]
    const client = hire()
    const cancel = new AbortController()
    let last: Asked | undefined
    const request = { messages: [{ role: 'user', content }], maxTokens: 12 } as const
    for await (last of asked(client, request, { signal: cancel.signal, pace: 0 }))
      if (last.text.length >= stopAt) cancel.abort()
    client.stop()
    return last!
  },
  /** May the page reach this address at all? */
  reaches: (address: string): Promise<boolean> =>
    fetch(address).then(
      () => true,
      () => false,
    ),
}
export type AskingPage = typeof page
Object.assign(window, { asking: page })
