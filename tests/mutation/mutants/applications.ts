import { mutantsOf } from '../mutant'

const tests = (...names: string[]) => names.map((name) => `packages/llm-stack/applications/${name}.test.ts`)
const searchTests = [
  'tests/facts/shop-search.test.ts',
  ...tests(
    'retrieval/bm25',
    'retrieval/embeddings',
    'retrieval/quote',
    'retrieval/rank-by-score',
    'retrieval/search-index',
  ),
]
const clientTests = [
  'composables/transports/endpoint-transport.test.ts',
  ...tests('client/client', 'client/stream-chat'),
]

export const applications = [
  ...mutantsOf('components/applications/sent-request.ts', [
    ["textOf('system')", "textOf('user')", 'the slip has the question for instructions'],
    ["model = ''", "model = 'gpt'", 'a request without a model seems to name one'],
    ['message.role === role', 'message.role !== role', 'the slip mixes up instructions and question'],
  ]),
  ...mutantsOf(
    'packages/llm-stack/applications/retrieval/bm25.ts',
    [
      ['[K1, B] = [1.2, 0.75]', '[K1, B] = [1.2, 0]', 'scores are not normalised by length'],
      ['+ 0.5) / (n + 0.5))', '+ 0.5) / (n + 1.5))', 'rare words have too little weight'],
      ['(weight * n * (K1 + 1)) / (n + lengthNorm)', 'weight * n', 'repeated words do not saturate'],
    ],
    searchTests,
  ),
  ...mutantsOf(
    'packages/llm-stack/applications/retrieval/embeddings.ts',
    [
      ['WORD_WEIGHT = 0.02', 'WORD_WEIGHT = 0.2', 'common words outweigh the meaning'],
      ['meaning + WORD_WEIGHT * words[i]', 'meaning', 'words do not break ties'],
    ],
    searchTests,
  ),
  ...mutantsOf(
    'packages/llm-stack/applications/retrieval/rank-by-score.ts',
    [['match.score > 0', 'match.score >= 0', 'texts without a common word are found']],
    searchTests,
  ),
  ...mutantsOf(
    'packages/llm-stack/applications/retrieval/quote.ts',
    [
      ['MIN_COSINE = 0.4', 'MIN_COSINE = 0.3', 'cards are quoted that do not answer'],
      ['MIN_COVERAGE = 0.5', 'MIN_COVERAGE = 0.9', 'questions are declined that cards answer'],
      ['meanings ? hybridScores(words, meanings) : words', 'words', 'texts in other words are not found'],
    ],
    searchTests,
  ),
  ...mutantsOf(
    'packages/llm-stack/applications/retrieval/search-index.ts',
    [
      ["replace(/ies$/, 'y')", "replace(/ies$/, 'ie')", '“deliveries” is no “delivery”'],
      ['text.toLowerCase()', 'text', 'words with capitals are different words'],
    ],
    searchTests,
  ),
  ...mutantsOf(
    'packages/llm-stack/applications/retrieval/rag-prompt.ts',
    [
      [".replaceAll('<', '&lt;')", '', 'a card can close its element'],
      ['<question>${escapeXml(question)}', '<question>${question}', 'a question can pose as a card'],
      [
        "role: 'system', content: INSTRUCTIONS",
        "role: 'user', content: INSTRUCTIONS",
        'the instructions are in a user’s message',
      ],
    ],
    tests('retrieval/rag-prompt'),
  ),
  ...mutantsOf(
    'packages/llm-stack/applications/agent/agent.ts',
    [
      ['limit = 5 }', 'limit = 9 }', 'the default limit is nine calls'],
      ['?? 0) + 1', '?? 0)', 'all calls have one turn'],
      ["    signal.throwIfAborted()\n    if ('kind'", "    if ('kind'", 'a plan made after an abort is used'],
    ],
    tests('agent/agent'),
  ),
  ...mutantsOf(
    'packages/llm-stack/applications/agent/calculate.ts',
    [['toPrecision(12)', 'toPrecision(17)', '0.1 + 0.2 is not 0.3']],
    tests('agent/calculate'),
  ),
  ...mutantsOf(
    'packages/llm-stack/applications/agent/execute-tool-call.ts',
    [
      ["call.arguments || '{}'", 'call.arguments', 'empty arguments are refused'],
      [
        'await withTimeout(TOOL_TIMEOUT_MS, signal, (stop) => tool.run(args, stop))',
        'await tool.run(args, signal)',
        'a tool that hangs is waited for',
      ],
    ],
    tests('agent/execute-tool-call'),
  ),
  ...mutantsOf(
    'packages/llm-stack/applications/agent/model-planner.ts',
    [
      ['tools, temperature: 0 }', 'tools }', 'the planner samples'],
      ['observation?.ok ? { data', '!observation ? { data', 'a result is sent as an error'],
    ],
    tests('agent/model-planner'),
  ),
  ...mutantsOf(
    'packages/llm-stack/applications/agent/tools.ts',
    [['required: Object.keys(properties)', 'required: []', 'an argument may be missing']],
    [...tests('agent/tools'), 'components/applications/validate-json.test.ts'],
  ),
  ...mutantsOf(
    'packages/llm-stack/applications/context-window.ts',
    [
      ['tokens <= size - reply', 'tokens <= size', 'no room is kept for the reply'],
      ['a.rank! - b.rank!', 'b.rank! - a.rank!', 'the newest turn is dropped first'],
    ],
    tests('conversation', 'prompt'),
  ),
  ...mutantsOf(
    'packages/llm-stack/applications/prompt.ts',
    [["part.kind === 'system'", "part.kind !== 'question'", 'a card is in a system message']],
    tests('prompt'),
  ),
  ...mutantsOf(
    'packages/llm-stack/applications/summary.ts',
    [
      ['dot / Math.hypot(...own.values())', 'dot', 'the longest sentence is chosen'],
      ['word.length > 3', 'word.length > 30', 'no word counts'],
    ],
    tests('summary'),
  ),
  ...mutantsOf(
    'packages/llm-stack/applications/with-timeout.ts',
    [
      ['    clearTimeout(timer)\n', '', 'a timer is left behind'],
      ["signal.removeEventListener('abort', onAbort)", '', 'a listener is left behind'],
    ],
    tests('with-timeout'),
  ),
  ...mutantsOf(
    'packages/llm-stack/applications/client/stream-chat.ts',
    [
      ['begun || !retryable', '!retryable', 'a reply that has begun is requested again'],
      ['retryAfter ?? INITIAL_BACKOFF_MS', 'INITIAL_BACKOFF_MS', 'Retry-After is ignored'],
      ['* 2 ** tries *', '*', 'backoff is not exponential'],
      ['    controller.abort()\n', '', 'the request is not aborted'],
      ['tries === retries', 'tries > retries', 'there is one retry too many'],
      ['(1 + jitter())', '1', 'backoff has no jitter'],
      [
        "throw new ModelError('cut')\n}",
        "return { text, calls, reason: 'stop' }\n}",
        'half a reply is complete',
      ],
    ],
    clientTests,
  ),
  ...mutantsOf(
    'packages/llm-stack/applications/client/chunks.ts',
    [
      ['call.arguments += part', 'call.arguments = part', 'a call’s arguments are its last piece'],
      ['part.index ?? i) ?? {', '0) ?? {', 'two calls become one'],
      ["if (!reason) throw new ModelError('cut')", "reason ??= 'stop'", 'a reply that broke off is complete'],
      [
        'REASONS.includes(reason) ? (reason as StopReason)',
        'reason ? (reason as StopReason)',
        'an unknown reason is passed on',
      ],
      [
        'input: chunk.usage.prompt_tokens, output: chunk.usage.completion_tokens',
        'input: chunk.usage.completion_tokens, output: chunk.usage.prompt_tokens',
        'input and output tokens are swapped',
      ],
      ['call.id ||= part', 'call.id = part', 'a call loses its id at the second piece'],
    ],
    clientTests,
  ),
  ...mutantsOf(
    'packages/llm-stack/applications/client/event-stream.ts',
    [
      ['\\r(?!$)', '\\r', 'a line end that is split counts as two'],
      ["throw new ModelError('endless')", 'break', 'an endless reply ends without an error'],
    ],
    clientTests,
  ),
  ...mutantsOf(
    'packages/llm-stack/applications/client/model-error.ts',
    [
      ['|| Date.parse(header) - Date.now()', '', 'a date in Retry-After is not read'],
      [
        "'network', 'rate', 'server', 'cut'",
        "'network', 'rate', 'server', 'cut', 'auth'",
        'a wrong key is tried again',
      ],
    ],
    clientTests,
  ),
  ...mutantsOf(
    'packages/llm-stack/applications/client/local-transport.ts',
    [
      ['max_tokens: maxTokens', 'maxTokens', 'the limit of tokens is lost'],
      ['createdAt.getTime() / 1000', 'createdAt.getTime()', 'the time of a reply is in milliseconds'],
    ],
    clientTests,
  ),
]
