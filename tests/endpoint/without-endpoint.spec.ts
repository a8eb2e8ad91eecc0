/** The page built without an endpoint: it has no code to reach one. */
import { expect } from 'playwright/test'
import { expectNone } from '../fixtures/expect-none'
import { filesWithEndpointCalls } from '../helpers/endpoint-calls'
import { RECORDING } from './chat-page'
import { test } from './test'

test.use({ isBuiltWithEndpoint: false })
// In one worker: it builds the page once.
test.describe.configure({ mode: 'default' })

test('a build without an endpoint has no code that asks one', ({ site }) =>
  expectNone(filesWithEndpointCalls(site.folder), 'files with endpoint calls'))

test('a build without an endpoint connects none, and the recording replies', async ({ chat, endpoint }) => {
  expect
    .soft(await chat.connect(endpoint.address('good')), 'what connecting says')
    .toBe('This build reaches no endpoint.')
  const reply = await chat.ask('Where is the cat?')
  expect.soft(reply.by, 'the model of the reply').toBe(RECORDING)
  expect.soft(reply.text, 'the reply').toBe('On the mat.')
  expect.soft(reply.reason, 'why it ends').toBe('stop')
  expectNone(chat.outsideRequests, 'requests to other origins')
  expect.soft(endpoint.requests, 'requests that the server received').toEqual([])
})

test('a page built without an endpoint reaches no other server', async ({ chat, endpoint }) => {
  expect.soft(await chat.canReach(endpoint.address('good')), 'it reaches the server').toBe(false)
  expect.soft(endpoint.requests, 'requests that the server received').toEqual([])
})
