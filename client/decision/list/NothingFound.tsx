import { Gavel, Search } from 'lucide-react'
import { useQuery } from 'urql'
import { useMembership } from '../../session/session.ts'
import { Button } from '../../ui/Button.tsx'
import { Empty } from '../../ui/Empty.tsx'
import { copy } from './copy.ts'
import { choose, chooseAll, filterOf, type Read } from './filters.ts'
import { anyDecision } from './operations.ts'

/** Says which filter stands in the way: the one without which there is something to see. */
export const NothingFound = ({ chosen }: { chosen: readonly Read[] }) => {
  const [only] = chosen
  if (!only)
    return (
      <Empty icon={Gavel} title={copy.empty}>
        {copy.emptyHint}
      </Empty>
    )
  return (
    <Empty
      icon={Search}
      title={
        chosen.length === 1 && only.word === 'zoek'
          ? copy.notFound(only.value)
          : copy.notFoundAll(chosen.map(({ word, label }) => `‘${copy.filterNames[word]}: ${label}’`))
      }
    >
      <div className="hub-ways">
        {chosen.length > 1 && chosen.map((one) => <Without key={one.word} one={one} chosen={chosen} />)}
        <Button small onClick={chooseAll}>
          {copy.showAll}
        </Button>
      </div>
    </Empty>
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
