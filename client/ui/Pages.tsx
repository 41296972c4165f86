import { type ReactNode, useEffect, useLayoutEffect, useRef, useState } from 'react'
import './pages.css'

interface PagesProps {
  /** How it may look (`data-look`), the roomiest first. */
  looks: readonly string[]
  /** 'Blad 1 van 3' */
  label: (page: number, pages: number) => string
  children: ReactNode
}

/**
 * A picture that nobody can scroll: in the roomiest look that fits; when even the last does not, it turns its pages by
 * itself.
 */
export const Pages = ({ looks, label, children }: PagesProps) => {
  const box = useRef<HTMLDivElement>(null)
  const { look, pages, time } = useFit(box, looks)
  const page = useTurn(pages, time)
  return (
    <div className="hub-pages" ref={box} data-look={looks[look]}>
      <div className="hub-pages__window">
        <div className="hub-pages__sheet" style={{ transform: `translateX(${page * -100}%)` }}>
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
    const inLook = (look: number): number => {
      element.dataset.look = looks[look]
      return Math.round(sheet.scrollWidth / sheet.clientWidth)
    }
    const found = looks.findIndex((_, look) => inLook(look) <= 1)
    const look = found < 0 ? looks.length - 1 : found
    const pages = Math.max(1, inLook(look))
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

const useTurn = (pages: number, time: number) => {
  const [turned, setTurned] = useState(0)
  useEffect(() => {
    if (pages < 2) return
    const timer = setInterval(() => setTurned((before) => before + 1), time)
    return () => clearInterval(timer)
  }, [pages, time])
  return turned % pages
}
