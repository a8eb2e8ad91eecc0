import { CONTENT } from '../kit/geometry'

/** Default place of a code frame on the slide, and its type, px. */
export const CODE_FRAME = { x: CONTENT.left, y: 180, width: 744, size: 24, pitch: 33 } as const
/** Space above the first line. */
export const CODE_PADDING_TOP = 30
/** Border of the frame, --w-mid. */
const BORDER = 1.75
/** Width of a character of Sometype Mono, in em. */
const CHARACTER_WIDTH = 0.58
/** The column of line numbers: 5 characters of 18 px (styles/code.css). */
const NUMBERS_WIDTH = 5 * 18 * CHARACTER_WIDTH

/** Where a line of code in a magic move is drawn, in a code frame at its default place; the first line is 1. Whole px. */
export const codeLine = (line: number, characters: number) => ({
  x: Math.round(CODE_FRAME.x + BORDER + NUMBERS_WIDTH),
  y: Math.round(CODE_FRAME.y + BORDER + CODE_PADDING_TOP) + (line - 1) * CODE_FRAME.pitch,
  width: characters * CHARACTER_WIDTH * CODE_FRAME.size,
})
