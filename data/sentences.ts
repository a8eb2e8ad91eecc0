/** Two sentences that share no noun or verb and mean nearly the same: the slide on vectors compares them first. */
export const sentencePair = ['The cat sleeps on the sofa', 'A kitten naps on the couch'] as const

/** The recorded comparison: npm run record writes it to data/sentences-run.ts. */
export interface SentencesRun {
  sentences: readonly [string, string]
  /** Cosine of their embeddings. */
  cosine: number
  /** Checksum of the encoder's file. */
  sha256: string
  /** Day of the recording, as 2026-12-02. */
  when: string
}
