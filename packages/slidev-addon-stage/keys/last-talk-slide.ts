/**
 * The last slide of the talk, before the appendix; in a deck of nothing else, the last of all.
 *
 * @param timeLine has the numbers of the talk's slides for its keys. @param total how many slides there are.
 */
export const lastTalkSlide = (timeLine: Readonly<Record<number, unknown>>, total: number): number =>
  Math.max(0, ...Object.keys(timeLine).map(Number)) || total
