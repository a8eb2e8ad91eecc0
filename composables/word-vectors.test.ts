// @vitest-environment happy-dom
import { readFileSync } from 'node:fs'
import { crc32, gzipSync } from 'node:zlib'
import { afterEach, describe, expect, it, vi } from 'vitest'
import { add, cosine, nearest, scale } from 'llm-stack/theory'
import { Download } from './download'
import { readWordVectors, WORD_COUNT, wordVectorsFile, loadWordVectors } from './word-vectors'

const fileBytes = new Uint8Array(readFileSync('public/word-vectors/vectors.bin'))
const vectors = readWordVectors(fileBytes)
const words = [...vectors.keys()]
const vectorOf = (word: string) => vectors.get(word)!

describe('the shipped file', () => {
  it('holds a thousand words with 100 dimensions in 110 KB', () => {
    expect(vectors.size).toBe(WORD_COUNT)
    expect([...vectors.values()].every((v) => v.length === 100 && v.every(Number.isFinite))).toBe(true)
    expect(words.every((word) => /^[a-z]+$/.test(word))).toBe(true)
    expect(fileBytes.length).toBe(wordVectorsFile.size)
    expect(gzipSync(fileBytes, { level: 9 }).length).toBeLessThanOrEqual(110_000)
  })

  it('yields each word’s integers times its scale', () => {
    const view = new DataView(fileBytes.buffer, fileBytes.byteOffset)
    const scales = 24 + view.getUint32(20, true)
    const rows = scales + 4 * WORD_COUNT
    words.forEach((word, i) => {
      const size = view.getFloat32(scales + 4 * i, true)
      expect(vectorOf(word)[7]).toBe(Math.fround(size * view.getInt8(rows + 100 * i + 7)))
    })
  })

  it.each([
    ['dog', 0.88],
    ['kitten', 0.56],
    ['car', 0.31],
    ['stone', 0.25],
  ])('has a cosine of cat and %s of %d', (word, expected) => {
    expect(Math.abs(cosine(vectorOf('cat'), vectorOf(word)) - expected)).toBeLessThanOrEqual(0.02)
  })

  it.each([
    ['paris', 'france', 'italy', 'rome'],
    ['king', 'man', 'woman', 'queen'],
  ])('solves the analogy %s − %s + %s = %s', (a, b, c, expected) => {
    const sum = add(add(vectorOf(a), scale(vectorOf(b), -1)), vectorOf(c))
    const found = nearest(sum, [...vectors.values()]).map(({ index }) => words[index])
    expect(found.find((word) => ![a, b, c].includes(word))).toBe(expected)
  })
})

describe('readWordVectors', () => {
  const changed = (at: number, to: number) => fileBytes.with(at, to)
  it.each([
    ['an empty file', new Uint8Array(), 'not a file of word vectors [0 bytes]'],
    [
      'an HTML page',
      new TextEncoder().encode('<!doctype html><title>Not found</title>'),
      'not a file of word vectors',
    ],
    ['another version', changed(4, 2), 'file of version 2, this reads version 1'],
    ['a truncated file', fileBytes.slice(0, -1), 'cut short'],
    ['a truncated header', fileBytes.slice(0, 20), 'not a file of word vectors'],
    ['a file that is too long', new Uint8Array([...fileBytes, 0]), 'cut short'],
    ['a damaged number', changed(fileBytes.length - 1, fileBytes.at(-1)! ^ 1), 'cut short or damaged'],
    ['a damaged word', changed(30, fileBytes[30] ^ 1), 'cut short or damaged'],
  ])('throws for %s', (_, bytes, message) => {
    expect(() => readWordVectors(bytes)).toThrow(`readWordVectors: ${message}`)
    expect(() => readWordVectors(bytes)).toThrow(RangeError)
  })

  it('throws for a whole file that its words do not fill', () => {
    const shortened = fileBytes.slice(0, -100)
    new DataView(shortened.buffer).setUint32(8, crc32(shortened.subarray(12)), true)
    expect(() => readWordVectors(shortened)).toThrow(
      `readWordVectors: 1000 words of 100 numbers do not fill [${shortened.length} bytes]`,
    )
  })

  it('reads a file at any offset in a buffer', () => {
    const buffer = new Uint8Array(fileBytes.length + 7)
    buffer.set(fileBytes, 7)
    expect(readWordVectors(buffer.subarray(7)).get('cat')).toEqual(vectorOf('cat'))
  })
})

describe('loadWordVectors', () => {
  afterEach(() => vi.unstubAllGlobals())

  it('fetches the shipped file', async () => {
    const fetch = vi.fn(async (_: URL) => new Response(fileBytes.slice()))
    vi.stubGlobal('fetch', fetch)
    expect(await wordVectorsFile.fetch()).toEqual(fileBytes)
    expect(fetch.mock.calls[0]![0].href).toMatch(/\/word-vectors\/vectors\.bin$/)
  })

  it('tries again after a failure, and fetches the file once after success', async () => {
    const responses = [
      () => new Response('', { status: 404 }),
      () => new Response(fileBytes.slice(0, 1000)),
      () => new Response(fileBytes.slice()),
    ]
    const fetch = vi.fn(async () => responses.shift()!())
    vi.stubGlobal('fetch', fetch)
    const file = new Download('word-vectors/vectors.bin', fileBytes.length)
    await expect(loadWordVectors(file)).rejects.toThrow('404')
    await expect(loadWordVectors(file)).rejects.toThrow('cut short')
    expect((await loadWordVectors(file)).size).toBe(1000)
    expect(await loadWordVectors(file)).toBe(await loadWordVectors(file))
    expect(fetch).toHaveBeenCalledTimes(3)
  })
})
