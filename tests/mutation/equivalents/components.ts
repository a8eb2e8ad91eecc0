import type { Equivalents } from '../mutation-score'

const NOT_LOADED = 'the module cannot be loaded; that no test is run Stryker takes for passed'

export const components: Equivalents = {
  'components/lobby/journey-layout.ts': [
    ['{ x: CONTENT.left, y: 172, w: 700, h: 112 }', '{}', NOT_LOADED],
    ['(n: FloorNumber) => storeys[4 - n].box', '() => undefined', NOT_LOADED],
    ['storeys[4 - n]', 'storeys[4 + n]', NOT_LOADED],
  ],
  'components/questions/chat-cost-layout.ts': [
    [
      `(turns: number): ColumnPart[][] =>
  chatTurns(turns).map((turn) => {
    let top = 0
    return PARTS.map(({ part }) => {
      const height = tokenScale(turn[part])
      return { height, top: (top -= height) }
    })
  })`,
      '() => undefined',
      NOT_LOADED,
    ],
    [
      `{
    let top = 0
    return PARTS.map(({ part }) => {
      const height = tokenScale(turn[part])
      return { height, top: (top -= height) }
    })
  }`,
      '{}',
      NOT_LOADED,
    ],
    [
      `{
      const height = tokenScale(turn[part])
      return { height, top: (top -= height) }
    }`,
      '{}',
      NOT_LOADED,
    ],
  ],
  'components/questions/data-flow-layout.ts': [
    [
      `columns.starts.map((x): RectTuple => [
  x,
  STATION.y,
  columns.size,
  STATION.height,
])`,
      'columns.starts.map(() => undefined)',
      NOT_LOADED,
    ],
    ['[app, provider].map(({ left, bottom })', '[].map(({ left, bottom })', NOT_LOADED],
    [
      `({ left, bottom }): RectTuple => [
  left,
  bottom + 32,
  columns.size,
  66,
]`,
      '() => undefined',
      NOT_LOADED,
    ],
  ],
  'components/theory/attention-bank.ts': [
    ['sense < 0', 'sense <= 0', 'no word of the sentence is as near to water as to money after attention'],
  ],
  'components/theory/matrix-times-vector.ts': [
    [
      `[
  [0, -2],
  [2, 0],
]`,
      '[]',
      NOT_LOADED,
    ],
    ['[0, -2]', '[]', NOT_LOADED],
    ['[2, 0]', '[]', NOT_LOADED],
    ['[2, 1]', '[]', NOT_LOADED],
    ['[vector]', '[]', NOT_LOADED],
  ],
  'components/theory/pca.ts': [
    ['k < SQUARINGS', 'k <= SQUARINGS', 'one more squaring changes the axis by less than is rounded'],
    ['trace < 1e-9', 'trace <= 1e-9', 'no trace is exactly as large'],
  ],
  'components/theory/plot-layout.ts': [
    ['Math.max(across, up) < EPSILON', 'Math.max(across, up) <= EPSILON', 'no distance is exactly as large'],
  ],
  'components/theory/scatter-plot.ts': [
    ["'none'", '""', 'any text but “mean” leaves the rows as they are'],
    ['first.sign < 0', 'first.sign <= 0', 'a sign is 1 or −1'],
  ],
  'components/theory/word-sums.ts': [['/\\s+/', '/\\s/', 'empty parts are left out']],
  'components/theory/residual-stream.ts': [
    [
      `{
  const random = seeded(SEED)
  const matrix = (rows: number, columns: number, size: number) =>
    Array.from({ length: rows }, () => Array.from({ length: columns }, () => size * gaussian(random)))
  const weights = (): BlockWeights => ({
    wq: matrix(WIDTH, WIDTH, 0.9),
    wk: matrix(WIDTH, WIDTH, 0.9),
    wv: matrix(WIDTH, WIDTH, 0.6),
    wo: matrix(WIDTH, WIDTH, 0.6),
    up: matrix(WIDTH, HIDDEN, 0.6),
    down: matrix(HIDDEN, WIDTH, 0.4),
  })
  const blocks = Array.from({ length: BLOCK_COUNT }, weights)
  const traces = transformer(matrix(PROMPT_TOKENS.length, WIDTH, 1), blocks, { heads: 2 })
  return { traces, unembedding: matrix(WIDTH, tokens.length, 0.5) }
}`,
      '{}',
      NOT_LOADED,
    ],
    [
      `(rows: number, columns: number, size: number) =>
    Array.from({ length: rows }, () => Array.from({ length: columns }, () => size * gaussian(random)))`,
      '() => undefined',
      NOT_LOADED,
    ],
    ['{ length: rows }', '{}', NOT_LOADED],
    ['() => Array.from({ length: columns }, () => size * gaussian(random))', '() => undefined', NOT_LOADED],
    ['{ length: columns }', '{}', NOT_LOADED],
    ['() => size * gaussian(random)', '() => undefined', NOT_LOADED],
    [
      `(): BlockWeights => ({
    wq: matrix(WIDTH, WIDTH, 0.9),
    wk: matrix(WIDTH, WIDTH, 0.9),
    wv: matrix(WIDTH, WIDTH, 0.6),
    wo: matrix(WIDTH, WIDTH, 0.6),
    up: matrix(WIDTH, HIDDEN, 0.6),
    down: matrix(HIDDEN, WIDTH, 0.4),
  })`,
      '() => undefined',
      NOT_LOADED,
    ],
    [
      `{
    wq: matrix(WIDTH, WIDTH, 0.9),
    wk: matrix(WIDTH, WIDTH, 0.9),
    wv: matrix(WIDTH, WIDTH, 0.6),
    wo: matrix(WIDTH, WIDTH, 0.6),
    up: matrix(WIDTH, HIDDEN, 0.6),
    down: matrix(HIDDEN, WIDTH, 0.4),
  }`,
      '{}',
      NOT_LOADED,
    ],
    ['{ heads: 2 }', '{}', NOT_LOADED],
    ['{ traces, unembedding: matrix(WIDTH, tokens.length, 0.5) }', '{}', NOT_LOADED],
  ],
}
