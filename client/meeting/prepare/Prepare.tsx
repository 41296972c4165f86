import { AgendaList } from '../../agenda/prepare/AgendaList.tsx'
import { AgendaRowFragment } from '../../agenda/prepare/AgendaRow.tsx'
import { CarriedFragment } from '../../agenda/Carried.tsx'
import { carryActs } from '../../carryover/CarryActs.tsx'
import { CarryOver } from '../../carryover/CarryOver.tsx'
import { HandInElsewhere } from '../../carryover/HandInElsewhere.tsx'
import { Postpone } from '../../carryover/Postpone.tsx'
import { HandedIn } from '../../agenda/handed-in/HandedIn.tsx'
import { useMembership } from '../../session/session.ts'
import { copy } from '../../attendance/copy.ts'
import { readFragment } from '../../graph/generated/index.ts'
import { ChairNote } from '../../note/ChairNote.tsx'
import { NoteMark } from '../../note/NoteMark.tsx'
import { Guests } from '../../guest/Guests.tsx'
import { OwnSeat } from '../../attendance/OwnSeat.tsx'
import { SectionHead } from '../../section/SectionHead.tsx'
import { SectionTools } from '../../section/SectionTools.tsx'
import { MeetingQuestions } from '../../question/MeetingQuestions.tsx'
import { Seats } from '../../attendance/Seats.tsx'
import type { MeetingView } from '../view.ts'
import type { Keepable } from '../../template/SaveTemplate.tsx'
import { Templates } from '../../template/Templates.tsx'
import { MeetingVenue } from '../../venue/MeetingVenue.tsx'
import { DayLine } from './DayLine.tsx'
import { NextStep } from './NextStep.tsx'
import './prepare.css'

/** Building the agenda, and what happens next. */
export const Prepare = ({ slug, view }: { slug: string; view: MeetingView }) => {
  const { runsMeetings, role, party } = useMembership()
  const ownPartyId = role === 'CONTACT' ? (party?.id ?? null) : null
  const early = view.state === 'DRAFT' || view.state === 'CALLED'
  const settable = view.state === 'CALLED' || view.state === 'LIVE'
  return (
    <div className="hub-cols hub-prepare">
      <div className="hub-stack hub-prepare__main">
        {!view.dayOnly && view.places.length > 0 && <DayLine view={view} />}
        {runsMeetings && (view.state === 'DRAFT' || view.state === 'CALLED') && (
          <CarryOver meetingId={view.id} {...agendaOf(view)} />
        )}
        <AgendaList
          meeting={view}
          currentId={view.currentId}
          agenda={view.agenda}
          runs={runsMeetings}
          ownPartyId={ownPartyId}
          marks={(item) => <NoteMark item={item} />}
          acts={carryActs(view.startsAt)}
          heads={view.heads}
          head={(head, minutes) =>
            view.heads
              .filter(({ id }) => id === head.id)
              .map((section) => (
                <SectionHead
                  key={section.id}
                  section={section}
                  sections={view.heads}
                  minutes={minutes}
                  editable={runsMeetings && (early || view.state === 'LIVE')}
                />
              ))
          }
          tools={
            <SectionTools
              meetingId={view.id}
              items={view.items.map(({ id }) => ({ id, title: view.titleOf(id) ?? '' }))}
            />
          }
          under={(item, number) => runsMeetings && <ChairNote item={item} number={number} />}
        />
        <HandedIn
          meeting={view}
          items={view.handedIn}
          runs={runsMeetings}
          ownPartyId={ownPartyId}
          acts={(item, onGone) => <Postpone item={item} startsAt={view.startsAt} onDone={onGone} />}
          elsewhere={(item) => <HandInElsewhere item={item} />}
        />
        <MeetingQuestions meeting={view} items={askedItems(view)} />
      </div>
      <aside className="hub-stack hub-stack--wide">
        <NextStep slug={slug} view={view} />
        <MeetingVenue venue={view.venue} />
        {ownPartyId && view.state === 'CALLED' && <OwnSeat meeting={view} partyId={ownPartyId} />}
        {view.attendance.length > 0 && view.state !== 'DRAFT' && (
          <div className="hub-sheet hub-prepare__seats">
            <Seats
              meeting={view}
              live={view.state === 'LIVE'}
              maySet={(partyId) => settable && (runsMeetings || partyId === ownPartyId)}
              head={view.state === 'LIVE' ? copy.head : copy.headBefore}
              headId="seats-head"
            />
          </div>
        )}
        <div className="hub-sheet hub-prepare__seats">
          <Guests meeting={view} />
        </div>
        {runsMeetings && early && (
          <Templates
            slug={slug}
            meetingId={view.id}
            lastItemId={view.items.at(-1)?.id ?? null}
            items={keepable(view)}
          />
        )}
      </aside>
    </div>
  )
}

const agendaOf = ({ items, titleOf }: MeetingView) => ({
  agenda: items.map(({ id }) => id).join(' '),
  titles: items.flatMap(({ id }) => titleOf(id) ?? []),
  adopts: items.some((item) => readFragment(CarriedFragment, item).adoptsMinutes),
})

const keepable = ({ items }: MeetingView): Keepable[] =>
  items.flatMap((item, at) => {
    const { placement, adoptsMinutes, continues } = readFragment(CarriedFragment, item)
    const { title, handedInBy } = readFragment(AgendaRowFragment, item)
    if (placement === 'POSTPONED') return []
    return [{ id: item.id, name: `${at + 1}. ${title}`, title, adoptsMinutes, once: !!(continues ?? handedInBy) }]
  })

const askedItems = (view: MeetingView) =>
  view.items.map(({ id }) => ({
    id,
    number: view.numberOf(id),
    title: view.titleOf(id) ?? '',
    questions: view.questionsAt(id),
  }))
