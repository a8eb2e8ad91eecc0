/** Floor 3: the engine, and what is done to it. */
import { engineShapes } from '../../../components/building/cross-section'
import { box, dot, label, path, type Drawings } from './marks'

export const models: Drawings = {
  tokens: [
    box('outlined', 10, 22, 130, 30),
    label(75, 43, 'unbelievable'),
    path('stroke-mid no-fill', 'M75 58V72M70 67L75 73L80 67'),
    box('outlined', 6, 82, 34, 34),
    box('outlined', 46, 82, 56, 34),
    box('outlined', 108, 82, 38, 34),
    label(23, 105, 'un'),
    label(74, 105, 'believ'),
    label(127, 105, 'able'),
  ],
  pretraining: [
    box('neutral-top stroke-fine', 8, 96, 134, 26),
    ...engineShapes(18, 60, 72, 8),
    box('hatched', 14, 100, 122, 18),
  ],
  scale: [box('hatched', 58, 34, 84, 88), box('outlined', 24, 96, 26, 26), box('fill-ink', 10, 117, 5, 5)],
  'fine-tuning': [
    ...engineShapes(40, 44, 46, 5),
    box('neutral-top stroke-fine', 18, 82, 114, 40),
    path('stroke-mid', 'M36 88V116M62 88V116M88 88V116M114 88V116'),
    path('fill-ink', 'M29 104h14v6h-14zM55 94h14v6h-14zM81 100h14v6h-14zM107 92h14v6h-14z'),
  ],
  alignment: [
    box('outlined', 8, 46, 60, 76),
    box('card on', 82, 46, 60, 76),
    label(38, 80, 'A', 't-lead'),
    label(112, 80, 'B', 't-lead'),
    path('stroke-mid', 'M18 98H58M18 108H46M92 98H132M92 108H126'),
    dot('fill-ink', 112, 22, 17),
    path('stroke-inverted', 'M104 22L110 29L121 16'),
  ],
  inference: [
    box('neutral-top stroke-fine', 14, 18, 32, 104),
    box('neutral-top stroke-fine', 54, 18, 32, 104),
    path('stroke-fine', [32, 46, 60, 74].map((y) => `M19 ${y}H41M59 ${y}H81`).join('')),
    path('fill-ink', 'M92 68H120V59L138 75L120 91V82H92z'),
  ],
}
