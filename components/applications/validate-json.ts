/** JSON Schema, checked by interpreting it: a page whose security policy forbids made-up code can do it too. */
import { Validator, type Schema } from '@cfworker/json-schema'
import type { SchemaValidator } from '../../stack/applications'

/** What a value breaks of a schema (draft 2020-12), innermost last: `#/expression: Instance type …`. */
export const validateJson: SchemaValidator = (schema, value) =>
  new Validator(schema as Schema, '2020-12', false)
    .validate(value)
    .errors.map(({ instanceLocation, error }) => `${instanceLocation}: ${error}`)
