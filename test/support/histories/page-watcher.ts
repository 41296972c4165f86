import { expect } from 'vitest'
import type { Direct } from './direct.ts'
import { Mirror } from './mirror.ts'
import type { Data, Person } from '../person.ts'

/** A page, the channel that keeps it up, and what both are asked with. */
export interface Watched {
  of: 'Meeting' | 'Samenwerkingsverband'
  page: string
  messages: string
  variables: Record<string, string>
}

/**
 * Somebody with a page that is kept up by messages, who stays, or goes away and comes back with the revision that was
 * there.
 */
export class PageWatcher {
  private mirror: Mirror | null = null
  private socket: Awaited<ReturnType<Direct['watch']>> = null
  readonly person: Person
  readonly stays: boolean
  private readonly direct: Direct
  private readonly watched: Watched
  constructor(direct: Direct, person: Person, stays: boolean, watched: Watched) {
    this.direct = direct
    this.person = person
    this.stays = stays
    this.watched = watched
  }

  /**
   * Brought up by messages alone it shows what a fresh query shows; nothing that was said or shown matches `hidden`. A
   * reader hears of nothing that changes nothing on the own page: it would betray what is hidden.
   */
  async compare(hidden: RegExp | null, isReader: boolean, context: string) {
    const { page, messages, variables, of } = this.watched
    const fresh = Object.values(await this.direct.ask(this.person, page, variables))[0] as Data
    if (!this.mirror && !fresh) return
    this.mirror ??= new Mirror(fresh, of)
    const before = this.mirror.page()
    this.socket ??= await this.direct.watch(this.person, messages, { ...variables, since: this.mirror.revision })
    await this.direct.settled()
    if (hidden) expect(this.socket!.heard.join('') + JSON.stringify(fresh), context).not.toMatch(hidden)
    for (const change of this.socket!.taken()) {
      expect(this.mirror.take(change), context).toEqual([])
      if (isReader && this.stays) expect(this.mirror.page(), `${context}: ${change.kind}`).not.toEqual(before)
    }
    const { revision: _revision, ...shown } = fresh
    expect(this.mirror.page(), context).toEqual(shown)
    expect(this.mirror.ids(), context).toEqual(new Mirror(fresh, of).ids())
    if (!this.stays) this.leave()
  }

  leave() {
    this.socket?.leave()
    this.socket = null
  }
}
