/** Checks the references to slides by name: in data/, in links of components, layouts and pages, and in tests. */
import { floors } from '../../../data/floors'
import { glossary } from '../../../data/glossary'
import { numbers } from '../../../data/numbers'
import { rooms } from '../../../data/rooms'
import { closestNames } from '../../../packages/slidev-paper/deck/slide-range'
import { snapshotSlides } from '../../look/snapshot-slides'
import type { RawSlide } from '../../helpers/read-slides'
import { lineNumber, readSourceFiles } from './source-files'
import { otherMeanings } from './vocabulary'

const links = readSourceFiles(/^(components|layouts|routes)\/.*\.vue$|^slides\.md$/).flatMap(
  ({ path, text }) =>
    [...text.matchAll(/<(?:Slide)?Link\b[^>]*?\sto="([^"]*)"/g)].map((m) => ({
      slide: m[1]!,
      where: `${path}:${lineNumber(text, m.index)}`,
    })),
)
const slideReferences = [
  ...links,
  ...rooms.map((r) => ({ slide: r.slide, where: `data/rooms.ts, ${r.id}` })),
  ...glossary.map((g) => ({ slide: g.slide, where: `data/glossary.ts, ${g.term}` })),
  ...numbers.map((n) => ({ slide: n.slide, where: `data/numbers.ts, ${n.value}` })),
  ...otherMeanings.map((o) => ({
    slide: o.slide,
    where: `tests/conventions/rules/vocabulary.ts, ${o.term}`,
  })),
  ...snapshotSlides.map((slide) => ({ slide, where: 'tests/look/snapshot-slides.ts' })),
]

/** References to slides that slides.md does not have, and rooms and floors whose slide is on another floor. */
export function findSlideReferenceViolations(slides: readonly RawSlide[]): string[] {
  const names = slides.map((s) => s.name)
  const findSlide = (name: string) => slides.find((s) => s.name === name)
  return [
    ...slideReferences
      .filter(({ slide }) => !names.includes(slide))
      .map(
        ({ slide, where }) =>
          `${where}: slides.md has no slide “${slide}”. Similar names: ${closestNames(slide, names).join(', ')}.`,
      ),
    ...rooms
      .filter((r) => findSlide(r.slide) && findSlide(r.slide)!.frontmatter.floor !== r.floor)
      .map(
        (r) =>
          `data/rooms.ts, ${r.id}: a room of floor ${r.floor}, but the slide “${r.slide}” is not on that floor.`,
      ),
    ...floors
      .filter(
        (f) => findSlide(f.id)?.frontmatter.floor !== f.n || findSlide(f.id)?.frontmatter.layout !== 'opener',
      )
      .map((f) => `slides.md: floor ${f.n} needs an opener (layout: opener) named ${f.id}.`),
  ]
}
