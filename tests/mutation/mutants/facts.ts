import { mutantsOf } from '../mutant'

const factTests = ['tests/facts/facts.test.ts']

/** Wrong figures in data, notes, descriptions and components that slides and checks share. */
export const facts = [
  ...mutantsOf(
    'data/models.ts',
    [
      ['interruptions: 466', 'interruptions: 446', '466 stops are 446'],
      ['days: 54', 'days: 45', '54 days are 45'],
      ['gpuHours: 30.84e6', 'gpuHours: 38.04e6', '30.84 M hours are 38.04 M'],
      ['gpuHours: 2.788e6', 'gpuHours: 2.887e6', '2.788 M hours are 2.887 M'],
      ['tokens: 15.6e12', 'tokens: 16.5e12', '15.6 T tokens are 16.5 T'],
      ['gpus: 16_000', 'gpus: 61_000', '16 K GPUs are 61 K'],
      ['planned: 47', 'planned: 74', '47 planned stops are 74'],
      ['days: 4.9', 'days: 9.4', '4.9 days are 9.4'],
      ["inWords: '2 months'", "inWords: '3 months'", 'two months are three'],
      ["rankedPrompts: '33 K'", "rankedPrompts: '38 K'", '33 K prompts are 38 K'],
      ["size: '175 B'", "size: '157 B'", '175 B parameters are 157 B'],
      ["data: '8 M web pages'", "data: '9 M web pages'", 'eight million pages are nine'],
      ["data: '300 B tokens'", "data: '500 B tokens'", '300 B tokens are 500 B'],
      ['37 of its 671 billion', '73 of its 671 billion', '37 of 671 billion are 73'],
    ],
    factTests,
  ),
  ...mutantsOf(
    'data/prices.ts',
    [
      ['input: 4, output: 20', 'input: 4, output: 25', 'twenty dollars are twenty-five'],
      ['WORDS_PER_TOKEN = 0.75', 'WORDS_PER_TOKEN = 0.57', 'a token is another part of a word'],
      ["pricesAsOf = 'October 2026'", "pricesAsOf = 'March 2026'", 'prices are of another month'],
    ],
    factTests,
  ),
  ...mutantsOf('data/thinking.ts', [['after: 0.71', 'after: 0.17', '71 per cent are 17']], factTests),
  ...mutantsOf(
    'data/vocabulary-sizes.ts',
    [
      ["label: '50,257'", "label: '52,057'", '50,257 entries are 52,057'],
      ["label: 'about 200 K'", "label: 'about 220 K'", '200 K entries are 220 K'],
    ],
    factTests,
  ),
  ...mutantsOf('data/stories.ts', [['260_032', '260_302', '260,032 parameters are 260,302']], factTests),
  ...mutantsOf(
    'data/well-known.ts',
    [['from a paper of 2017', 'from a paper of 2018', '2017 is 2018']],
    factTests,
  ),
  ...mutantsOf(
    'components/theory/BlockCounts.vue',
    [['blocks: 126', 'blocks: 162', '126 blocks are 162']],
    factTests,
  ),
  ...mutantsOf(
    'components/frameworks/GradientCheck.vue',
    [['124 million', '142 million', '124 million are 142']],
    factTests,
  ),
  ...mutantsOf(
    'components/questions/DataFlow.vue',
    [['up to 30 days', 'up to 90 days', 'thirty days are ninety']],
    factTests,
  ),
  ...mutantsOf(
    'slides.md',
    [
      [
        'four hundred and sixty-six times',
        'four hundred and forty-six times',
        '466 stops are said to be 446',
      ],
      [
        'strip with a gap for each of 466 stops',
        'strip with a gap for each of 446 stops',
        '466 stops are described as 446',
      ],
      ['5.6 million dollars', '6.5 million dollars', '5.6 million dollars are said to be 6.5'],
      [
        'beat a model four times its size',
        'beat a model ten times its size',
        'four times the size is said to be ten',
      ],
      ['answers to thirty-three thousand', 'answers to thirty thousand', '33 K prompts are said to be 30 K'],
      ['a hundred and twenty-six.', 'a hundred and sixty-two.', '126 blocks are said to be 162'],
    ],
    factTests,
  ),
  ...mutantsOf(
    'tests/facts/stated-facts.ts',
    [["figures: ['126 blocks'],", '', 'a figure is not written down']],
    factTests,
  ),
]

/** Mutants of the checks for required content that would find it where it is missing. */
export const requiredContent = mutantsOf('tests/helpers/required-content.ts', [
  ['`(?<![\\\\p{L}\\\\p{N}])${exact}(?![\\\\p{L}\\\\p{N}])`', 'exact', '“star” is found in “start”'],
  ['spans.length > usualCount(choice)', 'true', 'the title is found in the furniture of every page'],
  ['start >= from', 'true', 'a roadmap may be in any order'],
  ['filter((text) => !text.small)', 'filter(() => true)', 'small print counts'],
  ['counts.length * 0.8', '0', 'what one slide says twice is furniture of all'],
])
