import { describe, expect, it } from 'vitest'
import {
  ambiguousNames,
  composableViolations,
  docstringViolations,
  fileNameViolations,
  lengthViolations,
  optionViolations,
  typeNameViolations,
} from './rules/naming'
import { readSourceFiles } from './rules/source-files'

const allFiles = readSourceFiles(/(?<!\.d)\.(ts|vue)$/)
const productionFiles = allFiles.filter(({ path }) => !/\.(test|test-helper)\.ts$/.test(path))
const filesIn = (pattern: RegExp) => productionFiles.filter(({ path }) => pattern.test(path))

/** Entry points and configurations are named for their role. */
const ROLE_NAMES = /(^|\/)(index|run)\.ts$|\.(config|worker)\.ts$|(^|\/)setup\/[a-z-]+\.ts$/

/** Files that are not named after their only export. */
const fileNameExceptions: Readonly<Record<string, string>> = {
  'components/building/Shapes.ts': 'a component, named as its tag',
  'components/kit/typography.ts': 'type sizes and anchors, with one measure so far',
}

/** Types that several files declare. */
const typeNameExceptions: Readonly<Record<string, string>> = {
  Props: 'the props of a component, which only its own file uses',
}

const source = (path: string, text: string) => ({ path, text })

describe('composables', () => {
  it('are each in a file of their name', () => {
    const files = filesIn(/^(composables|components|routes|setup)\//)
    expect(files.length).toBeGreaterThan(200)
    expect(files.flatMap(composableViolations)).toEqual([])
  })

  it('are reported in other files, and so is a file without its composable', () => {
    const violationsOf = (path: string, text: string) => composableViolations(source(path, text)).join()
    expect(violationsOf('composables/taps.ts', '\nexport function useTaps() {}')).toBe(
      'composables/taps.ts:2: useTaps belongs in a file of its own, use-taps.ts.',
    )
    expect(violationsOf('composables/use-taps.ts', 'export const taps = 1')).toContain(
      'exports no composable',
    )
    expect(violationsOf('composables/use-taps.ts', 'export const useTaps = () => {}')).toBe('')
    expect(violationsOf('composables/taps.ts', 'const useTaps = () => {}')).toBe('')
  })
})

describe('a file with one main export', () => {
  const files = filesIn(/\.ts$/).filter(({ path }) => !ROLE_NAMES.test(path))

  it('is named after it', () => {
    expect(files.length).toBeGreaterThan(300)
    expect(files.filter(({ path }) => !fileNameExceptions[path]).flatMap(fileNameViolations)).toEqual([])
  })

  it.each(Object.entries(fileNameExceptions))('may exceptionally be %s: %s', (path) =>
    expect(files.filter((file) => file.path === path).flatMap(fileNameViolations)).toHaveLength(1),
  )

  it('is reported if it has another name', () => {
    const violationsOf = (path: string, text: string) => fileNameViolations(source(path, text)).join()
    expect(
      violationsOf('packages/llm-stack/models/half.ts', 'export const float16ToNumber = () => 0'),
    ).toContain('name the file float16-to-number.ts')
    expect(
      violationsOf('packages/llm-stack/models/float16.ts', 'export const float16ToNumber = () => 0'),
    ).toBe('')
    expect(
      violationsOf('packages/llm-stack/models/split.ts', 'export interface Split {}\nexport class Corpus {}'),
    ).toBe('')
    expect(violationsOf('data/deck.ts', 'export const title = 1, author = 2')).toBe('')
  })
})

describe('type names', () => {
  it('are unique in the whole tree', () => {
    expect(allFiles.length).toBeGreaterThan(500)
    expect(typeNameViolations(allFiles, typeNameExceptions)).toEqual([])
  })

  it.each(Object.entries(typeNameExceptions))('may exceptionally be repeated for %s: %s', (name) =>
    expect(typeNameViolations(allFiles, {}).join('\n')).toContain(`The type ${name} is declared`),
  )

  it('are reported if two files declare them', () => {
    const files = [
      source('packages/llm-stack/a.ts', '\ninterface Box {}'),
      source('components/A.vue', '<script setup lang="ts">\ntype Box = number\n</script>'),
    ]
    expect(typeNameViolations(files, {})).toEqual([
      'The type Box is declared in packages/llm-stack/a.ts:2, components/A.vue:2: give each a name of its own.',
    ])
    expect(typeNameViolations(files, { Box: 'a reason' })).toEqual([])
    expect(
      typeNameViolations([source('packages/llm-stack/a.ts', 'interface Box {}\ninterface Box {}')], {}),
    ).toEqual([])
  })
})

describe('docstrings in llm-stack', () => {
  it('describe every exported function and class, with shapes and errors', () => {
    const files = filesIn(/^packages\/llm-stack\//)
    expect(files.length).toBeGreaterThan(50)
    expect(files.flatMap(docstringViolations)).toEqual([])
  })

  it('are reported if they are missing or incomplete', () => {
    const violationsOf = (text: string) => docstringViolations(source('packages/llm-stack/a.ts', text)).join()
    const sum = 'export const sum = (x: Vector): number => 0'
    expect(violationsOf(sum)).toContain('packages/llm-stack/a.ts:1: sum has no docstring')
    expect(violationsOf(`/** Adds up. */\n${sum}`)).toContain('sum states no shapes')
    expect(violationsOf(`/** Adds up x [n]. */\n${sum}`)).toBe('')
    const parse = 'export function parse() { throw new RangeError() }'
    expect(violationsOf(`/** Parses. */\n${parse}`)).toContain('parse does not state what it throws')
    expect(violationsOf(`/** Parses. Throws RangeError. */\n${parse}`)).toBe('')
    expect(violationsOf('export class Model {}')).toContain('Model has no docstring')
    expect(violationsOf('const local = () => 0')).toBe('')
  })

  it('of overloaded functions stand before the first signature', () => {
    const overloads = 'export function f(a: string): void\nexport function f(a: unknown) { throw a }'
    expect(docstringViolations(source('packages/llm-stack/a.ts', overloads))).toHaveLength(1)
    expect(docstringViolations(source('packages/llm-stack/a.ts', `/** Throws a. */\n${overloads}`))).toEqual(
      [],
    )
  })
})

describe('options, configs and settings', () => {
  it('have a docstring for each member', () => expect(productionFiles.flatMap(optionViolations)).toEqual([]))

  it('are reported if a member has none', () => {
    const violationsOf = (text: string) => optionViolations(source('packages/slidev-gate/a.ts', text)).join()
    expect(
      violationsOf('export interface RunOptions {\n  /** Seconds. */\n  time: number\n  to: string\n}'),
    ).toBe('packages/slidev-gate/a.ts:1: RunOptions.to has no docstring.')
    expect(violationsOf('export interface RunOptions {\n  /** Seconds. */\n  time: number\n}')).toBe('')
    expect(violationsOf('export interface Run {\n  to: string\n}')).toBe('')
  })
})

describe('ambiguous names', () => {
  it('are declared nowhere', () => expect(allFiles.flatMap(ambiguousNames)).toEqual([]))

  it('are reported for variables, parameters and members, in components too', () => {
    const violationsOf = (text: string, path = 'a.ts') => ambiguousNames(source(path, text)).join()
    expect(violationsOf('\nconst told = 1')).toBe(
      'a.ts:2: “told” is ambiguous: use text, description, announcement or received.',
    )
    expect(violationsOf('const f = (late: boolean) => 1')).toContain('“late”')
    expect(violationsOf('interface A { sheet: string }')).toContain('“sheet”')
    expect(violationsOf('<script setup lang="ts">\nconst { shown } = a\n</script>', 'A.vue')).toContain(
      'A.vue:2',
    )
    expect(violationsOf('const lateness = "told"')).toBe('')
  })
})

describe('components', () => {
  it('have at most 150 lines', () =>
    expect(filesIn(/^(?!components\/building\/).*\.vue$/).flatMap(lengthViolations)).toEqual([]))

  it('are reported if they are longer', () => {
    const component = (lines: number) => source('components/A.vue', '<p />\n'.repeat(lines))
    expect(lengthViolations(component(151)).join()).toContain('components/A.vue has 151 lines, over 150')
    expect(lengthViolations(component(150))).toEqual([])
  })
})
