import { type Budget, price } from '../lib/budget.ts'
import { type Soon, whenThere } from '../lib/soon.ts'
import type { Reader } from './connection.ts'
import type { Scope } from './scope.ts'

/** How much a scope may see of a list: its rows, and the bytes of what is searched in them. */
export type Extent = { rows: number; bytes: number }
type ExtentOf = (reader: Reader, scope: Scope) => Soon<Extent>
type Asked = { reader: Reader; budget: Budget; revisionOf: (samenwerkingsverbandId: string) => string }
/** What is done with each row: its texts are searched for words, and it is looked up in so many other tables. */
type Look = { searches: boolean; lookups?: number }

/** The extents of each list as they were at one revision, by scope. */
const known = new Map<ExtentOf, Map<string, { revision: string; extent: Soon<Extent> }>>()

/**
 * Lets an answer pay for a page that looks through all of a list, before it does. It counts what the scope may see: a
 * price by what stands there would tell how much is hidden.
 */
export const payToLook = (ctx: Asked, scope: Scope, extentOf: ExtentOf, { searches, lookups = 0 }: Look) =>
  whenThere(extentNow(ctx, scope, extentOf), ({ rows, bytes }) =>
    ctx.budget.spend(rows * price.lookedAt * (1 + lookups) + (searches ? (bytes / 1000) * price.searched : 0)),
  )

const extentNow = ({ reader, revisionOf }: Asked, scope: Scope, extentOf: ExtentOf) => {
  let ofList = known.get(extentOf)
  if (!ofList) known.set(extentOf, (ofList = new Map<string, { revision: string; extent: Soon<Extent> }>()))
  const key = `${scope.samenwerkingsverbandId} ${scope.as}`
  const revision = revisionOf(scope.samenwerkingsverbandId)
  const before = ofList.get(key)
  if (before?.revision === revision) return before.extent
  const extent = extentOf(reader, scope)
  ofList.set(key, { revision, extent })
  // One that could not be read is read again.
  if (extent instanceof Promise) extent.catch(() => ofList.delete(key))
  return extent
}
