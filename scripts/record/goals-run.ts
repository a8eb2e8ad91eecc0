/** The chat model's runs for the goals of the slide agent. */
import { openChatModel } from './chat/open-chat-model'
import { recordGoals } from './chat/record-goals'
import { stampRun } from './chat/stamp-run'
import { writeRun } from './write-run'

await writeRun({
  name: 'goals',
  description: 'What the chat model does with the goals of an agent, at temperature 0',
  imports: "import type { GoalsRun } from './agent-goals'",
  type: 'GoalsRun',
  value: { ...stampRun(), runs: await recordGoals(await openChatModel()) },
})
