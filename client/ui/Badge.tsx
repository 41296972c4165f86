import type { LucideIcon } from 'lucide-react'
import type { ReactNode } from 'react'
import { Icon } from './Icon.tsx'

export type BadgeKind = 'success' | 'active' | 'warning' | 'danger' | 'neutral'

/** A state: icon and word, never colour alone. */
export const Badge = ({
  kind = 'neutral',
  icon,
  children,
}: {
  kind?: BadgeKind
  icon?: LucideIcon
  children: ReactNode
}) => (
  <span className={`utrecht-status-badge utrecht-status-badge--${kind}`}>
    {icon && <Icon of={icon} />}
    {children}
  </span>
)
