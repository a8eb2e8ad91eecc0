import { expect, it } from 'vitest'
import { stageOptions } from './stage-options.test-helper'
import { timeLine } from './time-line'

it('is a module with the time span of each slide by its number', () => {
  const slides = [
    { frontmatter: { slot: 5 }, note: 'word '.repeat(120) },
    { frontmatter: { slot: 5, pause: 30 } },
  ]
  const plugin = timeLine({ slides } as never, 5, stageOptions) as unknown as Record<
    'resolveId' | 'load',
    (id: string) => string | undefined
  >
  const id = plugin.resolveId('virtual:stage-time-line')!
  expect(plugin.load(id)).toBe('export default {"1":[0,60],"2":[60,90]}')
  expect([plugin.resolveId('vue'), plugin.load('vue')]).toEqual([undefined, undefined])
})
