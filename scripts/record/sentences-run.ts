/** The cosine of the two sentences that the slide on vectors compares first. */
import { ENCODER_FILE } from '../../composables/encoder/encoder-file'
import { sentencePair } from '../../data/sentences'
import { dot } from 'llm-stack/theory'
import { openEncoder } from './open-encoder'
import { today, writeRun } from './write-run'

const encoder = await openEncoder()
const [first, second] = sentencePair.map((text) => encoder.embed(text))
await writeRun({
  name: 'sentences',
  description: 'Two sentences compared by the encoder',
  imports: "import type { SentencesRun } from './sentences'",
  type: 'SentencesRun',
  value: { sentences: sentencePair, cosine: dot(first, second), sha256: ENCODER_FILE.sha256, when: today() },
})
