import { Send } from 'lucide-react'
import { useEffect } from 'react'
import { useQuery } from 'urql'
import { whyNot } from '../graph/acts/act.ts'
import type { NotDone } from '../graph/acts/outcome.ts'
import { useProblem } from '../graph/acts/use-problem.ts'
import type { MailingQuery } from '../graph/generated/graphql.ts'
import { Alert } from '../ui/Alert.tsx'
import { Button } from '../ui/Button.tsx'
import { Dialog } from '../ui/Dialog.tsx'
import { announce } from '../ui/LiveRegion.tsx'
import { Loading } from '../ui/Loading.tsx'
import { copy } from './copy.ts'
import { mailing } from './operations.ts'
import './mail.css'

interface SendDialogProps {
  title: string
  /** What to say once it is sent. */
  done: string
  meetingId: string
  /** Differs where the meeting or its agenda differs: the mail is asked for again. */
  stamp: string
  /** The items as they are sent: '1. Opening'; the first under a head names it. */
  agenda: readonly { id: string; name: string; about: string; head?: string | null }[]
  busy: boolean
  /** Sends it; answers why it was not done. */
  send: () => Promise<NotDone | null>
  onClose: () => void
}

/** Shows who gets a mail about a meeting and how it reads, and sends it at one press. */
export const SendDialog = ({ title, done, meetingId, stamp, agenda, busy, send, onClose }: SendDialogProps) => {
  const [{ data, error }, ask] = useQuery({ query: mailing, variables: { id: meetingId }, pause: true })
  const [problem, setProblem] = useProblem()
  useEffect(() => ask({ requestPolicy: 'network-only' }), [ask, stamp])
  const mail = data?.meeting?.mailing
  const press = async () => {
    const notDone = await send()
    if (notDone) return setProblem(notDone)
    announce(done)
    onClose()
  }
  return (
    <Dialog
      wide
      title={title}
      closeLabel={copy.no}
      onClose={onClose}
      footer={
        <>
          <Button variant="primary" icon={Send} busy={busy && copy.busy} disabled={!mail} onClick={() => void press()}>
            {copy.yes(mail?.sends ? mail.to.length : 0)}
          </Button>
          <Button onClick={onClose}>{copy.no}</Button>
        </>
      }
    >
      {problem && <Alert kind="error" title={whyNot(problem)} />}
      {mail ? (
        <Mail mail={mail} />
      ) : error ? (
        <Alert kind="warning" title={copy.failed} />
      ) : (
        <Loading label={copy.loading} />
      )}
      <section className="hub-send__part">
        <h3 className="utrecht-heading-3">{copy.agenda}</h3>
        <ol className="hub-send__agenda">
          {agenda.map(({ id, name, about, head }) => (
            <li key={id}>
              {head && <b className="hub-block">{head}</b>}
              {name} <span className="hub-meta">{about}</span>
            </li>
          ))}
        </ol>
      </section>
    </Dialog>
  )
}

type Shown = NonNullable<NonNullable<MailingQuery['meeting']>['mailing']>

const Mail = ({ mail: { sends, to, without, changes, subject, text } }: { mail: Shown }) => (
  <>
    {!sends && (
      <Alert title={copy.noMail} speak="off">
        {copy.noMailHint}
      </Alert>
    )}
    {changes.length > 0 && (
      <section className="hub-send__part">
        <h3 className="utrecht-heading-3">{copy.changed}</h3>
        <ul className="hub-send__changes">
          {changes.map((line) => (
            <li key={line}>{line}</li>
          ))}
        </ul>
      </section>
    )}
    {sends && (
      <section className="hub-send__part">
        <h3 className="utrecht-heading-3">{to.length ? copy.to(to.length) : copy.toNobody}</h3>
        <ul className="hub-send__to">
          {to.map(({ person, party }) => (
            <li key={party.id}>
              {person.name} <span className="hub-meta">{party.name}</span>
            </li>
          ))}
        </ul>
        {without.length > 0 && (
          <Alert kind="warning" title={copy.without(without.map(({ name }) => name))} speak="off">
            {copy.withoutHint}
          </Alert>
        )}
      </section>
    )}
    {subject && to[0] && (
      <section className="hub-send__part">
        <h3 className="utrecht-heading-3">{copy.mailTo(to[0].person.name)}</h3>
        <div className="hub-send__mail">
          <b>{subject}</b>
          <p>{text}</p>
        </div>
      </section>
    )}
  </>
)
