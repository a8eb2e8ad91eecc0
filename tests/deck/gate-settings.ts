/** The settings of the gate for this deck. */
import type { Settings } from '../../packages/slidev-gate/settings'

/** The width of the frame around a slide, px. */
const BORDER = 16

/** The smallest text that the back row can read, px; the appendix is for reading on one's own screen. */
const minTextSize: Settings['minTextSize'] = ({ frontmatter }) =>
  frontmatter.section === 'Appendix' ? 14 : 18

/** Slides whose drawing is decorative and needs no text, since other elements have the text. */
const DECORATIVE_SLIDES = [
  ...[
    'questions',
    'building',
    'journey',
    'theory',
    'frameworks',
    'models',
    'applications',
    'gradients',
    'workshop',
    'rag',
  ],
  ...['theory-closer', 'frameworks-closer', 'applications-closer', 'paths', 'summary', 'answers', 'thanks'],
]

/** The most words on a slide; the appendix is for looking things up. */
const maxWords: Settings['maxWords'] = ({ frontmatter }) =>
  frontmatter.section === 'Appendix' ? Infinity : 150

export const gateSettings: Partial<Settings> = {
  margin: BORDER,
  minTextSize,
  maxWords,
  smallPrint: [
    { selector: '.t-tick', minSize: 15, maxLength: 60 },
    { selector: '.title-block, .mini-building', minSize: 14 },
  ],
  heading: 'one',
  isDecorated: ({ name }) => DECORATIVE_SLIDES.includes(name),
  notes: true,
  clickMarkers: 'always',
  language: 'en',
}
