// @vitest-environment happy-dom
import { readFileSync } from 'node:fs'
import { afterEach, beforeEach, expect, it, vi } from 'vitest'
import { clearOwnModels, keepWeights } from '../../composables/own-models'
import { shippedStage, stageToUse } from './stored-stages'

const whole = new Uint8Array(readFileSync('public/checkpoints/pretrained.bin'))
const answers = vi.fn<() => Response>()

beforeEach(() => vi.stubGlobal('fetch', async () => answers()))
afterEach(() => {
  vi.unstubAllGlobals()
  clearOwnModels()
})

it('says what is wrong with a file, and tries anew', async () => {
  answers.mockReturnValueOnce(new Response('', { status: 404 }))
  await expect(shippedStage('pretrained')).rejects.toThrow('“pretrained” was not found (404)')
  answers.mockReturnValueOnce(new Response(whole.slice(0, 9000)))
  await expect(shippedStage('pretrained')).rejects.toThrow('damaged')
  answers.mockReturnValueOnce(new Response(whole))
  expect(await shippedStage('pretrained')).toEqual(whole)
  expect(await shippedStage('pretrained'), 'fetched once').toEqual(whole)
})

it('prefers what the room has trained', async () => {
  expect(await stageToUse('pretrained')).toEqual({ bytes: whole, own: false })
  const own = whole.slice()
  keepWeights('pretrained', own)
  expect(await stageToUse('pretrained')).toEqual({ bytes: own, own: true })
})
