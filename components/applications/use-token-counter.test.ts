import { readFileSync } from 'node:fs'
import { expect, it, vi } from 'vitest'
import { promptParts } from '../../data/prompt-parts'
import { BytePairTokenizer } from 'llm-stack/models'
import { chatVocabulary, useTokenCounter } from './use-token-counter'

let whenIdle: () => void
vi.mock('../../composables/use-when-idle', () => ({ useWhenIdle: (work: () => void) => (whenIdle = work) }))

it('counts prepared texts alone until the tokenizer is loaded, which is tried again after a failure', async () => {
  const fetchFile = vi.spyOn(chatVocabulary, 'fetch').mockRejectedValueOnce(new Error('not there'))
  const forget = vi.spyOn(chatVocabulary, 'forget')
  const { count, failed } = useTokenCounter()
  const [part] = promptParts
  const counts = () => [part!.text, 'A text that somebody typed'].map((text) => count.value(text))
  expect([counts(), failed.value]).toEqual([[part!.tokens, undefined], false])

  whenIdle()
  await vi.waitFor(() => expect(failed.value).toBe(true))
  expect(forget).toHaveBeenCalledOnce()
  expect(counts()).toEqual([part!.tokens, undefined])

  fetchFile.mockResolvedValue(new Uint8Array(readFileSync('public/smollm2-vocabulary.bin')))
  whenIdle()
  await vi.waitFor(() => expect(failed.value).toBe(false))
  const encode = vi.spyOn(BytePairTokenizer.prototype, 'encode')
  const [prepared, typed] = counts()
  expect([prepared, typed! > 3]).toEqual([part!.tokens, true])
  // Each text is counted once.
  expect([counts(), encode.mock.calls.length]).toEqual([[prepared, typed], 2])
  whenIdle()
  await Promise.resolve()
  expect(fetchFile).toHaveBeenCalledTimes(2)
})
