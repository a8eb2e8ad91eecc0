import { describe, expect, it, vi } from 'vitest'
import { executeToolCall, type SchemaValidator } from './execute-tool-call'
import { calculator, cardSearch, clock, type Tool } from './tools'

const tool = (run: Tool['run']): Tool => ({ name: 'tool', description: '', parameters: {}, run })
const fits: SchemaValidator = () => []
const never = new AbortController().signal
const call = (name: string, args = '{}') => ({ id: '1', name, arguments: args })

describe('a call', () => {
  it('is run with its arguments, and what it returns is observed', async () => {
    const made = await executeToolCall(
      call('calculator', '{"expression":"2+2"}'),
      { tools: [calculator], validate: fits },
      never,
    )
    expect(made).toEqual({ ok: true, text: '4' })
    const now = await executeToolCall(
      call('clock'),
      { tools: [calculator, clock(() => '19:42')], validate: fits },
      never,
    )
    expect(now.text).toBe('19:42')
  })

  it('without arguments may leave them empty, as some providers do', async () => {
    const made = await executeToolCall(
      call('clock', ''),
      { tools: [clock(() => '19:42')], validate: fits },
      never,
    )
    expect(made).toEqual({ ok: true, text: '19:42' })
  })

  it('hands cards back a line each', async () => {
    const cards = cardSearch(async (question) => [question, 'b'])
    const made = await executeToolCall(
      call('search_cards', '{"question":"a"}'),
      { tools: [cards], validate: fits },
      never,
    )
    expect(made).toEqual({ ok: true, text: 'a\nb' })
  })

  it.each([
    ['an unknown tool', call('rocket'), 'There is no tool “rocket”, only calculator.'],
    ['no JSON', call('calculator', '{"expression": 2+'), 'JSON'],
    ['a sum without a value', call('calculator', '{"expression":"1/0"}'), 'divided by zero'],
  ])('says in a sentence what is wrong: %s', async (_, asked, why) => {
    const { ok, text } = await executeToolCall(asked, { tools: [calculator], validate: fits }, never)
    expect([ok, text]).toEqual([false, expect.stringContaining(why)])
  })

  it('does not reach the tool when its arguments do not fit', async () => {
    const run = vi.fn(() => '')
    const validate: SchemaValidator = (_, value) => [`#: ${JSON.stringify(value)} does not fit.`]
    const { ok, text } = await executeToolCall(call('tool', '[7]'), { tools: [tool(run)], validate }, never)
    expect([ok, text, run.mock.calls]).toEqual([false, 'Wrong arguments: #: [7] does not fit.', []])
  })
})

describe('a tool', () => {
  it('may throw, reject or throw no error', async () => {
    const bad = [
      () => {
        throw new Error('unplugged')
      },
      async () => Promise.reject(new Error('unplugged')),
      () => {
        throw 'unplugged' as unknown as Error
      },
    ]
    for (const run of bad)
      expect(await executeToolCall(call('tool'), { tools: [tool(run)], validate: fits }, never)).toEqual({
        ok: false,
        text: 'unplugged',
      })
  })

  it('that hangs is left, and told so', async () => {
    vi.useFakeTimers()
    let told: AbortSignal | undefined
    const hangs = tool((_, signal) => {
      told = signal
      return new Promise<string>(() => {})
    })
    const observed = executeToolCall(call('tool'), { tools: [hangs], validate: fits }, never)
    await vi.advanceTimersByTimeAsync(5000)
    vi.useRealTimers()
    const { ok, text } = await observed
    expect([ok, text, told!.aborted]).toEqual([false, 'It did not answer in time.', true])
  })

  it('cannot flood: a long result is cut', async () => {
    const { text } = await executeToolCall(
      call('tool'),
      { tools: [tool(() => 'x'.repeat(1e6))], validate: fits },
      never,
    )
    expect(text).toHaveLength(2000)
  })

  it('is not asked once the run was aborted, and not waited for', async () => {
    const run = vi.fn(() => new Promise<string>(() => {}))
    const aborted = AbortSignal.abort(new Error('left'))
    await expect(
      executeToolCall(call('tool'), { tools: [tool(run)], validate: fits }, aborted),
    ).rejects.toThrow('left')
    expect(run).not.toHaveBeenCalled()
    const leaving = new AbortController()
    const waiting = executeToolCall(call('tool'), { tools: [tool(run)], validate: fits }, leaving.signal)
    leaving.abort(new Error('left'))
    await expect(waiting).rejects.toThrow('left')
  })
})
