import { readdir, readFile, rm, writeFile } from 'node:fs/promises'
import { join, relative, resolve, sep } from 'node:path'
import type { Plugin } from 'vite'
import { packSite } from '../single-file/pack-site'
import { socialCards } from './offline'

/** All files of a folder, by path with slashes. */
async function readSite(folder: string): Promise<Map<string, Buffer>> {
  const entries = await readdir(folder, { recursive: true, withFileTypes: true })
  const paths = entries.filter((e) => e.isFile()).map((e) => join(e.parentPath, e.name))
  return new Map(
    await Promise.all(
      paths.map(async (path) => [relative(folder, path).split(sep).join('/'), await readFile(path)] as const),
    ),
  )
}

/** Vite plugin that makes the build one page, index.html, with all files of the site in it. */
export function singleFile(): Plugin {
  let folder = 'dist'
  return {
    name: 'slidev-web:single-file',
    apply: 'build',
    // After all that write into the build.
    enforce: 'post',
    config: () => ({
      experimental: {
        renderBuiltUrl: (path, { hostType }) =>
          hostType === 'js' ? { runtime: `globalThis.__siteFile(${JSON.stringify(path)})` } : undefined,
      },
    }),
    configResolved: ({ root, build }) => void (folder = resolve(root, build.outDir)),
    closeBundle: {
      sequential: true,
      async handler(error) {
        if (error) return
        const files = await readSite(folder)
        for (const card of socialCards(files.get('index.html')?.toString() ?? '')) files.delete(card)
        const page = await packSite(files)
        for (const entry of await readdir(folder)) await rm(join(folder, entry), { recursive: true })
        await writeFile(join(folder, 'index.html'), page)
      },
    },
  }
}
