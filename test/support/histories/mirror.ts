import type { Data } from '../person.ts'
import { below } from '../selections.ts'

type Entity = Record<string, Data> & { __typename: keyof typeof below; id: string }

/** Keeps up a page as a client does from its messages: entities by id, and nothing else. */
export class Mirror {
  private readonly things = new Map<string, Entity>()
  private readonly rootId: string
  revision: string
  constructor(page: Data, of: 'Meeting' | 'Samenwerkingsverband' = 'Meeting') {
    this.rootId = page.id
    this.revision = page.revision
    this.putAll({ __typename: of, ...page })
  }

  /** Takes in one message; answers with what it should not have said. */
  take(change: Data): string[] {
    const wrong: string[] = []
    this.revision = change.revision
    if (change.resync) return ['resync']
    for (const thing of change.changed as Entity[]) {
      if (thing.revision !== undefined && thing.revision !== change.revision)
        wrong.push(`a revision inside the message is another one`)
      this.put(thing)
    }
    for (const { id } of change.removed)
      if (!this.things.delete(id)) wrong.push(`${id} is said to be gone, and was never there`)
    return wrong
  }

  /** The page as this client would show it. */
  page(): Data {
    const { revision: _revision, ...page } = this.shown(this.rootId)
    return page
  }

  /** Everything this client holds; without rooms, for one that closes goes off the list and is not gone. */
  ids() {
    return [...this.things.values()]
      .filter(({ __typename }) => __typename !== 'Venue')
      .map(({ id }) => id)
      .sort()
  }

  private put(thing: Entity) {
    this.things.set(thing.id, { ...this.things.get(thing.id), ...thing })
  }
  /** A thing with all that hangs under it, each on its own. */
  private putAll(thing: Entity) {
    const parts = fieldsBelow(thing).map(([field, __typename]) => {
      each(thing[field], (one) => this.putAll({ __typename, ...one }))
      return [field, each(thing[field], ({ id }) => ({ id }))]
    })
    this.put({ ...thing, ...Object.fromEntries(parts) })
  }
  private shown(id: string): Data {
    const found = this.things.get(id)
    if (!found) return { missing: id }
    const { __typename: _typename, ...fields } = found
    return {
      ...fields,
      ...Object.fromEntries(
        fieldsBelow(found).map(([field]) => [field, each(found[field], (one) => this.shown(one.id))]),
      ),
    }
  }
}

const fieldsBelow = ({ __typename }: Entity) => Object.entries(below[__typename] ?? {})
/** Of a list, of one, or of nothing. */
const each = (value: Data, fn: (one: Data) => Data) => (Array.isArray(value) ? value.map(fn) : value && fn(value))
