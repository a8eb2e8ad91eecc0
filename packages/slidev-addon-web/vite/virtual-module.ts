import type { Plugin, Rollup } from 'vite'

/** Vite plugin for a virtual module whose default export is computed; the value has to be JSON. */
export const virtualModule = (
  id: string,
  createExport: (context: Rollup.PluginContext) => unknown,
): Plugin => ({
  name: id,
  resolveId: (requestedId) => (requestedId === id ? `\0${id}` : undefined),
  async load(resolvedId) {
    return resolvedId === `\0${id}` ? `export default ${JSON.stringify(await createExport(this))}` : undefined
  },
})
