/**
 * Writes data/search-run.ts: the evaluation of the shop's search that the slide on evaluation shows.
 *
 *   npx tsx scripts/record/search-run.ts
 */
import { writeFileSync } from 'node:fs'
import { format, resolveConfig } from 'prettier'
import { evaluateSearch } from '../../components/questions/search-evaluation'
import { cards } from '../../data/shop'
import { embeddingScores } from 'llm-stack/applications'
import { openEncoder } from './open-encoder'

const encoder = await openEncoder()
const cardEmbeddings = cards.map((text) => encoder.embed(text))
const evaluation = evaluateSearch((question) => embeddingScores(encoder.embed(question), cardEmbeddings))
const OUT = 'data/search-run.ts'
const roundNumber = (_: string, value: unknown) =>
  typeof value === 'number' ? Number(value.toPrecision(4)) : value
const code = `/** Each question's share of right cards among the first three: written by scripts/record/search-run.ts, not by hand. */
export const searchRun = ${JSON.stringify(evaluation, roundNumber)} as const
`
writeFileSync(OUT, await format(code, { ...(await resolveConfig(OUT)), parser: 'typescript' }))
