/** Floor 4: what people see and touch. */
import { box, dot, path, type Drawings } from './marks'

export const applications: Drawings = {
  apis: [
    box('outlined', 8, 38, 40, 84),
    box('neutral-top stroke-fine', 102, 22, 40, 100),
    path('stroke-fine', [36, 50, 64, 78, 92].map((y) => `M108 ${y}H136`).join('')),
    path('stroke-mid', 'M16 56H40M16 66H34'),
    path('fill-ink', 'M54 58H82V51L96 63L82 75V68H54zM96 92H68V85L54 97L68 109V102H96z'),
  ],
  chatbots: [
    box('outlined', 14, 20, 122, 102),
    path('stroke-fine', 'M14 36H136'),
    path('fill-ink', 'M62 46h64v26h-8v9l-10 -9h-46z'),
    path('stroke-inverted', 'M72 56H114M72 64H100'),
    path('card', 'M24 84h70v26h-54l-8 8v-8h-8z'),
    path('stroke-mid', 'M34 94H84M34 102H68'),
  ],
  prompts: [
    path('card', 'M46 22H124V106H46z'),
    path('card', 'M36 32H114V114H36z'),
    path('outlined', 'M26 42H92L104 54V122H26z'),
    path('stroke-mid no-fill', 'M92 42V54H104M36 64H92M36 76H92M36 88H76'),
    path('fill-ink', 'M36 100H66V110H36z'),
  ],
  rag: [
    path('card', 'M20 66H112V122H20z'),
    path('card', 'M14 76H106V122H14z'),
    path('card on', 'M42 26H134V84H42z'),
    path('stroke-mid', 'M52 40H122M52 52H122M52 64H96'),
    path('outlined', 'M8 86H100V122H8z'),
    path('stroke-bold', 'M44 100H64'),
    path('stroke-bold', 'M127 99L142 116'),
    dot('bubble', 116, 86, 17),
    path('stroke-mid', 'M108 82H124M108 90H120'),
  ],
  agents: [
    path('stroke-bold no-fill', 'M120 74A46 46 0 0 0 38 46M30 74A46 46 0 0 0 112 102'),
    path('fill-ink', 'M30 54L36 34L50 50zM120 94L114 114L100 98z'),
    box('fill-ink', 59, 58, 32, 32),
    box('outlined', 104, 24, 36, 36),
    path('stroke-mid no-fill', 'M122 32V43L130 47'),
    box('outlined', 10, 86, 36, 36),
    path('stroke-mid', 'M16 94H40M18 104H22M26 104H30M34 104H38M18 113H22M26 113H30M34 113H38'),
  ],
  saas: [
    box('outlined', 10, 24, 130, 98),
    path('stroke-fine', 'M10 42H140'),
    path('stroke-mid', 'M18 33H22M28 33H32M38 33H42M22 56H80M22 68H72M22 80H80M22 92H64'),
    box('button-side', 96, 94, 34, 18),
    box('fill-ink', 92, 88, 34, 18),
  ],
}
