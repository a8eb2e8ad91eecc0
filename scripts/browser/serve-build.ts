/** Vite's own preview of a build, as any host serves it: files below a sub-folder, nothing else. */
import { preview, type PreviewServer } from 'vite'

/** Serves `folder` under `/under/`; port 0 is any free one. */
export async function serveBuild(
  folder: string,
  basePath: string,
  port = 0,
): Promise<{ url: string; origin: string; server: PreviewServer }> {
  const server = await preview({
    configFile: false,
    logLevel: 'silent',
    // A missing file is missing: no page steps in for it.
    appType: 'mpa',
    base: `/${basePath}/`,
    build: { outDir: folder },
    preview: { host: '127.0.0.1', port, strictPort: true },
  })
  const url = server.resolvedUrls!.local[0]
  return { url, origin: new URL(url).origin, server }
}
