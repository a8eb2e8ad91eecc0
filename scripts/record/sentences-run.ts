/**
 * Writes data/sentences-run.ts: the cosine of the two sentences that the slide on vectors compares first. Writes today's date
 * into it.
 *
 *   npx tsx scripts/record/sentences-run.ts
 */
import { writeFileSync } from 'node:fs'
import { format, resolveConfig } from 'prettier'
import { ENCODER_FILE } from '../../composables/encoder/sentence-encoder'
import { sentencePair } from '../../data/sentences'
import { dot } from 'llm-stack/theory'
import { openEncoder } from './open-encoder'

const encoder = await openEncoder()
const [first, second] = sentencePair.map((text) => encoder.embed(text))
const run = {
  sentences: sentencePair,
  cosine: Number(dot(first, second).toPrecision(4)),
  sha256: ENCODER_FILE.sha256,
  when: new Date().toISOString().slice(0, 10),
}

const OUT = 'data/sentences-run.ts'
const code = `/** Two sentences compared by the encoder: written by scripts/record/sentences-run.ts, not by hand. */
import type { SentencesRun } from './sentences'

export const sentencesRun: SentencesRun = ${JSON.stringify(run)}
`
writeFileSync(OUT, await format(code, { ...(await resolveConfig(OUT)), parser: 'typescript' }))
