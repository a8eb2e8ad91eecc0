import { describe, expect, it, vi } from 'vitest'
import { executeToolCall, type SchemaValidator } from './execute-tool-call'
import { calculator, cardSearch, clock, type Tool } from './tools'

const tool = (run: Tool['run']): Tool => ({ name: 'tool', description: '', parameters: {}, run })
const valid: SchemaValidator = () => []
const notAborted = new AbortController().signal
const call = (name: string, args = '{}') => ({ id: '1', name, arguments: args })

describe('a tool call', () => {
  it('is executed with its arguments, and gives the result of the tool', async () => {
    const observation = await executeToolCall(
      call('calculator', '{"expression":"2+2"}'),
      { tools: [calculator], validate: valid },
      notAborted,
    )
    expect(observation).toEqual({ ok: true, text: '4' })
    const now = await executeToolCall(
      call('clock'),
      { tools: [calculator, clock(() => '19:42')], validate: valid },
      notAborted,
    )
    expect(now.text).toBe('19:42')
  })

  it('may have an empty string for arguments, as some providers send', async () => {
    const observation = await executeToolCall(
      call('clock', ''),
      { tools: [clock(() => '19:42')], validate: valid },
      notAborted,
    )
    expect(observation).toEqual({ ok: true, text: '19:42' })
  })

  it('to search for cards gives one a line', async () => {
    const cards = cardSearch(async (question) => [question, 'b'])
    const observation = await executeToolCall(
      call('search_cards', '{"question":"a"}'),
      { tools: [cards], validate: valid },
      notAborted,
    )
    expect(observation).toEqual({ ok: true, text: 'a\nb' })
  })

  it.each([
    ['an unknown tool', call('rocket'), 'There is no tool “rocket”, only calculator.'],
    ['malformed JSON', call('calculator', '{"expression": 2+'), 'JSON'],
    ['a sum without a value', call('calculator', '{"expression":"1/0"}'), 'divided by zero'],
  ])('gives a sentence about the error: %s', async (_, toolCall, error) => {
    const { ok, text } = await executeToolCall(toolCall, { tools: [calculator], validate: valid }, notAborted)
    expect([ok, text]).toEqual([false, expect.stringContaining(error)])
  })

  it('does not reach the tool if its arguments are invalid', async () => {
    const run = vi.fn(() => '')
    const validate: SchemaValidator = (_, value) => [
      `#: ${JSON.stringify(value)} does not fit.`,
      'Try again.',
    ]
    const { ok, text } = await executeToolCall(
      call('tool', '[7]'),
      { tools: [tool(run)], validate },
      notAborted,
    )
    expect([ok, text, run.mock.calls]).toEqual([
      false,
      'Wrong arguments: #: [7] does not fit. Try again.',
      [],
    ])
  })
})

describe('a tool', () => {
  it('may throw, reject, or throw a string', async () => {
    const failing = [
      () => {
        throw new Error('unplugged')
      },
      async () => Promise.reject(new Error('unplugged')),
      () => {
        throw 'unplugged' as unknown as Error
      },
    ]
    for (const run of failing)
      expect(
        await executeToolCall(call('tool'), { tools: [tool(run)], validate: valid }, notAborted),
      ).toEqual({
        ok: false,
        text: 'unplugged',
      })
  })

  it('that hangs is stopped after five seconds, and its signal aborted', async () => {
    vi.useFakeTimers()
    let received: AbortSignal | undefined
    const hangs = tool((_, signal) => {
      received = signal
      return new Promise<string>(() => {})
    })
    const observation = executeToolCall(call('tool'), { tools: [hangs], validate: valid }, notAborted)
    await vi.advanceTimersByTimeAsync(5000)
    vi.useRealTimers()
    const { ok, text } = await observation
    expect([ok, text, received!.aborted]).toEqual([false, 'It did not answer in time.', true])
  })

  it('with a long result or error has it cut to 2,000 characters', async () => {
    const long = 'x'.repeat(1e6)
    for (const run of [async () => long, () => Promise.reject(new Error(long))]) {
      const context = { tools: [tool(run)], validate: valid }
      expect((await executeToolCall(call('tool'), context, notAborted)).text).toHaveLength(2000)
    }
  })

  it('is not called once the run was aborted, and not waited for', async () => {
    const run = vi.fn(() => new Promise<string>(() => {}))
    const aborted = AbortSignal.abort(new Error('left'))
    await expect(
      executeToolCall(call('tool'), { tools: [tool(run)], validate: valid }, aborted),
    ).rejects.toThrow('left')
    expect(run).not.toHaveBeenCalled()
    const controller = new AbortController()
    const waiting = executeToolCall(call('tool'), { tools: [tool(run)], validate: valid }, controller.signal)
    controller.abort(new Error('left'))
    await expect(waiting).rejects.toThrow('left')
  })
})
