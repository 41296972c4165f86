import { type ReactNode, type RefObject, type SubmitEvent, useEffect, useEffectEvent, useRef, useState } from 'react'
import { formKeys } from '../lib/form-keys.ts'
import { OtherTexts } from './OtherTexts.tsx'
import './form.css'

/** The fields of such a form get this. */
export interface Asked {
  /** The form was sent: what is missing is said. */
  tried: boolean
  textRef: RefObject<HTMLTextAreaElement | null>
  /** Says that the text is missing, and brings the focus there. */
  askText: () => void
}

interface Presses {
  /** Saves, and then reads it back. */
  saveAndRead: () => void
}

interface WordsFormProps {
  label: string
  /** Where it keeps what is typed. */
  draft: string
  /** Shows the label above the fields. */
  headed?: boolean
  /** The form stands on its own, not under the buttons that open it. */
  alone?: boolean
  /** These have to be filled in: the words, and the reason where one is asked. */
  text: string
  reason?: string | null
  /** Its answer is awaited. */
  busy?: boolean
  /** It came back by itself, while the person may be typing elsewhere: the focus stays there. */
  quiet?: boolean
  onSave: (thenRead: boolean) => void
  onCancel: () => void
  /** Whether what is saved can be read back from here. */
  reads?: boolean
  fields: (asked: Asked) => ReactNode
  /** Between fields and buttons: what is wrong. */
  children?: ReactNode
  buttons: (presses: Presses) => ReactNode
}

/** The form of something in words: the focus begins in the text, and comes back there while it is missing. */
export const WordsForm = ({ text, reason = null, busy = false, quiet = false, onSave, ...props }: WordsFormProps) => {
  const [tried, setTried] = useState(false)
  const textRef = useRef<HTMLTextAreaElement>(null)
  const takesFocus = useEffectEvent(() => quiet || textRef.current?.focus())
  useEffect(() => void takesFocus(), [])
  const askText = () => {
    setTried(true)
    textRef.current?.focus()
  }
  const save = (thenRead: boolean) => {
    if (busy) return
    if (!text.trim()) return askText()
    setTried(true)
    if (reason === null || reason.trim()) onSave(thenRead)
  }
  const submit = (event: SubmitEvent) => {
    event.preventDefault()
    save(false)
  }
  const saveAndRead = () => save(true)
  return (
    <form
      className={`hub-record ${props.alone ? 'hub-record--alone' : ''}`}
      aria-label={props.label}
      onSubmit={submit}
      onKeyDown={formKeys({ cancel: props.onCancel, sendOn: props.reads ? saveAndRead : undefined })}
      noValidate
    >
      {props.headed && <h3 className="utrecht-heading-3">{props.label}</h3>}
      <OtherTexts draft={props.draft} />
      {props.fields({ tried, textRef, askText })}
      {props.children}
      {props.buttons({ saveAndRead })}
    </form>
  )
}
