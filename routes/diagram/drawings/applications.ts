/** Floor 4: what people see and touch. */
import { box, dot, path, type Drawings } from './marks'

export const applications: Drawings = {
  apis: [
    box('on-paper', 8, 38, 40, 84),
    box('n-top ln', 102, 22, 40, 100),
    path('ln', [36, 50, 64, 78, 92].map((y) => `M108 ${y}H136`).join('')),
    path('lm', 'M16 56H40M16 66H34'),
    path('k-solid', 'M54 58H82V51L96 63L82 75V68H54zM96 92H68V85L54 97L68 109V102H96z'),
  ],
  chatbots: [
    box('on-paper', 14, 20, 122, 102),
    path('ln', 'M14 36H136'),
    path('k-solid', 'M62 46h64v26h-8v9l-10 -9h-46z'),
    path('inv-line', 'M72 56H114M72 64H100'),
    path('card', 'M24 84h70v26h-54l-8 8v-8h-8z'),
    path('lm', 'M34 94H84M34 102H68'),
  ],
  prompts: [
    path('card', 'M46 22H124V106H46z'),
    path('card', 'M36 32H114V114H36z'),
    path('on-paper', 'M26 42H92L104 54V122H26z'),
    path('lm nofill', 'M92 42V54H104M36 64H92M36 76H92M36 88H76'),
    path('k-solid', 'M36 100H66V110H36z'),
  ],
  rag: [
    path('card', 'M20 66H112V122H20z'),
    path('card', 'M14 76H106V122H14z'),
    path('card on', 'M42 26H134V84H42z'),
    path('lm', 'M52 40H122M52 52H122M52 64H96'),
    path('on-paper', 'M8 86H100V122H8z'),
    path('lb', 'M44 100H64'),
    path('lb', 'M127 99L142 116'),
    dot('bubble', 116, 86, 17),
    path('lm', 'M108 82H124M108 90H120'),
  ],
  agents: [
    path('lb nofill', 'M120 74A46 46 0 0 0 38 46M30 74A46 46 0 0 0 112 102'),
    path('k-solid', 'M30 54L36 34L50 50zM120 94L114 114L100 98z'),
    box('k-solid', 59, 58, 32, 32),
    box('on-paper', 104, 24, 36, 36),
    path('lm nofill', 'M122 32V43L130 47'),
    box('on-paper', 10, 86, 36, 36),
    path('lm', 'M16 94H40M18 104H22M26 104H30M34 104H38M18 113H22M26 113H30M34 113H38'),
  ],
  saas: [
    box('on-paper', 10, 24, 130, 98),
    path('ln', 'M10 42H140'),
    path('lm', 'M18 33H22M28 33H32M38 33H42M22 56H80M22 68H72M22 80H80M22 92H64'),
    box('btn-side', 96, 94, 34, 18),
    box('k-solid', 92, 88, 34, 18),
  ],
}
