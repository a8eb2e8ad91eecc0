import type { Planted } from '../planted'

export const facts: Planted[] = []
