import type { Entity, RefusalCode } from '../generated/schema.ts'

/** A row with the name of its type, as it stands in the union Entity. */
export type Tagged = { __typename: EntityName; id: string }
/** The members of the union Entity, as the schema says. */
export type EntityName = NonNullable<Entity['__typename']>

export type Refusal = {
  refused: true
  code: RefusalCode
  field: string | null
  /** Of the rule that forbids it, for example AG11; null where none is named. */
  ruleId: string | null
  present: Tagged | null
}
export type RefusalParent = Refusal

/** `field` is the dotted path of the argument; null when it is about the act as a whole. */
export const refuse = (
  code: Exclude<RefusalCode, 'WRONG_STATE' | 'CONFLICT'>,
  field: string | null = null,
): Refusal => ({
  refused: true,
  code,
  field,
  ruleId: null,
  present: null,
})

/**
 * A rule forbids the act in this state. `field` is left out where the rule is about the thing that the act is on:
 * writeTo() knows the argument that names it.
 */
export const wrongState = (ruleId: string, field: string | null = null): Refusal => ({
  refused: true,
  code: 'WRONG_STATE',
  field,
  ruleId,
  present: null,
})

/** Names the argument of a refusal for a wrong state that names none. */
export const withField = <T extends object>(result: T | Refusal, field: string): T | Refusal =>
  isRefusal(result) && result.code === 'WRONG_STATE' ? { ...result, field: result.field ?? field } : result

/** Somebody was earlier; `present` is how it is now. */
export const conflict = (entity: EntityName, present: { id: string }, field: string): Refusal => ({
  refused: true,
  code: 'CONFLICT',
  field,
  ruleId: null,
  present: { ...present, __typename: entity },
})

export const isRefusal = (value: object): value is Refusal => 'refused' in value

/** For `__resolveType` of a result union. */
export const resultType =
  <Name extends string>(name: Name) =>
  (result: object): Name | 'Refusal' =>
    isRefusal(result) ? 'Refusal' : name
