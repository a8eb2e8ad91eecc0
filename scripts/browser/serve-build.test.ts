import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { serveBuild } from './serve-build'

const files = {
  'index.html': 'text/html',
  'diagram.html': 'text/html',
  'assets/deck.js': 'text/javascript',
  'assets/deck.css': 'text/css',
  'fonts/plain.woff2': 'font/woff2',
  'favicon.svg': 'image/svg+xml',
  'social-card.png': 'image/png',
  'slides.pdf': 'application/pdf',
}

describe('serveBuild', () => {
  const folder = mkdtempSync(join(tmpdir(), 'site-'))
  let site: Awaited<ReturnType<typeof serveBuild>>

  beforeAll(async () => {
    for (const file of Object.keys(files)) {
      mkdirSync(join(folder, file, '..'), { recursive: true })
      writeFileSync(join(folder, file), file)
    }
    site = await serveBuild(folder, 'some/folder')
  })
  afterAll(async () => {
    await site.server.close()
    rmSync(folder, { recursive: true })
  })

  it.each(Object.entries(files))('serves %s as %s', async (file, type) => {
    const response = await fetch(site.url + file)
    expect(await response.text()).toBe(file)
    expect(response.headers.get('content-type')).toContain(type)
  })

  it('serves index.html at its base path, and nothing outside that path', async () => {
    expect(site.url).toBe(`${site.origin}/some/folder/`)
    expect(await (await fetch(site.url)).text()).toBe('index.html')
    expect((await fetch(`${site.origin}/assets/deck.js`)).status).toBe(404)
  })

  it.each(['nothing.js', 'nothing', 'assets/', '../../package.json'])('answers 404 for %s', async (path) =>
    expect((await fetch(site.url + path)).status).toBe(404),
  )

  it('stops answering once closed', async () => {
    const other = await serveBuild(folder, 'talk')
    expect((await fetch(other.url)).status).toBe(200)
    await other.server.close()
    await expect(fetch(other.url)).rejects.toThrow()
  })
})
