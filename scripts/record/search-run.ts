/**
 * Writes data/search-run.ts: the evaluation of the shop's search that the slide on evaluation shows.
 *
 *   npx tsx scripts/record/search-run.ts
 */
import { readFileSync, writeFileSync } from 'node:fs'
import { format, resolveConfig } from 'prettier'
import { evaluateSearch } from '../../components/questions/search-evaluation'
import { readWordVectors } from '../../composables/word-vectors'
import { centreVectors } from 'llm-stack/applications'

const vectors = readWordVectors(new Uint8Array(readFileSync('public/word-vectors/vectors.bin')))
const OUT = 'data/search-run.ts'
const roundNumber = (_: string, value: unknown) =>
  typeof value === 'number' ? Number(value.toPrecision(4)) : value
const code = `/** Each question's share of right cards among the first three: written by scripts/record/search-run.ts, not by hand. */
export const searchRun = ${JSON.stringify(evaluateSearch(centreVectors(vectors)), roundNumber)} as const
`
writeFileSync(OUT, await format(code, { ...(await resolveConfig(OUT)), parser: 'typescript' }))
