// @vitest-environment happy-dom
import { mount } from '@vue/test-utils'
import jsQR from 'jsqr'
import { expect, it } from 'vitest'
import QrCode from './QrCode.vue'

const PIXELS_PER_MODULE = 4

/** The drawn code as dots, as a camera sees it. */
function scanRendered(text: string) {
  const svg = mount(QrCode, { props: { text, label: '', size: 300 } })
  const size = Number(svg.attributes('viewBox')!.split(' ')[2])
  const dark = new Set(
    [
      ...svg
        .get('path')
        .attributes('d')!
        .matchAll(/M(\d+) (\d+)h1v1h-1z/g),
    ].map((m) => `${m[1]} ${m[2]}`),
  )
  const across = size * PIXELS_PER_MODULE
  const data = new Uint8ClampedArray(across * across * 4).fill(255)
  for (let y = 0; y < across; y++)
    for (let x = 0; x < across; x++)
      if (dark.has(`${Math.floor(x / PIXELS_PER_MODULE)} ${Math.floor(y / PIXELS_PER_MODULE)}`))
        data.fill(0, 4 * (y * across + x), 4 * (y * across + x) + 3)
  return jsQR(data, across, across)?.data
}

it.each([
  'https://talks.example.net/llm-stack/',
  'https://talks.example.net/llm-stack/#/handout',
  `https://talks.example.net/${'long/'.repeat(18)}#/handout`,
])('is read by a phone as %s', (address) => expect(scanRendered(address)).toBe(address))
