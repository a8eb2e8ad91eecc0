import { applications } from './applications'
import { composables } from './composables'
import { figures, seed } from './facts'
import { frameworks } from './frameworks'
import { models } from './models'
import { talk } from './talk'
import { theory } from './theory'

/** All of them, floor by floor, then what stands on stack/. */
export const faults = [
  ...theory,
  ...frameworks,
  ...models,
  ...applications,
  ...composables,
  ...talk,
  ...figures,
  ...seed,
]
