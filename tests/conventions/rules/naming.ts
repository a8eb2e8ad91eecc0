/** Conventions of names and docstrings that a program can judge. */
import ts from 'typescript'
import { declarationsOf, docOf, namesIn, type Declaration } from './declarations'
import type { SourceFile } from './source-files'

const kebabCase = (name: string) =>
  name
    .replace(/([a-z\d])([A-Z])/g, '$1-$2')
    .replace(/([A-Z]+)([A-Z][a-z])/g, '$1-$2')
    .replaceAll('_', '-')
    .toLowerCase()

/** The file's own name: `use-demo` of composables/use-demo.ts, `names` of names.worker.ts. */
const stem = (path: string) => path.split('/').at(-1)!.replace(/\..*$/, '')

const at = ({ path, line }: { path: string; line: number }) => `${path}:${line}`

/** Composables that do not lie in a file of their name, and files named for a composable that they do not export. */
export function composableViolations(file: SourceFile): string[] {
  const composables = declarationsOf(file).filter((d) => d.exported && /^use[A-Z]/.test(d.name))
  const misplaced = composables
    .filter((d) => kebabCase(d.name) !== stem(file.path))
    .map((d) => `${at(d)}: ${d.name} belongs in a file of its own, ${kebabCase(d.name)}.ts.`)
  const missing = stem(file.path).startsWith('use-') && !composables.length
  return missing ? [...misplaced, `${file.path}: exports no composable of its name.`] : misplaced
}

const wordsOf = (kebab: string) => kebab.split('-').map((word) => word.replace(/s$/, ''))

/** Files with one exported function, class or value whose own name is not in it, nor in the name of a type they export. */
export function fileNameViolations(file: SourceFile): string[] {
  const exported = declarationsOf(file).filter((d) => d.exported)
  const values = exported.filter((d) => d.kind !== 'type')
  if (values.length !== 1) return []
  const names = exported.map((d) => wordsOf(kebabCase(d.name)))
  if (names.some((words) => wordsOf(stem(file.path)).every((word) => words.includes(word)))) return []
  const [only] = values
  return [
    `${at(only!)}: exports ${only!.name} alone: call the file ${kebabCase(only!.name)}.ts, or by a part of it.`,
  ]
}

/** Types of the same name in more than one file. `reasons`: names that may be declared more than once, and why. */
export function typeNameViolations(
  files: readonly SourceFile[],
  reasons: Readonly<Record<string, string>>,
): string[] {
  const byName = new Map<string, Declaration[]>()
  for (const d of files.flatMap(declarationsOf).filter((d) => d.kind === 'type'))
    byName.set(d.name, [...(byName.get(d.name) ?? []), d])
  return [...byName]
    .filter(([name, all]) => new Set(all.map((d) => d.path)).size > 1 && !Object.hasOwn(reasons, name))
    .map(
      ([name, all]) => `The type ${name} is declared in ${all.map(at).join(', ')}: name each for what it is.`,
    )
}

/** Arrays and tensors, whose shapes a docstring gives. */
const SHAPED = /\b(Numbers|Vector|Matrix|Tensor|Float32Array|Float64Array|number\[\])/

/** Does this function, not one within it, throw? */
function throwsItself(node: ts.Node): boolean {
  let throws = false
  const visit = (child: ts.Node): void => {
    if (ts.isThrowStatement(child)) throws = true
    else if (ts.isCallExpression(child) && child.expression.getText() === 'fail') throws = true
    else ts.forEachChild(child, visit)
  }
  visit(node)
  return throws
}

/** Exported functions of stack/ without a docstring, and docstrings that leave out shapes or errors. */
export function docstringViolations(file: SourceFile): string[] {
  return declarationsOf(file)
    .filter((d) => d.exported && (d.kind === 'function' || d.kind === 'class'))
    .flatMap((d) => {
      if (!d.doc) return [`${at(d)}: ${d.name} has no docstring.`]
      const node = d.node as ts.FunctionLikeDeclaration
      const signature = (node.parameters ?? []).map((p) => p.getText()).join() + (node.type?.getText() ?? '')
      return [
        ...(d.kind === 'function' && SHAPED.test(signature) && !/\[[^\]]+\]/.test(d.doc)
          ? [`${at(d)}: the docstring of ${d.name} gives no shapes, as [rows, columns].`]
          : []),
        ...(d.kind === 'function' && throwsItself(node) && !/\b(Throws|Rejects)\b/.test(d.doc)
          ? [`${at(d)}: the docstring of ${d.name} does not say what it throws.`]
          : []),
      ]
    })
}

/** Members of options, configs and settings without a docstring of their own: an editor would show nothing. */
export function optionViolations(file: SourceFile): string[] {
  return declarationsOf(file)
    .filter((d) => d.exported && d.kind === 'type' && /(Options|Config|Settings)$/.test(d.name))
    .flatMap((d) => {
      const { members = [] } = d.node as Partial<ts.InterfaceDeclaration>
      return [...members]
        .filter((member) => !docOf(member))
        .map((member) => `${at(d)}: ${d.name}.${member.name?.getText() ?? '?'} has no docstring.`)
    })
}

/** Words that stood for too many things: what to say instead. */
const AMBIGUOUS: Readonly<Record<string, string>> = {
  told: 'text, description, announcement or received',
  asked: 'request, prompt or question',
  heard: 'received',
  shown: 'visible or displayed',
  said: 'text, label or announcement',
  late: 'lazy, retried, pending or behind',
  wish: 'request or option',
  sheet: 'slide, page or canvas',
  fault: 'problem, finding, violation, mutant or error',
  whole: 'complete or full',
  rest: 'settled, remaining or idle',
  way: 'kind, method, route or path',
  hand: 'input, pointer or backend',
  judge: 'evaluate or verify',
}

/** Declared names that mean several things. */
export const ambiguousNames = (file: SourceFile): string[] =>
  namesIn(file)
    .filter(({ name }) => Object.hasOwn(AMBIGUOUS, name.toLowerCase()))
    .map(
      ({ name, line }) =>
        `${file.path}:${line}: “${name}” could be anything: say ${AMBIGUOUS[name.toLowerCase()]}.`,
    )

/** Components longer than this do more than one thing, lines. */
const MAX_COMPONENT_LINES = 150

export function lengthViolations({ path, text }: SourceFile): string[] {
  const lines = text.trimEnd().split('\n').length
  return lines > MAX_COMPONENT_LINES
    ? [
        `${path} has ${lines} lines, over ${MAX_COMPONENT_LINES}: move what it computes into a file of its own, with a test.`,
      ]
    : []
}
