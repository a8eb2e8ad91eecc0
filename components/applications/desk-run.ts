/** The help desk at work, as people watch it: what is sent, what arrives, and which lines of its code run. */
import type { Client } from '../../composables/model-client'
import { wait } from '../../composables/portions'
import { stillness } from '../../composables/stillness'
import { loading } from '../../composables/stories/loading'
import { orderQuestion } from '../../data/orders'
import {
  ask,
  ModelError,
  whole,
  type ChatRequest,
  type Reply,
  type StreamEvent,
  type ToolCall,
  type Transport,
} from '../../stack/applications'
import { plural } from '../kit/format'
import { author } from './desk-replies'
import { cellOf, silence, type Cell, type Exchange } from './exchange'
import { findOrder, run } from './find-order'
import { answer } from './help-desk'

/** Lines of help-desk.ts, as the slide numbers them. */
export const LINES = { send: 1, first: 6, decide: 7, tools: [8, 9], again: 10 } as const
/** Tokens of a reply; calls that are run; parts of tape and wire that are kept. */
const [MOST_TOKENS, MOST_CALLS, KEPT] = [32, 8, 300]
const UNSENT = 'Cancelled before anything was sent.'
/** Milliseconds between two events, so that they can be read; lines of code take so many times as long. */
const [PACE, LINE] = [90, 6]

/** Who is asked, as the slide says it. */
function nameOf({ transport, teller }: Client): string {
  if (!transport.model) return teller?.recorded ? `${author}, since ${teller.recorded.why}` : author
  return teller ? `${transport.name}, which has no tools` : `${transport.name} (${transport.model})`
}

/**
 * Asks a model the help desk's question, and yields what there is to see as it changes; the last frame is over.
 * cancel: stops it at once. Throws where the engine fails, so that the next who can is hired.
 */
export async function* exchange(client: Client, cancel: AbortSignal, pace = PACE): AsyncGenerator<Exchange> {
  const { transport, teller } = client
  const left = new AbortController()
  const signal = AbortSignal.any([cancel, client.signal, left.signal])
  let now: Exchange = { ...silence, by: nameOf(client) }
  for await (const share of loading(client)) {
    if (cancel.aborted) return yield { ...now, over: true, fault: UNSENT }
    yield { ...now, loading: share }
  }

  let wake = () => {}
  let broken: unknown
  const tell = (change: Partial<Exchange>, ...cells: Cell[]) => {
    now = { ...now, ...change, tape: [...now.tape, ...cells].slice(-KEPT) }
    wake()
  }
  const overheard = (words: string) => tell({ wire: [...now.wire, words].slice(-KEPT) })
  const rest = (times = 1) => (stillness() || !pace ? Promise.resolve() : wait(times * pace))
  const model: Transport = {
    ...transport,
    post(body, stop) {
      overheard(`POST ${body}`)
      tell({ again: undefined }, { kind: 'sent', text: `${new TextEncoder().encode(body).length} bytes` })
      return transport.post(body, stop)
    },
  }
  let rounds = 0
  let calls = 0

  async function send(to: Transport, request: ChatRequest): Promise<Reply> {
    if (rounds) await rest(LINE)
    tell({ lit: [LINES.send, rounds++ ? LINES.again : LINES.first] })
    const events = ask(
      to,
      { ...request, maxTokens: MOST_TOKENS },
      {
        signal,
        seen: (data) => overheard(`data: ${data}`),
        retries: teller ? 0 : 2,
        wait(ms) {
          tell({ again: ms })
          return wait(ms)
        },
      },
    )
    return whole(watched(events))
  }
  async function* watched(events: AsyncIterable<StreamEvent>): AsyncGenerator<StreamEvent> {
    for await (const event of events) {
      if (event.type !== 'end') tell({}, cellOf(event))
      else {
        const { reason, usage } = event
        const counted = usage && {
          input: (now.input ?? 0) + usage.input,
          output: (now.output ?? 0) + usage.output,
        }
        tell({ reason, ...counted, lit: [LINES.decide] }, cellOf(event))
      }
      await rest(event.type === 'end' ? LINE : 1)
      yield event
    }
  }
  function runTool(wanted: ToolCall) {
    if (++calls > MOST_CALLS) throw new Error('It asks for tools without end, so it was stopped.')
    const message = run(wanted)
    tell({ lit: LINES.tools }, { kind: 'found', text: message.content })
    return message
  }
  function fail(error: unknown): void {
    const asked = error instanceof ModelError
    if (teller && !(asked && !error.passing)) broken = error
    const pieces = now.tape.filter(({ kind }) => kind === 'text').length
    const paid = `Cancelled: ${plural(pieces, 'piece')} had arrived, and what has arrived is paid for.`
    const cancelled = now.tape.length ? paid : UNSENT
    tell({
      over: true,
      lit: [],
      again: undefined,
      fault: asked && error.kind === 'cancelled' ? cancelled : (error as Error).message,
    })
  }
  answer(orderQuestion, { model, tools: [findOrder], ask: send, run: runTool }).then(
    () => tell({ over: true, lit: [] }),
    fail,
  )
  try {
    for (let shown: Exchange | undefined; !shown?.over; yield (shown = now)) {
      if (now === shown) await new Promise<void>((go) => (wake = go))
      if (broken) throw broken
    }
  } finally {
    left.abort()
  }
}
