/** Reads the colour tokens of styles/tokens.css, for the light and the dark mode. */
import { readFileSync } from 'node:fs'

const css = readFileSync(new URL('../../styles/tokens.css', import.meta.url), 'utf8')

function parseBlock(selector: string): Record<string, string> {
  const body = css.split(`${selector} {`)[1].split('}')[0]
  return Object.fromEntries([...body.matchAll(/--([\w-]+):\s*(#[0-9a-f]{6})/g)].map((m) => [m[1], m[2]]))
}

const light = parseBlock(':root')
/** Colours as #rrggbb, by mode and token name. */
export const designTokens = { light, dark: { ...light, ...parseBlock('.dark') } }
