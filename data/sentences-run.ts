/** Two sentences compared by the encoder: written by npm run record, not by hand. */
import type { SentencesRun } from './sentences'

export const sentencesRun: SentencesRun = {
  sentences: ['The cat sleeps on the sofa', 'A kitten naps on the couch'],
  cosine: 0.7565,
  sha256: 'b3e617630cc2ab55fe0d3d30ce955a094e762ada38649f1f6752e0c0ed3a307d',
  when: '2026-12-02',
}
