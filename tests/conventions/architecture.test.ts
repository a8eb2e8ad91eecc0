import { describe, expect, it } from 'vitest'
import { readSourceFiles } from './rules/source-files'
import { findImportViolations } from './rules/imports'

/** Tests, and what only tests use, may import anything. */
const productionFiles = readSourceFiles(/\.(ts|vue)$/).filter(
  (f) => !/\.(test|test-helper|d|config)\.ts$/.test(f.path),
)

describe('imports go one way', () => {
  it('is kept by every file', () => {
    expect(productionFiles.length).toBeGreaterThan(200)
    expect(productionFiles.flatMap(findImportViolations)).toEqual([])
  })

  const fault = (path: string, text: string) => findImportViolations({ path, text }).join()

  it('says where an import should have gone', () => {
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
  })

  it.each([
    ['stack/models/bpe.ts', '../applications'],
    ['stack/theory/layers/norm.ts', '../../frameworks/tensor'],
    ['stack/applications/chat/turns.ts', '../../../data/prompt-parts'],
    ['stack/frameworks/tensor.ts', 'comlink'],
    ['stack/theory/norm.ts', '../shared'],
    ['stack/vision/see.ts', '../theory'],
    ['scripts/shared/cli.ts', '../browser/launch-browser'],
    ['scripts/browser/wait-until-settled.ts', '../pdf/export'],
    ['scripts/pictures/screenshot.ts', '../pdf/export'],
    ['scripts/pdf/check/pdf-ua-rules.ts', '../../pictures/slide-screenshots'],
    ['scripts/start.ts', './pdf/export'],
    ['scripts/pdf/export.ts', '../../components/building/plan'],
    ['setup/vite-plugins.ts', '../scripts/shared/cli'],
    ['bench/index.ts', '../tests/helpers/report'],
    ['components/a/A.vue', '../../tests/helpers/colour'],
    ['scripts/pictures/slide-screenshots.ts', '../../tests/helpers/read-slides'],
    ['global-top.vue', './tests/helpers/read-slides'],
    ['gadgets/a.ts', '../data/deck'],
  ])('%s may not import %s', (path, wanted) =>
    expect(fault(path, `import { x } from '${wanted}'`)).not.toBe(''),
  )

  it.each([
    ['stack/models/gpt.ts', '../theory/vector'],
    ['stack/applications/chat/turns.ts', '../../models'],
    ['layouts/opener.vue', '../components/building/Icon.vue'],
    ['components/a/A.vue', '@/stack/models'],
    ['scripts/pdf/check/read-pdf.ts', '../finish-pdf'],
    ['scripts/record/names.ts', '../../stack/frameworks'],
    ['global-top.vue', './components/shared/Drawing.vue'],
    ['tests/deck/run.ts', '../../scripts/browser/launch-browser'],
    ['tests/conventions/style.test.ts', './rules/style'],
  ])('%s may import %s', (path, wanted) => expect(fault(path, `import { x } from '${wanted}'`)).toBe(''))
})
