import { expect, it } from 'vitest'
import { progressLine } from './progress'

/** What is printed for 11 reports, 100 ms apart. */
function print(isTerminal: boolean): string[] {
  const lines: string[] = []
  let time = 0
  const report = progressLine({ size: 10e6, isTerminal, write: (text) => lines.push(text), now: () => time })
  for (let bytes = 0; bytes <= 10e6; bytes += 0.5e6, time += 100) report(bytes)
  return lines
}

it('writes a line of a terminal over, five times a second, and ends it', () => {
  const lines = print(true)
  expect(lines).toHaveLength(11)
  expect(lines[1]).toBe('\r  1.0 of 10.0 MB (10 %), 5.0 MB/s   ')
  expect(lines.at(-1)).toBe('\r  10.0 of 10.0 MB (100 %), 5.0 MB/s   \n')
})

it('writes a line each tenth elsewhere', () => {
  const lines = print(false)
  expect(lines).toHaveLength(11)
  expect(lines[3]).toBe('  3.0 of 10.0 MB (30 %), 5.0 MB/s\n')
})
