/** The slide without its letters, and everything else as it is: what they stand on. */
import { slideElement } from './deck'
import { walkNodes } from './elements'

const noTransitions = new CSSStyleSheet()
noTransitions.replaceSync('*, *::before, *::after { transition: none !important }')
// Not `color`: borders and drawn shapes may have that too.
const transparentText = new CSSStyleSheet()
transparentText.replaceSync(`
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
const styleRoots = (): Root[] => [
  document,
  ...[...walkNodes(slideElement()!)].flatMap((node) =>
    node instanceof Element && node.shadowRoot ? [node.shadowRoot] : [],
  ),
]

const addStyleSheet = (styleSheet: CSSStyleSheet) => {
  for (const root of styleRoots()) root.adoptedStyleSheets = [...root.adoptedStyleSheets, styleSheet]
}
const removeStyleSheet = (styleSheet: CSSStyleSheet) => {
  for (const root of styleRoots())
    root.adoptedStyleSheets = root.adoptedStyleSheets.filter((s) => s !== styleSheet)
}
const nextFrame = () => new Promise((done) => requestAnimationFrame(done))

export async function hideText() {
  addStyleSheet(noTransitions)
  for (const el of slideElement()!.querySelectorAll('*'))
    if (getComputedStyle(el).backgroundClip === 'text') el.setAttribute('data-cut-out', '')
  addStyleSheet(transparentText)
  await nextFrame()
}

export async function showText() {
  removeStyleSheet(transparentText)
  for (const el of slideElement()!.querySelectorAll('[data-cut-out]')) el.removeAttribute('data-cut-out')
  // Styles are worked out anew before colours may change gradually again.
  void document.body.offsetHeight
  await nextFrame()
  removeStyleSheet(noTransitions)
}
