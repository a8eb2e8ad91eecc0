/**
 * Every figure a slide shows, as printed there, with where it is from: the id of a source in data/sources.ts, or
 * `computed` for what this project works out or counts itself. Figures of models come from data/models.ts and
 * data/names-run.ts, where the slides take them from too. `npm run test:deck` looks for each on its slide.
 */
import { deepseek, instructGpt, llama, sizedModels, stageWork, yearsOnOne } from './models'
import { namesRun } from './names-run'
import { tokenizers } from './tokenizers'

export interface Shown {
  value: string
  meaning: string
  slide: number
  source: string
}

const on =
  (slide: number, source: string) =>
  (value: string, meaning: string): Shown => ({ value, meaning, slide, source })
const many = (n: number) => n.toLocaleString('en')
const percent = (share: number) => `${Math.round(share * 100)}%`
const two = (n: number) => n.toFixed(2)

const computed = (slide: number) => on(slide, 'computed')
const gradients = on(15, 'gpt2-repo')
const [names, gpt2, gpt3, llama31] = sizedModels
const run = namesRun

export const numbers: readonly Shown[] = [
  computed(7)('0.99', 'cosine of cat and kitten'),
  computed(8)('43%', 'chance of “mat” at temperature 1'),
  computed(9)('25', 'value of (a·b + c)² for a = 2, b = 3, c = −1'),
  computed(9)('30', 'gradient of a'),
  computed(9)('20', 'gradient of b'),
  computed(9)('10', 'gradient of c'),
  computed(10)('94', 'steps of SGD to the goal'),
  computed(10)('31', 'steps of Adam to the goal'),
  computed(11)('49%', 'how much “bank” takes in from “river”'),
  computed(11)('36%', 'how much it keeps of itself'),
  on(12, 'gpt2')('12 blocks', 'blocks of GPT-2 small'),
  on(12, 'llama31')('126 blocks', 'blocks of Llama 3.1 405B'),

  computed(15)('7 lines', 'lines of the example that only find gradients'),
  gradients('124 million', 'parameters of GPT-2 small, so gradients of each step'),
  computed(16)('64 : 1', 'steps of one worker against 64'),
  computed(16)('134 million', 'small sums in a product of two 512 × 512 matrices'),
  computed(17)('354 numbers', 'parameters of the toy model'),
  computed(17)('0.68', 'its loss untrained'),
  computed(17)('0.69', 'loss of tossing a coin'),
  computed(17)('120 of 120 dots', 'right after 300 steps'),

  ...stageWork.map((s) =>
    on(20, 'instructgpt')(s.inWords, `${s.days} petaflop/s-days of a stage of InstructGPT`),
  ),

  computed(21)('31 characters', 'length of the sentence'),
  computed(21)('22 times', 'how often the first pair stands in the toy text'),
  computed(21)('7 tokens', 'the sentence after 32 merges'),
  computed(21)('52 entries', 'vocabulary of the toy'),
  ...tokenizers.map(({ name, label, source }) => on(21, source)(label, `vocabulary of ${name}`)),

  computed(22)(many(run.parameters), 'parameters of the names model'),
  computed(22)(two(run.uniform), 'loss of a blind guess among 27 signs'),
  computed(22)(two(run.pairs), 'loss of guessing from letter pairs'),
  computed(22)(`${run.seconds} seconds`, 'training time on one processor core'),
  on(22, 'faker')(many(run.names.seen), 'first names it was trained on'),
  on(22, 'faker')(String(run.names.unseen), 'first names kept back to measure the loss'),

  ...['1 mm', '30 m', '42 km', '97 km'].map((length, i) =>
    computed(23)(length, `size of ${sizedModels[i]!.name}, the names model drawn 1 mm long`),
  ),
  computed(23)(names!.size, 'parameters of the names model'),
  on(23, 'gpt2-repo')(gpt2!.size, 'parameters of GPT-2 small; its paper still says 117 M'),
  on(23, 'gpt2')(gpt2!.data, 'WebText: slightly over 8 million documents'),
  on(23, 'gpt3')(gpt3!.size, 'parameters of GPT-3'),
  on(23, 'gpt3')(gpt3!.data, 'training data of GPT-3'),
  on(23, 'llama31')(llama31!.size, 'parameters of Llama 3.1 405B'),
  on(23, 'llama31')(llama31!.data, 'training data of Llama 3.1 405B'),
  on(23, 'llama31-card')(
    `${many(yearsOnOne(llama.gpuHours))} years`,
    '30.84 M GPU-hours, as years on one GPU',
  ),

  on(24, 'llama31')(`${llama.tokens / 1e12} T tokens`, 'training data of Llama 3.1 405B'),
  computed(24)(`${llama.tokens / 1e11} million novels`, 'the same, a novel taken as 100,000 tokens'),
  on(24, 'llama31')(`up to ${llama.gpus / 1000} K GPUs`, 'H100s used at once'),
  on(24, 'llama31')(
    `${llama.interruptions} stops in ${llama.days} days`,
    'interruptions in a stretch of the run',
  ),
  on(24, 'llama31')(`${llama.interruptions - llama.planned} unplanned`, 'of them; 78% traced to hardware'),
  on(24, 'llama31-card')(`${llama.gpuHours / 1e6} M GPU-hours`, 'training of Llama 3.1 405B'),
  on(24, 'llama31-card')(`${many(yearsOnOne(llama.gpuHours))} years on one`, 'the same, on one GPU'),
  on(24, 'deepseek')(`${deepseek.gpuHours / 1e6} M`, 'GPU-hours of DeepSeek-V3’s full training, on H800s'),

  computed(25)(String(run.tuning.names), 'names in -o, chosen from those it was trained on'),
  computed(25)(`${run.tuning.steps} small steps`, 'length of the tuning'),
  computed(25)(percent(run.tuning.share[0]), 'invented names in -o before'),
  computed(25)(percent(run.tuning.share[1]), 'invented names in -o after'),
  computed(25)(two(run.tuning.meanWeight), 'mean size of a weight'),
  computed(25)(two(run.tuning.meanChange), 'mean change of a weight'),

  computed(26)('7 of 9', 'votes for answer B; made up'),
  computed(26)('+0.6', 'reward that explains those votes'),
  computed(26)('92%', 'chance of answer B afterwards'),
  on(26, 'instructgpt')(instructGpt.ranked, 'prompts with answers ranked by people, 4 to 9 each'),
  on(26, 'instructgpt')(instructGpt.preferred, 'parameters of the aligned model people preferred'),
  on(26, 'instructgpt')(instructGpt.plain, 'parameters of GPT-3, the plain one'),

  computed(31)('51', 'tokens of the whole prompt, estimated at four characters each'),
  computed(32)('0.25', 'score of the best card'),
  computed(32)('0.15', 'score of the second'),
  computed(32)('0.12', 'score of the third'),
  computed(33)('108', 'minutes from 19:42 to 21:30'),
]
