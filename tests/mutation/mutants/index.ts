import { applications } from './applications'
import { composables } from './composables'
import { facts, requiredContent } from './facts'
import { frameworks } from './frameworks'
import { models } from './models'
import { talk } from './talk'
import { theory } from './theory'

/** All of them, floor by floor, then what stands on stack/. */
export const mutants = [
  ...theory,
  ...frameworks,
  ...models,
  ...applications,
  ...composables,
  ...talk,
  ...facts,
  ...requiredContent,
]
