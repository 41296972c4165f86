import type { Scope } from './scope.ts'
import { grouped } from '../lib/ordering.ts'
import { type Soon, whenThere } from '../lib/soon.ts'
import { type Reader, siblingsOf } from './connection.ts'

type Load<Row> = (reader: Reader, scope: Scope, ids: readonly string[]) => Soon<Row[]>
type Named = { id: string }
type IdOf<Of> = (of: Of) => string | null
/** A list that holds the wanted one: the list of a meeting, for one of its items. */
type Wider<Row, Of> = { load: Load<Row>; idOf: (of: Of) => string; parentOf: IdOf<Row> }

/** With this many rows that came together the wider list is read, for a page needs that one too. */
const page = 5
/** One statement reads for at most this many rows, so that an answer can be stopped before it has read everything. */
const mostAtOnce = 50

/**
 * The rows that one request reads across tables, in one scope. A read for one row is done for all rows that came with
 * it, in one statement.
 */
export class Loads {
  private readonly asked = new Map<unknown, Map<string, unknown>>()
  /** The latest statement of each load of lists: the next one waits for it, and may be one too many. */
  private readonly latest = new Map<unknown, Soon<unknown>>()
  private readonly read = new Map<string, Named>()
  private readonly reader: Reader
  private readonly scope: Scope
  private readonly mayRead: () => boolean
  /** `mayRead`: whether the answer may hold more lists; the one thing that a row names is always read. */
  constructor(reader: Reader, scope: Scope, mayRead: () => boolean) {
    this.reader = reader
    this.scope = scope
    this.mayRead = mayRead
  }

  /** The row that this one names; null if it names none, or one that the scope may not see. */
  one<Row extends Named, Of extends object>(load: Load<Row>, of: Of, idOf: IdOf<Of>): Soon<Row | null> {
    const id = idOf(of)
    if (id === null) return null
    // Ids are unique over all types, so a row that was read is not read again.
    return (this.read.get(id) as Row | undefined) ?? this.answer(load, of, idOf, id, byId, null, always)
  }

  /** The row that this one names and that is always there. */
  sure<Row extends Named, Of extends object>(load: Load<Row>, of: Of, idOf: (of: Of) => string): Soon<Row> {
    return whenThere(this.one(load, of, idOf), (row) => {
      if (!row) throw new Error(`${idOf(of)} is named and not there`)
      return row
    })
  }

  /** The rows that hang under this one. */
  under<Row extends object, Of extends Named>(
    load: Load<Row>,
    parentOf: IdOf<Row>,
    of: Of,
    wider?: Wider<Row, Of>,
  ): Soon<Row[]> {
    if (!wider || siblingsOf(of).length < page)
      return this.answer(load, of, ({ id }) => id, of.id, byParent(parentOf), [], this.mayRead)
    const whole = this.answer(wider.load, of, wider.idOf, wider.idOf(of), byParent(wider.parentOf), [], this.mayRead)
    return whenThere(whole, (rows) => rows.filter((row) => parentOf(row) === of.id))
  }

  private answer<Row extends object, Of extends object, Answer>(
    load: Load<Row>,
    of: Of,
    idOf: IdOf<Of>,
    id: string,
    arrange: (rows: Row[]) => Map<string | null, Answer>,
    nothing: Answer,
    may: () => boolean,
  ): Soon<Answer> {
    let asked = this.asked.get(load) as Map<string, Soon<Map<string | null, Answer>>> | undefined
    if (!asked) this.asked.set(load, (asked = new Map<string, Soon<Map<string | null, Answer>>>()))
    let arranged = asked.get(id)
    if (!arranged) {
      const others = siblingsOf(of)
        .map(idOf)
        .filter((one): one is string => one !== null && !asked.has(one))
      const ids = [...new Set([id, ...others])].slice(0, mostAtOnce)
      arranged = whenThere(may === always ? undefined : this.latest.get(load), () =>
        may() ? whenThere(load(this.reader, this.scope, ids), (rows) => arrange(this.keep(rows))) : new Map(),
      )
      this.latest.set(load, arranged)
      // They share one promise: if each had its own, a fault would go unheard in those that are never asked.
      for (const one of ids) asked.set(one, arranged)
    }
    return whenThere(arranged, (found) => found.get(id) ?? nothing)
  }

  private keep<Row extends object>(rows: Row[]) {
    for (const row of rows) if ('id' in row) this.read.set(row.id as string, row as unknown as Named)
    return rows
  }
}

const always = () => true

const byId = <Row extends Named>(rows: Row[]) => new Map<string | null, Row | null>(rows.map((row) => [row.id, row]))

const byParent =
  <Row>(parentOf: IdOf<Row>) =>
  (rows: Row[]) =>
    grouped(rows, parentOf)
