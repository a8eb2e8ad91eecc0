/** Drawings of floor 2, Frameworks: tools at work. */
import { cellShapes } from '../../../components/building/cross-section'
import { box, dot, path, type Drawings } from './marks'

const layers = [
  [22, [50, 82, 114]],
  [75, [38, 66, 94, 116]],
  [128, [66, 98]],
] as const
const wires = layers.slice(1).flatMap(([x, ys], i) => {
  const [from, starts] = layers[i]
  return starts.flatMap((a) => ys.map((b) => `M${from} ${a}L${x} ${b}`))
})
const teeth = Array.from({ length: 8 }, (_, i) => {
  const a = (i * Math.PI) / 4
  const at = (r: number) => `${(50 + r * Math.cos(a)).toFixed(1)} ${(88 + r * Math.sin(a)).toFixed(1)}`
  return `M${at(17)}L${at(25)}`
}).join('')

export const frameworks: Drawings = {
  autodiff: [
    box(12, 24, 126, 98, 'outlined'),
    path('M24 108C54 108 58 56 126 40', 'curve'),
    path('M36 110L112 36', 'stroke-mid'),
    path('M76 72V108M24 108H126', 'stroke-mid stroke-dashed'),
    dot(76, 72, 6, 'fill-ink'),
  ],
  gpu: [
    path([40, 58, 76, 94, 112].map((x) => `M${x} 24V34M${x} 112V122`).join(''), 'stroke-bold'),
    path([46, 64, 82, 100].map((y) => `M20 ${y}H30M120 ${y}H130`).join(''), 'stroke-bold'),
    box(30, 34, 90, 78, 'outlined'),
    ...cellShapes(41, 43, 5, 4, 11, () => true, 3.5),
  ],
  networks: [
    path(wires.join(''), 'stroke-fine'),
    ...layers.flatMap(([x, ys], i) =>
      ys.map((y) => dot(x, y, 9, i === 2 && y === 66 ? 'fill-ink' : 'bubble')),
    ),
  ],
  'training-loops': [
    path('M120 74A46 46 0 0 0 38 46M30 74A46 46 0 0 0 112 102', 'stroke-bold no-fill'),
    path('M30 54L36 34L50 50zM120 94L114 114L100 98z', 'fill-ink'),
    box(52, 54, 46, 40, 'outlined'),
    path('M58 60C62 86 74 86 92 88', 'stroke-mid no-fill'),
  ],
  workshops: [
    path('M8 122V58L30 40V58L52 40V58L74 40V58L92 44V122z', 'outlined'),
    path(teeth, 'stroke-bold'),
    dot(50, 88, 17, 'bubble'),
    dot(50, 88, 5, 'fill-ink'),
    path('M96 104H112M106 98L113 104L106 110', 'stroke-mid'),
    path('M116 84h26v38h-26z', 'fill-ink'),
    path('M122 84V122M129 84V122M136 84V122', 'stroke-inverted'),
  ],
}
