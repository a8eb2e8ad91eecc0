/** Sum of four 32-bit sums, as the compiled kernels add them. lanes [4]. */
export const sumOfLanes = (lanes: Float32Array): number =>
  Math.fround(Math.fround(lanes[0] + lanes[1]) + Math.fround(lanes[2] + lanes[3]))
