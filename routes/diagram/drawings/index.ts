import { applications } from './applications'
import { frameworks } from './frameworks'
import { models } from './models'
import { theory } from './theory'
import type { Drawings } from './marks'

export type { Mark } from './marks'
/** Each room's drawing, by the room's id. */
export const drawings: Drawings = { ...theory, ...frameworks, ...models, ...applications }
