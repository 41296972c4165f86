import { EyeOff, PencilLine } from 'lucide-react'
import { useEffect, useRef } from 'react'
import { readFragment } from '../graph/generated/index.ts'
import type { Distribution } from '../graph/generated/graphql.ts'
import { type DecisionFieldsValue } from '../decision/DecisionFields.tsx'
import { decisionDraft } from '../decision/RecordDecision.tsx'
import { useAct } from '../graph/acts/act.ts'
import { useDraft } from '../lib/drafts.ts'
import { CheckField } from '../ui/ChoiceGroup.tsx'
import { Icon } from '../ui/Icon.tsx'
import type { MeetingView } from '../meeting/view.ts'
import { copy } from './copy.ts'
import { DraftFragment, showDraft } from './operations.ts'

/** Milliseconds between two texts that are sent. */
const pace = 1_000

type Kept = { fields: DecisionFieldsValue } | null
const openness: readonly Distribution[] = ['PUBLIC', 'MEMBERS', 'SEATED']

/** Under the form of a decision: lets the table read along, unless fewer people may see it than the item. */
export const ShowDraft = ({ view, itemId }: { view: MeetingView; itemId: string }) => {
  const [kept] = useDraft<Kept>(decisionDraft(itemId), null)
  const [on, setOn] = useDraft('reads-along', true)
  const item = view.itemOf(itemId)
  const isCurrent = view.currentId === itemId
  const hidden =
    item !== null &&
    openness.indexOf(kept?.fields.distribution ?? 'MEMBERS') >
      openness.indexOf(readFragment(DraftFragment, item).distribution)
  useShown(itemId, isCurrent && on && !hidden ? (kept?.fields.text.trim() ?? '') : '')
  if (!isCurrent) return null
  return (
    <div className="hub-readsalong">
      {hidden ? (
        <span className="hub-meta">
          <Icon of={EyeOff} /> {copy.hidden}
        </span>
      ) : (
        <>
          <CheckField label={copy.follows} checked={on} onChange={setOn} />
          <span className="hub-meta">
            {item && readFragment(DraftFragment, item).distribution === 'SEATED'
              ? copy.followsHintSeated
              : copy.followsHint}
          </span>
        </>
      )}
    </div>
  )
}

/**
 * Sends what is typed, once a second at most, and takes it back when the form goes. A moment: what did not arrive is
 * made good by the next.
 */
const useShown = (agendaItemId: string, text: string) => {
  const [show] = useAct(showDraft)
  const told = useRef({ text: '', at: 0 })
  useEffect(() => {
    if (text === told.current.text) return
    const timer = setTimeout(
      () => {
        told.current = { text, at: Date.now() }
        void show({ agendaItemId, text: text || null })
      },
      told.current.at + pace - Date.now(),
    )
    return () => clearTimeout(timer)
  }, [agendaItemId, text, show])
  useEffect(
    () => () => {
      if (told.current.text) void show({ agendaItemId, text: null })
      told.current = { text: '', at: 0 }
    },
    [agendaItemId, show],
  )
}

/** What somebody else records at the current item. */
export const DraftLine = ({ view }: { view: MeetingView }) => {
  const draft = view.current && readFragment(DraftFragment, view.current).draft
  const [own] = useDraft<Kept>(decisionDraft(view.currentId ?? ''), null)
  if (!draft || own) return null
  return (
    <section className="hub-draft" aria-label={copy.draft}>
      <b>
        <Icon of={PencilLine} /> {copy.draft}
      </b>
      <p>{draft}</p>
    </section>
  )
}
