import { readFragment } from '../../graph/generated/index.ts'
import type { ConsentTodayFragment as ConsentToday, TodayQuery } from '../../graph/generated/graphql.ts'
import type { PageQuery } from '../../graph/page-query.ts'
import { TodayMeetingFragment } from '../NextMeeting.tsx'
import { ConsentTodayFragment } from '../operations.ts'
import { ChairConsents } from './ChairConsents.tsx'
import { FollowMeeting } from './FollowMeeting.tsx'
import { WaitingConsents } from './WaitingConsents.tsx'

interface ConsentsTodayProps {
  data: NonNullable<TodayQuery['samenwerkingsverband']>
  page: Pick<PageQuery<TodayQuery>, 'revision' | 'refetch'>
  /** Those to answer here; others stand under their meeting. */
  waiting: readonly ConsentToday[]
  onChange: () => void
}

/**
 * The rounds that were held open, for the own party and for chair and secretary. Their meeting is usually over, and is
 * followed for this.
 */
export const ConsentsToday = ({ data, page, waiting, onChange }: ConsentsTodayProps) => {
  const held = readFragment(ConsentTodayFragment, data.consentsHeldOpen)
  const all = [...held, ...readFragment(ConsentTodayFragment, data.consentsUndecided)]
  const next = readFragment(TodayMeetingFragment, data.nextMeeting)?.id
  const meetings = [...new Set(all.map(({ meeting }) => meeting.id))].filter((id) => id !== next)
  return (
    <>
      {meetings.map((id) => (
        <FollowMeeting key={id} meetingId={id} since={page.revision} refetch={page.refetch} onChange={onChange} />
      ))}
      <WaitingConsents consents={waiting} />
      <ChairConsents consents={all} />
    </>
  )
}
