/**
 * One recorded run of the names model: written by scripts/record-names.ts, not by hand. Losses are nats a
 * letter on the names it never saw; the names it invents are in no list. First names from @faker-js/faker (MIT).
 */
export interface NamesRun {
  parameters: number
  names: { all: number; seen: number; unseen: number }
  steps: number
  /** Names a step. */
  batch: number
  /** Training time on one processor core of the machine that recorded it. */
  seconds: number
  /** Of the names it invents (not of the chances shown). */
  temperature: number
  /** Loss of a guess that finds all 27 signs equally likely. */
  uniform: number
  /** Loss of guessing from the letter before alone (bigram). */
  pairs: number
  loss: [step: number, loss: number][]
  /** The name begun, whose next letter the stages guess. */
  written: string
  stages: { step: number; loss: number; names: string[]; next: [sign: string, chance: number][] }[]
  tuning: {
    ending: string
    steps: number
    names: number
    examples: string[]
    before: string[]
    after: string[]
    /** Share of 1,000 invented names with that ending, before and after. */
    share: [number, number]
    meanWeight: number
    meanChange: number
    /** Mean change of every 16 weights, in the order of the model's parts. */
    moved: number[]
  }
}

export const namesRun: NamesRun = {
  parameters: 4192,
  names: { all: 3185, seen: 2866, unseen: 319 },
  steps: 3000,
  batch: 16,
  seconds: 14,
  temperature: 0.7,
  uniform: 3.296,
  pairs: 2.445,
  loss: [
    [0, 3.308],
    [10, 2.654],
    [20, 2.547],
    [30, 2.479],
    [40, 2.428],
    [50, 2.415],
    [60, 2.435],
    [70, 2.408],
    [80, 2.398],
    [90, 2.381],
    [100, 2.362],
    [125, 2.347],
    [150, 2.337],
    [175, 2.322],
    [200, 2.328],
    [225, 2.296],
    [250, 2.312],
    [275, 2.301],
    [300, 2.266],
    [325, 2.284],
    [350, 2.271],
    [375, 2.288],
    [400, 2.257],
    [425, 2.278],
    [450, 2.265],
    [475, 2.282],
    [500, 2.246],
    [600, 2.243],
    [700, 2.246],
    [800, 2.21],
    [900, 2.214],
    [1000, 2.2],
    [1100, 2.217],
    [1200, 2.195],
    [1300, 2.189],
    [1400, 2.194],
    [1500, 2.197],
    [1600, 2.19],
    [1700, 2.165],
    [1800, 2.19],
    [1900, 2.172],
    [2000, 2.174],
    [2100, 2.159],
    [2200, 2.156],
    [2300, 2.161],
    [2400, 2.163],
    [2500, 2.159],
    [2600, 2.153],
    [2700, 2.161],
    [2800, 2.147],
    [2900, 2.142],
    [3000, 2.144],
  ],
  written: 'mar',
  stages: [
    {
      step: 0,
      loss: 3.308,
      names: ['zjfcfnc', 'rrujuynukovy', 'olvhunkmaoqvdvk', 'lobqhofzwyheroc', 'vzamyro'],
      next: [
        ['o', 0.101],
        ['g', 0.055],
        ['v', 0.049],
        ['j', 0.046],
        ['k', 0.046],
      ],
    },
    {
      step: 500,
      loss: 2.246,
      names: ['telan', 'aurmie', 'shenin', 'verre', 'lucken'],
      next: [
        ['i', 0.141],
        ['e', 0.117],
        ['t', 0.111],
        ['a', 0.083],
        ['r', 0.072],
      ],
    },
    {
      step: 3000,
      loss: 2.144,
      names: ['sefan', 'aully', 'syle', 'dennia', 'keetie'],
      next: [
        ['i', 0.187],
        ['t', 0.131],
        ['c', 0.094],
        ['e', 0.074],
        ['o', 0.069],
      ],
    },
  ],
  tuning: {
    ending: 'o',
    steps: 300,
    names: 141,
    examples: ['nikko', 'amparo', 'angelo', 'bo', 'gonzalo', 'santino'],
    before: ['sefan', 'aully', 'syle', 'dennia', 'keetie', 'amare', 'ruda', 'jaryan'],
    after: ['ricaldo', 'enono', 'fo', 'walento', 'fanno', 'ongedo', 'gero', 'elisanoto'],
    share: [0.028, 0.951],
    meanWeight: 0.254,
    meanChange: 0.0355,
    moved: [
      0.0281, 0.0352, 0.0418, 0.0285, 0.0417, 0.0363, 0.0407, 0.0487, 0.0225, 0.0303, 0.0463, 0.0206, 0.0356,
      0.0329, 0.0574, 0.0406, 0, 0.0256, 0.0309, 0.0304, 0.032, 0.0386, 0.0425, 0.0373, 0.0326, 0.0293,
      0.0114, 0.0114, 0.0231, 0.0257, 0.0182, 0.0281, 0.0279, 0.039, 0.0298, 0.0501, 0.0458, 0.0233, 0, 0, 0,
      0, 0, 0.0232, 0.0361, 0.0388, 0.0328, 0.0311, 0.0325, 0.0226, 0.0372, 0.0296, 0.031, 0.0315, 0.0429,
      0.0244, 0.0366, 0.025, 0.0278, 0.0429, 0.0241, 0.0433, 0.0254, 0.0302, 0.0172, 0.0207, 0.0303, 0.0308,
      0.0236, 0.0401, 0.0434, 0.0248, 0.0373, 0.026, 0.0254, 0.028, 0.0281, 0.0257, 0.03, 0.0216, 0.0405,
      0.0218, 0.0229, 0.0191, 0.029, 0.0261, 0.0221, 0.0233, 0.018, 0.0322, 0.0312, 0.037, 0.0321, 0.0201,
      0.0259, 0.0224, 0.0281, 0.029, 0.028, 0.0344, 0.0252, 0.0325, 0.0371, 0.0406, 0.0413, 0.0388, 0.0306,
      0.0279, 0.0296, 0.0427, 0.0417, 0.0284, 0.035, 0.0241, 0.0421, 0.0574, 0.0412, 0.0275, 0.0442, 0.0291,
      0.0262, 0.0338, 0.0366, 0.0349, 0.0364, 0.0406, 0.0301, 0.0327, 0.0318, 0.0306, 0.0321, 0.0243, 0.031,
      0.0335, 0.023, 0.0286, 0.0314, 0.0356, 0.0347, 0.0371, 0.0253, 0.0302, 0.0402, 0.0294, 0.0355, 0.0187,
      0.0231, 0.0219, 0.0402, 0.0275, 0.045, 0.0224, 0.0298, 0.0362, 0.0521, 0.0444, 0.0301, 0.0482, 0.0338,
      0.0282, 0.0354, 0.0345, 0.0355, 0.0336, 0.0409, 0.0247, 0.0392, 0.0375, 0.032, 0.0305, 0.0408, 0.0408,
      0.0506, 0.053, 0.0431, 0.0463, 0.0353, 0.0316, 0.0481, 0.0452, 0.0277, 0.0519, 0.0439, 0.0485, 0.0339,
      0.0369, 0.0335, 0.0332, 0.0357, 0.0328, 0.0357, 0.0401, 0.0282, 0.0349, 0.0505, 0.0568, 0.0536, 0.0405,
      0.0212, 0.0426, 0.025, 0.0418, 0.0428, 0.0471, 0.0356, 0.0299, 0.0353, 0.0455, 0.0279, 0.0481, 0.0365,
      0.0445, 0.0443, 0.0323, 0.0442, 0.039, 0.0462, 0.0339, 0.0444, 0.0609, 0.0609, 0.0605, 0.0603, 0.041,
      0.0477, 0.0349, 0.033, 0.0406, 0.0485, 0.0507, 0.0506, 0.0288, 0.0472, 0.0302, 0.0406, 0.0451, 0.0411,
      0.0291, 0.0378, 0.0385, 0.0336, 0.038, 0.0448, 0.0366, 0.0627, 0.0669, 0.0227, 0.038, 0.0301, 0.0564,
      0.0382, 0.1259, 0.0269, 0.0494, 0.0312, 0.0251, 0.0812, 0.0631, 0.0425, 0.1139, 0.0518, 0.0678,
    ],
  },
}
