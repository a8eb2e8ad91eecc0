/** Rule of thumb for English text; every tokenizer counts a little differently. */
export const CHARACTERS_PER_TOKEN = 4

/** About how many tokens a text costs: characters ÷ 4, rounded up. An estimate, not a tokenizer's count. */
export function estimateTokens(text: string): number {
  return Math.ceil(text.length / CHARACTERS_PER_TOKEN)
}
