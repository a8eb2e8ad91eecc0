/** The table of changes against what is installed. */
import { readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import ServerRef from 'vite-plugin-vue-server-ref'
import { describe, expect, it } from 'vitest'
import { changes, misfits } from './changes'

describe.each(changes)('$name', ({ package: name, file, modules, from, why, upstream }) => {
  const main = fileURLToPath(import.meta.resolve(name))
  const text = readFileSync(main, 'utf8')

  it('fits the installed file, in which each text stands once', () => {
    expect(main.replaceAll('\\', '/')).toMatch(new RegExp(`/${name}/${file}$`))
    expect(misfits(text, [modules.from, ...from])).toEqual([])
  })
  it('finds a text that is gone, and one that stands there twice', () => {
    expect(misfits(text.replace(from[0], ''), from)).toEqual([from[0]])
    expect(misfits(text + from[1], from)).toEqual([from[1]])
  })
  it('has reasons', () => expect([why, upstream].join()).toMatch(/\w+ .*\.,.*\.$/))
})

it('the modules are those that the installed plugin generates, in which each text stands once', async () => {
  const [{ modules, from }] = changes
  const { resolveId, load } = ServerRef({ state: { nav: { page: 0 } } }) as unknown as {
    resolveId: (id: string) => string
    load: (id: string) => Promise<string>
  }
  for (const kind of ['server-reactive', 'server-ref']) {
    const id = resolveId(`${kind}:nav`)
    expect(id).toMatch(modules.id)
    expect(misfits(await load(id), from)).toEqual([])
  }
})
