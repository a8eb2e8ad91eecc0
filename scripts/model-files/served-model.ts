import type { PublishedModel, ServedModel } from '../../data/chat-model'
import { inspectModel } from './inspect-model'

/** Environment variable: path of the chat model's file that the deck serves; '' = it serves none. */
export const CHAT_MODEL_VARIABLE = 'LLM_STACK_CHAT_MODEL'

/** Some static hosts refuse files of 25 MB and more. */
export const MAX_PART_SIZE = 24_000_000

/** Folder of the parts in the deck. */
export const SERVED_FOLDER = 'chat-model'

export type ServedFile = ServedModel & {
  /** Where each part begins in the file, in bytes. */
  starts: readonly number[]
}

/**
 * How the file of a model is served: in parts of nearly equal size, at addresses that name its checksum, so that caches may
 * keep them. Rejects with an Error that says what to do if the file is missing or damaged.
 */
export async function describeServed(
  path: string,
  model: Pick<PublishedModel, 'name' | 'size' | 'sha256'>,
  maxPartSize = MAX_PART_SIZE,
): Promise<ServedFile> {
  const { name, size, sha256 } = model
  const count = Math.ceil(size / maxPartSize)
  const found = await inspectModel(path, model, Math.ceil(size / count))
  if (found.state === 'missing') throw new Error(`There is no ${path}: npm run chat-model`)
  if (found.state === 'damaged')
    throw new Error(`${path} is damaged: ${found.reason}. It is fetched anew by npm run chat-model`)
  const folder = `${SERVED_FOLDER}/${sha256.slice(0, 8)}`
  return {
    name,
    size,
    sha256,
    parts: found.parts.map((part, i) => ({
      path: `${folder}/${i}.bin`,
      size: part.size,
      sha256: part.sha256,
    })),
    starts: found.parts.map(({ start }) => start),
  }
}
