import type { Plugin, Rollup } from 'vite'

/** A module that exists only in the build: what it exports is counted from slides.md. */
export const virtualModule = (
  id: string,
  createExport: (context: Rollup.PluginContext) => unknown,
): Plugin => ({
  name: id,
  resolveId: (requestedId) => (requestedId === id ? `\0${id}` : undefined),
  async load(wanted) {
    return wanted === `\0${id}` ? `export default ${JSON.stringify(await createExport(this))}` : undefined
  },
})
