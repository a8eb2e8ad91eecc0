/** What this deck asks of the gate, beyond what every deck is judged by. */
import type { Settings } from '../../gate/settings'

/** The drawing's frame stands there. */
const BORDER = 16

/** In the back row nothing smaller can be read; who reads the appendix has it at hand. */
const smallest: Settings['minTextSize'] = ({ frontmatter }) => (frontmatter.section === 'Appendix' ? 14 : 18)

/** Drawn around what is said in text: the drawing on these slides has no words, and needs none. */
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

/** What the appendix has is looked up. */
const mostWords: Settings['maxWords'] = ({ frontmatter }) =>
  frontmatter.section === 'Appendix' ? Infinity : 150

export const gateSettings: Partial<Settings> = {
  margin: BORDER,
  minTextSize: smallest,
  maxWords: mostWords,
  smallPrint: [
    { selector: '.t-tick', minSize: 15, maxLength: 60 },
    { selector: '.title-block, .mini-building', minSize: 14 },
  ],
  heading: 'one',
  isDecorated: ({ name }) => DECORATIVE_SLIDES.includes(name),
  notes: true,
  // Demos are set up on entering, some of them large.
  maxTaskMs: 300,
  clickMarkers: 'always',
  language: 'en',
}
