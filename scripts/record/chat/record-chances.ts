import { nextTokenScores } from '../../../components/theory/next-token-scores'
import { chanceTexts, SCORED_TOKENS, type NextTokenScores } from '../../../data/chances'
import { nextTokenChances, type ChatModel } from 'llm-stack/models'

/** The chat model's scores after each text of the slide next-token. */
export const recordChances = ({ decoder, tokenizer }: ChatModel): NextTokenScores[] =>
  chanceTexts.map(({ text }) =>
    nextTokenScores(text, nextTokenChances(decoder, tokenizer, tokenizer.encode(text), SCORED_TOKENS)),
  )
