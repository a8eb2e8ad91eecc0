const address = process.env.LLM_ADDRESS ?? 'http://localhost:11434/v1'
const content = process.argv[2] ?? 'Why is the sky blue?'
const messages = [{ role: 'user', content }]
const reply = await fetch(`${address}/chat/completions`, {
  method: 'POST',
  headers: { 'Content-Type': 'application/json' },
  body: JSON.stringify({ model: 'gemma3:1b', messages }),
})
if (!reply.ok) throw new Error(`${reply.status} ${await reply.text()}`)
console.log((await reply.json()).choices[0].message.content)
