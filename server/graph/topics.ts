import { actionsTopic } from '../action/table.ts'
import type { Scopes } from '../auth/scope.ts'
import type { Reader } from '../db/connection.ts'
import type { Topic } from '../live/live.ts'
import { meetingById } from '../meeting/store.ts'
import { meetingTopic } from '../meeting/table.ts'
import { partiesTopic } from '../party/table.ts'

/** Where each subscription field listens; null: it is not there for these scopes. */
export const topicOf =
  (reader: Reader) =>
  async (field: string, args: Record<string, unknown>, scopes: Scopes): Promise<Topic | null> => {
    const whole = field === 'actionsChanged' ? actionsTopic : field === 'partiesChanged' ? partiesTopic : null
    if (whole) {
      const scope = scopes.in(String(args.samenwerkingsverbandId))
      return scope && { name: whole(scope.samenwerkingsverbandId), scope }
    }
    const meeting = await meetingById(reader, scopes, String(args.meetingId))
    return meeting && { name: meetingTopic(meeting.id), scope: scopes.of(meeting) }
  }
