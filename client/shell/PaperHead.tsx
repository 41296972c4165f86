import { useEffect } from 'react'
import { useNow } from '../lib/clock.ts'
import { datedDate, hourTime } from '../lib/dates.ts'
import { useMembership } from '../session/session.ts'
import { copy } from './copy.ts'
import './shell.css'

/** On paper alone: of which samenwerkingsverband this is and when it was printed; in the margin of each sheet too. */
export const PaperHead = () => {
  const { name } = useMembership().samenwerkingsverband
  const now = useNow(60_000)
  const printed = copy.printed(datedDate(now), hourTime(now))
  useInMargins(name, printed)
  useEffect(unfold, [])
  return (
    <div className="hub-paperhead">
      <b>{name}</b>
      <span>{printed}</span>
    </div>
  )
}

/** The margins of a sheet can only read what the whole document says. */
const useInMargins = (head: string, foot: string) =>
  useEffect(() => {
    const { style } = document.documentElement
    style.setProperty('--hub-paper-head', JSON.stringify(head))
    style.setProperty('--hub-paper-foot', JSON.stringify(foot))
  }, [head, foot])

/** Opens what is folded while a page is printed, where style cannot: Chrome before 131, Firefox before 143. */
const unfold = () => {
  if (CSS.supports('selector(details::details-content)')) return
  let opened: HTMLDetailsElement[] = []
  const open = () => {
    opened = [...document.querySelectorAll<HTMLDetailsElement>('details:not([open])')]
    for (const one of opened) one.open = true
  }
  const close = () => {
    for (const one of opened) one.open = false
  }
  addEventListener('beforeprint', open)
  addEventListener('afterprint', close)
  return () => {
    removeEventListener('beforeprint', open)
    removeEventListener('afterprint', close)
  }
}
