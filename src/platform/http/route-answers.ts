import type { Readable } from 'node:stream'
import { type TSchema, Type } from 'typebox'
import { Accepted, Failed, Invalid, Refused } from '#foundations/outcome/api.ts'

/** Every answer a route may give beside its own, so that the API description is complete. */
export const failures = {
  400: Invalid,
  401: Failed,
  403: Failed,
  404: Failed,
  409: Refused,
  413: Failed,
  415: Failed,
  429: Failed,
  500: Failed,
  503: Failed,
}

/** A file of any media type as it is sent, past the schema; for the API's description only. */
export const FileContent = Type.Unsafe<Readable>({ description: 'The file' })

/** The answers of a route that reads. */
export function answers<Good extends TSchema>(good: Good) {
  return { 200: good, ...failures }
}

/** The answers of a route that commands. */
export const commandAnswers = { 201: Accepted, ...failures }
