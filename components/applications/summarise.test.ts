import { afterEach, beforeEach, expect, it, vi } from 'vitest'
import { recordingTransport } from '../../composables/transports/recording-transport'
import { ticket } from '../../data/ticket'
import { ModelError, type Transport } from 'llm-stack/applications'
import { summaryRun } from '../../data/summary-run'
import { extractSummary, summarise, writeSummary, type Summary } from './summarise'

const endpointMock = vi.hoisted(() => ({ connectedEndpoint: { value: undefined as Transport | undefined } }))
vi.mock('../../composables/connected-endpoint', () => endpointMock)

beforeEach(() => vi.stubGlobal('matchMedia', () => ({ matches: true })))
afterEach(() => {
  endpointMock.connectedEndpoint.value = undefined
  vi.unstubAllGlobals()
})

async function lastSummary(text: string, signal = new AbortController().signal) {
  let last: Summary | undefined
  for await (const summary of summarise(text, signal)) last = summary
  return last
}

it('extracts the second sentence of the ticket, as the speaker notes say', async () => {
  const second = { summary: 'The shoes I ordered on Monday came in the wrong size.', by: '' }
  expect(extractSummary(ticket.text)).toEqual(second)
  expect(await lastSummary(ticket.text)).toEqual(second)
})

it('extracts nothing from an empty text', () => {
  for (const text of ['', ' \n']) expect(extractSummary(text).summary).toBe('')
})

it('has a connected model write the summary, and names the model', async () => {
  const to = 'Summarise the note in one short sentence. Tea. More tea.'
  const reply = { text: 'It is about tea.', calls: [], reason: 'stop' } as const
  endpointMock.connectedEndpoint.value = {
    ...recordingTransport([{ to, reply, by: 'a test', when: '2026-11-25' }]),
    name: 'models.example',
  }
  expect(await lastSummary('Tea. More tea.')).toEqual({ summary: reply.text, by: 'models.example' })
})

it('plays the recorded summaries where the chat model is not there', async () => {
  const summaries: Summary[] = []
  for await (const summary of writeSummary(ticket.text, 4, new AbortController().signal))
    summaries.push(summary)
  expect(summaries.at(-1)!.summary).toBe(summaryRun.replies[3].text)
  expect(summaries.at(-1)!.by).toMatch(/^SmolLM2, recorded .*, seed 4$/)
  for await (const summary of writeSummary('Tea.', 1, new AbortController().signal)) summaries.push(summary)
  expect(summaries.at(-1)!.summary).toBe('The chat model is not here. Nothing was recorded for this.')
})

it('reports an error in a sentence, and stops when it is aborted', async () => {
  const refuse = () => Promise.reject(new ModelError('auth', 401))
  endpointMock.connectedEndpoint.value = { name: 'models.example', post: refuse }
  expect((await lastSummary('Tea.'))!.summary).toMatch(/^The key was refused \(401\)/)
  expect((await lastSummary('Tea.', AbortSignal.abort()))!.summary).toMatch(/^Stopped/)
})

it('reports the retry of a busy model', async () => {
  const to = 'Summarise the note in one short sentence. Tea.'
  const reply = { text: 'Tea.', calls: [], reason: 'stop' } as const
  const model = recordingTransport([{ to, reply, by: 'a test', when: '2026-11-25' }])
  let posts = 0
  const post: Transport['post'] = (...args) =>
    posts++ ? model.post(...args) : Promise.reject(new ModelError('rate', '1 s', 20))
  endpointMock.connectedEndpoint.value = { ...model, name: 'models.example', post }
  const summaries = []
  for await (const { summary } of summarise('Tea.', new AbortController().signal)) summaries.push(summary)
  expect(summaries).toContain('Asked again in 1 s …')
  expect(summaries.at(-1)).toBe('Tea.')
})

it('says so when the model’s reply is empty', async () => {
  const to = 'Summarise the note in one short sentence. Tea.'
  const reply = { text: '', calls: [], reason: 'content_filter' } as const
  endpointMock.connectedEndpoint.value = {
    ...recordingTransport([{ to, reply, by: 'a test', when: '2026-11-25' }]),
    name: 'models.example',
  }
  expect((await lastSummary('Tea.'))!.summary).toBe('It says nothing.')
})
