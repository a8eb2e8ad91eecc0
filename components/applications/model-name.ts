import { chatModel } from '../../data/chat-model'

/** The chat model, as slides call it. */
export const CHAT_MODEL_SHORT_NAME = 'SmolLM2'
/** The model's name, of a recording too; the slide omits where the bundled model runs. */
export const modelName = (by: string): string =>
  by.includes(chatModel.name) || by === 'a recording' ? CHAT_MODEL_SHORT_NAME : by
