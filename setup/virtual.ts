import type { Plugin, Rollup } from 'vite'

/** A module that exists only in the build: what it exports is counted from slides.md. */
export const virtual = (id: string, exported: (context: Rollup.PluginContext) => unknown): Plugin => ({
  name: id,
  resolveId: (wanted) => (wanted === id ? `\0${id}` : undefined),
  async load(wanted) {
    return wanted === `\0${id}` ? `export default ${JSON.stringify(await exported(this))}` : undefined
  },
})
