import type { LucideIcon } from 'lucide-react'
import type { ReactNode } from 'react'
import { Icon } from './Icon.tsx'

/** Nothing here yet: the fact, then what will come or what the reader can do. */
export const Empty = ({ icon, title, children }: { icon: LucideIcon; title: ReactNode; children?: ReactNode }) => (
  <div className="hub-empty">
    <Icon of={icon} />
    <div>
      <b>{title}</b>
      {children && <div className="hub-meta">{children}</div>}
    </div>
  </div>
)
