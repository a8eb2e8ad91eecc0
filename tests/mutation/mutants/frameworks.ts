import { mutantsOf } from '../mutant'

const tests = (...names: string[]) => names.map((name) => `packages/llm-stack/frameworks/${name}.test.ts`)
const opsTests = tests('gradients', 'oracle', 'tensor', 'autograd')
const trainingTests = tests('training', 'autograd')

export const frameworks = [
  ...mutantsOf(
    'packages/llm-stack/frameworks/autograd.ts',
    [
      ['gradEnabled = previous', 'gradEnabled = true', 'after a nested noGrad the outer one records'],
      [
        'y.grad = new Float32Array(y.data.length)',
        'if (!y.grad.length) y.grad = new Float32Array(y.data.length)',
        'a second backward counts the first again',
      ],
      ['!inputs.some((x) => x.requiresGrad)', 'false', 'operations that need no gradient are recorded'],
    ],
    tests('autograd'),
  ),
  ...mutantsOf(
    'packages/llm-stack/frameworks/matrix-view.ts',
    [
      [
        'this.columnStride, this.rowStride, this.offset)',
        'this.columnStride, this.rowStride)',
        'a transposed view loses its offset',
      ],
      [
        'this.columnStride, this.rowStride, this.offset)',
        'this.rowStride, this.columnStride, this.offset)',
        'a transposed view keeps its strides',
      ],
    ],
    tests('gemm', 'oracle', 'tensor'),
  ),
  ...mutantsOf(
    'packages/llm-stack/frameworks/copy-matrix.ts',
    [
      [
        'let from = offset + j * columnStride',
        'let from = j * columnStride',
        'a view’s offset is lost in panels',
      ],
      [
        'const to = offset + i * rowStride',
        'const to = i * rowStride',
        'the result of a large product loses its offset',
      ],
    ],
    tests('gemm', 'oracle', 'tensor'),
  ),
  ...mutantsOf(
    'packages/llm-stack/frameworks/gemm.ts',
    [
      [
        'const to = c.offset + i * c.rowStride',
        'const to = i * c.rowStride',
        'the result of a small product loses its offset',
      ],
      ['s0 = fround(s0 + fround(x * B[at]))', 's0 += x * B[at]', 'small products add in 64 bits'],
    ],
    tests('gemm', 'oracle', 'tensor'),
  ),
  ...mutantsOf(
    'packages/llm-stack/frameworks/ops/softmax.ts',
    [
      [
        'p[i] = exponential(logits[i] - max)',
        'p[i] = exponential(logits[i])',
        'softmax overflows, and attention with it',
      ],
      ['p[i] * (grad[i] - mean)', 'p[i] * grad[i]', 'the gradient of softmax lacks the sum'],
    ],
    opsTests,
  ),
  ...mutantsOf(
    'packages/llm-stack/frameworks/ops/likelihood.ts',
    [
      [
        'weight * (data[t * n + target] - logSumExp)',
        'weight * Math.max(-16, data[t * n + target] - logSumExp)',
        'cross-entropy is clipped',
      ],
      ['weight: -1 / count', 'weight: -1', 'cross-entropy is a sum, not a mean'],
      ['weight: -1 / count', 'weight: -1 / ids.length', 'ignored targets count in the mean'],
      [
        'rows: logits.shape.at(-2) ?? 1, weight: 1',
        'rows: logits.shape.at(-2) ?? 1, weight: 1 / (logits.shape.at(-2) ?? 1)',
        'log-probability is a mean, not a sum',
      ],
    ],
    [...opsTests, ...tests('training')],
  ),
  ...mutantsOf(
    'packages/llm-stack/frameworks/ops/attention.ts',
    [
      [
        'softmaxRow(P, P, at, visible)',
        'for (let j = at, sum = P.slice(at, at + visible).reduce((s, x) => s + Math.exp(x), 0); j < at + visible; j++) P[j] = Math.exp(P[j]) / sum',
        'attention overflows',
      ],
      ['[Q.slice(), Math.sqrt(size)]', '[Q.slice(), size]', 'scores are divided by d, not √d'],
      ['Math.floor((h * kvHeads) / heads)', 'h % kvHeads', 'groups of heads share the wrong keys'],
      ['(slopes[at] - mean) * scale', 'slopes[at] * scale', 'the gradient of attention lacks the sum'],
      ['keys - queries + i + 1', 'i + 1', 'the first query after a cache is at the first key'],
    ],
    opsTests,
  ),
  ...mutantsOf(
    'packages/llm-stack/frameworks/ops/elementwise.ts',
    [
      ['1 / (1 - rate)))', '1))', 'dropout changes the mean'],
      ['(x) => of.sigmoid(-x))', '(x) => of.sigmoid(x))', 'the slope of ln σ is wrong'],
    ],
    [...opsTests, ...tests('training')],
  ),
  ...mutantsOf(
    'packages/llm-stack/frameworks/ops/matmul.ts',
    [
      ['if (a.requiresGrad) gemm', 'if (a.grad.length) gemm', 'a frozen left matrix gets a gradient'],
      ['if (b.requiresGrad) gemm', 'if (b.grad.length) gemm', 'a frozen right matrix gets a gradient'],
      ['if (bias?.requiresGrad)', 'if (bias)', 'a frozen bias gets a gradient'],
    ],
    opsTests,
  ),
  ...mutantsOf(
    'packages/llm-stack/frameworks/ops/norm.ts',
    [
      ['squares / width + eps', 'squares / width', 'a constant row is divided by 0'],
      ['if (gain?.requiresGrad)', 'if (gain)', 'a frozen gain gets a gradient'],
      ['if (bias?.requiresGrad)', 'if (bias)', 'a frozen bias gets a gradient'],
    ],
    opsTests,
  ),
  ...mutantsOf(
    'packages/llm-stack/frameworks/ops/indexing.ts',
    [
      ['x.requiresGrad && to[p]', 'to[p]', 'a frozen part gets a gradient'],
      [
        'x.grad[i] += grad[at++]',
        'x.grad[i] = grad[at++]',
        'a row looked up twice gets the gradient of one use',
      ],
      ['from * strides.at(axis)!)', '0)', 'a slice always begins at 0'],
      [
        'stridedOffsets([n, m], [1, n])',
        'stridedOffsets([n, m], [m, 1])',
        'transpose swaps the shape but not the numbers',
      ],
      ['own[axis] === 1 ? 0 : stride', 'stride', 'broadcasting does not repeat a row'],
    ],
    opsTests,
  ),
  ...mutantsOf(
    'packages/llm-stack/frameworks/ops/rotary.ts',
    [
      [
        'rotaryFrequencies(size, base)',
        'rotaryFrequencies(size, 10_000)',
        'rotary positions ignore their base',
      ],
      ['cosineAndSine((start + i)', 'cosineAndSine(i', 'positions restart at 0 after a cache'],
      ['options, -1)', 'options, 1)', 'the gradient of rotary is rotated in the wrong direction'],
    ],
    opsTests,
  ),
  ...mutantsOf(
    'packages/llm-stack/frameworks/ops/reductions.ts',
    [
      [
        'x.data.length : x.shape.at(axis)!',
        'x.data.length : x.data.length',
        'a mean along an axis is divided by the number of all elements',
      ],
      ['sum(x, axis), 1 / (axis', 'sum(x, axis), 1 + 0 * (axis', 'the mean is a sum'],
    ],
    opsTests,
  ),
  ...mutantsOf(
    'packages/llm-stack/frameworks/optimizers.ts',
    [
      [
        'Math.min(1, clip / this.gradNorm)',
        'Math.min(1, clip / this.gradNorm ** 2)',
        'gradients are scaled below the clip',
      ],
      ['parameter.markChanged()', '', 'a graph computed before a step is used after it'],
      ['(lr * (step + 1)) / warmup', '(lr * step) / warmup', 'the first step of a warm-up has rate 0'],
    ],
    trainingTests,
  ),
  ...mutantsOf(
    'packages/llm-stack/frameworks/layers.ts',
    [
      [
        'ops.mul(activation(gate(x)), up(x))',
        'ops.mul(gate(x), activation(up(x)))',
        'the activation is applied to the wrong projection',
      ],
      ['options.std ?? 1 / Math.sqrt(inputs)', 'options.std ?? 1', 'weights start too large'],
      ['drop(mlp(norm2(middle)))', 'mlp(norm2(middle))', 'dropout is not applied to the MLP'],
      ['drop(attention(norm1(x), past))', 'attention(norm1(x), past)', 'dropout is not applied to attention'],
      ['hidden = 4 * width', 'hidden = 2 * width', 'the hidden layer of an MLP is half as wide'],
      ['layer.training && rate !== 0', 'rate !== 0', 'dropout is applied in use'],
    ],
    tests('training', 'gradients', 'layers'),
  ),
  ...mutantsOf(
    'packages/llm-stack/frameworks/module.ts',
    [['.flat(Infinity) as ModulePart[]', ' as ModulePart[]', 'parts in a list stay in training mode']],
    trainingTests,
  ),
  ...mutantsOf(
    'packages/llm-stack/frameworks/training.ts',
    [
      ['    optimizer.zeroGrad()\n', '', 'gradients of all batches accumulate'],
      ['n-- > 0 && !', 'n-- > 1 && !', 'one item too few is taken'],
    ],
    trainingTests,
  ),
  ...mutantsOf(
    'packages/llm-stack/frameworks/checkpoint.ts',
    [
      [
        "readFileHeader('load', bytes, CHECKPOINT)",
        'new DataView(bytes.buffer)',
        'a damaged model is loaded',
      ],
      ['    p.markChanged()\n', '', 'a graph computed before loading is used after it'],
    ],
    trainingTests,
  ),
  ...mutantsOf('packages/llm-stack/frameworks/file-header.ts', [
    ['stored !== version', 'stored < version', 'a file of a newer version is read'],
    ['bytes.length < headerBytes', 'bytes.length < 4', 'a file cut within its header is read'],
    [
      'new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength)\n  const size',
      'new DataView(bytes.buffer, 0, bytes.byteLength)\n  const size',
      'a file within a larger buffer is read from the beginning of the buffer',
    ],
  ]),
  ...mutantsOf(
    'packages/llm-stack/frameworks/float16.ts',
    [
      ['2 ** 112)', '2 ** 111)', 'every number is halved'],
      ['(half & 1023 ? NaN : Infinity)', '2 ** 112', 'infinity decodes to a number'],
      ['units + 2 ** 52 - 2 ** 52', 'Math.round(units)', 'halves are rounded up'],
    ],
    tests('float16'),
  ),
  ...mutantsOf(
    'packages/llm-stack/frameworks/quantization/q4.ts',
    [
      [
        'Math.trunc(Math.fround(x + half))',
        'Math.round(x)',
        'halves are rounded in another manner than ggml does',
      ],
      [
        'quantum(i) | (quantum(16 + i) << 4)',
        'quantum(2 * i) | (quantum(2 * i + 1) << 4)',
        'neighbours share a byte',
      ],
    ],
    tests('quantization/block-formats'),
  ),
  ...mutantsOf(
    'packages/llm-stack/frameworks/quantization/q8-0.ts',
    [['Math.sign(x) * Math.floor(Math.abs(x) + 0.5)', 'Math.round(x)', 'negative halves are rounded up']],
    tests('quantization/block-formats'),
  ),
  ...mutantsOf(
    'packages/llm-stack/frameworks/quantization/q6-k.ts',
    [['(i >> 4)', '(i >> 5)', 'twice as many numbers share a scale']],
    tests('quantization/block-formats'),
  ),
]
