import { type ReactNode, useContext, useEffect, useId, useLayoutEffect, useRef, useState } from 'react'
import { TurnsContext } from './turns.ts'
import './pages.css'

interface PagesProps {
  /** How it may look (`data-look`), the roomiest first. */
  looks: readonly string[]
  /** 'Blad 1 van 3' */
  label: (page: number, pages: number) => string
  /** Something is being written on the last page: it stands there, until a hand turns it. */
  atEnd?: boolean
  className?: string
  children: ReactNode
}

/**
 * A picture that nobody can scroll: in the roomiest look that fits on one page; where none does, in the roomiest one
 * with the fewest pages, which turn together with those of all others under the same Turning.
 */
export const Pages = ({ looks, label, atEnd = false, className = '', children }: PagesProps) => {
  const box = useRef<HTMLDivElement>(null)
  const { look, pages, time } = useFit(box, looks)
  const page = useTurned(pages, time, atEnd)
  return (
    <div className={`hub-pages ${className}`} ref={box} data-look={looks[look]} data-pages={pages}>
      <div className="hub-pages__window">
        <div className="hub-pages__sheet" style={pages > 1 ? { transform: `translateX(${page * -100}%)` } : undefined}>
          {children}
        </div>
      </div>
      {pages > 1 && (
        <p className="hub-pages__label" aria-hidden="true">
          {label(page + 1, pages)}
        </p>
      )}
    </div>
  )
}

/**
 * The sheet is a column of one page; what does not fit flows into columns beside it. Measured after every change, and
 * when the screen changes.
 */
const useFit = (box: React.RefObject<HTMLDivElement | null>, looks: readonly string[]) => {
  const [fit, setFit] = useState({ look: 0, pages: 1, time: leastTime })
  const measure = () => {
    const element = box.current
    const sheet = element?.querySelector('.hub-pages__sheet')
    if (!element || !sheet?.clientWidth) return
    const { look: lookBefore, pages: pagesBefore } = element.dataset
    const inLook = (look: number) => {
      element.dataset.look = looks[look]
      return sheet.scrollWidth / sheet.clientWidth
    }
    // On one page no word is broken either: that would be wider than the sheet.
    element.dataset.pages = 'measured'
    const whole = looks.findIndex((_, look) => inLook(look) <= 1 + 1 / sheet.clientWidth)
    element.dataset.pages = 'many'
    const counts = whole < 0 ? looks.map((_, look) => Math.max(1, Math.round(inLook(look)))) : []
    const pages = whole < 0 ? Math.min(...counts) : 1
    const look = whole < 0 ? counts.indexOf(pages) : whole
    element.dataset.look = lookBefore
    element.dataset.pages = pagesBefore
    const time = Math.min(
      mostTime,
      Math.max(leastTime, Math.round(((sheet.textContent?.length ?? 0) / pages) * perLetter)),
    )
    setFit((fit) => (fit.look === look && fit.pages === pages && fit.time === time ? fit : { look, pages, time }))
  }
  useLayoutEffect(measure)
  useEffect(() => {
    const watch = new ResizeObserver(measure)
    if (box.current) watch.observe(box.current)
    return () => watch.disconnect()
  })
  return fit
}

/** Milliseconds that a page stands, by what there is to read. */
const [perLetter, leastTime, mostTime] = [40, 8_000, 30_000]

/** The page that is shown, as far as the turning has come. */
const useTurned = (pages: number, time: number, atEnd: boolean) => {
  const id = useId()
  const { turns, stand } = useContext(TurnsContext)
  const [shown, setShown] = useState({ page: 0, turns, pages, atEnd: false })
  useEffect(() => {
    stand(id, pages > 1 && !atEnd ? time : null)
    return () => stand(id, null)
  }, [stand, id, pages, time, atEnd])
  const toEnd = atEnd && (!shown.atEnd || shown.pages !== pages)
  const page = toEnd ? pages - 1 : (((shown.page + turns - shown.turns) % pages) + pages) % pages
  if (shown.turns !== turns || shown.page !== page || shown.pages !== pages || shown.atEnd !== atEnd)
    setShown({ page, turns, pages, atEnd })
  return page
}
