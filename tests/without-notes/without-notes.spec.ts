/** A site built without speaker notes: none of its files contains a sentence of them, and it offers to speak none. */
import { expect } from 'playwright/test'
import { serveBuild } from '../../scripts/browser/serve-build'
import { expectNone } from '../fixtures/expect-none'
import { test } from '../fixtures/test'
import { SITE_FOLDER } from '../setup/site-folder'
import { WITHOUT_NOTES_FOLDER } from '../setup/without-notes-folder'
import { findSentences, readNoteSentences, readSiteFiles } from './note-search'

const sentences = readNoteSentences()

test('no file of a site built without notes has a sentence of them', () => {
  const files = readSiteFiles(WITHOUT_NOTES_FOLDER)
  expect(files.length, 'files of the site').toBeGreaterThan(0)
  const found = files.flatMap((file) =>
    findSentences(file, sentences).map(({ slide, text }) => ({
      slide,
      problem: `in ${file.name}: “${text}”`,
    })),
  )
  for (const name of new Set(sentences.map(({ slide }) => slide)))
    expectNone(
      found.filter(({ slide }) => slide === name).map(({ problem }) => problem),
      `the notes of ${name}`,
    )
})

test('the same search finds the notes in the site that has them', () => {
  const found = new Set(readSiteFiles(SITE_FOLDER).flatMap((file) => findSentences(file, sentences)))
  expect(sentences.length, 'sentences that only the notes contain').toBeGreaterThan(0)
  // A few of them are written otherwise in the built files.
  expect(found.size / sentences.length, 'share of the sentences that it finds').toBeGreaterThan(0.95)
})

test('narration is offered with notes, and not without', async ({ page }) => {
  const offer = page.getByRole('button', { name: 'Listen to this talk' })
  const open = async (folder: string) => {
    const { url, server } = await serveBuild(folder, 'some/folder')
    await page.goto(url)
    await page.locator('h1').first().waitFor()
    return server
  }
  const withNotes = await open(SITE_FOLDER)
  await expect(offer.first()).toBeVisible()
  await withNotes.close()
  const withoutNotes = await open(WITHOUT_NOTES_FOLDER)
  await page.evaluate(() => new Promise((done) => setTimeout(done, 1500)))
  await expect(offer).toHaveCount(0)
  await withoutNotes.close()
})
