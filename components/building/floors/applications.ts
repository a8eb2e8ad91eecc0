import type { IsometricPen, PlanPoint } from '../isometric'
import { D, SLAB, drawSlab, W } from '../plan'

/** A speech bubble in a plane of constant y; `lines` are the relative lengths of its lines of text. */
function drawBubble(p: IsometricPen, x: number, y: number, z: number, w: number, h: number, tone: string, lines: number[]): void {
  const P = (a: number, b: number): PlanPoint => [x + a, y, z + b]
  const tail = [P(w * 0.18, 0), P(w * 0.22, -0.42), P(w * 0.5, 0)]
  const c = 0.12
  p.polygon([P(c, h), P(0, h - c), P(0, c), P(c, 0), ...tail, P(w - c, 0), P(w, c), P(w, h - c), P(w - c, h)], `${tone} stroke-mid`)
  lines.forEach((len, i) =>
    p.line([P(0.25, h - 0.3 - i * 0.28), P(0.25 + (w - 0.5) * len, h - 0.3 - i * 0.28)], 'stroke-fine'),
  )
}

/** A shop with a glass front, an awning, people and their conversations. */
export function drawApplications(p: IsometricPen): void {
  const z = SLAB
  const top = 2.7
  drawSlab(p)
  // Low back walls with a wide screen.
  p.polygon([[0, 0, z], [0, D, z], [0, D, top], [0, 0, top]], 'neutral-right stroke-fine')
  p.polygon([[0, 0, z], [W, 0, z], [W, 0, top], [0, 0, top]], 'neutral-left stroke-fine')
  p.polygon([[5.4, 0.02, 1.3], [9.3, 0.02, 1.3], [9.3, 0.02, 2.4], [5.4, 0.02, 2.4]], 'floor-top stroke-fine')
  for (const [q, a, b] of [[2.12, 5.7, 7.8], [1.85, 6.8, 9.0], [1.58, 5.7, 8.3]])
    p.line([[a, 0.02, q], [b, 0.02, q]], 'floor-line stroke-mid')
  // Desks with screens, and people.
  const desk = (x: number, y: number) => {
    p.box(x, y, z, 1.5, 0.7, 0.62, 'neutral')
    p.box(x + 0.35, y + 0.12, z + 0.7, 0.8, 0.08, 0.55, 'floor', 'stroke-fine')
  }
  desk(1.0, 1.0)
  desk(3.3, 1.0)
  p.person(1.7, 2.25, z)
  p.person(4.0, 2.25, z)
  p.box(6.4, 1.9, z, 2.4, 0.7, 0.85, 'floor', 'stroke-fine')
  p.person(7.3, 1.4, z)
  p.person(6.9, 3.3, z)
  p.person(8.3, 3.35, z)
  p.person(3.1, 3.9, z)
  // Glass front: right face, then left face with the door.
  const glass = (pts: PlanPoint[]) => p.polygon(pts, 'glass stroke-fine')
  glass([[W, 0, z], [W, D, z], [W, D, top], [W, 0, top]])
  for (const y of [1.4, 2.75, 4.1])
    p.line([[W, y, z], [W, y, top]], 'stroke-fine')
  glass([[0, D, z], [W, D, z], [W, D, top], [0, D, top]])
  for (const x of [1.5, 3, 4.25, 5.75, 7.25, 8.6])
    p.line([[x, D, z], [x, D, top]], 'stroke-fine')
  p.polygon([[4.25, D, z], [5.75, D, z], [5.75, D, 1.95], [4.25, D, 1.95]], 'neutral-top stroke-mid').line([[5, D, z], [5, D, 1.95]], 'stroke-fine')
  for (const x of [0.5, 2.0, 6.3, 7.8])
    p.line([[x, D, 0.9], [x + 0.55, D, 1.45]], 'stroke-hair').line([[x + 0.3, D, 0.85], [x + 0.6, D, 1.15]], 'stroke-hair')
  p.partClass = 'awning'
  const n = 12
  for (let i = 0; i < n; i++) {
    const a = (W / n) * i
    const b = a + W / n
    p.polygon([[a, D, top], [b, D, top], [b, D + 0.5, top - 0.3], [a, D + 0.5, top - 0.3]], (i % 2 ? 'neutral-top' : 'floor-left') + ' stroke-fine')
  }
  p.partClass = 'sign-board'
  // Sign on the edge of the back wall.
  p.box(0.5, 0.0, top + 0.25, 3.6, 0.18, 1.05, 'floor', 'stroke-mid')
  for (const x of [0.9, 3.6])
    p.line([[x, 0.1, top], [x, 0.1, top + 0.25]], 'stroke-mid')
  p.lettering('CHAT', [2.3, 0.2, top + 0.45], p.u * 0.86)
  // Speech bubbles.
  p.partClass = 'talk'
  drawBubble(p, 4.3, 2.3, 2.75, 1.75, 1.0, 'neutral-top', [1, 0.6])
  drawBubble(p, 6.8, 2.4, 2.95, 2.1, 1.05, 'floor-top', [0.8, 1])
}
