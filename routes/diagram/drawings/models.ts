/** Floor 3: the engine, and what is done to it. */
import { engineShapes } from '../../../components/building/cross-section'
import { box, dot, label, path, type Drawings } from './marks'

export const models: Drawings = {
  tokens: [
    box('on-paper', 10, 22, 130, 30),
    label(75, 43, 'unbelievable'),
    path('lm nofill', 'M75 58V72M70 67L75 73L80 67'),
    box('on-paper', 6, 82, 34, 34),
    box('on-paper', 46, 82, 56, 34),
    box('on-paper', 108, 82, 38, 34),
    label(23, 105, 'un'),
    label(74, 105, 'believ'),
    label(127, 105, 'able'),
  ],
  pretraining: [
    box('n-top ln', 8, 96, 134, 26),
    ...engineShapes(18, 60, 72, 8),
    box('hatched', 14, 100, 122, 18),
  ],
  scale: [box('hatched', 58, 34, 84, 88), box('on-paper', 24, 96, 26, 26), box('k-solid', 10, 117, 5, 5)],
  'fine-tuning': [
    ...engineShapes(40, 44, 46, 5),
    box('n-top ln', 18, 82, 114, 40),
    path('lm', 'M36 88V116M62 88V116M88 88V116M114 88V116'),
    path('k-solid', 'M29 104h14v6h-14zM55 94h14v6h-14zM81 100h14v6h-14zM107 92h14v6h-14z'),
  ],
  alignment: [
    box('on-paper', 8, 46, 60, 76),
    box('card on', 82, 46, 60, 76),
    label(38, 80, 'A', 't-lead'),
    label(112, 80, 'B', 't-lead'),
    path('lm', 'M18 98H58M18 108H46M92 98H132M92 108H126'),
    dot('k-solid', 112, 22, 17),
    path('inv-line', 'M104 22L110 29L121 16'),
  ],
  inference: [
    box('n-top ln', 14, 18, 32, 104),
    box('n-top ln', 54, 18, 32, 104),
    path('ln', [32, 46, 60, 74].map((y) => `M19 ${y}H41M59 ${y}H81`).join('')),
    path('k-solid', 'M92 68H120V59L138 75L120 91V82H92z'),
  ],
}
