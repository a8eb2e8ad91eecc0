/** The side of a grid where its values are above 0, for drawing. Marching squares, Lorensen & Cline 1987. */
export interface Contour {
  /** Path of the area above 0. */
  area: string
  /** Path of its border inside the grid. */
  border: string
}

type Corner = [x: number, y: number, value: number]

/** values [n·n], row by row from the top left; drawn n − 1 cells wide, `cell` px each, from its corner. */
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
        // Cells without a border in a row are one rectangle: a path as short as it can be is drawn faster.
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
