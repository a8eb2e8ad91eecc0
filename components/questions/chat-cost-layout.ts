/** Measures of the drawing of CostOfChat.vue: a column for each turn of a chat, its legend, and a list of prices. */
import { scaleLinear } from 'd3-scale'
import { MAIN } from '../kit/geometry'
import { chatTurns, type ChatTurn } from './chat-cost'

/** Turns that the slider offers, and those it starts with. */
export const TURNS = { min: 1, max: 12, preset: 10 } as const

/** Columns of tokens on a ground line. */
export const COLUMNS = { x: MAIN.x + 8, ground: 444, height: 240, pitch: 45, width: 32 } as const
/** The middle of the numbers under the columns. */
export const TURN_NUMBER_Y = 16
/** The sum of tokens, over the columns. */
export const TOTAL = { x: MAIN.x, y: 172 } as const
/** From the last column's right edge: a leader line from `from` to `to`, then the name. */
export const LEADER = { from: 4, to: 22, name: 28 } as const
/** Least distance between two lines of the legend. */
const LEGEND_LEADING = 22

/** Rows of prices: y of the first row's rule, and x at which the costs of a chat and of a month end. */
export const PRICES = { y: 532, pitch: 42, chatX: 560, monthX: MAIN.right } as const
/** The middle of a row's text, under its rule, and the middle of the line of headings, over the first. */
export const PRICE_TEXT_Y = 20
export const PRICE_HEAD_Y = PRICES.y - 20

/** Tokens to px. */
const tokenScale = scaleLinear([0, 400 + TURNS.max * 240], [0, COLUMNS.height])

/** Parts of a column, from the ground up. */
export const PARTS = [
  { part: 'system', name: 'instructions', fill: 'hatched' },
  { part: 'history', name: 'all said before', fill: 'hatched' },
  { part: 'message', name: 'new message', fill: 'fill-ink' },
  { part: 'reply', name: 'reply', fill: 'outlined' },
] as const satisfies readonly { part: keyof ChatTurn; name: string; fill: string }[]

/** A part of a column: `top` is its upper edge from the ground, negative upwards. */
export interface ColumnPart {
  height: number
  top: number
}

/** The parts of each column, in the order of PARTS. */
export const columnsOf = (turns: number): ColumnPart[][] =>
  chatTurns(turns).map((turn) => {
    let top = 0
    return PARTS.map(({ part }) => {
      const height = tokenScale(turn[part])
      return { height, top: (top -= height) }
    })
  })

/** Right edge of the last of `turns` columns. */
export const columnsRight = (turns: number): number => COLUMNS.x + (turns - 1) * COLUMNS.pitch + COLUMNS.width

/** Names of a column's parts: `partY` is the middle of the part, `y` that of the name, kept clear of the one below. */
export function legendOf(column: readonly ColumnPart[]): { name: string; partY: number; y: number }[] {
  let y = Infinity
  return PARTS.flatMap(({ name }, i) => {
    const { height, top } = column[i]
    if (!height) return []
    const partY = COLUMNS.ground + top + height / 2
    y = Math.min(partY, y - LEGEND_LEADING)
    return [{ name, partY, y }]
  })
}

/** Turns before the columns of linearGuess. */
export const GUESS_FROM = 4
/** The wrong expectation that each turn costs as much as the first: heights of the columns behind the fourth. */
export const linearGuess: readonly number[] = Array<number>(TURNS.preset - GUESS_FROM).fill(
  columnsOf(1)[0].reduce((sum, { height }) => sum + height, 0),
)
