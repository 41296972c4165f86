import { Check, CircleSlash, type LucideIcon, MessageSquareText, Minus, ThumbsDown } from 'lucide-react'
import { useEffect, useEffectEvent, useState } from 'react'
import { nl } from '../../../schema/nl.ts'
import type { VoteChoice } from '../../graph/generated/graphql.ts'
import { draftNow } from '../../lib/drafts.ts'
import { lineIsThere } from '../../lib/line.ts'
import { useStore } from '../../lib/store.ts'
import { shortName } from '../../party/short-name.ts'
import { useViewer } from '../../session/session.ts'
import { Alert } from '../../ui/Alert.tsx'
import { Badge, type BadgeKind } from '../../ui/Badge.tsx'
import { Button } from '../../ui/Button.tsx'
import { TextArea } from '../../ui/Field.tsx'
import { announce } from '../../ui/LiveRegion.tsx'
import { Problem } from '../../ui/Problem.tsx'
import { copy } from '../copy.ts'
import { objectLate, vote } from '../operations.ts'
import { type Consent, isAnsweredByOther, silence, takesAnswer, type Vote } from '../tally.ts'
import { useConsentAct } from '../use-consent.ts'
import { answerDraft, type AnswerDraft, isLeft, useAnswerDraft } from './draft.ts'
import { useWriting } from './use-writing.ts'
import '../consent.css'

const looks: Record<VoteChoice, [BadgeKind, LucideIcon]> = {
  AGREE: ['success', Check],
  AGREE_WITH_REMARK: ['success', MessageSquareText],
  OBJECT: ['danger', ThumbsDown],
  ABSTAIN: ['neutral', CircleSlash],
}

/** The answer of a party, in icon and word. */
export const AnswerBadge = ({ consent, vote: { choice } }: { consent: Consent; vote: Vote }) => {
  if (!choice) return <Badge icon={Minus}>{silence(consent)}</Badge>
  const [kind, icon] = looks[choice]
  return (
    <Badge kind={kind} icon={icon}>
      {nl.voteChoice[choice]}
    </Badge>
  )
}

/** The three that weigh the same stand beside each other, in sight together; under them the one with words. */
const choices = ['AGREE', 'OBJECT', 'ABSTAIN', 'AGREE_WITH_REMARK'] as const
type Explained = 'AGREE_WITH_REMARK' | 'OBJECT'
const isExplained = (choice: VoteChoice): choice is Explained => choice === 'AGREE_WITH_REMARK' || choice === 'OBJECT'

/**
 * The four answers. Akkoord and onthouding are sent with one press; what needs words asks for them first. What was
 * typed when it closed, or refused, stays to be read.
 */
export const AnswerButtons = ({ consent, mine, onDone }: { consent: Consent; mine: Vote; onDone?: () => void }) => {
  const { explaining, draft, waits, busy, problem, choose, type, give, forget } = useAnswer(consent, mine, onDone)
  const takes = takesAnswer(consent, mine)
  useWaits(waits && takes, mine)
  useWriting(consent.id, mine.party.id, takes ? explaining : null, draft?.words ?? '')
  const late = useLate(consent, mine, forget)
  const { person } = useViewer()
  const hasLine = useStore(lineIsThere)
  if (!takes && !isLeft(draft, mine)) return null
  return (
    <div className="hub-voting" role="group" aria-label={copy.answerFor(mine.party.name)}>
      {takes && (
        <div className="hub-answer__choices">
          {choices.map((choice) => (
            <Button
              key={choice}
              className={choice === 'AGREE_WITH_REMARK' ? 'hub-answer__words' : undefined}
              // Words may be typed without a line; they are kept, and sent by hand.
              needsLine={!isExplained(choice)}
              icon={looks[choice][1]}
              aria-pressed={(explaining ?? mine.choice) === choice}
              aria-expanded={isExplained(choice) ? explaining === choice : undefined}
              onClick={() => (isExplained(choice) ? choose(choice) : void give(choice, null))}
            >
              {copy.choose(choice)}
            </Button>
          ))}
        </div>
      )}
      {takes && !hasLine && <p className="hub-meta">{copy.noLine}</p>}
      {!takes && draft && (
        <Alert kind="warning" title={explaining ? copy.late : copy.lateAnswer(nl.voteChoice[draft.choice])}>
          {consent.roundState === 'WITHDRAWN' ? copy.takenBack : draft.refused}
        </Alert>
      )}
      {explaining && draft && (
        <Explain
          key={explaining}
          choice={explaining}
          words={draft.words}
          onType={type}
          late={!takes}
          isReplacing={isAnsweredByOther(mine, person.id)}
          sendLate={explaining === 'OBJECT' && consent.result ? late.send : undefined}
          waits={waits && takes}
          busy={busy}
          onSend={(remark) => void give(explaining, remark)}
          onCancel={forget}
        />
      )}
      {!takes && !explaining && (
        <div>
          <Button onClick={forget}>{copy.wipeAnswer}</Button>
        </div>
      )}
      {(takes ? problem : late.problem) && <Problem>{takes ? problem : late.problem}</Problem>}
    </div>
  )
}

