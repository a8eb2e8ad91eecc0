/** A client of the W3C WebDriver protocol (https://www.w3.org/TR/webdriver2/): a session, and its commands. */
import { setTimeout as wait } from 'node:timers/promises'
import type { ViewportSize } from './engine-page'

/** The code points of keys, section 17.4.2. */
const KEY_CODES = { ArrowRight: '\uE014', PageDown: '\uE00F' } as const

/** The start of a driver takes longer on a busy machine, ms. */
const START_TIMEOUT_MS = 60_000

async function send<T>(address: string, method: 'GET' | 'POST' | 'DELETE', body?: object): Promise<T> {
  const response = await fetch(address, {
    method,
    headers: { 'Content-Type': 'application/json' },
    ...(body && { body: JSON.stringify(body) }),
  })
  const { value } = (await response.json()) as { value: T & { error?: string; message?: string } }
  if (!response.ok) throw new Error(`WebDriver, ${method} ${address}: ${value.error}: ${value.message}`)
  return value
}

/** Waits until the driver at an address is ready for a session. */
export async function waitForDriver(address: string): Promise<void> {
  const deadline = Date.now() + START_TIMEOUT_MS
  for (;;) {
    const status = await send<{ ready: boolean }>(`${address}/status`, 'GET').catch(() => ({ ready: false }))
    if (status.ready) return
    if (Date.now() > deadline) throw new Error(`The driver at ${address} does not start.`)
    await wait(50)
  }
}

/** A session: a browser with a profile of its own. */
export class WebDriverSession {
  private constructor(private readonly address: string) {}

  static async open(driver: string): Promise<WebDriverSession> {
    const capabilities = { timeouts: { script: 120_000, pageLoad: 60_000, implicit: 0 } }
    const body = { capabilities: { alwaysMatch: capabilities } }
    const { sessionId } = await send<{ sessionId: string }>(`${driver}/session`, 'POST', body)
    return new WebDriverSession(`${driver}/session/${sessionId}`)
  }

  private post = <T>(command: string, body: object = {}) =>
    send<T>(`${this.address}/${command}`, 'POST', body)

  async goto(url: string): Promise<void> {
    await this.post('url', { url })
  }

  /** Evaluates in the page, with a callback: not every driver awaits a promise that a script returns. */
  async evaluate<T>(expression: string): Promise<T> {
    const script = `const done = arguments[arguments.length - 1];
      (async () => (${expression}\n))().then((value) => done({ value }), (error) => done({ error: String(error) }))`
    const { value, error } = await this.post<{ value: T; error?: string }>('execute/async', {
      script,
      args: [],
    })
    if (error) throw new Error(`${error}, in: ${expression.slice(0, 200)}`)
    return value
  }

  /** Resizes the window until its viewport, without bars and frame, has this size. */
  async setViewport({ width, height }: ViewportSize): Promise<void> {
    const deadline = Date.now() + START_TIMEOUT_MS
    for (;;) {
      const [innerWidth, innerHeight] = await this.evaluate<[number, number]>('[innerWidth, innerHeight]')
      if (innerWidth === width && innerHeight === height) return
      if (Date.now() > deadline)
        throw new Error(`The viewport stays ${innerWidth} × ${innerHeight} instead of ${width} × ${height}.`)
      const outer = await send<ViewportSize>(`${this.address}/window/rect`, 'GET')
      await this.post('window/rect', {
        x: 0,
        y: 0,
        width: outer.width + width - innerWidth,
        height: outer.height + height - innerHeight,
      })
      await wait(50)
    }
  }

  async press(key: keyof typeof KEY_CODES): Promise<void> {
    const value = KEY_CODES[key]
    const actions = ['keyDown', 'keyUp'].map((type) => ({ type, value }))
    await this.post('actions', { actions: [{ type: 'key', id: 'keyboard', actions }] })
  }

  async click(x: number, y: number): Promise<void> {
    const actions = [
      { type: 'pointerMove', x: Math.round(x), y: Math.round(y), duration: 0 },
      { type: 'pointerDown', button: 0 },
      { type: 'pointerUp', button: 0 },
    ]
    await this.post('actions', {
      actions: [{ type: 'pointer', id: 'mouse', parameters: { pointerType: 'mouse' }, actions }],
    })
  }

  async screenshot(): Promise<Buffer> {
    return Buffer.from(await send<string>(`${this.address}/screenshot`, 'GET'), 'base64')
  }

  async close(): Promise<void> {
    await send(this.address, 'DELETE')
  }
}
