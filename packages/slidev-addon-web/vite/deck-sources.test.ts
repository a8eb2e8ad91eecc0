import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { afterAll, expect, it } from 'vitest'
import { deckSources } from './deck-sources'

const folder = mkdtempSync(join(tmpdir(), 'slidev-web-'))
afterAll(() => rmSync(folder, { recursive: true }))
const write = (path: string, text: string) => {
  const file = join(folder, path)
  mkdirSync(dirname(file), { recursive: true })
  writeFileSync(file, text)
  return file
}

write('theme/layouts/cover.vue', 'the theme’s layout')
write('deck/components/Chart.vue', "<script>import { scale } from '../lib/scale'</script>")
write('deck/lib/scale.ts', "export * from '@/other/deep.ts'\nimport './scale'")
write('deck/other/deep.ts', 'a file that is imported twice over')
write('deck/lib/alone.ts', 'a file that nothing imports')
write('deck/components/Chart.test.ts', 'a test')
write('deck/components/chart.png', 'a picture')
write('deck/global-top.vue', 'a global layer')
write('deck/notes.txt', 'a text')
write('deck/more/Shown.vue', 'a component that a slide imports')
write('deck/snippets/code.ts', 'a snippet')

it('has what Slidev reads, and what this imports by path', () => {
  const slides = join(folder, 'deck/slides.md')
  const text = deckSources([join(folder, 'theme'), join(folder, 'deck')], {
    [slides]: "# Slide\n\n<script setup>\nimport Shown from './more/Shown.vue'\nimport 'vue'\n</script>",
    [join(folder, 'deck/pages/second.md')]: 'slides of another file',
  })
  for (const part of [
    '# Slide',
    'slides of another file',
    'the theme’s layout',
    'imported twice over',
    'a global layer',
    'a component that a slide imports',
    'a snippet',
  ])
    expect(text).toContain(part)
  for (const part of ['nothing imports', 'a test', 'a picture', 'a text']) expect(text).not.toContain(part)
})
