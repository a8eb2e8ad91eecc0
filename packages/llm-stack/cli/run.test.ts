import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it, vi } from 'vitest'
import { tinyBert, tinyLlama, written } from '../models/gguf/tiny-model.test-helper'
import { run } from './run'

const folder = mkdtempSync(join(tmpdir(), 'llm-stack-'))
const [chatModel, encoder] = ['chat.gguf', 'encoder.gguf'].map((name) => join(folder, name))
beforeAll(() => {
  writeFileSync(chatModel, written(tinyLlama()))
  writeFileSync(encoder, written(tinyBert()))
})
afterAll(() => rmSync(folder, { recursive: true }))

/** What was written to standard output and to standard error. */
const output = { out: '', err: '' }
beforeEach(() => {
  Object.assign(output, { out: '', err: '' })
  vi.spyOn(console, 'log').mockImplementation((text: string) => void (output.out += `${text}\n`))
  vi.spyOn(console, 'error').mockImplementation((text: string) => void (output.err += `${text}\n`))
  vi.spyOn(process.stdout, 'write').mockImplementation((text) => Boolean((output.out += String(text))))
})
afterEach(() => void vi.restoreAllMocks())
const json = () => JSON.parse(output.out)

describe('chat --ask', () => {
  const ask = (...options: string[]) =>
    run(['chat', chatModel, '--ask', 'the cat', '--max-tokens', '9', ...options])

  it('writes a reply, and its speed to standard error', async () => {
    expect(await ask()).toBe(0)
    expect(output.out.length).toBeGreaterThan(1)
    expect(output.err).toMatch(
      /^\(9 tokens, [\d.]+ a second, the first after [\d.]+ s, cut at --max-tokens\)\n$/,
    )
  })

  it('gives the same reply again, another at a temperature by seed, or with other instructions', async () => {
    const replies: string[] = []
    const options = [
      [],
      [],
      ['--temperature', '1'],
      ['--temperature', '1', '--seed', '2'],
      ['--system', 'the'],
    ]
    for (const option of options) {
      output.out = ''
      await ask('--json', ...option)
      replies.push(json().text)
    }
    expect(replies[1]).toBe(replies[0])
    expect(new Set(replies).size).toBe(4)
  })

  it('gives JSON with the counts', async () => {
    await ask('--json')
    expect(json()).toMatchObject({
      question: 'the cat',
      reason: 'length',
      tokens: 9,
      dropped: 0,
    })
  })

  it('ends where the context is full, and fails for a question that is longer', async () => {
    await run(['chat', chatModel, '--ask', 'the cat', '--json', '--temperature', '1'])
    expect(json()).toMatchObject({ reason: expect.stringMatching(/^(stop|context)$/) })
    expect(await run(['chat', chatModel, '--ask', 'x'.repeat(300)])).toBe(1)
    expect(output.err).toContain('llm-stack: fitToWindow: ')
  })
})

describe('chances', () => {
  it('lists the likeliest tokens, the likeliest first', async () => {
    expect(await run(['chances', chatModel, 'the', '--top', '3'])).toBe(0)
    expect(output.out).toMatch(/^( *[\d.]+ % {2}".+"\n){3}$/)
    output.out = ''
    await run(['chances', chatModel, 'the', '--top', '260', '--json'])
    const chances: { probability: number }[] = json().chances
    expect(chances.reduce((sum, { probability }) => sum + probability, 0)).toBeCloseTo(1, 10)
    chances.slice(1).forEach((c, i) => expect(c.probability).toBeLessThanOrEqual(chances[i]!.probability))
  })
})

describe('tokens', () => {
  it('lists the tokens of either kind of model', async () => {
    expect(await run(['tokens', chatModel, 'a the'])).toBe(0)
    expect(output.out).toMatch(/^ +\d+ {2}"a"\n +259 {2}" th"\n +\d+ {2}"e"\n$/)
    output.out = ''
    await run(['tokens', encoder, 'the cats', '--json'])
    expect(json().tokens.map(({ id }: { id: number }) => id)).toEqual([2, 5, 6, 8, 3])
    expect(json().tokens[0].token).toBe('[CLS]')
  })
})

describe('embed', () => {
  it('lists the cosines of all pairs, the nearest first', async () => {
    expect(await run(['embed', encoder, 'the cat', 'a dog', 'the cat'])).toBe(0)
    expect(output.out).toMatch(/^ 1\.000 {2}"the cat" {2}"the cat"\n( *-?[\d.]+ {2}".*" {2}".*"\n){2}$/)
    output.out = ''
    await run(['embed', encoder, 'the cat', 'a dog', '--json'])
    expect(json().embeddings).toHaveLength(2)
    expect(json().embeddings[0].embedding).toHaveLength(32)
    expect(json().cosines[0].cosine).toBeLessThan(1)
  })
})

describe('errors', () => {
  it.each([
    [['--help'], 0, ''],
    [['chat'], 2, 'llm-stack: chat needs the file of a model. See llm-stack --help.\n'],
    [['chat', '/no/such/file'], 1, 'llm-stack: /no/such/file: no such file.\n'],
    [['chat', tmpdir()], 1, 'a folder, not a file.\n'],
    [['chat', encoder, '--ask', 'x'], 1, "architecture 'bert', supported are 'llama'"],
    [['chances', encoder, 'x'], 1, "architecture 'bert', supported are 'llama'"],
    [['embed', chatModel, 'x', 'y'], 1, "architecture 'llama', supported are 'bert'"],
  ])('of %j: exit code %i', async (args, code, message) => {
    expect(await run(args)).toBe(code)
    expect(output.err).toContain(message)
    expect(output.out).toContain(code ? '' : 'llm-stack chat FILE.gguf')
  })

  it('of a damaged file', async () => {
    const damaged = join(folder, 'damaged.gguf')
    writeFileSync(damaged, written(tinyLlama()).subarray(0, -100))
    expect(await run(['chat', damaged, '--ask', 'x'])).toBe(1)
    expect(output.err).toMatch(/^llm-stack: readGguf: cut short, \d+ bytes of \d+\n$/)
  })
})
