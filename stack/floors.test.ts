import { readdirSync, readFileSync } from 'node:fs'
import { dirname, join, relative, resolve } from 'node:path'
import { describe, expect, it } from 'vitest'

/** From the ground up: a floor may import itself and the floors before it in this list. */
const FLOORS = ['theory', 'frameworks', 'models', 'applications']
const root = import.meta.dirname

const files = readdirSync(root, { recursive: true, encoding: 'utf8' })
  .filter((file) => file.endsWith('.ts') && !/\.test(-helper)?\.ts$/.test(file))
  .filter((file) => FLOORS.includes(file.split('/')[0]))

describe('each floor of the stack stands on those beneath', () => {
  for (const file of files)
    it(file, () => {
      const floor = FLOORS.indexOf(file.split('/')[0])
      const source = readFileSync(join(root, file), 'utf8')
      for (const [, target] of source.matchAll(/(?:from|import)\s*\(?\s*['"]([^'"]+)['"]/g)) {
        expect(target, `${file} imports ${target}; the stack imports nothing from outside`).toMatch(/^\./)
        const to = relative(root, resolve(root, dirname(file), target)).split('/')[0]
        const below = FLOORS.indexOf(to)
        expect(
          below,
          `${file} imports ${target}, outside the stack; move what it needs into stack/`,
        ).not.toBe(-1)
        expect(
          below,
          `${file} imports ${target}, a floor above; move the code up to ${to}/`,
        ).toBeLessThanOrEqual(floor)
      }
    })
})
