import type { Entity, RefusalCode } from '../generated/schema.ts'

/** A row with the name of its type, as it stands in the union Entity. */
export type Tagged = { __typename: EntityName; id: string }
/** The members of the union Entity, as the schema says. */
export type EntityName = NonNullable<Entity['__typename']>

export type Refusal = { refused: true; code: RefusalCode; field: string | null; present: Tagged | null }
export type RefusalParent = Refusal

/** `field` is the dotted path of the argument; null when it is about the act as a whole. */
export const refuse = (code: RefusalCode, field: string | null = null): Refusal => ({
  refused: true,
  code,
  field,
  present: null,
})

/** Somebody was earlier; `present` is how it is now. */
export const conflict = (entity: EntityName, present: { id: string }, field: string): Refusal => ({
  refused: true,
  code: 'CONFLICT',
  field,
  present: { ...present, __typename: entity },
})

export const isRefusal = (value: object): value is Refusal => 'refused' in value

/** For `__resolveType` of a result union. */
export const resultType =
  <Name extends string>(name: Name) =>
  (result: object): Name | 'Refusal' =>
    isRefusal(result) ? 'Refusal' : name
