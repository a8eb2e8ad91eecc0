import { mutantsOf } from '../mutant'

const tests = (...names: string[]) => names.map((name) => `packages/llm-stack/models/${name}.test.ts`)
const tokenizerTests = tests(
  'tokenizers/byte-pair-tokenizer',
  'tokenizers/gpt2',
  'tokenizers/merge-pairs',
  'tokenizers/sentence-piece-tokenizer',
)

export const models = [
  ...mutantsOf(
    'packages/llm-stack/models/gpt.ts',
    [
      ['start + (i % length)', 'i % length', 'positions restart at 0 after a cache'],
      ['options.tied ? wte.weight : undefined', 'undefined', 'the head does not share the token embedding'],
      ['  x = drop(x)\n', '', 'dropout is not applied to the embeddings'],
      [
        'if (cache) cache.length += length',
        'if (cache) cache.length += 1',
        'the cache counts a prompt as one token',
      ],
    ],
    tests('gpt', 'kv-cache', 'pretraining'),
  ),
  ...mutantsOf(
    'packages/llm-stack/models/llama.ts',
    [['norm: nn.RMSNorm', 'norm: nn.LayerNorm', 'layer norm takes the place of RMS norm']],
    tests('decoder/decoder', 'kv-cache'),
  ),
  ...mutantsOf('packages/llm-stack/models/decoder/llama2c.ts', [
    [
      'down: perBlock(() => matrix(width, hidden)),\n    up: perBlock(() => matrix(hidden, width)),',
      'up: perBlock(() => matrix(hidden, width)),\n    down: perBlock(() => matrix(width, hidden)),',
      'the weights of down and up are swapped',
    ],
    ['if (bytes.length !== length)', 'if (bytes.length < length)', 'a file that is too long is read'],
  ]),
  ...mutantsOf(
    'packages/llm-stack/models/kv-cache.ts',
    [
      ['this.length * width)\n', '0)\n', 'new positions overwrite earlier ones'],
      [
        'this.buffers.get(owner) ?? [allocate(), allocate()]',
        '[allocate(), allocate()]',
        'earlier positions are lost',
      ],
    ],
    tests('kv-cache'),
  ),
  ...mutantsOf(
    'packages/llm-stack/models/sample-token.ts',
    [['softmax(logits, temperature === 0 ? 1 : temperature)', 'softmax(logits)', 'temperature is ignored']],
    tests('sample-token'),
  ),
  ...mutantsOf(
    'packages/llm-stack/models/generate.ts',
    [
      [
        'if (stop.includes(next.id)) return\n    yield next',
        'yield next\n    if (stop.includes(next.id)) return',
        'a stop token is yielded',
      ],
      [
        'fill(IGNORE, 0, prompt.length - 1)',
        'fill(IGNORE, 0, prompt.length)',
        'the first token of a continuation does not count',
      ],
      ['random = seeded(1)', 'random = Math.random', 'the same seed samples other tokens'],
    ],
    tests('generate'),
  ),
  ...mutantsOf(
    'packages/llm-stack/models/alignment.ts',
    [
      [
        'logProbabilities(reference, names))\n  const',
        'logProbabilities(model, names))\n  const',
        'the margin is measured from the model itself',
      ],
      [
        'margins(nn.sub(policy, reference)), beta)',
        'margins(nn.sub(policy, reference)), 1)',
        'DPO ignores beta',
      ],
      [
        'nn.columns(ratios, 0, count), nn.columns(ratios, count, 2 * count)',
        'nn.columns(ratios, count, 2 * count), nn.columns(ratios, 0, count)',
        'the model learns the rejected names',
      ],
      ['nn.Adam(model.parameters(), { lr })', 'nn.Adam(model.parameters())', 'the learning rate is ignored'],
    ],
    tests('alignment'),
  ),
  ...mutantsOf(
    'packages/llm-stack/models/fine-tuning.ts',
    [
      ['model, names.others)', 'model, names.train)', 'forgetting is measured on the training names'],
      [
        'pretrain(model, names.train, trainingOptions)',
        'pretrain(model, [...names.train, ...names.validation], trainingOptions)',
        'held-out names are trained on',
      ],
    ],
    tests('fine-tuning'),
  ),
  ...mutantsOf(
    'packages/llm-stack/models/pretraining.ts',
    [
      ['lr: cosineDecay(lr, steps), beta2', 'lr, beta2', 'the learning rate does not fall'],
      ['beta2: 0.99', 'beta2: 0.999', 'β₂ is not that of the stored model'],
      ['sum += letters * noGrad', 'sum += noGrad', 'each batch has the same weight, not each letter'],
      ['batches(names, batch, seed)', 'batches(names, batch, 1)', 'the order ignores its seed'],
    ],
    tests('pretraining'),
  ),
  ...mutantsOf(
    'packages/llm-stack/models/corpus.ts',
    [
      ['random() * (i + 1)', 'random() * i', 'no item can keep its place: not every order is possible'],
      ['shuffled(names, random)]', 'names]', 'names are not shuffled'],
      ['.fill(IGNORE)', '.fill(BOUNDARY)', 'padding counts in the loss'],
    ],
    tests('corpus'),
  ),
  ...mutantsOf(
    'packages/llm-stack/models/baselines.ts',
    [
      ['-Math.log(counts', '-Math.log2(counts', 'the loss is in bits'],
      ['.fill(smoothing)', '.fill(1)', 'smoothing is ignored'],
    ],
    tests('baselines'),
  ),
  ...mutantsOf(
    'packages/llm-stack/models/sample-names.ts',
    [
      [
        'b.probability - a.probability',
        'a.probability - b.probability',
        'the least likely letters come first',
      ],
      [
        'temperature = NAME_TEMPERATURE',
        'temperature = 1',
        'the default temperature is not that of the slides',
      ],
    ],
    tests('sample-names'),
  ),
  ...mutantsOf(
    'packages/llm-stack/models/names-model.ts',
    [
      ['p.requireGrad(!frozen)', 'p.requireGrad()', 'a frozen copy can be trained'],
      ['facts?.stage !== stage', '!facts', 'a model of another stage is accepted'],
    ],
    tests('names-model'),
  ),
  ...mutantsOf(
    'packages/llm-stack/models/tokenizers/byte-pair-tokenizer.ts',
    [
      ["'s|'t|'re|'ve|'m|'ll|'d| ?", ' ?', 'contractions are not split off'],
      ['|\\s+(?!\\S)', '', 'white space takes the space before a word'],
      [
        'rank(id) < mergeCount ? id',
        'rank(id) < Infinity ? id',
        'all merges are applied, however many were requested',
      ],
    ],
    tokenizerTests,
  ),
  ...mutantsOf(
    'packages/llm-stack/models/tokenizers/merge-pairs.ts',
    [
      ['    enqueue(previous[at])\n', '', 'a new token is not merged with the one before it'],
      [
        'queue.push(rank(id) * MAX_POSITIONS + at)',
        'queue.push(at)',
        'pairs are merged from the left, whatever their rank',
      ],
    ],
    tokenizerTests,
  ),
  ...mutantsOf(
    'packages/llm-stack/models/tokenizers/train-byte-pairs.ts',
    [['pair.count += count', 'pair.count += 1', 'each word counts once, however frequent']],
    tokenizerTests,
  ),
  ...mutantsOf(
    'packages/llm-stack/models/tokenizers/sentence-piece-tokenizer.ts',
    [
      ['encodeUtf8(character).map((byte) => FIRST_BYTE_ID + byte)', '[0]', 'an unknown character is lost'],
      ['sort((a, b) => b - a)', 'sort((a, b) => a - b)', 'the worst score is merged first'],
    ],
    tokenizerTests,
  ),
  ...mutantsOf(
    'packages/llm-stack/models/tokenizers/utf8.ts',
    [['i % 2 ? surrogate(part.charCodeAt(0)) : ', '', 'a lone surrogate is lost']],
    tests('tokenizers/utf8', 'tokenizers/byte-pair-tokenizer'),
  ),
  ...mutantsOf(
    'packages/llm-stack/models/tokenizers/character-tokenizer.ts',
    [
      ["id === BOUNDARY ? '' : characterOf(id)", 'characterOf(id)', 'a decoded name ends in a full stop'],
      ['[BOUNDARY, ...Array', '[...Array', 'an encoded name does not begin with the boundary'],
    ],
    tests('tokenizers/character-tokenizer', 'corpus'),
  ),
  ...mutantsOf(
    'packages/llm-stack/models/tokenizers/vocabulary-file.ts',
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
  ...mutantsOf(
    'packages/llm-stack/models/tokenizers/gguf-tokenizers.ts',
    [
      ['text.split(/(\\p{N})/u).flatMap(preTokenize)', 'preTokenize(text)', 'digits stay together'],
      ["specialIds.has(id) ? '' : ", '', 'a special token has bytes, so that text is encoded to it'],
    ],
    tests('tokenizers/gguf-tokenizers'),
  ),
  ...mutantsOf(
    'packages/llm-stack/models/tokenizers/word-piece-tokenizer.ts',
    [
      ['from ? this.continuations : this.starts', 'this.starts', 'every piece begins a word'],
      [".normalize('NFD')", '', 'accents of precomposed characters stay'],
      [
        "Array.from(plain, (character) => character.toLowerCase()).join('')",
        'plain.toLowerCase()',
        'a sigma at the end of a word becomes another letter',
      ],
    ],
    tests('tokenizers/word-piece-tokenizer'),
  ),
  ...mutantsOf(
    'packages/llm-stack/models/tokenizers/text-stream.ts',
    [['completeLength(bytes)', 'bytes.length', 'half a character is displayed']],
    tests('tokenizers/text-stream'),
  ),
  ...mutantsOf(
    'packages/llm-stack/models/chat-template.ts',
    [["messages[0].role === 'system' || ", '', 'a conversation has two system messages']],
    tests('chat-template'),
  ),
  ...mutantsOf(
    'packages/llm-stack/models/gguf/gguf-header.ts',
    [
      ['orderTensors(tensors, alignment)', 'tensors', 'tensors overlap'],
      ['if (header.size > size)', 'if (false)', 'a file is too small for its tensors'],
    ],
    tests('gguf/gguf-header'),
  ),
  ...mutantsOf(
    'packages/llm-stack/models/gguf/gguf-file.ts',
    [
      [
        'await this.read(dataStart + tensor.offset - this.position)',
        'if (!this.position) await this.read(dataStart)',
        'padding between tensors is read as numbers',
      ],
      ['2 * bytes.length', 'bytes.length + 1', 'the header is read anew with every chunk'],
    ],
    tests('gguf/gguf-file'),
  ),
]
