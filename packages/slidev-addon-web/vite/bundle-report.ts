import { writeFileSync } from 'node:fs'
import type { Plugin } from 'vite'

/** The group of a module: its package ("@vueuse/core"), its folder in this project, or its slide ("slide 3"). */
function packageOf(id: string): string {
  const path = id.split('?')[0].replace(/\0/g, '')
  const slide = /__slidev_(\d+)\.(md|frontmatter)/.exec(id)
  if (slide) return slide[2] === 'md' ? `slide ${slide[1]}` : 'frontmatter'
  const installed = path.split('/node_modules/').at(-1)!
  if (installed !== path) {
    const names = installed.split('/')
    return names.slice(0, names[0].startsWith('@slidev') ? 3 : names[0].startsWith('@') ? 2 : 1).join('/')
  }
  return path.replace(`${process.cwd()}/`, '').split('/').slice(0, 2).join('/')
}

/** Vite plugin that writes to `file`, as JSON, the rendered length of each chunk by package or folder. For npm run bench. */
export const bundleReport = (file: string): Plugin => ({
  name: 'bundle-report',
  apply: 'build',
  writeBundle(_, bundle) {
    const report: Record<string, Record<string, number>> = {}
    for (const [name, chunk] of Object.entries(bundle)) {
      if (chunk.type !== 'chunk') continue
      const lengths = (report[name] = {} as Record<string, number>)
      for (const [id, { renderedLength }] of Object.entries(chunk.modules))
        lengths[packageOf(id)] = (lengths[packageOf(id)] ?? 0) + renderedLength
    }
    writeFileSync(file, JSON.stringify(report, undefined, 1))
  },
})
