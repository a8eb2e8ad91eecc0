import { describe, expect, it } from 'vitest'
import { readSourceFiles } from './rules/source-files'
import { findLocalStateViolations, findChannelViolations } from './rules/window-sync'

const deckFiles = readSourceFiles(
  /^(components|composables|layouts|routes|setup|[a-z-]+\.vue$).*\.(ts|vue)$/,
).filter(({ path }) => !/\.(test|test-helper)\.ts$/.test(path))

describe('the state of a demo', () => {
  it('is shared through the synchronisation modules alone', () => {
    expect(deckFiles.length).toBeGreaterThan(200)
    expect(deckFiles.flatMap(findChannelViolations)).toEqual([])
  })

  it('is never kept in a local ref beside controls', () =>
    expect(deckFiles.flatMap(findLocalStateViolations)).toEqual([]))

  it('is reported if it stays in one window', () => {
    const violationsOf = (script: string, template: string, path = 'components/a/A.vue') =>
      findLocalStateViolations({
        path,
        text: `<script setup lang="ts">\n${script}\n</script>\n${template}`,
      }).join()
    const ruler = '<template><RulerSlider v-model="beta" /></template>'
    expect(violationsOf('const beta = ref(1)', ruler)).toContain('A.vue:2 keeps “beta” in this window alone')
    expect(violationsOf('const { beta } = toRefs(reactive({ beta: 1 }))', ruler)).toContain('useDemo')
    expect(violationsOf('const on = shallowRef<string[]>([])', '<template><button /></template>')).toContain(
      '“on”',
    )
    expect(violationsOf("const of = useLocalStorage('of', 1)", ruler)).toContain('“of”')
    expect(violationsOf('const beta = useDemo(() => ({ beta: 1 }))', ruler)).toBe('')
    expect(violationsOf('const field = ref<HTMLInputElement>()', ruler)).toBe('')
    expect(violationsOf('const drawn = ref(1)', '<template><svg /></template>')).toBe('')
    expect(violationsOf('const drawn = ref(1)', ruler, 'routes/a/A.vue')).toBe('')
    expect(violationsOf('  const picked = ref(1)', '', 'components/a/use-picked.ts')).toContain('“picked”')
    expect(violationsOf('', '<template><details><summary>more</summary></details></template>')).toContain(
      'unfolds',
    )
    expect(violationsOf('const ready = sessionModels.weights.pretrained', '')).toContain(
      'A.vue:2 reads sessionModels',
    )
    const channelViolation = findChannelViolations({
      path: 'components/a/a.ts',
      text: "\nnew BroadcastChannel('mine')",
    }).join()
    expect(channelViolation).toContain('a.ts:2')
    expect(channelViolation).toContain('packages/slidev-addon-stage/windows/use-shared-state.ts')
  })
})
