/** The lines of calculus that one call of backward() replaces: empty bars where they stood in the code. */
import { codeLine } from '../shared/code-frame-layout'
import source from './by-hand.ts?raw'

const code = source
  .split('// #region code\n')[1]
  .split(/ *\/\/ #endregion code/)[0]
  .split('\n')
/** Place of a bar in its line. */
const BAR = { top: 13, height: 18 }

export const removedLines = code.flatMap((text, i) => {
  if (!/^ +const d[A-Z]/.test(text)) return []
  const { x, y, width } = codeLine(i + 1, text.trim().length)
  return { x, y: y + BAR.top, width, height: BAR.height }
})

const [first, last] = [removedLines[0], removedLines[removedLines.length - 1]]
/** A bracket right of the bars, over their full height. */
export const removedLinesBracket = {
  x: Math.round(first.x + Math.max(...removedLines.map((line) => line.width)) + 20),
  top: first.y,
  bottom: last.y + last.height,
}
