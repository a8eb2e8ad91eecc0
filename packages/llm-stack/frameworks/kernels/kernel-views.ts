/** A kernel memory as numbers; the same buffer in each view. Replaced when the memory grows. */
export interface KernelViews {
  floats: Float32Array
  /** Whole numbers of 16 bits. */
  int16s: Int16Array
  bytes: Uint8Array
  view: DataView
}
