import type { Equivalents } from '../mutation-score'

const BEYOND_END = 'numbers written beyond the end of an array are ignored'
const NOT_USED = 'the sums of rows that are missing are not used'
const LARGER = 'new strips, or longer ones, hold the same numbers'

const DROPPED_LATER = 'a pair without a right token is dropped when its turn comes'
const OTHER_PRIORITY = 'the pair that was queued had another id, and so another priority'
export const stack: Equivalents = {
  'packages/llm-stack/theory/activations.ts': [
    ['(x > 0 ? x : 0)', '(x >= 0 ? x : 0)', 'at 0 both branches are 0'],
  ],
  'packages/llm-stack/theory/sampling.ts': [
    [
      'Math.abs(sum - 1) < 1e-3',
      'Math.abs(sum - 1) <= 1e-3',
      'no sum of doubles is exactly 0.001, which has bits below theirs, away from 1',
    ],
    [
      '- p[i] < mass - 1e-9',
      '- p[i] <= mass - 1e-9',
      'the tolerance for rounding is no promise to the last bit',
    ],
    [
      'i < p.length && remaining',
      'true && remaining',
      'beyond the end `remaining` is NaN, which ends the loop',
    ],
    [
      'i < p.length && remaining',
      'i <= p.length && remaining',
      'beyond the end there is no probability above 0',
    ],
  ],
  'packages/llm-stack/frameworks/autograd.ts': [
    ['x.version > y.version', 'x.version >= y.version', 'no two tensors have the same version'],
  ],
  'packages/llm-stack/frameworks/checkpoint.ts': [
    [
      'i < Math.max(stored.length, expected.length)',
      'i <= Math.max(stored.length, expected.length)',
      'beyond the end of both lists, both are undefined',
    ],
  ],
  'packages/llm-stack/frameworks/file-header.ts': [
    ['i < 4; i++', 'i <= 4; i++', 'the version overwrites what follows the magic'],
  ],
  'packages/llm-stack/frameworks/gemm.ts': [
    ['i < rows; i += 4', 'i <= rows; i += 4', 'a strip beyond the last row is not read'],
    ['Math.min(1, rows - 1 - i)', 'Math.min(1, rows - 1 + i)', NOT_USED],
    ['Math.min(1, rows - 1 - i)', 'Math.min(1, rows + 1 - i)', NOT_USED],
    ['Math.min(2, rows - 1 - i)', 'Math.min(2, rows - 1 + i)', NOT_USED],
    ['Math.min(2, rows - 1 - i)', 'Math.min(2, rows + 1 - i)', NOT_USED],
    ['Math.min(3, rows - 1 - i)', 'Math.min(3, rows - 1 + i)', NOT_USED],
    ['Math.min(3, rows - 1 - i)', 'Math.min(3, rows + 1 - i)', NOT_USED],
    ['j + 8 <= n', 'false', 'columns one by one give the same bits as eight at a time'],
    ['j + 8 <= n', 'j + 8 < n', 'columns one by one give the same bits as eight at a time'],
    ['Math.min(k, DEPTH)', 'Math.max(k, DEPTH)', LARGER],
    ['packedLeft.length < (m + 3) * deepest', 'true', LARGER],
    ['packedLeft.length < (m + 3) * deepest', 'packedLeft.length <= (m + 3) * deepest', LARGER],
    ['packedRight.length < (n + 3) * deepest', 'true', LARGER],
    ['packedRight.length < (n + 3) * deepest', 'packedRight.length <= (n + 3) * deepest', LARGER],
    ['j < n; j += 4', 'j <= n; j += 4', 'nothing of a tile beyond the last column is copied to c'],
    ['i < m; i += 4', 'i <= m; i += 4', 'nothing of a tile beyond the last row is copied to c'],
  ],
  'packages/llm-stack/frameworks/ops/attention.ts': [['i < Q.length', 'i <= Q.length', BEYOND_END]],
  'packages/llm-stack/frameworks/ops/elementwise.ts': [
    ['i < data.length; i++) data[i] = f(x', 'i <= data.length; i++) data[i] = f(x', BEYOND_END],
    ['i < data.length; i++) data[i] = f(a', 'i <= data.length; i++) data[i] = f(a', BEYOND_END],
    ['i < data.length; i++) data[i] += b', 'i <= data.length; i++) data[i] += b', BEYOND_END],
    ['i < y.data.length', 'i <= y.data.length', BEYOND_END],
    ['i < grad.length; i++) a.grad', 'i <= grad.length; i++) a.grad', BEYOND_END],
    ['i < grad.length; i++) b.grad', 'i <= grad.length; i++) b.grad', BEYOND_END],
    ['i < grad.length; i++) x.grad', 'i <= grad.length; i++) x.grad', BEYOND_END],
  ],
  'packages/llm-stack/frameworks/ops/embedding.ts': [
    ['i < ids.length', 'i <= ids.length', 'beyond the end of both arrays, both ids are undefined'],
    ['i < rows.length', 'i <= rows.length', BEYOND_END],
  ],
  'packages/llm-stack/frameworks/ops/indexing.ts': [
    ['length === 1', 'false', 'an axis of length 1 copies the offsets'],
    ['o < outer.length', 'o <= outer.length', BEYOND_END],
    [
      '* run)\n    for (let s = 0, at = 0; s < starts.length',
      '* run)\n    for (let s = 0, at = 0; s <= starts.length',
      'a run from undefined on is empty',
    ],
    [
      '{ starts, run }) {\n    for (let s = 0, at = 0; s < starts.length',
      '{ starts, run }) {\n    for (let s = 0, at = 0; s <= starts.length',
      'a run from undefined on is empty',
    ],
    ['isShape(a.shape, b.shape)', 'false', 'tensors of the broadcast shape are returned as they are'],
  ],
  'packages/llm-stack/frameworks/ops/likelihood.ts': [
    [
      't < targets.length; t++) {\n      const target',
      't <= targets.length; t++) {\n      const target',
      BEYOND_END,
    ],
    [
      't < targets.length; t++) {\n      if (targets',
      't <= targets.length; t++) {\n      if (targets',
      BEYOND_END,
    ],
  ],
  'packages/llm-stack/frameworks/ops/norm.ts': [
    ['i < width; i++) data[o + i] *=', 'i <= width; i++) data[o + i] *=', 'the next row overwrites it'],
    ['i < width; i++) data[o + i] +=', 'i <= width; i++) data[o + i] +=', 'the next row overwrites it'],
  ],
  'packages/llm-stack/frameworks/ops/rotary.ts': [
    ['sequence < from.length', 'sequence <= from.length', BEYOND_END],
  ],
  'packages/llm-stack/frameworks/ops/softmax.ts': [
    ['logits[i] > max', 'logits[i] >= max', 'the largest number replaces itself'],
    ['at < data.length', 'at <= data.length', BEYOND_END],
    ['at < p.length', 'at <= p.length', BEYOND_END],
  ],
  'packages/llm-stack/models/alignment.ts': [
    ['(score(a) > score(b) ?', '(score(a) >= score(b) ?', 'a tie is left out, whichever name is first'],
  ],
  'packages/llm-stack/models/corpus.ts': [
    ['queue.length < size', 'queue.length <= size', 'the same names are queued, some earlier'],
  ],
  'packages/llm-stack/models/generate.ts': [['stop = []', 'stop = ["Stryker was here"]', 'no id is a text']],
  'packages/llm-stack/models/tokenizers/byte-pair-tokenizer.ts': [
    ['id !== undefined && rank', 'true && rank', 'no id has no rank, which is less than no number'],
  ],
  'packages/llm-stack/models/tokenizers/merge-pairs.ts': [
    ['at < 0 ||', 'false ||', 'before the first token there is none to merge'],
    ['at < 0 || next[at] === end', 'at < 0 && next[at] === end', DROPPED_LATER],
    ['at < 0 || next[at] === end', 'false', DROPPED_LATER],
    ['|| next[at] === end', '|| false', DROPPED_LATER],
    ['at < end; at++', 'at <= end; at++', 'beyond the last token there is none to merge'],
    ['tokens[at] === REMOVED || right === end', 'false', OTHER_PRIORITY],
    ['|| right === end', '|| false', OTHER_PRIORITY],
    ['id === undefined ||', 'false ||', 'no id has no priority'],
    ['next[at] < end', 'true', 'what is written beyond the end is lost'],
    ['next[at] < end', 'next[at] <= end', 'what is written beyond the end is lost'],
  ],
  'packages/llm-stack/models/tokenizers/priority-queue.ts': [
    ['heap[parent] <= value', 'heap[parent] < value', 'equal numbers are the same'],
    ['heap[child + 1] < heap[child]', 'heap[child + 1] <= heap[child]', 'equal numbers are the same'],
    ['heap[child] >= last', 'heap[child] > last', 'equal numbers are the same'],
  ],
  'packages/llm-stack/models/tokenizers/utf8.ts': [
    ['at + 2 < bytes', 'at + 2 <= bytes', 'beyond the end there is no byte'],
    ['at + 2 < bytes', 'at - 2 < bytes', 'beyond the end there is no byte'],
  ],
  'packages/llm-stack/applications/agent/calculate.ts': [
    ['/^\\d/', '/\\d/', 'a token with a digit in it begins with one'],
  ],
  'packages/llm-stack/applications/agent/model-planner.ts': [
    ['.exec(text) ?? []', '.exec(text) ?? ["Stryker was here"]', 'only the second item is read'],
  ],
  'packages/llm-stack/applications/client/chunks.ts': [
    ['?? { input: 0, output: 0 }', '?? {}', 'without usage no chunk is written that has it'],
  ],
  'packages/llm-stack/applications/client/model-error.ts': [
    [
      "detail: string | number = ''",
      'detail: string | number = "Stryker was here!"',
      'texts of kinds without a detail have no #',
    ],
  ],
  'packages/llm-stack/applications/client/stream-chat.ts': [
    ['/^[\\w/+.-]{0,40}/', '/[\\w/+.-]{0,40}/', 'it matches at the very beginning, if only nothing'],
    ['= [0, false]', '= []', 'undefined is as false as false, and the wait is set before it is read'],
  ],
  'packages/llm-stack/applications/retrieval/search-index.ts': [
    ['`.split(/\\s+/)', '`.split(/\\s/)', 'no word is empty, so an empty stop word stops nothing'],
  ],
  'packages/llm-stack/applications/summary.ts': [
    [
      '(counts.get(word) ?? 0) + 1',
      '(counts.get(word) ?? 0) - 1',
      'all counts change their sign, and their products keep it',
    ],
  ],
}
