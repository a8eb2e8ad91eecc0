/** SVG paths of the part of a grid where its values are above 0. */
export interface Contour {
  /** Path of that part's area. */
  area: string
  /** Path of its border, without the grid's own edges. */
  border: string
}

/** px, and the value there. */
type Corner = [x: number, y: number, value: number]

/**
 * Marching squares, after Lorensen & Cline 1987. values [n·n], row by row from the top left; the drawing begins at (0, 0)
 * and has n − 1 cells of `cell` px in each direction. Throws RangeError unless there are n·n values.
 */
export function contour(values: readonly number[], n: number, cell: number): Contour {
  if (values.length !== n * n) throw new RangeError(`contour: ${values.length} values for ${n} × ${n}`)
  const area: string[] = []
  const border: string[] = []
  const corner = (row: number, column: number): Corner => [
    column * cell,
    row * cell,
    values[row * n + column],
  ]
  const isAbove = (row: number, column: number): boolean => values[row * n + column] > 0
  const isInside = (row: number, column: number): boolean =>
    isAbove(row, column) &&
    isAbove(row, column + 1) &&
    isAbove(row + 1, column) &&
    isAbove(row + 1, column + 1)
  for (let row = 0; row < n - 1; row++)
    for (let column = 0; column < n - 1; column++) {
      if (isInside(row, column)) {
        // Adjacent cells without a border become one rectangle: a shorter path draws faster.
        const from = column
        while (column + 1 < n - 1 && isInside(row, column + 1)) column++
        const [x0, x1, y0] = [from * cell, (column + 1) * cell, row * cell]
        area.push(`M${point(x0, y0)}H${x1.toFixed(1)}V${(y0 + cell).toFixed(1)}H${x0.toFixed(1)}Z`)
        continue
      }
      const corners = [
        corner(row, column),
        corner(row, column + 1),
        corner(row + 1, column + 1),
        corner(row + 1, column),
      ]
      const inside: string[] = []
      const crossings: string[] = []
      corners.forEach((a, i) => {
        const b = corners[(i + 1) % 4]
        if (a[2] > 0) inside.push(point(a[0], a[1]))
        if (a[2] > 0 === b[2] > 0) return
        const t = a[2] / (a[2] - b[2])
        const crossing = point(a[0] + t * (b[0] - a[0]), a[1] + t * (b[1] - a[1]))
        inside.push(crossing)
        crossings.push(crossing)
      })
      if (inside.length > 2) area.push(`M${inside.join('L')}Z`)
      for (let i = 0; i + 1 < crossings.length; i += 2) border.push(`M${crossings[i]}L${crossings[i + 1]}`)
    }
  return { area: area.join(''), border: border.join('') }
}

const point = (x: number, y: number): string => `${x.toFixed(1)} ${y.toFixed(1)}`
