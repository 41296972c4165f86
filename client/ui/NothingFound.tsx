import { Search } from 'lucide-react'
import type { ReactNode } from 'react'
import { Button } from './Button.tsx'
import { Empty } from './Empty.tsx'
import './filters.css'

interface NothingFoundProps {
  title: string
  /** Ways to drop one filter, where several hold. */
  children?: ReactNode
  showAll: string
  onShowAll: () => void
}

/** In the place of a list in which the filters leave nothing: says so, and the ways out. */
export const NothingFound = ({ title, children, showAll, onShowAll }: NothingFoundProps) => (
  <Empty icon={Search} title={title}>
    <div className="hub-ways">
      {children}
      <Button small onClick={onShowAll}>
        {showAll}
      </Button>
    </div>
  </Empty>
)
