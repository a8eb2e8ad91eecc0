/**
 * The server of `npm start`. With --remote other machines open the deck at this machine's network address and follow it, a phone
 * with the password steers it, and without the password nobody does. Without --remote only this machine gets an answer.
 */
import { expect } from 'playwright/test'
import { VISIBLE_SLIDE } from '../../scripts/browser/controls'
import { NPM_START, expectSame, lanAddress, test } from './machines'
import type { DeckDriver } from '../fixtures/deck-driver'
import { startServer } from '../helpers/start-server'

// In one worker, so one after the other: servers share Vite's cache, and machines what a server displays.
test.describe.configure({ mode: 'default', timeout: 600_000 })

/** The status of a response; 'refused' = no connection. */
const fetchStatus = (url: string, init?: RequestInit) =>
  fetch(url, init).then(
    (response) => String(response.status),
    () => 'refused',
  )

test('without --remote the server answers this machine alone, and no page of another site', async () => {
  const { port, stop } = await startServer(NPM_START)
  try {
    const site = `http://localhost:${port}/`
    expect.soft(await fetchStatus(site), 'a request from this machine').toBe('200')
    const write = {
      method: 'POST',
      headers: { origin: 'https://elsewhere.org' },
      body: '{"data":{"page":9}}',
    }
    expect
      .soft(await fetchStatus(`${site}@server-reactive/nav`, write), 'a write by a page of another site')
      .toBe('403')
    if (lanAddress)
      expect
        .soft(await fetchStatus(`http://${lanAddress}:${port}/`), 'a request to the network address')
        .toBe('refused')
    else test.info().annotations.push({ type: 'not tested', description: 'this machine is in no network' })
  } finally {
    await stop()
  }
})

test.describe('with --remote', () => {
  test.skip(!lanAddress, 'this machine is in no network')

  test('the address for the presenter is printed, with its password', ({ remote }) =>
    expect(remote.output).toContain(`${remote.url}?password=${remote.password}#/presenter/1`))

  for (const path of ['', '@slidev/configs', '@id/@slidev/configs'])
    test(`the password is not in /${path}`, async ({ remote, request }) => {
      const text = await (await request.get(remote.url + path)).text()
      expect(text.includes(remote.password), 'the page has the password').toBe(false)
    })

  test('a window says that the talk opens, until it is there', async ({ openMachine, remote }) => {
    const { page } = await openMachine()
    let release = () => {}
    const held = new Promise<void>((resolve) => (release = resolve))
    await page.route(/client\/main\.ts/, async (route) => {
      await held
      await route.continue()
    })
    await page.goto(remote.url, { waitUntil: 'commit' })
    const notice = page.getByText('Opening the talk.')
    await expect(notice).toBeVisible()
    release()
    await expect(page.locator(VISIBLE_SLIDE)).toBeVisible({ timeout: 120_000 })
    await expect(notice).toBeHidden()
  })

  test('a wrong password brings a page to type it again, which leads to the slide', async ({
    openMachine,
    remote,
  }) => {
    const { page } = await openMachine()
    await page.goto(`${remote.url}?password=guess#/presenter/1`)
    await expect(page.getByRole('alert')).toHaveText('That is not the password of this talk.')
    await page.getByLabel('The password').fill(remote.password)
    await page.keyboard.press('Enter')
    await expect(page).toHaveURL(`${remote.url}#/presenter/1`, { timeout: 60_000 })
    await expect(page.locator('.slidev-presenter')).toBeVisible({ timeout: 60_000 })
  })

  test('this machine needs no password', async ({ remote, request }) => {
    const response = await request.get(`http://localhost:${remote.port}/__stage-auth`)
    expect(response.status()).toBe(204)
  })

  test('a projector follows the phone, from slide to slide and in a demo', async ({
    openMachine,
    openPhone,
  }) => {
    const audience = await openMachine()
    await audience.goTo('')
    const phone = await openPhone()
    await test.step('a slide', async () => {
      await phone.goTo('presenter/next-token')
      await expectSame(phone, audience, 'the projector follows when the phone goes to a slide')
    })
    await test.step('a demo', async () => {
      await phone.goTo('presenter/agent')
      await phone.press('Run')
      await phone.waitForText(/What time is it now\?/)
      await expectSame(phone, audience, 'the projector displays a demo that runs on the phone')
    })
    await test.step('a machine that joins later', async () => {
      const newcomer = await openMachine()
      await newcomer.goTo('')
      await expectSame(phone, newcomer, 'a machine that joins later has the same slide and demo')
    })
    await test.step('a black wall', async () => {
      const curtains = (machine: DeckDriver) => machine.page.locator('.stage-curtain')
      await phone.page.waitForSelector('.stage-key-status', { state: 'attached' })
      await phone.page.keyboard.press('b')
      await expect(curtains(audience)).toHaveCount(1)
      const newcomer = await openMachine()
      await newcomer.goTo('')
      await expect(curtains(newcomer)).toHaveCount(1)
      await phone.page.getByRole('button', { name: 'Show the slide' }).click()
      await expect(curtains(audience)).toHaveCount(0)
      await expect(curtains(newcomer)).toHaveCount(0)
    })
    await test.step('a reset', async () => {
      await phone.page.keyboard.press('r')
      await expectSame(phone, audience, 'the projector follows a reset on the phone')
    })
  })

  test('a stranger without the password can watch, but not steer', async ({
    openMachine,
    openPhone,
    remote,
  }) => {
    const audience = await openMachine()
    await audience.goTo('')
    const phone = await openPhone()
    await phone.goTo('presenter/agent')
    await expectSame(phone, audience, 'the projector follows before the stranger comes')
    const { page: stranger } = await openMachine()
    const prompts: string[] = []
    stranger.on('dialog', (dialog) => {
      prompts.push(dialog.message())
      void dialog.accept('guess')
    })
    await stranger.goto(`${remote.url}#/presenter/2`)
    // It leads to the slide, and on to the one that the audience is at.
    await expect
      .soft(stranger, 'the presenter’s address leads to the audience’s window')
      .toHaveURL(/#\/(2$|agent\b)/, { timeout: 60_000 })
    expect.soft(prompts.length, 'password prompts').toBe(1)
    const write = `fetch('/@server-reactive/nav', { method: 'POST', body: '{"data":{"page":1,"clicks":0}}' }).then((r) => r.status)`
    expect.soft(await stranger.evaluate(write), 'the status of a write').toBe(403)
    await expectSame(phone, audience, 'the stranger has changed nothing')
  })
})
