// @vitest-environment happy-dom
import { mount } from '@vue/test-utils'
import { beforeEach, describe, expect, it, vi } from 'vitest'
import { ref } from 'vue'
import { litLines } from '../../composables/lit-lines'
import CodeFrame from './CodeFrame.vue'

const click = ref(0)
const steps = vi.fn()
vi.mock('../../composables/steps', () => ({ useSteps: (...how: unknown[]) => (steps(...how), click) }))

const asides = [
  { line: 1, column: 9, text: 'always' },
  { line: 2, column: 9, text: 'how wrong?', click: 1, mark: true },
  { line: 3, column: 9, text: 'who is to blame?', click: 2 },
]
const lit = ref<readonly number[]>()
const frame = (file: string | string[] = 'training.ts') =>
  mount(CodeFrame, {
    props: { file, size: 24, pitch: 33, asides },
    global: { provide: { [litLines as symbol]: lit } },
  })
const seen = (page = frame()) => ({
  file: page.find('figcaption').text(),
  asides: page.findAll('.aside').map((aside) => aside.text()),
  marks: page.findAll('.mark').map((mark) => mark.attributes('style')),
})
beforeEach(() => {
  click.value = 0
  lit.value = undefined
})

describe('a sheet of code', () => {
  it('says beside its lines what the clicks have come to, and marks the line it is about', () => {
    expect(seen()).toEqual({ file: 'training.ts', asides: ['always'], marks: [] })
    click.value = 1
    expect(seen()).toMatchObject({ asides: ['always', 'how wrong?'], marks: ['--line: 2;'] })
    expect(steps).toHaveBeenLastCalledWith(2, 1)
  })
  it('says all of it while it runs, and marks the lines that run', () => {
    lit.value = [4, 5]
    const page = frame()
    expect(seen(page)).toMatchObject({
      asides: asides.map(({ text }) => text),
      marks: ['--line: 4;', '--line: 5;'],
    })
    expect(page.classes()).toContain('running')
    lit.value = []
    expect(seen().asides).toHaveLength(3)
  })
  it('has the name of the file that is shown', () => {
    const names = [0, 1, 2].map(
      (n) => ((click.value = n), seen(frame(['by-hand.ts', 'with-backward.ts'])).file),
    )
    expect(names).toEqual(['by-hand.ts', 'with-backward.ts', 'with-backward.ts'])
  })
})
