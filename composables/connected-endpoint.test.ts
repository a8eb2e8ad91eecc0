import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { connectedEndpoint, connectEndpoint, disconnectEndpoint } from './connected-endpoint'
import { endpointTransport } from './transports/endpoint-transport'

vi.mock('./transports/endpoint-transport', () => ({
  endpointTransport: vi.fn(({ model }) => ({ name: 'stub', model })),
}))
const ORIGIN = 'https://models.example'
beforeEach(() => void vi.stubGlobal('__ENDPOINT__', ORIGIN))
afterEach(() => {
  disconnectEndpoint()
  vi.unstubAllGlobals()
})
const connectWith = (change: object = {}) =>
  connectEndpoint({ address: `${ORIGIN}/v1/chat/completions`, model: 'cat-1', key: 'sk-1', ...change })

describe('connectEndpoint', () => {
  it('connects the endpoint until it is disconnected', () => {
    expect(connectedEndpoint.value).toBeUndefined()
    connectWith()
    expect(connectedEndpoint.value).toMatchObject({ model: 'cat-1' })
    disconnectEndpoint()
    expect(connectedEndpoint.value).toBeUndefined()
  })
  it('accepts a path, and trims the spaces that copying brings', () => {
    connectWith({ address: '\u00a0/v1/chat\u00a0', model: ' cat-1 ', key: ' sk-1\n' })
    expect(endpointTransport).toHaveBeenLastCalledWith({
      address: `${ORIGIN}/v1/chat`,
      model: 'cat-1',
      key: 'sk-1',
    })
  })
  it.each([
    ['another origin', { address: 'https://others.example/v1' }, 'alone: give an address there'],
    ['another port', { address: `${ORIGIN}:8443/v1` }, 'alone'],
    ['an address with a password', { address: 'https://me:secret@models.example/v1' }, 'alone'],
    ['an address with a user name', { address: 'https://me@models.example/v1' }, 'alone'],
    ['no address', { address: 'https://' }, 'alone'],
    ['no address after a space', { address: '\u00a0https://' }, 'alone'],
    ['no model', { model: ' ' }, 'Give the name of a model'],
    ['a key with a space', { key: 'sk 1' }, 'no spaces'],
  ])('rejects %s', (_, change, message) => {
    expect(() => connectWith(change)).toThrow(message)
    expect(connectedEndpoint.value).toBeUndefined()
  })
  it('throws in a build without an endpoint', () => {
    vi.stubGlobal('__ENDPOINT__', '')
    expect(() => connectWith()).toThrow('This build reaches no endpoint.')
  })
})
