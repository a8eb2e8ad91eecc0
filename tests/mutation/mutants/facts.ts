import { mutantsOf } from '../mutant'

const factTests = ['tests/facts/facts.test.ts']

/** Wrong figures in data, notes, descriptions and components that slides and checks share. */
export const facts = [
  ...mutantsOf(
    'data/models.ts',
    [
      ['interruptions: 466', 'interruptions: 446', 'the number of interruptions is 446 instead of 466'],
      ['days: 54', 'days: 45', 'the training run takes 45 days instead of 54'],
      ['gpuHours: 30.84e6', 'gpuHours: 38.04e6', 'the GPU hours are 38.04 M instead of 30.84 M'],
      ['gpuHours: 2.788e6', 'gpuHours: 2.887e6', 'the GPU hours are 2.887 M instead of 2.788 M'],
      ['tokens: 15.6e12', 'tokens: 16.5e12', 'the training tokens are 16.5 T instead of 15.6 T'],
      ['gpus: 16_000', 'gpus: 61_000', 'the number of GPUs is 61 K instead of 16 K'],
      ['planned: 47', 'planned: 74', 'the number of planned interruptions is 74 instead of 47'],
      ['days: 4.9', 'days: 9.4', 'the compute of a stage is 9.4 petaflop/s-days instead of 4.9'],
      ["inWords: '2 months'", "inWords: '3 months'", 'the compute in words is three months instead of two'],
      [
        "rankedPrompts: '33 K'",
        "rankedPrompts: '38 K'",
        'the number of ranked prompts is 38 K instead of 33 K',
      ],
      ["size: '175 B'", "size: '157 B'", 'the number of parameters is 157 B instead of 175 B'],
      [
        "data: '8 M web pages'",
        "data: '9 M web pages'",
        'the training data has nine million web pages instead of eight',
      ],
      ["data: '300 B tokens'", "data: '500 B tokens'", 'the training data has 500 B tokens instead of 300 B'],
      [
        '37 of its 671 billion',
        '73 of its 671 billion',
        'the number of active parameters is 73 billion instead of 37',
      ],
    ],
    factTests,
  ),
  ...mutantsOf(
    'data/prices.ts',
    [
      [
        'input: 4, output: 20',
        'input: 4, output: 25',
        'the price of output tokens is 25 dollars instead of 20',
      ],
      [
        'WORDS_PER_TOKEN = 0.75',
        'WORDS_PER_TOKEN = 0.57',
        'the number of words per token is 0.57 instead of 0.75',
      ],
      ["pricesAsOf = 'October 2026'", "pricesAsOf = 'March 2026'", 'the prices have the wrong date'],
    ],
    factTests,
  ),
  ...mutantsOf(
    'data/reasoning.ts',
    [['after: 0.71', 'after: 0.17', 'the share after training is 17 % instead of 71 %']],
    factTests,
  ),
  ...mutantsOf(
    'data/vocabulary-sizes.ts',
    [
      ["label: '50,257'", "label: '52,057'", 'the vocabulary has 52,057 entries instead of 50,257'],
      [
        "label: 'about 200 K'",
        "label: 'about 220 K'",
        'the vocabulary has about 220 K entries instead of 200 K',
      ],
    ],
    factTests,
  ),
  ...mutantsOf(
    'data/stories.ts',
    [['260_032', '260_302', 'the number of parameters is 260,302 instead of 260,032']],
    factTests,
  ),
  ...mutantsOf(
    'data/well-known.ts',
    [['from a paper of 2017', 'from a paper of 2018', 'the year of the paper is 2018 instead of 2017']],
    factTests,
  ),
  ...mutantsOf(
    'components/theory/BlockCounts.vue',
    [['blocks: 126', 'blocks: 162', 'the number of blocks is 162 instead of 126']],
    factTests,
  ),
  ...mutantsOf(
    'components/frameworks/GradientCheck.vue',
    [['124 million', '142 million', 'the number of parameters is 142 million instead of 124']],
    factTests,
  ),
  ...mutantsOf(
    'components/questions/DataFlow.vue',
    [['up to 30 days', 'up to 90 days', 'the retention period is 90 days instead of 30']],
    factTests,
  ),
  ...mutantsOf(
    'slides.md',
    [
      [
        'four hundred and sixty-six times',
        'four hundred and forty-six times',
        'the notes give 446 interruptions instead of 466',
      ],
      [
        'strip with a gap for each of 466 stops',
        'strip with a gap for each of 446 stops',
        'the image description gives 446 interruptions instead of 466',
      ],
      ['5.6 million dollars', '6.5 million dollars', 'the notes give 6.5 million dollars instead of 5.6'],
      [
        'beat a model four times its size',
        'beat a model ten times its size',
        'the notes give ten times the size instead of four',
      ],
      [
        'answers to thirty-three thousand',
        'answers to thirty thousand',
        'the notes give 30 K prompts instead of 33 K',
      ],
      ['a hundred and twenty-six.', 'a hundred and sixty-two.', 'the notes give 162 blocks instead of 126'],
    ],
    factTests,
  ),
  ...mutantsOf(
    'tests/facts/stated-facts.ts',
    [["figures: ['126 blocks'],", '', 'a figure is missing from the stated facts']],
    factTests,
  ),
]

/** Mutants of the checks for required content that would find it where it is missing. */
export const requiredContent = mutantsOf('tests/helpers/required-content.ts', [
  [
    '`(?<![\\\\p{L}\\\\p{N}])${exact}(?![\\\\p{L}\\\\p{N}])`',
    'exact',
    'the phrase “star” matches within “start”',
  ],
  ['spans.length > usualCount(choice)', 'true', 'the title matches in the boilerplate of every slide'],
  ['start >= from', 'true', 'the steps of a roadmap match in any order'],
  ['filter((text) => !text.small)', 'filter(() => true)', 'small print counts as legible text'],
  ['counts.length * 0.8', '0', 'a phrase repeated on one slide counts as boilerplate'],
])
