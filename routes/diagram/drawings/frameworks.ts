/** Floor 2: tools on their benches. */
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
    box('outlined', 12, 24, 126, 98),
    path('curve', 'M24 108C54 108 58 56 126 40'),
    path('stroke-mid', 'M36 110L112 36'),
    path('stroke-mid stroke-dashed', 'M76 72V108M24 108H126'),
    dot('fill-ink', 76, 72, 6),
  ],
  gpu: [
    path('stroke-bold', [40, 58, 76, 94, 112].map((x) => `M${x} 24V34M${x} 112V122`).join('')),
    path('stroke-bold', [46, 64, 82, 100].map((y) => `M20 ${y}H30M120 ${y}H130`).join('')),
    box('outlined', 30, 34, 90, 78),
    ...cellShapes(41, 43, 5, 4, 11, () => true, 3.5),
  ],
  networks: [
    path('stroke-fine', wires.join('')),
    ...layers.flatMap(([x, ys], i) =>
      ys.map((y) => dot(i === 2 && y === 66 ? 'fill-ink' : 'bubble', x, y, 9)),
    ),
  ],
  'training-loops': [
    path('stroke-bold no-fill', 'M120 74A46 46 0 0 0 38 46M30 74A46 46 0 0 0 112 102'),
    path('fill-ink', 'M30 54L36 34L50 50zM120 94L114 114L100 98z'),
    box('outlined', 52, 54, 46, 40),
    path('stroke-mid no-fill', 'M58 60C62 86 74 86 92 88'),
  ],
  workshops: [
    path('outlined', 'M8 122V58L30 40V58L52 40V58L74 40V58L92 44V122z'),
    path('stroke-bold', teeth),
    dot('bubble', 50, 88, 17),
    dot('fill-ink', 50, 88, 5),
    path('stroke-mid', 'M96 104H112M106 98L113 104L106 110'),
    path('fill-ink', 'M116 84h26v38h-26z'),
    path('stroke-inverted', 'M122 84V122M129 84V122M136 84V122'),
  ],
}
