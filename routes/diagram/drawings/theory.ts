/** Drawings of floor 1, Theory: engraved into the foundation. */
import { box, dot, path, type Drawings, type Mark } from './marks'

const cells = (x: number, y: number, columns: number, solid: readonly number[]): Mark[] =>
  Array.from({ length: columns * 3 }, (_, i) =>
    box(
      x + (i % columns) * 20,
      y + Math.floor(i / columns) * 24,
      14,
      16,
      solid.includes(i) ? 'engraved-solid' : 'engraved tablet',
    ),
  )
const arc = (from: number, to: number, cls: string) => {
  const r = Math.abs(to - from) / 2
  return path(`M${from} 90A${r} ${r * 0.9} 0 0 ${to > from ? 1 : 0} ${to} 90`, cls)
}
const bars = [18, 34, 82, 46, 12]

export const theory: Drawings = {
  'linear-algebra': [
    path('M24 40H14V122H24M76 40H86V122H76M110 40H102V122H110M132 40H140V122H132', 'engraved bold'),
    ...cells(22, 49, 3, [0, 4, 8]),
    ...cells(114, 49, 1, [1]),
  ],
  probability: [
    path('M8 122H142', 'engraved bold'),
    ...bars.map((h, i) => box(18 + i * 24, 121 - h, 18, h, i === 2 ? 'engraved-solid' : 'engraved tablet')),
  ],
  backpropagation: [
    path('M34 46L62 62M34 88L62 74M90 68H114', 'engraved'),
    dot(22, 40, 14, 'engraved tablet'),
    dot(22, 94, 14, 'engraved tablet'),
    dot(76, 68, 14, 'engraved tablet'),
    dot(128, 68, 14, 'engraved-solid'),
    path('M128 92C122 122 78 126 50 112M62 104L48 111L58 122', 'engraved bold'),
  ],
  optimization: [
    path('M8 80a67 42 0 1 0 134 0a67 42 0 1 0 -134 0z', 'engraved tablet'),
    path('M30 80a45 27 0 1 0 90 0a45 27 0 1 0 -90 0zM54 80a21 12 0 1 0 42 0a21 12 0 1 0 -42 0z', 'engraved'),
    path('M22 58L40 102L52 64L62 92L69 76L75 80', 'engraved bold'),
    dot(22, 58, 5, 'engraved-solid'),
    dot(76, 80, 6, 'engraved-solid'),
  ],
  transformers: [
    path('M75 122V22M65 32L75 20L85 32', 'engraved bold'),
    ...[92, 66, 40].map((y) => box(26, y, 98, 18, 'engraved tablet')),
    ...[92, 66, 40].map((y) => box(34, y + 6, 36, 6, 'engraved-solid')),
    ...[92, 66, 40].map((y) => box(80, y + 6, 36, 6, 'engraved')),
  ],
  attention: [
    arc(130, 94, 'engraved'),
    arc(130, 57, 'engraved heavy'),
    arc(130, 20, 'engraved'),
    ...[8, 45, 82].map((x) => box(x, 96, 24, 26, 'engraved tablet')),
    box(118, 96, 24, 26, 'engraved-solid'),
  ],
}
