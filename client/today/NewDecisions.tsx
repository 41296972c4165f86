import { Gavel } from 'lucide-react'
import { OutcomeBadge } from '../decision/OutcomeBadge.tsx'
import { type FragmentType, graphql, readFragment } from '../graph/generated/index.ts'
import { useMembership } from '../session/session.ts'
import { decisionAddress } from '../lib/addresses.ts'
import { useNow } from '../lib/clock.ts'
import { shortDate } from '../lib/dates.ts'
import { Empty } from '../ui/Empty.tsx'
import { TextLink } from '../ui/LinkButton.tsx'
import { copy } from './copy.ts'
import './today.css'

export const TodayDecisionFragment = graphql(`
  fragment TodayDecision on Decision {
    id
    number
    text
    outcome
    decidedAt
  }
`)

export const NewDecisions = ({ decisions }: { decisions: readonly FragmentType<typeof TodayDecisionFragment>[] }) => {
  const { slug } = useMembership().samenwerkingsverband
  const now = useNow(60_000)
  return (
    <section aria-labelledby="new">
      <div className="hub-part__head">
        <h2 className="utrecht-heading-2" id="new">
          {copy.decisions}
        </h2>
        <TextLink href={`/${slug}/besluiten`}>{copy.allDecisions}</TextLink>
      </div>
      {decisions.length ? (
        <ul className="hub-brief">
          {readFragment(TodayDecisionFragment, decisions).map(({ id, number, text, outcome, decidedAt }) => (
            <li key={id}>
              <TextLink href={decisionAddress(slug, number)} className="hub-clamp">
                {text}
              </TextLink>
              <div className="hub-brief__foot">
                <OutcomeBadge outcome={outcome} />
                <span className="hub-meta">
                  {number}, {shortDate(decidedAt, now)}
                </span>
              </div>
            </li>
          ))}
        </ul>
      ) : (
        <div className="hub-part__none">
          <Empty icon={Gavel} title={copy.noDecisions}>
            {copy.noDecisionsHint}
          </Empty>
        </div>
      )}
    </section>
  )
}
