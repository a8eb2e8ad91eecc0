/**
 * Every figure that a slide shows, as printed there, with its source. Figures of models come from data/models.ts and
 * data/names-run.ts, as they do on the slides. The browser tests look for each on its slide.
 */
import { deepseek, instructGpt, kimi, llama, comparedModels, stageCompute, gpuYears } from './models'
import { namesRun } from './names-run'
import { prices } from './prices'
import { searchRun } from './search-run'
import { cards } from './shop'
import { shopRun } from './shop-run'
import { storyModel } from './stories'
import { storiesRun } from './stories-run'
import { additionTask, contest } from './reasoning'
import { vocabularySizes } from './vocabulary-sizes'

export interface SourcedNumber {
  /** As printed. */
  value: string
  meaning: string
  /** The slide's name in slides.md. */
  slide: string
  /** Id in data/sources.ts; `computed` = this project computes or counts it. */
  source: string
}

const on =
  (slide: string, source: string) =>
  (value: string, meaning: string): SourcedNumber => ({ value, meaning, slide, source })
const withSeparators = (n: number) => n.toLocaleString('en')
const percent = (share: number) => `${Math.round(share * 100)}%`
const twoDecimals = (n: number) => n.toFixed(2)
const mean = (shares: readonly number[]) => shares.reduce((sum, share) => sum + share, 0) / shares.length

const computed = (slide: string) => on(slide, 'computed')
const gradients = on('gradients', 'gpt2-repo')
const [names, stories, gpt2, gpt3, llama31] = comparedModels
const run = namesRun

