import { execFile } from 'node:child_process'
import { readFileSync } from 'node:fs'
import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { promisify } from 'node:util'
import { expect, it } from 'vitest'
import { softmax } from 'llm-stack/theory'
import { roadmaps } from '../../data/roadmaps'

const FILE = 'routes/handout/first-call.mjs'
const run = promisify(execFile)

/** Runs the file against a server that answers like an OpenAI-compatible one; `status`: of its answer. */
async function callServer(status: number, answer: unknown, args: readonly string[] = []) {
  const requests: { method?: string; url?: string; body: unknown }[] = []
  const server = createServer((request, response) => {
    let body = ''
    request.on('data', (piece) => (body += piece))
    request.on('end', () => {
      requests.push({ method: request.method, url: request.url, body: JSON.parse(body) })
      response.writeHead(status, { 'Content-Type': 'application/json' }).end(JSON.stringify(answer))
    })
  }).listen(0, '127.0.0.1')
  await new Promise((resolve) => server.once('listening', resolve))
  const { port } = server.address() as AddressInfo
  const env = { ...process.env, LLM_ADDRESS: `http://127.0.0.1:${port}/v1` }
  try {
    const { stdout } = await run(process.execPath, [FILE, ...args], { env })
    return { requests, stdout }
  } finally {
    server.close()
  }
}

it('has ten lines', () => expect(readFileSync(FILE, 'utf8').trimEnd().split('\n')).toHaveLength(10))

it('asks the question and prints the reply', async () => {
  const answer = { choices: [{ message: { role: 'assistant', content: 'Light is scattered.' } }] }
  const { requests, stdout } = await callServer(200, answer, ['Why?'])
  expect(stdout).toBe('Light is scattered.\n')
  expect(requests).toEqual([
    {
      method: 'POST',
      url: '/v1/chat/completions',
      body: { model: 'gemma3:1b', messages: [{ role: 'user', content: 'Why?' }] },
    },
  ])
})

it('tells what the server says when it refuses', () =>
  expect(callServer(404, { error: 'model not found' })).rejects.toThrow(/404 .*model not found/))

it('is the file that the first task names, with the model that it pulls', () => {
  const { task } = roadmaps.product.steps[0]
  expect(task).toContain('node first-call.mjs')
  expect(readFileSync(FILE, 'utf8')).toContain(/ollama pull ([\w:]+)/.exec(task)![1])
})

it('gives the shares that the task on transformers states', () => {
  const shares = Array.from(softmax([2, 1]), (share) => share.toFixed(2))
  expect(roadmaps.research.steps[1].task).toContain(`(${shares.join(', ')})`)
})
