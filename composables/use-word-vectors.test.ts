import { beforeEach, expect, it, vi } from 'vitest'
import { useWordVectors } from './use-word-vectors'
import { loadWordVectors } from './word-vectors'

let whenIdle: () => void
vi.mock('./use-when-idle', () => ({ useWhenIdle: (work: () => void) => (whenIdle = work) }))
vi.mock('./word-vectors', () => ({ loadWordVectors: vi.fn() }))
const all = new Map([['cat', new Float32Array([1])]])

beforeEach(() => void vi.mocked(loadWordVectors).mockReset())

it('loads the vectors when the page is idle, once', async () => {
  vi.mocked(loadWordVectors).mockResolvedValue(all)
  const { vectors, errorMessage, load } = useWordVectors()
  expect([vectors.value, errorMessage.value]).toEqual([undefined, ''])
  whenIdle()
  await vi.waitFor(() => expect(vectors.value).toBe(all))
  load()
  expect(loadWordVectors).toHaveBeenCalledTimes(1)
})

it('says why they could not be loaded, until they can', async () => {
  const { vectors, errorMessage, load } = useWordVectors()
  for (const error of [new Error('not there'), 'not there']) {
    vi.mocked(loadWordVectors).mockRejectedValueOnce(error)
    errorMessage.value = ''
    load()
    await vi.waitFor(() => expect(errorMessage.value).toBe('not there'))
  }
  vi.mocked(loadWordVectors).mockResolvedValue(all)
  load()
  await vi.waitFor(() => expect(vectors.value).toBe(all))
  expect(errorMessage.value).toBe('')
})
