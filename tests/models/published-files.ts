import { createReadStream, existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { readGguf, type GgufFile } from 'llm-stack/models'
import { modelsFolder } from '../../scripts/model-files/models-folder'

const MODELS_FOLDER = modelsFolder()
export const CHAT_MODEL = join(MODELS_FOLDER, 'SmolLM2-135M-Instruct.Q4_1.gguf')
export const MEANING_MODEL = join(MODELS_FOLDER, 'all-MiniLM-L6-v2.Q4_1.gguf')

export const openGguf = (path: string): Promise<GgufFile> => readGguf(createReadStream(path))

/** What llama.cpp gave elsewhere for a model, on 32-bit weights. */
export const readOracle = <T>(name: string): T =>
  JSON.parse(readFileSync(join(MODELS_FOLDER, `${name}-oracle.json`), 'utf8')) as T

/** Why the tests of published models are skipped; '' where all files are there. */
export const SKIPPED = !existsSync(CHAT_MODEL)
  ? '(skipped: no chat model)'
  : !existsSync(MEANING_MODEL)
    ? '(skipped: no encoder)'
    : !existsSync(join(MODELS_FOLDER, 'smollm2-oracle.json'))
      ? '(skipped: no figures of llama.cpp)'
      : ''
