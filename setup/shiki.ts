import { defineShikiSetup } from '@slidev/types'

/**
 * Theme for code. Colours are CSS variables, so one theme serves light and dark; keywords are bold, comments in the secondary
 * colour.
 */
const ink = {
  name: 'ink',
  type: 'light' as const,
  colors: { 'editor.foreground': 'var(--ink)', 'editor.background': 'transparent' },
  settings: [
    { settings: { foreground: 'var(--ink)', background: 'transparent' } },
    { scope: ['comment', 'punctuation.definition.comment'], settings: { foreground: 'var(--ink-2)' } },
    {
      scope: ['keyword.control', 'storage', 'keyword.operator.new', 'keyword.operator.expression'],
      settings: { fontStyle: 'bold' },
    },
  ],
}

// The same theme twice: with a pair, Shiki writes font weights as CSS variables, too, which magic move needs.
// No time limit: on a busy machine Shiki would stop in the middle of a line.
export default defineShikiSetup(() => ({ themes: { light: ink, dark: ink }, tokenizeTimeLimit: 0 }))
