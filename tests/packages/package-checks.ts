/** What each package has to do in a deck that it was installed into. */
import { readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { assert, type InstalledDeck } from './installed-deck'
import { checkPaper } from './paper'
import { checkStage } from './stage'
import { checkWeb } from './web'

/** The example of the README runs in Node, and compiles by Node's and by a bundler's rules; the commands are there. */
function checkLlmStack({ folder, readme, run }: InstalledDeck): void {
  const [, example = ''] = /```ts\n([^]*?)```/.exec(readme) ?? []
  writeFileSync(join(folder, 'example.mjs'), example)
  const names = /\[([^\]]*)\]\s*$/.exec(run('node', ['example.mjs']))?.[1]?.split(',')
  assert(names?.length === 5, 'five names', names)
  assert(run('npx', ['llm-stack', '--help']).includes('llm-stack chances FILE.gguf'), 'the commands', '')
  run('npx', ['llm-stack', 'chat', 'missing.gguf'], [1])
  const entries = ['theory', 'frameworks', 'models', 'applications']
  const imports = entries
    .map((entry) => `import * as ${entry} from 'llm-stack/${entry}'\nvoid ${entry}\n`)
    .join('')
  writeFileSync(join(folder, 'example.ts'), imports + example)
  for (const options of ['--module nodenext', '--module esnext --moduleResolution bundler'])
    run('npx', [
      'tsc',
      '--noEmit',
      '--strict',
      '--target',
      'es2022',
      '--lib',
      'es2023,dom',
      ...options.split(' '),
      'example.ts',
    ])
}

/** The gate finds the fault of the deck's second slide at its click, and no other. */
function checkGate({ folder, run }: InstalledDeck): void {
  run(
    'npx',
    ['slidev-gate', 'slides.md', '--rules', 'low-contrast,slide-overflow', '--json', 'report.json'],
    [1],
  )
  const { slides, findings } = JSON.parse(readFileSync(join(folder, 'report.json'), 'utf8')) as {
    slides: unknown[]
    findings: { rule: string; slide: number; click: number }[]
  }
  assert(slides.length === 2, 'two slides', slides)
  const found = findings.map(({ rule, slide, click }) => `${rule} on slide ${slide} at click ${click}`)
  assert(
    found.every((finding) => finding === 'low-contrast on slide 2 at click 1') && found.length > 0,
    'the faint word',
    found,
  )
}

/** Checks by the name of the package. */
export const packageChecks: Readonly<Record<string, (deck: InstalledDeck) => void | Promise<void>>> = {
  'llm-stack': checkLlmStack,
  'slidev-gate': checkGate,
  'slidev-addon-stage': checkStage,
  'slidev-paper': checkPaper,
  'slidev-addon-web': checkWeb,
}
