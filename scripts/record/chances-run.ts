/** What the chat model expects after the texts of the slide next-token. */
import { nextTokenScores } from '../../components/theory/next-token-scores'
import { chanceTexts, SCORED_TOKENS, type ChancesRun } from '../../data/chances'
import { chatModel } from '../../data/chat-model'
import { nextTokenChances } from 'llm-stack/models'
import { openChatModel } from './chat/open-chat-model'
import { today, writeRun } from './write-run'

const { decoder, tokenizer } = await openChatModel()
const scores = chanceTexts.map(({ text }) =>
  nextTokenScores(text, nextTokenChances(decoder, tokenizer, tokenizer.encode(text), SCORED_TOKENS)),
)
const value: ChancesRun = { when: today(), file: chatModel.sha256.slice(0, 8), scores }

await writeRun({
  name: 'chances',
  description: 'What the chat model expects next after some texts',
  imports: "import type { ChancesRun } from './chances'",
  type: 'ChancesRun',
  value,
  // A chance is then wrong by a thousandth of a per cent at most.
  digits: 6,
})
