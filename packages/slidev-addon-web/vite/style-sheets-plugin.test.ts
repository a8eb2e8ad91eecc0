import { expect, it } from 'vitest'
import { changeGroups } from '../changes'
import type { StyleSheetEdit } from '../changes/change'
import { editStyleSheet, styleSheetsPlugin } from './style-sheets-plugin'

const edits = changeGroups
  .flatMap(({ changes }) => changes)
  .filter((change): change is StyleSheetEdit => change.kind === 'style-sheet')
const RULE = '.prose :where(p):not(:where([class~=not-prose],[class~=not-prose] *)){margin:1em}'

it('removes the :not() for not-prose, which has specificity 0, and no other', () =>
  expect(editStyleSheet(`${RULE}a:not(.b){c:d}`, edits)).toBe('.prose :where(p){margin:1em}a:not(.b){c:d}'))

it('does so in style sheets alone', () => {
  const { handler } = styleSheetsPlugin(edits).generateBundle as unknown as {
    handler: (options: unknown, bundle: unknown) => void
  }
  const [css, js] = ['a.css', 'a.js'].map((fileName) => ({ type: 'asset', fileName, source: RULE }))
  handler(undefined, { css, js, chunk: { type: 'chunk', fileName: 'b.css' } })
  expect(css!.source).not.toContain('not-prose')
  expect(js!.source).toBe(RULE)
})
