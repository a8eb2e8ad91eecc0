/** Runs a help desk built on a model and records what the slide `api` displays: requests and events. */
import type { ModelClient } from '../../composables/model-client'
import { wait } from '../../composables/time-slicing'
import { prefersReducedMotion } from '../../composables/prefers-reduced-motion'
import { loadProgress } from '../../composables/load-progress'
import { chatModel } from '../../data/chat-model'
import {
  streamChat,
  ModelError,
  collectReply,
  type Message,
  type Reply,
  type StreamEvent,
  type ToolCall,
  type Transport,
} from 'llm-stack/applications'
import { pluralise } from '../kit/format'
import { firstMessages, recordedModel, recordingAuthor } from './help-desk-recordings'
import { modelName } from './model-name'
import { toTapeCell, emptyExchange, type TapeCell, type Exchange } from './exchange'
import { findOrder, runFindOrder } from './find-order'
import { readRequest } from './sent-request'

/** Tokens of a reply; tool calls of a run, so rounds too; entries kept of tape and wire. */
const [MAX_TOKENS, MAX_CALLS, MAX_KEPT] = [32, 8, 300]
const ENDLESS = 'It asks for tools without end, so it was stopped.'
const CANCELLED_UNSENT = 'Cancelled before anything was sent.'
/** Milliseconds between two events, so that they can be read; before another round ROUND_FACTOR times as long. */
const [EVENT_DELAY_MS, ROUND_FACTOR] = [90, 12]

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
  /** The client's transport, with every request logged. A recording of the chat model is asked as the model would be. */
  const model: Transport = {
    ...transport,
    model: transport.model ?? (localModel && chatModel.name),
    post(body, stop) {
      logWire(`POST ${body}`)
      update(
        { retryInMs: undefined, request: readRequest(JSON.parse(body)) },
        { kind: 'sent', text: `${new TextEncoder().encode(body).length} bytes` },
      )
      return transport.post(body, stop)
    },
  }
  let calls = 0

  async function send(messages: readonly Message[]): Promise<Reply> {
    const events = streamChat(
      model,
      { messages: [...messages], tools: [findOrder], maxTokens: MAX_TOKENS },
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
        update({ reason, ...totals }, toTapeCell(event))
      }
      await pause()
      yield event
    }
  }
  function runCall(call: ToolCall) {
    if (++calls > MAX_CALLS) throw new Error(ENDLESS)
    const message = runFindOrder(call)
    update({}, { kind: 'found', text: message.content })
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
      retryInMs: undefined,
      errorMessage: isModelError && error.kind === 'cancelled' ? cancelled : (error as Error).message,
    })
  }
  /** Asks the model and runs the tools it calls until it replies in words, or throws after MAX_CALLS. */
  async function answerQuestion(): Promise<void> {
    const messages: Message[] = [...firstMessages]
    let reply = await send(messages)
    while (reply.calls.length) {
      messages.push(
        { role: 'assistant', content: reply.text, calls: reply.calls },
        ...reply.calls.map(runCall),
      )
      await pause(ROUND_FACTOR)
      reply = await send(messages)
    }
    update({ done: true })
  }
  answerQuestion().catch(fail)
  try {
    for (let yielded: Exchange | undefined; !yielded?.done; yield (yielded = frame)) {
      if (frame === yielded) await new Promise<void>((resolve) => (notify = resolve))
      if (fatalError) throw fatalError
    }
  } finally {
    abandoned.abort()
  }
}
