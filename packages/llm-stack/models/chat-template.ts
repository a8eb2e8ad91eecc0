import { fail } from '../theory'
import type { GgufMetadata } from './gguf'
import type { BytePairTokenizer } from './tokenizers'

/** A message as a model reads it. */
export interface ChatMessage {
  role: 'system' | 'user' | 'assistant'
  content: string
}

const [START, END] = ['<|im_start|>', '<|im_end|>']
const ROLES = ['system', 'user', 'assistant']
/** The system message that a template has for conversations without one. */
const DEFAULT_SYSTEM = /<\|im_start\|>system(?:\n|\\n)([^'"{}<]*)<\|im_end\|>/

/** ChatML: a conversation as a text with marks between the messages. The marks are tokens that no text is encoded to,
 *  so nobody can write one into a message. OpenAI 2023. */
export class ChatTemplate {
  private readonly startId: number
  /** Id of the token that ends a message: the end of a reply. */
  readonly endId: number

  /** system: content of the system message where a conversation does not begin with one (default: none). Throws
   *  RangeError if the tokenizer has no marks. */
  constructor(
    private readonly tokenizer: Pick<BytePairTokenizer, 'encode' | 'special'>,
    readonly system?: string,
  ) {
    const id = (mark: string): number =>
      tokenizer.special.get(mark) ?? fail('ChatTemplate', `the vocabulary has no token ${mark}`)
    this.startId = id(START)
    this.endId = id(END)
  }

  /** The start of a message. It is encoded apart from the content, as a reply is that the model writes after it. */
  private header(role: string): number[] {
    return [this.startId, ...this.tokenizer.encode(`${role}\n`)]
  }

  /** Messages → ids of the prompt [n], up to where the model's reply begins. The prompt for a longer conversation
   *  begins with it. Throws RangeError for an empty conversation, or a message of another role. */
  encode(messages: readonly ChatMessage[]): number[] {
    if (!messages.length) fail('ChatTemplate', 'no messages')
    const { system } = this
    const withSystem: readonly ChatMessage[] =
      messages[0].role === 'system' || system === undefined
        ? messages
        : [{ role: 'system', content: system }, ...messages]
    const ids = withSystem.flatMap(({ role, content }) => {
      if (!ROLES.includes(role)) fail('ChatTemplate', `role '${role}', expected ${ROLES.join(', ')}`)
      return [
        ...this.header(role),
        ...this.tokenizer.encode(content),
        this.endId,
        ...this.tokenizer.encode('\n'),
      ]
    })
    return [...ids, ...this.header('assistant')]
  }
}

/** The template of a file's model. Throws RangeError if it is not ChatML. */
export function readChatTemplate(metadata: GgufMetadata, tokenizer: BytePairTokenizer): ChatTemplate {
  const template = metadata.string('tokenizer.chat_template')
  for (const mark of [START, END])
    if (!template.includes(mark)) fail('readChatTemplate', `a template without ${mark}, expected ChatML`)
  return new ChatTemplate(tokenizer, DEFAULT_SYSTEM.exec(template)?.[1])
}
