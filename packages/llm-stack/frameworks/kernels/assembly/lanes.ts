/** Sum of a vector's four numbers. */
export function sumOfLanes(v: v128): f32 {
  const left = f32x4.extract_lane(v, 0) + f32x4.extract_lane(v, 1)
  const right = f32x4.extract_lane(v, 2) + f32x4.extract_lane(v, 3)
  return left + right
}

/** Largest of a vector's four numbers. */
export function maxOfLanes(v: v128): f32 {
  const left = max(f32x4.extract_lane(v, 0), f32x4.extract_lane(v, 1))
  const right = max(f32x4.extract_lane(v, 2), f32x4.extract_lane(v, 3))
  return max(left, right)
}
