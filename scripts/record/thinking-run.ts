/**
 * Writes data/thinking-run.ts: the puzzle's answers in tokens, cut with GPT-2's vocabulary.
 *
 *   npx tsx scripts/record/thinking-run.ts
 */
import { readFileSync, writeFileSync } from 'node:fs'
import { format, resolveConfig } from 'prettier'
import { piecesOf } from '../../components/questions/thinking'
import { loadVocabulary } from '../../stack/models'

const tokenizer = loadVocabulary(new Uint8Array(readFileSync('public/gpt2-vocabulary.bin')))
const OUT = 'data/thinking-run.ts'
const code = `/** The puzzle's answers in tokens: written by scripts/record/thinking-run.ts, not by hand. */
export const thinkingRun = ${JSON.stringify(piecesOf(tokenizer))} as const
`
writeFileSync(OUT, await format(code, { ...(await resolveConfig(OUT)), parser: 'typescript' }))
