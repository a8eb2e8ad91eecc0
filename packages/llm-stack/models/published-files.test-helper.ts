/** Published models for tests: in the folder that LLM_STACK_MODELS names. Where they are not there, their tests are skipped. */
import { existsSync } from 'node:fs'
import { describe } from 'vitest'

export const SMOLLM2 = 'SmolLM2-135M-Instruct.Q4_1.gguf'
export const SMOLLM2_ORACLE = 'smollm2-oracle.json'
export const MINILM = 'all-MiniLM-L6-v2.Q4_1.gguf'
export const MINILM_ORACLE = 'minilm-oracle.json'

/** What a test lacks without a file. */
const descriptions: Record<string, string> = {
  [SMOLLM2]: 'chat model',
  [MINILM]: 'encoder',
  [SMOLLM2_ORACLE]: 'figures of llama.cpp',
  [MINILM_ORACLE]: 'figures of llama.cpp',
}

/** The path of a published file. */
export const publishedFile = (name: string): string => `${process.env.LLM_STACK_MODELS}/${name}`

/** `describe` for tests that need these files: without one of them they are skipped, and their title says what is missing. */
export function describePublished(title: string, files: readonly string[], tests: () => void): void {
  const missing = files.find((name) => !existsSync(publishedFile(name)))
  if (missing === undefined) describe(title, tests)
  else describe.skip(`${title} (skipped: no ${descriptions[missing]})`, tests)
}
