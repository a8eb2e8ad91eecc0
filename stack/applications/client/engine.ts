/** The model downstairs, asked as a provider's is: the same request, the same stream. */
import { writeChunks } from './chunks'
import type { Answer, ChatRequest, Message, StreamEvent, Transport } from './messages'

/** What a base model is asked: to carry a text on. */
export type Continuation = { prompt: string; maxTokens?: number } & Pick<
  ChatRequest,
  'temperature' | 'stop' | 'seed'
>

export interface BaseModel {
  name: string
  /** Tells the text, then one end. Rejects with a RangeError for what the model cannot read. */
  write(asked: Continuation): AsyncIterator<StreamEvent>
}

/** A base model knows no roles: what was said is one text to it. */
export const plainText = (messages: readonly Message[]): string =>
  messages.map(({ content }) => content).join(' ')

const headers = { 'content-type': 'text/event-stream' }
async function* nothing(): AsyncGenerator<never> {}

/** An answer that streams what is written. As of any server, its status is known once the beginning is. */
export async function answer(events: AsyncIterator<StreamEvent>, model: string, when: Date): Promise<Answer> {
  async function* all(first: IteratorResult<StreamEvent>) {
    try {
      for (let now = first; !now.done; now = await events.next()) yield now.value
    } finally {
      await events.return?.()
    }
  }
  try {
    const body = writeChunks(all(await events.next()), model, Math.floor(when.getTime() / 1000))
    return { status: 200, headers, body }
  } catch (error) {
    if ((error as Error).name !== 'RangeError') throw error
    return { status: 400, headers: {}, body: nothing() }
  }
}

/** The engine downstairs. It is a base model: it carries on, and asks for no tools. */
export const engine = (model: BaseModel): Transport => ({
  name: 'the engine downstairs',
  model: model.name,
  post(body) {
    const { messages, max_tokens: maxTokens, temperature = 0, stop, seed } = JSON.parse(body)
    const asked = { prompt: plainText(messages), maxTokens, temperature, stop, seed }
    return answer(model.write(asked), model.name, new Date())
  },
})
