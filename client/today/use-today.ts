import { useMemo, useState } from 'react'
import { createRequest } from 'urql'
import { amsterdamDate, daysBetween } from '../../schema/dates.ts'
import { readFragment } from '../graph/generated/index.ts'
import type { TodayQuery } from '../graph/generated/graphql.ts'
import { useKeptAhead } from '../graph/kept/use-kept-ahead.ts'
import { useAskedAgain } from '../graph/live.ts'
import { usePageQuery } from '../graph/page-query.ts'
import { useTopic } from '../graph/use-topic.ts'
import { useNow } from '../lib/clock.ts'
import { useReturned } from '../lib/hooks/use-returned.ts'
import { meetingPage, screenMeeting } from '../meeting/operations.ts'
import { useMembership, useViewer } from '../session/session.ts'
import { recentSince } from './held/shown.ts'
import { TodayMeetingFragment } from './NextMeeting.tsx'
import { nextMeetings, today, todayActionsChanged, todayMeetingChanged } from './operations.ts'

/**
 * One query, two channels: the meeting and the actions. The lists are asked again when something in them may have
 * changed.
 */
export const useToday = () => {
  const { samenwerkingsverband, party } = useMembership()
  const { person } = useViewer()
  const { id, slug } = samenwerkingsverband
  const since = recentSince(useNow(60_000))
  const variables = useMemo(
    () => ({
      slug,
      id,
      partyFilter: { state: 'OPEN' as const, partyId: party?.id },
      personFilter: { state: 'OPEN' as const, personId: person.id },
      hasParty: !!party,
      since,
    }),
    [slug, id, party, person.id, since],
  )
  const page = usePageQuery({ query: today, variables })
  const [changes, setChanges] = useState(0)
  const askAgain = useAskedAgain(() => void page.refetch())
  useReturned(() => void page.refetch())
  const next = readFragment(TodayMeetingFragment, page.data?.samenwerkingsverband?.nextMeeting)
  useTopic({
    subscription: todayMeetingChanged,
    variables: next ? { meetingId: next.id } : null,
    since: page.revision,
    refetch: page.refetch,
    // Another meeting may be the next one now, and a decision is in no channel of this page.
    onChange: (change) => {
      setChanges((before) => before + 1)
      if (change && /^(meeting|decision|consent|item)/.test(change.kind)) askAgain()
    },
  })
  useTopic({
    subscription: todayActionsChanged,
    variables: { samenwerkingsverbandId: id },
    since: page.revision,
    refetch: page.refetch,
    onChange: askAgain,
  })
  const aheadAt = useMeetingAhead(slug, page.data, `${page.revision} ${changes}`)
  return { ...page, askAgain, aheadAt }
}

/** How many days before it begins a meeting is kept on this machine. */
const daysAhead = 7

/** Keeps the meeting that comes, with all of its pages, before anybody opens them. Answers since when. */
const useMeetingAhead = (slug: string, data: TodayQuery | undefined, stamp: string) => {
  const now = useNow(60_000)
  const { id, startsAt } = readFragment(TodayMeetingFragment, data?.samenwerkingsverband?.nextMeeting) ?? {}
  const isNear = !!startsAt && daysBetween(amsterdamDate(now), amsterdamDate(startsAt)) <= daysAhead
  const requests =
    id && isNear
      ? [createRequest(meetingPage, { id }), createRequest(screenMeeting, { slug }), createRequest(nextMeetings, {})]
      : []
  return useKeptAhead({ set: slug, requests, stamp })
}

/** Of the party and of the person, each once, in the order of the list. */
export const actionsOf = (data: TodayQuery | undefined) => {
  const all = [...(data?.partyActions?.nodes ?? []), ...(data?.personActions.nodes ?? [])]
  return [...new Map(all.map((action) => [action.id, action])).values()]
}
