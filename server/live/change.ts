import type { PersonRow } from '../auth/table.ts'
import type { Tagged } from '../lib/refusal.ts'

/** A message of a channel to a scope, from one revision to another; `revision` is the opaque string. */
export type ChangeParent = {
  revision: string
  at: string | null
  kind: string | null
  by: PersonRow | null
  changed: Tagged[]
  removed: { typename: string; id: string }[]
  resync: boolean
}
