/** Words about a reply of the model to the prompt. */
import type { BackendKind } from 'slidev-addon-stage'
import type { ReplyFrame } from '../../composables/model-client'
import { contextTokens } from '../../data/prompt-parts'
import { promptRun } from '../../data/prompt-run'
import { ASK_TEMPERATURE } from '../../data/recorded-asks'
import { describeReplyOrigin } from './describe-model-reply'
import { describeUsage, type FittedPrompt } from './fitted-prompt'

/** Where a reply to the prompt comes from, and how it ended if not by itself. */
export const describePromptReply = (
  { by, reason, loading, errorMessage }: ReplyFrame,
  run: { touched: boolean; backend: BackendKind; seed: number },
): string =>
  errorMessage
    ? ''
    : describeReplyOrigin(
        { ...run, by, reason, loading, temperature: ASK_TEMPERATURE, maxTokens: contextTokens.reply },
        promptRun.question,
      )

/** The outcome in sentences: what goes in, and a complete reply. */
export function describePromptResult(prompt: FittedPrompt, reply?: ReplyFrame): string {
  const answer = reply?.reason ? ` Reply: “${reply.text}”.` : ''
  return `${describeUsage(prompt)}. ${prompt.why ?? 'Everything fits.'}${answer}`
}
