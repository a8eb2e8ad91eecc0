import { createReadStream, statSync } from 'node:fs'
import fc from 'fast-check'
import { describe, expect, it, vi } from 'vitest'
import { F16, F32, packBlocks, Q4_1, Q8_0, unpackBlocks } from '../../frameworks'
import { gaussian, seeded } from '../../theory'
import { describePublished, MINILM, publishedFile, SMOLLM2 } from '../published-files.test-helper'
import { readGguf, type GgufReadOptions } from './gguf-file'
import { writeGguf } from './write-gguf'

const random = seeded(7)
const numbers = (count: number) => Float32Array.from({ length: count }, () => gaussian(random))
const tensors = [
  { name: 'table', shape: [3, 64], format: Q8_0, data: packBlocks(Q8_0, numbers(192)) },
  { name: 'gain', shape: [5], format: F32, data: packBlocks(F32, numbers(5)) },
  { name: 'matrix', shape: [4, 32], format: Q4_1, data: packBlocks(Q4_1, numbers(128)) },
  { name: 'bias', shape: [7], format: F16, data: packBlocks(F16, numbers(7)) },
]
const metadata = { 'general.architecture': 'test', 'test.width': 64, 'test.tokens': ['a', 'b', 'ü'] }
const file = writeGguf({ metadata, tensors })
/** The last tensor has padding behind it that is not needed. */
const end = file.length - (32 - 14)

/** Bytes in chunks of the given sizes, again and again. */
function* inChunks(bytes: Uint8Array, sizes: readonly number[]): Generator<Uint8Array> {
  for (let at = 0, i = 0; at < bytes.length; at += sizes[i++ % sizes.length])
    yield bytes.subarray(at, at + sizes[i % sizes.length])
}

async function readAll(chunks: Parameters<typeof readGguf>[0], options?: GgufReadOptions) {
  const opened = await readGguf(chunks, options)
  const loaded = new Map<string, Uint8Array>()
  for await (const { tensor, bytes } of opened.load()) loaded.set(tensor.name, bytes)
  return loaded
}
const expected = new Map(tensors.map(({ name, data }) => [name, new Uint8Array(data)]))

