import type { BrowserContext } from 'playwright'

/** Answers requests to `address`, which need not exist, from the server at `local`, as if the deck were hosted there. */
export async function serveAsHosted(context: BrowserContext, address: string, local: string): Promise<void> {
  await context.route(`${address}**`, async (route) => {
    const url = route.request().url().replace(address, local)
    const response = await route.fetch({ url }).catch(() => undefined)
    // The page may have been closed meanwhile.
    await (response ? route.fulfill({ response }) : route.abort()).catch(() => {})
  })
}
