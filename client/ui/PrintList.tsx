import { Printer } from 'lucide-react'
import { useEffect, useRef, useState } from 'react'
import type { FilterWord } from '../lib/hooks/use-filter-words.ts'
import { Button } from './Button.tsx'
import type { listCopy } from './copy.ts'

interface PrintListProps<Word extends string> {
  list: { nodes: readonly unknown[]; hasMore: boolean; changing: boolean; error: unknown; more: () => void }
  /** The filters that make the list shorter. */
  chosen: readonly FilterWord<Word>[]
  /** What the screen calls each filter. */
  names: Record<Word, string>
  words: ReturnType<typeof listCopy>['paper']
}

/**
 * A list on paper: says above it what was chosen, and what is not on the paper. The button gets all of it first; the
 * browser's own menu prints what is there.
 */
export const PrintList = <Word extends string>({ list, chosen, names, words }: PrintListProps<Word>) => {
  const { gathering, print } = usePrintAll(list)
  const choice = chosen
    .map(({ word, label }) => (word === 'zoek' ? words.words(label ?? '') : `${names[word].toLowerCase()} ${label}`))
    .join(', ')
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
const usePrintAll = ({ nodes, hasMore, changing, error, more }: PrintListProps<string>['list']) => {
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
