/** Drawings of floor 4, Applications: screens, documents and counters. */
import { box, dot, path, type Drawings } from './marks'

export const applications: Drawings = {
  apis: [
    box(8, 38, 40, 84, 'outlined'),
    box(102, 22, 40, 100, 'neutral-top stroke-fine'),
    path([36, 50, 64, 78, 92].map((y) => `M108 ${y}H136`).join(''), 'stroke-fine'),
    path('M16 56H40M16 66H34', 'stroke-mid'),
    path('M54 58H82V51L96 63L82 75V68H54zM96 92H68V85L54 97L68 109V102H96z', 'fill-ink'),
  ],
  chatbots: [
    box(14, 20, 122, 102, 'outlined'),
    path('M14 36H136', 'stroke-fine'),
    path('M62 46h64v26h-8v9l-10 -9h-46z', 'fill-ink'),
    path('M72 56H114M72 64H100', 'stroke-inverted'),
    path('M24 84h70v26h-54l-8 8v-8h-8z', 'card'),
    path('M34 94H84M34 102H68', 'stroke-mid'),
  ],
  prompts: [
    path('M46 22H124V106H46z', 'card'),
    path('M36 32H114V114H36z', 'card'),
    path('M26 42H92L104 54V122H26z', 'outlined'),
    path('M92 42V54H104M36 64H92M36 76H92M36 88H76', 'stroke-mid no-fill'),
    path('M36 100H66V110H36z', 'fill-ink'),
  ],
  rag: [
    path('M20 66H112V122H20z', 'card'),
    path('M14 76H106V122H14z', 'card'),
    path('M42 26H134V84H42z', 'card on'),
    path('M52 40H122M52 52H122M52 64H96', 'stroke-mid'),
    path('M8 86H100V122H8z', 'outlined'),
    path('M44 100H64', 'stroke-bold'),
    path('M127 99L142 116', 'stroke-bold'),
    dot(116, 86, 17, 'bubble'),
    path('M108 82H124M108 90H120', 'stroke-mid'),
  ],
  agents: [
    path('M120 74A46 46 0 0 0 38 46M30 74A46 46 0 0 0 112 102', 'stroke-bold no-fill'),
    path('M30 54L36 34L50 50zM120 94L114 114L100 98z', 'fill-ink'),
    box(59, 58, 32, 32, 'fill-ink'),
    box(104, 24, 36, 36, 'outlined'),
    path('M122 32V43L130 47', 'stroke-mid no-fill'),
    box(10, 86, 36, 36, 'outlined'),
    path('M16 94H40M18 104H22M26 104H30M34 104H38M18 113H22M26 113H30M34 113H38', 'stroke-mid'),
  ],
  saas: [
    box(10, 24, 130, 98, 'outlined'),
    path('M10 42H140', 'stroke-fine'),
    path('M18 33H22M28 33H32M38 33H42M22 56H80M22 68H72M22 80H80M22 92H64', 'stroke-mid'),
    box(96, 94, 34, 18, 'button-side'),
    box(92, 88, 34, 18, 'fill-ink'),
  ],
}
