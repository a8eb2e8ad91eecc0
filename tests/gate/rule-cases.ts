/** Cases of all rules, most rules with several: in text and in a drawing, at the first click and at a later one. */
import { caseFor, type RuleCase } from './rule-case'

const lowContrast = caseFor('low-contrast')
const occludedText = caseFor('occluded-text')
const neverVisible = caseFor('never-visible')
const slideOverflow = caseFor('slide-overflow')
const clippedContent = caseFor('clipped-content')
const overlappingText = caseFor('overlapping-text')
const smallText = caseFor('small-text')
const maxWords = caseFor('max-words')
const headingCount = caseFor('heading-count')
const stringifiedValues = caseFor('stringified-values')
const brokenLinks = caseFor('broken-links')
const axe = caseFor('axe')
const missingAccessibleName = caseFor('missing-accessible-name')
const screenReaderSpoiler = caseFor('screen-reader-spoiler')
const missingFocusRing = caseFor('missing-focus-ring')
const infiniteAnimation = caseFor('infinite-animation')
const inconsistentState = caseFor('inconsistent-state')
const ignoredKeys = caseFor('ignored-keys')
const longTask = caseFor('long-task')
const deadClicks = caseFor('dead-clicks')
const unreachableClicks = caseFor('unreachable-clicks')
const leakedTimers = caseFor('leaked-timers')
const consoleErrors = caseFor('console-errors')
const failedRequests = caseFor('failed-requests')
const externalRequests = caseFor('external-requests')
const missingMedia = caseFor('missing-media')
const missingNotes = caseFor('missing-notes')
const clickMarkers = caseFor('click-markers')
const duplicateIds = caseFor('duplicate-ids')
const renderTimeout = caseFor('render-timeout')
const pdfMismatch = caseFor('pdf-mismatch')
const pdfBrokenLinks = caseFor('pdf-broken-links')

const TEXT_STYLE = 'background:#fff;color:#222;padding:8px'
const drawing = (inner: string) =>
  `<svg width="600" height="200" role="img" aria-label="A drawing"><rect width="600" height="200" fill="#fff"/>${inner}</svg>`
const svgText = (x: number, y: number) =>
  `<text x="${x}" y="${y}" style="font-size:24px;fill:#222">Letters drawn here</text>`
const positioned = (x: number, y: number, inner: string, more = '') =>
  `<div style="position:absolute;left:${x}px;top:${y}px;${more}">${inner}</div>`
/** Text under a box of this colour, whose width is `§`. */
const overlaid = (inner: string, colour: string) =>
  positioned(60, 200, inner, `${TEXT_STYLE};width:300px`) +
  positioned(60, 200, '', `width:§px;height:60px;background:${colour};z-index:2`)
/** Script setup of a slide; Slidev provides `$clicks`. */
const script = (code: string) => `
<script setup>
import { ref, watch, onMounted } from 'vue'
import { onSlideEnter, onSlideLeave, useNav } from '@slidev/client'
const { isPresenter, isPrintMode } = useNav()
const n = ref(0)
${code}
</script>
`
const busyLoopOf = (ms: number) =>
  `const start = performance.now(); while (performance.now() - start < ${ms});`
const busyLoop = busyLoopOf(500)
const swallowKey = (key: string) =>
  `let active = false; onSlideEnter(() => { active = true }); onSlideLeave(() => { active = false });
onMounted(() => window.addEventListener('keydown', (e) => { if (active && e.key === '${key}') e.stopImmediatePropagation() }, true))`

/** Of slides with a click that the notes do not mention. */
const noMarkers = { 'click-markers': 'Nothing is said at the click.' }
const oneClick = { valid: 'clicks: 1', invalid: 'clicks: 1' }

const focusStyles = `
<style>
.ringed:focus-visible { outline: 3px solid #06c }
.ringless { outline: none !important }
</style>
`
const animationStyle = (name: string, frames: string) => `
<style>
@keyframes ${name} { ${frames} }
.${name} { animation: ${name} 1s infinite alternate }
</style>
`

/** A drawing too small to need an accessible name. */
const icon = (name: string) =>
  `<svg width="36" height="36" class="${name}"><rect width="30" height="20" fill="#447"/></svg>`

