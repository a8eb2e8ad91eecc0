import { describe, expect, it } from 'vitest'
import { readSourceFiles } from './rules/source-files'
import { findLocalStateViolations, findChannelViolations } from './rules/window-sync'

const deckFiles = readSourceFiles(
  /^(components|composables|layouts|routes|setup|[a-z-]+\.vue$).*\.(ts|vue)$/,
).filter(({ path }) => !/\.(test|test-helper)\.ts$/.test(path))

describe('what a hand changes in one window', () => {
  it('goes to the other by one way alone', () => {
    expect(deckFiles.length).toBeGreaterThan(200)
    expect(deckFiles.flatMap(findChannelViolations)).toEqual([])
  })

  it('is kept where the other window hears of it', () =>
    expect(deckFiles.flatMap(findLocalStateViolations)).toEqual([]))

  it('is told where it does not', () => {
    const fault = (script: string, template: string, path = 'components/a/A.vue') =>
      findLocalStateViolations({
        path,
        text: `<script setup lang="ts">\n${script}\n</script>\n${template}`,
      }).join()
    const ruler = '<template><RulerSlider v-model="beta" /></template>'
    expect(fault('const beta = ref(1)', ruler)).toContain('A.vue:2 keeps “beta” in this window alone')
    expect(fault('const { beta } = toRefs(reactive({ beta: 1 }))', ruler)).toContain('useDemo')
    expect(fault('const on = shallowRef<string[]>([])', '<template><button /></template>')).toContain('“on”')
    expect(fault("const of = useLocalStorage('of', 1)", ruler)).toContain('“of”')
    expect(fault('const beta = useDemo(() => ({ beta: 1 }))', ruler)).toBe('')
    expect(fault('const field = ref<HTMLInputElement>()', ruler)).toBe('')
    expect(fault('const drawn = ref(1)', '<template><svg /></template>')).toBe('')
    expect(fault('const drawn = ref(1)', ruler, 'routes/a/A.vue')).toBe('')
    expect(fault('', '<template><details><summary>more</summary></details></template>')).toContain('unfolds')
    expect(fault('const ready = sessionModels.weights.pretrained', '')).toContain(
      'A.vue:2 reads sessionModels',
    )
    const own = findChannelViolations({
      path: 'components/a/a.ts',
      text: "\nnew BroadcastChannel('mine')",
    }).join()
    expect(own).toContain('a.ts:2')
    expect(own).toContain('composables/use-shared-state.ts')
  })
})
