import { Validator, type Schema } from '@cfworker/json-schema'
import type { SchemaValidator } from 'llm-stack/applications'

/**
 * Errors of a value against a JSON Schema (draft 2020-12), innermost last: `#/expression: Instance type …`. The validator
 * interprets the schema, so it works under a content security policy that forbids eval.
 */
export const validateJson: SchemaValidator = (schema, value) =>
  new Validator(schema as Schema, '2020-12', false)
    .validate(value)
    .errors.map(({ instanceLocation, error }) => `${instanceLocation}: ${error}`)
