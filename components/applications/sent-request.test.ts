import { readFileSync } from 'node:fs'
import { beforeEach, expect, it, vi } from 'vitest'
import { orderReplies } from '../../data/orders'
import { streamingResponse, type StreamEvent, type Transport } from 'llm-stack/applications'
import { createRecordedClient, firstMessages } from './help-desk-recordings'
import { runExchange } from './run-exchange'
import type { Exchange } from './exchange'
import { readRequest } from './sent-request'

beforeEach(() => vi.stubGlobal('matchMedia', () => ({ matches: true })))

/** A model that calls the tool once, and keeps the bodies it got. */
function recordingStub(model?: string): { transport: Transport; bodies: string[] } {
  const bodies: string[] = []
  async function* reply(isFirst: boolean): AsyncGenerator<StreamEvent> {
    const call = { id: 'a', name: 'find_order', arguments: JSON.stringify({ order: orderReplies.order }) }
    if (isFirst) yield { type: 'call', call }
    else yield { type: 'text', text: orderReplies.text }
    yield { type: 'end', reason: isFirst ? 'tool_calls' : 'stop' }
  }
  const post: Transport['post'] = async (body) => {
    bodies.push(body)
    return streamingResponse(reply(bodies.length === 1), 'a stub', new Date(0))
  }
  return { transport: { name: 'a stub', model, post }, bodies }
}

it.each(['cat-1', undefined])('the slip has the fields of what is sent to the model %s', async (model) => {
  const { transport, bodies } = recordingStub(model)
  const frames: Exchange[] = []
  for await (const frame of runExchange({ ...createRecordedClient(), transport }, AbortSignal.any([]), 0))
    frames.push(frame)
  const slips = new Set(frames.flatMap(({ request }) => (request ? [JSON.stringify(request)] : [])))
  expect(bodies).toHaveLength(2)
  for (const body of bodies) {
    const { model: sentModel = '', messages } = JSON.parse(body)
    const [{ content: instructions }, { content: question }] = messages
    expect([...slips].map((slip) => JSON.parse(slip))).toEqual([{ model: sentModel, instructions, question }])
  }
  const before = readRequest({ model, messages: firstMessages })
  expect(frames.at(-1)!.request).toEqual(before)
  expect(before).toMatchObject({ model: model ?? '', question: 'Where is order A17?' })
})

it('the slide has no code', () => {
  const [slide] = readFileSync('slides.md', 'utf8').split('routeAlias: api\n')[1]!.split('routeAlias:')
  expect(slide).toContain('<ApiCall />')
  expect(slide).not.toMatch(/<<<| ts /)
})

it('has empty fields where nothing is sent', () => {
  expect(readRequest({ messages: [] })).toEqual({ model: '', instructions: '', question: '' })
})
