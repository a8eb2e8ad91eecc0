import { defineShikiSetup } from '@slidev/types'

/**
 * Code in the deck's own ink. Colours are tokens, so one theme serves both modes; what a reader must
 * tell apart is told by weight: keywords bold, comments in the second ink.
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

// The same theme twice: with a pair, weights too arrive as CSS variables, which magic-move needs.
// No time limit: on a busy machine a line that takes long to read would be left half bold.
export default defineShikiSetup(() => ({ themes: { light: ink, dark: ink }, tokenizeTimeLimit: 0 }))
