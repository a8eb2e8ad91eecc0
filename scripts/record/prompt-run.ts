/** The chat model's replies on the slide `prompt`: to its question after any of the parts before it. */
import { promptKey } from '../../components/applications/prompt-key'
import { buildPromptRequest } from '../../components/applications/prompt-request'
import { promptParts } from '../../data/prompt-parts'
import { openChatModel } from './chat/open-chat-model'
import { promptCombinations } from './chat/prompt-combinations'
import { recordAsks } from './chat/record-asks'
import { writeRun } from './write-run'

const model = await openChatModel()
await writeRun({
  name: 'prompt',
  description: 'A question after any of the parts of a prompt, ten times each',
  imports: "import type { PromptRun } from './prompt-parts'",
  type: 'PromptRun',
  value: Object.fromEntries(
    promptCombinations(promptParts).map((parts) => [
      promptKey(parts),
      recordAsks(model, buildPromptRequest(parts)),
    ]),
  ),
})
