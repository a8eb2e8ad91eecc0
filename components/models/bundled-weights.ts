/** Bundled checkpoints of the names model, public/checkpoints/, fetched on demand. */
import { siteFile } from 'slidev-addon-web/site-file'
import { sessionModels } from '../../composables/session-models'
import type { TrainingStage } from 'llm-stack/models'

const cache = new Map<TrainingStage, Promise<Uint8Array>>()

async function fetchWeights(stage: TrainingStage): Promise<Uint8Array> {
  const response = await fetch(siteFile(`checkpoints/${stage}.bin`))
  if (!response.ok) throw new Error(`The stored model “${stage}” was not found (${response.status}).`)
  const bytes = new Uint8Array(await response.arrayBuffer())
  const { loadStage } = await import('llm-stack/models')
  loadStage(bytes, stage)
  return bytes
}

/**
 * The bundled checkpoint of a stage; cached, and fetched anew after a failure. Rejects if the file is missing, damaged or
 * of another stage, and the error says which.
 */
export function bundledWeights(stage: TrainingStage): Promise<Uint8Array> {
  const weights = cache.get(stage) ?? fetchWeights(stage)
  cache.set(stage, weights)
  weights.catch(() => cache.delete(stage))
  return weights
}

/** The weights of a stage trained in this session (`own`), else the bundled ones. */
export const ownOrBundledWeights = async (
  stage: TrainingStage,
): Promise<{ bytes: Uint8Array; own: boolean }> => {
  const bytes = sessionModels.weights[stage]
  return bytes ? { bytes, own: true } : { bytes: await bundledWeights(stage), own: false }
}
