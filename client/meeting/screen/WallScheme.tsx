import { Moon, Sun } from 'lucide-react'
import { useEffect, useState } from 'react'
import { chooseScheme, useIsDark } from '../../lib/scheme.ts'
import { Button } from '../../ui/Button.tsx'
import { copy } from '../copy.ts'
import './beamer.css'

/** Milliseconds that it stays after the pointer was moved. */
const stays = 3_000

/** Light or dark for the wall alone. Seen while it has the focus, or when somebody moves the mouse: else not at all. */
export const WallScheme = () => {
  const isDark = useIsDark()
  const isMoved = useMoved()
  return (
    <aside className={`hub-beamer__scheme ${isMoved ? 'is-seen' : ''}`} aria-label={copy.screen.scheme}>
      <Button
        icon={isDark ? Sun : Moon}
        needsLine={false}
        onClick={() => chooseScheme('wall', isDark ? 'light' : 'dark')}
      >
        {isDark ? copy.screen.light : copy.screen.dark}
      </Button>
    </aside>
  )
}

const useMoved = () => {
  const [isMoved, setMoved] = useState(false)
  useEffect(() => {
    let timer: ReturnType<typeof setTimeout> | undefined
    const move = () => {
      setMoved(true)
      clearTimeout(timer)
      timer = setTimeout(() => setMoved(false), stays)
    }
    addEventListener('pointermove', move)
    return () => {
      clearTimeout(timer)
      removeEventListener('pointermove', move)
    }
  }, [])
  return isMoved
}
