import { Check, CircleSlash, type LucideIcon, MessageSquareText, Minus, ThumbsDown } from 'lucide-react'
import { useState } from 'react'
import { nl } from '../../../schema/nl.ts'
import type { VoteChoice } from '../../graph/generated/graphql.ts'
import { Badge, type BadgeKind } from '../../ui/Badge.tsx'
import { Button } from '../../ui/Button.tsx'
import { TextArea } from '../../ui/Field.tsx'
import { announce } from '../../ui/LiveRegion.tsx'
import { Problem } from '../../ui/Problem.tsx'
import { copy } from '../copy.ts'
import { vote } from '../operations.ts'
import { type Consent, silence, type Vote } from '../tally.ts'
import { useConsentAct } from '../use-consent.ts'

const looks: Record<VoteChoice, [BadgeKind, LucideIcon]> = {
  AGREE: ['success', Check],
  AGREE_WITH_REMARK: ['success', MessageSquareText],
  OBJECT: ['danger', ThumbsDown],
  ABSTAIN: ['neutral', CircleSlash],
}

/** What a party answered, in icon and word. */
export const AnswerBadge = ({ consent, vote: { choice } }: { consent: Consent; vote: Vote }) => {
  if (!choice) return <Badge icon={Minus}>{silence(consent)}</Badge>
  const [kind, icon] = looks[choice]
  return (
    <Badge kind={kind} icon={icon}>
      {nl.voteChoice[choice]}
    </Badge>
  )
}

const choices = ['AGREE', 'AGREE_WITH_REMARK', 'OBJECT', 'ABSTAIN'] as const
type Explained = 'AGREE_WITH_REMARK' | 'OBJECT'
const isExplained = (choice: VoteChoice): choice is Explained => choice === 'AGREE_WITH_REMARK' || choice === 'OBJECT'

/** The four answers. Akkoord and onthouding are sent with one press; what needs words asks for them first. */
export const AnswerButtons = ({ consent, mine, onDone }: { consent: Consent; mine: Vote; onDone?: () => void }) => {
  const { run, busy, problem } = useConsentAct(vote)
  const [explaining, setExplaining] = useState<Explained | null>(null)
  const give = async (choice: VoteChoice, remark: string | null) => {
    if (!(await run({ consentRoundId: consent.id, partyId: mine.party.id, choice, remark }))) return
    announce(copy.saidFor(mine.party.name, nl.voteChoice[choice]))
    setExplaining(null)
    onDone?.()
  }
  return (
    <div className="hub-answer" role="group" aria-label={copy.answerFor(mine.party.name)}>
      <div className="hub-answer__choices">
        {choices.map((choice) => (
          <Button
            key={choice}
            icon={looks[choice][1]}
            aria-pressed={(explaining ?? mine.choice) === choice}
            aria-expanded={isExplained(choice) ? explaining === choice : undefined}
            onClick={() => (isExplained(choice) ? setExplaining(choice) : void give(choice, null))}
          >
            {copy.choose(choice)}
          </Button>
        ))}
      </div>
      {explaining && (
        <Explain
          key={explaining}
          choice={explaining}
          before={mine.choice === explaining ? (mine.remark ?? '') : ''}
          busy={busy}
          onSend={(remark) => void give(explaining, remark)}
          onCancel={() => setExplaining(null)}
        />
      )}
      {problem && <Problem>{problem}</Problem>}
    </div>
  )
}

interface ExplainProps {
  choice: Explained
  before: string
  busy: boolean
  onSend: (remark: string) => void
  onCancel: () => void
}

const Explain = ({ choice, before, busy, onSend, onCancel }: ExplainProps) => {
  const [words, setWords] = useState(before)
  const [tried, setTried] = useState(false)
  return (
    <form
      className="hub-answer__why"
      noValidate
      onSubmit={(event) => {
        event.preventDefault()
        setTried(true)
        if (words.trim()) onSend(words.trim())
      }}
    >
      <TextArea
        ref={focused}
        label={copy.remark[choice]}
        rows={2}
        maxLength={1000}
        value={words}
        error={tried && !words.trim() ? copy.remarkMissing[choice] : null}
        onChange={({ target }) => setWords(target.value)}
      />
      <div className="hub-row">
        <Button variant="primary" type="submit" icon={Check} busy={busy && copy.sending}>
          {copy.send}
        </Button>
        <Button variant="subtle" onClick={onCancel}>
          {copy.cancel}
        </Button>
      </div>
    </form>
  )
}

const focused = (area: HTMLTextAreaElement | null) => area?.focus()
