import { Gavel } from 'lucide-react'
import { useQuery } from 'urql'
import { useMembership } from '../../session/session.ts'
import { Button } from '../../ui/Button.tsx'
import { Empty } from '../../ui/Empty.tsx'
import { NothingFound } from '../../ui/NothingFound.tsx'
import { copy } from './copy.ts'
import { choose, chooseAll, filterOf, type Read } from './filters.ts'
import { anyDecision } from './operations.ts'

/** Says which filter stands in the way: the one without which there is something to see. */
export const NoDecisions = ({ chosen }: { chosen: readonly Read[] }) => {
  const [only, ...others] = chosen
  if (!only)
    return (
      <Empty icon={Gavel} title={copy.empty}>
        {copy.emptyHint}
      </Empty>
    )
  const title =
    !others.length && only.word === 'zoek'
      ? copy.notFound(only.value)
      : copy.notFoundAll(chosen.map(({ word, label }) => `‘${copy.filterNames[word]}: ${label}’`))
  return (
    <NothingFound title={title} showAll={copy.showAll} onShowAll={chooseAll}>
      {others.length > 0 && chosen.map((one) => <Without key={one.word} one={one} chosen={chosen} />)}
    </NothingFound>
  )
}

const Without = ({ one, chosen }: { one: Read; chosen: readonly Read[] }) => {
  const { id } = useMembership().samenwerkingsverband
  const filter = filterOf(chosen.filter((other) => other !== one))
  const [{ data }] = useQuery({ query: anyDecision, variables: { id, filter } })
  if (!data?.decisions.nodes.length) return null
  return (
    <Button small onClick={() => choose({ [one.word]: '' })}>
      {copy.without(copy.filterNames[one.word], one.label ?? '')}
    </Button>
  )
}
