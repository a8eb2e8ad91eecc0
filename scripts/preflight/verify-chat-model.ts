/** Checks the chat model's file, and whether the built deck has it. */
import { readdirSync } from 'node:fs'
import { join } from 'node:path'
import { chatModel } from '../../data/chat-model'
import { inspectModel } from '../model-files/inspect-model'
import { modelPath } from '../model-files/models-folder'
import { SERVED_FOLDER } from '../model-files/served-model'
import { attention, ready, type PreflightResult } from './preflight-result'

const TOPIC = 'chat model'

/** Whether a built deck has the parts of this model. */
function isInBuild(site: string, { sha256 }: Pick<typeof chatModel, 'sha256'>): boolean {
  try {
    return readdirSync(join(site, SERVED_FOLDER, sha256.slice(0, 8))).length > 0
  } catch {
    return false
  }
}

/** Checks that the chat model's file is there and complete, and that the deck built in `site` has it: without it slides show recordings. */
export async function verifyChatModel(
  site = 'dist',
  path = modelPath(chatModel),
  model: Pick<typeof chatModel, 'size' | 'sha256'> = chatModel,
): Promise<PreflightResult> {
  const found = await inspectModel(path, model)
  const recordings = 'slides show recordings instead'
  if (found.state === 'missing') return attention(TOPIC, `not there: ${recordings}`, 'npm run chat-model')
  if (found.state === 'damaged')
    return attention(TOPIC, `damaged, ${found.reason}: ${recordings}`, 'npm run chat-model')
  return isInBuild(site, model)
    ? ready(TOPIC, `complete, and in ${site}/`)
    : attention(TOPIC, `complete; ${site}/ is without it`, `npm run build, if you present from ${site}/`)
}
