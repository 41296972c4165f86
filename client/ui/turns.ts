import { createContext } from 'react'

interface Turns {
  /** How many pages were turned on so far, less those turned back. */
  turns: number
  /** Tells how long, in milliseconds, the pages of one picture stand; null: it has only one. */
  stand: (id: string, time: number | null) => void
}

/** Without a Turning above it, a picture stays on its first page. */
export const TurnsContext = createContext<Turns>({ turns: 0, stand: () => {} })
