import { describe, expect, it } from 'vitest'
import { loadChatModel, readGguf } from '../models'
import { tinyLlama, written } from '../models/gguf/tiny-model.test-helper'
import { ChatSession } from './chat-session'

const model = await loadChatModel(await readGguf([written(tinyLlama())]))
const session = (maxTokens = 4) => new ChatSession(model, { maxTokens }, 'th')
const ignore = () => {}

describe('a chat session', () => {
  it('sends earlier turns again, so that they change the reply', async () => {
    const chat = session()
    const first = await chat.ask('the', ignore)
    const second = await chat.ask('the', ignore)
    expect(second.text).not.toBe(first.text)
  })

  it('says how many of the oldest messages no longer fit', async () => {
    const chat = session()
    const dropped: number[] = []
    for (let i = 0; i < 6; i++) dropped.push((await chat.ask('the cat sat', ignore)).dropped)
    expect(dropped[0]).toBe(0)
    expect(dropped.at(-1)).toBeGreaterThan(0)
    expect(dropped.every((n) => n % 2 === 0)).toBe(true)
  })

  it('hands on the reply as it comes, until it is stopped', async () => {
    let text = ''
    let calls = 0
    const isInterrupted = () => calls++ > 2
    const reply = await session(50).ask('the', (part) => (text += part), isInterrupted)
    expect(reply).toMatchObject({ reason: 'interrupted', text })
    expect(reply.tokens).toBeLessThan(4)
  })
})
