/** Hands at a deck in a browser: what of a slide can be operated, and how each of it is. */
import type { Page } from 'playwright'

/** The slide in view; neighbours are mounted ahead, out of sight. */
export const VISIBLE_SLIDE = '.slidev-page:not([style*="none"])'
/** What is operated, in the page's own words. */
const INTERACTIVE = 'button, input, textarea, select, summary, a[href], [role="slider"][tabindex]'

export interface Control {
  how: 'press' | 'rule' | 'write' | 'drag' | 'leave'
  /** Tag, type and class: alike for controls that are alike. */
  kind: string
  /** What stands on it, for who reads of a fault. */
  name: string
  /** Where a pointer meets it, and its width. */
  x: number
  y: number
  width: number
}

/** All that a pointer can meet inside `scope`. As text: the compiler names functions by a helper the page does not have. */
const controlsScript = (scope: string) => `
  [...document.querySelectorAll(${JSON.stringify(scope)})].flatMap((part) => [...part.querySelectorAll('${INTERACTIVE}')]).flatMap((e) => {
    const met = (e.type === 'radio' && e.closest('label')) || e
    const { x, y, width, height } = met.getBoundingClientRect()
    const [cx, cy] = [x + width / 2, y + height / 2]
    const top = width && height ? document.elementFromPoint(cx, cy) : null
    if (!top || !(met.contains(top) || top.contains(met)) || top.closest('${INTERACTIVE}, label') !== met) return []
    const how = e.tagName === 'A' && !e.getAttribute('href').startsWith('#') ? 'leave'
      : e.type === 'range' ? 'rule'
      : e.matches('textarea, [type="text"], [type="number"], [type="search"], [type="url"], [type="password"]') ? 'write'
      : e.matches('[role="slider"]') ? 'drag' : 'press'
    const name = (e.getAttribute('aria-label') ?? e.title ?? '') || met.textContent.trim()
    return [{ how, kind: [e.tagName, e.type, e.className].join(' '), name: name.slice(0, 40), x: cx, y: cy, width }]
  })`
export const findControls = (page: Page, scope = VISIBLE_SLIDE): Promise<Control[]> =>
  page.evaluate(controlsScript(scope))

/** Texts as rooms give them. */
const SAMPLE_TEXTS = ['a cat', 'Mia', 'strawberry', '7', '-3', '0', '👩‍👩‍👧 שלום', '<b>x</b>', '']

/** Does with it what a hand would; random: from 0 to 1, whenever there is a choice; held: ms that a press lasts. */
export async function operateControl(
  page: Page,
  control: Control,
  random: () => number,
  pressMs = 0,
): Promise<string> {
  const { how, x, y, width, name } = control
  const { mouse, keyboard } = page
  if (how === 'leave') return `leaves “${name}” alone`
  if (how === 'drag') {
    const [dx, dy] = [random() * 160 - 80, random() * 120 - 60]
    await mouse.move(x, y)
    await mouse.down()
    await mouse.move(x + dx, y + dy, { steps: 3 })
    await mouse.up()
    return `drags “${name}” by ${dx.toFixed(0)}, ${dy.toFixed(0)}`
  }
  if (how === 'rule') {
    const fraction = random()
    await mouse.click(x + (fraction - 0.5) * width * 0.9, y, { delay: pressMs })
    return `sets “${name}” to ${fraction.toFixed(2)} of its length`
  }
  await mouse.click(x, y, { delay: pressMs })
  if (how === 'press') return `presses “${name}”`
  const text = SAMPLE_TEXTS[Math.floor(random() * SAMPLE_TEXTS.length)]!
  await keyboard.press('ControlOrMeta+a')
  if (text) await keyboard.insertText(text)
  else await keyboard.press('Backspace')
  const closingKey = random() < 0.5 ? 'Enter' : 'Escape'
  await keyboard.press(closingKey)
  return `writes “${text}” into “${name}”, ${closingKey}`
}

/** What a demo is run by: what stands on it, and where a pointer meets it. */
export type MainControl = Pick<Control, 'name' | 'x' | 'y'>

/**
 * What a demo is run by, likeliest first; a hand finds it by what is to be seen. In words: the compiler names functions
 * by a helper.
 */
export const MAIN_CONTROL = `(() => {
  const panel = document.querySelector('${VISIBLE_SLIDE} .demo-panel')
  const kinds = ['.push-button', '.separate button', 'button:not(.undo)', '.segmented-control label:not(.block, .audience-guess *)', '[type="range"]']
  const seen = kinds.flatMap((kind) => [...panel.querySelectorAll(kind)])
    .filter((e) => e.checkVisibility({ visibilityProperty: true }) && e.getAttribute('aria-disabled') !== 'true')
  const main = seen[0]
  if (!main) return null
  const { x, y, width, height } = main.getBoundingClientRect()
  // Of a ruler another place than the one it stands at.
  const across = main.type === 'range' ? 0.8 : 0.5
  return { name: (main.innerText || main.type).trim().replace(/\\s+/g, ' '), x: x + width * across, y: y + height / 2 }
})()`

/** Attributes that are each window's own; what is checked is compared as it is, not as it was at first. */
const VOLATILE_ATTRIBUTES =
  'id for name checked aria-labelledby aria-describedby aria-controls tabindex inert href clip-path mask'.split(
    ' ',
  )

/** All that the slide shows, drawn or written, and what is set on it; not what is only heard. */
export const SLIDE_SNAPSHOT = `(() => {
  const slide = document.querySelector('${VISIBLE_SLIDE}')
  if (!slide) return 'no slide'
  const seen = slide.cloneNode(true)
  for (const e of seen.querySelectorAll('[aria-live], [role="status"]')) e.remove()
  for (const e of seen.querySelectorAll('*')) for (const own of ${JSON.stringify(VOLATILE_ATTRIBUTES)}) e.removeAttribute(own)
  const set = [...slide.querySelectorAll('input, textarea')].map((e) => (e.type === 'radio' ? +e.checked : e.value))
  return (seen.innerHTML + ' set: ' + set.join(' | ')).replace(/<!--.*?-->/g, '').replace(/url\\([^)]*\\)/g, 'url').replace(/ style=""/g, '').replace(/\\s+/g, ' ')
})()`

/** Where the talk is: "rag?clicks=2". */
export const CURRENT_ROUTE = `location.hash.replace('#/', '').replace('presenter/', '').replace('?clicks=0', '')`
