import fc from 'fast-check'
import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import { bothTexts } from '../client/lib/merge.ts'
import { Desk, type DraftPage } from './support/histories/drafter.ts'
import { type DiskTrouble, Machine, OneItem, type Page, type Trouble } from './support/histories/typist.ts'
import { patience } from './support/patience.ts'
import { runs, seed } from './support/runs.ts'

const histories = runs(250, 50_000)

beforeEach(() => void vi.useFakeTimers())
afterEach(() => {
  vi.useRealTimers()
  vi.unstubAllGlobals()
})

const pages = fc.nat(2)
const step = fc.oneof(
  { weight: 8, arbitrary: fc.record({ what: fc.constantFrom('type' as const), page: pages }) },
  { weight: 3, arbitrary: fc.record({ what: fc.constantFrom('chair' as const), adds: fc.boolean() }) },
  { weight: 3, arbitrary: fc.record({ what: fc.constantFrom('hear' as const, 'leave' as const), page: pages }) },
  {
    weight: 5,
    arbitrary: fc.record({
      what: fc.constantFrom('wait' as const),
      ms: fc.constantFrom(5, 45, 90, 400, 1_100, 4_000, 20_000),
    }),
  },
  {
    weight: 4,
    arbitrary: fc.record({
      what: fc.constantFrom('trouble' as const),
      trouble: fc.constantFrom<Trouble>('offline', 'lost', 'busy', 'fault', 'refused'),
      times: fc.integer({ min: 1, max: 6 }),
    }),
  },
  {
    weight: 2,
    arbitrary: fc.record({
      what: fc.constantFrom('disk' as const),
      how: fc.constantFrom<DiskTrouble | 'well' | 'emptied'>('silent', 'late', 'well', 'emptied'),
    }),
  },
  {
    weight: 2,
    arbitrary: fc.record({
      what: fc.constantFrom('reload' as const),
      page: pages,
      how: fc.constantFrom('left' as const, 'killed' as const),
    }),
  },
  {
    weight: 3,
    arbitrary: fc.record({
      what: fc.constantFrom('choose' as const),
      page: pages,
      whose: fc.constantFrom('mine' as const, 'theirs' as const, 'both' as const),
    }),
  },
)
type Step = typeof step extends fc.Arbitrary<infer T> ? T : never
type Whose = Extract<Step, { what: 'choose' }>['whose']

test(
  `${histories} histories (seed ${seed}) of notes typed on up to three pages of one person while the chair writes too: no paragraph goes that was not shown to whoever chose`,
  async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(step, { minLength: 3, maxLength: 40 }), async (steps) => {
        const history = new History()
        try {
          for (const one of steps) await history.do(one)
          await history.end()
          expect(history.missing).toEqual([])
        } finally {
          history.close()
        }
      }),
      { numRuns: histories, seed, endOnFailure: true },
    )
  },
  patience(runs(60_000, 3_600_000)),
)

class History {
  private readonly item = new OneItem()
  private readonly machine = new Machine(this.item)
  private readonly pages: Page[] = [this.machine.open()]
  /** Every paragraph that somebody wrote. */
  private readonly written: string[] = []
  /** Those that somebody read beside another text, and did not choose. */
  private readonly given = new Set<string>()

  async do(one: Step) {
    if (one.what === 'wait') await vi.advanceTimersByTimeAsync(one.ms)
    else if (one.what === 'chair') this.chair(one.adds)
    else if (one.what === 'trouble') this.machine.trouble.push(...Array.from({ length: one.times }, () => one.trouble))
    else if (one.what === 'disk') this.disk(one.how)
    else await this.onPage(one)
  }

  private disk(how: Extract<Step, { what: 'disk' }>['how']) {
    if (how === 'emptied') this.machine.empty()
    else this.machine.disk = how === 'well' ? null : how
  }

  private async onPage(one: Extract<Step, { page: number }>) {
    while (this.pages.length <= one.page) this.pages.push(this.machine.open())
    const page = this.pages[one.page]!
    if (one.what === 'type') page.type(this.paragraph())
    if (one.what === 'hear') page.hear()
    if (one.what === 'leave') page.leave()
    if (one.what === 'reload') this.pages[one.page] = page.reload(one.how)
    if (one.what === 'choose') this.choose(page, one.whose)
    await vi.advanceTimersByTimeAsync(0)
  }

  /** The chair sees the text as it is on the server: she adds to it, or writes all of it anew and means that. */
  private chair(adds: boolean) {
    const { notes } = this.item.row
    if (!adds) for (const paragraph of paragraphs(notes)) this.given.add(paragraph)
    this.item.write(adds && notes ? `${notes}\n${this.paragraph()}` : this.paragraph())
  }