/** After the count: the objection that was being typed goes to the table all the same, in one press. */
const useLate = (consent: Consent, mine: Vote, forget: () => void) => {
  const { run, problem } = useConsentAct(objectLate)
  const send = async (remark: string) => {
    if (!(await run({ consentRoundId: consent.id, partyId: mine.party.id, remark }))) return
    announce(copy.lateDone)
    forget()
  }
  return { send: (remark: string) => void send(remark), problem }
}

/** Keeps the choice and the words as a draft until the server has them. */
const useAnswer = (consent: Consent, mine: Vote, onDone?: () => void) => {
  const hasLine = useStore(lineIsThere)
  const { run, busy, problem } = useConsentAct(vote, copy.notTaken)
  const [draft, keep, clear] = useAnswerDraft(consent.id, mine.party.id)
  const forget = () => {
    clear()
    setTimeout(keepFocus)
  }
  const typed = () => draftNow<AnswerDraft>(answerDraft(consent.id, mine.party.id))?.words ?? ''
  const give = async (choice: VoteChoice, remark: string | null) => {
    const refused = (why: string) => keep({ choice, words: isExplained(choice) ? typed() : '', refused: why })
    // An answer that does not arrive waits for the person, and never goes by itself.
    if (isExplained(choice)) keep({ choice, words: typed(), refused: null, unsent: true })
    if (!(await run({ consentRoundId: consent.id, partyId: mine.party.id, choice, remark }, refused))) return
    announce(copy.saidFor(mine.party.name, nl.voteChoice[choice]))
    // Words that were typed while the answer was on its way are not sent.
    if (!isExplained(choice) || typed().trim() === remark) forget()
    onDone?.()
  }
  return {
    draft,
    explaining: draft && isExplained(draft.choice) ? draft.choice : null,
    choose: (choice: Explained) =>
      keep({ choice, words: draft?.words || (mine.choice === choice ? (mine.remark ?? '') : ''), refused: null }),
    type: (words: string) =>
      draft && keep({ ...draft, words, refused: null, ...((draft.unsent || !hasLine) && { unsent: true }) }),
    /** The line is back, and what was typed without it is not sent. */
    waits: hasLine && !busy && !problem && !!draft?.unsent && draft.words.trim() !== '',
    give,
    forget,
    busy,
    problem,
  }
}

/** Says that words which were typed without a line wait to be sent. */
const useWaits = (waits: boolean, { party }: Vote) => {
  const said = useEffectEvent(() => waits && announce(`${shortName(party.name)}: ${copy.waits}`))
  useEffect(() => void said(), [waits])
}

/** The form that had the focus is gone: it goes to the page, not to nowhere. */
const keepFocus = () => {
  if (document.activeElement === document.body) document.getElementById('inhoud')?.focus({ preventScroll: true })
}

interface ExplainProps {
  choice: Explained
  words: string
  onType: (words: string) => void
  /** It is not taken any more: to be read alone. */
  late: boolean
  /** Brings it to the table after the count; left out: not any more. */
  sendLate?: (remark: string) => void
  /** Somebody else answered for this party meanwhile. */
  isReplacing: boolean
  /** It was typed without a line, which is back. */
  waits: boolean
  busy: boolean
  onSend: (remark: string) => void
  onCancel: () => void
}

const Explain = ({
  choice,
  words,
  onType,
  late,
  sendLate,
  isReplacing,
  waits,
  busy,
  onSend,
  onCancel,
}: ExplainProps) => {
  const [tried, setTried] = useState(false)
  // Only who pressed a button comes here: a page that opens with a draft leaves the focus where it is.
  const [focus] = useState(() => document.activeElement instanceof HTMLButtonElement)
  return (
    <form
      className="hub-answer__why"
      noValidate
      onSubmit={(event) => {
        event.preventDefault()
        setTried(true)
        if (words.trim() && !late) onSend(words.trim())
      }}
    >
      <TextArea
        ref={focus ? focused : undefined}
        label={copy.remark[choice]}
        rows={2}
        maxLength={1000}
        readOnly={late}
        value={words}
        error={tried && !words.trim() ? copy.remarkMissing[choice] : null}
        onChange={({ target }) => onType(target.value)}
      />
      {waits && (
        <Alert kind="warning" speak="off" title={copy.waits}>
          {copy.waitsHint}
        </Alert>
      )}
      <div className="hub-row">
        {!late && (
          <Button variant="primary" type="submit" icon={Check} busy={busy && copy.sending}>
            {isReplacing ? copy.replace : copy.send}
          </Button>
        )}
        {late && sendLate && (
          <Button variant="primary" needsLine icon={Check} onClick={() => sendLate(words.trim())}>
            {copy.sendLate}
          </Button>
        )}
        <Button variant={late ? 'secondary' : 'subtle'} onClick={onCancel}>
          {late ? copy.wipe : copy.cancel}
        </Button>
      </div>
    </form>
  )
}

/** With the button that sends it in sight. */
const focused = (area: HTMLTextAreaElement | null) => {
  area?.focus()
  area?.form?.scrollIntoView({ block: 'nearest' })
}
