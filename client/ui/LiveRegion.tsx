import { useEffect, useState } from 'react'

const pause = 5_000
let waiting: string[] = []
let timer: number | undefined
let last = -Infinity
let speak: (text: string) => void = () => {}

/**
 * Says something to a screen reader. What comes within five seconds is said together: live changes must not drown what
 * is read.
 */
export const announce = (text: string) => {
  if (!waiting.includes(text)) waiting.push(text)
  timer ??= window.setTimeout(flush, Math.max(300, last + pause - performance.now()))
}

const flush = () => {
  speak(waiting.join(' '))
  waiting = []
  timer = undefined
  last = performance.now()
}

/** One on a page; the shell has it. */
export const LiveRegion = () => {
  const [text, setText] = useState('')
  useEffect(() => {
    speak = setText
    return () => {
      speak = () => {}
    }
  }, [])
  return (
    <div className="hub-sr" role="status" aria-live="polite" data-live-region="">
      {text}
    </div>
  )
}
