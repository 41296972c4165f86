import { MessageCircleQuestionMark } from 'lucide-react'
import { type ReactNode, useState } from 'react'
import { useFormPlaces } from '../form/places.ts'
import { hasOwnWords } from '../lib/drafts.ts'
import { inputOf } from '../graph/outbox/queue.ts'
import { WaitingLines } from '../shell/unsent/WaitingLines.tsx'
import { Button } from '../ui/Button.tsx'
import { copy } from './copy.ts'
import { questionDraft } from './QuestionForm.tsx'
import './question.css'

interface AskPartiesProps {
  /** Where the draft is kept. */
  draft: string
  itemIds: readonly string[]
  /** `quiet`: it opened by itself. */
  form: (onDone: () => void, quiet: boolean) => ReactNode
}

/** The questions at these items that were not sent yet, and the way to ask another. */
export const AskParties = ({ draft, itemIds, form }: AskPartiesProps) => {
  const [asking, setAsking] = useState<'opened' | 'left' | null>(() =>
    hasOwnWords(questionDraft(draft)) ? 'left' : null,
  )
  const box = useFormPlaces([questionDraft(draft)], () => setAsking('opened'))
  return (
    <>
      <WaitingLines
        of={(entry) => entry.name === 'askParties' && itemIds.some((id) => id === inputOf(entry).agendaItemId)}
      />
      {asking ? (
        <div ref={box}>{form(() => setAsking(null), asking === 'left')}</div>
      ) : (
        <Button
          small
          variant="subtle"
          className="hub-questions__ask"
          icon={MessageCircleQuestionMark}
          onClick={() => setAsking('opened')}
        >
          {copy.ask}
        </Button>
      )}
    </>
  )
}
