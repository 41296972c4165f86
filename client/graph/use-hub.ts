import { createContext, useContext } from 'react'
import type { Hub } from './hub.ts'

/** The hub of whoever is signed in; the session provides it. */
export const HubContext = createContext<Hub | null>(null)

export const useHub = (): Hub => {
  const hub = useContext(HubContext)
  if (!hub) throw new Error('useHub outside HubContext')
  return hub
}
