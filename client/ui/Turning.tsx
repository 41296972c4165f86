import { type ReactNode, useCallback, useEffect, useEffectEvent, useMemo, useRef, useState } from 'react'
import { TurnsContext } from './turns.ts'

interface TurningProps {
  /** How many pages were turned on by hand elsewhere, less those turned back. */
  byHand: number
  children: ReactNode
}

/**
 * Turns the pages of all pictures in it: by itself, by the hand that `byHand` counts, and by the keys that a clicker
 * sends. What a hand turned stands longer.
 */
export const Turning = ({ byHand, children }: TurningProps) => {
  const [first] = useState(byHand)
  const [here, setHere] = useState({ turns: 0, byHand: false })
  const { time, stand } = useStanding()
  const turns = here.turns + byHand - first
  const [rested, setRested] = useState({ byHand, rests: false })
  if (rested.byHand !== byHand) setRested({ byHand, rests: true })
  const rests = rested.rests || here.byHand
  useEffect(() => {
    if (time === null) return
    const timer = setTimeout(
      () => {
        setRested({ byHand, rests: false })
        setHere(({ turns }) => ({ turns: turns + 1, byHand: false }))
      },
      rests ? rest : time,
    )
    return () => clearTimeout(timer)
  }, [time, turns, rests, byHand])
  const onKey = useEffectEvent(({ key, altKey, ctrlKey, metaKey, shiftKey }: KeyboardEvent) => {
    const step = altKey || ctrlKey || metaKey || shiftKey ? undefined : keys.get(key)
    if (step) setHere(({ turns }) => ({ turns: turns + step, byHand: true }))
  })
  useEffect(() => {
    const listen = (event: KeyboardEvent) => onKey(event)
    addEventListener('keydown', listen)
    return () => removeEventListener('keydown', listen)
  }, [])
  const value = useMemo(() => ({ turns, stand }), [turns, stand])
  return <TurnsContext value={value}>{children}</TurnsContext>
}

/** Milliseconds that a page stands to which a hand turned. */
const rest = 60_000

const keys = new Map([
  ['ArrowRight', 1],
  ['PageDown', 1],
  ['ArrowLeft', -1],
  ['PageUp', -1],
])

/** The longest time that a picture with pages wants them to stand; null: none has more than one page. */
const useStanding = () => {
  const times = useRef(new Map<string, number>())
  const [time, setTime] = useState<number | null>(null)
  const stand = useCallback((id: string, wanted: number | null) => {
    if (wanted === null) times.current.delete(id)
    else times.current.set(id, wanted)
    setTime(times.current.size ? Math.max(...times.current.values()) : null)
  }, [])
  return { time, stand }
}
