import type { Data } from './person.ts'
import { listsOfMeeting } from './selections.ts'

type Entity = Record<string, Data> & { __typename: string; id: string }
const lists = Object.keys(listsOfMeeting) as (keyof typeof listsOfMeeting)[]

/** What a client makes of a page and the messages after it: entities by id, and nothing else. */
export class Mirror {
  private readonly things = new Map<string, Entity>()
  private readonly meetingId: string
  revision: string
  constructor(page: Data) {
    this.meetingId = page.id
    this.revision = page.revision
    this.put({ __typename: 'Meeting', ...page, ...Object.fromEntries(lists.map((list) => [list, page[list].map(({ id }: Data) => ({ id }))])) })
    for (const list of lists) for (const thing of page[list]) this.put({ __typename: listsOfMeeting[list], ...thing })
  }

  /** Takes in one message; answers with what it should not have said. */
  take(change: Data): string[] {
    const wrong: string[] = []
    this.revision = change.revision
    if (change.resync) return ['resync']
    for (const thing of change.changed as Entity[]) {
      if (thing.revision !== undefined && thing.revision !== change.revision) wrong.push(`a revision inside the message is another one`)
      this.put(thing)
    }
    for (const { id } of change.removed) if (!this.things.delete(id)) wrong.push(`${id} is said to be gone, and was never there`)
    return wrong
  }

  /** The page as this client would show it. */
  page(): Data {
    const { __typename: _typename, revision: _revision, ...meeting } = this.things.get(this.meetingId)!
    return { ...meeting, ...Object.fromEntries(lists.map((list) => [list, meeting[list].map(({ id }: Data) => this.shown(id))])) }
  }

  /** Everything this client holds. */
  ids() {
    return [...this.things.keys()].sort()
  }

  private put(thing: Entity) {
    this.things.set(thing.id, { ...this.things.get(thing.id), ...thing })
  }
  private shown(id: string) {
    const found = this.things.get(id)
    if (!found) return { missing: id }
    const { __typename: _typename, ...fields } = found
    return fields
  }
}
