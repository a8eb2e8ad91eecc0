import { createReadStream, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { readGguf, type GgufFile } from 'llm-stack/models'

/** The folder of the published models; '' where there is none, and then their tests are skipped. */
export const MODELS_FOLDER = process.env.LLM_STACK_MODELS ?? ''
export const SKIPPED = 'LLM_STACK_MODELS is not set: there are no published models'

export const CHAT_MODEL = join(MODELS_FOLDER, 'SmolLM2-135M-Instruct.Q4_1.gguf')
export const MEANING_MODEL = join(MODELS_FOLDER, 'all-MiniLM-L6-v2.Q4_1.gguf')

export const openGguf = (path: string): Promise<GgufFile> => readGguf(createReadStream(path))

/** What llama.cpp gave elsewhere for a model, on 32-bit weights. */
export const readOracle = <T>(name: string): T =>
  JSON.parse(readFileSync(join(MODELS_FOLDER, `${name}-oracle.json`), 'utf8')) as T
