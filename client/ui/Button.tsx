import { LoaderCircle, type LucideIcon } from 'lucide-react'
import { type ButtonHTMLAttributes, type Ref, useId } from 'react'
import { lineIsThere } from '../lib/line.ts'
import { useStore } from '../lib/store.ts'
import { Icon } from './Icon.tsx'

export type ButtonVariant = 'primary' | 'secondary' | 'subtle'

const variants: Record<ButtonVariant, string> = {
  primary: 'utrecht-button--primary-action',
  secondary: 'utrecht-button--secondary-action',
  subtle: 'utrecht-button--subtle',
}

export const buttonClass = (variant: ButtonVariant, small = false, className = '') =>
  ['utrecht-button', variants[variant], small && 'hub-small', className].filter(Boolean).join(' ')

export interface ButtonProps extends ButtonHTMLAttributes<HTMLButtonElement> {
  variant?: ButtonVariant
  small?: boolean
  icon?: LucideIcon
  /** Icon after the word, for 'go on'. */
  iconAfter?: LucideIcon
  /** The one-letter key that does the same; shown, and told to a screen reader. */
  shortcut?: string
  /** While set the button does nothing and shows this text, for example 'Bezig met bewaren'. */
  busy?: string | false | null
  /**
   * It does nothing without a line, and looks so, with the reason beside it. A button whose answer is awaited needs the
   * line, unless this says otherwise.
   */
  needsLine?: boolean
  ref?: Ref<HTMLButtonElement>
}

/** Keeps focus while busy, and without a line: a button that becomes disabled would lose it. */
export const Button = ({
  variant = 'secondary',
  small,
  icon,
  iconAfter,
  shortcut,
  busy,
  needsLine = busy !== undefined,
  className,
  children,
  onClick,
  type = 'button',
  ...rest
}: ButtonProps) => {
  const why = useId()
  const isCut = !useStore(lineIsThere) && needsLine
  const isStill = !!busy || isCut
  return (
    <>
      <button
        {...rest}
        type={isStill ? 'button' : type}
        className={buttonClass(variant, small, busy ? `is-busy ${className ?? ''}` : className)}
        aria-disabled={isStill ? true : rest['aria-disabled']}
        aria-describedby={isCut ? why : rest['aria-describedby']}
        aria-keyshortcuts={shortcut}
        onClick={isStill ? undefined : onClick}
      >
        {busy ? <Icon of={LoaderCircle} className="is-turning" /> : icon && <Icon of={icon} />}
        {busy || children}
        {shortcut && !busy && <Key letter={shortcut} />}
        {iconAfter && !busy && <Icon of={iconAfter} />}
      </button>
      {isCut && <NoLine id={why} />}
    </>
  )
}

/** Why buttons that need the line do nothing; of several beside each other the first is shown. */
export const NoLine = ({ id }: { id?: string }) => (
  <span className="hub-noline" id={id}>
    {noLine}
  </span>
)
const noLine = 'Kan niet zonder verbinding.'

export interface IconButtonProps extends Omit<ButtonProps, 'children' | 'iconAfter'> {
  icon: LucideIcon
  label: string
}

/** A button of one icon; the label is what it is called. */
export const IconButton = ({ label, variant = 'subtle', ...rest }: IconButtonProps) => (
  <Button {...rest} variant={variant} aria-label={label} title={label} />
)

/** The key in a box beside a word. */
export const Key = ({ letter }: { letter: string }) => (
  <kbd className="hub-key" aria-hidden="true">
    {letter}
  </kbd>
)
