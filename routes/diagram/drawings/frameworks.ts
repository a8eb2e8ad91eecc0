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
    box('on-paper', 12, 24, 126, 98),
    path('curve', 'M24 108C54 108 58 56 126 40'),
    path('lm', 'M36 110L112 36'),
    path('lm dash', 'M76 72V108M24 108H126'),
    dot('k-solid', 76, 72, 6),
  ],
  gpu: [
    path('lb', [40, 58, 76, 94, 112].map((x) => `M${x} 24V34M${x} 112V122`).join('')),
    path('lb', [46, 64, 82, 100].map((y) => `M20 ${y}H30M120 ${y}H130`).join('')),
    box('on-paper', 30, 34, 90, 78),
    ...cellShapes(41, 43, 5, 4, 11, () => true, 3.5),
  ],
  networks: [
    path('ln', wires.join('')),
    ...layers.flatMap(([x, ys], i) =>
      ys.map((y) => dot(i === 2 && y === 66 ? 'k-solid' : 'bubble', x, y, 9)),
    ),
  ],
  'training-loops': [
    path('lb nofill', 'M120 74A46 46 0 0 0 38 46M30 74A46 46 0 0 0 112 102'),
    path('k-solid', 'M30 54L36 34L50 50zM120 94L114 114L100 98z'),
    box('on-paper', 52, 54, 46, 40),
    path('lm nofill', 'M58 60C62 86 74 86 92 88'),
  ],
  workshops: [
    path('on-paper', 'M8 122V58L30 40V58L52 40V58L74 40V58L92 44V122z'),
    path('lb', teeth),
    dot('bubble', 50, 88, 17),
    dot('k-solid', 50, 88, 5),
    path('lm', 'M96 104H112M106 98L113 104L106 110'),
    path('k-solid', 'M116 84h26v38h-26z'),
    path('inv-line', 'M122 84V122M129 84V122M136 84V122'),
  ],
}
