/** Reads the declarations of a source file with TypeScript's parser: names, kinds and docstrings. */
import ts from 'typescript'
import type { SourceFile } from './source-files'

export interface Declaration {
  path: string
  /** 1-based. */
  line: number
  name: string
  kind: 'type' | 'function' | 'class' | 'value'
  /** Exported from its module. */
  exported: boolean
  /** The docstring as written; undefined = none. */
  doc?: string
  /** The declaration itself; of a variable its initial value, of an overloaded function the implementation. */
  node: ts.Node
}

const scripts = /<script[^>]*>([\s\S]*?)<\/script>/g

/** The TypeScript of a file. Of a component the markup and styles are blanked out, so that line numbers hold. */
function scriptOf({ path, text }: SourceFile): string {
  if (!path.endsWith('.vue')) return text
  let code = text.replace(/[^\n]/g, ' ')
  for (const match of text.matchAll(scripts)) {
    const start = match.index + match[0].indexOf('>') + 1
    code = code.slice(0, start) + match[1] + code.slice(start + match[1]!.length)
  }
  return code
}

const isFunctionLike = (node?: ts.Node) =>
  node !== undefined && (ts.isArrowFunction(node) || ts.isFunctionExpression(node))

/** The docstring right before a node, as written; undefined = none. */
export function docOf(node: ts.Node): string | undefined {
  const docs = ts.getJSDocCommentsAndTags(node).filter(ts.isJSDoc)
  return docs.at(-1)?.getText()
}

/** Files by object: every rule parses the same ones. */
const parsedFiles = new WeakMap<SourceFile, ts.SourceFile>()

/** The syntax tree of a file, parsed once. */
function parseSource(file: SourceFile): ts.SourceFile {
  const parsed =
    parsedFiles.get(file) ??
    ts.createSourceFile(file.path, scriptOf(file), ts.ScriptTarget.Latest, true, ts.ScriptKind.TS)
  parsedFiles.set(file, parsed)
  return parsed
}

/** The top-level declarations of a file, in order. An overloaded function is one, with its first docstring. */
export function declarationsOf(file: SourceFile): Declaration[] {
  const source = parseSource(file)
  const found: Declaration[] = []
  const add = (name: ts.Node, kind: Declaration['kind'], node: ts.Node, statement: ts.Statement) =>
    found.push({
      path: file.path,
      line: source.getLineAndCharacterOfPosition(name.getStart(source)).line + 1,
      name: name.getText(source),
      kind,
      exported:
        ts.canHaveModifiers(statement) &&
        (ts.getModifiers(statement) ?? []).some((m) => m.kind === ts.SyntaxKind.ExportKeyword),
      doc: docOf(statement),
      node,
    })
  for (const statement of source.statements) {
    if (ts.isInterfaceDeclaration(statement) || ts.isTypeAliasDeclaration(statement))
      add(statement.name, 'type', statement, statement)
    else if (ts.isFunctionDeclaration(statement) && statement.name) {
      const overload = found.find((d) => d.kind === 'function' && d.name === statement.name!.text)
      if (overload) overload.node = statement
      else add(statement.name, 'function', statement, statement)
    } else if (ts.isClassDeclaration(statement) && statement.name)
      add(statement.name, 'class', statement, statement)
    else if (ts.isVariableStatement(statement))
      for (const { name, initializer } of statement.declarationList.declarations)
        if (ts.isIdentifier(name))
          add(name, isFunctionLike(initializer) ? 'function' : 'value', initializer ?? statement, statement)
  }
  return found
}

/** All names that a file declares at any depth, each with its 1-based line: variables, parameters, members, types. */
export function namesIn(file: SourceFile): { name: string; line: number }[] {
  const source = parseSource(file)
  const found: { name: string; line: number }[] = []
  const visit = (node: ts.Node): void => {
    const { name } = node as { name?: ts.Node }
    const declares =
      ts.isVariableDeclaration(node) ||
      ts.isParameter(node) ||
      ts.isBindingElement(node) ||
      ts.isFunctionLike(node) ||
      ts.isClassDeclaration(node) ||
      ts.isPropertySignature(node) ||
      ts.isPropertyDeclaration(node) ||
      ts.isInterfaceDeclaration(node) ||
      ts.isTypeAliasDeclaration(node)
    if (declares && name && ts.isIdentifier(name))
      found.push({
        name: name.text,
        line: source.getLineAndCharacterOfPosition(name.getStart(source)).line + 1,
      })
    ts.forEachChild(node, visit)
  }
  visit(source)
  return found
}
