import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { endpointInUse, plugIn, unplug } from './plugged-in'
import { endpoint } from './transports/endpoint'

vi.mock('./transports/endpoint', () => ({ endpoint: vi.fn(({ model }) => ({ name: 'it', model })) }))
const HOST = 'https://models.example'
beforeEach(() => void vi.stubGlobal('__ENDPOINT__', HOST))
afterEach(() => {
  unplug()
  vi.unstubAllGlobals()
})
const plug = (change: object = {}) =>
  plugIn({ address: `${HOST}/v1/chat/completions`, model: 'cat-1', key: 'sk-1', ...change })

describe('an endpoint', () => {
  it('is asked while it is plugged in', () => {
    expect(endpointInUse.value).toBeUndefined()
    plug()
    expect(endpointInUse.value).toMatchObject({ model: 'cat-1' })
    unplug()
    expect(endpointInUse.value).toBeUndefined()
  })
  it('may be given by its path, and with the blanks that copying brings', () => {
    plug({ address: ' /v1/chat ', model: ' cat-1 ', key: ' sk-1\n' })
    expect(endpoint).toHaveBeenLastCalledWith({ address: `${HOST}/v1/chat`, model: 'cat-1', key: 'sk-1' })
  })
  it.each([
    ['another origin', { address: 'https://others.example/v1' }, 'alone: give an address there'],
    ['another port', { address: `${HOST}:8443/v1` }, 'alone'],
    ['a password in it', { address: 'https://me:secret@models.example/v1' }, 'alone'],
    ['a name in it', { address: 'https://me@models.example/v1' }, 'alone'],
    ['no address', { address: 'https://' }, 'alone'],
    ['no model', { model: ' ' }, 'Give the name of a model'],
    ['a key with a space', { key: 'sk 1' }, 'no spaces'],
  ])('is refused with %s', (_, change, why) => {
    expect(() => plug(change)).toThrow(why)
    expect(endpointInUse.value).toBeUndefined()
  })
  it('is none in a build that reaches none', () => {
    vi.stubGlobal('__ENDPOINT__', '')
    expect(() => plug()).toThrow('This build reaches no endpoint.')
  })
})
