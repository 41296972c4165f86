import { vi } from 'vitest'
import { actIn } from '../../../client/graph/outbox/recorded.ts'
import { type Entry, inputOf, isAbout } from '../../../client/graph/outbox/queue.ts'
import { makeOutbox, type OutboxOptions } from '../../../client/graph/outbox/outbox.ts'
import type { OutboxStore } from '../../../client/graph/outbox/store.ts'
import { makeTyping, refusedIn, shownIn, type TypedField } from '../../../client/graph/outbox/typing.ts'
import { createRequest } from 'urql'
import { joinSlices } from '../../../client/slice.ts'
import { slices } from '../../../client/slices.ts'

const { recorded } = joinSlices(slices)
const write = `mutation editAgendaItem($input: EditAgendaItemInput!) { editAgendaItem(input: $input) { id } }`

export interface Row {
  id: 'item'
  notes: string | null
  version: number
}

/** One item as the hub keeps it: versions, conflicts, and answers by key that tell the row as it is by now. */
export class OneItem {
  row: Row = { id: 'item', notes: null, version: 1 }
  private readonly done = new Map<string, string>()

  edit({ key, id, ...entry }: Pick<Entry, 'key' | 'id' | 'variables'>) {
    const { version, notes } = inputOf(entry) as { version: number; notes: string | null }
    const name = key ?? id
    const words = JSON.stringify([version, notes])
    if ((this.done.get(name) ?? words) !== words)
      return { ok: false as const, refusal: { code: 'KEY_REUSED' as const, field: null, present: null } }
    if (!this.done.has(name)) {
      if (version !== this.row.version)
        return { ok: false as const, refusal: { code: 'CONFLICT' as const, field: 'input.version', present: this.row } }
      this.done.set(name, words)
      this.write(notes)
    }
    return { ok: true as const, data: this.row }
  }

  write(text: string | null) {
    this.row = { id: 'item', notes: text?.trim() || null, version: this.row.version + 1 }
  }
}

/** What goes wrong with the next acts that are sent. */
export type Trouble = 'offline' | 'lost' | 'busy' | 'fault' | 'refused'

/** What goes wrong with the disk: it does not answer; it does so after nobody waits any more. */
export type DiskTrouble = 'silent' | 'late'
const diskWithin = 2_000

/** The browser of one person: what its pages share. */
export class Machine {
  trouble: Trouble[] = []
  disk: DiskTrouble | null = null
  readonly item: OneItem
  private kept: Entry[] = []
  private lease = { tab: '', until: 0 }
  private readonly channels = new Set<{ listener: () => void }>()
  private readonly taken = new Set<() => void>()
  constructor(item: OneItem) {
    this.item = item
    vi.stubGlobal('localStorage', storage())
    vi.stubGlobal('navigator', { onLine: true })
    vi.stubGlobal('BroadcastChannel', this.channel())
  }

  open(): Page {
    return new Page(this, storage())
  }

  /** The database goes, under all pages that are open. */
  empty() {
    this.kept = []
    this.taken.forEach((tell) => tell())
  }

  store(page: Page): OutboxStore {
    const inTurn = async <Result>(work: () => Result) => {
      const { disk } = this
      await new Promise((resolve) => setTimeout(resolve, disk ? diskWithin : 3))
      if (disk && !page.isGone) {
        if (disk === 'late') setTimeout(() => page.isGone || work(), 1)
        throw new Error('storage does not answer')
      }
      // A page that is gone ends what it did.
      return page.isGone ? new Promise<Result>(() => {}) : work()
    }
    return {
      change: (next = (all) => all) => inTurn(() => (this.kept = next(this.kept))),
      lease: (tab, until) =>
        inTurn(() => {
          const isFree = this.lease.tab === tab || this.lease.until < Date.now()
          if (isFree) this.lease = { tab, until }
          return isFree
        }),
      onChange: (run) => void this.taken.add(() => page.isGone || run('taken')),
      wipe: () => Promise.resolve(true),
    }
  }

  private channel() {
    const all = this.channels
    return class {
      listener = () => {}
      constructor() {
        all.add(this)
      }
      addEventListener(_type: string, listener: () => void) {
        this.listener = listener
      }
      postMessage() {
        for (const other of all) if (other !== this) setTimeout(() => other.listener(), 1)
      }
      close() {
        all.delete(this)
      }
    }
  }
}

