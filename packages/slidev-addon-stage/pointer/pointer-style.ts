/** What follows the presenter's pointer over the slide. */
export type PointerStyle = 'off' | 'dot' | 'spotlight'

const NEXT: Readonly<Record<PointerStyle, PointerStyle>> = { off: 'dot', dot: 'spotlight', spotlight: 'off' }

/** The style after a key, lower-case where it is a letter; undefined = the key leaves it as it is. */
export function pointerStyleAfterKey(style: PointerStyle, key: string): PointerStyle | undefined {
  if (key === 'p') return NEXT[style]
  return key === 'Escape' && style !== 'off' ? 'off' : undefined
}
