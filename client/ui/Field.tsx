import { CircleAlert } from 'lucide-react'
import {
  type InputHTMLAttributes,
  type ReactNode,
  type Ref,
  type SelectHTMLAttributes,
  type TextareaHTMLAttributes,
  useEffect,
  useId,
} from 'react'
import { isCalendarDate, isInReach } from '../../schema/dates.ts'
import { dayInWords, timeInWords } from '../lib/dates.ts'
import { Icon } from './Icon.tsx'
import { announce } from './LiveRegion.tsx'

export interface FieldProps {
  label: ReactNode
  hint?: ReactNode
  /** Says what is wrong and how to mend it, between label and field. */
  error?: ReactNode
  /** The label is there for a screen reader only. */
  labelHidden?: boolean
  className?: string
}

interface Described {
  id: string
  'aria-describedby': string | undefined
  'aria-invalid': true | undefined
}

/** A description is read when the focus comes; where it is there already, what is wrong is said. */
const useSaid = (id: string, error: ReactNode) => {
  const words = typeof error === 'string' ? error : ''
  useEffect(() => {
    if (words && document.activeElement?.id === id) announce(words)
  }, [id, words])
}

const Field = ({
  label,
  hint,
  error,
  labelHidden,
  inWords,
  className = '',
  children,
}: FieldProps & { inWords?: string | null; children: (props: Described) => ReactNode }) => {
  const id = useId()
  useSaid(id, error)
  const describedBy = [error && `${id}-error`, hint && `${id}-hint`, inWords && `${id}-words`].filter(Boolean).join(' ')
  return (
    <div className={`utrecht-form-field hub-field ${error ? 'utrecht-form-field--invalid' : ''} ${className}`}>
      <label className={`utrecht-form-label ${labelHidden ? 'hub-sr' : ''}`} htmlFor={id}>
        {label}
      </label>
      {hint && (
        <p className="utrecht-form-field-description" id={`${id}-hint`}>
          {hint}
        </p>
      )}
      {error && <FieldError id={`${id}-error`}>{error}</FieldError>}
      {children({ id, 'aria-describedby': describedBy || undefined, 'aria-invalid': error ? true : undefined })}
      {inWords && (
        <p className="hub-field__words" id={`${id}-words`}>
          {inWords}
        </p>
      )}
    </div>
  )
}

export const FieldError = ({ id, children }: { id?: string; children: ReactNode }) => (
  <p className="utrecht-form-field-error-message hub-error" id={id}>
    <Icon of={CircleAlert} />
    <span>{children}</span>
  </p>
)

type TextFieldProps = FieldProps &
  Omit<InputHTMLAttributes<HTMLInputElement>, 'className' | 'id'> & { ref?: Ref<HTMLInputElement> }

export const TextField = (props: TextFieldProps) => <Input {...props} />

type TypedProps = Omit<TextFieldProps, 'type' | 'value'> & { value: string }

/** Browsers write a date in the order of their own language: the day stands in words beside it. */
export const DateField = (props: TypedProps) => (
  <Input
    {...props}
    type="date"
    inWords={isCalendarDate(props.value) && isInReach(props.value) ? dayInWords(props.value) : null}
  />
)

/** In a browser that writes 2:00 PM the time stands beside it as we write it. */
export const TimeField = (props: TypedProps) => (
  <Input {...props} type="time" inWords={props.value && twelveHours ? timeInWords(props.value) : null} />
)

const twelveHours = new Intl.DateTimeFormat(undefined, { hour: 'numeric' }).resolvedOptions().hour12

const Input = ({
  label,
  hint,
  error,
  labelHidden,
  inWords,
  className,
  ...input
}: TextFieldProps & { inWords?: string | null }) => (
  <Field label={label} hint={hint} error={error} labelHidden={labelHidden} inWords={inWords} className={className}>
    {(props) => (
      <input
        {...input}
        {...props}
        className={`utrecht-textbox utrecht-textbox--html-input ${error ? 'utrecht-textbox--invalid' : ''}`}
      />
    )}
  </Field>
)

type TextAreaProps = FieldProps &
  Omit<TextareaHTMLAttributes<HTMLTextAreaElement>, 'className' | 'id'> & { ref?: Ref<HTMLTextAreaElement> }

export const TextArea = ({ label, hint, error, labelHidden, className, ...area }: TextAreaProps) => (
  <Field label={label} hint={hint} error={error} labelHidden={labelHidden} className={className}>
    {(props) => (
      <textarea
        {...area}
        {...props}
        className={`utrecht-textarea utrecht-textarea--html-textarea ${error ? 'utrecht-textarea--invalid' : ''}`}
      />
    )}
  </Field>
)

type SelectFieldProps = FieldProps &
  Omit<SelectHTMLAttributes<HTMLSelectElement>, 'className' | 'id'> & { ref?: Ref<HTMLSelectElement> }

/** Give the options as children: <option value="…">. */
export const SelectField = ({ label, hint, error, labelHidden, className, children, ...select }: SelectFieldProps) => (
  <Field label={label} hint={hint} error={error} labelHidden={labelHidden} className={className}>
    {(props) => (
      <select
        {...select}
        {...props}
        className={`utrecht-select utrecht-select--html-select ${error ? 'utrecht-select--invalid' : ''}`}
      >
        {children}
      </select>
    )}
  </Field>
)

type NumberFieldProps = FieldProps &
  Omit<InputHTMLAttributes<HTMLInputElement>, 'className' | 'id' | 'value' | 'onChange' | 'type'> & {
    value: number | null
    /** null when the field was emptied. What is not a whole number is not passed on. */
    onChange: (value: number | null) => void
    /** The unit behind the field, for example 'min'. */
    unit?: string
    ref?: Ref<HTMLInputElement>
  }

/** type=text with a numeric keyboard: a number field changes its value when the page is scrolled over it. */
export const NumberField = ({
  label,
  hint,
  error,
  labelHidden,
  className,
  value,
  onChange,
  unit,
  ...input
}: NumberFieldProps) => (
  <Field label={label} hint={hint} error={error} labelHidden={labelHidden} className={className}>
    {(props) => (
      <span className="hub-minutes">
        <input
          {...input}
          {...props}
          type="text"
          inputMode="numeric"
          autoComplete="off"
          className={`utrecht-textbox utrecht-textbox--html-input ${error ? 'utrecht-textbox--invalid' : ''}`}
          value={value ?? ''}
          onChange={({ target }) => {
            const digits = target.value.trim()
            if (/^\d{0,4}$/.test(digits)) onChange(digits === '' ? null : Number(digits))
          }}
        />
        {unit && <span aria-hidden="true">{unit}</span>}
      </span>
    )}
  </Field>
)
