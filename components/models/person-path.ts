/** SVG path of a person of this height, with the feet at (x, y). */
export function personPath(x: number, y: number, height: number): string {
  const [w, r] = [height * 0.24, height * 0.19]
  const neck = y - height + 2 * r + height * 0.04
  return (
    `M${x - w} ${y}V${neck + w}a${w} ${w} 0 0 1 ${2 * w} 0V${y}z` +
    `M${x - r} ${y - height + r}a${r} ${r} 0 1 1 ${2 * r} 0a${r} ${r} 0 1 1 ${-2 * r} 0z`
  )
}
