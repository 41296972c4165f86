import { type DocumentNode, execute, type GraphQLSchema, parse, validate } from 'graphql'
import { scopesOf } from '../../../server/db/scope.ts'
import { membershipsOf, personById } from '../../../server/auth/store.ts'
import { contextFor } from '../../../server/context.ts'
import { topicOf } from '../../../server/graph/topics.ts'
import type { Wire } from '../../../server/live/frames.ts'
import { cutSince } from '../../../server/live/since.ts'
import { acts } from '../acts.ts'
import type { ActName } from '../nouns.ts'
import type { Data, Person } from '../person.ts'
import type { World } from '../world.ts'

/** The same hub without the network: requests go straight to the schema, messages into an array. */
export class Direct {
  private readonly w: World
  constructor(w: World) {
    this.w = w
  }

  async ask(person: Person, source: string, variableValues: Record<string, unknown>): Promise<Data> {
    const { hub, schema } = this.w.hub
    const memberships = await membershipsOf(hub.connections.read, person.id)
    const viewer = { person: (await personById(hub.connections.read, person.id))!, memberships, sessionHash: '' }
    const document = documentOf(schema, source)
    const contextValue = await contextFor(hub, viewer, null, {})
    const answer = await execute({ schema, document, variableValues, contextValue })
    if (!answer.data || answer.errors) throw new Error(JSON.stringify(answer.errors))
    return answer.data
  }

  async act(person: Person, name: ActName, variables: Record<string, unknown>): Promise<Data> {
    return (await this.ask(person, acts[name], variables))[name]
  }

  /** Subscribes; what comes is pushed to `heard` as it would go over the wire. */
  async watch(person: Person, query: string, variables: Record<string, unknown>) {
    const { hub, schema, live } = this.w.hub
    const cut = cutSince(schema, documentOf(schema, query), null, variables)
    if (Array.isArray(cut)) throw cut[0]!
    const scopes = scopesOf(await membershipsOf(hub.connections.read, person.id))
    const topic = await topicOf(hub.connections.read)(cut.field, cut.args, scopes)
    if (!topic) return null
    const heard: string[] = []
    const wire: Wire = {
      unsent: () => 0,
      write: (...parts) => void heard.push(textOf(Buffer.concat(parts))),
      whenEmpty: (then) => then(),
      cut: () => {},
    }
    const leave = await live.join(wire, 'direct', topic, cut)
    return { heard, leave, taken: () => heard.splice(0).map((frame) => JSON.parse(frame).payload.data[cut.field]) }
  }

  settled() {
    return this.w.hub.live.finished()
  }
}

/** Read once, as the server does: validating a page at every look took a third of a history. */
const documentOf = (schema: GraphQLSchema, query: string) => {
  const known = documents.get(query)
  if (known) return known
  const document = parse(query)
  const [error] = validate(schema, document)
  if (error) throw error
  documents.set(query, document)
  return document
}
const documents = new Map<string, DocumentNode>()

/** The text that a client reads in an unmasked frame. */
const textOf = (frame: Buffer) => frame.subarray(frame[1]! < 126 ? 2 : frame[1] === 126 ? 4 : 10).toString()
