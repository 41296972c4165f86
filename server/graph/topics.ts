import type { Scopes } from '../db/scope.ts'
import type { Reader } from '../db/connection.ts'
import type { Topic } from '../live/live.ts'
import { everySlice } from '../slices.ts'

const channels = new Map(everySlice.flatMap((slice) => Object.entries(slice.channels ?? {})))

/** Where each subscription field listens; null: there is no such channel for these scopes. */
export const topicOf =
  (reader: Reader) =>
  async (field: string, args: Record<string, unknown>, scopes: Scopes): Promise<Topic | null> => {
    const find = channels.get(field)
    if (!find) throw new Error(`no slice has the channel ${field}`)
    return find(reader, scopes, args)
  }
