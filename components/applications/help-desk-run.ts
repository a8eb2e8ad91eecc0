/** Runs the help desk and records what the slide displays: requests, events and the running lines of code. */
import type { ModelClient } from '../../composables/model-client'
import { wait } from '../../composables/time-slicing'
import { prefersReducedMotion } from '../../composables/prefers-reduced-motion'
import { loadProgress } from '../../composables/load-progress'
import { orderQuestion } from '../../data/orders'
import {
  streamChat,
  ModelError,
  collectReply,
  type Message,
  type Reply,
  type StreamEvent,
  type ToolCall,
  type ToolSpec,
  type Transport,
} from 'llm-stack/applications'
import { pluralise } from '../kit/format'
import { recordedModel, recordingAuthor } from './help-desk-recordings'
import { modelName } from './model-name'
import { toTapeCell, emptyExchange, type TapeCell, type Exchange } from './exchange'
import { findOrder, runFindOrder } from './find-order'
import { answerQuestion } from './help-desk'

/** Lines of help-desk.ts, as the slide numbers them. */
export const CODE_LINES = { send: 1, first: 6, decide: 7, tools: [8, 9], again: 10 } as const
/** Tokens of a reply; tool calls of a run, so rounds too; entries kept of tape and wire. */
const [MAX_TOKENS, MAX_CALLS, MAX_KEPT] = [32, 8, 300]
const ENDLESS = 'It asks for tools without end, so it was stopped.'
const CANCELLED_UNSENT = 'Cancelled before anything was sent.'
/** Milliseconds between two events, so that they can be read; a line of code takes LINE_FACTOR times as long. */
const [EVENT_DELAY_MS, LINE_FACTOR] = [90, 6]

/** The model's name, or the recording's author, as the slide names them. */
function describeClient({ transport, localModel }: ModelClient): string {
  if (!transport.model) return localModel?.recordingOnly ? recordedModel : recordingAuthor
  return localModel
    ? `${transport.name} (${modelName(transport.model)}), which has no tools`
    : `${transport.name} (${transport.model})`
}

/**
 * Sends the help desk's question to a model and yields the exchange as it changes; the last frame is done. Throws if the
 * local model fails, so that the next backend takes over.
 * @param cancel stops the run at once
 * @param pace milliseconds between two events; 0 = no delays
 */
export async function* runExchange(
  client: ModelClient,
  cancel: AbortSignal,
  pace = EVENT_DELAY_MS,
): AsyncGenerator<Exchange> {
  const { transport, localModel } = client
  const abandoned = new AbortController()
  const signal = AbortSignal.any([cancel, client.signal, abandoned.signal])
  let frame: Exchange = { ...emptyExchange, by: describeClient(client) }
  for await (const share of loadProgress(client)) {
    if (cancel.aborted) return yield { ...frame, done: true, errorMessage: CANCELLED_UNSENT }
    yield { ...frame, loading: share }
  }

  let notify = () => {}
  let fatalError: unknown
  const update = (change: Partial<Exchange>, ...cells: TapeCell[]) => {
    frame = { ...frame, ...change, tape: [...frame.tape, ...cells].slice(-MAX_KEPT) }
    notify()
  }
  const logWire = (line: string) => update({ wire: [...frame.wire, line].slice(-MAX_KEPT) })
  const pause = (times = 1) => (prefersReducedMotion() || !pace ? Promise.resolve() : wait(times * pace))
  /** The client's transport, with every request logged. */
  const model: Transport = {
    ...transport,
    post(body, stop) {
      logWire(`POST ${body}`)
      update(
        { retryInMs: undefined },
        { kind: 'sent', text: `${new TextEncoder().encode(body).length} bytes` },
      )
      return transport.post(body, stop)
    },
  }
  let rounds = 0
  let calls = 0

  async function send(
    to: Transport,
    messages: readonly Message[],
    tools: readonly ToolSpec[],
  ): Promise<Reply> {
    if (rounds) await pause(LINE_FACTOR)
    update({ runningLines: [CODE_LINES.send, rounds++ ? CODE_LINES.again : CODE_LINES.first] })
    const events = streamChat(
      to,
      { messages: [...messages], tools, maxTokens: MAX_TOKENS },
      {
        signal,
        onData: (data) => logWire(`data: ${data}`),
        retries: localModel ? 0 : 2,
        wait(ms) {
          update({ retryInMs: ms })
          return wait(ms)
        },
      },
    )
    return collectReply(recordEvents(events))
  }
  async function* recordEvents(events: AsyncIterable<StreamEvent>): AsyncGenerator<StreamEvent> {
    for await (const event of events) {
      if (event.type !== 'end') update({}, toTapeCell(event))
      else {
        const { reason, usage } = event
        const totals = usage && {
          input: (frame.input ?? 0) + usage.input,
          output: (frame.output ?? 0) + usage.output,
        }
        update({ reason, ...totals, runningLines: [CODE_LINES.decide] }, toTapeCell(event))
      }
      await pause(event.type === 'end' ? LINE_FACTOR : 1)
      yield event
    }
  }
  function runCall(call: ToolCall) {
    if (++calls > MAX_CALLS) throw new Error(ENDLESS)
    const message = runFindOrder(call)
    update({ runningLines: CODE_LINES.tools }, { kind: 'found', text: message.content })
    return message
  }
  /** Ends the run with a sentence; an error of the local model is thrown below. */
  function fail(error: unknown): void {
    const isModelError = error instanceof ModelError
    if (localModel && !(isModelError && !error.retryable)) fatalError = error
    const pieces = frame.tape.filter(({ kind }) => kind === 'text').length
    const partlyReceived = `Cancelled: ${pluralise(pieces, 'piece')} had arrived, and what has arrived is paid for.`
    const cancelled = frame.tape.length ? partlyReceived : CANCELLED_UNSENT
    update({
      done: true,
      runningLines: [],
      retryInMs: undefined,
      errorMessage: isModelError && error.kind === 'cancelled' ? cancelled : (error as Error).message,
    })
  }
  answerQuestion(orderQuestion, {
    model,
    tools: [findOrder],
    ask: send,
    run: runCall,
    limit: MAX_CALLS,
  }).then(
    ({ calls: unanswered }) =>
      unanswered.length ? fail(new Error(ENDLESS)) : update({ done: true, runningLines: [] }),
    fail,
  )
  try {
    for (let yielded: Exchange | undefined; !yielded?.done; yield (yielded = frame)) {
      if (frame === yielded) await new Promise<void>((resolve) => (notify = resolve))
      if (fatalError) throw fatalError
    }
  } finally {
    abandoned.abort()
  }
}
