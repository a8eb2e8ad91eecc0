import type { Plugin } from 'vite'
import type { StyleSheetEdit } from '../changes/change'

/** A style sheet without the texts that the edits name. */
export const editStyleSheet = (css: string, edits: readonly StyleSheetEdit[]): string =>
  edits.reduce((text, { pattern }) => text.replace(pattern, ''), css)

/** Vite plugin that does so in all style sheets of the build. */
export const styleSheetsPlugin = (edits: readonly StyleSheetEdit[]): Plugin => ({
  name: 'slidev-web:style-sheets',
  apply: 'build',
  enforce: 'post',
  generateBundle: {
    order: 'post',
    handler(_, bundle) {
      for (const file of Object.values(bundle))
        if (file.type === 'asset' && file.fileName.endsWith('.css'))
          file.source = editStyleSheet(String(file.source), edits)
    },
  },
})
