import { useCallback, useState } from 'react'
import { type AnyVariables, type CombinedError, createRequest, type DocumentInput, useClient } from 'urql'
import { nl } from '../../schema/nl.ts'
import { uuidv7 } from '../lib/ids.ts'
import { isSignedOut } from './client.ts'
import { copy } from './copy.ts'

type RefusalCode = keyof typeof nl.refusalCode

/** The one field of a mutation's answer. */
type Answer<Data> = Data[Exclude<keyof Data, '__typename'>]
/** What it gives when the act was done. */
export type Done<Data> = Exclude<Answer<Data>, { __typename?: 'Refusal' }>
type Present<Data> = Extract<Answer<Data>, { __typename?: 'Refusal' }> extends { present?: infer Entity } ? Entity : null

export interface Refused<Entity> {
  code: RefusalCode
  /** Dotted path of the argument, for example input.text. */
  field: string | null
  /** With CONFLICT: the thing as it is now, as far as the document asks for it. */
  present: Entity
}

export type NotDone<Entity = unknown> =
  | { ok: false; refusal: Refused<Entity>; offline?: undefined; fault?: undefined }
  /** It did not reach the server, or no answer came back. The same act with the same variables carries the same key: trying again is safe. */
  | { ok: false; offline: true; refusal?: undefined; fault?: undefined }
  /** The server failed; the id finds it in the log. */
  | { ok: false; fault: { id: string | null }; refusal?: undefined; offline?: undefined }

export type Outcome<Data> = { ok: true; data: Done<Data>; refusal?: undefined; offline?: undefined; fault?: undefined } | NotDone<Present<Data>>

/** Does one act. `busy` while an answer is awaited. */
export const useAct = <Data, Variables extends AnyVariables>(document: DocumentInput<Data, Variables>) => {
  const client = useClient()
  const [waiting, setWaiting] = useState(0)
  const act = useCallback(
    async (variables: Variables): Promise<Outcome<Data>> => {
      const request = createRequest(document, variables)
      const key = keyFor(request.key)
      setWaiting((before) => before + 1)
      const { data, error } = await client
        .executeMutation<Data, Variables>(request, { fetchOptions: { headers: { 'Idempotency-Key': key } } })
        .toPromise()
      setWaiting((before) => before - 1)
      const outcome = read<Data>(data, error)
      if (!outcome.offline) keys.delete(request.key)
      return outcome
    },
    [client, document],
  )
  return [act, waiting > 0] as const
}

/** Says in Dutch why an act was not done. `fields` names the fields of the form: { text: 'de tekst' }. */
export const whyNot = (outcome: NotDone, fields: Record<string, string> = {}): string => {
  if (outcome.offline) return copy.offline
  if (outcome.fault) return outcome.fault.id ? `${copy.fault} ${copy.faultId(outcome.fault.id)}` : copy.fault
  const field = fields[fieldOf(outcome) ?? '']
  return field ? copy.inField(nl.refusalCode[outcome.refusal.code], field) : nl.refusalCode[outcome.refusal.code]
}

/** The last part of the refused field: 'text' of input.text. */
export const fieldOf = (outcome: NotDone) => outcome.refusal?.field?.split('.').at(-1) ?? null

/** One key per act and its variables, kept until there was an answer. */
const keys = new Map<number, string>()

const keyFor = (act: number) => {
  const key = keys.get(act) ?? uuidv7()
  keys.set(act, key)
  return key
}

const read = <Data>(data: Data | undefined, error: CombinedError | undefined): Outcome<Data> => {
  const answer = data && (Object.entries(data).find(([name]) => name !== '__typename')?.[1] as Record<string, unknown> | undefined)
  if (answer?.__typename === 'Refusal') {
    const { code, field = null, present = null } = answer as { code: RefusalCode; field?: string | null; present?: unknown }
    return { ok: false, refusal: { code, field, present: present as Present<Data> } }
  }
  if (answer && !error) return { ok: true, data: answer as Done<Data> }
  return { ok: false, ...(isUnsent(error) ? { offline: true } : { fault: { id: faultId(error) } }) }
}

/** A proxy that finds no server answers too. */
const isUnsent = (error: CombinedError | undefined) => {
  const status = (error?.response as Response | undefined)?.status
  return !!error && !isSignedOut(error) && !error.graphQLErrors.length && (status === undefined || [502, 503, 504].includes(status))
}

const faultId = (error: CombinedError | undefined) => {
  const id = error?.graphQLErrors[0]?.extensions?.fault
  return typeof id === 'string' ? id : null
}
