/** Whatever calls a slide by its name: data, and links in components. */
import { floors } from '../../../data/floors'
import { glossary } from '../../../data/glossary'
import { numbers } from '../../../data/numbers'
import { rooms } from '../../../data/rooms'
import { near } from '../../../scripts/shared/slide-names'
import { telling } from '../../look/telling'
import type { Written } from '../../helpers/slides'
import { lineOf, sources } from './files'
import { otherSense } from './vocabulary'

const links = sources(/^(components|layouts|routes)\/.*\.vue$|^slides\.md$/).flatMap(({ path, text }) =>
  [...text.matchAll(/<(?:Slide)?Link\b[^>]*?\sto="([^"]*)"/g)].map((m) => ({
    slide: m[1]!,
    where: `${path}:${lineOf(text, m.index)}`,
  })),
)
const calls = [
  ...links,
  ...rooms.map((r) => ({ slide: r.slide, where: `data/rooms.ts, ${r.id}` })),
  ...glossary.map((g) => ({ slide: g.slide, where: `data/glossary.ts, ${g.term}` })),
  ...numbers.map((n) => ({ slide: n.slide, where: `data/numbers.ts, ${n.value}` })),
  ...otherSense.map((o) => ({ slide: o.slide, where: `tests/house/vocabulary.ts, ${o.term}` })),
  ...telling.map((slide) => ({ slide, where: 'tests/look/telling.ts' })),
]

/** Calls of slides that slides.md does not have, and rooms and floors whose slide is of another floor. */
export function namedFaults(slides: readonly Written[]): string[] {
  const names = slides.map((s) => s.name)
  const find = (name: string) => slides.find((s) => s.name === name)
  return [
    ...calls
      .filter(({ slide }) => !names.includes(slide))
      .map(
        ({ slide, where }) =>
          `${where}: slides.md has no slide “${slide}”. Near: ${near(slide, names).join(', ')}.`,
      ),
    ...rooms
      .filter((r) => find(r.slide) && find(r.slide)!.frontmatter.floor !== r.floor)
      .map(
        (r) => `data/rooms.ts, ${r.id}: a room of floor ${r.floor}, and “${r.slide}” is not of that floor.`,
      ),
    ...floors
      .filter((f) => find(f.id)?.frontmatter.floor !== f.n || find(f.id)?.frontmatter.layout !== 'opener')
      .map((f) => `slides.md: floor ${f.n} wants an opener (layout: opener) named ${f.id}.`),
  ]
}
