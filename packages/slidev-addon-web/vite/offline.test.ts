import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, describe, expect, it } from 'vitest'
import { build } from 'vite'
import { offlineDefaults } from '../options/web-options'
import { offline, socialCards } from './offline'
import { precacheEntry } from './precache-entry'

const folder = mkdtempSync(join(tmpdir(), 'slidev-web-'))
afterAll(() => rmSync(folder, { recursive: true }))
const entryOf = (url: string, hasPaths = false) => {
  writeFileSync(join(folder, url), '<p>')
  return precacheEntry(join(folder, url), { url, revision: 'r', bytes: 3 }, ['bin', 'pdf'], hasPaths)
}

describe('precacheEntry', () => {
  it('has a checksum, but for pages, which hosts may add to', () => {
    expect(entryOf('a.js').integrity).toMatch(/^sha256-.{44}$/)
    expect(entryOf('a.html')).toEqual({ url: 'a.html', revision: 'r', bytes: 3, large: false })
  })
  it('tells large files by their endings', () =>
    expect(['a.bin', 'b.pdf', 'pdf', 'c.js'].map((url) => entryOf(url).large)).toEqual([
      true,
      true,
      false,
      false,
    ]))
  it('lets the page answer all other addresses where slides have paths', () => {
    expect(entryOf('index.html', true).fallback).toBe(true)
    expect(entryOf('index.html').fallback).toBeUndefined()
    expect(entryOf('b.js', true).fallback).toBeUndefined()
  })
})

it('finds the pictures of social cards', () =>
  expect(
    socialCards('<meta property="og:image" content="https://a.org/card.png"><meta name="a" content="b.png">'),
  ).toEqual(['card.png']))

it('the service worker’s list has large files, but none that is excluded', async () => {
  const root = join(folder, 'deck')
  for (const path of ['public/models', 'public/sounds']) mkdirSync(join(root, path), { recursive: true })
  for (const path of ['public/models/a.bin', 'public/sounds/b.bin', 'public/c.json'])
    writeFileSync(join(root, path), path)
  writeFileSync(join(root, 'index.html'), '<p>')
  const options = { ...offlineDefaults, exclude: ['models/**', 'c.json'] }
  await build({ root, configFile: false, logLevel: 'silent', plugins: offline(options, false) })
  const worker = readFileSync(join(root, 'dist/service-worker.js'), 'utf8')
  expect(worker).toContain('sounds/b.bin')
  expect(worker).not.toMatch(/models\/a\.bin|c\.json/)
})
