import type { Scope, Scopes } from './db/scope.ts'
import type { Table, TableWithId } from './db/columns.ts'
import type { Reader } from './db/connection.ts'
import type { Reaction } from './db/reactions.ts'
import type { EntityName } from './lib/refusal.ts'
import type { Soon } from './lib/soon.ts'
import type { Topic } from './live/live.ts'

/** The part that one slice brings to the whole. slices.ts lists them all. */
export type Slice = {
  /** Resolvers by type and field. A slice may add fields to a type of a slice before it. */
  resolvers?: Record<string, object>
  /** Its members of the union Entity, and how they are loaded by id. */
  entities?: { [Name in EntityName]?: LoadEntities }
  /** The table behind a type: a field with the name of a column needs no resolver. */
  tables?: Record<string, Table>
  /**
   * Tables whose rows may be there without having been announced; the id of such a row is not given to something new.
   */
  unannounced?: readonly TableWithId[]
  /** The topics of its subscription fields. */
  channels?: Record<string, FindTopic>
  /** Its reactions to events of slices before it, and its answers to their inquiries. */
  reactions?: readonly Reaction[]
}

/** The rows with these ids, as far as the scope may see them. */
export type LoadEntities = (reader: Reader, scope: Scope, ids: readonly string[]) => Soon<{ id: string }[]>
/** Null: there is no such channel for these scopes. */
export type FindTopic = (reader: Reader, scopes: Scopes, args: Record<string, unknown>) => Promise<Topic | null>
