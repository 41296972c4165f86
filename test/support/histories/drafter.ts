import { vi } from 'vitest'
import type * as Drafts from '../../../client/lib/drafts.ts'
import { storage } from './typist.ts'

type Told = Pick<StorageEvent, 'key' | 'oldValue' | 'newValue'>

const what = { label: 'Besluit', words: ['text'] }
const key = 'decision:item'

/** The browser of one person: pages hear of each other's drafts later. */
export class Desk {
  /** What was recorded, once for each act. */
  readonly recorded = new Map<string, string>()
  readonly pages: DraftPage[] = []
  private acting: DraftPage | null = null
  constructor() {
    const kept = storage()
    const told = (change: (name: string, value: string) => void) => ({
      value: (name: string, value: string) => {
        const oldValue = kept.getItem(name)
        change(name, value)
        const newValue = kept.getItem(name)
        for (const page of this.pages) if (page !== this.acting) page.untold.push({ key: name, oldValue, newValue })
      },
    })
    Object.defineProperties(kept, {
      setItem: told(kept.setItem.bind(kept)),
      removeItem: told(kept.removeItem.bind(kept)),
    })
    vi.stubGlobal('localStorage', kept)
    vi.stubGlobal('location', { pathname: '/live' })
  }

  async open(session = storage()) {
    const page = new DraftPage(this, session)
    await page.load()
    this.pages.push(page)
    return page
  }

  /** What a page does is told to the others. */
  by<Result>(page: DraftPage, run: () => Result) {
    this.acting = page
    const result = run()
    this.acting = null
    return result
  }
}

/** A page with the form of a decision: the real drafts, without a screen. */
export class DraftPage {
  readonly untold: Told[] = []
  private readonly desk: Desk
  private readonly session: ReturnType<typeof storage>
  private readonly events = new EventTarget()
  private drafts!: typeof Drafts
  constructor(desk: Desk, session: ReturnType<typeof storage>) {
    this.desk = desk
    this.session = session
  }

  async load() {
    vi.resetModules()
    vi.stubGlobal('window', this.events)
    vi.stubGlobal('sessionStorage', this.session)
    this.drafts = await import('../../../client/lib/drafts.ts')
    this.drafts.setDraftOwner('joris')
  }

  async reload() {
    this.desk.pages.splice(this.desk.pages.indexOf(this), 1)
    return this.desk.open(this.session)
  }

  /** It hears of the changes that other pages made so far. */
  hear() {
    for (const told of this.untold.splice(0))
      this.desk.by(this, () => this.events.dispatchEvent(Object.assign(new Event('storage'), told)))
  }

  /** The text in the form. */
  get text() {
    return this.drafts.textIn(this.drafts.draftNow(key), 'text')
  }

  /** Every text that this page shows: in the form, beside it, or in the list. */
  get shown() {
    return this.drafts.draftsNow().map(({ value }) => this.drafts.textIn(value, 'text'))
  }

  write(text: string) {
    this.desk.by(this, () => this.drafts.setDraft(key, { fields: { text } }, what))
  }

  /** Puts the first text of another page under its own. */
  takeBoth() {
    const kept = this.drafts.keptNow(key)
    const other = this.drafts.draftsNow().find((one) => one.id !== kept?.id && !this.drafts.contains(kept?.value, one))
    if (!other) return
    this.write(`${this.text}\n${this.drafts.textIn(other.value, 'text')}`.trim())
    this.desk.by(this, () => this.drafts.dropDraft(other))
  }

  /** Whether the text in the form was typed in this tab. */
  get isOwn() {
    return this.drafts.hasOwnWords(key)
  }

  record() {
    const kept = this.drafts.keptNow(key)
    if (!kept || !this.text) return
    const before = this.desk.recorded.get(kept.id) ?? this.text
    if (before !== this.text) throw new Error(`one act with two texts: ${before} and ${this.text}`)
    this.desk.recorded.set(kept.id, this.text)
    this.desk.by(this, () => this.drafts.dropDraft(kept))
  }
}
