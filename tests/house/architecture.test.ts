import { describe, expect, it } from 'vitest'
import { sources } from './files'
import { importFaults } from './imports'

const code = sources(/\.(ts|vue)$/).filter((f) => !/\.(test|d)\.ts$|\.config\.ts$/.test(f.path))

describe('imports go one way', () => {
  it('is kept by every file', () => {
    expect(code.length).toBeGreaterThan(20)
    expect(code.flatMap(importFaults)).toEqual([])
  })

  it('says where an import should have gone', () => {
    const fault = (path: string, text: string) => importFaults({ path, text }).join()
    expect(fault('stack/theory/vector.ts', "import { train } from '../models/train'")).toContain(
      'move what is shared down into stack/theory/',
    )
    expect(fault('stack/models/gpt.ts', "import { ref } from 'vue'")).toContain('components/ or composables/')
    expect(fault('data/floors.ts', "import X from '../components/X.vue'")).toContain(
      'move what is shared down into composables/, data/ or stack/',
    )
    expect(fault('components/a/A.vue', "import {\n  a,\n} from '../../layouts/opener.vue'")).toContain(
      'components/a/A.vue:1',
    )
    expect(fault('components/a/A.vue', "const x = await import('node:fs')")).toContain('belongs in scripts/')
    expect(fault('stack/models/gpt.ts', "import { dot } from '../theory/vector'")).toBe('')
    expect(fault('layouts/opener.vue', "import Icon from '../components/building/Icon.vue'")).toBe('')
  })
})
