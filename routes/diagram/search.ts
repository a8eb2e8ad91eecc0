/**
 * The search of the diagram: rooms by name, description and keywords; the glossary's words by term and meaning; well-known
 * names in any spelling.
 */
import { glossary, type GlossaryTerm } from '../../data/glossary'
import { rooms, type Room } from '../../data/rooms'
import { wellKnownNames, type WellKnownName } from '../../data/well-known'

export type SearchMatch =
  | { kind: 'room'; room: Room }
  | { kind: 'word'; word: GlossaryTerm; room?: Room }
  | { kind: 'name'; name: WellKnownName }

/** Words to try, offered while there is nothing to show. */
export const suggestions = ['token', 'PyTorch', 'Ollama', 'gradient', 'RAG'] as const

const MAX_MATCHES = 8
const normalise = (text: string) => text.normalize('NFKD').replace(/\p{M}/gu, '').toLowerCase()
const splitWords = (text: string) => normalise(text).split(/[^\p{L}\p{N}]+/u)

/**
 * How well a query fits. 3: the first name begins with it, or a name is the same; 2: a word of a name begins with it;
 * 1: the description has it; 0: nothing has it.
 */
function score(query: string, names: readonly string[], description: string): number {
  const all = names.map(splitWords)
  const fullNames = all.map((name) => name.join(' '))
  if (normalise(names[0]).startsWith(query) || fullNames[0].startsWith(query) || fullNames.includes(query))
    return 3
  if (all.some((name) => name.some((_, i) => name.slice(i).join(' ').startsWith(query)))) return 2
  return query.length > 2 && normalise(description).includes(query) ? 1 : 0
}

/** The best matches for `text`, at most MAX_MATCHES. Of the same score, rooms come before words and words before names. */
export function searchDiagram(text: string): SearchMatch[] {
  const query = splitWords(text).join(' ').trim()
  if (!query) return []
  const roomMatches = rooms.map((room): [number, SearchMatch] => [
    score(query, [room.name, room.short, ...(room.keywords ?? [])], room.description),
    { kind: 'room', room },
  ])
  const termMatches = glossary.map((word): [number, SearchMatch] => [
    score(query, [word.term], word.meaning),
    { kind: 'word', word, room: rooms.find((r) => r.slide === word.slide) },
  ])
  const nameMatches = wellKnownNames.map((name): [number, SearchMatch] => [
    score(query, [name.name, ...name.aliases], name.description),
    { kind: 'name', name },
  ])
  return [...roomMatches, ...termMatches, ...nameMatches]
    .filter(([points]) => points > 0)
    .sort((a, b) => b[0] - a[0])
    .slice(0, MAX_MATCHES)
    .map(([, match]) => match)
}
