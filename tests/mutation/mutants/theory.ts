import { mutantsOf } from '../mutant'

const oracleTest = 'packages/llm-stack/frameworks/oracle.test.ts'
const transformerTests = ['packages/llm-stack/theory/transformer.test.ts', oracleTest]

export const theory = [
  ...mutantsOf(
    'packages/llm-stack/theory/probability.ts',
    [
      ['Math.exp((logits[i] - max) / temperature)', 'Math.exp(logits[i] / temperature)', 'softmax overflows'],
      ['(logits[i] - max) / temperature', 'logits[i] - max', 'softmax ignores its temperature'],
      [
        'Math.exp(z - max), 0)\n  return max + Math.log(sum)',
        'Math.exp(z), 0)\n  return Math.log(sum)',
        'cross-entropy overflows',
      ],
      [
        'return max + Math.log(sum) - logits[target]',
        'return Math.min(27.6, max + Math.log(sum) - logits[target])',
        'cross-entropy is clipped where a probability is below 1e-12',
      ],
      ['!(logits[i] < Infinity)', 'Number.isNaN(logits[i])', 'infinite logits are accepted'],
    ],
    ['packages/llm-stack/theory/probability.test.ts'],
  ),
  ...mutantsOf(
    'packages/llm-stack/theory/random.ts',
    [
      [
        'logarithm(1 - random())',
        'logarithm(random())',
        'a uniform number of 0 gives an infinite normal number',
      ],
      ['0x6d2b79f5', '0x6d2b79f7', 'a seed gives other numbers than the published generator'],
    ],
    ['packages/llm-stack/theory/probability.test.ts'],
  ),
  ...mutantsOf(
    'packages/llm-stack/theory/sampling.ts',
    [
      ['< mass - 1e-9)', '<= mass)', 'the nucleus keeps one too many'],
      ['keptSet.has(i) ? pi / sum : 0', 'keptSet.has(i) ? pi : 0', 'kept probabilities do not sum to 1'],
      ['p[b] - p[a])', 'p[a] - p[b])', 'the least likely are kept'],
    ],
    ['packages/llm-stack/theory/probability.test.ts'],
  ),
  ...mutantsOf('packages/llm-stack/theory/optimizers.ts', [
    ['Math.sqrt(square * v1) + eps', 'Math.sqrt(square * v1 + eps)', 'Adam adds ε under the root'],
    [
      'const v1 = 1 / (1 - wholePower(beta2, t))',
      'const v1 = 1',
      'Adam does not correct its second moment for starting at 0',
    ],
    ['(1 - beta1) * g[i]', 'g[i]', 'Adam’s mean of gradients is a sum'],
    ['const x = [...path[i]]', 'const x = path[i]', 'a descent moves points of its path'],
    ['v[i] = mu * v[i] + g[i]', 'v[i] = mu * v[i] + (1 - mu) * g[i]', 'momentum damps the gradient'],
    ['decay = 0.01, ...rates', 'decay = 0, ...rates', 'AdamW does not decay by default'],
  ]),
  ...mutantsOf(
    'packages/llm-stack/theory/attention.ts',
    [
      ['1 / Math.sqrt(d)', '1 / d', 'scores are divided by d, not √d'],
      ['causal && j > i', 'causal && j > i + 1', 'a token attends to the next one'],
      [
        'heads.flatMap((head) => head.output[i])',
        'heads.toReversed().flatMap((head) => head.output[i])',
        'heads change places',
      ],
    ],
    transformerTests,
  ),
  ...mutantsOf(
    'packages/llm-stack/theory/norm.ts',
    [
      ['c * c)) + eps)', 'c * c)))', 'a constant vector is divided by 0'],
      ["normalise('rmsNorm', x, 0,", "normalise('rmsNorm', x, average(x),", 'RMS norm subtracts the mean'],
      ['+ (bias?.[i] ?? 0)', '', 'layer norm forgets its bias'],
    ],
    transformerTests,
  ),
  ...mutantsOf(
    'packages/llm-stack/theory/transformer.ts',
    [
      ['normed(middle)', 'normed(input)', 'the MLP does not read the output of attention'],
      ['addMatrices(middle, computed)', 'computed', 'the residual stream does not pass the MLP'],
    ],
    transformerTests,
  ),
  ...mutantsOf('packages/llm-stack/theory/vectors.ts', [
    ['Math.max(-1, Math.min(1, ab / lengths))', 'ab / lengths', 'a cosine is above 1 by rounding'],
    ['y.cosine - x.cosine', 'x.cosine - y.cosine', 'nearest neighbours come farthest first'],
    ['Math.sqrt(product', '(product', 'the norm is not the root'],
  ]),
  ...mutantsOf('packages/llm-stack/theory/backpropagation.ts', [
    [
      'child.grad += node.partials[i] * node.grad',
      'child.grad = node.partials[i] * node.grad',
      'a value used twice keeps the gradient of one use',
    ],
    ['-a / b ** 2', '-a / b', 'the slope of a quotient is wrong'],
  ]),
  ...mutantsOf(
    'packages/llm-stack/theory/activations.ts',
    [
      [
        'Math.min(0, x) - logarithm1p(exponential(-Math.abs(x)))',
        'Math.log(sigmoid(x))',
        'ln σ of a large negative number is −∞',
      ],
      ['0.134145', '0.044715', 'the slope of GELU is wrong'],
      ['sigmoid(x) * (1 + x * sigmoid(-x))', 'sigmoid(x) * (1 + x)', 'the slope of SiLU is wrong'],
    ],
    [
      'packages/llm-stack/theory/backpropagation.test.ts',
      'packages/llm-stack/frameworks/gradients.test.ts',
      oracleTest,
    ],
  ),
]
