/** Search by word: rooms by name, idea and other names, and the talk's words by name and meaning. */
import { glossary, type Term } from '../../data/glossary'
import { rooms, type Room } from '../../data/rooms'

export type Hit = { kind: 'room'; room: Room } | { kind: 'word'; word: Term; room?: Room }

/** Offered while nothing is typed. */
export const suggestions = ['token', 'PyTorch', 'ChatGPT', 'gradient', 'RAG'] as const

const MOST = 8
const plain = (text: string) => text.normalize('NFKD').replace(/\p{M}/gu, '').toLowerCase()

/** 3 = the name begins with it, 2 = a word begins with it, 1 = it occurs in what is said, 0 = nowhere. */
function score(wanted: string, names: readonly string[], says: string): number {
  const all = names.map(plain)
  if (all[0].startsWith(wanted)) return 3
  if (all.some((n) => n.split(/[^\p{L}\p{N}]+/u).some((_, i, w) => w.slice(i).join(' ').startsWith(wanted))))
    return 2
  return wanted.length > 2 && plain(says).includes(wanted) ? 1 : 0
}

/** The best hits for `text`, rooms before words of the same rank. Empty for nothing typed, or nothing found. */
export function find(text: string): Hit[] {
  const wanted = plain(text.trim()).replace(/[^\p{L}\p{N}]+/gu, ' ')
  if (!wanted.trim()) return []
  const inRooms = rooms.map((room): [number, Hit] => [
    score(wanted, [room.name, room.short, ...(room.also ?? [])], room.says),
    { kind: 'room', room },
  ])
  const inWords = glossary.map((word): [number, Hit] => [
    score(wanted, [word.term], word.meaning),
    { kind: 'word', word, room: rooms.find((r) => r.slide === word.slide) },
  ])
  return [...inRooms, ...inWords]
    .filter(([rank]) => rank > 0)
    .sort((a, b) => b[0] - a[0])
    .slice(0, MOST)
    .map(([, hit]) => hit)
}
