import { describe, expect, it } from 'vitest'
import { floors } from './floors'
import {
  namesAsOf,
  namesToPlace,
  findName,
  namesOn,
  slugOf,
  wellKnownNames,
  describeFloors,
} from './well-known'

const normalise = (text: string) => text.toLowerCase().replace(/[^a-z0-9]/g, '')

describe('wellKnownNames', () => {
  it('has at least forty names, each name and spelling once', () => {
    expect(wellKnownNames.length).toBeGreaterThanOrEqual(40)
    const spelt = wellKnownNames.flatMap((w) => [w.name, ...w.aliases])
    expect(spelt.filter((s, i) => spelt.indexOf(s) !== i)).toEqual([])
    // Normalised, no spelling belongs to two names.
    const owner = new Map<string, string>()
    for (const { name, aliases } of wellKnownNames)
      for (const s of [name, ...aliases]) {
        expect(owner.get(normalise(s)) ?? name, s).toBe(name)
        owner.set(normalise(s), name)
      }
  })
  it.each(wellKnownNames)(
    '$name has valid floors and a line of at most twelve words',
    ({ floors: on, description, url }) => {
      for (const n of on) expect(floors.some((f) => f.n === n)).toBe(true)
      expect(new Set(on).size).toBe(on.length)
      expect(description.split(/\s+/).length).toBeLessThanOrEqual(12)
      expect(description).toMatch(/^\S.*\.$/)
      if (url) expect(url).toMatch(/^https:\/\//)
    },
  )
  it('does not list an app as another spelling of its model', () => {
    const models = wellKnownNames
      .filter(({ floors: on }) => on.every((n) => n === 3))
      .flatMap((w) => w.aliases)
    for (const app of ['Meta AI', 'Le Chat', 'Bard']) expect(models).not.toContain(app)
  })
  it('has names on every floor, and beside the building', () => {
    for (const n of [0, 1, 2, 3, 4] as const)
      expect(namesOn(n).length, `floor ${n}`).toBeGreaterThanOrEqual(4)
  })
  it('gives each name a slug of its own, by which it is found', () => {
    for (const w of wellKnownNames) expect(findName(slugOf(w))).toBe(w)
    expect(findName('llama-cpp')?.name).toBe('llama.cpp')
    expect(findName('nothing')).toBeUndefined()
  })
  it('has the names that the room places, the last of them on two floors', () => {
    expect(namesToPlace.map((slug) => findName(slug)?.floors.length)).toEqual([1, 1, 2])
  })
  it('describes a name’s floors, and says when the lines were checked', () => {
    const placeOf = (slug: string) => describeFloors(findName(slug)!)
    expect(['ollama', 'claude', 'numpy'].map(placeOf)).toEqual([
      'floor 3',
      'floors 4 and 3',
      'beside the building',
    ])
    expect(namesAsOf).toMatch(/^\w+ 20\d\d$/)
  })
})
