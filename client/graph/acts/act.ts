import { useCallback, useState } from 'react'
import { type AnyVariables, createRequest, type DocumentInput } from 'urql'
import { nl } from '../../../schema/nl.ts'
import { uuidv7 } from '../../lib/ids.ts'
import { answerWithin } from '../client.ts'
import { copy } from './copy.ts'
import { lastPartOf, type NotDone, type Outcome } from './outcome.ts'
import { actIn } from '../outbox/recorded.ts'
import { useHub } from '../use-hub.ts'

/**
 * Does one act. `busy` while an answer is awaited. What is recorded goes through the outbox and is done once it is kept
 * there; a moment is sent now or said to have failed. `isMoment`: what waits at other times does not now.
 */
export const useAct = <Data, Variables extends AnyVariables>(
  document: DocumentInput<Data, Variables>,
  isMoment = false,
) => {
  const hub = useHub()
  const [waiting, setWaiting] = useState(0)
  const act = useCallback(
    async (variables: Variables): Promise<Outcome<Data>> => {
      const request = createRequest(document, variables)
      const name = actIn(request.query)
      setWaiting((before) => before + 1)
      try {
        const waits = !isMoment && name in hub.recorded
        const queued = waits && (await hub.outbox?.act(name, request))
        if (queued) return queued as Outcome<Data>
        const key = keyFor(request.key)
        const { outcome } = await hub.mutate(request, key)
        // Something else is true by now: a key of before must not answer a new act of the same words.
        if (!outcome.offline) keys.clear()
        return outcome
      } finally {
        setWaiting((before) => before - 1)
      }
    },
    [hub, document, isMoment],
  )
  return [act, waiting > 0] as const
}

/** Says in Dutch why an act was not done. `fields` names the fields of the form: { text: 'de tekst' }. */
export const whyNot = (outcome: NotDone, fields: Record<string, string> = {}): string => {
  if (outcome.offline) return copy.offline
  if (outcome.fault) return outcome.fault.id ? `${copy.fault} ${copy.faultId(outcome.fault.id)}` : copy.fault
  if (outcome.refusal.because) return outcome.refusal.because
  const sentence = nl.refusalCode[outcome.refusal.code]
  const field = fields[fieldOf(outcome) ?? '']
  return field ? copy.inField(sentence, field) : sentence
}

/** The last part of the refused field: 'text' of input.text. */
export const fieldOf = (outcome: NotDone) => lastPartOf(outcome.refusal?.field)

/**
 * One key per act and its variables, kept until there was an answer; but not for long: the same words may be a new
 * moment by then.
 */
const keys = new Map<number, { key: string; at: number }>()

const keyFor = (act: number) => {
  const kept = keys.get(act)
  if (kept && Date.now() - kept.at < answerWithin) return kept.key
  const key = uuidv7()
  keys.set(act, { key, at: Date.now() })
  return key
}
