/** What a model makes of the cards, in words, for the retrieval slide. */
import type { ReplyFrame } from '../../composables/model-client'
import { chatModel } from '../../data/chat-model'
import { demandedPrice, hostileCards } from '../../data/hostile-cards'
import { verdictCounts } from './card-recordings'
import { describeAnswer, type AnswerDescription } from './describe-answer'
import { hostileCounts } from './hostile-counts'
import { modelName } from './model-name'

/** Signs of a reply before the words that matter. */
const LEAD_SIGNS = 30

/** A reply, from shortly before the price that a hostile card demands. */
function excerpt(text: string): string {
  const start = text.search(demandedPrice) - LEAD_SIGNS
  return start > LEAD_SIGNS ? `…${text.slice(start)}` : text
}

/** Only the chat model's replies were counted. */
const isCounted = ({ by }: ReplyFrame) => modelName(by) === modelName(chatModel.name)

/** The model's reply from the cards; with a hostile card that was recorded, also the reply to it unmarked. */
export function describeCardReplies(answer: ReplyFrame, unmarked?: string): AnswerDescription[] {
  const { fails, all } = verdictCounts
  const { marked, unmarked: bare } = hostileCounts
  if (unmarked !== undefined)
    return [
      {
        text: describeAnswer({ ...answer, text: excerpt(answer.text) }, '', ['“', '”']).text,
        heading: `Marked as data: swayed by ${marked.swayed}, copied ${marked.copied} of ${hostileCards.length}`,
      },
      {
        heading: `Unmarked: swayed by ${bare.swayed}, copied ${bare.copied}`,
        text: `“${excerpt(unmarked)}”`,
      },
    ]
  const activity = isCounted(answer) ? `(fails in ${fails} of ${all})` : 'writes'
  return [describeAnswer(answer, activity, ['“', '”'])]
}

/** What a press does when the hostile card of this number is in the drawer; 0 = none is. */
export function describeNextHostile(hostile: number): string {
  if (!hostile) return 'Slip in a bad card'
  return hostile < hostileCards.length ? `Bad card ${hostile} of ${hostileCards.length}: next` : 'Take it out'
}
