import { acts } from './acts.ts'
import type { ActName } from './nouns.ts'
import type { Data, Person } from './person.ts'

export type Sent = { status: number; retryAfter: string | null; code: string | undefined; thing: Data; took: number }

/** Sends an act with its key, and tells all of the answer. */
export const send = async (
  person: Person,
  name: ActName,
  variables: object,
  key: string,
  url = person.url,
): Promise<Sent> => {
  const since = performance.now()
  const response = await fetch(`${url}/graphql`, {
    method: 'POST',
    headers: { 'content-type': 'application/json', authorization: `Bearer ${person.token}`, 'idempotency-key': key },
    body: JSON.stringify({ query: acts[name], variables }),
  })
  const { data, errors } = (await response.json()) as { data?: Data; errors?: Data[] }
  return {
    status: response.status,
    retryAfter: response.headers.get('retry-after'),
    code: errors?.[0]?.extensions?.code,
    thing: data?.[name],
    took: performance.now() - since,
  }
}

/** The answer to what passes. */
export const putOff = { status: 503, retryAfter: '2', code: 'UNAVAILABLE' }
