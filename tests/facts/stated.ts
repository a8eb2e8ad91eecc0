/**
 * What the deck states and did not work out itself, written down from the sources and not from the deck: the figure as
 * the slide says it, where it stands, and the source's own words. Whoever changes a figure changes it here too, and has
 * the source in hand. How far each was compared: `read` in the source itself; `quoted` where others quote the source word
 * for word; `known` from memory of the source, and to be read when somebody has it.
 */
export interface Stated {
  slide: string
  /** Figures as printed: each stands in data/numbers.ts for this slide and source. */
  prints?: readonly string[]
  /** Words of the notes. */
  notes?: readonly string[]
  /** Words of the slide's description. */
  alt?: readonly string[]
  /** Words in the source text of a component or of data that prints them: file, then words. */
  code?: readonly (readonly [file: string, words: string])[]
  /** Id in data/sources.ts. */
  source: string
  /** The source's words, or the cells of its table, and where they stand. */
  words: string
  at: string
  compared: 'read' | 'quoted' | 'known'
}

const MODELS = 'data/models.ts'

export const stated: readonly Stated[] = [
  // floor 1
  {
    slide: 'vectors',
    prints: ['0.78'],
    notes: ['a hundred numbers a word', 'Dog, 0.88; kitten only 0.56'],
    code: [['components/theory/WordVectors.vue', '100 numbers a word, squeezed to 2']],
    source: 'glove',
    words:
      'glove.6B: 6B tokens, 400K vocab, uncased, 50d, 100d, 200d, & 300d vectors; the cosines are worked out of these',
    at: 'Download pre-trained word vectors',
    compared: 'known',
  },
  {
    slide: 'transformer',
    prints: ['12 blocks'],
    notes: ['GPT-2 small stacks twelve blocks'],
    alt: ['12 in GPT-2 small'],
    code: [['components/theory/ResidualBelt.vue', "{ name: 'GPT-2 small', blocks: 12 }"]],
    source: 'gpt2',
    words: 'Parameters 117M, Layers 12, d_model 768',
    at: 'Table 2, Architecture hyperparameters for the 4 model sizes',
    compared: 'known',
  },
  {
    slide: 'transformer',
    prints: ['126 blocks'],
    notes: ['Llama 3.1, the large one, a hundred and twenty-six'],
    alt: ['126 in Llama 3.1 405B'],
    code: [['components/theory/ResidualBelt.vue', "{ name: 'Llama 3.1 405B', blocks: 126 }"]],
    source: 'llama31',
    words:
      '405B: Layers 126, Model Dimension 16,384, Attention Heads 128, Key/Value Heads 8, Vocabulary Size 128,000',
    at: 'Table 3, Overview of the key hyperparameters of Llama 3',
    compared: 'quoted',
  },

  // floor 2
  {
    slide: 'gradients',
    prints: ['124 million'],
    notes: ['GPT-2 small, with a hundred and twenty-four million numbers'],
    code: [['components/frameworks/GradientCheck.vue', '<b class="t-head">124 million</b>']],
    source: 'gpt2-repo',
    words: 'We have also released 124 million, 355 million, and 774 million parameter models.',
    at: 'Model version',
    compared: 'read',
  },

  // floor 3
  {
    slide: 'models',
    prints: ['10 years', '5 days', '2 months'],
    notes: ['Ten years.', 'Five days.', 'Two months.'],
    alt: ['10 years, 5 days, 2 months'],
    code: [
      [MODELS, "{ days: 3640, inWords: '10 years' }"],
      [MODELS, "{ days: 4.9, inWords: '5 days' }"],
      [MODELS, "{ days: 60, inWords: '2 months' }"],
    ],
    source: 'instructgpt',
    words:
      'training our 175B SFT model requires 4.9 petaflops/s-days and training our 175B PPO-ptx model requires 60 petaflops/s-days, compared to 3,640 petaflops/s-days for GPT-3',
    at: '5.1, Implications for alignment research',
    compared: 'quoted',
  },
  {
    slide: 'base-model',
    prints: ['260,032'],
    source: 'llama2c',
    words:
      '--vocab_size=512 --dim=64 --n_layers=5 --n_heads=8 --n_kv_heads=4 --multiple_of=4: with a hidden width of 172, 260,032 numbers',
    at: 'stories260K.md',
    compared: 'read',
  },
  {
    slide: 'base-model',
    code: [
      ['data/stories.ts', 'Explain the moon landing to a 6 year old in a few sentences.'],
      [
        'data/stories.ts',
        'Explain the theory of gravity to a 6 year old. Explain the theory of relativity to a 6 year old in a few sentences.',
      ],
      [
        'data/stories.ts',
        'People went to the moon, and they took pictures of what they saw, and sent them back to the earth so we could all see them.',
      ],
    ],
    source: 'instruction-following',
    words:
      'Prompt: Explain the moon landing to a 6 year old in a few sentences. GPT-3: Explain the theory of gravity to a 6 year old. Explain the theory of relativity to a 6 year old in a few sentences. … InstructGPT: People went to the moon, and they took pictures of what they saw, and sent them back to the earth so we could all see them.',
    at: 'the first example',
    compared: 'known',
  },
  {
    slide: 'tokens',
    prints: ['50,257', 'about 100 K', 'about 200 K'],
    source: 'tokenizers',
    words:
      '"explicit_n_vocab": 50257; cl100k_base and o200k_base: so many ranks in their files, and special tokens',
    at: 'tiktoken_ext/openai_public.py',
    compared: 'read',
  },
  {
    slide: 'tokens',
    prints: ['128 K'],
    code: [['data/tokenizers.ts', "{ name: 'Llama 3', size: 128_256, label: '128 K', source: 'llama31' }"]],
    source: 'llama31',
    words: 'We use a vocabulary with 128K tokens.',
    at: '3.2, Model Architecture',
    compared: 'quoted',
  },
  {
    slide: 'pretraining',
    prints: ['2,723', '303'],
    source: 'faker',
    words: 'counted in its list of English first names, of a to z alone, those in -o left out',
    at: '@faker-js/faker 10.6.0, locale en',
    compared: 'read',
  },
  {
    slide: 'scale',
    prints: ['260,032', '10 minutes'],
    source: 'llama2c',
    words: 'The model trained for ~10 minutes (?) on my A100 and achieves validation loss of 1.2968.',
    at: 'stories260K.md',
    compared: 'read',
  },
  {
    slide: 'scale',
    prints: ['124 M'],
    code: [[MODELS, "{ name: 'GPT-2 small', parameters: 124e6, size: '124 M'"]],
    source: 'gpt2-repo',
    words: 'We have also released 124 million, 355 million, and 774 million parameter models.',
    at: 'Model version',
    compared: 'read',
  },
  {
    slide: 'scale',
    prints: ['8 M web pages'],
    source: 'gpt2',
    words: 'contains slightly over 8 million documents for a total of 40 GB of text',
    at: '2.1, Training Dataset',
    compared: 'known',
  },
  {
    slide: 'scale',
    prints: ['175 B', '300 B tokens'],
    code: [[MODELS, "{ name: 'GPT-3', parameters: 175e9, size: '175 B', data: '300 B tokens'"]],
    source: 'gpt3',
    words:
      'GPT-3 175B or “GPT-3”: n_params 175.0B. All models were trained for a total of 300 billion tokens.',
    at: 'Table 2.1',
    compared: 'known',
  },
  {
    slide: 'scale',
    prints: ['405 B', '15.6 T tokens'],
    code: [
      [MODELS, "name: 'Llama 3.1',\n    parameters: 405e9,\n    size: '405 B',\n    data: '15.6 T tokens'"],
    ],
    source: 'llama31',
    words:
      'a dense Transformer with 405B parameters; our flagship language model was pre-trained on 15.6T text tokens',
    at: 'Abstract; 1, Introduction',
    compared: 'quoted',
  },
  {
    slide: 'scale',
    // 30.84e6 / (365.25 · 24) = 3,518
    prints: ['3,500 years'],
    notes: ['three and a half thousand years'],
    source: 'llama31-card',
    words: 'Llama 3.1 405B: Training Time (GPU hours) 30.84M',
    at: 'Hardware and Software, Training Energy Use',
    compared: 'read',
  },
  {
    slide: 'scale',
    notes: ['For GPT-4 we print nothing: its size was never published'],
    source: 'gpt4',
    words:
      'this report contains no further details about the architecture (including model size), hardware, training compute, dataset construction, training method, or similar',
    at: '2, Scope and Limitations of this Technical Report',
    compared: 'known',
  },
  {
    slide: 'what-it-takes',
    prints: ['15.6 T tokens', 'up to 16 K GPUs'],
    notes: ['almost sixteen trillion tokens', 'up to sixteen thousand at once'],
    alt: ['15.6 trillion tokens', 'up to 16 thousand GPUs'],
    code: [
      [MODELS, 'tokens: 15.6e12,\n  gpus: 16_000,'],
      ['components/models/WhatItTakes.vue', "big: '15.6 T tokens'"],
      ['components/models/WhatItTakes.vue', "big: 'up to 16 K GPUs'"],
    ],
    source: 'llama31',
    words: 'Llama 3 405B is trained on up to 16K H100 GPUs; pre-trained on 15.6T text tokens',
    at: '3.3.1, Training Infrastructure; 1, Introduction',
    compared: 'quoted',
  },
  {
    slide: 'what-it-takes',
    prints: ['466 stops in 54 days', '419 unplanned'],
    notes: ['in fifty-four days the run stopped four hundred and sixty-six times', 'once in three hours'],
    alt: ['466 stops in 54 days'],
    code: [
      [MODELS, 'interruptions: 466,'],
      [MODELS, 'the others, 78% were traced to hardware'],
      [MODELS, 'planned: 47,\n  days: 54,'],
    ],
    source: 'llama31',
    words:
      'During a 54-day snapshot period of pre-training, we experienced a total of 466 job interruptions. Of these, 47 were planned interruptions … The remaining 419 were unexpected interruptions … Approximately 78% of the unexpected interruptions are attributed to confirmed hardware issues … or suspected hardware-related issues',
    at: '3.3.4, Reliability and Operational Challenges',
    compared: 'quoted',
  },
  {
    slide: 'what-it-takes',
    prints: ['30.84 M GPU-hours', '3,500 years on one GPU'],
    notes: ['almost thirty-one million hours in all'],
    code: [[MODELS, 'gpuHours: 30.84e6,']],
    source: 'llama31-card',
    words: 'Llama 3.1 405B: Training Time (GPU hours) 30.84M',
    at: 'Hardware and Software, Training Energy Use',
    compared: 'read',
  },
  {
    slide: 'what-it-takes',
    prints: ['2.788 M'],
    notes: ['about a tenth of the hours: 5.6 million dollars by its own count, for the final run alone'],
    alt: ['about a tenth'],
    code: [
      [MODELS, "{ name: 'DeepSeek-V3', gpuHours: 2.788e6, gpu: 'H800' }"],
      [MODELS, '37 of its 671 billion parameters work on each token'],
    ],
    source: 'deepseek',
    words:
      '671B total parameters with 37B activated for each token; requires only 2.788M H800 GPU hours for its full training; our total training costs amount to only $5.576M, which include only the official training',
    at: 'Abstract; 1, Introduction, Table 1',
    compared: 'quoted',
  },
  {
    slide: 'what-it-takes',
    notes: ['Chinchilla read more, and beat a model four times its size'],
    source: 'chinchilla',
    words:
      'Chinchilla, that uses the same compute budget as Gopher but with 70B parameters and 4× more more data. Chinchilla uniformly and significantly outperforms Gopher (280B)',
    at: 'Abstract',
    compared: 'quoted',
  },
  {
    slide: 'alignment',
    prints: ['33 K', '1.3 B', '175 B'],
    notes: ['thirty-three thousand prompts', 'InstructGPT was preferred to GPT-3, a hundred times its size'],
    code: [
      [MODELS, "written: '13 K',\n  ranked: '33 K',\n  practised: '31 K',"],
      [MODELS, "preferred: '1.3 B',\n  plain: '175 B',"],
    ],
    source: 'instructgpt',
    words:
      'The SFT dataset contains about 13k training prompts, the RM dataset has 33k training prompts, and the PPO dataset has 31k training prompts. … outputs from the 1.3B parameter InstructGPT model are preferred to outputs from the 175B GPT-3, despite having 100x fewer parameters',
    at: '3.2, Dataset; Abstract',
    compared: 'quoted',
  },
  {
    slide: 'alignment',
    notes: ['DPO, which runs here, needs none'],
    source: 'dpo',
    words: 'without explicit reward modeling or reinforcement learning',
    at: '1, Introduction',
    compared: 'known',
  },

  // questions
  {
    slide: 'what-does-it-cost',
    prints: ['$0.10', '$0.50', '$4.00', '$20.00'],
    notes: ['forty times apart'],
    alt: ['forty times apart'],
    code: [
      ['data/prices.ts', "{ name: 'Claude Haiku 5.5', input: 0.1, output: 0.5 }"],
      ['data/prices.ts', "{ name: 'Claude Opus 5.5', input: 4, output: 20 }"],
      ['data/prices.ts', "pricesAsOf = 'October 2026'"],
    ],
    source: 'prices',
    words: 'Claude Opus 5.5: $4 / $20 a MTok. Claude Haiku 5.5: from $0.10 / $0.50',
    at: 'Model pricing',
    compared: 'read',
  },
  {
    slide: 'what-does-it-cost',
    code: [['data/prices.ts', 'WORDS_PER_TOKEN = 0.75']],
    source: 'tokens-words',
    words: '1 token ≈ ¾ of a word; 100 tokens ≈ 75 words',
    at: 'How can I think about tokens?',
    compared: 'known',
  },
  {
    slide: 'where-do-my-data-go',
    prints: ['30'],
    notes: ['one says up to thirty days, as a rule'],
    code: [['components/questions/DataPath.vue', 'OpenAI: as a rule up to 30 days']],
    source: 'openai-api-data',
    words:
      'By default, abuse monitoring logs are generated for all API feature usage and retained for up to 30 days, unless longer retention is required by law, or is reasonably necessary to protect our services or any third party from harm.',
    at: 'Data retention controls for abuse monitoring',
    compared: 'read',
  },
  {
    slide: 'what-is-reasoning',
    prints: ['15.6%', '71%'],
    alt: ['15.6% of a maths contest before such training, 71% after'],
    notes: ['its working grew to thousands of tokens'],
    code: [['data/thinking.ts', 'contest = { before: 0.156, after: 0.71 }']],
    source: 'deepseek-r1',
    words:
      'the pass@1 score on AIME 2024 shows a significant increase, jumping from an initial 15.6% to an impressive 71.0%',
    at: '2.2.4, Performance of DeepSeek-R1-Zero (version 1)',
    compared: 'quoted',
  },

  // years that data state
  {
    slide: 'where-does-x-fit',
    code: [
      ['data/well-known.ts', 'from a paper of 2017'],
      ['data/sources.ts', "'Vaswani et al., Attention Is All You Need, 2017'"],
    ],
    source: 'attention',
    words: 'Submitted on 12 Jun 2017',
    at: 'arXiv 1706.03762',
    compared: 'known',
  },
  {
    slide: 'where-does-x-fit',
    code: [['data/well-known.ts', 'OpenAI’s model of 2019; anyone may download its weights.']],
    source: 'gpt2-repo',
    words: 'Model date: February 2019',
    at: 'Model date',
    compared: 'read',
  },
]
