/** The slide without its letters, and everything else as it is: what they stand on. */
import { slide } from './deck'
import { nodes } from './elements'

const still = new CSSStyleSheet()
still.replaceSync('*, *::before, *::after { transition: none !important }')
// Not `color`: borders and drawn shapes may have that too.
const blank = new CSSStyleSheet()
blank.replaceSync(`
  *, *::before, *::after {
    -webkit-text-fill-color: transparent !important;
    -webkit-text-stroke-color: transparent !important;
    text-shadow: none !important;
    caret-color: transparent !important;
  }
  /* Not by a colour: a chart may have its own, and insist on it. */
  text { opacity: 0 !important }
  [data-cut-out] { background: none !important }
`)

type Root = Document | ShadowRoot
const roots = (): Root[] => [
  document,
  ...[...nodes(slide()!)].flatMap((node) =>
    node instanceof Element && node.shadowRoot ? [node.shadowRoot] : [],
  ),
]

const add = (sheet: CSSStyleSheet) => {
  for (const root of roots()) root.adoptedStyleSheets = [...root.adoptedStyleSheets, sheet]
}
const remove = (sheet: CSSStyleSheet) => {
  for (const root of roots()) root.adoptedStyleSheets = root.adoptedStyleSheets.filter((s) => s !== sheet)
}
const drawn = () => new Promise((done) => requestAnimationFrame(done))

export async function withoutLetters() {
  add(still)
  for (const el of slide()!.querySelectorAll('*'))
    if (getComputedStyle(el).backgroundClip === 'text') el.setAttribute('data-cut-out', '')
  add(blank)
  await drawn()
}

export async function withLetters() {
  remove(blank)
  for (const el of slide()!.querySelectorAll('[data-cut-out]')) el.removeAttribute('data-cut-out')
  // Styles are worked out anew before colours may change gradually again.
  void document.body.offsetHeight
  await drawn()
  remove(still)
}
