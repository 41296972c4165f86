import { X } from 'lucide-react'
import { createContext, type MouseEvent, type ReactNode, useContext, useEffect, useId, useRef } from 'react'
import { giveBack } from '../lib/give-back.ts'
import { IconButton } from './Button.tsx'

interface DialogProps {
  title: ReactNode
  /** Name of the close button. */
  closeLabel: string
  onClose: () => void
  children: ReactNode
  /** Buttons under the content. */
  footer?: ReactNode
  wide?: boolean
}

const Around = createContext<() => void>(() => {})

/** Closes the dialog in which this stands, and those around that; outside a dialog it does nothing. */
export const useCloseDialogs = () => useContext(Around)

/** Mount it to open, unmount it to close: the browser keeps focus inside, closes on Escape and gives focus back. */
export const Dialog = ({ title, closeLabel, onClose, children, footer, wide }: DialogProps) => {
  const ref = useRef<HTMLDialogElement>(null)
  const id = useId()
  const press = usePress()
  const closeAround = useCloseDialogs()
  const closeAll = () => {
    onClose()
    closeAround()
  }
  useEffect(() => {
    const opener = document.activeElement
    const dialog = ref.current
    if (dialog && !dialog.open) dialog.showModal()
    return () => {
      // Once it is out of the page the browser would give the focus back at once.
      if (dialog?.isConnected) dialog.close()
      if (opener instanceof HTMLElement) giveBack({ current: opener })
    }
  }, [])
  return (
    <dialog
      ref={ref}
      className={`hub-dialog ${wide ? 'hub-dialog--wide' : ''}`}
      aria-labelledby={id}
      data-focus-to={id}
      onCancel={(event) => {
        event.preventDefault()
        onClose()
      }}
      onPointerDown={press.begin}
      onClickCapture={press.guard}
      onClick={(event) => {
        if (event.target === event.currentTarget && press.onBackdrop()) onClose()
      }}
    >
      <div className="hub-dialog__in">
        <div className="hub-dialog__head">
          <h2 className="utrecht-heading-2" id={id}>
            {title}
          </h2>
          <IconButton icon={X} label={closeLabel} onClick={onClose} />
        </div>
        <Around value={closeAll}>
          <div className="hub-stack">{children}</div>
        </Around>
        {footer && <div className="hub-row hub-dialog__foot">{footer}</div>}
      </div>
    </dialog>
  )
}

/** Within this many milliseconds a press is the second half of a double press on what opened the dialog. */
const doublePress = 500

/**
 * Which presses mean the dialog: not the second half of the one that opened it, and on the backdrop only one that began
 * there.
 */
const usePress = () => {
  const opened = useRef(0)
  const beganOnBackdrop = useRef(false)
  useEffect(() => {
    opened.current = performance.now()
  }, [])
  const isFresh = () => performance.now() - opened.current < doublePress
  return {
    begin: (event: MouseEvent) => {
      beganOnBackdrop.current = event.target === event.currentTarget && !isFresh()
    },
    guard: (event: MouseEvent) => {
      if (event.detail < 2 || !isFresh()) return
      event.preventDefault()
      event.stopPropagation()
    },
    onBackdrop: () => beganOnBackdrop.current,
  }
}