export const numbers: readonly SourcedNumber[] = [
  on('vectors', 'glove')('0.78', 'cosine of queen and king − man + woman'),
  computed('next-token')('26%', 'chance of “of” after “The sky is blue because”, at temperature 1'),
  computed('next-token')('49,147', 'tokens of SmolLM2 without a bar of their own'),
  on('next-token', 'smollm2')('135 million', 'parameters of SmolLM2-135M'),
  computed('backpropagation')('25', 'value of (a·b + c)² for a = 2, b = 3, c = −1'),
  computed('backpropagation')('30', 'gradient of a'),
  computed('backpropagation')('20', 'gradient of b'),
  computed('backpropagation')('10', 'gradient of c'),
  computed('optimizers')('94', 'steps of SGD to the goal'),
  computed('optimizers')('37', 'steps of momentum to the goal'),
  computed('optimizers')('31', 'steps of Adam to the goal'),
  computed('attention')('49%', 'how much “bank” takes in from “river”'),
  computed('attention')('36%', 'how much it keeps of itself'),
  on('transformer', 'gpt2')('12 blocks', 'blocks of GPT-2 small'),
  on('transformer', 'llama31')('126 blocks', 'blocks of Llama 3.1 405B'),
  computed('transformer')('52%', 'chance of “moon”, by random weights'),

  computed('gradients')('7 lines', 'lines of the example that only find gradients'),
  gradients('124 million', 'parameters of GPT-2 small, so gradients of each step'),
  computed('gpu')('64 : 1', 'steps of one worker against 64'),
  computed('gpu')('134 million', 'multiplications in a product of two 512 × 512 matrices'),
  computed('training-loop')('354 numbers', 'parameters of the toy model'),
  computed('training-loop')('0.68', 'its loss untrained'),
  computed('training-loop')('0.69', 'loss of tossing a coin'),
  computed('training-loop')('120 of 120 dots', 'right after 300 steps'),

  ...stageCompute.map((s) =>
    on('models', 'instructgpt')(s.inWords, `${s.days} petaflop/s-days of a stage of InstructGPT`),
  ),

  on('base-model', 'llama2c')(withSeparators(storyModel.parameters), 'parameters of stories260K'),

  computed('one-step')('4%', 'chance of the right letter before a step of training'),
  computed('one-step')('3.20', 'its loss then'),
  computed('one-step')('−0.96', 'gradient of its score'),
  computed('one-step')('10%', 'its chance after the step'),
  computed('one-step')('2.26', 'its loss after the step'),
  computed('tokens')('20 characters', 'length of the question'),
  computed('tokens')('17 times', 'how often the first pair stands in the toy text'),
  computed('tokens')('8 tokens', 'the question after 32 merges'),
  computed('tokens')('54 entries', 'vocabulary of the toy'),
  ...vocabularySizes.map(({ name, label, source }) => on('tokens', source)(label, `vocabulary of ${name}`)),

  computed('pretraining')(withSeparators(run.parameters), 'parameters of the names model'),
  computed('pretraining')(twoDecimals(run.uniformLoss), 'loss of a blind guess among 27 signs'),
  computed('pretraining')(twoDecimals(run.bigramLoss), 'loss of guessing from letter pairs'),
  computed('pretraining')(`${run.seconds} seconds`, 'training time on one processor core'),
  on('pretraining', 'faker')(withSeparators(run.names.train), 'first names it was trained on'),
  on('pretraining', 'faker')(String(run.names.validation), 'first names kept back to measure the loss'),

  ...['1 mm', '6 cm', '30 m', '42 km', '97 km'].map((length, i) =>
    computed('scale')(length, `size of ${comparedModels[i]!.name}, the names model drawn 1 mm long`),
  ),
  computed('scale')(names!.size, 'parameters of the names model'),
  on('scale', 'llama2c')(stories!.size, 'parameters of stories260K'),
  on('scale', 'llama2c')('10 minutes', 'its training on one A100, as its author remembers it'),
  on('scale', 'gpt2-repo')(gpt2!.size, 'parameters of GPT-2 small; its paper still says 117 M'),
  on('scale', 'smollm2')(gpt2!.neighbour!.size, 'parameters of SmolLM2-135M'),
  on('scale', 'gpt2')(gpt2!.data, 'WebText: slightly over 8 million documents'),
  on('scale', 'gpt3')(gpt3!.size, 'parameters of GPT-3'),
  on('scale', 'gpt3')(gpt3!.data, 'training data of GPT-3'),
  on('scale', 'llama31')(llama31!.size, 'parameters of Llama 3.1 405B'),
  on('scale', 'llama31')(llama31!.data, 'training data of Llama 3.1 405B'),
  on('scale', 'kimi-k2')(kimi.size, 'parameters of Kimi K2'),
  on('scale', 'kimi-k2')(kimi.activeSize, 'of them, at work on each token'),
  on('scale', 'llama31-card')(
    `${withSeparators(gpuYears(llama.gpuHours))} years`,
    '30.84 M GPU-hours, as years on one GPU',
  ),

  on('what-it-takes', 'llama31')(`${llama.tokens / 1e12} T tokens`, 'training data of Llama 3.1 405B'),
  computed('what-it-takes')(
    `${llama.tokens / 1e11} million novels`,
    'the same, a novel taken as 100,000 tokens',
  ),
  on('what-it-takes', 'llama31')(`up to ${llama.gpus / 1000} K GPUs`, 'H100s used at once'),
  on('what-it-takes', 'llama31')(
    `${llama.interruptions} stops in ${llama.days} days`,
    'interruptions in a stretch of the run',
  ),
  on('what-it-takes', 'llama31')(
    `${llama.interruptions - llama.planned} unplanned`,
    'of them; 78% traced to hardware',
  ),
  on('what-it-takes', 'llama31-card')(`${llama.gpuHours / 1e6} M GPU-hours`, 'training of Llama 3.1 405B'),
  on('what-it-takes', 'llama31-card')(
    `${withSeparators(gpuYears(llama.gpuHours))} years on one GPU`,
    'the same, on one of them',
  ),
  on('what-it-takes', 'deepseek')(
    `${deepseek.gpuHours / 1e6} M`,
    'GPU-hours of DeepSeek-V3’s full training, on H800s',
  ),

  on('instruction-tuning', 'dolly')('15,000', 'pairs in the published set'),
  computed('fine-tuning')(withSeparators(run.parameters), 'weights'),
  computed('fine-tuning')(`${withSeparators(run.tuning.moved)} of`, 'weights that tuning moves'),
  computed('fine-tuning')(String(run.tuning.names), 'names in -o, all new to the model'),
  computed('fine-tuning')(`${run.tuning.steps} small steps`, 'length of the tuning'),
  computed('fine-tuning')(percent(run.tuning.share[0]), 'invented names in -o before, of 1,000'),
  computed('fine-tuning')(percent(run.tuning.share[1]), 'invented names in -o after'),
  computed('fine-tuning')(twoDecimals(run.tuning.forgotten[0]), 'loss on other names before'),
  computed('fine-tuning')(twoDecimals(run.tuning.forgotten[1]), 'loss on other names after'),
  computed('fine-tuning')(twoDecimals(run.bigramLoss), 'loss of guessing other names from letter pairs'),
  computed('fine-tuning')(twoDecimals(run.uniformLoss), 'loss of a blind guess'),

  computed('alignment')(percent(run.alignment.share[0]), 'invented names that end in a vowel, before'),
  computed('alignment')(
    percent(run.alignment.share[1]),
    'invented names that end in a vowel, after ten votes',
  ),
  computed('alignment')(`${run.alignment.kl.toFixed(1)} nats`, 'divergence from the model before, a name'),
  computed('alignment')(`β ${run.alignment.beta}`, 'strength of the leash in that run'),
  on('alignment', 'instructgpt')(
    instructGpt.rankedPrompts,
    'prompts with answers ranked by people, 4 to 9 each',
  ),
  on('alignment', 'instructgpt')(instructGpt.alignedSize, 'parameters of the aligned model people preferred'),
  on('alignment', 'instructgpt')(instructGpt.baseSize, 'parameters of GPT-3, the plain one'),

  computed('inference')(withSeparators(storiesRun.inUse.answers), 'answers between both checksums'),
  computed('inference')(storiesRun.inUse.before, 'checksum of the weights, before and afterwards'),

  computed('chatbot')(
    '9 of 10',
    'replies with “Mia” where the app sends the whole conversation, at temperature 0.7',
  ),
  computed('chatbot')('0 of 10', 'replies with “Mia” where it sends only the question'),
  computed('prompt')('40', 'tokens of the prompt without its examples, by the chat model’s tokenizer'),
  computed('rag')('0 of 10', 'right answers of the chat model to the first question, just asked'),
  computed('rag')('41 of 53', 'replies of the chat model that contradict or miss the card they are given'),
  computed('rag')(shopRun.found.words[3].toFixed(1), 'score of the best card by words (BM25)'),
  computed('rag')(twoDecimals(shopRun.found.meanings[3]), 'its score by meaning (cosine)'),
  computed('agent')('108', 'minutes from 19:42 to 21:30'),

  computed('what-does-it-cost')('15,200', 'tokens read in a chat of ten turns'),
  computed('what-does-it-cost')('2,000', 'tokens written in it'),
  computed('what-does-it-cost')('0.25 cents', 'cost of it with the cheaper model'),
  computed('what-does-it-cost')('10 cents', 'cost of it with the dearer one'),
  ...prices.flatMap(({ name, input, output }) => [
    on('what-does-it-cost', 'prices')(`$${input.toFixed(2)}`, `a million tokens read by ${name}`),
    on('what-does-it-cost', 'prices')(`$${output.toFixed(2)}`, `a million tokens written by ${name}`),
  ]),
  on('where-do-my-data-go', 'openai-api-data')(
    '30',
    'days that logs of the API are kept at most, unless the law or safety asks for more',
  ),
  computed('how-good-is-it')(twoDecimals(mean(searchRun.words)), 'recall at 3 by words'),
  computed('how-good-is-it')(twoDecimals(mean(searchRun.meanings)), 'recall at 3 by meanings'),
  computed('how-good-is-it')(twoDecimals(mean(searchRun.both)), 'recall at 3 by both'),
  computed('how-good-is-it')(twoDecimals(3 / cards.length), 'recall at 3 by luck'),
  computed('reasoning')(String(additionTask.sum), 'the right sum of 17 and 25'),
  on('reasoning', 'deepseek-r1')('15.6%', 'of AIME 2024 solved before the training'),
  on('reasoning', 'deepseek-r1')(percent(contest.after), 'of AIME 2024 solved after it'),
]
