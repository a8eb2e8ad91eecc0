/** The request of the slide `prompt`: the parts that go in, as messages. */
import { contextTokens, type PromptPart } from '../../data/prompt-parts'
import { ASK_TEMPERATURE } from '../../data/recorded-asks'
import type { ChatRequest, Message } from 'llm-stack/applications'

/** An example is a turn of the conversation: question and answer. */
function exampleTurn({ text }: PromptPart): Message[] {
  const [question, answer] = text.split('\n')
  return [
    { role: 'user', content: question },
    { role: 'assistant', content: answer },
  ]
}

/** System and context make the system message, examples are turns before the question. `seed` of a model that runs here. */
export function buildPromptRequest(parts: readonly PromptPart[], seed = 1): ChatRequest {
  const ofKind = (kind: PromptPart['kind']) => parts.filter((part) => part.kind === kind)
  const instructions = [...ofKind('system'), ...ofKind('context')].map(({ text }) => text).join('\n')
  const system: Message[] = instructions ? [{ role: 'system', content: instructions }] : []
  const questions = ofKind('question').map(({ text }): Message => ({ role: 'user', content: text }))
  return {
    messages: [...system, ...ofKind('examples').flatMap(exampleTurn), ...questions],
    maxTokens: contextTokens.reply,
    temperature: ASK_TEMPERATURE,
    seed,
  }
}
