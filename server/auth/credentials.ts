import type { IncomingMessage } from 'node:http'
import { config } from '../config.ts'

const thirtyDays = 30 * 24 * 3600

/** The cookie of a session. The prefix binds it to this host over https. */
export const cookieName = config.publicUrl?.protocol === 'https:' ? '__Host-hub_session' : 'hub_session'
export const cookieOptions = {
  httpOnly: true,
  sameSite: 'lax',
  path: '/',
  secure: config.publicUrl?.protocol === 'https:',
  maxAge: thirtyDays,
} as const

/** The token of an Authorization header or of connection_init; null for none. */
export const bearerOf = (authorization: unknown) =>
  typeof authorization === 'string' ? (/^Bearer ([\w-]{1,200})$/i.exec(authorization)?.[1] ?? '') : null

/** The secret that a request shows in its head; null for none. */
export const secretOf = (request: IncomingMessage) => bearerOf(request.headers.authorization) ?? cookieSecret(request)

/** The secret that a browser sent; null for none. */
export const cookieSecret = (request: IncomingMessage) =>
  request.headers.cookie
    ?.split(/; */)
    .find((cookie) => cookie.startsWith(`${cookieName}=`))
    ?.slice(cookieName.length + 1) ?? null
