/** Scores of the tokens that may follow a text, and the chances that they make. */
import type { NextTokenScores } from '../../data/chances'
import type { NextTokenChances } from 'llm-stack/models'

/** The chat model's chances after a text, as the slide keeps and shares them. */
export const nextTokenScores = (text: string, { likeliest, others }: NextTokenChances): NextTokenScores => ({
  text,
  tokens: likeliest.map(({ token }) => token),
  logits: likeliest.map(({ logit }) => logit),
  others,
})
