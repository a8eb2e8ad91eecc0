import { preview, type PreviewServer } from 'vite'

/**
 * Serves a build with Vite's preview as a static host does: files below `/<basePath>/`, and nothing else. `port` 0 takes
 * any free one.
 */
export async function serveBuild(
  folder: string,
  basePath: string,
  port = 0,
): Promise<{ url: string; origin: string; server: PreviewServer }> {
  const server = await preview({
    configFile: false,
    logLevel: 'silent',
    // A missing file is a 404: no fallback to index.html.
    appType: 'mpa',
    base: `/${basePath}/`,
    build: { outDir: folder },
    preview: { host: '127.0.0.1', port, strictPort: true },
  })
  const url = server.resolvedUrls!.local[0]
  return { url, origin: new URL(url).origin, server }
}
