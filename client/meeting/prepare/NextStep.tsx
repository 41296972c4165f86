import { CalendarX, Monitor, Play, Radio, Send } from 'lucide-react'
import { useEffect, useRef, useState } from 'react'
import { amsterdamDate, longDate } from '../../../schema/dates.ts'
import { nl } from '../../../schema/nl.ts'
import { lengthInWords } from '../../agenda/copy.ts'
import { AgendaRowFragment } from '../../agenda/prepare/AgendaRow.tsx'
import { readFragment } from '../../graph/generated/index.ts'
import { SendChanges } from '../../mail/SendChanges.tsx'
import { SendDialog } from '../../mail/SendDialog.tsx'
import { unsentChanges } from '../../mail/unsent.ts'
import { useAct, whyNot } from '../../graph/acts/act.ts'
import { useProblem } from '../../graph/acts/use-problem.ts'
import { useMembership } from '../../session/session.ts'
import { useNow } from '../../lib/clock.ts'
import { datedDate, hourTime } from '../../lib/dates.ts'
import { Alert } from '../../ui/Alert.tsx'
import { Button } from '../../ui/Button.tsx'
import { Dialog } from '../../ui/Dialog.tsx'
import { LinkButton, TextLink } from '../../ui/LinkButton.tsx'
import { copy } from '../copy.ts'
import { startMeeting } from '../live-operations.ts'
import { callMeeting } from '../operations.ts'
import type { MeetingView } from '../view.ts'
import { AskCancel } from './AskCancel.tsx'
import './prepare.css'

/** Where the meeting stands, what happens next, and the one act that brings it there. */
export const NextStep = ({ slug, view }: { slug: string; view: MeetingView }) => {
  const { runsMeetings, role } = useMembership()
  const early = view.state === 'DRAFT' || view.state === 'CALLED'
  const home = `/${slug}/overleg/${view.id}`
  const head = useRef<HTMLHeadingElement>(null)
  const before = useRef(view.state)
  // The button that brought the meeting on is gone, and the focus with it.
  useEffect(() => {
    if (before.current !== view.state && document.activeElement === document.body) head.current?.focus()
    before.current = view.state
  }, [view.state])
  return (
    <section className="hub-nextstep" aria-labelledby="next-head">
      <div className="hub-part__head">
        <h2 className="utrecht-heading-2" id="next-head" ref={head} tabIndex={-1}>
          {copy.prepare.next}
        </h2>
      </div>
      <p>{textFor(view, runsMeetings, role === 'CONTACT')}</p>
      {view.calledAt && (
        <p className="hub-meta">{copy.prepare.sentAt(`${datedDate(view.calledAt)} om ${hourTime(view.calledAt)}`)}</p>
      )}
      {early && runsMeetings && <Acts view={view} />}
      {view.state === 'LIVE' && (
        <LinkButton href={home} variant="primary" icon={Radio}>
          {copy.prepare.toLive}
        </LinkButton>
      )}
      {(view.state === 'CLOSED' || view.state === 'ADOPTED') && (
        <LinkButton href={`${home}/verslag`} variant="primary">
          {copy.prepare.toMinutes}
        </LinkButton>
      )}
      {runsMeetings && (view.state === 'CALLED' || view.state === 'LIVE') && (
        <TextLink href={`/${slug}/scherm`} icon={Monitor}>
          {copy.modes.screen}
        </TextLink>
      )}
    </section>
  )
}

const textFor = ({ state }: MeetingView, runs: boolean, contact: boolean) => {
  if (state === 'DRAFT') return runs ? copy.prepare.nextDraft : copy.prepare.nextDraftContact
  if (state === 'CALLED')
    return runs ? copy.prepare.nextCalled : contact ? copy.prepare.nextContact : copy.prepare.nextOther
  if (state === 'LIVE') return copy.prepare.liveNow
  return state === 'CANCELLED' ? copy.prepare.cancelledNow : copy.prepare.closedNow
}

