/** Drawings of floor 3, Models: the engine, and how it is trained and used. */
import { engineShapes } from '../../../components/building/cross-section'
import { box, dot, label, path, type Drawings } from './marks'

export const models: Drawings = {
  tokens: [
    box(10, 22, 130, 30, 'outlined'),
    label(75, 43, 'unbelievable'),
    path('M75 58V72M70 67L75 73L80 67', 'stroke-mid no-fill'),
    box(6, 82, 34, 34, 'outlined'),
    box(46, 82, 56, 34, 'outlined'),
    box(108, 82, 38, 34, 'outlined'),
    label(23, 105, 'un'),
    label(74, 105, 'believ'),
    label(127, 105, 'able'),
  ],
  pretraining: [
    box(8, 96, 134, 26, 'neutral-top stroke-fine'),
    ...engineShapes(18, 60, 72, 8),
    box(14, 100, 122, 18, 'hatched'),
  ],
  scale: [box(58, 34, 84, 88, 'hatched'), box(24, 96, 26, 26, 'outlined'), box(10, 117, 5, 5, 'fill-ink')],
  'fine-tuning': [
    ...engineShapes(40, 44, 46, 5),
    box(18, 82, 114, 40, 'neutral-top stroke-fine'),
    path('M36 88V116M62 88V116M88 88V116M114 88V116', 'stroke-mid'),
    path('M29 104h14v6h-14zM55 94h14v6h-14zM81 100h14v6h-14zM107 92h14v6h-14z', 'fill-ink'),
  ],
  alignment: [
    box(8, 46, 60, 76, 'outlined'),
    box(82, 46, 60, 76, 'card on'),
    label(38, 80, 'A', 't-lead'),
    label(112, 80, 'B', 't-lead'),
    path('M18 98H58M18 108H46M92 98H132M92 108H126', 'stroke-mid'),
    dot(112, 22, 17, 'fill-ink'),
    path('M104 22L110 29L121 16', 'stroke-inverted'),
  ],
  inference: [
    box(14, 18, 32, 104, 'neutral-top stroke-fine'),
    box(54, 18, 32, 104, 'neutral-top stroke-fine'),
    path([32, 46, 60, 74].map((y) => `M19 ${y}H41M59 ${y}H81`).join(''), 'stroke-fine'),
    path('M92 68H120V59L138 75L120 91V82H92z', 'fill-ink'),
  ],
}
