/** Texts that benchmarks read. */
import type { BytePairTokenizer } from 'llm-stack/models'

/** Tokens generated at once: few, so that some slice is not disturbed by other load. */
export const SLICE = 16

/** A question for a chat. */
export const QUESTION = 'Why is the sky blue?'

/** The question in its template, as llama.cpp reads it. */
export const CHAT = `<|im_start|>system
You are a helpful AI assistant named SmolLM, trained by Hugging Face<|im_end|>
<|im_start|>user
${QUESTION}<|im_end|>
<|im_start|>assistant
`

/** A sentence of 12 tokens for an encoder, with those that mark its start and its end. */
export const SENTENCE = 'How long do I have to return my shoes?'

const PARAGRAPH = `The harbour was quiet that morning, and the boats lay in their rows as if somebody had counted them.
A woman with a basket came down the steps, looked at the sky, and asked the boy when the ferry would leave.
"At nine," he said, "unless the fog comes back." She thanked him, sat down on a crate and opened her book. `

/** A text of so many tokens, as ids and in letters. */
export function sampleText(tokenizer: BytePairTokenizer, tokens: number): { ids: number[]; text: string } {
  const ids = tokenizer.encode(PARAGRAPH.repeat(Math.ceil(tokens / 60))).slice(0, tokens)
  return { ids, text: tokenizer.decode(ids) }
}
