import { useEffect, useLayoutEffect, useRef, useState } from 'react'
import { leaveList, leftList } from '../left-list.ts'
import { useArrival } from './use-arrival.ts'

interface ListPlace {
  /** What is chosen, as usePaged() knows it. */
  choice: string
  /** The rows that had been loaded are on the page. */
  isReady: boolean
  /** The address points at a row, which gets the focus (useLanding). */
  isLinked?: boolean
}

/** A pause in scrolling that is long enough to note the place: browsers refuse to write the history all the time. */
const restMs = 200

/**
 * Back, forward and a reload show a list as it was left: at the same place, with the focus in the row that somebody
 * went on from. A row says its name in `data-row`.
 */
export const useListPlace = ({ choice, isReady, isLinked = false }: ListPlace) => {
  const arrive = useArrival()
  // Another entry of the history may show the same list.
  const [visit, setVisit] = useState(0)
  const placed = useRef<number | null>(null)
  useEffect(() => {
    const again = () => setVisit((before) => before + 1)
    addEventListener('popstate', again)
    return () => removeEventListener('popstate', again)
  }, [])
  useLayoutEffect(() => {
    if (!isReady || placed.current === visit) return
    placed.current = visit
    const left = leftList(choice)
    if (!left) return
    scrollTo({ top: left.top, behavior: 'instant' })
    if (isLinked || !left.row) return
    arrive()
    focusRow(left.row)
  })
  useEffect(() => {
    if (!isReady) return
    let timer: ReturnType<typeof setTimeout> | undefined
    const scrolled = () => {
      clearTimeout(timer)
      timer = setTimeout(() => leaveList(choice, { top: scrollY }), restMs)
    }
    const pressed = ({ target }: Event) => {
      const row = target instanceof Element ? target.closest<HTMLElement>('[data-row]')?.dataset.row : undefined
      leaveList(choice, { top: scrollY, ...(row && { row }) })
    }
    addEventListener('scroll', scrolled, { passive: true })
    // Before the link that is pressed makes another entry.
    addEventListener('click', pressed, true)
    return () => {
      clearTimeout(timer)
      removeEventListener('scroll', scrolled)
      removeEventListener('click', pressed, true)
    }
  }, [choice, isReady])
}

const focusRow = (name: string) => {
  const row = document.querySelector<HTMLElement>(`[data-row="${CSS.escape(name)}"]`)
  if (!row) return
  const inside = row.matches('a, button') ? row : row.querySelector<HTMLElement>('a[href], button')
  const focused = inside ?? row
  if (!inside) row.tabIndex = -1
  focused.focus({ preventScroll: true })
}
