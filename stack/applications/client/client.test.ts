import { expect, it } from 'vitest'
import { ask, recorded, whole } from '.'

const reply = {
  text: 'The tea is hot.',
  calls: [{ id: 'a', name: 'clock', arguments: '{}' }],
  reason: 'tool_calls',
  usage: { input: 3, output: 5 },
} as const
it('plays a recording', async () => {
  const seen: string[] = []
  const t = recorded([{ to: 'Hello there', reply, by: 'a person', when: '2026-11-25' }])
  const r = await whole(
    ask(
      t,
      {
        messages: [
          { role: 'system', content: 'Hello' },
          { role: 'user', content: 'there' },
        ],
      },
      { seen: (d) => seen.push(d) },
    ),
  )
  expect(r).toEqual({ ...reply, model: 'a person, 2026-11-25' })
})
