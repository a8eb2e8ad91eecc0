/**
 * An endpoint that the presenter plugs in, in a build made with --endpoint. It is plugged into this window alone and as
 * long as its page lasts; the key is in the transport's own memory, out of everybody's reach.
 */
import { computed, shallowRef } from 'vue'
import type { Transport } from '../stack/applications'
import { endpointTransport, type EndpointSettings } from './transports/endpoint-transport'

/** The origin this build may reach; '' is none, and then nothing here can be plugged in. */
export const ENDPOINT_ORIGIN: string = __ENDPOINT__

const transport = shallowRef<Transport>()
/** The endpoint that is asked instead of the engine downstairs, while one is plugged in. */
export const connectedEndpoint = computed(() => transport.value)

export const disconnectEndpoint = (): void => void (transport.value = undefined)

/** address: whole, or its path alone. Throws an Error with a sentence for what cannot be plugged in. */
export function connectEndpoint({ address, model, key }: EndpointSettings): void {
  if (!__ENDPOINT__) throw new Error('This build reaches no endpoint.')
  const url = URL.canParse(address.trim(), __ENDPOINT__) && new URL(address.trim(), __ENDPOINT__)
  if (!url || url.origin !== __ENDPOINT__ || url.username || url.password)
    throw new Error(`This build reaches ${__ENDPOINT__} alone: give an address there.`)
  if (!model.trim()) throw new Error('Give the name of a model, as its provider writes it.')
  if (!/^[\x21-\x7e]*$/.test(key.trim()))
    throw new Error('A key has no spaces and no special letters: copy it anew.')
  transport.value = endpointTransport({ address: url.href, model: model.trim(), key: key.trim() })
}
