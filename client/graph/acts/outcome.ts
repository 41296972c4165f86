import type { CombinedError } from 'urql'
import type { nl } from '../../../schema/nl.ts'

type RefusalCode = keyof typeof nl.refusalCode

/** The one field of a mutation's answer. */
type Answer<Data> = Data[Exclude<keyof Data, '__typename'>]
/** The answer to an act that was done. */
export type Done<Data> = Exclude<Answer<Data>, { __typename?: 'Refusal' }>
type Present<Data> =
  Extract<Answer<Data>, { __typename?: 'Refusal' }> extends { present?: infer Entity } ? Entity : null

export interface Refused<Entity> {
  code: RefusalCode
  /** Dotted path of the argument, for example input.text. */
  field: string | null
  /** Why, in words that say more than the code. */
  because?: string
  /** With CONFLICT: the thing as it is now, as far as the document asks for it. */
  present: Entity
}

/** Why an act was refused: by the rule that refused it, else by the last part of the field. */
export type Because = Readonly<Record<string, string>>

export type NotDone<Entity = unknown> =
  | { ok: false; refusal: Refused<Entity>; offline?: undefined; fault?: undefined }
  /**
   * It did not reach the server, no answer came back, or the server asks to come back later, after so many milliseconds
   * if it says so. Trying again is safe: the same act carries the same key.
   */
  | { ok: false; offline: true; isBusy?: boolean; retryAfter?: number; refusal?: undefined; fault?: undefined }
  /** The server failed; the id finds the fault in its log. */
  | { ok: false; fault: { id: string | null }; refusal?: undefined; offline?: undefined }

/** The act goes out by itself. */
export interface Queued {
  ok: true
  queued: true
  /** It is kept on this machine; false: it waits in this page alone. */
  isKept: boolean
  data?: undefined
  refusal?: undefined
  offline?: undefined
  fault?: undefined
}

export type Outcome<Data> =
  | {
      ok: true
      data: Done<Data>
      queued?: undefined
      isKept?: undefined
      refusal?: undefined
      offline?: undefined
      fault?: undefined
    }
  | Queued
  | NotDone<Present<Data>>

/** Reads the answer of the server. */
export const outcomeOf = <Data>(
  data: Data | undefined,
  error: CombinedError | undefined,
  because: Because = {},
): Exclude<Outcome<Data>, Queued> => {
  const answer =
    data && (Object.entries(data).find(([name]) => name !== '__typename')?.[1] as Record<string, unknown> | undefined)
  if (answer?.__typename === 'Refusal')
    return { ok: false, refusal: refusedOf(answer as unknown as Refusal<Present<Data>>, because) }
  if (answer && !error) return { ok: true, data: answer as Done<Data> }
  return { ok: false, ...(error && isPassing(error) ? laterOf(error) : { fault: { id: faultId(error) } }) }
}

const laterOf = (error: CombinedError) => {
  const retryAfter = askedToWait(error)
  return { offline: true as const, isBusy: isBusy(error), ...(retryAfter !== undefined && { retryAfter }) }
}

/** A refusal as it came over the network. */
interface Refusal<Entity> {
  code: RefusalCode
  ruleId?: string | null
  field?: string | null
  present?: Entity
}

const refusedOf = <Entity>({ code, ruleId, field = null, present }: Refusal<Entity>, because: Because) => ({
  ...{ code, field, present: present ?? (null as Entity) },
  because: because[ruleId ?? ''] ?? because[lastPartOf(field) ?? ''],
})

/** 'text' of input.text. */
export const lastPartOf = (field: string | null | undefined) => field?.split('.').at(-1) ?? null

/** Nobody is signed in, or by now somebody else: the page has to ask again. */
export const isSignedOut = (error: CombinedError) =>
  error.graphQLErrors.some(
    ({ extensions }) => extensions?.code === 'UNAUTHENTICATED' || extensions?.code === 'OTHER_PERSON',
  )

/**
 * It passes by itself: there was no answer of the server, the server is busy, or nobody is signed in here any more.
 * An answer that is no JSON, such as the page of a proxy or of hotel Wi-Fi, is not from the server.
 */
const isPassing = (error: CombinedError) => isBusy(error) || isSignedOut(error) || !error.graphQLErrors.length

/** The server was there and asks to come back later. */
const isBusy = (error: CombinedError) =>
  [429, 503].includes(statusOf(error) ?? 0) ||
  error.graphQLErrors.some(
    ({ extensions }) => extensions?.code === 'UNAVAILABLE' || extensions?.code === 'TOO_MANY_REQUESTS',
  )

/** Retry-After in milliseconds: a number of seconds, or a date. */
const askedToWait = (error: CombinedError) => {
  const said = responseOf(error)?.headers?.get('Retry-After')
  if (!said) return undefined
  const wait = /^\d+$/.test(said) ? Number(said) * 1_000 : Date.parse(said) - Date.now()
  return Number.isNaN(wait) ? undefined : Math.max(0, wait)
}

const responseOf = (error: CombinedError | undefined) => error?.response as Response | undefined
const statusOf = (error: CombinedError | undefined) => responseOf(error)?.status

const faultId = (error: CombinedError | undefined) => {
  const id = error?.graphQLErrors[0]?.extensions?.fault
  return typeof id === 'string' ? id : null
}
