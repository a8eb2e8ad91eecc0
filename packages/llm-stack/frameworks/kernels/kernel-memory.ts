import { fail } from '../../theory'
import { compiledKernels } from './compiled-kernels'
import type { KernelViews } from './kernel-views'
import type { Kernels, Pointer } from './kernels'
import { scalarKernels } from './scalar'

const PAGE = 2 ** 16
const MIB = 2 ** 20
/** One less than 32 bits reach: the end of a loop must not be 2³² = 0. */
const MAX_PAGES = 2 ** 16 - 1

/** Options of a kernel memory. */
export interface KernelMemoryOptions {
  /** Whether to use compiled kernels where the browser has them (default true). */
  compiled?: boolean
}

/** A memory of numbers that grows, and the kernels that work on it. What is allocated stays until the whole
 *  memory is no longer used. `allocate` may replace the views: read them anew after it. */
export class KernelMemory implements KernelViews {
  floats!: Float32Array
  int16s!: Int16Array
  bytes!: Uint8Array
  view!: DataView
  readonly kernels: Kernels
  /** Whether the kernels are compiled code. */
  readonly compiled: boolean
  private readonly memory?: WebAssembly.Memory
  /** Byte 0 is kept free: no pointer is 0. */
  private used = 16
  private scratchAt: Pointer = 0
  private scratchBytes = 0

  constructor({ compiled = true }: KernelMemoryOptions = {}) {
    const kernels = compiled ? compiledKernels() : undefined
    this.compiled = kernels !== undefined
    this.memory = kernels?.memory
    this.setBuffer(this.memory?.buffer ?? new ArrayBuffer(PAGE))
    this.kernels = kernels ?? scalarKernels(this)
  }

  private setBuffer(buffer: ArrayBuffer): void {
    this.floats = new Float32Array(buffer)
    this.int16s = new Int16Array(buffer)
    this.bytes = new Uint8Array(buffer)
    this.view = new DataView(buffer)
  }

  /** Makes room for so many bytes more. */
  private grow(bytes: number): void {
    const size = this.bytes.length
    const pages = Math.ceil(bytes / PAGE)
    const fits = size / PAGE + pages <= MAX_PAGES
    if (!fits || !this.addPages(pages))
      fail('KernelMemory', `no room for ${Math.ceil(bytes / MIB)} MiB beside ${Math.ceil(size / MIB)} MiB`)
  }

  /** Grows by so many pages; plain memory, which is copied, by a quarter of what is there if that is more.
   *  Returns false, and leaves everything as it was, if the browser does not let it. */
  private addPages(pages: number): boolean {
    const { memory, bytes: old } = this
    const before = old.length / PAGE
    const after = Math.min(before + Math.max(pages, Math.ceil(before / 4)), MAX_PAGES)
    try {
      memory?.grow(pages)
      this.setBuffer(memory?.buffer ?? new ArrayBuffer(after * PAGE))
    } catch {
      return false
    }
    if (!memory) this.bytes.set(old)
    return true
  }

  /** Bytes of the whole memory. */
  get size(): number {
    return this.bytes.length
  }

  /** Allocates so many bytes of zeros, at a multiple of 16. Throws RangeError if there is no room. */
  allocate(bytes: number): Pointer {
    const at = this.used
    const end = at + Math.ceil(bytes / 16) * 16
    if (end > this.bytes.length) this.grow(end - this.bytes.length)
    this.used = end
    return at
  }

  /** Room for so many bytes of a single operation, which the next one may overwrite. Larger room is twice as
   *  large at least: what is left behind is less than what is used. Throws RangeError if there is no room. */
  scratch(bytes: number): Pointer {
    if (bytes > this.scratchBytes) {
      const larger = Math.max(bytes, 2 * this.scratchBytes)
      this.scratchAt = this.allocate(larger)
      this.scratchBytes = larger
    }
    return this.scratchAt
  }

  /** Allocates numbers and sets them. */
  allocateFloats(numbers: ArrayLike<number>): Pointer {
    const at = this.allocate(4 * numbers.length)
    this.floats.set(numbers, at / 4)
    return at
  }

  /** The n numbers from `at` on, [n]; until the next `allocate`. */
  floatsAt(at: Pointer, n: number): Float32Array {
    return this.floats.subarray(at / 4, at / 4 + n)
  }
}
