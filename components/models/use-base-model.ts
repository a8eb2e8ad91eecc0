import { computed } from 'vue'
import { useDemo, useLiveRun } from 'slidev-addon-stage'
import { chatModelBackends } from '../../composables/chat-model/chat-model-backends'
import { storyModelBackends } from '../../composables/stories/story-model-backends'
import { truncatePrompt } from '../../composables/stories/story-model'
import { useStoryFilesPreload } from '../../composables/stories/use-story-files-preload'
import { storyModel, storyQuestions } from '../../data/stories'
import { chatModelInWords } from '../../data/chances'
import { tunedQuestions } from '../../data/tuned'
import { formatCount } from '../kit/format'
import { askTuned, recordedReply } from './ask-tuned'
import type { TunedWording } from './tuned-request'
import {
  continueText,
  describeOrigin,
  recordedContinuation,
  settleContinuation,
  type ContinuationFrame,
} from './continue-text'

/** Who is asked: the base model, or the tuned one with its template or without. */
export type AskedModel = 'base' | TunedWording

const { name: storyModelName, parameters: storyModelSize } = storyModel
/** What the slide says of each. */
export const askedModels: Readonly<Record<AskedModel, { name: string; what: string }>> = {
  base: {
    name: storyModelName,
    what: `a base model: ${formatCount(storyModelSize)} numbers, trained on children’s stories`,
  },
  tuned: { name: chatModelInWords, what: 'tuned to answer, asked in its template' },
  bare: { name: chatModelInWords, what: 'tuned, but asked without its template' },
}
const questionsFor = (model: AskedModel): readonly string[] =>
  model === 'base' ? storyQuestions : tunedQuestions

/** The demo of BaseModel.vue: a question, who is asked, and the reply. Another model begins with its recorded reply. */
export function useBaseModel(step: () => number) {
  useStoryFilesPreload()
  const demo = useDemo(() => ({ asked: 'base' as AskedModel, question: storyQuestions[0] as string }))
  const common = { isDone: (frame: ContinuationFrame) => frame.isComplete, resetOn: step }
  const question = computed({
    get: () => demo.state.value.question,
    set: (to) => demo.set({ question: to }),
  })
  const base = useLiveRun({
    ...common,
    backends: storyModelBackends(),
    computeFrames: (backend, from, once) => continueText(backend, question.value, from, once),
    initialFrame: () => recordedContinuation(),
    settle: settleContinuation,
    resumes: true,
  })
  const wording = (): TunedWording => (demo.state.value.asked === 'bare' ? 'bare' : 'tuned')
  const tuned = useLiveRun({
    ...common,
    backends: chatModelBackends(),
    computeFrames: (backend) => askTuned(backend, wording(), question.value),
    initialFrame: () => recordedReply(wording()),
    name: 'tuned',
  })
  const live = computed(() => (demo.state.value.asked === 'base' ? base : tuned))
  const frame = computed(() => live.value.frame.value)
  const running = computed(() => live.value.running.value)
  const hasRun = computed(() => live.value.touched.value)

  const askedModel = computed({
    get: () => demo.state.value.asked,
    set: (to) => {
      base.reset()
      tuned.reset()
      const isPrepared = questionsFor(askedModel.value).includes(question.value)
      const typed = to === 'base' ? truncatePrompt(question.value) : question.value
      demo.set({ asked: to, question: isPrepared ? questionsFor(to)[0] : typed })
    },
  })
  /** Chooses the question after the current one in the list. */
  function nextQuestion(): void {
    const list = questionsFor(askedModel.value)
    question.value = list[(list.indexOf(question.value) + 1) % list.length]
  }
  function ask(): void {
    // A new run, not the remainder of the one before.
    if (hasRun.value) live.value.reset()
    live.value.run()
  }
  function reset(): void {
    base.reset()
    tuned.reset()
    demo.reset()
  }
  /** The outcome as a sentence, once it is complete. */
  const result = computed(() => {
    const { prompt, text, isComplete } = frame.value
    return hasRun.value && isComplete ? `${prompt} It goes on: ${text.trim()}` : ''
  })
  return {
    askedModel,
    question,
    frame,
    running,
    hasRun,
    /** Is there a reply to see, whatever the click? */
    touched: computed(() => hasRun.value || askedModel.value !== 'base'),
    isChanged: computed(() => hasRun.value || demo.touched.value),
    result,
    note: computed(() => describeOrigin(hasRun.value, live.value.backend.value, frame.value)),
    nextQuestion,
    toggleRun: () => (running.value ? live.value.pause() : ask()),
    reset,
  }
}