const Acts = ({ view }: { view: MeetingView }) => {
  const [asking, setAsking] = useState<'call' | 'start' | 'cancel' | null>(null)
  const [call, calling] = useAct(callMeeting)
  const empty = view.items.length === 0
  const agenda = sentAgenda(view)
  const unsent = unsentChanges(view, view.clocks)
  const stamp = `${view.version} ${unsent} ${agenda.map(({ id, name, about, head }) => `${id} ${name} ${about} ${head}`).join()}`
  return (
    <div className="hub-nextstep__acts">
      {view.state === 'DRAFT' ? (
        <>
          <Button variant="primary" icon={Send} disabled={empty} onClick={() => setAsking('call')}>
            {copy.prepare.call}
          </Button>
          {empty && <span className="hub-meta">{copy.prepare.callNone}</span>}
        </>
      ) : (
        <>
          <SendChanges meeting={view} unsent={unsent} stamp={stamp} agenda={agenda} />
          <Button variant="primary" icon={Play} onClick={() => setAsking('start')}>
            {copy.prepare.start}
          </Button>
        </>
      )}
      <Button variant="subtle" icon={CalendarX} onClick={() => setAsking('cancel')}>
        {copy.prepare.cancelMeeting}
      </Button>
      {asking === 'call' && view.state === 'DRAFT' && (
        <SendDialog
          title={copy.prepare.call}
          done={copy.prepare.called}
          meetingId={view.id}
          stamp={stamp}
          agenda={agenda}
          busy={calling}
          send={async () => {
            const outcome = await call({ id: view.id })
            return outcome.ok ? null : outcome
          }}
          onClose={() => setAsking(null)}
        />
      )}
      {asking === 'start' && <AskStart view={view} onClose={() => setAsking(null)} />}
      {asking === 'cancel' && <AskCancel view={view} onClose={() => setAsking(null)} />}
    </div>
  )
}

/** The agenda as it is sent: number, title, purpose and minutes. */
const sentAgenda = ({ groups }: MeetingView) =>
  groups.flatMap(({ head, items }) =>
    items.flatMap(({ number, item, clock: { placement, plannedMinutes } }, at) => {
      if (!item || placement === 'POSTPONED') return []
      const { title, purpose } = readFragment(AgendaRowFragment, item)
      const minutes = plannedMinutes == null ? [] : [lengthInWords(plannedMinutes)]
      const name = `${number}. ${title}`
      return [
        { id: item.id, name, about: [nl.purpose[purpose], ...minutes].join(', '), head: at === 0 ? head?.title : null },
      ]
    }),
  )

export const AskStart = ({ view, onClose }: { view: MeetingView; onClose: () => void }) => {
  const [start, starting] = useAct(startMeeting)
  const [problem, setProblem] = useProblem()
  const now = useNow(60_000)
  const first = view.titleOf(view.items[0]?.id)
  const otherDay = amsterdamDate(now) !== amsterdamDate(view.startsAt)
  const run = async () => {
    const outcome = await start({ id: view.id })
    setProblem(outcome.ok ? null : outcome)
    if (outcome.ok) onClose()
  }
  return (
    <Dialog
      title={copy.prepare.startHead}
      closeLabel={copy.prepare.notYet}
      onClose={onClose}
      footer={
        <>
          <Button variant="primary" icon={Play} busy={starting && copy.prepare.starting} onClick={() => void run()}>
            {copy.prepare.start}
          </Button>
          <Button onClick={onClose}>{copy.prepare.notYet}</Button>
        </>
      }
    >
      <p>{first ? copy.prepare.startText(first) : copy.prepare.startTextEmpty}</p>
      {otherDay && (
        <Alert kind="warning" speak="off">
          {copy.prepare.startEarly(longDate(view.startsAt))}
        </Alert>
      )}
      {problem && (
        <Alert
          kind="error"
          title={problem.refusal?.code === 'WRONG_STATE' ? copy.prepare.startRefused : whyNot(problem)}
        />
      )}
    </Dialog>
  )
}