export const ruleCases: readonly RuleCase[] = [
  lowContrast(
    'faint text at a click that is not the last',
    `<p v-click="[1, 2]" style="${TEXT_STYLE};color:§">Read this</p><p v-click="2" style="${TEXT_STYLE}">Then that</p>`,
    '#333',
    '#bbb',
    { click: 1, clicks: 2 },
  ),
  lowContrast(
    'faint letters in a drawing',
    drawing('<text x="20" y="60" style="font-size:20px;fill:§">Letters</text>'),
    '#333',
    '#c4c4c4',
  ),
  lowContrast(
    'only the last line of a text is faint',
    `<p style="${TEXT_STYLE};width:300px;line-height:30px;background:linear-gradient(#fff 98px, § 98px)">One line, and two lines, and three lines, and four of them, and five lines of words to fill it all up to the end, where it is dark</p>`,
    '#eee',
    '#444',
  ),
  lowContrast(
    'text that opacity makes faint',
    `<p style="${TEXT_STYLE};"><span style="opacity:§">Hardly there</span></p>`,
    '1',
    '0.08',
  ),
  lowContrast(
    'a faint group of a drawing, at a click',
    drawing(`<g v-click="1"><g style="opacity:§">${svgText(20, 60)}</g></g>`),
    '1',
    '0.2',
    { click: 1 },
  ),
  lowContrast(
    'a click that only changes the opacity of an ancestor',
    `<div :style="{ opacity: $clicks === 1 ? § : 1 }"><p style="${TEXT_STYLE}"><span>Read this</span></p></div><i v-click="1" /><i v-click="2" />`,
    '1',
    '0.2',
    { click: 1, clicks: 2 },
  ),
  lowContrast(
    'faint text, dimmed until its click',
    `<p v-click.fade="1" style="${TEXT_STYLE};color:§">Dim at first</p>`,
    '#333',
    '#bbb',
    { click: 1, noOtherFindings: true },
  ),
  lowContrast(
    'faint text in dark mode only',
    '<p class="text-black dark:§">Not in the dark</p>',
    'text-white',
    'text-gray-700',
    { mode: 'dark' },
  ),
  lowContrast('text under a translucent box', overlaid('Under a veil', '#fffe'), '0', '300'),
  lowContrast(
    'small print under a translucent box',
    overlaid('<sup style="font-size:7px">As is said there</sup>', '#fffd'),
    '0',
    '300',
  ),
  lowContrast(
    'faint text filled with a gradient',
    '<p style="font-size:30px;background:linear-gradient(90deg,§);-webkit-background-clip:text;-webkit-text-fill-color:transparent" class="cut">Letters of a gradient</p>',
    '#7a6a00,#8a6a00',
    '#eef,#fee',
  ),

  lowContrast(
    'text that the theme makes faint',
    '# A headline\n\n§',
    '<p style="opacity:1">Read this</p>',
    'Read this',
    { withoutHeading: true, grade: 'advice', oneCause: true },
  ),
  lowContrast(
    'text that a slide makes faint, as the theme does',
    `<p class="§">Read this</p>`,
    'opacity-100',
    'opacity-50',
    { grade: 'hard-to-read', oneCause: true },
  ),
  lowContrast(
    'colours of code, in many words',
    `§`,
    '<pre style="background:#fff;color:#222">const a = 1 // one</pre>',
    "```ts\n// A comment\nconst a = 'one' // another\n```",
    { grade: 'advice', oneCause: true },
  ),
  lowContrast(
    'letters that nobody sees',
    `<p style="${TEXT_STYLE}"><span style="color:§">Nearly white on white</span></p>`,
    '#333',
    '#eee',
    { grade: 'broken', oneCause: true },
  ),
  lowContrast(
    'texts on a gradient, some letters in its colour',
    '<p v-for="n in 3" style="width:700px;padding:4px;background:§;color:#888">Line {{ n }} of a long text on a gradient that changes from its left end to its right</p>',
    '#000',
    'linear-gradient(90deg,#fff,#000)',
    { oneCause: true },
  ),

  occludedText(
    'text under a shape',
    positioned(60, 200, 'Under a shape', `${TEXT_STYLE};width:300px`) +
      positioned(60, 200, '', 'width:§px;height:60px;background:#88a;z-index:2'),
    '0',
    '300',
  ),
  occludedText(
    'a word under a shape, at a click',
    positioned(
      60,
      200,
      'The middle of this line is missing',
      `${TEXT_STYLE};width:300px;white-space:nowrap`,
    ) +
      `<div v-click="1">${positioned(120, 200, '', 'width:§px;height:60px;background:#88a;z-index:2')}</div>`,
    '0',
    '70',
    { click: 1 },
  ),
  occludedText(
    'letters under a shape of a drawing',
    drawing(`${svgText(20, 60)}<rect x="10" y="30" width="§" height="50" fill="#99a"/>`),
    '0',
    '300',
  ),
  occludedText(
    'text clipped by a path',
    `<p style="${TEXT_STYLE};clip-path:inset(0 §% 0 0)">Half of this sentence is clipped away by a path</p>`,
    '0',
    '75',
  ),
  occludedText(
    'text without its lower half',
    positioned(
      60,
      200,
      'Without its lower half',
      `${TEXT_STYLE};font-size:30px;line-height:40px;padding:0;clip-path:inset(0 0 § 0)`,
    ),
    '0',
    '20px',
  ),
  occludedText(
    'text clipped by a path of a drawing',
    drawing(
      `<clipPath id="clip-§"><rect width="§" height="200"/></clipPath><g clip-path="url(#clip-§)">${svgText(20, 60)}</g>`,
    ),
    '600',
    '110',
  ),
  occludedText(
    'white letters on white, at a click',
    `<p v-click="1" style="${TEXT_STYLE}"><span style="-webkit-text-fill-color:§">Not painted</span> at all</p>`,
    '#222',
    '#fff',
    { click: 1, oneCause: true },
  ),

  neverVisible(
    'text that is transparent at every click',
    `<p style="opacity:§">Here and not here</p>`,
    '1',
    '0',
  ),
  neverVisible(
    'text that is transparent even after a delayed v-motion',
    `<div v-motion :initial="{ y: 20, opacity: 0 }" :enter="{ y: 0, opacity: §, transition: { delay: 1200, duration: 600 } }">Comes after a while</div>`,
    '1',
    '0',
  ),
  neverVisible(
    'transparent text in a drawing',
    drawing(`<g style="opacity:§">${svgText(20, 60)}</g>`),
    '1',
    '0',
  ),

  slideOverflow(
    'a box off the slide',
    positioned(700, 300, 'A wide box', `width:§px;${TEXT_STYLE}`),
    '200',
    '400',
  ),
  slideOverflow(
    'text off the slide, at a click',
    `<div v-click="1">${positioned(100, 0, 'Below the edge', 'top:§px')}</div>`,
    '400',
    '540',
    { click: 1 },
  ),

  clippedContent(
    'a box that hides its overflow',
    `<div style="height:§px;overflow:hidden">one<br>two<br>three<br>four</div>`,
    '200',
    '50',
  ),
  slideOverflow(
    'a wide table, cell by cell and click by click',
    '<table style="width:§px"><tr v-for="n in 4"><td>One</td><td>Two</td><td>Three</td><td><span v-click>Four</span></td></tr></table>',
    '600',
    '1400',
    { clicks: 4, oneCause: true },
  ),
  slideOverflow(
    'an element off the slide, and what is in it',
    positioned(700, 300, '<p style="background:#ccc;color:#222">A wide box</p>', `width:§px;${TEXT_STYLE}`),
    '200',
    '400',
    { oneCause: true },
  ),

  clippedContent(
    'identical tiles that hide their overflow',
    '<div style="display:flex;gap:8px"><div v-for="n in 6" class="tile" style="height:§px;overflow:hidden">one {{ n }}<br>two<br>three</div></div>',
    '200',
    '40',
    { oneCause: true },
  ),
  clippedContent(
    'a drawing that clips a shape, at a click',
    drawing('<circle v-click="1" cx="§" cy="100" r="40" fill="#447"/>'),
    '300',
    '590',
    { click: 1 },
  ),

  overlappingText(
    'text on text',
    positioned(100, 300, 'One text here') + positioned(100, 300, 'Another text', 'top:§px'),
    '400',
    '308',
  ),
  overlappingText(
    'text on text, where boxes may meet without ink',
    positioned(100, 300, 'T', 'font-size:30px') + positioned(114, 0, '44', 'top:§px;font-size:30px'),
    '316',
    '300',
  ),
  overlappingText(
    'text on text, beside a scrolled box',
    `<p>One text here</p><div style="height:60px;overflow:auto;${TEXT_STYLE}" :ref="(el) => el && (el.scrollTop = 60)">One<br>two<br>three<br>four<br>five</div>${positioned(100, 400, 'One text here')}${positioned(100, 300, 'Another text', 'top:§px')}`,
    '460',
    '408',
    { off: { 'clipped-content': 'It is scrolled.', axe: 'It is scrolled.' }, noOtherFindings: true },
  ),
  overlappingText(
    'letters on letters, at a click',
    drawing(`${svgText(20, 60)}<g v-click="1" transform="translate(0 §)">${svgText(40, 60)}</g>`),
    '60',
    '8',
    { click: 1 },
  ),

  smallText(
    'small text, at a click',
    '<p v-click="1" style="font-size:§px !important">Who can read that?</p>',
    '16',
    '9',
    { click: 1 },
  ),
  smallText(
    'letters of a drawing, scaled down',
    drawing(`<g transform="scale(§)">${svgText(20, 60)}</g>`),
    '1',
    '0.4',
  ),
  smallText(
    'HTML text in a drawing, scaled down',
    '<svg width="600" height="200" viewBox="0 0 § 200" role="img" aria-label="A drawing"><foreignObject width="300" height="60"><div style="font-size:24px;color:#222;background:#fff">Letters in here</div></foreignObject></svg>',
    '600',
    '2400',
  ),
  smallText(
    'small print that is too small',
    '<p>As is said there<sup style="font-size:§px">1</sup></p>',
    '9',
    '4',
  ),

  maxWords(
    'too many words, at a click',
    `<p v-click="1" style="font-size:20px !important">${'a word '.repeat(60)}§</p>`,
    'and no more',
    'and many more words '.repeat(12),
    { click: 1 },
  ),

  headingCount('no heading', '§', '# A heading', 'No heading', { withoutHeading: true }),
  headingCount(
    'an invisible heading, at a click',
    '<h1 :style="{ visibility: § }">A headline</h1>\n\n<div />\n\n<p v-click="1">Then this</p>',
    "'visible'",
    "$clicks ? 'hidden' : 'visible'",
    { withoutHeading: true, click: 1 },
  ),

  stringifiedValues('not a number, as text', '<p>{{ § }} percent of it</p>', '50', '0 / 0'),
  stringifiedValues(
    'a missing value as text, at a click',
    '<p v-click="1">It costs {{ `${ § } euros` }}</p>',
    '12',
    '[][0]',
    {
      click: 1,
    },
  ),
  stringifiedValues('an object as text', '<p>{{ `${ § }` }} as well</p>', "'text'", '{}'),
  stringifiedValues(
    'a missing value in an accessible name',
    '<button :aria-label="`Run ${ § }`">Run</button>',
    "'it'",
    '[][0]',
  ),
  stringifiedValues(
    'not a number, in an attribute',
    drawing('<circle :cx="§" cy="50" r="20"/>'),
    '100',
    '0 / 0',
  ),

  stringifiedValues(
    'an object in an attribute, beside those of v-motion',
    '<div v-motion :initial="{ x: 0 }" :click-1="{ x: 20 }" :click-1-2="{ x: 30 }" :data-of="`${ § }`">Moved</div><p v-click="1">Then this</p>',
    "'it'",
    '{}',
    { clicks: 1 },
  ),

  brokenLinks('a link to a slide that does not exist', '<a href="/§">There</a>', '1', '999'),
  brokenLinks('a link without a target', '<a href="§">Source</a>', '/1', '#'),
  brokenLinks(
    'a link to an unknown route alias, at a click',
    '<p v-click="1"><Link to="§">There</Link></p>',
    '2',
    'nowhere',
    { click: 1 },
  ),
  brokenLinks(
    'a link to a file that does not exist',
    '<a href="§">The paper</a>',
    '/there.txt',
    '/paper.pdf',
  ),

  axe(
    'a button without a name, at the first click',
    '<button v-click.hide="1" class="p-3 border">§</button><p v-click="1">Then this</p>',
    'Run',
    '',
    { click: 0, clicks: 1 },
  ),
  missingAccessibleName(
    'a small picture without alt, at a click',
    '<p v-click="1">A dot:</p><img v-if="$clicks" width="40" height="40" src="/dot.svg" §>',
    'alt="A dot"',
    '',
    { click: 1, noOtherFindings: true },
  ),
  axe(
    'an empty heading, unlike one with a formula',
    '<h2>§</h2>',
    '<span class="katex"><span class="katex-mathml" style="position:absolute;clip:rect(1px,1px,1px,1px)"><math><mi>x</mi></math></span><span aria-hidden="true">x</span></span>',
    '',
  ),
  axe('an invalid role', '<p role="§">In a role</p>', 'note', 'speaker'),
  axe('a field without a label', '<input class="border p-1" §>', 'aria-label="Name"', ''),

  missingAccessibleName(
    'a drawing without a name',
    '<svg width="300" height="150" §><circle cx="60" cy="60" r="50" fill="#447"/></svg>',
    'role="img" aria-label="A disc"',
    '',
  ),
  missingAccessibleName(
    'a drawing that loses its name, at a click',
    '<svg width="300" height="150" :role="§ ? \'img\' : undefined" :aria-label="§ ? \'A disc\' : undefined"><circle cx="60" cy="60" r="50" fill="#447"/></svg><p v-click="1">Then this</p>',
    'true',
    '$clicks < 1',
    { click: 1 },
  ),
  missingAccessibleName(
    'a large picture without alt, told once',
    '<img width="200" height="100" src="/dot.svg" §>',
    'alt="A dot"',
    '',
    { oneCause: true },
  ),
  missingAccessibleName(
    'a canvas without a name',
    '<canvas width="200" height="100" style="background:#447" §></canvas>',
    'role="img" aria-label="A field"',
    '',
  ),

  screenReaderSpoiler(
    'a screen reader text that gives the answer away',
    '<p class="sr-only">§</p><p v-click="1">The answer is forty-two</p>',
    'A question',
    'The answer is forty-two',
    { clicks: 1 },
  ),
  screenReaderSpoiler(
    'a name that gives the answer away, at a click',
    drawing('<circle cx="50" cy="50" r="20"/>').replace('A drawing', '§') +
      '<p v-click="1">A question</p><p v-click="2">In all 1742 of them</p>',
    'A disc',
    'A disc for 1742',
    { clicks: 2 },
  ),

  missingFocusRing(
    'a button without a focus ring',
    `<button class="p-3 border §">Run</button>${focusStyles}`,
    'ringed',
    'ringless',
  ),
  missingFocusRing(
    'a link without a focus ring, at a click',
    `<p v-click="1"><a href="/1" class="§">There</a></p>${focusStyles}`,
    'ringed',
    'ringless',
    { click: 1 },
  ),

  missingFocusRing(
    'a button without a focus ring, beside two out of view',
    `<button class="p-3 border §">Run</button>${positioned(1200, 600, '<button class="ringed" data-bleed>There</button>')}<div style="height:40px;overflow:auto"><p style="height:90px">Long</p><button class="ringed">Run on</button></div>${focusStyles}`,
    'ringed',
    'ringless',
    {
      off: {
        'slide-overflow': 'It is off the slide.',
        'clipped-content': 'It is clipped.',
        axe: 'It scrolls.',
      },
    },
  ),

  infiniteAnimation(
    'a shadow that moves for ever',
    `<p class="§">Glowing</p>${animationStyle('glow', 'from { box-shadow: 0 0 2px #06c } to { box-shadow: 0 0 20px #06c }')}`,
    'still',
    'glow',
  ),
  infiniteAnimation(
    'blur that comes and goes, at a click',
    `<p v-click="1"><span class="§ inline-block">Blurred</span></p>${animationStyle('blurred', 'from { filter: blur(0) } to { filter: blur(.3px) }')}`,
    'still',
    'blurred',
    { click: 1 },
  ),
  infiniteAnimation(
    'opacity that comes and goes',
    `<div class="§"><p style="${TEXT_STYLE}">Coming and going</p></div>${animationStyle('pulse', 'from { opacity: 1 } to { opacity: .9 }')}`,
    'still',
    'pulse',
    { noOtherFindings: true },
  ),
  infiniteAnimation(
    'an icon that turns for ever',
    `${icon('§')}${animationStyle('turning', 'to { transform: rotate(1turn) }')}`,
    'still',
    'turning',
    { noOtherFindings: true },
  ),
  infiniteAnimation(
    'an icon that grows and fades for ever, at a click',
    `<p v-click="1">${icon('§')}</p>${animationStyle('going', 'from, 75% { transform: scale(2) } to { opacity: 0 }')}`,
    'still',
    'going',
    { click: 1, noOtherFindings: true },
  ),
  infiniteAnimation(
    'an SVG animation without an end',
    drawing(
      '<circle cx="50" cy="50" r="20" fill="#447"><animate attributeName="stroke-dashoffset" values="1;6;1" dur="2s" repeatCount="§"/></circle>',
    ),
    '1',
    'indefinite',
  ),

  inconsistentState(
    'a change that is not undone on the way back',
    `<p>Up to {{ n }}</p><p v-click="1">More</p>${script('watch($clicks, (c) => { n.value = § })')}`,
    'c',
    'Math.max(n.value, c)',
    { click: 0, clicks: 1 },
  ),
  inconsistentState(
    'another text when entered at its last click, with text by mode',
    `<p>{{ isDark ? 'Night' : 'Day' }} and {{ n }}</p><p v-click="1">More</p>${script("import { useDarkMode } from '@slidev/client'\nconst { isDark } = useDarkMode()\nwatch($clicks, () => { n.value += § })")}`,
    '0',
    '1',
    { click: 1 },
  ),
  inconsistentState(
    'a box that scrolls smoothly, but not back',
    `<div ref="n" style="height:100px;overflow-y:scroll;${TEXT_STYLE}"><p v-for="i in 20">Line {{ i }}</p></div><p v-click="1">More</p><p v-click="2">Most</p>${script("watch($clicks, (c) => { n.value?.scrollTo({ top: §, behavior: 'smooth' }) })")}`,
    'c * 120',
    '(n.value.most = Math.max(n.value.most ?? 0, c)) * 120',
    {
      click: 0,
      clicks: 2,
      off: {
        'clipped-content': 'It scrolls by itself.',
        axe: 'It scrolls by itself.',
      },
    },
  ),
  inconsistentState(
    'text that changes by itself',
    `<p>Is {{ n }} now</p>${script('let id; onSlideEnter(() => { clearInterval(id); id = setInterval(() => { n.value += § }, 400) }); onSlideLeave(() => { clearInterval(id) })')}`,
    '0',
    '1',
  ),
  inconsistentState(
    'text that changes by itself, beside an editor',
    `\`\`\`ts {monaco}\nconst a = [1, 2, 3]\nconsole.log(a.map((x) => x + 1))\n\`\`\`\n\n<p>Is {{ n }} now</p>${script('let id; onSlideEnter(() => { clearInterval(id); id = setInterval(() => { n.value += § }, 700) }); onSlideLeave(() => { clearInterval(id) })')}`,
    '0',
    '1',
    {
      off: {
        'low-contrast': 'The editor sets the colours.',
        'long-task': 'The editor starts slowly.',
      },
    },
  ),
  inconsistentState(
    'a list that grows with each entry',
    `<p v-for="i in n">Entry {{ i }}</p>${script('onSlideEnter(() => { n.value = § + 1 })')}`,
    '0',
    'n.value',
    { noOtherFindings: true },
  ),
  inconsistentState(
    'a list that grows with each entry, at a click',
    `<ol v-click="1"><li v-for="i in n">Entry {{ i }}</li></ol>${script('onSlideEnter(() => { n.value = § + 1 })')}`,
    '0',
    'n.value',
    { click: 1 },
  ),

  ignoredKeys('a swallowed PageDown', `<p>Stay here</p>${script(swallowKey('§'))}`, 'x', 'PageDown'),
  ignoredKeys(
    'a swallowed arrow key',
    `<p v-click="1">Stay here</p>${script(swallowKey('§'))}`,
    'x',
    'ArrowRight',
    {
      click: 1,
      clicks: 1,
    },
  ),
  ignoredKeys(
    'a swallowed Space on a slide without clicks',
    `<p>Stay here</p>${script(swallowKey('§'))}`,
    'x',
    ' ',
  ),
  ignoredKeys(
    'a swallowed arrow key on a slide without clicks',
    `<p>Stay here</p>${script(swallowKey('§'))}`,
    'x',
    'ArrowRight',
    { noOtherFindings: true },
  ),
  ignoredKeys(
    'a text field that takes the focus on entering',
    `<input ref="n" aria-label="Name" class="ringed border">${focusStyles}${script('onSlideEnter(() => { § })')}`,
    '',
    'n.value.focus()',
  ),

  longTask(
    'a long computation on entering',
    `<p>Wait for it</p>${script(`onSlideEnter(() => { § })`)}`,
    '',
    busyLoop,
  ),
  longTask('a long computation in setup', `<p>Wait for it</p>${script('§')}`, '', busyLoop),
  longTask(
    'a long computation beside an ordinary chart',
    `\`\`\`mermaid\nflowchart LR\nA[Ask] --> B[Read] --> C{Good?} --> D[Keep]\nC --> E[Drop]\nB --> F[Cite] --> D\n\`\`\`\n${script('onSlideEnter(() => { § })')}`,
    '',
    busyLoopOf(1500),
    { off: { 'small-text': 'The chart sets the sizes.', 'low-contrast': 'The chart sets the colours.' } },
  ),

  leakedTimers(
    'an interval that outlives its slide',
    `<p>Ticking</p>${script('let id; onSlideEnter(() => { clearInterval(id); id = setInterval(() => {}, 200) }); onSlideLeave(() => { § })')}`,
    'clearInterval(id)',
    '',
  ),
  leakedTimers(
    'an interval of a minute that outlives its slide',
    `<p>Ticking slowly</p>${script('let id; onSlideEnter(() => { clearInterval(id); id = setInterval(() => {}, 60_000) }); onSlideLeave(() => { § })')}`,
    'clearInterval(id)',
    '',
  ),
  leakedTimers(
    'an interval like that of an editor, by another script',
    `<p>Asking for a script</p>${script("onSlideEnter(() => document.head.append(Object.assign(document.createElement('script'), { src: `${import.meta.env.BASE_URL}§interval.js` })))")}`,
    'assets/monaco/',
    '',
  ),
  leakedTimers(
    'animation frames that outlive their slide',
    `<p>Framing</p>${script('let on = false; const loop = () => { if (on) requestAnimationFrame(loop) }; onSlideEnter(() => { if (on) return; on = true; loop() }); onSlideLeave(() => { § })')}`,
    'on = false',
    '',
  ),
  leakedTimers(
    'a chain of timers that outlives its slide',
    `<p>Timing</p>${script('let id; const loop = () => { id = setTimeout(loop, 50) }; onSlideEnter(() => { clearTimeout(id); loop() }); onSlideLeave(() => { § })')}`,
    'clearTimeout(id)',
    '',
  ),

  consoleErrors(
    'an error at a click',
    `<p v-click="1">Loud</p>${script("watch($clicks, (c) => { if (c === 1) console.§('loud') })")}`,
    'debug',
    'error',
    { click: 1 },
  ),
  consoleErrors(
    'a warning',
    `<p>Warned</p>${script("onMounted(() => console.§('careful'))")}`,
    'debug',
    'warn',
    { grade: 'advice', oneCause: true },
  ),
  consoleErrors(
    'an error with motion allowed only',
    `<p>Moving</p>${script("if (matchMedia('(prefers-reduced-motion: no-preference)').matches) console.§('moving')")}`,
    'debug',
    'error',
  ),
  consoleErrors(
    'an error in the presenter view only',
    `<p>Presented</p>${script("if (isPresenter.value) console.§('presented')")}`,
    'debug',
    'error',
  ),
  consoleErrors(
    'an error thrown after the slide was left',
    `<p>Thrown too late</p>${script('onSlideEnter(() => { setTimeout(async () => { § }, 4000) })')}`,
    '',
    "throw new Error('thrown too late')",
  ),
  consoleErrors(
    'an error thrown by a timer',
    `<p>Thrown</p>${script('onMounted(() => setTimeout(() => { § }, 0))')}`,
    '',
    "throw new Error('thrown')",
  ),
  consoleErrors(
    'an error on the second entry only',
    `<p>Again</p>${script("let entries = 0; onSlideEnter(() => { entries += 1; if (entries > 1) console.§('again') })")}`,
    'debug',
    'error',
    { noOtherFindings: true },
  ),

  failedRequests(
    'a request that fails',
    `<p>Fetching</p>${script("onMounted(() => fetch('§').catch(() => {}))")}`,
    '/there.txt',
    '/%E0%A4%A',
  ),
  failedRequests(
    'a file that is missing',
    `<p>Fetching</p>${script("onMounted(() => fetch('§').catch(() => {}))")}`,
    '/there.txt',
    '/data.json',
    { noOtherFindings: true },
  ),
  failedRequests(
    'a file that is asked for, not whether it is there',
    `<p>Asking</p>${script("onMounted(() => fetch('/model.bin', { method: '§' }))")}`,
    'HEAD',
    'GET',
  ),
  externalRequests(
    'an image of another site',
    '<img width="40" height="40" alt="A dot" src="§">',
    '/dot.svg',
    'https://example.org/dot.svg',
    { noOtherFindings: true },
  ),
  externalRequests(
    'a picture of another site behind white letters',
    positioned(60, 200, '<p style="color:#fff">White on a dark photograph</p>', 'width:400px;height:200px;§'),
    'background:#222',
    'background:url(https://example.org/night.jpg)',
    { oneCause: true },
  ),
  externalRequests(
    'a request to another site by a script',
    `<p>Fetching</p>${script("onMounted(() => fetch('§').catch(() => {}))")}`,
    '/there.txt',
    'https://example.org/there.txt',
  ),
  externalRequests(
    'a request to another site, repeated as it fails, with errors and text that changes',
    `<p>Asked {{ n }} times</p>${script("const ask = () => fetch('§').catch((e) => { n.value++; console.error('no data', e.message); setTimeout(ask, 300) })\nonMounted(ask)")}`,
    '/there.txt',
    'https://example.org/data.json',
    { oneCause: true },
  ),
  missingMedia(
    'an image that does not load',
    '<img width="40" height="40" alt="A dot" :src="\'§\'">',
    '/dot.svg',
    '/dots.svg',
  ),
  missingMedia(
    'an image that does not load, where it would run off the slide',
    positioned(860, 300, '<img height="40" alt="" §>'),
    'width="40" src="/dot.svg"',
    'width="400" :src="\'/dots.svg\'"',
    { noOtherFindings: true },
  ),
  missingMedia(
    'a video that does not load',
    '<video width="300" height="160" aria-label="A film" controls :src="§"><track kind="captions" /></video>',
    'undefined',
    "'/film.mp4'",
  ),
  missingMedia(
    'an embedded page that does not load, at a click',
    '<iframe v-click="1" width="300" height="160" title="A page" src="§"></iframe>',
    '/page.html',
    '/pages.html',
    { click: 1 },
  ),

  missingNotes('no notes', '<p>Nothing to say</p>', '', '', { notes: '' }),
  clickMarkers('one click marker too many', '<p>One more</p>', '', '', {
    notes: 'Say this. [click] And that.',
  }),
  clickMarkers('one click marker too few', '<p v-click>First</p><p v-click>Second</p>', '', '', {
    notes: 'Say this. [click] And that.',
    clicks: 2,
  }),

  deadClicks('clicks after the last step', '<p v-click="1">First</p><p v-click="2">Second</p>', '', '', {
    click: 3,
    clicks: 2,
    frontmatter: { valid: 'clicks: 2', invalid: 'clicks: 5' },
    off: noMarkers,
  }),
  deadClicks('a click that the notes do not mention either', '<p>Only said</p>', '', '', {
    click: 1,
    frontmatter: oneClick,
    notes: 'Say this.',
    off: noMarkers,
  }),
  deadClicks(
    'a click that does not even start an animation',
    `<p ref="n">Wiggling</p>${script('watch($clicks, (c) => { if (c === 1) § })')}`,
    'n.value.animate({ opacity: [1, 0.9, 1] }, 2000)',
    'n.value.focus()',
    { click: 1, clicks: 0, frontmatter: oneClick, off: noMarkers },
  ),
  deadClicks(
    'a click that does not even draw on a canvas',
    `<§ ref="n" width="60" height="40" aria-hidden="true"></§>${script("watch($clicks, (c) => { if (c === 1) n.value.getContext?.('2d').fillRect(0, 0, 60, 40) })")}`,
    'canvas',
    'div',
    { click: 1, clicks: 0, frontmatter: oneClick, off: noMarkers },
  ),
  deadClicks(
    'a click that does not even play a film',
    `<§ ref="n" width="60" height="40" controls aria-label="A film" class="ringed"></§>${focusStyles}${script('watch($clicks, (c) => { if (c === 1) n.value.play?.().catch(() => {}) })')}`,
    'video',
    'div',
    { click: 1, clicks: 0, frontmatter: oneClick, off: { ...noMarkers, axe: 'The film has no captions.' } },
  ),
  deadClicks(
    'a click whose run never ends',
    `<p>Ran {{ n }} times</p>${script('watch($clicks, (c) => { if (c === 1) setTimeout(() => { n.value = § }, 900) })')}`,
    '1',
    '0',
    { click: 1, clicks: 0, frontmatter: oneClick, off: { ...noMarkers, 'inconsistent-state': 'It runs.' } },
  ),
  unreachableClicks(
    'content for a click after the last',
    '<p v-click="1">First</p><p v-if="$clicks > §">Never</p>',
    '0',
    '7',
    { click: 1, noOtherFindings: true },
  ),
  unreachableClicks(
    'a colour for a click after the last',
    `<p v-click="1">First</p><p :style="{ paddingLeft: shift }">Moved</p>${script("import { computed } from 'vue'\nconst shift = computed(() => ($clicks.value === § ? '9px' : '0'))")}`,
    '1',
    '2',
    { click: 1 },
  ),

  duplicateIds('an id used twice', '<p id="§">Named</p><p id="other">Named too</p>', 'one', 'other', {
    oneCause: true,
  }),
  duplicateIds(
    'an id used twice, at a click',
    '<p id="first">Named</p><p v-if="$clicks" id="§">Named too</p><p v-click="1">Then this</p>',
    'second',
    'first',
    { click: 1 },
  ),
  duplicateIds('an id of another slide', '<p id="§">Named</p>', 'the-start', 'the-end', {
    deckWide: true,
  }),
  renderTimeout(
    'a click that is lost on entering there',
    `<p>First this</p><p v-if="mounted" v-click="1">Then that</p>${script('const mounted = ref(§); onMounted(() => { mounted.value = true })')}`,
    'true',
    'false',
    { click: 1, noOtherFindings: true },
  ),
  renderTimeout(
    'a slide that never settles',
    `<p :style="{ marginLeft: n + 'px' }">Moving on</p>${script('let on = false; const loop = () => { n.value = (n.value + §) % 300; if (on) requestAnimationFrame(loop) }; onSlideEnter(() => { on = true; loop() }); onSlideLeave(() => { on = false })')}`,
    '0',
    '1',
  ),

  pdfMismatch('text missing in the PDF', `<p v-if="§">On paper too</p>${script('')}`, 'true', '!isPrintMode'),
  pdfMismatch(
    'text of a later click missing in the PDF',
    `<p v-if="$clicks >= 1 && §">Said at a click</p><p v-click="1">And this</p>${script('')}`,
    'true',
    '!isPrintMode',
    { click: 1, clicks: 1 },
  ),
  pdfMismatch(
    'white text in the PDF',
    `<p :style="{ color: isPrintMode ? '§' : '#222' }">Words in black</p>${script('')}`,
    '#222',
    '#fff',
    { off: { 'low-contrast': 'The theme’s background is dark in dark mode.' } },
  ),
  pdfMismatch(
    'a drawing missing in the PDF',
    `<svg width="500" height="240" role="img" aria-label="A square"><rect v-if="§" width="500" height="240" fill="#087" stroke="#222" stroke-dasharray="9 9"/></svg>${script('')}`,
    'true',
    '!isPrintMode',
  ),
  pdfBrokenLinks(
    'a link to the machine that made the PDF',
    '<a href="§">Read on</a>',
    'https://sli.dev/',
    'http://localhost:3030/2',
  ),
  pdfBrokenLinks(
    'a link that leads elsewhere in the PDF',
    `<a :href="isPrintMode ? '§' : '/2'">To the second</a>${script('')}`,
    '/2',
    '/3',
  ),
  pdfBrokenLinks(
    'a link missing in the PDF',
    `<a :href="isPrintMode ? § : '/2'">To the second</a>${script('')}`,
    "'/2'",
    'undefined',
  ),
]