  private choose(page: Page, whose: Whose) {
    const [one] = page.refused
    if (!one) return
    const { mine, theirs } = one
    const text = { mine, theirs: theirs ?? '', both: one.both(theirs ?? '') }[whose]
    // What took both is answerable for all but what others took out.
    const shown =
      whose === 'both' ? ((one.entry.base?.notes as string | null | undefined) ?? '') : `${theirs ?? ''}\n${mine}`
    for (const paragraph of paragraphs(shown)) if (!paragraphs(text).includes(paragraph)) this.given.add(paragraph)
    if (whose === 'theirs') page.drop(one)
    else page.choose(one, text)
  }

  private paragraph() {
    const paragraph = `alinea ${this.written.length + 1}`
    this.written.push(paragraph)
    return paragraph
  }

  /** All is well again: everything goes out, and whoever has to choose takes both. */
  async end() {
    this.machine.trouble = []
    this.machine.disk = null
    for (let round = 0; round < 60; round++) {
      for (const page of this.pages) page.leave()
      await vi.advanceTimersByTimeAsync(70_000)
      for (const page of this.pages) page.hear()
      const page = this.pages.find(({ refused }) => refused.length)
      if (page) this.choose(page, 'both')
      else if (this.pages.every(({ isSettled }) => isSettled)) return
    }
    throw new Error('it never came to rest')
  }

  get missing() {
    const left = paragraphs(this.item.row.notes)
    return this.written.filter((paragraph) => !left.includes(paragraph) && !this.given.has(paragraph))
  }

  close() {
    for (const page of this.pages) page.close('killed')
    vi.clearAllTimers()
  }
}

const paragraphs = (text: string | null) => text?.split('\n').filter(Boolean) ?? []

const draftStep = fc.record({
  page: pages,
  what: fc.constantFrom('type', 'type', 'type', 'replace', 'hear', 'hear', 'record', 'both', 'reload'),
})

test(
  `${histories} histories (seed ${seed}) of a decision that is typed on up to three pages of one person: every paragraph is recorded, shown on a page, or was overwritten by its own hand`,
  async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(draftStep, { minLength: 3, maxLength: 30 }), async (steps) => {
        const history = new DraftHistory()
        for (const { what, page } of steps) await history.do(what, page)
        expect(history.missing).toEqual([])
      }),
      { numRuns: histories, seed, endOnFailure: true },
    )
  },
  patience(runs(60_000, 3_600_000)),
)

class DraftHistory {
  private readonly desk = new Desk()
  private readonly pages: DraftPage[] = []
  private readonly written: string[] = []
  /** Written over in the tab in which they were typed. */
  private readonly given = new Set<string>()

  async do(what: string, at: number) {
    while (this.pages.length <= at) this.pages.push(await this.desk.open())
    const page = this.pages[at]!
    if (what === 'type') page.write(`${page.text}\n${this.paragraph()}`.trim())
    if (what === 'replace') this.replace(page)
    if (what === 'hear') page.hear()
    if (what === 'record') page.record()
    if (what === 'both') page.takeBoth()
    if (what === 'reload') this.pages[at] = await page.reload()
  }

  /** What another page typed may not be lost to this: it was seen here, but not by whoever types it. */
  private replace(page: DraftPage) {
    if (page.isOwn) for (const paragraph of paragraphs(page.text)) this.given.add(paragraph)
    page.write(this.paragraph())
  }

  private paragraph() {
    const paragraph = `[alinea ${this.written.length + 1}]`
    this.written.push(paragraph)
    return paragraph
  }

  get missing() {
    for (const page of [...this.pages, ...this.pages]) page.hear()
    const left = [...this.desk.recorded.values(), ...this.pages.flatMap(({ shown }) => shown)].flatMap(paragraphs)
    return this.written.filter((paragraph) => !left.includes(paragraph) && !this.given.has(paragraph))
  }
}

test('both texts: theirs, and under it what I added; nothing that both have comes twice', () => {
  expect(bothTexts('een\ntwee', 'een\ntwee\nmijn', 'een\nhun\ntwee')).toBe('een\nhun\ntwee\nmijn')
  expect(bothTexts('een', 'een, mijn', 'een, hun')).toBe('een, hun\neen, mijn')
  expect(bothTexts('', 'zelfde\nmijn', 'zelfde')).toBe('zelfde\nmijn')
  expect(bothTexts('akkoord', 'akkoord\nakkoord', 'akkoord\nhun')).toBe('akkoord\nhun\nakkoord')
  expect(bothTexts('', 'mijn', '')).toBe('mijn')
})
