import type { Equivalents } from '../mutation-score'
import { components } from './components'
import { composables } from './composables'
import { gate } from './gate'
import { stack } from './stack'
import { stage } from './stage'
import { web } from './web'

/** Stryker's mutants that no test can kill, by file: code that occurs once, code in its place, and the reason. */
export const equivalents: Equivalents = { ...components, ...composables, ...gate, ...stack, ...stage, ...web }
