import type { DemoPerson } from './browsers.ts'
import { type ActName, ofAllNouns } from '../nouns.ts'
import type { Data } from '../person.ts'

const acts = ofAllNouns('acts')

export type Seated = Awaited<ReturnType<typeof seated>>

/** Somebody of the demo who sits at the table without a screen here: a browser's session, and the API. */
export const seated = async (url: string, person: DemoPerson) => {
  const post = (path: string, body: object, headers: Record<string, string> = {}) =>
    fetch(`${url}${path}`, {
      method: 'POST',
      headers: { 'content-type': 'application/json', ...headers },
      body: JSON.stringify(body),
    })
  const { headers } = await post('/auth/demo', { personId: person.personId })
  const cookie = headers.get('set-cookie')!.split(';')[0]!
  const ask = async (query: string, variables: object = {}): Promise<Data> => {
    const { data, errors } = await (await post('/graphql', { query, variables }, { cookie })).json()
    if (errors) throw new Error(`${person.name}: ${JSON.stringify(errors)}`)
    return data
  }
  return {
    ...person,
    ask,
    /** Does an act with these arguments, as they stand in a document; what is refused fails the test. */
    act: async (name: ActName, args: object, selection = 'id'): Promise<Data> => {
      const { [name]: done } = await ask(documentOf(name, args, selection))
      if (done.code) throw new Error(`${person.name}: ${name} was refused with ${done.code} ${done.field}`)
      return done
    },
  }
}

const documentOf = (name: ActName, args: object, selection: string) => {
  const written = Object.entries(args).map(([key, value]) => `${key}: ${literal(value)}`)
  return `mutation { ${name}(${written.join(', ')}) { __typename ... on Refusal { code field } ... on ${acts[name].answers} { ${selection} } } }`
}

/** A value as GraphQL writes it; a word in capitals is a value of an enum. */
const literal = (value: unknown): string => {
  if (Array.isArray(value)) return `[${value.map(literal).join(', ')}]`
  if (value !== null && typeof value === 'object')
    return `{ ${Object.entries(value)
      .map(([key, one]) => `${key}: ${literal(one)}`)
      .join(', ')} }`
  return typeof value === 'string' && /^[A-Z]{2}[A-Z_]*$/.test(value) ? value : JSON.stringify(value)
}
