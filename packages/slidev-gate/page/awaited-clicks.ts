/** Finds the clicks that a slide waits for, in the function into which Slidev compiles its Markdown. */
import { currentComponent } from './deck'

const escapeRegExp = (text: string) => text.replace(/\$/g, '\\$&')

/** Names of a value of the slide's context: its own, and the one that a minifier gave it, in `{ $clicks: a } = …`. */
const namesOf = (value: string, code: string): string =>
  [value, new RegExp(`${escapeRegExp(value)}:\\s*([\\w$]+)`).exec(code)?.[1]]
    .flatMap((name) => (name ? escapeRegExp(name) : []))
    .join('|')

/** Pattern of the current click as compiled code reads it: `unref(a)`, `a.value`, `$setup.$clicks`, `$nav.clicks`. */
function clickPattern(code: string): string {
  const read = (value: string) =>
    `(?:[\\w$]+\\((?:${namesOf(value, code)})\\)|(?<![\\w$])(?:${namesOf(value, code)})\\.value|\\.\\${value}\\b)`
  return `(?:${read('$clicks')}|${read('$nav')}\\.clicks|${read('$slidev')}\\.nav\\.clicks)`
}

/** Clicks that a code waits for: `$clicks > 7` waits for click 8. */
export function awaitedClicksIn(code: string): number[] {
  const click = clickPattern(code)
  const after = [...code.matchAll(new RegExp(`${click}\\s*(>=?|===?)\\s*(\\d+)\\b`, 'g'))]
  const before = [...code.matchAll(new RegExp(`\\b(\\d+)\\s*(<=?|===?)\\s*${click}`, 'g'))].map(
    ([all, number, operator]) => [all, operator, number],
  )
  return [...after, ...before].map(([, operator, number]) =>
    operator === '>' || operator === '<' ? Number(number) + 1 : Number(number),
  )
}

/** Clicks that the Markdown of the current slide waits for. Its components are not read: they serve several slides. */
export function awaitedClicks(): number[] {
  const { setup, render } = currentComponent()
  return awaitedClicksIn(`${String(setup)}\n${String(render)}`)
}