describe('a file that arrives', () => {
  it('in one chunk gives its tensors, in the order of their bytes', async () => {
    const loaded = await readAll([file])
    expect(loaded).toEqual(expected)
    expect([...loaded.keys()]).toEqual(['table', 'gain', 'matrix', 'bias'])
  })

  it('in chunks of any sizes gives the same, also asynchronously', async () => {
    async function* later(chunks: Iterable<Uint8Array>) {
      for (const chunk of chunks) yield await Promise.resolve(chunk)
    }
    const sizes = fc.array(fc.oneof(fc.integer({ min: 1, max: 9 }), fc.integer({ min: 0, max: 400 })), {
      minLength: 1,
      maxLength: 9,
    })
    await fc.assert(
      fc.asyncProperty(
        sizes.filter((list) => list.some(Boolean)),
        async (list) => {
          expect(await readAll(inChunks(file, list))).toEqual(expected)
          expect(await readAll(later(inChunks(file, list)), { size: file.length })).toEqual(expected)
        },
      ),
    )
  })

  it('is read from a stream, also where streams have no iterator, which is cancelled if it is foreign', async () => {
    const cancel = vi.fn()
    const streamOf = (...chunks: Uint8Array[]) =>
      new ReadableStream<Uint8Array>({
        pull: (controller) => (chunks.length ? controller.enqueue(chunks.shift()!) : controller.close()),
        cancel,
      })
    const withoutIterator = (stream: ReadableStream<Uint8Array>) =>
      ({ getReader: () => stream.getReader() }) as ReadableStream<Uint8Array>
    const halves = () => streamOf(file.subarray(0, 99), file.subarray(99))
    expect(await readAll(halves())).toEqual(expected)
    expect(await readAll(withoutIterator(halves()))).toEqual(expected)
    cancel.mockClear()
    const foreign = withoutIterator(streamOf(new TextEncoder().encode('<!doctype html>'), file))
    await expect(readGguf(foreign)).rejects.toThrow('not a GGUF file')
    expect(cancel).toHaveBeenCalledOnce()
  })

  it('has a header before its tensors have arrived', async () => {
    let sent = 0
    const chunks = function* () {
      for (const chunk of inChunks(file, [16])) {
        sent += chunk.length
        yield chunk
      }
    }
    const { header } = await readGguf(chunks())
    expect(header.metadata.count('test.width')).toBe(64)
    expect(sent).toBeLessThan(header.size)
  })

  it('puts tensors where they belong, and skips those that nobody wants', async () => {
    const memory = new Uint8Array(400)
    const opened = await readGguf(inChunks(file, [50]))
    const names: string[] = []
    const place = ({ name, bytes }: { name: string; bytes: number }) =>
      name === 'gain'
        ? memory.subarray(7, 7 + bytes)
        : name === 'matrix'
          ? memory.subarray(100, 100 + bytes)
          : undefined
    for await (const { tensor, bytes } of opened.load(place)) {
      names.push(tensor.name)
      expect(bytes.buffer).toBe(memory.buffer)
    }
    expect(names).toEqual(['gain', 'matrix'])
    expect(memory.slice(7, 27)).toEqual(expected.get('gain'))
    expect(memory.slice(100, 180)).toEqual(expected.get('matrix'))
    expect(memory.filter(Boolean).length).toBeLessThanOrEqual(100)
  })

  it('asks for a place when the bytes of the tensor come, after the tensors before', async () => {
    const log: string[] = []
    const opened = await readGguf([file])
    const place = (tensor: { name: string; bytes: number }) => {
      log.push(`place ${tensor.name}`)
      return new Uint8Array(tensor.bytes)
    }
    for await (const { tensor } of opened.load(place)) log.push(tensor.name)
    expect(log).toEqual(tensors.flatMap(({ name }) => [`place ${name}`, name]))
  })

  it('refuses a place of another size', async () => {
    const opened = await readGguf([file])
    const loading = opened.load(() => new Uint8Array(3)).next()
    await expect(loading).rejects.toThrow("readGguf: a place [3] for 'table' [204 bytes]")
  })

  it('reports its progress', async () => {
    const received: number[] = []
    await readAll(inChunks(file, [200]), { progress: (bytes) => received.push(bytes) })
    expect(received.slice(0, 3)).toEqual([200, 400, 600])
    expect(received.at(-1)).toBe(file.length)
  })

  it('is refused at its first bytes if it is foreign, and the source is ended', async () => {
    let [sent, ended] = [0, false]
    const page = function* () {
      try {
        for (;;) {
          sent++
          yield new TextEncoder().encode('<html>')
        }
      } finally {
        ended = true
      }
    }
    await expect(readGguf(page())).rejects.toThrow(new RangeError('readGguf: not a GGUF file'))
    expect([sent, ended]).toEqual([1, true])
  })

  it('ends the source once the last tensor is there, or if the loop is left', async () => {
    for (const leave of [false, true]) {
      let ended = false
      const endless = function* () {
        try {
          yield* inChunks(file, [64])
          for (;;) yield new Uint8Array(64)
        } finally {
          ended = true
        }
      }
      const opened = await readGguf(endless())
      for await (const { tensor } of opened.load()) if (leave && tensor.name === 'gain') break
      expect(ended).toBe(true)
    }
  })

  it('passes on the error of its source', async () => {
    const broken = function* () {
      yield* inChunks(file.subarray(0, 500), [100])
      throw new Error('connection lost')
    }
    await expect(readAll(broken())).rejects.toThrow('connection lost')
  })

  it('has its header read anew but a few times while it arrives in small chunks', async () => {
    const tokens = Array.from({ length: 1000 }, (_, i) => `token ${i}`)
    const large = writeGguf({ metadata: { tokens } })
    const lengthsRead = vi.spyOn(DataView.prototype, 'getBigUint64')
    const opened = await readGguf(inChunks(large, [7]))
    expect(opened.header.metadata.strings('tokens')).toEqual(tokens)
    expect(lengthsRead.mock.calls.length).toBeLessThan(4 * 1000)
    lengthsRead.mockRestore()
  })
})

/** The message of a RangeError, '' if there is no error; another error is thrown again. */
async function refusal(reading: Promise<unknown>): Promise<string> {
  try {
    await reading
    return ''
  } catch (error) {
    if (error instanceof RangeError) return error.message
    throw error
  }
}

