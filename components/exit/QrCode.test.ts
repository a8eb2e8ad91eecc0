// @vitest-environment happy-dom
import { mount } from '@vue/test-utils'
import jsQR from 'jsqr'
import { expect, it } from 'vitest'
import QrCode from './QrCode.vue'

const PIXELS_PER_MODULE = 4

/** Rasterises the rendered code and decodes it. */
function scanRendered(text: string) {
  const svg = mount(QrCode, { props: { text, label: '', size: 300 } })
  const modules = Number(svg.attributes('viewBox')!.split(' ')[2])
  const dark = new Set(
    [
      ...svg
        .get('path')
        .attributes('d')!
        .matchAll(/M(\d+) (\d+)h1v1h-1z/g),
    ].map((m) => `${m[1]} ${m[2]}`),
  )
  const side = modules * PIXELS_PER_MODULE
  const data = new Uint8ClampedArray(side * side * 4).fill(255)
  for (let y = 0; y < side; y++)
    for (let x = 0; x < side; x++)
      if (dark.has(`${Math.floor(x / PIXELS_PER_MODULE)} ${Math.floor(y / PIXELS_PER_MODULE)}`))
        data.fill(0, 4 * (y * side + x), 4 * (y * side + x) + 3)
  return jsQR(data, side, side)?.data
}

it.each([
  'https://talks.example.net/llm-stack/',
  'https://talks.example.net/llm-stack/#/handout',
  `https://talks.example.net/${'long/'.repeat(18)}#/handout`,
])('renders %s as a code that a scanner decodes', (address) => expect(scanRendered(address)).toBe(address))
