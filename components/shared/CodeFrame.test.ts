// @vitest-environment happy-dom
import { mount } from '@vue/test-utils'
import { beforeEach, describe, expect, it, vi } from 'vitest'
import { ref } from 'vue'
import { highlightedLinesKey } from '../../composables/highlighted-lines-key'
import CodeFrame from './CodeFrame.vue'

const step = ref(0)
const useStepsMock = vi.fn()
vi.mock('../../composables/use-steps', () => ({
  useSteps: (...args: unknown[]) => (useStepsMock(...args), step),
}))

const asides = [
  { line: 1, column: 9, text: 'always' },
  { line: 2, column: 9, text: 'how wrong?', click: 1, mark: true },
  { line: 3, column: 9, text: 'who is to blame?', click: 2 },
]
const runningLines = ref<readonly number[]>()
const mountFrame = (file: string | string[] = 'training.ts') =>
  mount(CodeFrame, {
    props: { file, size: 24, pitch: 33, asides },
    global: { provide: { [highlightedLinesKey as symbol]: runningLines } },
  })
const rendered = (page = mountFrame()) => ({
  file: page.find('figcaption').text(),
  asides: page.findAll('.aside').map((aside) => aside.text()),
  marks: page.findAll('.mark').map((mark) => mark.attributes('style')),
})
beforeEach(() => {
  step.value = 0
  runningLines.value = undefined
})

describe('CodeFrame', () => {
  it('shows the asides up to the current click, and highlights their marked lines', () => {
    expect(rendered()).toEqual({ file: 'training.ts', asides: ['always'], marks: [] })
    step.value = 1
    expect(rendered()).toMatchObject({ asides: ['always', 'how wrong?'], marks: ['--line: 2;'] })
    expect(useStepsMock).toHaveBeenLastCalledWith(2, 1)
  })
  it('shows all asides while the code runs, and highlights the running lines', () => {
    runningLines.value = [4, 5]
    const page = mountFrame()
    expect(rendered(page)).toMatchObject({
      asides: asides.map(({ text }) => text),
      marks: ['--line: 4;', '--line: 5;'],
    })
    expect(page.classes()).toContain('running')
    runningLines.value = []
    expect(rendered().asides).toHaveLength(3)
  })
  it('shows the name of the current file on the tab', () => {
    const names = [0, 1, 2].map(
      (n) => ((step.value = n), rendered(mountFrame(['by-hand.ts', 'with-backward.ts'])).file),
    )
    expect(names).toEqual(['by-hand.ts', 'with-backward.ts', 'with-backward.ts'])
  })
})
