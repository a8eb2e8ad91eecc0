import { ASK_TEMPERATURE } from '../../data/recorded-asks'
import type { ChatRequest } from 'llm-stack/applications'

/** Longest summary, tokens. */
const MAX_TOKENS = 60

/** The request for a summary of a text; `seed` of a model that runs here. */
export const summaryRequest = (text: string, seed = 1): ChatRequest => ({
  messages: [
    { role: 'system', content: 'Summarise the note in one short sentence.' },
    { role: 'user', content: text },
  ],
  maxTokens: MAX_TOKENS,
  temperature: ASK_TEMPERATURE,
  seed,
})
