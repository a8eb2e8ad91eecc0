/** What this deck asks of the gate, beyond what every deck is judged by. */
import type { Settings } from '../../gate/settings'

/** The drawing's frame stands there. */
const BORDER = 16

/** In the back row nothing smaller can be read; who reads the appendix has it at hand. */
const smallest: Settings['smallest'] = ({ frontmatter }) => (frontmatter.section === 'Appendix' ? 14 : 18)

/** Drawn around what is said in text: the drawing on these slides has no words, and needs none. */
const DECORATED = [
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
const mostWords: Settings['mostWords'] = ({ frontmatter }) =>
  frontmatter.section === 'Appendix' ? Infinity : 150

export const wishes: Partial<Settings> = {
  border: BORDER,
  smallest,
  mostWords,
  smallPrint: [
    { where: '.t-tick', smallest: 15, longest: 60 },
    { where: '.title-block, .here', smallest: 14 },
  ],
  heading: 'one',
  decorated: ({ name }) => DECORATED.includes(name),
  notes: true,
  // Demos are set up on entering, some of them large.
  busy: 300,
  clickMarks: 'always',
  language: 'en',
}
