import { defineAppSetup } from '@slidev/types'

export default defineAppSetup(() => {
  if (!import.meta.env.PROD) return
  // After the first slide has loaded: caching for offline use is not urgent.
  const startCaching = () =>
    import('../composables/offline/offline-cache').then(
      ({ cacheWhenNetworkIdle }) => cacheWhenNetworkIdle(),
      () => {},
    )
  if (document.readyState === 'complete') void startCaching()
  else addEventListener('load', () => void startCaching(), { once: true })
})
