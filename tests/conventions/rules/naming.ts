/** Rules for names, files and docstrings. */
import ts from 'typescript'
import { declarationsOf, docOf, namesIn, type Declaration } from './declarations'
import type { SourceFile } from './source-files'

/** `useDemo` becomes `use-demo`, `KVCache` becomes `kv-cache`. */
const kebabCase = (name: string) =>
  name
    .replace(/([a-z\d])([A-Z])/g, '$1-$2')
    .replace(/([A-Z]+)([A-Z][a-z])/g, '$1-$2')
    .replaceAll('_', '-')
    .toLowerCase()

/**
 * The name of a file without folder and extensions: `use-steps` for composables/use-steps.ts, `names` for
 * names.worker.ts.
 */
const stem = (path: string) => path.split('/').at(-1)!.replace(/\..*$/, '')

const locationOf = ({ path, line }: { path: string; line: number }) => `${path}:${line}`

/** Composables that are not in a file of their name, and files named `use-…` that export no composable. */
export function composableViolations(file: SourceFile): string[] {
  const composables = declarationsOf(file).filter((d) => d.exported && /^use[A-Z]/.test(d.name))
  const misplaced = composables
    .filter((d) => kebabCase(d.name) !== stem(file.path))
    .map((d) => `${locationOf(d)}: ${d.name} belongs in a file of its own, ${kebabCase(d.name)}.ts.`)
  const missing = stem(file.path).startsWith('use-') && !composables.length
  return missing ? [...misplaced, `${file.path}: exports no composable of its name.`] : misplaced
}

/** The words of a kebab-case name, each without its plural s. */
const wordsOf = (kebab: string) => kebab.split('-').map((word) => word.replace(/s$/, ''))

/** Files that export one function, class or value, and whose name is not part of its name or of an exported type's. */
export function fileNameViolations(file: SourceFile): string[] {
  const exported = declarationsOf(file).filter((d) => d.exported)
  const values = exported.filter((d) => d.kind !== 'type')
  if (values.length !== 1) return []
  const names = exported.map((d) => wordsOf(kebabCase(d.name)))
  if (names.some((words) => wordsOf(stem(file.path)).every((word) => words.includes(word)))) return []
  const [only] = values
  return [
    `${locationOf(only!)}: exports ${only!.name} alone: name the file ${kebabCase(only!.name)}.ts, or after a part of it.`,
  ]
}

/** Types that more than one file declares. `exceptions`: names that may be declared more than once, with the reason. */
export function typeNameViolations(
  files: readonly SourceFile[],
  exceptions: Readonly<Record<string, string>>,
): string[] {
  const byName = new Map<string, Declaration[]>()
  for (const d of files.flatMap(declarationsOf).filter((d) => d.kind === 'type'))
    byName.set(d.name, [...(byName.get(d.name) ?? []), d])
  return [...byName]
    .filter(([name, all]) => new Set(all.map((d) => d.path)).size > 1 && !Object.hasOwn(exceptions, name))
    .map(
      ([name, all]) =>
        `The type ${name} is declared in ${all.map(locationOf).join(', ')}: give each a name of its own.`,
    )
}

/** Types of arrays and tensors; docstrings of functions with such types state the shapes. */
const ARRAY_TYPE = /\b(Numbers|Vector|Matrix|Tensor|Float32Array|Float64Array|number\[\])/

/** Whether a function contains a `throw` or calls `fail` (packages/llm-stack/frameworks/), nested functions included. */
function containsThrow(node: ts.Node): boolean {
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
      if (!d.doc) return [`${locationOf(d)}: ${d.name} has no docstring.`]
      const node = d.node as ts.FunctionLikeDeclaration
      const signature = (node.parameters ?? []).map((p) => p.getText()).join() + (node.type?.getText() ?? '')
      return [
        ...(d.kind === 'function' && ARRAY_TYPE.test(signature) && !/\[[^\]]+\]/.test(d.doc)
          ? [`${locationOf(d)}: the docstring of ${d.name} states no shapes, as [rows, columns].`]
          : []),
        ...(d.kind === 'function' && containsThrow(node) && !/\b(Throws|Rejects)\b/.test(d.doc)
          ? [`${locationOf(d)}: the docstring of ${d.name} does not state what it throws.`]
          : []),
      ]
    })
}

/**
 * Members without a docstring in exported types named …Options, …Config or …Settings: editors would show nothing for
 * them.
 */
export function optionViolations(file: SourceFile): string[] {
  return declarationsOf(file)
    .filter((d) => d.exported && d.kind === 'type' && /(Options|Config|Settings)$/.test(d.name))
    .flatMap((d) => {
      const { members = [] } = d.node as Partial<ts.InterfaceDeclaration>
      return [...members]
        .filter((member) => !docOf(member))
        .map((member) => `${locationOf(d)}: ${d.name}.${member.name?.getText() ?? '?'} has no docstring.`)
    })
}

/** Names that stood for too many things, with the names to use instead. */
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

/** Declarations with an ambiguous name. */
export const ambiguousNames = (file: SourceFile): string[] =>
  namesIn(file)
    .filter(({ name }) => Object.hasOwn(AMBIGUOUS, name.toLowerCase()))
    .map(
      ({ name, line }) =>
        `${file.path}:${line}: “${name}” is ambiguous: use ${AMBIGUOUS[name.toLowerCase()]}.`,
    )

/** The most lines of a component. */
const MAX_COMPONENT_LINES = 150

/** Components that are too long, and so do more than one thing. */
export function lengthViolations({ path, text }: SourceFile): string[] {
  const lines = text.trimEnd().split('\n').length
  return lines > MAX_COMPONENT_LINES
    ? [
        `${path} has ${lines} lines, over ${MAX_COMPONENT_LINES}: move its computations into a file of their own, with a test.`,
      ]
    : []
}
