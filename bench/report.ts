let missed = 0
/** Number of figures that missed their targets so far. */
export const missCount = (): number => missed

/** Prints a figure with its target, a minimum by default. */
export function report(label: string, figure: number, target: number, unit: string, atLeast = true): void {
  const met = atLeast ? figure >= target : figure <= target
  if (!met) missed++
  const [value, sign] = [figure.toFixed(unit === '×' ? 2 : 0), atLeast ? '≥' : '≤']
  console.log(
    `${met ? 'ok  ' : 'MISS'}  ${label.padEnd(58)}${value.padStart(8)} ${unit}   (${sign} ${target})`,
  )
}
/** Prints a figure with its target, a maximum. */
export const atMost = (label: string, figure: number, target: number, unit: string): void =>
  report(label, figure, target, unit, false)
/** Prints a line of explanation. */
export const note = (line: string): void => console.log(`      ${line}`)
