import { Printer } from 'lucide-react'
import { useEffect, useRef, useState } from 'react'
import { Button } from './Button.tsx'

interface PrintListProps {
  list: { nodes: readonly unknown[]; hasMore: boolean; changing: boolean; error: unknown; more: () => void }
  /** What was chosen to make the list shorter, in words; what is empty was not. */
  chosen: readonly (string | false | undefined)[]
  words: {
    print: string
    gathering: string
    chosen: (words: string) => string
    /** So many stand on the paper, and there are more. */
    more: (shown: number) => string
  }
}

/**
 * A list on paper: says above it what was chosen, and what is not on the paper. The button gets all of it first; the
 * browser's own menu prints what is there.
 */
export const PrintList = ({ list, chosen, words }: PrintListProps) => {
  const { gathering, print } = usePrintAll(list)
  const choice = chosen.filter((word) => word).join(', ')
  return (
    <div className="hub-printlist">
      {choice && <p className="hub-paperonly">{words.chosen(choice)}</p>}
      {list.hasMore && <p className="hub-paperonly">{words.more(list.nodes.length)}</p>}
      <Button
        small
        variant="subtle"
        icon={Printer}
        busy={gathering && words.gathering}
        needsLine={false}
        onClick={print}
      >
        {words.print}
      </Button>
    </div>
  )
}

/** Asks for page after page, and prints when there is no more; a page that does not come ends it. */
const usePrintAll = ({ nodes, hasMore, changing, error, more }: PrintListProps['list']) => {
  const [gathering, setGathering] = useState(false)
  const asked = useRef(-1)
  useEffect(() => {
    if (!gathering || changing) return
    if (hasMore && !error) {
      if (asked.current !== nodes.length) more()
      asked.current = nodes.length
      return
    }
    setGathering(false)
    if (!error) window.print()
  })
  return {
    gathering,
    print: () => {
      asked.current = -1
      setGathering(true)
    },
  }
}
