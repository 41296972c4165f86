import { useCallback, useState } from 'react'
import { type AnyVariables, createRequest, type DocumentInput } from 'urql'
import { nl } from '../../../schema/nl.ts'
import { uuidv7 } from '../../lib/ids.ts'
import { answerWithin } from '../client.ts'
import type { Keeping } from '../outbox/outbox.ts'
import { actIn } from '../outbox/recorded.ts'
import { useHub } from '../use-hub.ts'
import { copy } from './copy.ts'
import { lastPartOf, type NotDone, type Outcome } from './outcome.ts'

/**
 * Does one act; the second value is true while its answer is awaited. A recorded act goes through the outbox, and is
 * done once it is kept there; a moment is sent now, or said to have failed. `isMoment` makes a moment of any act.
 * `keeping` is kept with a recorded act; with the form that it came from, a refusal comes back there.
 */
export const useAct = <Data, Variables extends AnyVariables>(
  document: DocumentInput<Data, Variables>,
  isMoment = false,
) => {
  const hub = useHub()
  const [awaited, setAwaited] = useState(0)
  const act = useCallback(
    async (variables: Variables, keeping?: Keeping): Promise<Outcome<Data>> => {
      const request = createRequest(document, variables)
      const name = actIn(request.query)
      setAwaited((before) => before + 1)
      try {
        const mayWait = !isMoment && name in hub.recorded
        if (mayWait && hub.outbox) return (await hub.outbox.act(request, keeping)) as Outcome<Data>
        const key = keyFor(request.key)
        const { outcome } = await hub.mutate(request, key)
        // The server answered, so the same words make a new act from now on, and an old key must not answer it.
        if (!outcome.offline) keys.clear()
        return outcome
      } finally {
        setAwaited((before) => before - 1)
      }
    },
    [hub, document, isMoment],
  )
  return [act, awaited > 0] as const
}

/** Says in Dutch why an act was not done. `fields` names the fields of the form: { text: 'de tekst' }. */
export const whyNot = (outcome: NotDone, fields: Record<string, string> = {}): string => {
  if (outcome.offline) return outcome.isBusy ? copy.busy : copy.offline
  if (outcome.fault) return outcome.fault.id ? `${copy.fault} ${copy.faultId(outcome.fault.id)}` : copy.fault
  if (outcome.refusal.because) return outcome.refusal.because
  const sentence = nl.refusalCode[outcome.refusal.code]
  const field = fields[fieldOf(outcome) ?? '']
  return field ? copy.inField(sentence, field) : sentence
}

/** The last part of the refused field: 'text' of input.text. */
export const fieldOf = (outcome: NotDone) => lastPartOf(outcome.refusal?.field)

/** Whether it was refused because what stands in this field is not right. `field`: the last part of its path. */
export const isInvalid = (outcome: NotDone | null, field: string) =>
  outcome?.refusal?.code === 'INVALID' && fieldOf(outcome) === field

/** One key per act and its variables until the server answers; not for long: the same words may be a new act then. */
const keys = new Map<number, { key: string; at: number }>()

const keyFor = (act: number) => {
  const kept = keys.get(act)
  if (kept && performance.now() - kept.at < answerWithin) return kept.key
  const key = uuidv7()
  keys.set(act, { key, at: performance.now() })
  return key
}
