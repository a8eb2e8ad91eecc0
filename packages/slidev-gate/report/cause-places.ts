import type { Cause } from '../causes'

/** Numbers in ascending order as ranges: “3, 5–9”. */
function formatRanges(numbers: readonly number[]): string {
  const ranges: [first: number, last: number][] = []
  for (const number of numbers) {
    const range = ranges.at(-1)
    if (range && number === range[1] + 1) range[1] = number
    else ranges.push([number, number])
  }
  return ranges.map(([first, last]) => (first === last ? `${first}` : `${first}–${last}`)).join(', ')
}

/** Where a cause is found: “31 places on slides 3, 5–9”, “slide 2”, “the whole deck”. */
export function causePlaces({ findings }: Pick<Cause, 'findings'>): string {
  const numbers = [...new Set(findings.map(({ slide }) => slide))].sort((a, b) => a - b)
  const slides = numbers.filter(Boolean)
  const where = [
    ...(numbers.length > slides.length ? ['the whole deck'] : []),
    ...(slides.length ? [`slide${slides.length > 1 ? 's' : ''} ${formatRanges(slides)}`] : []),
  ].join(' and ')
  return findings.length > 1 ? `${findings.length} places on ${where}` : where
}
