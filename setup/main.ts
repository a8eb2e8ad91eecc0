import { defineAppSetup } from '@slidev/types'

/** A number of clicks as an address may say it. */
const CLICKS = /^\d{1,6}$/

export default defineAppSetup(({ router }) => {
  // An address may be anybody's. What is no number of clicks is left out: Slidev would count on from it.
  router.beforeEach(({ path, hash, query: { clicks, ...query } }) =>
    clicks === undefined || CLICKS.test(String(clicks)) ? true : { path, hash, query, replace: true },
  )
  if (!import.meta.env.PROD) return
  // Not before the first slide is there: the copy has time.
  const begin = () =>
    import('../composables/offline/copy').then(
      ({ copyWhenQuiet }) => copyWhenQuiet(),
      () => {},
    )
  if (document.readyState === 'complete') void begin()
  else addEventListener('load', () => void begin(), { once: true })
})
