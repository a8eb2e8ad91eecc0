/** Toy word vectors of two numbers, and how alike they are. */
import { cosine, dot, norm } from '../../stack/theory'

export interface Word {
  text: string
  /** [is alive, carries people], made up for the slide. */
  v: readonly [number, number]
}

export const words = {
  cat: { text: 'cat', v: [4.1, 1] },
  kitten: { text: 'kitten', v: [3.4, 0.3] },
  dog: { text: 'dog', v: [3.9, 1.8] },
  horse: { text: 'horse', v: [3.3, 2.6] },
  car: { text: 'car', v: [1.4, 3.4] },
  bus: { text: 'bus', v: [0.4, 3.9] },
  stone: { text: 'stone', v: [-0.8, -0.6] },
} as const satisfies Record<string, Word>

export interface Likeness {
  dot: number
  lengths: [number, number]
  cosine: number
  /** Between the two, in degrees. */
  angle: number
}

/** How alike two words are, with every number on the way. */
export function compare(a: Word, b: Word): Likeness {
  const c = cosine(a.v, b.v)
  return {
    dot: dot(a.v, b.v),
    lengths: [norm(a.v), norm(b.v)],
    cosine: c,
    angle: (Math.acos(c) * 180) / Math.PI,
  }
}

/** The other words, nearest in direction first. */
export function nearest(to: Word, among: readonly Word[]): { word: Word; cosine: number }[] {
  return among
    .filter((w) => w.text !== to.text)
    .map((word) => ({ word, cosine: cosine(to.v, word.v) }))
    .sort((a, b) => b.cosine - a.cosine)
}
