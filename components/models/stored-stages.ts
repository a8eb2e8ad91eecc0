/** The models that are shipped, public/checkpoints/: fetched when somebody needs one, never before. */
import { ownModels } from '../../composables/own-models'
import type { Stage } from '../../stack/models'

const fetched = new Map<Stage, Promise<Uint8Array>>()

async function fetchStage(stage: Stage): Promise<Uint8Array> {
  const response = await fetch(new URL(`checkpoints/${stage}.bin`, document.baseURI))
  if (!response.ok) throw new Error(`The stored model “${stage}” was not found (${response.status}).`)
  const bytes = new Uint8Array(await response.arrayBuffer())
  const { loadStage } = await import('../../stack/models')
  loadStage(bytes, stage)
  return bytes
}

/** The shipped model of a stage, once fetched kept; what failed is tried anew. Rejects if it is not found, damaged or
 *  another, saying which. */
export function shippedStage(stage: Stage): Promise<Uint8Array> {
  const file = fetched.get(stage) ?? fetchStage(stage)
  fetched.set(stage, file)
  file.catch(() => fetched.delete(stage))
  return file
}

/** The room's own model of a stage, where it has made one, else the shipped one. */
export const stageToUse = async (stage: Stage): Promise<{ bytes: Uint8Array; own: boolean }> => {
  const bytes = ownModels.weights[stage]
  return bytes ? { bytes, own: true } : { bytes: await shippedStage(stage), own: false }
}
