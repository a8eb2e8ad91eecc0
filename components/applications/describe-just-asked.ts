import { justAskedRun } from '../../data/just-asked-run'
import { rightAnswer } from '../../data/shop'
import { printedInput } from './card-search'

const rightCount = justAskedRun.replies.filter(({ text }) => rightAnswer.test(text)).length

/** What the model does with a question that is not looked up. Replies to the prepared one were counted, which is left out
 *  beside an answer from the cards. */
export function describeJustAsked(question: string, isAnswered: boolean): string {
  if (question !== printedInput.question) return 'says'
  return isAnswered ? 'makes it up' : `makes it up (${rightCount} of ${justAskedRun.replies.length} right)`
}
