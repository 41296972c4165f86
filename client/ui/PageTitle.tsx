import { type ReactNode, useEffect, useRef } from 'react'
import { useArrival } from '../lib/hooks/use-arrival.ts'
import { useTitle } from '../lib/hooks/use-title.ts'

interface PageTitleProps {
  /** The heading; also the title of the document unless `title` says another. */
  children: ReactNode
  title?: string
  /** One line under it. */
  lead?: ReactNode
}

/**
 * The h1. After a change of page it takes the focus, so that keyboard and screen reader start at the top of the new
 * page.
 */
export const PageTitle = ({ children, title, lead }: PageTitleProps) => {
  const ref = useRef<HTMLHeadingElement>(null)
  const arrive = useArrival()
  useTitle(title ?? (typeof children === 'string' ? children : ''))
  useEffect(() => {
    if (arrive()) ref.current?.focus({ preventScroll: true })
  }, [arrive])
  return (
    <div className="hub-head">
      <h1 className="utrecht-heading-1" tabIndex={-1} ref={ref}>
        {children}
      </h1>
      {lead && <p className="utrecht-paragraph">{lead}</p>}
    </div>
  )
}
