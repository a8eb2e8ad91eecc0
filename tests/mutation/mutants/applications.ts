import { mutantsOf } from '../mutant'

const tests = (...names: string[]) => names.map((name) => `stack/applications/${name}.test.ts`)
const searchTests = tests(
  'retrieval/bm25',
  'retrieval/embeddings',
  'retrieval/quote',
  'retrieval/metrics',
  'retrieval/search-index',
)
const clientTests = ['composables/transports/endpoint-transport.test.ts', ...tests('client/client')]

export const applications = [
  ...mutantsOf(
    'stack/applications/retrieval/bm25.ts',
    [
      ['[K1, B] = [1.2, 0.75]', '[K1, B] = [1.2, 0]', 'a long text is not held back'],
      [
        '+ 0.5) / (documentFrequency + 0.5))',
        '+ 0.5) / (documentFrequency + 1.5))',
        'rare words count too little',
      ],
      ['(weight * n * (K1 + 1)) / (n + lengthNorm)', 'weight * n', 'a repeated word counts on and on'],
    ],
    searchTests,
  ),
  ...mutantsOf(
    'stack/applications/retrieval/embeddings.ts',
    [
      ['[scale(vector, weight)]', '[[...Array.from(vector)]]', 'common words count as much as rare ones'],
      [
        'add(scale(v, 1 / norm(v)), negatedMean)',
        'scale(v, 1 / norm(v))',
        'what all have in common stays in',
      ],
    ],
    searchTests,
  ),
  ...mutantsOf(
    'stack/applications/retrieval/quote.ts',
    [
      ['1 / (60 + i + 1)', '1 / (i + 1)', 'the first of one list outweighs both'],
      ['hit.score > 0', 'hit.score >= 0', 'what has no word in common is found'],
      [
        'searchIndex) < MIN_COVERAGE ? [] : quotes',
        'searchIndex) < 0 ? [] : quotes',
        'it answers what no card says',
      ],
      [
        '[MAX_QUOTES, MIN_COVERAGE] = [3, 0.5]',
        '[MAX_QUOTES, MIN_COVERAGE] = [3, 0.9]',
        'it declines what cards do say',
      ],
      ['i === 0 || uncovered.length < before', 'true', 'a card that adds nothing is quoted'],
    ],
    searchTests,
  ),
  ...mutantsOf(
    'stack/applications/retrieval/search-index.ts',
    [
      ["replace(/ies$/, 'y')", "replace(/ies$/, 'ie')", '“deliveries” is no “delivery”'],
      ['.filter((word) => !STOP_WORDS.has(word))', '', 'words that stand anywhere decide'],
      ['text.toLowerCase()', 'text', 'capitals are other words'],
    ],
    searchTests,
  ),
  ...mutantsOf(
    'stack/applications/retrieval/rag-prompt.ts',
    [
      [".replaceAll('<', '&lt;')", '', 'a card can end its place'],
      ['<question>${escapeXml(question)}', '<question>${question}', 'a question can pose as a card'],
      [
        "role: 'system', content: INSTRUCTIONS",
        "role: 'user', content: INSTRUCTIONS",
        'the rules are said by a user',
      ],
    ],
    tests('retrieval/rag-prompt'),
  ),
  ...mutantsOf(
    'stack/applications/agent/agent.ts',
    [
      ['limit = 5 }', 'limit = 9 }', 'an agent goes on for nine steps'],
      ['].slice(0, limit)', ']', 'calls asked for at once pass the limit'],
      ['?? 0) + 1', '?? 0)', 'turns are not told apart'],
      [
        "    signal.throwIfAborted()\n    if ('kind'",
        "    if ('kind'",
        'a plan that comes too late is heard',
      ],
    ],
    tests('agent/agent'),
  ),
  ...mutantsOf(
    'stack/applications/agent/calculate.ts',
    [
      ['toPrecision(12)', 'toPrecision(17)', '0.1 + 0.2 is not 0.3'],
      ['if (!times && right === 0)', 'if (false as boolean)', 'nought divides'],
      ["op === '+' ? product() : -product()", 'product()', 'minus is plus'],
      ['minutes > 59 ||', '', '9:75 is a time of day'],
    ],
    tests('agent/calculate'),
  ),
  ...mutantsOf(
    'stack/applications/agent/execute-tool-call.ts',
    [
      ["call.arguments || '{}'", 'call.arguments', 'empty arguments are no JSON'],
      ['String(result).slice(0, MAX_RESULT_CHARACTERS)', 'String(result)', 'a result of any length is kept'],
      [
        'if (errors.length) throw',
        'if (errors.length > 9) throw',
        'arguments that do not fit reach the tool',
      ],
      [
        'await withTimeout(TOOL_TIMEOUT_MS, signal, (stop) => tool.run(args, stop))',
        'await tool.run(args, signal)',
        'a tool that hangs is waited for',
      ],
    ],
    tests('agent/execute-tool-call'),
  ),
  ...mutantsOf(
    'stack/applications/agent/model-planner.ts',
    [
      ['tools, temperature: 0 }', 'tools }', 'the planner is left to luck'],
      ["reason !== 'stop'", 'false', 'half a reply is an answer'],
      ['observation?.ok ? { data', '!observation ? { data', 'a result is handed back as an error'],
      ['calls[0] === call ?', 'true ?', 'each call of a turn is asked for again'],
    ],
    tests('agent/model-planner'),
  ),
  ...mutantsOf(
    'stack/applications/agent/tools.ts',
    [
      ['additionalProperties: false', 'additionalProperties: true', 'arguments nobody knows are let in'],
      ['required: Object.keys(properties)', 'required: []', 'an argument may be missing'],
    ],
    [...tests('agent/tools'), 'components/applications/validate-json.test.ts'],
  ),
  ...mutantsOf(
    'stack/applications/context-window.ts',
    [
      ['tokens <= size - reply', 'tokens <= size', 'no room is kept for the reply'],
      ['a.rank! - b.rank!', 'b.rank! - a.rank!', 'the newest is left out first'],
    ],
    tests('conversation', 'prompt'),
  ),
  ...mutantsOf(
    'stack/applications/prompt.ts',
    [
      [
        '(place + 1) * parts.length - i',
        '(place + 1) * parts.length + i',
        'what matters most is left out first',
      ],
      ["part.kind === 'system'", "part.kind !== 'question'", 'a card speaks as the app'],
    ],
    tests('prompt'),
  ),
  ...mutantsOf(
    'stack/applications/summary.ts',
    [
      ['dot / Math.hypot(...own.values())', 'dot', 'the longest sentence is the nearest'],
      ['word.length > 3', 'word.length > 30', 'no word counts'],
    ],
    tests('summary'),
  ),
  ...mutantsOf(
    'stack/applications/with-timeout.ts',
    [
      ['    clearTimeout(timer)\n', '', 'a timer is left behind'],
      ["signal.removeEventListener('abort', onAbort)", '', 'a listener is left behind'],
    ],
    tests('with-timeout'),
  ),
  ...mutantsOf(
    'stack/applications/client/stream-chat.ts',
    [
      ['begun || !retryable', '!retryable', 'what was said is said again'],
      ['retryAfter ?? INITIAL_BACKOFF_MS', 'INITIAL_BACKOFF_MS', 'it does not wait as long as it is told to'],
      ['* 2 ** tries *', '*', 'waits do not grow'],
      ['    controller.abort()\n', '', 'a server is not let go'],
      ['tries === retries', 'tries > retries', 'it is asked once too often'],
      ['(1 + jitter())', '1', 'all who were refused come back at once'],
      [
        "throw new ModelError('cut')\n}",
        "return { text, calls, reason: 'stop' }\n}",
        'half a reply is whole',
      ],
    ],
    clientTests,
  ),
  ...mutantsOf(
    'stack/applications/client/chunks.ts',
    [
      ['call.arguments += part', 'call.arguments = part', 'a call’s arguments are its last piece'],
      ['part.index ?? i) ?? {', '0) ?? {', 'two calls become one'],
      ["if (!reason) throw new ModelError('cut')", "reason ??= 'stop'", 'a reply that broke off is whole'],
      [
        'REASONS.includes(reason) ? (reason as StopReason)',
        'reason ? (reason as StopReason)',
        'a reason nobody knows gets through',
      ],
      [
        'input: chunk.usage.prompt_tokens, output: chunk.usage.completion_tokens',
        'input: chunk.usage.completion_tokens, output: chunk.usage.prompt_tokens',
        'tokens read and written change places',
      ],
      ['call.id ||= part', 'call.id = part', 'a call loses its id at the second piece'],
    ],
    clientTests,
  ),
  ...mutantsOf(
    'stack/applications/client/event-stream.ts',
    [
      ['\\r(?!$)', '\\r', 'a line’s end cut in two is two'],
      ["data.join('\\n')", "data.join('')", 'lines of an event run together'],
      ['{ stream: true }', '{}', 'a sign cut in two is broken'],
      ["throw new ModelError('endless')", 'break', 'an endless reply ends well'],
    ],
    clientTests,
  ),
  ...mutantsOf(
    'stack/applications/client/model-error.ts',
    [
      ['status === 401 || status === 403', 'status === 401', 'a key without rights is a bad request'],
      ['|| Date.parse(header) - Date.now()', '', 'a date to wait for is not read'],
      [
        "'network', 'rate', 'server', 'cut'",
        "'network', 'rate', 'server', 'cut', 'auth'",
        'a wrong key is tried again',
      ],
    ],
    clientTests,
  ),
  ...mutantsOf(
    'stack/applications/client/local-transport.ts',
    [
      ['temperature = 0', 'temperature = 1', 'the engine is bold unless told not to be'],
      ['createdAt.getTime() / 1000', 'createdAt.getTime()', 'a reply is of the year 57,000'],
    ],
    clientTests,
  ),
]
