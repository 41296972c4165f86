import { useState } from 'react'
import { useQuery } from 'urql'
import { longDate } from '../../../schema/dates.ts'
import { plannedMeetings } from '../../carryover/operations.ts'
import { useAct, whyNot } from '../../graph/acts/act.ts'
import { useProblem } from '../../graph/acts/use-problem.ts'
import { readFragment } from '../../graph/generated/index.ts'
import { Told } from '../../mail/operations.ts'
import { useMembership } from '../../session/session.ts'
import { Alert } from '../../ui/Alert.tsx'
import { Button } from '../../ui/Button.tsx'
import { ChoiceGroup } from '../../ui/ChoiceGroup.tsx'
import { Dialog } from '../../ui/Dialog.tsx'
import { announce } from '../../ui/LiveRegion.tsx'
import { copy } from '../copy.ts'
import { cancelMeeting } from '../operations.ts'
import type { MeetingView } from '../view.ts'
import { type Fate, fateInput, firstFate, type Target, type Waiting, waitingIn } from './fates.ts'
import { FateRow } from './FateRow.tsx'
import './prepare.css'

const words = copy.prepare.cancel

/** Calls the meeting off, after asking what becomes of everything that waits on it. */
export const AskCancel = ({ view, onClose }: { view: MeetingView; onClose: () => void }) => {
  const [cancel, cancelling] = useAct(cancelMeeting)
  const [problem, setProblem] = useProblem()
  const [how, setHow] = useState<'later' | 'each'>('later')
  const [chosen, setChosen] = useState<ReadonlyMap<string, Fate>>(new Map())
  const targets = useTargets(view.id)
  const waiting = waitingIn(view)
  const fateOf = (item: Waiting) => chosen.get(item.id) ?? firstFate(item, targets, view.startsAt)
  const run = async () => {
    const reason = words.reason(longDate(view.startsAt))
    const items = how === 'each' ? waiting.flatMap((item) => fateInput(item.id, fateOf(item), reason)) : []
    const outcome = await cancel({ id: view.id, items })
    if (!outcome.ok) return setProblem(outcome)
    announce(words.done)
    onClose()
  }
  return (
    <Dialog
      title={words.head}
      closeLabel={words.no}
      onClose={onClose}
      wide={how === 'each'}
      footer={
        <>
          <Button variant="primary" busy={cancelling && copy.busy} onClick={() => void run()}>
            {words.yes}
          </Button>
          <Button onClick={onClose}>{words.no}</Button>
        </>
      }
    >
      <p>
        {words.text} {readFragment(Told, view).told && words.mailed}
      </p>
      {waiting.length > 0 && (
        <ChoiceGroup
          label={words.what(waiting.length)}
          hint={how === 'later' ? words.laterHint : words.eachHint}
          options={[
            { value: 'later', label: words.later },
            { value: 'each', label: words.each },
          ]}
          value={how}
          onChange={setHow}
        />
      )}
      <ul className="hub-fates">
        {waiting.map((item) =>
          how === 'later' ? (
            <li key={item.id}>{item.name}</li>
          ) : (
            <FateRow
              key={item.id}
              item={item}
              fate={fateOf(item)}
              targets={targets}
              onChange={(fate) => setChosen(new Map([...chosen, [item.id, fate]]))}
            />
          ),
        )}
      </ul>
      {problem && <Alert kind="error" title={whyNot(problem)} />}
    </Dialog>
  )
}

/** The other meetings that are planned, in order of start. */
const useTargets = (meetingId: string): readonly Target[] => {
  const { slug } = useMembership().samenwerkingsverband
  const [{ data }] = useQuery({ query: plannedMeetings, variables: { slug }, requestPolicy: 'cache-and-network' })
  return (data?.samenwerkingsverband?.meetings.nodes ?? [])
    .filter(({ id, state }) => id !== meetingId && (state === 'DRAFT' || state === 'CALLED'))
    .toReversed()
}
