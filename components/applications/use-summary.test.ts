// @vitest-environment happy-dom
import { afterEach, beforeEach, expect, it, vi } from 'vitest'
import { mountInWindow } from '../../packages/slidev-addon-stage/slidev.test-helper'
import { recordingTransport } from '../../composables/transports/recording-transport'
import type { Transport } from 'llm-stack/applications'
import { useSummary } from './use-summary'

vi.mock('@slidev/client', () => import('../../packages/slidev-addon-stage/slidev.test-helper'))
vi.mock(
  '@slidev/client/state/shared.ts',
  () => import('../../packages/slidev-addon-stage/slidev.test-helper'),
)
const endpointMock = vi.hoisted(() => ({ connectedEndpoint: { value: undefined as Transport | undefined } }))
vi.mock('../../composables/connected-endpoint', () => endpointMock)

beforeEach(() => vi.stubGlobal('matchMedia', () => ({ matches: true })))
afterEach(() => {
  endpointMock.connectedEndpoint.value = undefined
  vi.unstubAllGlobals()
})

const mountDemo = (whose: 'presenter' | 'audience' = 'audience') =>
  mountInWindow(whose, () => useSummary(() => ({ seed: 1, text: 'Tea. More tea.', summary: '', by: '' })))

it('shows the summary in both windows, clears it on an edit and forgets both on a reset', async () => {
  const [mine, theirs] = [mountDemo('presenter'), mountDemo()]
  await mine.summariseText()
  expect(mine.state.value.summary).toMatch(/tea\.$/i)
  await vi.waitFor(() => expect(theirs.state.value).toEqual(mine.state.value))
  mine.setText('Coffee.')
  expect(mine.state.value).toEqual({ text: 'Coffee.', summary: '', by: '', seed: 1 })
  mine.reset()
  expect([mine.touched.value, mine.state.value.text]).toEqual([false, 'Tea. More tea.'])
})

it('drops the reply to a text that was edited meanwhile', async () => {
  const to = 'Summarise the note in one short sentence. Tea. More tea.'
  const reply = { text: 'It is about tea.', calls: [], reason: 'stop' } as const
  endpointMock.connectedEndpoint.value = recordingTransport([{ to, reply, by: 'a test', when: '2026-11-25' }])
  const demo = mountDemo()
  const done = demo.summariseText()
  demo.setText('Coffee.')
  await done
  expect(demo.state.value).toEqual({ text: 'Coffee.', summary: '', by: '', seed: 1 })
})

it('says that an empty text has nothing to summarise, whoever is asked', async () => {
  const demo = mountDemo()
  for (const ask of [demo.summariseText, demo.askModel]) {
    demo.setText(' ')
    await ask()
    expect(demo.state.value).toMatchObject({ summary: 'There is no text to summarise.', by: '' })
  }
})
