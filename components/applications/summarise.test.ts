import { afterEach, beforeEach, expect, it, vi } from 'vitest'
import { recordingTransport } from '../../composables/transports/recording-transport'
import { ticket } from '../../data/ticket'
import { ModelError, type Transport } from '../../stack/applications'
import { extractSummary, summarise, type Summary } from './summarise'

const endpointMock = vi.hoisted(() => ({ connectedEndpoint: { value: undefined as Transport | undefined } }))
vi.mock('../../composables/connected-endpoint', () => endpointMock)

beforeEach(() => vi.stubGlobal('matchMedia', () => ({ matches: true })))
afterEach(() => {
  endpointMock.connectedEndpoint.value = undefined
  vi.unstubAllGlobals()
})

async function lastSummary(text: string, signal = new AbortController().signal) {
  let shown: Summary | undefined
  for await (const summary of summarise(text, signal)) shown = summary
  return shown
}

it('keeps the second sentence of the ticket: the notes of the slide say so', async () => {
  const second = { summary: 'The shoes I ordered on Monday came in the wrong size.', by: '' }
  expect(extractSummary(ticket.text)).toEqual(second)
  expect(await lastSummary(ticket.text)).toEqual(second)
})

it('keeps nothing of nothing', () => {
  for (const nothing of ['', ' \n']) expect(extractSummary(nothing).summary).toBe('')
})

it('has it written by a model that is plugged in, and says by which', async () => {
  const to = 'Summarise the note in one short sentence. Tea. More tea.'
  const reply = { text: 'It is about tea.', calls: [], reason: 'stop' } as const
  endpointMock.connectedEndpoint.value = {
    ...recordingTransport([{ to, reply, by: 'a test', when: '2026-11-25' }]),
    name: 'models.example',
  }
  expect(await lastSummary('Tea. More tea.')).toEqual({ summary: reply.text, by: 'models.example' })
})

it('says in a sentence what went wrong, and stops when it is left', async () => {
  const refuse = () => Promise.reject(new ModelError('auth', 401))
  endpointMock.connectedEndpoint.value = { name: 'models.example', post: refuse }
  expect((await lastSummary('Tea.'))!.summary).toMatch(/^The key was refused \(401\)/)
  expect((await lastSummary('Tea.', AbortSignal.abort()))!.summary).toMatch(/^Stopped/)
})

it('says when a busy model is asked again', async () => {
  const to = 'Summarise the note in one short sentence. Tea.'
  const reply = { text: 'Tea.', calls: [], reason: 'stop' } as const
  const model = recordingTransport([{ to, reply, by: 'a test', when: '2026-11-25' }])
  let posts = 0
  const post: Transport['post'] = (...asked) =>
    posts++ ? model.post(...asked) : Promise.reject(new ModelError('rate', '1 s', 20))
  endpointMock.connectedEndpoint.value = { ...model, name: 'models.example', post }
  const shown = []
  for await (const { summary } of summarise('Tea.', new AbortController().signal)) shown.push(summary)
  expect(shown).toContain('Asked again in 1 s …')
  expect(shown.at(-1)).toBe('Tea.')
})

it('says so when a model gives nothing', async () => {
  const to = 'Summarise the note in one short sentence. Tea.'
  const reply = { text: '', calls: [], reason: 'content_filter' } as const
  endpointMock.connectedEndpoint.value = {
    ...recordingTransport([{ to, reply, by: 'a test', when: '2026-11-25' }]),
    name: 'models.example',
  }
  expect((await lastSummary('Tea.'))!.summary).toBe('It says nothing.')
})
