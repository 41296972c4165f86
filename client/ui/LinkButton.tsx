import type { LucideIcon } from 'lucide-react'
import type { ReactNode } from 'react'
import { Link } from 'wouter'
import { type ButtonVariant, buttonClass } from './Button.tsx'
import { Icon } from './Icon.tsx'

interface LinkButtonProps {
  href: string
  variant?: ButtonVariant
  small?: boolean
  icon?: LucideIcon
  iconAfter?: LucideIcon
  className?: string
  children: ReactNode
}

/** Goes somewhere and looks like a button. */
export const LinkButton = ({
  href,
  variant = 'secondary',
  small,
  icon,
  iconAfter,
  className,
  children,
}: LinkButtonProps) => (
  <Link href={href} className={buttonClass(variant, small, `utrecht-button-link ${className ?? ''}`)}>
    {icon && <Icon of={icon} />}
    {children}
    {iconAfter && <Icon of={iconAfter} />}
  </Link>
)

/** A link in text. */
export const TextLink = ({
  href,
  icon,
  children,
  className = '',
}: {
  href: string
  icon?: LucideIcon
  children: ReactNode
  className?: string
}) => (
  <Link href={href} className={`utrecht-link utrecht-link--html-a ${icon ? 'hub-filelink' : ''} ${className}`}>
    {icon && <Icon of={icon} />}
    {children}
  </Link>
)
