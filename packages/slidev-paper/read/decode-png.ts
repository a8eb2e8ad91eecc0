import { decode } from 'fast-png'

/** A decoded picture. */
export interface Picture {
  width: number
  height: number
  /** Numbers per pixel: red, green, blue, and alpha if there are four. */
  channels: number
  /** Pixels row by row, each with its channels, 0–255. */
  data: Uint8Array
}

/** Decodes a PNG with 8 bits per channel, as browsers take them. */
export function decodePng(bytes: Uint8Array): Picture {
  const { width, height, channels, data } = decode(bytes)
  return { width, height, channels, data: data as Uint8Array }
}
