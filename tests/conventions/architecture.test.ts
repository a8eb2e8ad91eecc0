import { describe, expect, it } from 'vitest'
import { readSourceFiles } from './rules/source-files'
import { findImportViolations } from './rules/imports'

/** Tests and their helpers may import anything. */
const productionFiles = readSourceFiles(/\.(ts|vue)$/).filter(
  (f) => !/\.(test|test-helper|d|config)\.ts$/.test(f.path),
)

describe('the import rules', () => {
  it('are kept by every file', () => {
    expect(productionFiles.length).toBeGreaterThan(200)
    expect(productionFiles.flatMap(findImportViolations)).toEqual([])
  })

  const violationsOf = (path: string, text: string) => findImportViolations({ path, text }).join()

  it('report a forbidden import with a way to fix it', () => {
    expect(
      violationsOf('packages/llm-stack/theory/vector.ts', "import { train } from '../models/train'"),
    ).toContain('move the shared code down into packages/llm-stack/theory/')
    expect(violationsOf('packages/llm-stack/models/gpt.ts', "import { ref } from 'vue'")).toContain(
      'components/ or composables/',
    )
    expect(violationsOf('data/floors.ts', "import X from '../components/X.vue'")).toContain(
      'move the shared code down into composables/, data/ or packages/llm-stack/',
    )
    expect(violationsOf('components/a/A.vue', "import {\n  a,\n} from '../../layouts/opener.vue'")).toContain(
      'components/a/A.vue:1',
    )
    expect(violationsOf('components/a/A.vue', "const x = await import('node:fs')")).toContain(
      'belongs in scripts/',
    )
  })

  it.each([
    ['packages/llm-stack/models/bpe.ts', '../applications'],
    ['packages/llm-stack/theory/layers/norm.ts', '../../frameworks/tensor'],
    ['packages/llm-stack/applications/chat/turns.ts', '../../../data/prompt-parts'],
    ['packages/llm-stack/frameworks/tensor.ts', 'comlink'],
    ['packages/llm-stack/theory/norm.ts', '../shared'],
    ['packages/llm-stack/theory/norm.ts', 'slidev-gate'],
    ['packages/slidev-gate/rules/axe.ts', '../../../data/deck'],
    ['packages/slidev-gate/rules/axe.ts', 'llm-stack'],
    ['packages/slidev-paper/tags/finish-pdf.ts', 'slidev-gate'],
    ['packages/slidev-addon-web/vite/offline.ts', '../../../data/event'],
    ['packages/slidev-addon-web/client/notes.ts', 'slidev-paper'],
    ['setup/routes.ts', '../packages/slidev-addon-web/client/notes'],
    ['data/shop.ts', 'slidev-addon-web'],
    ['packages/slidev-addon-stage/slots/time.ts', '../../../data/deck'],
    ['scripts/start.ts', '../packages/slidev-addon-stage/commands/port'],
    ['data/shop.ts', 'slidev-addon-stage'],
    ['packages/vision/see.ts', '../llm-stack/theory'],
    ['components/a/A.vue', '../../packages/llm-stack/models/gpt'],
    ['components/a/A.vue', '@/packages/llm-stack/models'],
    ['components/a/A.vue', 'slidev-gate'],
    ['data/shop.ts', 'llm-stack/applications'],
    ['scripts/shared/cli.ts', '../browser/print-page'],
    ['scripts/browser/wait-until-settled.ts', '../pdf/export'],
    ['scripts/pictures/screenshot.ts', '../pdf/export'],
    ['scripts/pdf/check/pdf-ua-rules.ts', '../../pictures/slide-screenshots'],
    ['scripts/start.ts', './pdf/export'],
    ['scripts/pdf/export.ts', '../../components/building/plan'],
    ['setup/vite-plugins.ts', '../scripts/shared/cli'],
    ['bench/index.ts', '../tests/helpers/read-slides'],
    ['components/a/A.vue', '../../tests/helpers/colour'],
    ['scripts/pictures/slide-screenshots.ts', '../../tests/helpers/read-slides'],
    ['global-top.vue', './tests/helpers/read-slides'],
    ['gadgets/a.ts', '../data/deck'],
  ])('forbid %s to import %s', (path, specifier) =>
    expect(violationsOf(path, `import { x } from '${specifier}'`)).not.toBe(''),
  )

  it.each([
    ['packages/llm-stack/models/gpt.ts', '../theory/vector'],
    ['packages/llm-stack/applications/chat/turns.ts', '../../models'],
    ['layouts/opener.vue', '../components/building/Icon.vue'],
    ['components/a/A.vue', 'llm-stack/models'],
    ['scripts/shared/cli.ts', 'slidev-paper/deck'],
    ['bench/stack.ts', '../packages/llm-stack/models/tfjs-gpt.test-helper'],
    ['scripts/pdf/check/validate-pdf.ts', '../formats'],
    ['packages/slidev-gate/rules/pdf-mismatch.ts', 'slidev-paper/read'],
    ['scripts/record/names.ts', 'llm-stack/frameworks'],
    ['setup/routes.ts', 'slidev-addon-web'],
    ['components/a/A.vue', 'slidev-addon-stage'],
    ['scripts/start.ts', 'slidev-addon-stage/commands'],
    ['setup/vite-plugins.ts', 'slidev-addon-web/vite'],
    ['global-top.vue', './components/shared/Drawing.vue'],
    ['tests/deck/run.ts', '../../scripts/browser/print-page'],
    ['tests/conventions/style.test.ts', './rules/style'],
  ])('let %s import %s', (path, specifier) =>
    expect(violationsOf(path, `import { x } from '${specifier}'`)).toBe(''),
  )
})
