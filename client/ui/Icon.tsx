import type { LucideIcon } from 'lucide-react'
import type { CSSProperties } from 'react'

/** Stands beside a word or in a button with an aria-label, so it is always hidden from a screen reader. */
export const Icon = ({
  of: Shape,
  className = '',
  style,
}: {
  of: LucideIcon
  className?: string
  style?: CSSProperties
}) => (
  <Shape className={`hub-icon ${className}`} style={style} strokeWidth={2.25} aria-hidden="true" focusable="false" />
)
