/** Figures beside their targets, and how many missed theirs. */
let missed = 0
export const missCount = (): number => missed

/** Prints one figure beside its target. */
export function report(what: string, figure: number, target: number, unit: string, atLeast = true): void {
  const met = atLeast ? figure >= target : figure <= target
  if (!met) missed++
  const [shown, sign] = [figure.toFixed(unit === '×' ? 2 : 0), atLeast ? '≥' : '≤']
  console.log(
    `${met ? 'ok  ' : 'MISS'}  ${what.padEnd(58)}${shown.padStart(8)} ${unit}   (${sign} ${target})`,
  )
}
export const atMost = (what: string, figure: number, target: number, unit: string): void =>
  report(what, figure, target, unit, false)
/** A line that explains. */
export const note = (line: string): void => console.log(`      ${line}`)
