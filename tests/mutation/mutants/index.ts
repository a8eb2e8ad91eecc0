import { applications } from './applications'
import { composables } from './composables'
import { facts, requiredContent } from './facts'
import { frameworks } from './frameworks'
import { models } from './models'
import { scripts } from './scripts'
import { setup } from './setup'
import { stage } from './stage'
import { theory } from './theory'
import { web } from './web'

/** All mutants: of llm-stack by floor, then of the code that uses it, then of data and helpers. */
export const mutants = [
  ...theory,
  ...frameworks,
  ...models,
  ...applications,
  ...composables,
  ...stage,
  ...scripts,
  ...setup,
  ...web,
  ...facts,
  ...requiredContent,
]
