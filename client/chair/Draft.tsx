import { EyeOff, PencilLine } from 'lucide-react'
import { useEffect, useRef } from 'react'
import { useAct } from '../graph/acts/act.ts'
import { type FragmentType, readFragment } from '../graph/generated/index.ts'
import type { Distribution } from '../graph/generated/graphql.ts'
import { useDraft } from '../lib/drafts.ts'
import { CheckField } from '../ui/ChoiceGroup.tsx'
import { Icon } from '../ui/Icon.tsx'
import { copy } from './copy.ts'
import { DraftFragment, showDraft } from './operations.ts'
import './chair.css'

/** Milliseconds between two texts that are sent. */
const pace = 1_000

const openness: readonly Distribution[] = ['PUBLIC', 'MEMBERS', 'SEATED']

interface ShowDraftProps {
  item: FragmentType<typeof DraftFragment>
  /** Everybody is at this item. */
  isCurrent: boolean
  /** The fields of the form; null: nothing was typed. */
  typed: { text: string; distribution: Distribution } | null
}

/** Under the form of a decision: lets the table read along, unless fewer people may see it than the item. */
export const ShowDraft = ({ item: masked, isCurrent, typed }: ShowDraftProps) => {
  const item = readFragment(DraftFragment, masked)
  const [on, setOn] = useDraft('reads-along', true)
  const hidden = openness.indexOf(typed?.distribution ?? 'MEMBERS') > openness.indexOf(item.distribution)
  useShown(item.id, isCurrent && on && !hidden ? (typed?.text.trim() ?? '') : '')
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
          <span className="hub-meta">{item.distribution === 'SEATED' ? copy.followsHintSeated : copy.followsHint}</span>
        </>
      )}
    </div>
  )
}

/** The drafts that this page sent. The server sends them back, even after the form closed; they are not another's. */
const ownWords = new Set<string>()
const ownKey = (agendaItemId: string, text: string) => `${agendaItemId} ${text.trim()}`

/**
 * Sends what is typed, once a second at most, and takes it back when the form goes. A text that did not arrive is made
 * good by the next.
 */
const useShown = (agendaItemId: string, text: string) => {
  const [show] = useAct(showDraft)
  const told = useRef({ text: '', at: -Infinity })
  useEffect(() => {
    if (text === told.current.text) return
    const timer = setTimeout(
      () => {
        told.current = { text, at: performance.now() }
        ownWords.add(ownKey(agendaItemId, text))
        void show({ agendaItemId, text: text || null })
      },
      Math.max(0, told.current.at + pace - performance.now()),
    )
    return () => clearTimeout(timer)
  }, [agendaItemId, text, show])
  useEffect(
    () => () => {
      if (told.current.text) void show({ agendaItemId, text: null })
      told.current = { text: '', at: -Infinity }
    },
    [agendaItemId, show],
  )
}

/** The decision that somebody else is typing at the current item. */
export const DraftLine = ({ item }: { item: FragmentType<typeof DraftFragment> }) => {
  const { id, draft } = readFragment(DraftFragment, item)
  if (!draft || ownWords.has(ownKey(id, draft))) return null
  return (
    <section className="hub-draft" aria-label={copy.draft}>
      <b>
        <Icon of={PencilLine} /> {copy.draft}
      </b>
      <p>{draft}</p>
    </section>
  )
}
