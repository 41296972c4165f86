import { Check, CircleX, Info, type LucideIcon, TriangleAlert } from 'lucide-react'
import type { ReactNode } from 'react'
import { Icon } from './Icon.tsx'

export type AlertKind = 'info' | 'ok' | 'warning' | 'error'

const icons: Record<AlertKind, LucideIcon> = { info: Info, ok: Check, warning: TriangleAlert, error: CircleX }

interface AlertProps {
  kind?: AlertKind
  icon?: LucideIcon
  /** The fact, in bold. */
  title?: ReactNode
  /** Buttons or links for the reader's next step. */
  children?: ReactNode
  /** Spoken at once when it appears; otherwise when the reader has time. Off for what was there from the start. */
  speak?: 'now' | 'later' | 'off'
}

export const Alert = ({
  kind = 'info',
  icon,
  title,
  children,
  speak = kind === 'error' ? 'now' : 'later',
}: AlertProps) => (
  <div
    className={`utrecht-alert utrecht-alert--${kind}`}
    role={speak === 'off' ? undefined : speak === 'now' ? 'alert' : 'status'}
  >
    <Icon of={icon ?? icons[kind]} />
    <div className="utrecht-alert__content">
      {title && <b>{title}</b>} {children}
    </div>
  </div>
)
