import { type CSSProperties, type PointerEvent, useEffect, useRef, useState } from 'react'

interface Drag {
  id: string
  from: number
  to: number
  dy: number
  height: number
}

/** Dragging rows of one list with mouse, pen or finger. The keyboard has buttons for the same. */
export const useDrag = (ids: readonly string[], onDrop: (id: string, to: number) => void) => {
  const list = useRef<HTMLOListElement>(null)
  const [drag, setDrag] = useState<Drag | null>(null)
  const stop = useRef<() => void>(() => {})
  useEffect(() => () => stop.current(), [])

  const grab = (id: string) => (event: PointerEvent<HTMLElement>) => {
    if (event.button !== 0 || !list.current) return
    event.preventDefault()
    const rows = [...list.current.querySelectorAll<HTMLElement>(':scope > [data-item]')]
    const from = rows.findIndex((row) => row.dataset.item === id)
    const box = rows[from]?.getBoundingClientRect()
    if (!box) return
    const middles = rows
      .map((row) => row.getBoundingClientRect())
      .map(({ top, height }) => top + height / 2 + window.scrollY)
    const start = event.clientY + window.scrollY
    let now: Drag = { id, from, to: from, dy: 0, height: box.height }
    const show = (next: Drag | null) => {
      if (next) now = next
      setDrag(next)
    }
    const move = ({ clientY }: globalThis.PointerEvent) => {
      const dy = clientY + window.scrollY - start
      const middle = (middles[from] ?? 0) + dy
      const to = middles.filter((other, index) => index !== from && other < middle).length
      show({ ...now, dy, to })
      scrollAtEdge(clientY)
    }
    const end = () => {
      stop.current()
      if (now.to !== now.from) onDrop(id, now.to)
    }
    const cancel = (pressed: KeyboardEvent) => {
      if (pressed.key !== 'Escape') return
      pressed.preventDefault()
      stop.current()
    }
    const give = () => stop.current()
    stop.current = () => {
      window.removeEventListener('pointermove', move)
      window.removeEventListener('pointerup', end)
      window.removeEventListener('pointercancel', give)
      window.removeEventListener('keydown', cancel)
      stop.current = () => {}
      setDrag(null)
    }
    window.addEventListener('pointermove', move)
    window.addEventListener('pointerup', end)
    window.addEventListener('pointercancel', give)
    window.addEventListener('keydown', cancel)
    show(now)
  }

  /** The lifted row follows the pointer; the rows between make room. */
  const styleOf = (id: string): CSSProperties | undefined => {
    if (!drag) return undefined
    if (drag.id === id) return { transform: `translateY(${drag.dy}px)` }
    const index = ids.indexOf(id)
    if (index > drag.from && index <= drag.to) return { transform: `translateY(${-drag.height}px)` }
    if (index < drag.from && index >= drag.to) return { transform: `translateY(${drag.height}px)` }
    return undefined
  }
  return { list, grab, styleOf, lifted: drag?.id ?? null }
}

const edge = 60
const scrollAtEdge = (y: number) => {
  if (y < edge) window.scrollBy(0, -12)
  else if (y > window.innerHeight - edge) window.scrollBy(0, 12)
}
