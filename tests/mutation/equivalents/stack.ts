import type { Equivalents } from '../mutation-score'

export const stack: Equivalents = {}
