/**
 * Writes data/thinking-run.ts: the puzzle's answers as tokens of GPT-2's vocabulary.
 *
 *   npx tsx scripts/record/thinking-run.ts
 */
import { readFileSync, writeFileSync } from 'node:fs'
import { format, resolveConfig } from 'prettier'
import { tokenizePuzzle } from '../../components/questions/puzzle-tokens'
import { loadVocabulary } from 'llm-stack/models'

const tokenizer = loadVocabulary(new Uint8Array(readFileSync('public/gpt2-vocabulary.bin')))
const OUT = 'data/thinking-run.ts'
const code = `/** The puzzle's answers in tokens: written by scripts/record/thinking-run.ts, not by hand. */
export const thinkingRun = ${JSON.stringify(tokenizePuzzle(tokenizer))} as const
`
writeFileSync(OUT, await format(code, { ...(await resolveConfig(OUT)), parser: 'typescript' }))
