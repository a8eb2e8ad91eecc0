import { chatModel } from '../../../data/chat-model'
import { today } from '../write-run'

/** When a run was recorded, and the file of the chat model's weights by the first eight digits of its sha256. */
export const stampRun = () => ({ when: today(), file: chatModel.sha256.slice(0, 8) })
