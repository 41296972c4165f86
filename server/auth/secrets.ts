import { createHash, randomBytes } from 'node:crypto'

/** A secret of 256 bits, for a cookie, a token or a link. */
export const newSecret = () => randomBytes(32).toString('base64url')

/** The hash that is kept of a secret. A fast one is enough: 256 random bits cannot be guessed. */
export const hashOf = (secret: string) => createHash('sha256').update(secret).digest('hex')

/** The short name of a secret in lists and in the log: the begin of its hash, from which the secret does not follow. */
export const idOfSecret = (hash: string) => hash.slice(0, 12)
