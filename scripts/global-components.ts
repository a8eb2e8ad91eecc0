/**
 * Writes types/components.d.ts, which declares every component that Slidev registers globally, so that vue-tsc checks
 * their props in slides.md. Runs before the type checker; the file is not committed.
 */
import { readdirSync, writeFileSync } from 'node:fs'
import { basename, join } from 'node:path'

/** Slidev's built-in components that slides use. */
const builtinComponents = ['Link', 'RenderWhen', 'LightOrDark']

const files = readdirSync('components', { recursive: true, encoding: 'utf8' })
  .filter((file) => file.endsWith('.vue'))
  .map((file) => file.replaceAll('\\', '/'))
  .sort()

const fileByName = new Map<string, string>()
for (const file of files) {
  const name = basename(file, '.vue')
  const other = fileByName.get(name)
  if (other) {
    console.error(
      `components/${file} and components/${other} share the name ${name}, which makes it ambiguous in slides: rename one.`,
    )
    process.exit(1)
  }
  fileByName.set(name, file)
}

const declaration = (name: string, from: string) => `    ${name}: (typeof import('${from}'))['default']`
writeFileSync(
  join('types', 'components.d.ts'),
  [
    '/* Written by scripts/global-components.ts; do not edit. */',
    'export {}',
    "declare module 'vue' {",
    '  interface GlobalComponents {',
    ...[...fileByName].map(([name, file]) => declaration(name, `../components/${file}`)),
    ...builtinComponents.map((name) => declaration(name, `@slidev/client/builtin/${name}.vue`)),
    '  }',
    '}',
    '',
  ].join('\n'),
)
