/** slidev-addon-stage in a fresh deck: its demo with two windows, in the dev server and in a build, with both kinds of address. */
import { cpSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import type { BrowserContext, Page } from 'playwright'
import { expect as playwrightExpect } from 'playwright/test'
import { preview } from 'vite'
import { launchBrowser } from 'slidev-paper/browser'
import { startServer } from '../helpers/start-server'
import { assert, type InstalledDeck } from './installed-deck'

type RouterMode = 'history' | 'hash'

/** A dev server's first answers take long on a busy machine. */
const expect = playwrightExpect.configure({ timeout: 60_000 })
const DEMO = 'packages/slidev-addon-stage/demo'
/** Slides of the demo. */
const [COUNTER, RUN, CLICKS] = [2, 3, 4]

/** Path of a slide's window. */
const pathOf = (mode: RouterMode, route: string) => (mode === 'hash' ? `#/${route}` : route)

const counter = (page: Page) => page.locator('.counter:visible').first()
const pi = (page: Page) => page.locator('.pi small:visible').first()

/** Two windows of the demo at `url` in step, a third one opened late, keys of a clicker. */
async function checkWindows(context: BrowserContext, url: string, mode: RouterMode): Promise<void> {
  const errors: string[] = []
  const open = async (route: string) => {
    const page = await context.newPage()
    page.on('pageerror', (error) => errors.push(`${route}: ${error.message}`))
    await page.goto(url + pathOf(mode, route), { timeout: 120_000 })
    await expect(page.locator('h1:visible').first()).toBeVisible()
    return page
  }
  const presenter = await open('presenter/1')
  const audience = await open('1')
  const expectSlide = (page: Page, no: number) =>
    expect(page, `${mode}: slide ${no}`).toHaveURL(new RegExp(`/${no}(\\?|$)`))
  await expect(presenter.locator('.slidev-note')).toContainText('I was given ten minutes')

  await presenter.keyboard.press('PageDown')
  await expectSlide(audience, COUNTER)
  await counter(presenter).click()
  await counter(presenter).click()
  const expectCounter = (page: Page, window: string) =>
    expect(counter(page), `${url}, ${mode}: counter of ${window}`).toHaveText('Pressed 2 times')
  await expectCounter(audience, 'the audience’s window')
  const newcomer = await open('1')
  await expectSlide(newcomer, COUNTER)
  await expectCounter(newcomer, 'a window opened late')
  await audience.reload()
  await expectCounter(audience, 'a window loaded anew')

  // The button has the focus, and no key of a clicker is lost for it.
  await counter(presenter).focus()
  await presenter.keyboard.press('PageDown')
  await expectSlide(presenter, RUN)
  await presenter.getByRole('button', { name: 'Run' }).first().click()
  await expect(pi(audience)).not.toHaveText('after 0 dots')
  await presenter.getByRole('button', { name: 'Pause' }).first().click()
  await expect(presenter.getByRole('button', { name: 'Run' }).first()).toBeVisible()
  // The dots that were falling at the press still arrive, in both windows.
  await expect(async () =>
    playwrightExpect(await pi(audience).innerText()).toBe(await pi(presenter).innerText()),
  ).toPass({ timeout: 60_000 })

  // A clicker alone, through clicks and slides, to the end and back.
  for (const clicks of [0, 1, 2, 3]) {
    await presenter.keyboard.press('PageDown')
    await expectSlide(audience, CLICKS)
    await expect(audience.locator('.slidev-vclick-target:visible:not(.slidev-vclick-hidden)')).toHaveCount(
      clicks,
    )
  }
  await presenter.keyboard.press('PageDown')
  await expectSlide(audience, 5)
  for (let press = 0; press < 7; press++) await presenter.keyboard.press('PageUp')
  await expectSlide(audience, 1)
  // Nobody but the presenter leads.
  await audience.keyboard.press('PageDown')
  await expectSlide(audience, COUNTER)
  await expectSlide(presenter, 1)
  assert(errors.length === 0, 'no errors in the pages', errors)
  for (const page of [presenter, audience, newcomer]) await page.close()
}

/** The demo works in step and in its slots, with each kind of address. */
export async function checkStage({ folder, run }: InstalledDeck): Promise<void> {
  const demo = join(folder, 'stage')
  cpSync(DEMO, demo, { recursive: true })
  const text = readFileSync(join(demo, 'slides.md'), 'utf8')
  const inDemo = (args: readonly string[], codes?: readonly number[]) =>
    run(
      'npx',
      ['slidev-stage', ...args.map((arg) => arg.replace('slides.md', join(demo, 'slides.md')))],
      codes,
    )

  const rehearsal = inDemo(['rehearse', 'slides.md'], [1])
  for (const line of [
    /^ +5 minutes: 0:\d\d, \d+ %, 3 slides,/m,
    /^ +10 minutes: .* 4 slides, .* 1 live demo$/m,
  ])
    assert(line.test(rehearsal), String(line), rehearsal)

  const browser = await launchBrowser()
  try {
    for (const mode of ['history', 'hash'] as const) {
      writeFileSync(
        join(demo, 'slides.md'),
        text.replace('theme: default', `theme: default\nrouterMode: ${mode}`),
      )
      const context = await browser.newContext({ viewport: { width: 1280, height: 720 } })
      const { port, output, stop } = await startServer(
        ['slidev-stage', 'start', 'slides.md', '--slot', '10'],
        demo,
      )
      const url = `http://localhost:${port}/`
      assert(output.includes(`${url}${pathOf(mode, 'presenter/1')}`), 'its address', output)
      await checkWindows(context, url, mode).finally(stop)

      inDemo(['build', 'slides.md', '--slot', '10'])
      const server = await preview({
        configFile: false,
        logLevel: 'silent',
        root: demo,
        preview: { host: '127.0.0.1', port: 0 },
      })
      await checkWindows(context, server.resolvedUrls!.local[0]!, mode).finally(() => server.close())
      await context.close()
    }
  } finally {
    await browser.close()
  }
}
