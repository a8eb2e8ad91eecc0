/** Sizes and costs of the models that the talk compares. Sources are ids of data/sources.ts, here and in numbers.ts. */
import { chatModel } from './chat-model'
import { namesRun } from './names-run'
import { storyModel } from './stories'

export interface ComparedModel {
  name: string
  parameters: number
  /** Parameters as printed. */
  size: string
  /** Its training data. */
  data: string
  /** Time that its training took. */
  training?: string
  /** Id in data/sources.ts; absent = computed here. */
  source?: string
  /** A model of nearly its size that slides ask, too near to be drawn by itself. */
  neighbour?: { name: string; parameters: number; size: string }
}

const HOURS_PER_YEAR = 365.25 * 24

export const llama = {
  name: 'Llama 3.1 405B',
  tokens: 15.6e12,
  gpus: 16_000,
  gpuHours: 30.84e6,
  gpu: 'H100',
  interruptions: 466,
  /** Planned interruptions. Of the others, 78% were traced to hardware, confirmed or suspected. */
  planned: 47,
  days: 54,
} as const
/**
 * A mixture of experts: 37 of its 671 billion parameters work on each token, so hours compare loosely. An H800 is an H100
 * with slower links to other GPUs.
 */
export const deepseek = { name: 'DeepSeek-V3', gpuHours: 2.788e6, gpu: 'H800' } as const

/** Years on one GPU for so many GPU-hours, to the nearest hundred. */
export const gpuYears = (hours: number): number => Math.round(hours / HOURS_PER_YEAR / 100) * 100

/**
 * Compute of each stage of training, in petaflop/s-days: pretraining of GPT-3, then fine-tuning and alignment of the
 * largest InstructGPT. `inWords`: the days alone, as the slide shows them.
 */
export const stageCompute = [
  { days: 3640, inWords: '10 years' },
  { days: 4.9, inWords: '5 days' },
  { days: 60, inWords: '2 months' },
] as const

/** InstructGPT. Source: `instructgpt`. */
export const instructGpt = {
  /** Prompts with an answer written by a person. */
  demonstrationPrompts: '13 K',
  /** Prompts with answers ranked by people. */
  rankedPrompts: '33 K',
  /** Prompts for reinforcement learning, without answers. */
  rlPrompts: '31 K',
  /** Parameters of the aligned model that people preferred … */
  alignedSize: '1.3 B',
  /** … to this one, plain GPT-3. */
  baseSize: '175 B',
} as const

/** A mixture of experts. Source: `kimi-k2`. */
export const kimi = {
  name: 'Kimi K2',
  parameters: 1e12,
  size: '1 T',
  /** Parameters that work on each token. */
  active: 32e9,
  activeSize: '32 B',
} as const

export const comparedModels: readonly ComparedModel[] = [
  {
    name: 'Names model',
    parameters: namesRun.parameters,
    size: namesRun.parameters.toLocaleString('en'),
    data: `${namesRun.names.train.toLocaleString('en')} names`,
    training: `${namesRun.seconds} seconds`,
  },
  {
    name: storyModel.name,
    parameters: storyModel.parameters,
    size: storyModel.parameters.toLocaleString('en'),
    data: 'children’s stories',
    training: '~10 minutes',
    source: 'llama2c',
  },
  {
    name: 'GPT-2 small',
    parameters: 124e6,
    size: '124 M',
    data: '8 M web pages',
    source: 'gpt2-repo',
    neighbour: { name: 'SmolLM2', parameters: chatModel.parameters, size: '135 M' },
  },
  { name: 'GPT-3', parameters: 175e9, size: '175 B', data: '300 B tokens', source: 'gpt3' },
  {
    name: 'Llama 3.1',
    parameters: 405e9,
    size: '405 B',
    data: '15.6 T tokens',
    training: `${gpuYears(llama.gpuHours).toLocaleString('en')} years on one GPU`,
    source: 'llama31',
  },
]
