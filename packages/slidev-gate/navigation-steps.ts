/** Labels of the steps at which a slide is seen. */
import type { Mode } from './types'

/** Label of steps in the presenter view, which also shows the next slide. */
export const PRESENTER_VIEW = 'in the presenter view'

/** Label of a click in a mode: “click 2”, “click 2, dark”. */
export const clickLabel = (click: number, mode: Mode) => `click ${click}${mode === 'dark' ? ', dark' : ''}`
