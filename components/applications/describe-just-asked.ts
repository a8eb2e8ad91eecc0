import { justAskedRun } from '../../data/just-asked-run'
import { rightAnswer } from '../../data/shop'
import { printedInput } from './card-search'

const rightCount = justAskedRun.replies.filter(({ text }) => rightAnswer.test(text)).length

/** What the model does with a question that is not looked up; only replies to the prepared one were counted. */
export const describeJustAsked = (question: string): string =>
  question === printedInput.question
    ? `makes it up (${rightCount} of ${justAskedRun.replies.length} right)`
    : 'says'
