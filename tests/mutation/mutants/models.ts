import { mutantsOf } from '../mutant'

const tests = (...names: string[]) => names.map((name) => `stack/models/${name}.test.ts`)
const tokenizerTests = tests(
  'tokenizers/byte-pair-tokenizer',
  'tokenizers/gpt2',
  'tokenizers/merge-pairs',
  'tokenizers/sentencepiece-tokenizer',
)

export const models = [
  ...mutantsOf(
    'stack/models/gpt.ts',
    [
      ["if (normPosition === 'in') x = norm(x)", '', 'the norm before the blocks is gone'],
      ["if (normPosition === 'out') x = norm(x)", '', 'the norm behind the blocks is gone'],
      ['start + (i % length)', 'i % length', 'positions begin anew after a cache'],
      ['options.tied ? wte.weight : undefined', 'undefined', 'the head has a table of its own'],
      ['  x = drop(x)\n', '', 'dropout forgets what goes in'],
      [
        'if (cache) cache.length += length',
        'if (cache) cache.length += 1',
        'the cache counts a prompt as one token',
      ],
    ],
    tests('gpt', 'kv-cache', 'pretraining'),
  ),
  ...mutantsOf(
    'stack/models/llama.ts',
    [
      [
        "takePerBlock('mlp.down.weight')\n  takePerBlock('mlp.up.weight')",
        "takePerBlock('mlp.up.weight')\n  takePerBlock('mlp.down.weight')",
        'two tables change places',
      ],
      ['norm: nn.RMSNorm', 'norm: nn.LayerNorm', 'the wrong norm'],
      ['rotary: true', 'rotary: false', 'positions are a table'],
      ['heads % kvHeads === 0', 'true', 'sizes that cannot be are let in'],
      ['if (bytes.length !== length)', 'if (bytes.length < length)', 'a file that is too long is read'],
      ['return model.eval()', 'return model', 'a model to use is in training'],
    ],
    tests('llama'),
  ),
  ...mutantsOf(
    'stack/models/float16.ts',
    [
      ['2 ** 112)', '2 ** 111)', 'every weight is half of what it was'],
      ['(half & 1023 ? NaN : Infinity)', '2 ** 112', 'infinity is a number'],
    ],
    ['stack/models/float16.test.ts', 'scripts/record/convert-to-float16.test.ts'],
  ),
  ...mutantsOf(
    'stack/models/kv-cache.ts',
    [
      ['this.length * width)\n', '0)\n', 'what is new overwrites what was read'],
      ['if (k.requiresGrad)', 'if (false as boolean)', 'gradients are lost without a word'],
      [
        'this.buffers.get(owner) ?? [allocate(), allocate()]',
        '[allocate(), allocate()]',
        'what was read is forgotten',
      ],
    ],
    tests('kv-cache'),
  ),
  ...mutantsOf(
    'stack/models/generate.ts',
    [
      ['pi > p[best]', 'pi >= p[best]', 'of equals the last is taken'],
      ['softmax(logits, temperature || 1)', 'softmax(logits)', 'temperature is ignored'],
      [
        'cache.length + unread.length <= model.context',
        'cache.length + unread.length < model.context',
        'the last place of the context stays empty',
      ],
      [
        'if (stop.includes(next.id)) return\n    yield next',
        'yield next\n    if (stop.includes(next.id)) return',
        'a stop is given out',
      ],
      [
        'fill(IGNORE, 0, prompt.length - 1)',
        'fill(IGNORE, 0, prompt.length)',
        'the first token of a continuation is not counted',
      ],
      ['random = seeded(1)', 'random = Math.random', 'luck is another each time'],
    ],
    tests('generate'),
  ),
  ...mutantsOf(
    'stack/models/alignment.ts',
    [
      [
        'logProbabilities(reference, names))\n  const',
        'logProbabilities(model, names))\n  const',
        'the leash is tied to the model itself',
      ],
      ['margin > 0).length', 'margin >= 0).length', 'a taste that moved nothing carries'],
      [
        'margins(nn.sub(policy, reference)), beta)',
        'margins(nn.sub(policy, reference)), 1)',
        'the leash has one length',
      ],
      [
        'nn.columns(ratios, 0, count), nn.columns(ratios, count, 2 * count)',
        'nn.columns(ratios, count, 2 * count), nn.columns(ratios, 0, count)',
        'the rejected is learnt',
      ],
      ['score(a) > score(b)).map', 'score(a) >= score(b)).map', 'a vote is cast between two alike'],
      ['nn.Adam(model.parameters(), { lr })', 'nn.Adam(model.parameters())', 'the learning rate is ignored'],
    ],
    tests('alignment'),
  ),
  ...mutantsOf(
    'stack/models/fine-tuning.ts',
    [
      ['step === trainingOptions.steps', 'false', 'the end of tuning is not looked at'],
      ['model, names.others)', 'model, names.train)', 'forgetting is measured on the wrong names'],
      [
        'pretrain(model, names.train, trainingOptions)',
        'pretrain(model, [...names.train, ...names.validation], trainingOptions)',
        'it is tuned on what was kept back',
      ],
    ],
    tests('fine-tuning'),
  ),
  ...mutantsOf(
    'stack/models/pretraining.ts',
    [
      ['lr: cosineDecay(lr, steps), beta2', 'lr, beta2', 'the learning rate does not fall'],
      ['beta2: 0.99', 'beta2: 0.999', 'Adam remembers longer than the stored model’s did'],
      ['sum += letters * noGrad', 'sum += noGrad', 'each list counts alike, not each letter'],
      ['batches(names, batch, seed)', 'batches(names, batch, 1)', 'the order ignores its seed'],
    ],
    tests('pretraining'),
  ),
  ...mutantsOf(
    'stack/models/corpus.ts',
    [
      ['random() * (i + 1)', 'random() * i', 'nothing stays where it was: a shuffle that is none'],
      ['shuffled(names, random)]', 'names]', 'the order is the list’s'],
      ['.fill(IGNORE)', '.fill(BOUNDARY)', 'padding is learnt'],
      ['mixed.slice(count), validation', 'mixed, validation', 'what is kept back is trained on'],
    ],
    tests('corpus'),
  ),
  ...mutantsOf(
    'stack/models/baselines.ts',
    [
      ['-Math.log(counts', '-Math.log2(counts', 'a loss is in bits'],
      ['.fill(smoothing)', '.fill(1)', 'what is added is ignored'],
    ],
    tests('baselines'),
  ),
  ...mutantsOf(
    'stack/models/sample-names.ts',
    [
      ['if (tokens.length > 0) yield', 'yield', 'a name without letters is given out'],
      ['b.chance - a.chance', 'a.chance - b.chance', 'the least likely come first'],
      [
        'temperature = NAME_TEMPERATURE',
        'temperature = 1',
        'names are drawn more wildly than the slides say',
      ],
    ],
    tests('sample-names'),
  ),
  ...mutantsOf(
    'stack/models/names-model.ts',
    [
      ['p.requireGrad(!frozen)', 'p.requireGrad()', 'a frozen copy can be trained'],
      ['facts?.stage !== stage', '!facts', 'a model of another stage is taken'],
    ],
    tests('names-model'),
  ),
  ...mutantsOf(
    'stack/models/tokenizers/byte-pair-tokenizer.ts',
    [
      ["'s|'t|'re|'ve|'m|'ll|'d| ?", ' ?', 'short forms are no tokens of their own'],
      ['|\\s+(?!\\S)', '', 'blanks take the space before a word'],
      [
        'id < BYTE_TOKENS + mergeCount ? id',
        'id < BYTE_TOKENS + this.merges.length ? id',
        'all merges are used always',
      ],
      ['if (this.ids.size < this.size)', 'if (false as boolean)', 'two tokens stand for the same bytes'],
    ],
    tokenizerTests,
  ),
  ...mutantsOf(
    'stack/models/tokenizers/merge-pairs.ts',
    [
      ['    enqueue(previous[at])\n', '', 'a new token is not joined with the one before it'],
      ['if (next[at] < end) previous[next[at]] = at', '', 'the list of tokens is broken backwards'],
      ['rank(id) * MAX_POSITIONS + at !== priority', 'false', 'a pair is joined on an old ticket'],
      ['queue.push(rank(id) * MAX_POSITIONS + at)', 'queue.push(at)', 'the leftmost is joined first'],
    ],
    tokenizerTests,
  ),
  ...mutantsOf(
    'stack/models/tokenizers/priority-queue.ts',
    [['heap[child + 1] < heap[child]', 'false', 'not the smallest comes out']],
    tokenizerTests,
  ),
  ...mutantsOf(
    'stack/models/tokenizers/train-byte-pairs.ts',
    [
      ['if (count > highest)', 'if (count >= highest)', 'of equals the last met is joined'],
      ['pair.count += count', 'pair.count += 1', 'words count once, however frequent'],
    ],
    tokenizerTests,
  ),
  ...mutantsOf(
    'stack/models/tokenizers/sentencepiece-tokenizer.ts',
    [
      ['encodeUtf8(sign).map((byte) => FIRST_BYTE_ID + byte)', '0', 'an unknown character is lost'],
      ['piece.slice(1) : piece', 'piece : piece', 'a text comes back with a space in front'],
      ['sort((a, b) => b - a)', 'sort((a, b) => a - b)', 'the worst score is joined first'],
    ],
    tokenizerTests,
  ),
  ...mutantsOf(
    'stack/models/tokenizers/utf8.ts',
    [
      ['i % 2 ? surrogate(part.charCodeAt(0)) : ', '', 'a lone surrogate is lost'],
      ['{ ignoreBOM: true }', '{}', 'a byte order mark is lost'],
    ],
    tests('tokenizers/utf8', 'tokenizers/byte-pair-tokenizer'),
  ),
  ...mutantsOf(
    'stack/models/tokenizers/character-tokenizer.ts',
    [
      ["id === BOUNDARY ? '' : characterOf(id)", 'characterOf(id)', 'a name ends in a full stop'],
      ['[BOUNDARY, ...Array', '[...Array', 'a name has no beginning'],
    ],
    tests('tokenizers/character-tokenizer', 'corpus'),
  ),
  ...mutantsOf(
    'stack/models/tokenizers/vocabulary-file.ts',
    [
      [
        "readFileHeader('loadVocabulary', bytes, VOCABULARY_FILE)",
        'new DataView(bytes.buffer, bytes.byteOffset)',
        'a damaged vocabulary is loaded',
      ],
      ['merges + 2 * i', 'headerBytes + 2 * i', 'merges are read from the bytes of the first ids'],
    ],
    tests('tokenizers/gpt2'),
  ),
]
