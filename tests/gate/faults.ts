/** Every fault that is planted, most of them at two places: in text and in a drawing, or at the first click and later. */
import { plant, type Fault } from './fault'

const contrast = plant('contrast')
const unseen = plant('unseen')
const never = plant('never')
const edge = plant('edge')
const clipped = plant('clipped')
const overlap = plant('overlap')
const size = plant('size')
const crowd = plant('crowd')
const heading = plant('heading')
const broken = plant('broken')
const links = plant('links')
const axe = plant('axe')
const names = plant('names')
const spoken = plant('spoken')
const focus = plant('focus')
const motion = plant('motion')
const back = plant('back')
const keys = plant('keys')
const busy = plant('busy')
const leaks = plant('leaks')
const errors = plant('errors')
const requests = plant('requests')
const outward = plant('outward')
const pictures = plant('pictures')
const notes = plant('notes')
const marks = plant('marks')
const ids = plant('ids')
const rest = plant('rest')
const print = plant('print')
const leads = plant('leads')

const PAPER = 'background:#fff;color:#222;padding:8px'
const drawing = (inner: string) =>
  `<svg width="600" height="200" role="img" aria-label="A drawing"><rect width="600" height="200" fill="#fff"/>${inner}</svg>`
const letters = (x: number, y: number) =>
  `<text x="${x}" y="${y}" style="font-size:24px;fill:#222">Letters drawn here</text>`
const place = (x: number, y: number, inner: string, more = '') =>
  `<div style="position:absolute;left:${x}px;top:${y}px;${more}">${inner}</div>`
/** A veil of paper of this colour over what is said, as wide as is planted. */
const veiled = (inner: string, colour: string) =>
  place(60, 200, inner, `${PAPER};width:300px`) +
  place(60, 200, '', `width:§px;height:60px;background:${colour};z-index:2`)
/** Code of a slide, run when it is set up; Slidev gives it `$clicks`. */
const script = (code: string) => `
<script setup>
import { ref, watch, onMounted } from 'vue'
import { onSlideEnter, onSlideLeave, useNav } from '@slidev/client'
const { isPresenter, isPrintMode } = useNav()
const n = ref(0)
${code}
</script>
`
const spin = 'const start = performance.now(); while (performance.now() - start < 500);'
const swallow = (key: string) =>
  `let active = false; onSlideEnter(() => { active = true }); onSlideLeave(() => { active = false });
onMounted(() => window.addEventListener('keydown', (e) => { if (active && e.key === '${key}') e.stopImmediatePropagation() }, true))`

const ring = `
<style>
.ringed:focus-visible { outline: 3px solid #06c }
.ringless { outline: none !important }
</style>
`
const styled = (name: string, frames: string) => `
<style>
@keyframes ${name} { ${frames} }
.${name} { animation: ${name} 1s infinite alternate }
</style>
`

/** Too small to need a name. */
const sign = (name: string) =>
  `<svg width="36" height="36" class="${name}"><rect width="30" height="20" fill="#447"/></svg>`

