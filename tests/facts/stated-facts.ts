/**
 * The facts that the deck takes from sources, copied from the sources and not from the deck: each figure as the slide
 * prints it, and the words of the source. To change a figure, look it up in the source and change it here as well.
 */
export interface StatedFact {
  /** The name of the slide. */
  slide: string
  /** The figures as printed; data/numbers.ts has each for this slide and source. */
  figures?: readonly string[]
  /** Words of the speaker notes. */
  notes?: readonly string[]
  /** Words of the description of the picture (`alt:`). */
  alt?: readonly string[]
  /** Files of components/ or data/ that print the fact, each with words of its source text. */
  code?: readonly (readonly [file: string, words: string])[]
  /** Id in data/sources.ts. */
  source: string
  /** The words of the source, or the cells of its table. */
  quotation: string
  /** Where the source has them. */
  location: string
  /** How it was verified: in the source itself, in a verbatim quotation by others, or only from memory of the source. */
  comparison: 'read' | 'quoted' | 'known'
}

const MODELS = 'data/models.ts'

/** SmolLM2's size, and where the deck says it. */
const smollm2Size = {
  source: 'smollm2',
  quotation:
    'SmolLM2 is a family of compact language models available in three size: 135M, 360M, and 1.7B parameters.',
  location: 'model card of SmolLM2-135M-Instruct; its file has 134,515,008 numbers',
  comparison: 'known',
} as const

