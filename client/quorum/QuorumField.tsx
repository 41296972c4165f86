import { useState } from 'react'
import { nl } from '../../schema/nl.ts'
import { useAct, whyNot } from '../graph/acts/act.ts'
import { type FragmentType, readFragment } from '../graph/generated/index.ts'
import { useMembership } from '../session/session.ts'
import { capital } from '../lib/words.ts'
import { ChoiceGroup } from '../ui/ChoiceGroup.tsx'
import { announce } from '../ui/LiveRegion.tsx'
import { copy } from './copy.ts'
import { QuorumRuleFragment, setQuorum } from './operations.ts'

const rules = ['NONE', 'HALF', 'TWO_THIRDS'] as const

/** The rule of this samenwerkingsverband: chair and secretary choose it, others read it. */
export const QuorumField = ({ of }: { of: FragmentType<typeof QuorumRuleFragment> }) => {
  const { id, quorum } = readFragment(QuorumRuleFragment, of)
  const { runsMeetings } = useMembership()
  const [act, busy] = useAct(setQuorum)
  const [problem, setProblem] = useState<string | null>(null)
  const choose = async (next: (typeof rules)[number]) => {
    if (busy || next === quorum) return
    const outcome = await act({ samenwerkingsverbandId: id, quorum: next })
    setProblem(outcome.ok ? null : whyNot(outcome))
    if (outcome.ok) announce(copy.set)
  }
  if (!runsMeetings) return <p className="hub-meta">{copy.read(nl.quorum[quorum])}</p>
  return (
    <ChoiceGroup
      label={copy.label}
      hint={copy.hint}
      error={problem}
      options={rules.map((value) => ({ value, label: capital(nl.quorum[value]) }))}
      value={quorum}
      onChange={(next) => void choose(next)}
    />
  )
}
