/**
 * Typography's rules leave out what stands in something of the class not-prose. Nothing here does; and a browser that has
 * such a rule works out the whole of a slide anew whenever a class of it changes, which is at every click.
 */
import type { Plugin } from 'vite'

const EXCEPTION = /:not\(:where\(\[class~=["']?not-prose["']?\],\s*\[class~=["']?not-prose["']?\] \*\)\)/g

export const plain = (css: string): string => css.replace(EXCEPTION, '')

export const plainStyles: Plugin = {
  name: 'plain-styles',
  apply: 'build',
  enforce: 'post',
  generateBundle: {
    order: 'post',
    handler(_, bundle) {
      for (const file of Object.values(bundle))
        if (file.type === 'asset' && file.fileName.endsWith('.css')) file.source = plain(String(file.source))
    },
  },
}
