/** The page built with an endpoint: it reaches that one alone, says what went wrong there, and keeps no key. */
import { expect } from 'playwright/test'
import { GOOD_REPLY, UNICODE_REPLY } from '../../composables/transports/endpoint-server.test-helper'
import { expectNone } from '../fixtures/expect-none'
import { filesWithEndpointCalls } from '../helpers/endpoint-calls'
import { KEY, RECORDING } from './chat-page'
import { test } from './test'

// In one worker: it builds the page once.
test.describe.configure({ mode: 'default' })

const QUESTION = 'Where is the cat?'

test.afterEach('other origins are not asked, and the key is not kept', async ({ chat, endpoint }) => {
  const elsewhere = chat.outsideRequests.filter((address) => !address.startsWith(`${endpoint.origin}/`))
  expectNone(elsewhere, 'requests to other origins')
  expect.soft(await chat.readStored(), 'what the browser keeps').not.toContain(KEY)
})

test('the search for code that asks an endpoint finds it in a build with one', ({ site }) =>
  expect(filesWithEndpointCalls(site.folder), 'files with endpoint calls').not.toEqual([]))

test('before it is connected the recording replies', async ({ chat }) => {
  expect.soft((await chat.ask(QUESTION)).by, 'the model of the reply').toBe(RECORDING)
  expectNone(chat.outsideRequests, 'requests to other origins')
})

test('only addresses of the endpoint connect', async ({ chat, endpoint, otherServer }) => {
  for (const address of [
    otherServer.address('good'),
    endpoint.address('good').replace('//', '//me:you@'),
    'http://[',
  ])
    expect
      .soft(await chat.connect(address), address)
      .toBe(`This build reaches ${endpoint.origin} alone: give an address there.`)
})

test('a key that cannot be one does not connect', async ({ chat }) =>
  expect(await chat.connect('/good', 'kéy')).toBe(
    'A key has no spaces and no special letters: copy it anew.',
  ))

for (const [behaviour, text] of Object.entries({ good: GOOD_REPLY, bytes: UNICODE_REPLY }))
  test(`a reply arrives whole: ${behaviour}`, async ({ chat, endpoint }) => {
    expect.soft(await chat.connect(endpoint.address(behaviour)), 'what connecting says').toBe('')
    const { by, text: reply, reason, errorMessage } = await chat.ask(QUESTION)
    expect.soft(by, 'the model of the reply').toBe(new URL(endpoint.origin).host)
    expect.soft(reply, 'the reply').toBe(text)
    expect.soft(reason, 'why it ends').toBe('stop')
    expect.soft(errorMessage ?? '', 'the error').toBe('')
  })

const NO_ANSWER = 'Nobody answers. It is off, its address is wrong, or it does not let this page ask (CORS).'
const errorMessages: Record<string, string> = {
  '401': 'The key was refused (401). Plug in again with another.',
  '429-long': 'Too much was asked at once (429). Ask again in a minute.',
  '500': 'The server has a fault of its own (500). Ask again.',
  cut: 'The reply broke off in the middle. Ask again.',
  'broken-json': 'The reply cannot be read: broken JSON. Is the address right?',
  html: 'The reply cannot be read: it is text/html. Is the address right?',
  endless: 'The reply did not end, so it was stopped. Ask for less.',
  'no-cors': NO_ANSWER,
  redirect: NO_ANSWER,
}
for (const [behaviour, message] of Object.entries(errorMessages))
  test(`a failure is told in a sentence: ${behaviour}`, async ({ chat, endpoint }) => {
    await chat.connect(endpoint.address(behaviour))
    expect((await chat.ask(QUESTION)).errorMessage).toBe(message)
  })

test('a cancelled request ends, and its connection with it', async ({ chat, endpoint }) => {
  await chat.connect(endpoint.address('silent'))
  const closed = chat.page.waitForEvent('requestfailed', (request) => request.url().includes('/silent/'))
  expect
    .soft((await chat.ask(QUESTION, 1)).errorMessage, 'what the reply says')
    .toBe('Stopped before the reply was whole.')
  await closed
  await endpoint.disconnected
})

test('a page built with an endpoint reaches no other server', async ({ chat, otherServer }) => {
  expect.soft(await chat.canReach(otherServer.address('good')), 'it reaches the other server').toBe(false)
  expect.soft(otherServer.requests, 'requests that the other server received').toEqual([])
  // The attempt itself, which the browser refused.
  chat.outsideRequests.length = 0
})

test('disconnected, the recording replies again', async ({ chat, endpoint }) => {
  await chat.connect(endpoint.address('good'))
  expect.soft((await chat.ask(QUESTION)).text, 'the reply while connected').toBe(GOOD_REPLY)
  await chat.disconnect()
  expect.soft((await chat.ask(QUESTION)).by, 'the model of the reply').toBe(RECORDING)
})