describe('a damaged file', () => {
  const lengths = Array.from({ length: end }, (_, length) => length)

  it('cut short anywhere is refused, with its bytes and those it should have', async () => {
    const messages = await Promise.all(
      lengths.map((length) => refusal(readAll(inChunks(file.subarray(0, length), [64])))),
    )
    messages.forEach((message, length) =>
      expect(message).toMatch(new RegExp(`^readGguf: cut short, ${length} bytes of \\d+`)),
    )
    expect(messages.at(-1)).toBe(`readGguf: cut short, ${end - 1} bytes of ${end}`)
    expect(await readAll([file.subarray(0, end)])).toEqual(expected)
  })

  it('cut short anywhere is refused at once if its size is known', async () => {
    const messages = await Promise.all(lengths.map((size) => refusal(readGguf([file], { size }))))
    for (const message of messages) expect(message).toMatch(/^readGguf: (cut short|damaged)/)
  })

  it('changed anywhere is read, or refused with a RangeError', async () => {
    const changes = fc.array(fc.tuple(fc.nat(file.length - 1), fc.integer({ min: 1, max: 255 })), {
      minLength: 1,
      maxLength: 3,
    })
    await fc.assert(
      fc.asyncProperty(changes, async (list) => {
        const damaged = file.slice()
        for (const [at, change] of list) damaged[at] ^= change
        const message = await refusal(readAll([damaged], { size: damaged.length }))
        expect(message).toMatch(/^$|^(readGguf|GgufMetadata): /)
      }),
      { numRuns: 1000 },
    )
  })

  it('with any bit of its header flipped is read, or refused with a RangeError', async () => {
    const { dataStart } = (await readGguf([file])).header
    for (let bit = 0; bit < 8 * dataStart; bit++) {
      const damaged = file.slice()
      damaged[bit >> 3] ^= 1 << (bit & 7)
      const message = await refusal(readAll([damaged], { size: damaged.length }))
      expect(message).toMatch(/^$|^(readGguf|GgufMetadata): /)
    }
  })
})

describe('writeGguf refuses', () => {
  it('data that are not as long as the shape asks for', () => {
    const tensor = { name: 'x', shape: [2, 32], format: Q8_0, data: new Uint8Array(34) }
    expect(() => writeGguf({ tensors: [tensor] })).toThrow("writeGguf: 'x' has [34 bytes], expected 68")
  })

  it('an array with values of several types, but for whole and other numbers', () => {
    expect(() => writeGguf({ metadata: { k: [1, 'a'] } })).toThrow(
      'writeGguf: an array of values of types 4 and 8',
    )
    expect(() => writeGguf({ metadata: { k: [1, 0.5] } })).not.toThrow()
  })
})

describePublished('SmolLM2', [SMOLLM2], () => {
  const smol = publishedFile(SMOLLM2)

  it('has 134.5 million parameters, in 272 tensors of three formats', async () => {
    const opened = await readGguf(createReadStream(smol), { size: statSync(smol).size })
    const { header } = opened
    const counts: Record<string, number> = {}
    for (const { format } of header.tensors) counts[format.name] = (counts[format.name] ?? 0) + 1
    expect(counts).toEqual({ F32: 61, Q4_1: 210, Q8_0: 1 })
    const parameters = header.tensors.map(({ shape }) => shape.reduce((product, size) => product * size, 1))
    expect(parameters.reduce((sum, count) => sum + count, 0)).toBe(134_515_008)
    expect(header.size).toBe(98_362_432)
    expect(header.tensor('token_embd.weight', [49_152, 576]).format).toBe(Q8_0)
    expect(header.metadata.count('llama.block_count')).toBe(30)
    let largest = 0
    for await (const { tensor, bytes } of opened.load()) {
      const unpacked = unpackBlocks(tensor.format, bytes)
      if (tensor.name.endsWith('attn_q.weight'))
        for (const x of unpacked) largest = Math.max(largest, Math.abs(x))
    }
    expect(largest).toBeGreaterThan(0.1)
    expect(largest).toBeLessThan(10)
  })

  it('cut short at twenty places is refused', async () => {
    const size = statSync(smol).size
    const draw = seeded(20)
    for (let i = 0; i < 20; i++) {
      // Ten of them in its header.
      const length = Math.floor(draw() * (i % 2 ? size : 1_785_664))
      const cut = readGguf(createReadStream(smol, { end: length - 1, highWaterMark: 2 ** 22 }))
      const reading = cut.then(async (opened) => {
        for await (const _ of opened.load(({ bytes }) => new Uint8Array(bytes)));
      })
      await expect(reading).rejects.toThrow(new RegExp(`readGguf: cut short, ${length} bytes of \\d+`))
    }
  })
})

describePublished('all-MiniLM-L6-v2', [MINILM], () => {
  it('has 101 tensors', async () => {
    const { header } = await readGguf(createReadStream(publishedFile(MINILM)))
    expect(header.tensors).toHaveLength(101)
    expect(header.size).toBe(statSync(publishedFile(MINILM)).size)
    expect(header.metadata.string('general.architecture')).toBe('bert')
  })
})