export const statedFacts: readonly StatedFact[] = [
  // floor 1
  { slide: 'next-token', figures: ['135 million'], ...smollm2Size },
  {
    slide: 'chatbot',
    // 405 billion / 135 million = 3,000
    code: [
      ['components/applications/describe-model-reply.ts', 'a three-thousandth of the largest Llama 3.1'],
    ],
    ...smollm2Size,
  },
  {
    slide: 'vectors',
    figures: ['0.78'],
    notes: ['a hundred numbers a word', 'It is dog, at 0.88, and kitten has only 0.56'],
    code: [['components/theory/WordVectors.vue', '100 numbers a word, squeezed to 2']],
    source: 'glove',
    quotation:
      'glove.6B: 6B tokens, 400K vocab, uncased, 50d, 100d, 200d, & 300d vectors; the cosines are worked out of these',
    location: 'Download pre-trained word vectors',
    comparison: 'known',
  },
  {
    slide: 'transformer',
    figures: ['12 blocks'],
    notes: ['GPT-2 small stacks twelve blocks'],
    alt: ['12 in GPT-2 small'],
    code: [['components/theory/BlockCounts.vue', "{ name: 'GPT-2 small', blocks: 12 }"]],
    source: 'gpt2',
    quotation: 'Parameters 117M, Layers 12, d_model 768',
    location: 'Table 2, Architecture hyperparameters for the 4 model sizes',
    comparison: 'known',
  },
  {
    slide: 'transformer',
    figures: ['126 blocks'],
    notes: ['Llama 3.1, the large one, a hundred and twenty-six'],
    alt: ['126 in Llama 3.1 405B'],
    code: [['components/theory/BlockCounts.vue', "{ name: 'Llama 3.1 405B', blocks: 126 }"]],
    source: 'llama31',
    quotation:
      '405B: Layers 126, Model Dimension 16,384, Attention Heads 128, Key/Value Heads 8, Vocabulary Size 128,000',
    location: 'Table 3, Overview of the key hyperparameters of Llama 3',
    comparison: 'quoted',
  },

  {
    slide: 'optimizers',
    notes: ['Muon is the newer choice, of Kimi K2 for one'],
    source: 'kimi-k2',
    quotation: 'Based on MuonClip, K2 was pre-trained on 15.5 trillion tokens with zero loss spike.',
    location: 'abstract',
    comparison: 'read',
  },

  // floor 2
  {
    slide: 'gradients',
    figures: ['124 million'],
    notes: ['GPT-2 small, with a hundred and twenty-four million numbers'],
    code: [['components/frameworks/GradientCheck.vue', '<b class="t-head">124 million</b>']],
    source: 'gpt2-repo',
    quotation: 'We have also released 124 million, 355 million, and 774 million parameter models.',
    location: 'Model version',
    comparison: 'read',
  },

  // floor 3
  {
    slide: 'models',
    figures: ['10 years', '5 days', '2 months'],
    notes: ['Ten years.', 'Five days.', 'Two months.'],
    alt: ['10 years, 5 days, 2 months'],
    code: [
      [MODELS, "{ days: 3640, inWords: '10 years' }"],
      [MODELS, "{ days: 4.9, inWords: '5 days' }"],
      [MODELS, "{ days: 60, inWords: '2 months' }"],
    ],
    source: 'instructgpt',
    quotation:
      'training our 175B SFT model requires 4.9 petaflops/s-days and training our 175B PPO-ptx model requires 60 petaflops/s-days, compared to 3,640 petaflops/s-days for GPT-3',
    location: '5.1, Implications for alignment research',
    comparison: 'quoted',
  },
  {
    slide: 'models',
    notes: ['For DeepSeek-V3.2 they took over a tenth of what its pretraining took'],
    source: 'deepseek-v32',
    quotation:
      'this framework allocates a post-training computational budget exceeding 10% of the pre-training cost',
    location: '1, Introduction',
    comparison: 'known',
  },
  {
    slide: 'base-model',
    code: [['data/chances.ts', 'SmolLM2, 135 million numbers']],
    ...smollm2Size,
  },
  {
    slide: 'base-model',
    figures: ['260,032'],
    source: 'llama2c',
    quotation:
      '--vocab_size=512 --dim=64 --n_layers=5 --n_heads=8 --n_kv_heads=4 --multiple_of=4: with a hidden width of 172, 260,032 numbers',
    location: 'stories260K.md',
    comparison: 'read',
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
    quotation:
      'Prompt: Explain the moon landing to a 6 year old in a few sentences. GPT-3: Explain the theory of gravity to a 6 year old. Explain the theory of relativity to a 6 year old in a few sentences. … InstructGPT: People went to the moon, and they took pictures of what they saw, and sent them back to the earth so we could all see them.',
    location: 'the first example',
    comparison: 'known',
  },
  {
    slide: 'instruction-tuning',
    code: [
      ['data/instruction-pairs.ts', 'Write a short poem about a wise frog.'],
      ['data/instruction-pairs.ts', 'Write a short story in which a character has two different names.'],
      ['data/instruction-pairs.ts', 'The frog is a symbol of wisdom'],
    ],
    source: 'instruction-following',
    quotation:
      'Prompt: Write a short poem about a wise frog. GPT-3: Write a short story in which a character has two different names. Write a short story in which you try to get something back that you have lost. InstructGPT: The frog is a symbol of wisdom. He knows all the secrets of the world. He is a master of disguise. And a great teacher of life',
    location: 'the second example',
    comparison: 'quoted',
  },
  {
    slide: 'instruction-tuning',
    figures: ['15,000'],
    notes: ['these three of fifteen thousand'],
    code: [['components/models/InstructionTuning.vue', 'three of 15,000']],
    source: 'dolly',
    quotation:
      'databricks-dolly-15k is a corpus of more than 15,000 records generated by thousands of Databricks employees',
    location: 'data/README.md',
    comparison: 'read',
  },
  {
    slide: 'tokens',
    figures: ['50,257', 'about 100 K', 'about 200 K'],
    source: 'tokenizers',
    quotation:
      '"explicit_n_vocab": 50257; cl100k_base and o200k_base: so many ranks in their files, and special tokens',
    location: 'tiktoken_ext/openai_public.py',
    comparison: 'read',
  },
  {
    slide: 'tokens',
    figures: ['128 K'],
    code: [
      ['data/vocabulary-sizes.ts', "{ name: 'Llama 3', size: 128_256, label: '128 K', source: 'llama31' }"],
    ],
    source: 'llama31',
    quotation: 'We use a vocabulary with 128K tokens.',
    location: '3.2, Model Architecture',
    comparison: 'quoted',
  },
  {
    slide: 'pretraining',
    figures: ['2,723', '303'],
    source: 'faker',
    quotation: 'counted in its list of English first names, of a to z alone, those in -o left out',
    location: '@faker-js/faker 10.6.0, locale en',
    comparison: 'read',
  },
  {
    slide: 'scale',
    figures: ['260,032', '10 minutes'],
    source: 'llama2c',
    quotation: 'The model trained for ~10 minutes (?) on my A100 and achieves validation loss of 1.2968.',
    location: 'stories260K.md',
    comparison: 'read',
  },
  { slide: 'scale', figures: ['135 M'], ...smollm2Size },
  {
    slide: 'scale',
    figures: ['124 M'],
    code: [[MODELS, "{ name: 'GPT-2 small', parameters: 124e6, size: '124 M'"]],
    source: 'gpt2-repo',
    quotation: 'We have also released 124 million, 355 million, and 774 million parameter models.',
    location: 'Model version',
    comparison: 'read',
  },
  {
    slide: 'scale',
    figures: ['8 M web pages'],
    source: 'gpt2',
    quotation: 'contains slightly over 8 million documents for a total of 40 GB of text',
    location: '2.1, Training Dataset',
    comparison: 'known',
  },
  {
    slide: 'scale',
    figures: ['175 B', '300 B tokens'],
    code: [[MODELS, "{ name: 'GPT-3', parameters: 175e9, size: '175 B', data: '300 B tokens'"]],
    source: 'gpt3',
    quotation:
      'GPT-3 175B or “GPT-3”: n_params 175.0B. All models were trained for a total of 300 billion tokens.',
    location: 'Table 2.1',
    comparison: 'known',
  },
  {
    slide: 'scale',
    figures: ['405 B', '15.6 T tokens'],
    code: [
      [MODELS, "name: 'Llama 3.1',\n    parameters: 405e9,\n    size: '405 B',\n    data: '15.6 T tokens'"],
    ],
    source: 'llama31',
    quotation:
      'a dense Transformer with 405B parameters; our flagship language model was pre-trained on 15.6T text tokens',
    location: 'Abstract; 1, Introduction',
    comparison: 'quoted',
  },
  {
    slide: 'scale',
    // 30.84e6 / (365.25 · 24) = 3,518
    figures: ['3,500 years'],
    notes: ['three and a half thousand years'],
    source: 'llama31-card',
    quotation: 'Llama 3.1 405B: Training Time (GPU hours) 30.84M',
    location: 'Hardware and Software, Training Energy Use',
    comparison: 'read',
  },
  {
    slide: 'scale',
    figures: ['1 T', '32 B'],
    notes: ['a trillion numbers, and thirty-two billion of them work on each token'],
    alt: ['Kimi K2 has 1 T, of which 32 B work on each token'],
    code: [
      [MODELS, "size: '1 T'"],
      [MODELS, "activeSize: '32 B'"],
    ],
    source: 'kimi-k2',
    quotation:
      'a Mixture-of-Experts (MoE) large language model with 32 billion activated parameters and 1 trillion total parameters',
    location: 'abstract',
    comparison: 'read',
  },
  {
    slide: 'scale',
    notes: ['For GPT-4 we print nothing, because its size was never published'],
    source: 'gpt4',
    quotation:
      'this report contains no further details about the architecture (including model size), hardware, training compute, dataset construction, training method, or similar',
    location: '2, Scope and Limitations of this Technical Report',
    comparison: 'known',
  },
  {
    slide: 'what-it-takes',
    figures: ['15.6 T tokens', 'up to 16 K GPUs'],
    notes: ['almost sixteen trillion tokens', 'up to sixteen thousand at once'],
    alt: ['15.6 trillion tokens', 'up to 16 thousand GPUs'],
    code: [
      [MODELS, 'tokens: 15.6e12,\n  gpus: 16_000,'],
      ['components/models/TrainingResources.vue', "value: '15.6 T tokens'"],
      ['components/models/TrainingResources.vue', "value: 'up to 16 K GPUs'"],
    ],
    source: 'llama31',
    quotation: 'Llama 3 405B is trained on up to 16K H100 GPUs; pre-trained on 15.6T text tokens',
    location: '3.3.1, Training Infrastructure; 1, Introduction',
    comparison: 'quoted',
  },
  {
    slide: 'what-it-takes',
    figures: ['466 stops in 54 days', '419 unplanned'],
    notes: ['in fifty-four days the run stopped four hundred and sixty-six times', 'once in three hours'],
    alt: ['466 stops in 54 days'],
    code: [
      [MODELS, 'interruptions: 466,'],
      [MODELS, 'the others, 78% were traced to hardware'],
      [MODELS, 'planned: 47,\n  days: 54,'],
    ],
    source: 'llama31',
    quotation:
      'During a 54-day snapshot period of pre-training, we experienced a total of 466 job interruptions. Of these, 47 were planned interruptions … The remaining 419 were unexpected interruptions … Approximately 78% of the unexpected interruptions are attributed to confirmed hardware issues … or suspected hardware-related issues',
    location: '3.3.4, Reliability and Operational Challenges',
    comparison: 'quoted',
  },
  {
    slide: 'what-it-takes',
    figures: ['30.84 M GPU-hours', '3,500 years on one GPU'],
    notes: ['almost thirty-one million hours in all'],
    code: [[MODELS, 'gpuHours: 30.84e6,']],
    source: 'llama31-card',
    quotation: 'Llama 3.1 405B: Training Time (GPU hours) 30.84M',
    location: 'Hardware and Software, Training Energy Use',
    comparison: 'read',
  },
  {
    slide: 'what-it-takes',
    figures: ['2.788 M'],
    notes: ['about a tenth of the hours: 5.6 million dollars by its own count, for the final run alone'],
    alt: ['about a tenth'],
    code: [
      [MODELS, "{ name: 'DeepSeek-V3', gpuHours: 2.788e6, gpu: 'H800' }"],
      [MODELS, '37 of its 671 billion parameters work on each token'],
    ],
    source: 'deepseek',
    quotation:
      '671B total parameters with 37B activated for each token; requires only 2.788M H800 GPU hours for its full training; our total training costs amount to only $5.576M, which include only the official training',
    location: 'Abstract; 1, Introduction, Table 1',
    comparison: 'quoted',
  },
  {
    slide: 'what-it-takes',
    notes: ['Chinchilla read more, and beat a model four times its size'],
    source: 'chinchilla',
    quotation:
      'Chinchilla, that uses the same compute budget as Gopher but with 70B parameters and 4× more more data. Chinchilla uniformly and significantly outperforms Gopher (280B)',
    location: 'Abstract',
    comparison: 'quoted',
  },
  {
    slide: 'alignment',
    figures: ['33 K', '1.3 B', '175 B'],
    notes: [
      'thirty-three thousand prompts',
      'A small InstructGPT was preferred to a GPT-3 a hundred times its size',
    ],
    code: [
      [MODELS, "demonstrationPrompts: '13 K',"],
      [MODELS, "rankedPrompts: '33 K',"],
      [MODELS, "rlPrompts: '31 K',"],
      [MODELS, "alignedSize: '1.3 B',"],
      [MODELS, "baseSize: '175 B',"],
    ],
    source: 'instructgpt',
    quotation:
      'The SFT dataset contains about 13k training prompts, the RM dataset has 33k training prompts, and the PPO dataset has 31k training prompts. … outputs from the 1.3B parameter InstructGPT model are preferred to outputs from the 175B GPT-3, despite having 100x fewer parameters',
    location: '3.2, Dataset; Abstract',
    comparison: 'quoted',
  },
  {
    slide: 'alignment',
    notes: ['DPO, which runs here, needs none'],
    source: 'dpo',
    quotation: 'without explicit reward modeling or reinforcement learning',
    location: '1, Introduction',
    comparison: 'known',
  },

  // floor 4
  {
    slide: 'agent',
    notes: ['three edits are refused, the fourth is taken'],
    alt: [
      'a published run of GPT-4 on a bug: a script fails, an edit is refused, an edit is taken, the script runs',
    ],
    code: [
      ['data/coding-run.ts', 'CODING_STEPS = 12'],
      ['data/coding-run.ts', 'Pixel Representation attribute should be optional for pixel data handler'],
      ['data/coding-run.ts', "… unmatched ']'"],
      ['data/coding-run.ts', 'Script completed successfully, …'],
    ],
    source: 'swe-agent',
    quotation:
      "create, edit 1:1, python reproduce_bug.py: AttributeError: Unable to convert the pixel data …; find_file, open, edit 287:295: E999 SyntaxError: unmatched ']'; edit 287:295, twice: E999 SyntaxError: unmatched ')'; edit 287:296: File updated. …; python reproduce_bug.py: Script completed successfully, no errors. Result: True; rm, submit. With model_name: gpt4, replay_path: null, temperature: 0.0",
    location: 'trajectory of pydicom__pydicom-1458.traj, its issue in history; args.yaml beside it',
    comparison: 'read',
  },

  // questions
  {
    slide: 'what-does-it-cost',
    figures: ['$0.10', '$0.50', '$4.00', '$20.00'],
    notes: ['forty times apart'],
    alt: ['forty times apart'],
    code: [
      ['data/prices.ts', "{ name: 'Claude Haiku 5.5', input: 0.1, output: 0.5 }"],
      ['data/prices.ts', "{ name: 'Claude Opus 5.5', input: 4, output: 20 }"],
      ['data/prices.ts', "pricesAsOf = 'October 2026'"],
    ],
    source: 'prices',
    quotation: 'Claude Opus 5.5: $4 / $20 a MTok. Claude Haiku 5.5: from $0.10 / $0.50',
    location: 'Model pricing',
    comparison: 'read',
  },
  {
    slide: 'what-does-it-cost',
    code: [['data/prices.ts', 'WORDS_PER_TOKEN = 0.75']],
    source: 'tokens-words',
    quotation: '1 token ≈ ¾ of a word; 100 tokens ≈ 75 words',
    location: 'How can I think about tokens?',
    comparison: 'known',
  },
  {
    slide: 'where-do-my-data-go',
    figures: ['30'],
    notes: ['one says up to thirty days, as a rule'],
    code: [['components/questions/DataFlow.vue', 'OpenAI: as a rule up to 30 days']],
    source: 'openai-api-data',
    quotation:
      'By default, abuse monitoring logs are generated for all API feature usage and retained for up to 30 days, unless longer retention is required by law, or is reasonably necessary to protect our services or any third party from harm.',
    location: 'Data retention controls for abuse monitoring',
    comparison: 'read',
  },
  {
    slide: 'is-it-safe',
    notes: ['Simon Willison calls the three together the lethal trifecta'],
    code: [
      ['components/questions/three-doors.ts', "name: 'Private data'"],
      ['components/questions/three-doors.ts', "name: 'Strangers’ text'"],
      ['components/questions/three-doors.ts', "name: 'A way out'"],
    ],
    source: 'lethal-trifecta',
    quotation:
      'The lethal trifecta of capabilities is: Access to your private data …; Exposure to untrusted content …; The ability to externally communicate in a way that could be used to steal your data',
    location: 'The lethal trifecta for AI agents, 16 June 2025',
    comparison: 'quoted',
  },
  {
    slide: 'reasoning',
    figures: ['15.6%', '71%'],
    alt: ['15.6% of a maths contest before such training, 71% after'],
    notes: ['from sixteen per cent to seventy-one'],
    code: [['data/reasoning.ts', 'contest = { before: 0.156, after: 0.71 }']],
    source: 'deepseek-r1',
    quotation:
      'the pass@1 score on AIME 2024 shows a significant increase, jumping from an initial 15.6% to an impressive 71.0%',
    location: '2.2.4, Performance of DeepSeek-R1-Zero (version 1)',
    comparison: 'quoted',
  },
  {
    slide: 'reasoning',
    code: [
      ['data/reasoning.ts', 'Wait, wait. Wait. That’s an aha moment I can flag here.'],
      ['data/reasoning.ts', 'Let’s reevaluate this step-by-step to identify if the correct sum can be …'],
    ],
    source: 'deepseek-r1',
    quotation:
      'To solve the equation √(a − √(a + x)) = x, let’s start by squaring both … Wait, wait. Wait. That’s an aha moment I can flag here. Let’s reevaluate this step-by-step to identify if the correct sum can be …',
    location:
      'Table 3 (version 1), An interesting “aha moment” of an intermediate version of DeepSeek-R1-Zero',
    comparison: 'read',
  },

  // years that data state
  {
    slide: 'where-does-x-fit',
    code: [
      ['data/well-known.ts', 'from a paper of 2017'],
      ['data/sources.ts', "'Vaswani et al., Attention Is All You Need, 2017'"],
    ],
    source: 'attention',
    quotation: 'Submitted on 12 Jun 2017',
    location: 'arXiv 1706.03762',
    comparison: 'known',
  },
  {
    slide: 'where-does-x-fit',
    code: [['data/well-known.ts', 'OpenAI’s model of 2019; anyone may download its weights.']],
    source: 'gpt2-repo',
    quotation: 'Model date: February 2019',
    location: 'Model date',
    comparison: 'read',
  },
  {
    slide: 'rag',
    notes: ['is no cure anywhere'],
    code: [['components/applications/RagLookup.vue', 'Marking is no cure.']],
    source: 'owasp',
    quotation: 'it is unclear if there are fool-proof methods of prevention for prompt injection',
    location: 'Prevention and Mitigation Strategies',
    comparison: 'known',
  },
]
