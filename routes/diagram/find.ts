/**
 * Search by word: rooms by name, idea and other names; the talk's words by name and meaning; and the names people bring,
 * in any spelling.
 */
import { glossary, type Term } from '../../data/glossary'
import { rooms, type Room } from '../../data/rooms'
import { wellKnown, type WellKnown } from '../../data/well-known'

export type Hit =
  { kind: 'room'; room: Room } | { kind: 'word'; word: Term; room?: Room } | { kind: 'name'; name: WellKnown }

/** Offered while nothing is typed. */
export const suggestions = ['token', 'PyTorch', 'Ollama', 'gradient', 'RAG'] as const

const MOST = 8
const plain = (text: string) => text.normalize('NFKD').replace(/\p{M}/gu, '').toLowerCase()
const words = (text: string) => plain(text).split(/[^\p{L}\p{N}]+/u)

/** 3 = the name begins with it, or it is another name; 2 = a word begins with it; 1 = it occurs in what is said; 0 = nowhere. */
function score(wanted: string, names: readonly string[], says: string): number {
  const all = names.map(words)
  const whole = all.map((name) => name.join(' '))
  if (plain(names[0]).startsWith(wanted) || whole[0].startsWith(wanted) || whole.includes(wanted)) return 3
  if (all.some((name) => name.some((_, i) => name.slice(i).join(' ').startsWith(wanted)))) return 2
  return wanted.length > 2 && plain(says).includes(wanted) ? 1 : 0
}

/** The best hits for `text`; of the same rank rooms, then words, then names. Empty for nothing typed, or nothing found. */
export function find(text: string): Hit[] {
  const wanted = words(text).join(' ').trim()
  if (!wanted) return []
  const inRooms = rooms.map((room): [number, Hit] => [
    score(wanted, [room.name, room.short, ...(room.also ?? [])], room.says),
    { kind: 'room', room },
  ])
  const inWords = glossary.map((word): [number, Hit] => [
    score(wanted, [word.term], word.meaning),
    { kind: 'word', word, room: rooms.find((r) => r.slide === word.slide) },
  ])
  const inNames = wellKnown.map((name): [number, Hit] => [
    score(wanted, [name.name, ...name.also], name.says),
    { kind: 'name', name },
  ])
  return [...inRooms, ...inWords, ...inNames]
    .filter(([rank]) => rank > 0)
    .sort((a, b) => b[0] - a[0])
    .slice(0, MOST)
    .map(([, hit]) => hit)
}
