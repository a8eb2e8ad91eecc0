/**
 * The endpoint that the presenter connects in a build made with `--endpoint`. The connection belongs to this window and
 * ends with its page. The key stays inside the transport: no other code can read it.
 */
import { computed, shallowRef } from 'vue'
import type { Transport } from 'llm-stack/applications'
import { endpointTransport, type EndpointSettings } from './transports/endpoint-transport'

/** The only origin this build may connect to; '' = none, and connectEndpoint() throws. */
export const ENDPOINT_ORIGIN: string = __ENDPOINT__

const transport = shallowRef<Transport>()
/** Transport of the connected endpoint, which replaces the bundled model; undefined = not connected. */
export const connectedEndpoint = computed(() => transport.value)

/** Returns to the bundled model and drops the key. */
export const disconnectEndpoint = (): void => void (transport.value = undefined)

/** Connects an endpoint; `address` is a full URL or its path. Throws an Error whose message the form displays. */
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