/** A page on which one person types the notes of the item: the real outbox and the real field, without a screen. */
export class Page {
  isGone = false
  private row: Row
  private own: string | null = null
  private readonly machine: Machine
  private readonly session: Storage
  private readonly events = new EventTarget()
  private readonly outbox: ReturnType<typeof makeOutbox>
  private readonly typing: ReturnType<typeof makeTyping>
  private timer: ReturnType<typeof setTimeout> | undefined
  constructor(machine: Machine, session: Storage) {
    this.machine = machine
    this.session = session
    this.row = machine.item.row
    vi.stubGlobal('sessionStorage', session)
    vi.stubGlobal('window', this.events)
    this.outbox = makeOutbox({
      ...{ personId: 'joris', recorded, maySend: () => !this.isGone },
      store: machine.store(this),
      send: (entry) => this.send(entry) as ReturnType<OutboxOptions['send']>,
    })
    this.typing = makeTyping(this.outbox)
  }

  /** A change of somebody else comes in. */
  hear() {
    this.take(this.machine.item.row)
  }

  /** Another paragraph, under what stands in the field. */
  type(paragraph: string) {
    this.own = `${this.text}\n${paragraph}`.trim()
    this.typing.type(this.own, this.field)
    clearTimeout(this.timer)
    this.timer = setTimeout(() => this.leave(), 1_000)
  }

  /** The field loses the focus, or nothing was typed for a second. */
  leave() {
    if (!this.isGone) this.typing.settle(this.field)
  }

  get text() {
    return shownIn(this.field, this.own)
  }

  /** The texts that the person has to choose from. */
  get refused() {
    return refusedIn(this.field)
  }

  choose(one: Page['refused'][number], text: string) {
    this.typing.choose(one, text, this.field)
  }

  drop(one: Page['refused'][number]) {
    this.typing.drop(one, this.field)
  }

  get isSettled() {
    return this.typing.isStill() && this.outbox.entries.get().every(({ refused }) => refused)
  }

  /** The page goes: by a link, or because the browser dies. */
  close(how: 'left' | 'killed') {
    if (how === 'left') this.events.dispatchEvent(new Event('pagehide'))
    if (how === 'left') this.leave()
    this.isGone = true
    clearTimeout(this.timer)
    this.outbox.close()
  }

  reload(how: 'left' | 'killed') {
    this.close(how)
    return new Page(this.machine, this.session)
  }

  private get field(): TypedField {
    const all = this.outbox.entries.get()
    return {
      entries: all.filter((entry) => isAbout(recorded, entry, { name: 'editAgendaItem', variables: { id: 'item' } })),
      ...{ field: 'notes', server: { text: this.row.notes ?? '', version: this.row.version } },
      write: ({ text, version }) =>
        createRequest(write, { input: { id: 'item', version, notes: text.trim() === '' ? null : text } }),
    }
  }

  private async send(entry: Entry) {
    if (actIn(createRequest(entry.document, {}).query) !== 'editAgendaItem') throw new Error('another act')
    const trouble = this.machine.trouble.shift()
    await new Promise((resolve) => setTimeout(resolve, 40))
    if (trouble === 'offline') return { ok: false, offline: true }
    if (trouble === 'busy') return { ok: false, offline: true, isBusy: true, retryAfter: 2_000 }
    if (trouble === 'fault') return { ok: false, fault: { id: 'fout-1' } }
    if (trouble === 'refused') return { ok: false, refusal: { code: 'WRONG_STATE', field: null, present: null } }
    const answer = this.machine.item.edit(entry)
    await new Promise((resolve) => setTimeout(resolve, 40))
    if (this.isGone) return new Promise(() => {})
    if (trouble === 'lost') return { ok: false, offline: true }
    this.take(answer.ok ? answer.data : (answer.refusal.present ?? this.row))
    return answer
  }

  private take(row: Row) {
    if (row.version > this.row.version) this.row = row
  }
}

/** What a browser keeps for a site, or for a tab. */
export const storage = (): Storage => {
  const own = { enumerable: false, configurable: true }
  return Object.defineProperties({} as Storage & Record<string, string>, {
    getItem: {
      ...own,
      value(this: Record<string, string>, key: string) {
        return this[key] ?? null
      },
    },
    setItem: {
      ...own,
      value(this: Record<string, string>, key: string, value: string) {
        this[key] = value
      },
    },
    removeItem: {
      ...own,
      value(this: Record<string, string>, key: string) {
        delete this[key]
      },
    },
  })
}
