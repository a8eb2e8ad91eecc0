/** The models that are shipped, public/checkpoints/: fetched when somebody needs one, never before. */
import { sessionModels } from '../../composables/session-models'
import type { TrainingStage } from '../../stack/models'

const cache = new Map<TrainingStage, Promise<Uint8Array>>()

async function fetchWeights(stage: TrainingStage): Promise<Uint8Array> {
  const response = await fetch(new URL(`checkpoints/${stage}.bin`, document.baseURI))
  if (!response.ok) throw new Error(`The stored model “${stage}” was not found (${response.status}).`)
  const bytes = new Uint8Array(await response.arrayBuffer())
  const { loadStage } = await import('../../stack/models')
  loadStage(bytes, stage)
  return bytes
}

/** The shipped model of a stage, once fetched kept; what failed is tried anew. Rejects if it is not found, damaged or
 *  another, saying which. */
export function bundledWeights(stage: TrainingStage): Promise<Uint8Array> {
  const file = cache.get(stage) ?? fetchWeights(stage)
  cache.set(stage, file)
  file.catch(() => cache.delete(stage))
  return file
}

/** The room's own model of a stage, where it has made one, else the shipped one. */
export const ownOrBundledWeights = async (
  stage: TrainingStage,
): Promise<{ bytes: Uint8Array; own: boolean }> => {
  const bytes = sessionModels.weights[stage]
  return bytes ? { bytes, own: true } : { bytes: await bundledWeights(stage), own: false }
}
