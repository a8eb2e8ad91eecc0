import { afterEach, beforeEach, expect, it, vi } from 'vitest'
import { recorded } from '../../composables/transports/recorded'
import { ticket } from '../../data/ticket'
import { ModelError, type Transport } from '../../stack/applications'
import { kept, summarise, type Summary } from './summarise'

const plugged = vi.hoisted(() => ({ endpointInUse: { value: undefined as Transport | undefined } }))
vi.mock('../../composables/plugged-in', () => plugged)

beforeEach(() => vi.stubGlobal('matchMedia', () => ({ matches: true })))
afterEach(() => {
  plugged.endpointInUse.value = undefined
  vi.unstubAllGlobals()
})

async function last(text: string, signal = new AbortController().signal) {
  let shown: Summary | undefined
  for await (const summary of summarise(text, signal)) shown = summary
  return shown
}

it('keeps the second sentence of the ticket: the notes of the slide say so', async () => {
  const second = { summary: 'The shoes I ordered on Monday came in the wrong size.', by: '' }
  expect(kept(ticket.text)).toEqual(second)
  expect(await last(ticket.text)).toEqual(second)
})

it('keeps nothing of nothing', () => {
  for (const nothing of ['', ' \n']) expect(kept(nothing).summary).toBe('')
})

it('has it written by a model that is plugged in, and says by which', async () => {
  const to = 'Summarise the note in one short sentence. Tea. More tea.'
  const reply = { text: 'It is about tea.', calls: [], reason: 'stop' } as const
  plugged.endpointInUse.value = {
    ...recorded([{ to, reply, by: 'a test', when: '2026-11-25' }]),
    name: 'models.example',
  }
  expect(await last('Tea. More tea.')).toEqual({ summary: reply.text, by: 'models.example' })
})

it('says in a sentence what went wrong, and stops when it is left', async () => {
  const refuse = () => Promise.reject(new ModelError('auth', 401))
  plugged.endpointInUse.value = { name: 'models.example', post: refuse }
  expect((await last('Tea.'))!.summary).toMatch(/^The key was refused \(401\)/)
  expect((await last('Tea.', AbortSignal.abort()))!.summary).toMatch(/^Stopped/)
})

it('says when a busy model is asked again', async () => {
  const to = 'Summarise the note in one short sentence. Tea.'
  const reply = { text: 'Tea.', calls: [], reason: 'stop' } as const
  const model = recorded([{ to, reply, by: 'a test', when: '2026-11-25' }])
  let posts = 0
  const post: Transport['post'] = (...asked) =>
    posts++ ? model.post(...asked) : Promise.reject(new ModelError('rate', '1 s', 20))
  plugged.endpointInUse.value = { ...model, name: 'models.example', post }
  const shown = []
  for await (const { summary } of summarise('Tea.', new AbortController().signal)) shown.push(summary)
  expect(shown).toContain('Asked again in 1 s …')
  expect(shown.at(-1)).toBe('Tea.')
})

it('says so when a model gives nothing', async () => {
  const to = 'Summarise the note in one short sentence. Tea.'
  const reply = { text: '', calls: [], reason: 'content_filter' } as const
  plugged.endpointInUse.value = {
    ...recorded([{ to, reply, by: 'a test', when: '2026-11-25' }]),
    name: 'models.example',
  }
  expect((await last('Tea.'))!.summary).toBe('It says nothing.')
})
