import { createReadStream } from 'node:fs'
import { chatModel } from '../../../data/chat-model'
import { loadChatModel, readGguf, type ChatModel } from 'llm-stack/models'
import { findModel, modelPath } from '../../model-files/models-folder'
import { UserError } from '../../shared/cli'

/** Loads the chat model from the folder of published models. Throws a UserError if it is not there. */
export async function openChatModel(): Promise<ChatModel> {
  const path = findModel(chatModel)
  if (!path) throw new UserError(`There is no ${modelPath(chatModel)}.\nnpm run chat-model fetches it.`)
  return loadChatModel(await readGguf(createReadStream(path, { highWaterMark: 2 ** 22 })))
}
