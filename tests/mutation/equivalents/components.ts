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
}
