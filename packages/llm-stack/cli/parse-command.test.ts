import { describe, expect, it } from 'vitest'
import { CliError } from './cli-error'
import { parseCommand } from './parse-command'

const defaults = { texts: [], json: false, temperature: 0, seed: 1, maxTokens: 512, top: 10 }

describe('parseCommand', () => {
  it('reads a command with its file, texts and options', () => {
    expect(parseCommand(['chat', 'm.gguf'])).toEqual({ ...defaults, name: 'chat', file: 'm.gguf' })
    const chat = 'chat m.gguf --ask Why? --system Be --seed 3 --temperature 0.7 --max-tokens 9 --json'
    expect(parseCommand(chat.split(' '))).toEqual({
      ...{ ...defaults, name: 'chat', file: 'm.gguf', json: true },
      ...{ ask: 'Why?', system: 'Be', seed: 3, temperature: 0.7, maxTokens: 9 },
    })
    expect(parseCommand(['chances', 'm', '', '--top', '3'])).toMatchObject({ texts: [''], top: 3 })
    expect(parseCommand(['embed', 'm', 'a', 'b', 'c'])).toMatchObject({
      name: 'embed',
      texts: ['a', 'b', 'c'],
    })
    expect(parseCommand(['tokens', 'm', '--', '--json'])).toMatchObject({ texts: ['--json'], json: false })
  })

  it('is undefined if help is asked for', () => {
    for (const args of [['--help'], ['chat', '--help'], ['nothing', '--help']])
      expect(parseCommand(args)).toBeUndefined()
  })

  it.each([
    [[], 'No command.'],
    [['talk', 'm'], 'talk is no command: choose from chat, chances, tokens, embed.'],
    [['toString', 'm'], 'toString is no command'],
    [['chat'], 'chat needs the file of a model.'],
    [['chat', 'm', 'Why?'], 'chat takes no text, got 1.'],
    [['chances', 'm'], 'chances takes one text, got 0.'],
    [['tokens', 'm', 'a', 'b'], 'tokens takes one text, got 2.'],
    [['embed', 'm', 'a'], 'embed takes two texts or more, got 1.'],
    [['chances', 'm', 'a', '--ask', 'b'], 'chances takes no --ask.'],
    [['chat', 'm', '--top', '3'], 'chat takes no --top.'],
    [['chat', 'm', '--loud'], "Unknown option '--loud'."],
    [['chat', 'm', '--ask'], "Option '--ask <value>' argument missing."],
    [['chat', 'm', '--temperature', 'hot'], '--temperature hot: expected a number from 0 on.'],
    [['chat', 'm', '--temperature=-1'], '--temperature -1: expected a number from 0 on.'],
    [['chat', 'm', '--seed', '1.5'], '--seed 1.5: expected a whole number from 0 on.'],
    [['chat', 'm', '--seed', ''], '--seed : expected a whole number'],
    [['chat', 'm', '--max-tokens', '0'], '--max-tokens 0: expected a whole number from 1 on.'],
    [['chances', 'm', 'a', '--top', 'Infinity'], '--top Infinity: expected a whole number'],
  ])('refuses %j', (args, message) => {
    const parse = () => parseCommand(args)
    expect(parse).toThrow(CliError)
    expect(parse).toThrow(message)
    expect(parse).toThrow('See llm-stack --help.')
  })
})
