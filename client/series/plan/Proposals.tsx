import { CalendarPlus, CalendarX, RotateCcw } from 'lucide-react'
import { useState } from 'react'
import { daysAfter, longDate } from '../../../schema/dates.ts'
import { useAct, whyNot } from '../../graph/acts/act.ts'
import { useProblem } from '../../graph/acts/use-problem.ts'
import type { NotDone } from '../../graph/acts/outcome.ts'
import { Button } from '../../ui/Button.tsx'
import { Empty } from '../../ui/Empty.tsx'
import { DateField } from '../../ui/Field.tsx'
import { announce } from '../../ui/LiveRegion.tsx'
import { Loading } from '../../ui/Loading.tsx'
import { Problem } from '../../ui/Problem.tsx'
import { copy } from '../copy.ts'
import { planMeetings } from '../operations.ts'
import { ProposalRow } from './ProposalRow.tsx'
import { Turns } from './Turns.tsx'
import { useProposals } from './use-proposals.ts'
import type { VenueChoice } from './venues.ts'

interface ProposalsProps {
  seriesId: string
  /** Today. */
  today: string
  /** Changes when somebody planned something: what is proposed is then asked again. */
  news: number
  venues: readonly VenueChoice[]
  onPlanned: () => void
}

/** The coming time as the planner would have it, to change and to take over in one press. */
export const Proposals = ({ seriesId, today, news, venues, onPlanned }: ProposalsProps) => {
  const [until, setUntil] = useState(daysAfter(today, 365))
  const proposals = useProposals(seriesId, daysAfter(today, 1), until || daysAfter(today, 365), news)
  const [plan, planning] = useAct(planMeetings)
  const [problem, setProblem] = useProblem()
  const { rows } = proposals
  const accept = async () => {
    setProblem(null)
    const outcome = await plan({ input: { seriesId, meetings: proposals.input() } })
    if (!outcome.ok) return setProblem(outcome)
    announce(copy.proposal.accepted(rows.length))
    proposals.forget()
    proposals.ask()
    onPlanned()
  }
  return (
    <section className="hub-stack" aria-labelledby="proposal-head">
      <div className="hub-part__head hub-proposals__head">
        <h2 className="utrecht-heading-2" id="proposal-head">
          {copy.proposal.head}
        </h2>
        <DateField
          label={copy.proposal.until}
          min={daysAfter(today, 1)}
          max={daysAfter(today, 731)}
          value={until}
          onChange={({ target }) => setUntil(target.value)}
        />
      </div>
      {proposals.fetching && !rows.length && <Loading label={copy.proposal.loading} />}
      {!proposals.fetching && !rows.length && !proposals.dropped && (
        <Empty icon={CalendarX} title={copy.proposal.none}>
          {copy.proposal.noneHint}
        </Empty>
      )}
      <ol className="hub-proposals">
        {rows.map((row, at) => (
          <ProposalRow
            key={row.on}
            seriesId={seriesId}
            row={row}
            next={rows[at + 1] ?? null}
            venues={venues}
            news={news}
            onChoose={(venueId) => proposals.choose(row.on, venueId)}
            onMove={(slot) => proposals.move(row.on, slot)}
            onSwap={(next) => proposals.swap(row, next)}
            onDrop={() => proposals.drop(row.on)}
          />
        ))}
      </ol>
      {proposals.dropped > 0 && (
        <p className="hub-row">
          <span className="hub-meta">{copy.proposal.dropped(proposals.dropped)}</span>
          <Button small variant="subtle" icon={RotateCcw} onClick={proposals.reset}>
            {copy.proposal.back}
          </Button>
        </p>
      )}
      {rows.length > 0 && <Turns rows={rows} venues={venues} />}
      {problem && <Problem>{[dayOf(problem, rows), whyNot(problem)].filter(Boolean).join(' ')}</Problem>}
      {rows.length > 0 && (
        <div className="hub-row">
          <Button
            variant="primary"
            icon={CalendarPlus}
            busy={planning && copy.busy}
            disabled={rows.some(({ wrong }) => wrong)}
            onClick={() => void accept()}
          >
            {copy.proposal.accept(rows.length)}
          </Button>
        </div>
      )}
    </section>
  )
}

/** The day that the refusal is about: its field is input.meetings.3.venueId. */
const dayOf = ({ refusal }: NotDone, rows: readonly { startsAt: string }[]) => {
  const at = refusal?.field?.match(/meetings\.(\d+)/)?.[1]
  const row = at === undefined ? undefined : rows[Number(at)]
  return row ? copy.proposal.refused(longDate(row.startsAt)) : null
}
