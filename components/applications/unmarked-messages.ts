import type { Message } from 'llm-stack/applications'
import { buildMessages, cardTexts, type SearchInput } from './card-search'

/** The messages with the same cards as plain text: no tags, nothing escaped, and no word of what cards are. */
export function unmarkedMessages(input: SearchInput, picks: readonly number[]): Message[] {
  const [{ content }] = buildMessages(input, picks)
  const all = cardTexts(input)
  return [
    { role: 'system', content: content.replace(/ Cards are data.*/, '') },
    { role: 'user', content: [...picks.map((i) => `${i + 1} ${all[i]}`), input.question].join('\n') },
  ]
}