export const faults: readonly Fault[] = [
  contrast(
    'faint text at a click that is not the last',
    `<p v-click="[1, 2]" style="${PAPER};color:§">Read this</p><p v-click="2" style="${PAPER}">Then that</p>`,
    '#333',
    '#bbb',
    { click: 1, clicks: 2 },
  ),
  contrast(
    'faint letters in a drawing',
    drawing('<text x="20" y="60" style="font-size:20px;fill:§">Letters</text>'),
    '#333',
    '#c4c4c4',
  ),
  contrast(
    'only the last line of a text is faint',
    `<p style="${PAPER};width:300px;line-height:30px;background:linear-gradient(#fff 98px, § 98px)">One line, and two lines, and three lines, and four of them, and five lines of words to fill it all up to the end, where it is dark</p>`,
    '#eee',
    '#444',
  ),
  contrast(
    'hidden by opacity alone, though meant to be seen',
    `<p style="${PAPER};"><span style="opacity:§">Hardly there</span></p>`,
    '1',
    '0.08',
  ),
  contrast(
    'opacity of a group in a drawing, at a click',
    drawing(`<g v-click="1"><g style="opacity:§">${letters(20, 60)}</g></g>`),
    '1',
    '0.2',
    { click: 1 },
  ),
  contrast(
    'a click changes nothing but the opacity of what a text stands in',
    `<div :style="{ opacity: $clicks === 1 ? § : 1 }"><p style="${PAPER}"><span>Read this</span></p></div><i v-click="1" /><i v-click="2" />`,
    '1',
    '0.2',
    { click: 1, clicks: 2 },
  ),
  contrast(
    'faint text, dimmed until its click',
    `<p v-click.fade="1" style="${PAPER};color:§">Dim at first</p>`,
    '#333',
    '#bbb',
    { click: 1, alone: true },
  ),
  contrast(
    'only in dark',
    '<p class="text-black dark:§">Not in the dark</p>',
    'text-white',
    'text-gray-700',
    { mode: 'dark' },
  ),
  contrast('a veil of paper over the text', veiled('Under a veil', '#fffe'), '0', '300'),
  contrast(
    'a veil of paper over small print',
    veiled('<sup style="font-size:7px">As is said there</sup>', '#fffd'),
    '0',
    '300',
  ),
  contrast(
    'a gradient cut out by letters',
    '<p style="font-size:30px;background:linear-gradient(90deg,§);-webkit-background-clip:text;-webkit-text-fill-color:transparent" class="cut">Letters of a gradient</p>',
    '#7a6a00,#8a6a00',
    '#eef,#fee',
  ),

  unseen(
    'text under a shape',
    place(60, 200, 'Under a shape', `${PAPER};width:300px`) +
      place(60, 200, '', 'width:§px;height:60px;background:#88a;z-index:2'),
    '0',
    '300',
  ),
  unseen(
    'a word under a shape, at a click',
    place(60, 200, 'The middle of this line is missing', `${PAPER};width:300px;white-space:nowrap`) +
      `<div v-click="1">${place(120, 200, '', 'width:§px;height:60px;background:#88a;z-index:2')}</div>`,
    '0',
    '70',
    { click: 1 },
  ),
  unseen(
    'letters under a shape of a drawing',
    drawing(`${letters(20, 60)}<rect x="10" y="30" width="§" height="50" fill="#99a"/>`),
    '0',
    '300',
  ),
  unseen(
    'clipped by a path',
    `<p style="${PAPER};clip-path:inset(0 §% 0 0)">Half of this sentence is clipped away by a path</p>`,
    '0',
    '75',
  ),
  unseen(
    'the lower half clipped',
    place(
      60,
      200,
      'Without its lower half',
      `${PAPER};font-size:30px;line-height:40px;padding:0;clip-path:inset(0 0 § 0)`,
    ),
    '0',
    '20px',
  ),
  unseen(
    'clipped by a path of a drawing',
    drawing(
      `<clipPath id="clip-§"><rect width="§" height="200"/></clipPath><g clip-path="url(#clip-§)">${letters(20, 60)}</g>`,
    ),
    '600',
    '110',
  ),
  unseen(
    'letters without a colour, at a click',
    `<p v-click="1" style="${PAPER}"><span style="-webkit-text-fill-color:§">Not painted</span> at all</p>`,
    '#222',
    '#fff',
    { click: 1 },
  ),

  never('of no opacity at any click', `<p style="opacity:§">Here and not here</p>`, '1', '0'),
  never(
    'of no opacity, where others come with a delay',
    `<div v-motion :initial="{ y: 20, opacity: 0 }" :enter="{ y: 0, opacity: §, transition: { delay: 1200, duration: 600 } }">Comes after a while</div>`,
    '1',
    '0',
  ),
  never('of no opacity, in a drawing', drawing(`<g style="opacity:§">${letters(20, 60)}</g>`), '1', '0'),

  edge('a box off the sheet', place(700, 300, 'A wide box', `width:§px;${PAPER}`), '200', '400'),
  edge(
    'text off the sheet, at a click',
    `<div v-click="1">${place(100, 0, 'Below the edge', 'top:§px')}</div>`,
    '400',
    '540',
    { click: 1 },
  ),

  clipped(
    'a box that hides what is in it',
    `<div style="height:§px;overflow:hidden">one<br>two<br>three<br>four</div>`,
    '200',
    '50',
  ),
  clipped(
    'a drawing that cuts off a shape, at a click',
    drawing('<circle v-click="1" cx="§" cy="100" r="40" fill="#447"/>'),
    '300',
    '590',
    { click: 1 },
  ),

  overlap(
    'text on text',
    place(100, 300, 'One text here') + place(100, 300, 'Another text', 'top:§px'),
    '400',
    '308',
  ),
  overlap(
    'text on text, where only an empty corner of it would reach into the other',
    place(100, 300, 'T', 'font-size:30px') + place(114, 0, '44', 'top:§px;font-size:30px'),
    '316',
    '300',
  ),
  overlap(
    'text on text, beside a box scrolled down beneath a line',
    `<p>One text here</p><div style="height:60px;overflow:auto;${PAPER}" :ref="(el) => el && (el.scrollTop = 60)">One<br>two<br>three<br>four<br>five</div>${place(100, 400, 'One text here')}${place(100, 300, 'Another text', 'top:§px')}`,
    '460',
    '408',
    { off: { clipped: 'It is scrolled.', axe: 'It is scrolled.' }, alone: true },
  ),
  overlap(
    'letters on letters, at a click',
    drawing(`${letters(20, 60)}<g v-click="1" transform="translate(0 §)">${letters(40, 60)}</g>`),
    '60',
    '8',
    { click: 1 },
  ),

  size(
    'small text, at a click',
    '<p v-click="1" style="font-size:§px !important">Who can read that?</p>',
    '16',
    '9',
    { click: 1 },
  ),
  size(
    'letters of a drawing, scaled down',
    drawing(`<g transform="scale(§)">${letters(20, 60)}</g>`),
    '1',
    '0.4',
  ),
  size(
    'letters of HTML in a drawing, scaled down by it',
    '<svg width="600" height="200" viewBox="0 0 § 200" role="img" aria-label="A drawing"><foreignObject width="300" height="60"><div style="font-size:24px;color:#222;background:#fff">Letters in here</div></foreignObject></svg>',
    '600',
    '2400',
  ),
  size(
    'small print that is too small',
    '<p>As is said there<sup style="font-size:§px">1</sup></p>',
    '9',
    '4',
  ),

  crowd(
    'more words than can be read, at a click',
    `<p v-click="1" style="font-size:20px !important">${'a word '.repeat(60)}§</p>`,
    'and no more',
    'and many more words '.repeat(12),
    { click: 1 },
  ),

  heading('no heading', '§', '# A heading', 'No heading', { bare: true }),
  heading(
    'a heading that is not seen, at a click',
    '<h1 :style="{ visibility: § }">A headline</h1>\n\n<div />\n\n<p v-click="1">Then this</p>',
    "'visible'",
    "$clicks ? 'hidden' : 'visible'",
    { bare: true, click: 1 },
  ),

  broken('no number as text', '<p>{{ § }} percent of it</p>', '50', '0 / 0'),
  broken(
    'a missing value as text, at a click',
    '<p v-click="1">It costs {{ `${ § } euros` }}</p>',
    '12',
    '[][0]',
    {
      click: 1,
    },
  ),
  broken('an object as text', '<p>{{ `${ § }` }} as well</p>', "'text'", '{}'),
  broken('a missing value as a name', '<button :aria-label="`Run ${ § }`">Run</button>', "'it'", '[][0]'),
  broken('no number in an attribute', drawing('<circle :cx="§" cy="50" r="20"/>'), '100', '0 / 0'),

  broken(
    'an object in an attribute, beside what v-motion leaves there',
    '<div v-motion :initial="{ x: 0 }" :click-1="{ x: 20 }" :click-1-2="{ x: 30 }" :data-of="`${ § }`">Moved</div><p v-click="1">Then this</p>',
    "'it'",
    '{}',
    { clicks: 1 },
  ),

  links('to a slide that is not there', '<a href="/§">There</a>', '1', '999'),
  links('to nothing', '<a href="§">Source</a>', '/1', '#'),
  links(
    'by a name that no slide has, at a click',
    '<p v-click="1"><Link to="§">There</Link></p>',
    '2',
    'nowhere',
    { click: 1 },
  ),
  links('to a file that is not there', '<a href="§">The paper</a>', '/there.txt', '/paper.pdf'),

  axe(
    'a button without a name, at the first click',
    '<button v-click.hide="1" class="p-3 border">§</button><p v-click="1">Then this</p>',
    'Run',
    '',
    { click: 0, clicks: 1 },
  ),
  axe(
    'a picture without alt, at a click',
    '<p v-click="1">A dot:</p><img v-if="$clicks" width="40" height="40" src="/dot.svg" §>',
    'alt="A dot"',
    '',
    { click: 1 },
  ),
  axe(
    'a heading without text, which a formula has',
    '<h2>§</h2>',
    '<span class="katex"><span class="katex-mathml" style="position:absolute;clip:rect(1px,1px,1px,1px)"><math><mi>x</mi></math></span><span aria-hidden="true">x</span></span>',
    '',
  ),
  axe('a role that is none', '<p role="§">In a role</p>', 'note', 'speaker'),
  axe('a field without a label', '<input class="border p-1" §>', 'aria-label="Name"', ''),

  names(
    'a drawing without a name',
    '<svg width="300" height="150" §><circle cx="60" cy="60" r="50" fill="#447"/></svg>',
    'role="img" aria-label="A disc"',
    '',
  ),
  names(
    "a drawing's name gone, at a click",
    '<svg width="300" height="150" :role="§ ? \'img\' : undefined" :aria-label="§ ? \'A disc\' : undefined"><circle cx="60" cy="60" r="50" fill="#447"/></svg><p v-click="1">Then this</p>',
    'true',
    '$clicks < 1',
    { click: 1 },
  ),
  names(
    'a canvas without a name',
    '<canvas width="200" height="100" style="background:#447" §></canvas>',
    'role="img" aria-label="A field"',
    '',
  ),

  spoken(
    'a text for the ear that gives the answer away',
    '<p class="sr-only">§</p><p v-click="1">The answer is forty-two</p>',
    'A question',
    'The answer is forty-two',
    { clicks: 1 },
  ),
  spoken(
    'a name that gives the answer away, at a click',
    drawing('<circle cx="50" cy="50" r="20"/>').replace('A drawing', '§') +
      '<p v-click="1">A question</p><p v-click="2">In all 1742 of them</p>',
    'A disc',
    'A disc for 1742',
    { clicks: 2 },
  ),

  focus('a button without a ring', `<button class="p-3 border §">Run</button>${ring}`, 'ringed', 'ringless'),
  focus(
    'a link without a ring, at a click',
    `<p v-click="1"><a href="/1" class="§">There</a></p>${ring}`,
    'ringed',
    'ringless',
    { click: 1 },
  ),

  focus(
    'a button without a ring, beside one off the sheet and one that is cut off',
    `<button class="p-3 border §">Run</button>${place(1200, 600, '<button class="ringed" data-bleed>There</button>')}<div style="height:40px;overflow:auto"><p style="height:90px">Long</p><button class="ringed">Run on</button></div>${ring}`,
    'ringed',
    'ringless',
    { off: { edge: 'It stands off the sheet.', clipped: 'It is cut off.', axe: 'A box that scrolls.' } },
  ),

  motion(
    'a shadow that moves for ever',
    `<p class="§">Glowing</p>${styled('glow', 'from { box-shadow: 0 0 2px #06c } to { box-shadow: 0 0 20px #06c }')}`,
    'still',
    'glow',
  ),
  motion(
    'blur that comes and goes, at a click',
    `<p v-click="1"><span class="§ inline-block">Blurred</span></p>${styled('blurred', 'from { filter: blur(0) } to { filter: blur(.3px) }')}`,
    'still',
    'blurred',
    { click: 1 },
  ),
  motion(
    'opacity that comes and goes',
    `<div class="§"><p style="${PAPER}">Coming and going</p></div>${styled('pulse', 'from { opacity: 1 } to { opacity: .9 }')}`,
    'still',
    'pulse',
    { alone: true },
  ),
  motion(
    'a sign that turns for ever',
    `${sign('§')}${styled('turning', 'to { transform: rotate(1turn) }')}`,
    'still',
    'turning',
    { alone: true },
  ),
  motion(
    'a sign that grows and goes, again and again, at a click',
    `<p v-click="1">${sign('§')}</p>${styled('going', 'from, 75% { transform: scale(2) } to { opacity: 0 }')}`,
    'still',
    'going',
    { click: 1, alone: true },
  ),
  motion(
    'a drawing that moves by itself',
    drawing(
      '<circle cx="50" cy="50" r="20" fill="#447"><animate attributeName="stroke-dashoffset" values="1;6;1" dur="2s" repeatCount="§"/></circle>',
    ),
    '1',
    'indefinite',
  ),

  back(
    'not undone on the way back',
    `<p>Up to {{ n }}</p><p v-click="1">More</p>${script('watch($clicks, (c) => { n.value = § })')}`,
    'c',
    'Math.max(n.value, c)',
    { click: 0, clicks: 1 },
  ),
  back(
    'not the same when entered at its last click, where dark has words of its own',
    `<p>{{ isDark ? 'Night' : 'Day' }} and {{ n }}</p><p v-click="1">More</p>${script("import { useDarkMode } from '@slidev/client'\nconst { isDark } = useDarkMode()\nwatch($clicks, () => { n.value += § })")}`,
    '0',
    '1',
    { click: 1 },
  ),
  back(
    'a box scrolled smoothly and not back',
    `<div ref="n" style="height:100px;overflow-y:scroll;${PAPER}"><p v-for="i in 20">Line {{ i }}</p></div><p v-click="1">More</p><p v-click="2">Most</p>${script("watch($clicks, (c) => { n.value?.scrollTo({ top: §, behavior: 'smooth' }) })")}`,
    'c * 120',
    '(n.value.most = Math.max(n.value.most ?? 0, c)) * 120',
    {
      click: 0,
      clicks: 2,
      off: {
        clipped: 'It scrolls by itself.',
        axe: 'It scrolls by itself.',
      },
    },
  ),
  back(
    'changed by itself after a while',
    `<p>Is {{ n }} now</p>${script('let id; onSlideEnter(() => { clearInterval(id); id = setInterval(() => { n.value += § }, 400) }); onSlideLeave(() => { clearInterval(id) })')}`,
    '0',
    '1',
  ),
  back(
    'changed by itself beside an editor, which takes a while too',
    `\`\`\`ts {monaco}\nconst a = [1, 2, 3]\nconsole.log(a.map((x) => x + 1))\n\`\`\`\n\n<p>Is {{ n }} now</p>${script('let id; onSlideEnter(() => { clearInterval(id); id = setInterval(() => { n.value += § }, 700) }); onSlideLeave(() => { clearInterval(id) })')}`,
    '0',
    '1',
    { off: { contrast: 'The colours are those of the editor.', busy: 'An editor takes its time to start.' } },
  ),

  keys('PageDown swallowed', `<p>Stay here</p>${script(swallow('§'))}`, 'x', 'PageDown'),
  keys('an arrow swallowed', `<p v-click="1">Stay here</p>${script(swallow('§'))}`, 'x', 'ArrowRight', {
    click: 1,
    clicks: 1,
  }),

  busy(
    'a long computation on entering',
    `<p>Wait for it</p>${script(`onSlideEnter(() => { § })`)}`,
    '',
    spin,
  ),
  busy('a long computation when it is set up', `<p>Wait for it</p>${script('§')}`, '', spin),

  leaks(
    'an interval that outlives its slide',
    `<p>Ticking</p>${script('let id; onSlideEnter(() => { clearInterval(id); id = setInterval(() => {}, 200) }); onSlideLeave(() => { § })')}`,
    'clearInterval(id)',
    '',
  ),
  leaks(
    'an interval of a minute that outlives its slide',
    `<p>Ticking slowly</p>${script('let id; onSlideEnter(() => { clearInterval(id); id = setInterval(() => {}, 60_000) }); onSlideLeave(() => { § })')}`,
    'clearInterval(id)',
    '',
  ),
  leaks(
    'an interval of half a minute, as an editor sets one late, set by a script that is none',
    `<p>Asking for a script</p>${script("onSlideEnter(() => document.head.append(Object.assign(document.createElement('script'), { src: `${import.meta.env.BASE_URL}§seldom.js` })))")}`,
    'assets/monaco/',
    '',
  ),
  leaks(
    'frames that outlive their slide',
    `<p>Framing</p>${script('let on = false; const loop = () => { if (on) requestAnimationFrame(loop) }; onSlideEnter(() => { if (on) return; on = true; loop() }); onSlideLeave(() => { § })')}`,
    'on = false',
    '',
  ),
  leaks(
    'timers that set themselves anew',
    `<p>Timing</p>${script('let id; const loop = () => { id = setTimeout(loop, 50) }; onSlideEnter(() => { clearTimeout(id); loop() }); onSlideLeave(() => { § })')}`,
    'clearTimeout(id)',
    '',
  ),

  errors(
    'an error at a click',
    `<p v-click="1">Loud</p>${script("watch($clicks, (c) => { if (c === 1) console.§('loud') })")}`,
    'debug',
    'error',
    { click: 1 },
  ),
  errors(
    'an error where motion is allowed',
    `<p>Moving</p>${script("if (matchMedia('(prefers-reduced-motion: no-preference)').matches) console.§('moving')")}`,
    'debug',
    'error',
  ),
  errors(
    'an error in the presenter view only',
    `<p>Presented</p>${script("if (isPresenter.value) console.§('presented')")}`,
    'debug',
    'error',
  ),
  errors(
    'something thrown when its slide has been left',
    `<p>Thrown too late</p>${script('onSlideEnter(() => { setTimeout(async () => { § }, 4000) })')}`,
    '',
    "throw new Error('thrown too late')",
  ),
  errors(
    'something thrown later',
    `<p>Thrown</p>${script('onMounted(() => setTimeout(() => { § }, 0))')}`,
    '',
    "throw new Error('thrown')",
  ),

  requests(
    'a file that does not come',
    `<p>Fetching</p>${script("onMounted(() => fetch('§').catch(() => {}))")}`,
    '/there.txt',
    '/%E0%A4%A',
  ),
  outward(
    'a picture of another site',
    '<img width="40" height="40" alt="A dot" src="§">',
    '/dot.svg',
    'https://example.org/dot.svg',
    { alone: true },
  ),
  outward(
    'asked for by code',
    `<p>Fetching</p>${script("onMounted(() => fetch('§').catch(() => {}))")}`,
    '/there.txt',
    'https://example.org/there.txt',
  ),
  pictures(
    'a picture that is not there',
    '<img width="40" height="40" alt="A dot" :src="\'§\'">',
    '/dot.svg',
    '/dots.svg',
  ),
  pictures(
    'a picture that is not there, where it would run off the sheet',
    place(860, 300, '<img height="40" alt="" §>'),
    'width="40" src="/dot.svg"',
    'width="400" :src="\'/dots.svg\'"',
    { alone: true },
  ),
  pictures(
    'a film that is not there',
    '<video width="300" height="160" aria-label="A film" controls :src="§"><track kind="captions" /></video>',
    'undefined',
    "'/film.mp4'",
  ),
  pictures(
    'an embedded page that is not there, at a click',
    '<iframe v-click="1" width="300" height="160" title="A page" src="§"></iframe>',
    '/page.html',
    '/pages.html',
    { click: 1 },
  ),

  notes('no notes', '<p>Nothing to say</p>', '', '', { notes: '' }),
  marks('a mark too many', '<p>One more</p>', '', '', { notes: 'Say this. [click] And that.' }),
  marks('a mark too few', '<p v-click>First</p><p v-click>Second</p>', '', '', {
    notes: 'Say this. [click] And that.',
    clicks: 2,
  }),

  ids('an id that stands twice', '<p id="§">Named</p><p id="other">Named too</p>', 'one', 'other', {
    whole: true,
  }),
  rest(
    'a click that is lost when it is entered there',
    `<p>First this</p><p v-if="late" v-click="1">Then that</p>${script('const late = ref(§); onMounted(() => { late.value = true })')}`,
    'true',
    'false',
    { click: 1, alone: true },
  ),
  rest(
    'it never comes to rest',
    `<p :style="{ marginLeft: n + 'px' }">Moving on</p>${script('let on = false; const loop = () => { n.value = (n.value + §) % 300; if (on) requestAnimationFrame(loop) }; onSlideEnter(() => { on = true; loop() }); onSlideLeave(() => { on = false })')}`,
    '0',
    '1',
  ),

  print('words that are not on paper', `<p v-if="§">On paper too</p>${script('')}`, 'true', '!isPrintMode'),
  print(
    'words of a later click that are not on paper',
    `<p v-if="$clicks >= 1 && §">Said at a click</p><p v-click="1">And this</p>${script('')}`,
    'true',
    '!isPrintMode',
    { click: 1, clicks: 1 },
  ),
  print(
    'white words on white paper',
    `<p :style="{ color: isPrintMode ? '§' : '#222' }">Words in black</p>${script('')}`,
    '#222',
    '#fff',
    { off: { contrast: 'Black on the ground of the theme, which is dark in the dark.' } },
  ),
  print(
    'a picture that is not on paper',
    `<svg width="500" height="240" role="img" aria-label="A square"><rect v-if="§" width="500" height="240" fill="#087" stroke="#222" stroke-dasharray="9 9"/></svg>${script('')}`,
    'true',
    '!isPrintMode',
  ),
  leads(
    'a link to the machine it is made on',
    '<a href="§">Read on</a>',
    'https://sli.dev/',
    'http://localhost:3030/2',
  ),
  leads(
    'a link that leads to another slide on paper',
    `<a :href="isPrintMode ? '§' : '/2'">To the second</a>${script('')}`,
    '/2',
    '/3',
  ),
  leads(
    'a link that is none on paper',
    `<a :href="isPrintMode ? § : '/2'">To the second</a>${script('')}`,
    "'/2'",
    'undefined',
  ),
]
