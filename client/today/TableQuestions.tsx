import { type FragmentType, readFragment } from '../graph/generated/index.ts'
import { useMembership } from '../session/session.ts'
import { itemAddress } from '../lib/addresses.ts'
import { TextLink } from '../ui/LinkButton.tsx'
import { TodayItemFragment } from './AgendaPreview.tsx'
import { copy } from './copy.ts'
import './today.css'

interface TableQuestionsProps {
  meetingId: string
  items: readonly FragmentType<typeof TodayItemFragment>[]
}

/** The questions to the table in the meeting that comes: those of items that did not have their turn. */
export const TableQuestions = ({ meetingId, items }: TableQuestionsProps) => {
  const { slug } = useMembership().samenwerkingsverband
  const asked = readFragment(TodayItemFragment, items)
    .map((item, at) => ({ ...item, number: at + 1 }))
    .filter(({ question, placement, closedAt }) => question && placement !== 'POSTPONED' && !closedAt)
  if (!asked.length) return null
  return (
    <div className="hub-answered">
      <h3 className="utrecht-heading-3">{copy.tableAsks}</h3>
      <p className="hub-meta">{copy.tableAsksHint}</p>
      <ul>
        {asked.map(({ id, number, title, question }) => (
          <li key={id}>
            <div>
              <TextLink href={itemAddress(slug, meetingId, id)}>{copy.tableItem(number, title)}</TextLink>
              <p className="hub-today__question">{question}</p>
            </div>
          </li>
        ))}
      </ul>
    </div>
  )
}
