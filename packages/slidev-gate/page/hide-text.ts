/** Hides the text of a slide and nothing else, for a screenshot of its background. */
import { slideElement } from './deck'
import { walkNodes } from './elements'

const NO_TRANSITIONS = '*, *::before, *::after { transition: none !important }'
const noTransitions = new CSSStyleSheet()
noTransitions.replaceSync(NO_TRANSITIONS)
// Not `color`, which borders and shapes may use (currentColor).
const transparentText = new CSSStyleSheet()
transparentText.replaceSync(`
  ${NO_TRANSITIONS}
  *, *::before, *::after {
    -webkit-text-fill-color: transparent !important;
    -webkit-text-stroke-color: transparent !important;
    text-shadow: none !important;
    caret-color: transparent !important;
  }
  /* Not by colour, which a chart may set with !important. */
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

/** Replaces a style sheet in all roots by another one. Each replacement costs one style recalculation. */
const replaceStyleSheet = (before?: CSSStyleSheet, after?: CSSStyleSheet) => {
  for (const root of styleRoots()) {
    const others = root.adoptedStyleSheets.filter((styleSheet) => styleSheet !== before)
    root.adoptedStyleSheets = after ? [...others, after] : others
  }
}
const nextFrame = () => new Promise((done) => requestAnimationFrame(done))

/** Makes all text transparent, without transitions. */
export async function hideText() {
  for (const el of slideElement()!.querySelectorAll('*'))
    if (getComputedStyle(el).backgroundClip === 'text') el.setAttribute('data-cut-out', '')
  replaceStyleSheet(undefined, transparentText)
  await nextFrame()
}

/** Reverts `hideText`. */
export async function showText() {
  replaceStyleSheet(transparentText, noTransitions)
  for (const el of slideElement()!.querySelectorAll('[data-cut-out]')) el.removeAttribute('data-cut-out')
  // Forces a style recalculation before transitions are enabled again.
  void document.body.offsetHeight
  await nextFrame()
  replaceStyleSheet(noTransitions)
}
