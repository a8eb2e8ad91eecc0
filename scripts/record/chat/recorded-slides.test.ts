import { beforeAll, expect, it } from 'vitest'
import { splitSentences } from 'llm-stack/applications'
import { chancesRun } from '../../../data/chances-run'
import { chatModel } from '../../../data/chat-model'
import { cutsRun } from '../../../data/cuts-run'
import { promptRun } from '../../../data/prompt-run'
import { additionTask } from '../../../data/reasoning'
import { reasoningRun } from '../../../data/reasoning-run'
import { storyQuestions } from '../../../data/stories'
import { tunedRun } from '../../../data/tuned-run'
import type { ChatModel } from 'llm-stack/models'
import { describePublished, SMOLLM2 } from '../../../packages/llm-stack/models/published-files.test-helper'
import { openChatModel } from './open-chat-model'
import { recordAddition } from './record-addition'
import { recordChances } from './record-chances'
import { recordCuts } from './record-cuts'
import { recordSky } from './record-tuned'

/** Loading and reading, on a busy machine, ms. */
const TIMEOUT = 240_000

it('the recorded runs name the file they are from', () => {
  for (const { file } of [chancesRun, cutsRun, reasoningRun, tunedRun, ...Object.values(promptRun)])
    expect(file).toBe(chatModel.sha256.slice(0, 8))
})

it('a sum answered at once is wrong, as the slide says', () => {
  expect(reasoningRun.tokens.join('')).not.toContain(String(additionTask.sum))
  expect(reasoningRun.tokens.join('')).toMatch(/17 \+ 25 = \d+/)
})

it('the tuned model answers the talk’s question, as the slide says', () => {
  expect(tunedRun.sky.to).toBe(storyQuestions[0])
  expect(splitSentences(tunedRun.sky.text)[1]).toMatch(
    /^The sky appears blue because of .*Rayleigh scattering\.$/,
  )
})

describePublished('recorded runs of the chat model', [SMOLLM2], () => {
  let model: ChatModel
  beforeAll(async () => void (model = await openChatModel()), TIMEOUT)

  it('chances are those that the engine computes', { timeout: TIMEOUT }, () => {
    const computed = recordChances(model)
    expect(computed.map(({ text, tokens }) => ({ text, tokens }))).toEqual(
      chancesRun.scores.map(({ text, tokens }) => ({ text, tokens })),
    )
    computed.forEach(({ logits, others }, i) => {
      logits.forEach((logit, k) => expect(chancesRun.scores[i].logits[k]).toBeCloseTo(logit, 3))
      others.forEach(({ count, logit }, k) => {
        expect(chancesRun.scores[i].others[k].count).toBe(count)
        expect(chancesRun.scores[i].others[k].logit).toBeCloseTo(logit, 3)
      })
    })
  })

  it('tokens are those of its vocabulary', () => expect(recordCuts(model)).toEqual(cutsRun.cuts))

  it('the talk’s question is answered as recorded', { timeout: TIMEOUT }, () =>
    expect(recordSky(model)).toEqual(tunedRun.sky),
  )

  it('the sum is answered as recorded', () => expect(recordAddition(model)).toEqual(reasoningRun.tokens))
})
