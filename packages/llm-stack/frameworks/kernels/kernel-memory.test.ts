import { afterEach, describe, expect, it, vi } from 'vitest'
import { KernelMemory } from './kernel-memory'

afterEach(() => {
  vi.restoreAllMocks()
  vi.unstubAllGlobals()
})

describe.each([
  ['compiled', true],
  ['plain', false],
])('a memory of %s kernels', (_, compiled) => {
  it('gives zeros at multiples of 16, never at 0', () => {
    const memory = new KernelMemory({ compiled })
    expect(memory.compiled).toBe(compiled)
    const [a, b, c] = [memory.allocate(1), memory.allocate(17), memory.allocateFloats([1.5, -2])]
    expect([a % 16, b % 16, c % 16, a > 0, b - a, c - b]).toEqual([0, 0, 0, true, 16, 32])
    expect([...memory.floatsAt(a, 12)]).toEqual(Array(12).fill(0))
    expect([...memory.floatsAt(c, 2)]).toEqual([1.5, -2])
  })

  it('grows, and keeps what it has', () => {
    const memory = new KernelMemory({ compiled })
    const at = memory.allocateFloats([7])
    const { size } = memory
    const far = memory.allocate(3 * size)
    memory.bytes[far + 3 * size - 1] = 9
    expect(memory.size).toBeGreaterThanOrEqual(4 * size)
    expect([memory.floatsAt(at, 1)[0], memory.bytes[far + 3 * size - 1]]).toEqual([7, 9])
    memory.kernels.softmax(at, 1, 1)
    expect(memory.floatsAt(at, 1)[0]).toBe(1)
  })

  it('reuses its scratch room, and takes more only if that is too small', () => {
    const memory = new KernelMemory({ compiled })
    const first = memory.scratch(100)
    expect([memory.scratch(50), memory.scratch(100)]).toEqual([first, first])
    expect(memory.scratch(101)).toBeGreaterThan(first)
  })

  it('at least doubles its scratch room: requests that grow leave no more behind than they ask for', () => {
    const memory = new KernelMemory({ compiled })
    for (let bytes = 2 ** 14; bytes <= 2 ** 20; bytes += 2 ** 14) memory.scratch(bytes)
    expect(memory.size).toBeLessThan(5 * 2 ** 20)
  })

  it('keeps its scratch room if there is no room for a larger one', () => {
    const memory = new KernelMemory({ compiled })
    const first = memory.scratch(100)
    expect(() => memory.scratch(2 ** 32)).toThrow('KernelMemory: no room for')
    expect(memory.scratch(100)).toBe(first)
    expect(memory.scratch(101)).toBeGreaterThan(first)
  })

  it('says how much it has no room for, and stays as it was', () => {
    const memory = new KernelMemory({ compiled })
    const at = memory.allocateFloats([3])
    expect(() => memory.allocate(2 ** 32)).toThrow('KernelMemory: no room for 4096 MiB beside 1 MiB')
    expect(() => memory.allocate(2 ** 32)).toThrow(RangeError)
    expect(memory.floatsAt(memory.allocate(16), 1)[0]).toBe(0)
    expect(memory.floatsAt(at, 1)[0]).toBe(3)
  })

  it('never has all that 32 bits reach', () => {
    const memory = new KernelMemory({ compiled })
    expect(() => memory.allocate(2 ** 32 - 2 ** 16)).toThrow('KernelMemory: no room for 4096 MiB')
  })
})

it('a memory of plain kernels is not copied each time it grows', () => {
  const memory = new KernelMemory({ compiled: false })
  const buffers = new Set<ArrayBufferLike>()
  for (let i = 0; i < 100; i++) {
    memory.allocate(2 ** 16)
    buffers.add(memory.bytes.buffer)
  }
  expect(buffers.size).toBeLessThan(20)
  expect(memory.size).toBeLessThan(130 * 2 ** 16)
})

it('a memory that the browser does not let grow says so', () => {
  const memory = new KernelMemory()
  vi.spyOn(WebAssembly.Memory.prototype, 'grow').mockImplementation(() => {
    throw new RangeError('WebAssembly.Memory.grow(): Unable to grow instance memory')
  })
  expect(() => memory.allocate(5 * 2 ** 20)).toThrow('KernelMemory: no room for 5 MiB beside 1 MiB')
  expect(memory.allocate(16)).toBeGreaterThan(0)
})

const { Module, Memory } = WebAssembly
const refusing = (message: string) =>
  vi.fn(function () {
    throw new Error(message)
  })
/** KernelMemory as on a page that has just loaded, in a browser with another WebAssembly. */
async function freshMemory(webAssembly?: object): Promise<typeof KernelMemory> {
  vi.stubGlobal('WebAssembly', webAssembly)
  vi.resetModules()
  return (await import('./kernel-memory')).KernelMemory
}

it.each([
  ['has no WebAssembly', undefined],
  ['refuses to compile', { Module: refusing('Refused to compile: violates the Content Security Policy') }],
  ['has no room for a memory', { Module, Memory: refusing('could not allocate memory') }],
  ['refuses to start', { Module, Memory, Instance: refusing('Out of memory') }],
])('plain kernels are used where the browser %s', async (_, webAssembly) => {
  const Fresh = await freshMemory(webAssembly)
  const memory = new Fresh()
  expect(memory.compiled).toBe(false)
  const at = memory.allocateFloats([1, 1])
  memory.kernels.softmax(at, 2, 1)
  expect([...memory.floatsAt(at, 2)]).toEqual([0.5, 0.5])
})

it('a browser that refuses to compile is asked once', async () => {
  const refuse = refusing('Refused to compile: violates the Content Security Policy')
  const Fresh = await freshMemory({ Module: refuse })
  for (let i = 0; i < 5; i++) new Fresh()
  expect(refuse).toHaveBeenCalledOnce()
})
