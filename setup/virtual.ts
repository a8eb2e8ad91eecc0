import type { Plugin } from 'vite'

/** A module that exists only in the build: what it exports is counted from slides.md. */
export const virtual = (id: string, exported: () => unknown): Plugin => ({
  name: id,
  resolveId: (wanted) => (wanted === id ? `\0${id}` : undefined),
  load: (wanted) => (wanted === `\0${id}` ? `export default ${JSON.stringify(exported())}` : undefined),
})
