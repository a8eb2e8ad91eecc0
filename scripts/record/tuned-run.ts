/** The tuned chat model's replies of the slides base-model and instruction-tuning. */
import type { TunedRun } from '../../data/tuned'
import { openChatModel } from './chat/open-chat-model'
import { recordTuned } from './chat/record-tuned'
import { stampRun } from './chat/stamp-run'
import { writeRun } from './write-run'

const value: TunedRun = {
  ...stampRun(),
  ...recordTuned(await openChatModel()),
}

await writeRun({
  name: 'tuned',
  description: 'What the tuned chat model says with its template and without, at temperature 0',
  imports: "import type { TunedRun } from './tuned'",
  type: 'TunedRun',
  value,
})
