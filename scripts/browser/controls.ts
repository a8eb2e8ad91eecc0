/** Finds the controls of a slide in a browser and operates them with mouse and keyboard. */
import type { Page } from 'playwright'

/** Selects the slide in view. Slidev mounts its neighbours too, with `display: none`. */
export const VISIBLE_SLIDE = '.slidev-page:not([style*="none"])'
/** Selects everything a user can operate. */
const INTERACTIVE = 'button, input, textarea, select, summary, a[href], [role="slider"][tabindex]'

export interface Control {
  /** How it is operated; `leave` is a link out of the deck, which is not followed. */
  action: 'press' | 'slide' | 'type' | 'drag' | 'leave'
  /** Tag, type and class: equal for controls of one kind. */
  kind: string
  /** Accessible name or text, at most 40 characters, for reports. */
  name: string
  /** Centre in px from the viewport's left edge. */
  x: number
  /** Centre in px from the viewport's top edge. */
  y: number
  /** In px. */
  width: number
}

/**
 * Lists the controls inside `scope` that a pointer can reach. A string, because esbuild wraps named functions in a helper
 * (`__name`) that the page does not have.
 */
const controlsScript = (scope: string) => `
  [...document.querySelectorAll(${JSON.stringify(scope)})].flatMap((part) => [...part.querySelectorAll('${INTERACTIVE}')]).flatMap((e) => {
    const target = (e.type === 'radio' && e.closest('label')) || e
    const { x, y, width, height } = target.getBoundingClientRect()
    const [cx, cy] = [x + width / 2, y + height / 2]
    const top = width && height ? document.elementFromPoint(cx, cy) : null
    if (!top || !(target.contains(top) || top.contains(target)) || top.closest('${INTERACTIVE}, label') !== target) return []
    const action = e.tagName === 'A' && !e.getAttribute('href').startsWith('#') ? 'leave'
      : e.type === 'range' ? 'slide'
      : e.matches('textarea, [type="text"], [type="number"], [type="search"], [type="url"], [type="password"]') ? 'type'
      : e.matches('[role="slider"]') ? 'drag' : 'press'
    const name = (e.getAttribute('aria-label') ?? e.title ?? '') || target.textContent.trim()
    return [{ action, kind: [e.tagName, e.type, e.className].join(' '), name: name.slice(0, 40), x: cx, y: cy, width }]
  })`

/** The controls inside `scope`, a CSS selector, that a pointer can reach now. */
export const findControls = (page: Page, scope = VISIBLE_SLIDE): Promise<Control[]> =>
  page.evaluate(controlsScript(scope))

/** Input an audience may give: words, numbers out of range, right-to-left script, emoji sequences, markup, nothing. */
const SAMPLE_TEXTS = ['a cat', 'Mia', 'strawberry', '7', '-3', '0', '👩‍👩‍👧 שלום', '<b>x</b>', '']

/**
 * Operates a control and returns what it did, as a sentence for a report. `random` returns a number from 0 to 1 for each
 * choice; `pressMs` is how long the mouse button stays down.
 */
export async function operateControl(
  page: Page,
  control: Control,
  random: () => number,
  pressMs = 0,
): Promise<string> {
  const { action, x, y, width, name } = control
  const { mouse, keyboard } = page
  if (action === 'leave') return `leaves “${name}” alone`
  if (action === 'drag') {
    const [dx, dy] = [random() * 160 - 80, random() * 120 - 60]
    await mouse.move(x, y)
    await mouse.down()
    await mouse.move(x + dx, y + dy, { steps: 3 })
    await mouse.up()
    return `drags “${name}” by ${dx.toFixed(0)}, ${dy.toFixed(0)}`
  }
  if (action === 'slide') {
    const fraction = random()
    await mouse.click(x + (fraction - 0.5) * width * 0.9, y, { delay: pressMs })
    return `sets “${name}” to ${fraction.toFixed(2)} of its length`
  }
  await mouse.click(x, y, { delay: pressMs })
  if (action === 'press') return `presses “${name}”`
  const text = SAMPLE_TEXTS[Math.floor(random() * SAMPLE_TEXTS.length)]!
  await keyboard.press('ControlOrMeta+a')
  if (text) await keyboard.insertText(text)
  else await keyboard.press('Backspace')
  const closingKey = random() < 0.5 ? 'Enter' : 'Escape'
  await keyboard.press(closingKey)
  return `types “${text}” into “${name}”, ${closingKey}`
}

/** The control that runs a demo: its name, and where to click. */
export type MainControl = Pick<Control, 'name' | 'x' | 'y'>

/** Expression for the page: the `MainControl` of the demo in view, the likeliest kind first; null if the demo has none. */
export const MAIN_CONTROL = `(() => {
  const panel = document.querySelector('${VISIBLE_SLIDE} .demo-panel')
  const kinds = ['.push-button', '.separate button', 'button:not(.undo)', '.segmented-control label:not(.block, .audience-guess *)', '[type="range"]']
  const visible = kinds.flatMap((kind) => [...panel.querySelectorAll(kind)])
    .filter((e) => e.checkVisibility({ visibilityProperty: true }) && e.getAttribute('aria-disabled') !== 'true')
  const main = visible[0]
  if (!main) return null
  const { x, y, width, height } = main.getBoundingClientRect()
  // On a range input, another position than its value.
  const fraction = main.type === 'range' ? 0.8 : 0.5
  return { name: (main.innerText || main.type).trim().replace(/\\s+/g, ' '), x: x + width * fraction, y: y + height / 2 }
})()`

/** Attributes that differ between windows. `checked` reflects the initial state; the snapshot reads the property instead. */
const VOLATILE_ATTRIBUTES =
  'id for name checked aria-labelledby aria-describedby aria-controls tabindex inert href clip-path mask'.split(
    ' ',
  )

/** Expression for the page: markup and input values of the slide in view as one string, without its live regions. */
export const SLIDE_SNAPSHOT = `(() => {
  const slide = document.querySelector('${VISIBLE_SLIDE}')
  if (!slide) return 'no slide'
  const copy = slide.cloneNode(true)
  for (const e of copy.querySelectorAll('[aria-live], [role="status"]')) e.remove()
  for (const e of copy.querySelectorAll('*')) for (const name of ${JSON.stringify(VOLATILE_ATTRIBUTES)}) e.removeAttribute(name)
  const values = [...slide.querySelectorAll('input, textarea')].map((e) => (e.type === 'radio' ? +e.checked : e.value))
  return (copy.innerHTML + ' set: ' + values.join(' | ')).replace(/<!--.*?-->/g, '').replace(/url\\([^)]*\\)/g, 'url').replace(/ style=""/g, '').replace(/\\s+/g, ' ')
})()`

/** Expression for the page: slide and clicks, as "rag?clicks=2". */
export const CURRENT_ROUTE = `location.hash.replace('#/', '').replace('presenter/', '').replace('?clicks=0', '')`
