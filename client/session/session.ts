import { createContext, useContext, useMemo } from 'react'
import type { CombinedError } from 'urql'
import { useParams } from 'wouter'
import type { ViewerQuery } from '../graph/generated/graphql.ts'

export type Viewer = NonNullable<ViewerQuery['viewer']>
export type Membership = Viewer['memberships'][number]

export interface Session {
  /** null: nobody is signed in. */
  viewer: Viewer | null
  /** Not known yet. */
  fetching: boolean
  error: CombinedError | undefined
  ask: () => void
  /** Forgets everything, asks again who is signed in, and goes to another page if one is given. */
  renew: (to?: string) => void
}

export const SessionContext = createContext<Session | null>(null)

export const useSession = () => {
  const session = useContext(SessionContext)
  if (!session) throw new Error('useSession outside SessionProvider')
  return session
}

/** Whoever is signed in. Only on pages that need a sign-in. */
export const useViewer = (): Viewer => {
  const { viewer } = useSession()
  if (!viewer) throw new Error('useViewer while nobody is signed in')
  return viewer
}

/** Role, party and samenwerkingsverband of the viewer for the :slug in the address. Only below a route with :slug. */
export const useMembership = (): Membership & { runsMeetings: boolean } => {
  const { slug } = useParams<{ slug: string }>()
  const membership = useViewer().memberships.find(({ samenwerkingsverband }) => samenwerkingsverband.slug === slug)
  if (!membership) throw new Error(`useMembership outside a samenwerkingsverband: ${slug}`)
  return useMemo(
    () => ({ ...membership, runsMeetings: membership.role === 'CHAIR' || membership.role === 'SECRETARY' }),
    [membership],
  )
}

/** The sign-in page, which comes back here. */
export const signInFor = (path: string) => `/inloggen?naar=${encodeURIComponent(path)}`
