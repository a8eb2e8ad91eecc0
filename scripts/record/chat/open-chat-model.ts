import { createReadStream, existsSync } from 'node:fs'
import { join } from 'node:path'
import { chatModel } from '../../../data/chat-model'
import { loadChatModel, readGguf, type ChatModel } from 'llm-stack/models'
import { UserError } from '../../shared/cli'

/** Loads the chat model from the folder LLM_STACK_MODELS. Throws a UserError if it is not there. */
export async function openChatModel(): Promise<ChatModel> {
  const path = join(process.env.LLM_STACK_MODELS ?? 'models', chatModel.file)
  if (!existsSync(path)) throw new UserError(`No chat model at ${path}.\nnpm run chat-model fetches it.`)
  return loadChatModel(await readGguf(createReadStream(path, { highWaterMark: 2 ** 22 })))
}
