import { fail } from '../../theory'
import type { MetadataValue } from './metadata-value'

const describe = (value: MetadataValue): string =>
  Array.isArray(value) ? `an array [${value.length}]` : `${typeof value} ${String(value).slice(0, 40)}`
const isNumber = (value: MetadataValue) => Number.isFinite(value)
const isCount = (value: MetadataValue) => Number.isSafeInteger(value) && (value as number) > 0
const isString = (value: MetadataValue) => typeof value === 'string'
const isArrayOf = (test: (value: MetadataValue) => boolean) => (value: MetadataValue) =>
  Array.isArray(value) && value.every(test)

/** Metadata of a file by key. Each method throws RangeError, with the key and what was expected, if the value is of
 *  another kind, or if it is missing and there is no fallback. */
export class GgufMetadata {
  constructor(private readonly values: ReadonlyMap<string, MetadataValue>) {}

  private read<T>(key: string, kind: string, test: (value: MetadataValue) => boolean, fallback?: T): T {
    const value = this.values.get(key)
    if (value === undefined) return fallback ?? fail('GgufMetadata', `'${key}' is missing, expected ${kind}`)
    if (!test(value)) fail('GgufMetadata', `'${key}' is ${describe(value)}, expected ${kind}`)
    return value as T
  }

  /** A value of any kind, if there is one. */
  get(key: string): MetadataValue | undefined {
    return this.values.get(key)
  }

  /** Keys in the order of the file. */
  keys(): string[] {
    return [...this.values.keys()]
  }

  /** A finite number. */
  number(key: string, fallback?: number): number {
    return this.read(key, 'a finite number', isNumber, fallback)
  }

  /** A whole number from 1 on. */
  count(key: string, fallback?: number): number {
    return this.read(key, 'a whole number above 0', isCount, fallback)
  }

  boolean(key: string, fallback?: boolean): boolean {
    return this.read(key, 'a boolean', (value) => typeof value === 'boolean', fallback)
  }

  string(key: string, fallback?: string): string {
    return this.read(key, 'a string', isString, fallback)
  }

  /** Finite numbers [n]. */
  numbers(key: string, fallback?: readonly number[]): readonly number[] {
    return this.read(key, 'an array of finite numbers', isArrayOf(isNumber), fallback)
  }

  /** Strings [n]. */
  strings(key: string, fallback?: readonly string[]): readonly string[] {
    return this.read(key, 'an array of strings', isArrayOf(isString), fallback)
  }
}
