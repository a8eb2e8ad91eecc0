import type { Kernels } from './kernels'
import { KERNEL_BYTES } from './kernel-bytes'

/** The module, compiled once. undefined: not tried yet; null: the browser has no WebAssembly SIMD, or the
 *  page's Content-Security-Policy forbids it (it allows it by 'wasm-unsafe-eval'). */
let module: WebAssembly.Module | null | undefined

function compile(): WebAssembly.Module | null {
  try {
    return new WebAssembly.Module(Uint8Array.from(atob(KERNEL_BYTES), (byte) => byte.charCodeAt(0)))
  } catch {
    return null
  }
}

/** Compiled kernels with a memory of their own; undefined where they cannot be used. */
export function compiledKernels(): (Kernels & { memory: WebAssembly.Memory }) | undefined {
  if (module === undefined) module = compile()
  if (module === null) return undefined
  try {
    const memory = new WebAssembly.Memory({ initial: 1 })
    const { exports } = new WebAssembly.Instance(module, { env: { memory } })
    return { ...(exports as unknown as Kernels), memory }
  } catch {
    return undefined
  }
}
