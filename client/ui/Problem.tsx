import { type ReactNode, useEffect, useRef } from 'react'
import { Alert } from './Alert.tsx'

/** Why an act was not done, at the end of its form; comes into view, because the form may be longer than the screen. */
export const Problem = ({ children }: { children: ReactNode }) => {
  const ref = useRef<HTMLDivElement>(null)
  // In braces: newer browsers answer scrollIntoView with a promise, which is no clean-up.
  useEffect(() => {
    ref.current?.scrollIntoView({ block: 'nearest' })
  }, [children])
  return (
    <div ref={ref}>
      <Alert kind="error" title={children} />
    </div>
  )
}
