/** A length in millimetres, rounded to the nearest integer of its usual unit: "1 mm", "30 m", "42 km". */
export function readableLength(mm: number): string {
  if (!(mm > 0)) throw new RangeError(`A length is more than 0 mm, not ${mm}.`)
  if (mm < 10) return `${Math.round(mm)} mm`
  if (mm < 1000) return `${Math.round(mm / 10)} cm`
  if (mm < 1e6) return `${Math.round(mm / 1e3)} m`
  return `${Math.round(mm / 1e6)} km`
}
