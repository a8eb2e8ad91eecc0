/**
 * Typography's rules leave out what stands in something of the class not-prose. Nothing here does; and a browser that has
 * such a rule works out the whole of a slide anew whenever a class of it changes, which is at every click.
 */
import type { Plugin } from 'vite'

const NOT_PROSE = /:not\(:where\(\[class~=["']?not-prose["']?\],\s*\[class~=["']?not-prose["']?\] \*\)\)/g

export const stripNotProse = (css: string): string => css.replace(NOT_PROSE, '')

export const notProsePatch: Plugin = {
  name: 'plain-styles',
  apply: 'build',
  enforce: 'post',
  generateBundle: {
    order: 'post',
    handler(_, bundle) {
      for (const file of Object.values(bundle))
        if (file.type === 'asset' && file.fileName.endsWith('.css'))
          file.source = stripNotProse(String(file.source))
    },
  },
}
