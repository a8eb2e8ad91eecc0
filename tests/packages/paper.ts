/** slidev-paper prints its demo deck so that other readers find all of it, and tells what a faulty deck lacks. */
import { cpSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { assert, assertEqual, type InstalledDeck } from './installed-deck'
import { readPaperContents } from './paper-contents'

/** What the browser prints has problems; finished as in the README, it has none. */
function checkFinishing({ run }: InstalledDeck): void {
  run('node', ['print.mjs', 'printed.pdf', 'finished.pdf'])
  const problems = (file: string, code: number) =>
    run('npx', ['slidev-paper', file], [code]).match(/^ {2}no .*/gm) ?? []
  const printed = problems('printed.pdf', 1)
  assert(printed.length > 3, 'problems of a PDF as printed', printed)
  const finished = problems('finished.pdf', 0)
  assert(finished.length === 0, 'no problems', finished)
}

/** The demo deck, a page for each click: every reader finds headings, pictures, links, outline and metadata. */
async function checkDemo({ folder, run }: InstalledDeck): Promise<void> {
  const output = run('npx', ['slidev-paper', 'paper/slides.md', '--output', 'demo.pdf', '--with-clicks'])
  assert(output.includes('It is sound'), 'a sound PDF', output)
  assertEqual(run('npx', ['slidev-paper', 'demo.pdf']).match(/^ {2}(no|tip) .*/gm), null)
  const { lines, tags, links, outline, ...metadata } = await readPaperContents(join(folder, 'demo.pdf'))
  const tree = 'Figure: A tree: the document holds a heading, a list and a picture'
  const firstLines = lines.map(([first]) => first)
  assertEqual(firstLines, [
    'A deck on paper',
    'Tags say what a thing is',
    'Tags say what a thing is',
    'Who needs them',
    'A heading that is three levels too small',
    'Thanks',
  ])
  const revealed = lines.map((page) => page.some((line) => line.includes('comes with a click')))
  assertEqual(revealed, [false, false, true, false, false, false])
  assertEqual(tags, [['H1'], ['H1', tree], ['H1', tree], ['H2'], ['H3', 'Formula: A = w \\cdot h'], ['H1']])
  assertEqual(links, [
    ['whatatagis → page 2', 'thetable → page 4'],
    [],
    [],
    [],
    [],
    ['thebeginning → page 1', 'slidev → https://sli.dev/'],
  ])
  assertEqual(outline, [
    'A deck on paper → page 1',
    'Tags say what a thing is → page 2',
    '- Who needs them → page 4',
    '- - A heading that is three levels too small → page 5',
    'Thanks → page 6',
  ])
  assertEqual(metadata, {
    title: 'A deck on paper',
    author: 'A speaker',
    keywords: 'slides, PDF, accessibility',
    lang: 'en',
    isMarked: 'true',
    // 980 px.
    width: 735,
  })
}

/** Faults planted into the demo deck, which has another kind of addresses then, are told with their slides. */
function checkFaults({ folder, run }: InstalledDeck): void {
  const demo = readFileSync(join(folder, 'paper', 'slides.md'), 'utf8')
  const faulty = demo
    .replace('lang: en', 'routerMode: hash')
    .replace(/!\[.*\)/, '<img src="/tags.svg">')
    .replace('to="3"', 'to="33"')
  writeFileSync(join(folder, 'paper', 'faulty.md'), faulty)
  const options = ['--dark', '--range', '1-2', '--output', 'faulty.pdf']
  const output = run('npx', ['slidev-paper', 'paper/faulty.md', ...options], [1])
  // Slidev 53 puts a small picture into the page itself.
  const findings = output.replace(/data:\S+/, '/tags.svg').match(/^(Slide .*| {2}\S.*|Tip: .*)/gm)
  assertEqual(findings, [
    'Slide 1 “A deck on paper”',
    '  the link “the table” leads to #33, which is no slide (links)',
    'Slide 2 “Tags say what a thing is”',
    '  the picture /tags.svg has no alternative text (7.3-1)',
    'Tip: no language is stated, so “en” is: lang in the headmatter, or --lang.',
  ])
  const missing = run('npx', ['slidev-paper', 'paper/nothing.md'], [2])
  assert(!missing.includes('pages'), 'nothing printed', missing)
}

export async function checkPaper(deck: InstalledDeck): Promise<void> {
  cpSync('packages/slidev-paper/demo', join(deck.folder, 'paper'), { recursive: true })
  checkFinishing(deck)
  await checkDemo(deck)
  checkFaults(deck)
}
