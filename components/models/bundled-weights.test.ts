// @vitest-environment happy-dom
import { readFileSync } from 'node:fs'
import { afterEach, beforeEach, expect, it, vi } from 'vitest'
import { clearSessionModels, storeWeights } from '../../composables/session-models'
import { bundledWeights, ownOrBundledWeights } from './bundled-weights'

const intactFile = new Uint8Array(readFileSync('public/checkpoints/pretrained.bin'))
const respond = vi.fn<() => Response>()

beforeEach(() => vi.stubGlobal('fetch', async () => respond()))
afterEach(() => {
  vi.unstubAllGlobals()
  clearSessionModels()
})

it('rejects with the reason, and fetches anew after a failure', async () => {
  respond.mockReturnValueOnce(new Response('', { status: 404 }))
  await expect(bundledWeights('pretrained')).rejects.toThrow('“pretrained” was not found (404)')
  respond.mockReturnValueOnce(new Response(intactFile.slice(0, 9000)))
  await expect(bundledWeights('pretrained')).rejects.toThrow('damaged')
  respond.mockReturnValueOnce(new Response(intactFile))
  expect(await bundledWeights('pretrained')).toEqual(intactFile)
  expect(await bundledWeights('pretrained'), 'fetched once').toEqual(intactFile)
})

it('prefers weights trained in this session', async () => {
  expect(await ownOrBundledWeights('pretrained')).toEqual({ bytes: intactFile, own: false })
  const own = intactFile.slice()
  storeWeights('pretrained', own)
  expect(await ownOrBundledWeights('pretrained')).toEqual({ bytes: own, own: true })
})
