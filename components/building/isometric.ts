/**
 * Isometric projection: converts plan coordinates (x, y, z) to SVG shapes in px of the canvas.
 *
 *   x runs right-and-down, y runs left-and-down, z runs straight up.
 *   screenX = ox + (x - y) * cos30 * u
 *   screenY = oy + (x + y) * sin30 * u - z * u
 *
 * The viewer stands at (+x, +y, +z), so three faces of a box are visible: top (z max), left (y max) and right (x max).
 */
export const COS_30 = Math.cos(Math.PI / 6)
export const SIN_30 = 0.5

/** A point in plan units: x, y, z. */
export type PlanPoint = readonly [number, number, number]
type Axis = 'x' | 'y' | 'z'
/** Colour of a box's faces: that of the floor, or neutral. */
export type FaceTone = 'floor' | 'neutral'

/** One SVG element, in px of the canvas, with the CSS classes for its stroke and fill. */
export type SvgShape =
  | { tag: 'path'; d: string; class: string }
  | { tag: 'circle'; cx: number; cy: number; r: number; class: string }
  | { tag: 'text'; text: string; transform: string; size: number; class: string }

const roundTenth = (n: number) => Math.round(n * 10) / 10
const joinPoints = (points: (readonly [number, number])[]) => points.map((p) => p.join(' ')).join('L')

/** Returns a function from plan to canvas. `u`: px per plan unit; `ox`, `oy`: the plan's origin on the canvas. */
export function createProjection(u: number, ox: number, oy: number) {
  return (x: number, y: number, z = 0): [number, number] => [roundTenth(ox + (x - y) * COS_30 * u), roundTenth(oy + (x + y) * SIN_30 * u - z * u)]
}

/** Collects the shapes of a drawing. Each method appends one or more and returns the pen. */
export class IsometricPen {
  readonly shapes: SvgShape[] = []
  readonly toCanvas: (x: number, y: number, z?: number) => [number, number]
  /** CSS class of all shapes drawn from now on, so that a part of the drawing can be animated on its own. */
  partClass = ''

  constructor(readonly u: number, ox = 0, oy = 0) {
    this.toCanvas = createProjection(u, ox, oy)
  }

  private withPartClass(cls: string): string {
    return this.partClass ? `${cls} ${this.partClass}` : cls
  }

  stroke(d: string, cls: string): this {
    this.shapes.push({ tag: 'path', d, class: this.withPartClass(cls) })
    return this
  }
  circle(cx: number, cy: number, r: number, cls: string): this {
    this.shapes.push({ tag: 'circle', cx: roundTenth(cx), cy: roundTenth(cy), r: roundTenth(r), class: this.withPartClass(cls) })
    return this
  }
  line(points: PlanPoint[], cls = 'stroke-fine'): this {
    return this.stroke(`M${joinPoints(points.map((p) => this.toCanvas(...p)))}`, `${cls} no-fill`)
  }
  polygon(points: PlanPoint[], cls: string): this {
    return this.stroke(`M${joinPoints(points.map((p) => this.toCanvas(...p)))}Z`, cls)
  }

  /** A box of size w × d × h; (x, y, z) is its lowest corner, farthest from the viewer. */
  box(x: number, y: number, z: number, w: number, d: number, h: number, tone: FaceTone = 'neutral', edge = 'stroke-fine'): this {
    const X = x + w
    const Y = y + d
    const Z = z + h
    this.polygon([[x, Y, z], [X, Y, z], [X, Y, Z], [x, Y, Z]], `${tone}-left ${edge}`)
    this.polygon([[X, Y, z], [X, y, z], [X, y, Z], [X, Y, Z]], `${tone}-right ${edge}`)
    return this.polygon([[x, y, Z], [X, y, Z], [X, Y, Z], [x, Y, Z]], `${tone}-top ${edge}`)
  }

  /** `n` points of a circle in the plane whose normal is `axis`. */
  private ring(cx: number, cy: number, cz: number, r: number, axis: Axis, n = 48): PlanPoint[] {
    return Array.from({ length: n }, (_, i): PlanPoint => {
      const a = (i / n) * 2 * Math.PI
      const c = r * Math.cos(a)
      const s = r * Math.sin(a)
      if (axis === 'x') return [cx, cy + c, cz + s]
      return axis === 'y' ? [cx + c, cy, cz + s] : [cx + c, cy + s, cz]
    })
  }
  disc(cx: number, cy: number, cz: number, r: number, axis: Axis, cls: string): this {
    return this.polygon(this.ring(cx, cy, cz, r, axis), cls)
  }

  /** A solid cylinder of length `len` along an axis. The face that the viewer sees is drawn last. */
  cylinder(cx: number, cy: number, cz: number, r: number, axis: Axis, len: number, tone: FaceTone = 'neutral', edge = 'stroke-fine'): this {
    const far = this.ring(cx, cy, cz, r, axis)
    const k = 'xyz'.indexOf(axis)
    const near = far.map((p) => p.map((v, i) => (i === k ? v + len : v)) as unknown as PlanPoint)
    const hull = convexHull([...far, ...near].map((p) => this.toCanvas(...p)))
    this.stroke(`M${joinPoints(hull)}Z`, `${tone}-left ${edge}`)
    return this.polygon(near, `${axis === 'z' ? `${tone}-top` : `${tone}-right`} ${edge}`)
  }

  /** Text in the plane of a left face (x–z), centred on a point. `size` in px. */
  lettering(text: string, [x, y, z]: PlanPoint, size: number): this {
    const [e, f] = this.toCanvas(x, y, z)
    const m = [COS_30, SIN_30, 0, 1].map((v) => +v.toFixed(3)).join(' ')
    this.shapes.push({ tag: 'text', text, transform: `matrix(${m} ${e} ${f})`, size, class: this.withPartClass('sign mid') })
    return this
  }

  /** A person standing on a point of the plan. */
  person(x: number, y: number, z: number, cls = 'neutral-top stroke-fine'): this {
    const [px, py] = this.toCanvas(x, y, z)
    const w = 0.25 * this.u
    const h = 0.95 * this.u
    const hr = 0.21 * this.u
    this.stroke(
      `M${roundTenth(px - w)} ${roundTenth(py)}L${roundTenth(px - w * 0.95)} ${roundTenth(py - h * 0.72)}` +
        `Q${px} ${roundTenth(py - h * 1.15)} ${roundTenth(px + w * 0.95)} ${roundTenth(py - h * 0.72)}` +
        `L${roundTenth(px + w)} ${roundTenth(py)}Q${px} ${roundTenth(py + w * 0.55)} ${roundTenth(px - w)} ${roundTenth(py)}Z`,
      cls,
    )
    return this.circle(px, py - h - hr * 0.75, hr, cls)
  }
}

/** Convex hull of points on the canvas (monotone chain, Andrew 1979). */
function convexHull(points: [number, number][]): [number, number][] {
  const p = [...points].sort((a, b) => a[0] - b[0] || a[1] - b[1])
  const cross = (o: number[], a: number[], b: number[]) =>
    (a[0] - o[0]) * (b[1] - o[1]) - (a[1] - o[1]) * (b[0] - o[0])
  const half = (list: [number, number][]) => {
    const h: [number, number][] = []
    for (const q of list) {
      while (h.length > 1 && cross(h[h.length - 2], h[h.length - 1], q) <= 0) h.pop()
      h.push(q)
    }
    h.pop()
    return h
  }
  return [...half(p), ...half(p.reverse())]
}
