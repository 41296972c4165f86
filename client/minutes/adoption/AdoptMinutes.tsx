import { FileCheck, ScrollText } from 'lucide-react'
import { Fragment, useState } from 'react'
import { CarriedFragment } from '../../agenda/Carried.tsx'
import { fieldOf, useAct, whyNot } from '../../graph/acts/act.ts'
import { useProblem } from '../../graph/acts/use-problem.ts'
import { type FragmentType, readFragment } from '../../graph/generated/index.ts'
import { useMembership } from '../../session/session.ts'
import { datedDate } from '../../lib/dates.ts'
import { useDraft } from '../../lib/drafts.ts'
import { Alert } from '../../ui/Alert.tsx'
import { Button } from '../../ui/Button.tsx'
import { ChoiceGroup } from '../../ui/ChoiceGroup.tsx'
import { TextArea } from '../../ui/Field.tsx'
import { TextLink } from '../../ui/LinkButton.tsx'
import { announce } from '../../ui/LiveRegion.tsx'
import { Adopted } from './Adopted.tsx'
import { adoptionsAt } from './adoptions-at.ts'
import { copy } from './copy.ts'
import { AdoptionFragment, adoptMinutes } from './operations.ts'
import '../minutes.css'

interface AdoptMinutesProps {
  meeting: FragmentType<typeof AdoptionFragment>
  item: FragmentType<typeof CarriedFragment> & { id: string }
  /** In the minutes of this meeting: only which minutes were adopted. */
  minutes?: boolean
}

/** At the item that adopts the minutes of the previous meeting: which minutes, and the press that adopts them. */
export const AdoptMinutes = ({ meeting, item, minutes = false }: AdoptMinutesProps) => {
  const { adoptsMinutes, placement } = readFragment(CarriedFragment, item)
  const { adopted } = readFragment(AdoptionFragment, meeting)
  const { runsMeetings, samenwerkingsverband } = useMembership()
  const shown = minutes && adopted.length ? adopted : adoptionsAt(meeting)
  if (!adoptsMinutes) return null
  const Heading = minutes ? 'h4' : 'h2'
  return (
    <section className="hub-adoption" aria-labelledby="adopt-head">
      <Heading className={minutes ? 'hub-sr' : 'utrecht-heading-3'} id="adopt-head">
        {copy.head}
      </Heading>
      {shown.map((one) => (
        <Fragment key={one.id}>
          <p>
            {copy.of(datedDate(one.startsAt))}{' '}
            <TextLink href={`/${samenwerkingsverband.slug}/overleg/${one.id}/verslag`} icon={ScrollText}>
              {copy.read}
            </TextLink>
          </p>
          <Adopted minutes={one} />
          {!minutes && one.state === 'CLOSED' && placement === 'PLACED' && runsMeetings && (
            <Form
              itemId={item.id}
              meetingId={one.id}
              day={datedDate(one.startsAt)}
              minutes={`/${samenwerkingsverband.slug}/overleg/${one.id}/verslag`}
            />
          )}
        </Fragment>
      ))}
      {!shown.length && <p>{copy.none}</p>}
    </section>
  )
}

const ways = [
  { value: 'conform', label: copy.conform },
  { value: 'changed', label: copy.changed },
] as const

interface FormProps {
  itemId: string
  /** The meeting whose minutes these are. */
  meetingId: string
  /** Its day. */
  day: string
  /** Where its minutes stand. */
  minutes: string
}

const Form = ({ itemId, meetingId, day, minutes }: FormProps) => {
  const [adopt, busy] = useAct(adoptMinutes)
  const [changes, setChanges, forget] = useDraft<string | null>(`adopt:${itemId}:${meetingId}`, null)
  const [tried, setTried] = useState(false)
  const [problem, setProblem] = useProblem()
  const missing = changes !== null && !changes.trim()
  const run = async () => {
    setTried(true)
    if (missing) return
    const outcome = await adopt({ agendaItemId: itemId, meetingId, changes: changes?.trim() ?? null })
    if (!outcome.ok) return setProblem(outcome)
    announce(copy.done(day))
    forget()
  }
  return (
    // No form: Enter on a choice would adopt the minutes.
    <div className="hub-stack" data-sends>
      <ChoiceGroup
        label={copy.how}
        options={ways}
        value={changes === null ? 'conform' : 'changed'}
        onChange={(way) => (way === 'conform' ? forget() : setChanges(''))}
      />
      {changes !== null && (
        <TextArea
          label={copy.changes}
          hint={copy.changesHint}
          rows={3}
          maxLength={2000}
          value={changes}
          error={tried && missing ? copy.changesMissing : null}
          onChange={({ target }) => setChanges(target.value)}
        />
      )}
      {problem && fieldOf(problem) === 'consentRound' && (
        <Alert kind="error" title={copy.consentOpen(day)}>
          {copy.consentOpenHint} <TextLink href={minutes}>{copy.toMinutes(day)}</TextLink>
        </Alert>
      )}
      {problem && fieldOf(problem) !== 'consentRound' && <Alert kind="error" title={whyNot(problem)} />}
      <div className="hub-row">
        <Button variant="primary" icon={FileCheck} busy={busy && copy.busy} onClick={() => void run()}>
          {copy.adopt}
        </Button>
      </div>
    </div>
  )
}
