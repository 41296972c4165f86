import { createHash, randomBytes } from 'node:crypto'

/** 256 bits, as they stand in a cookie, a token or a link. */
export const newSecret = () => randomBytes(32).toString('base64url')

/** What is kept of a secret. A fast hash is enough: 256 random bits cannot be guessed. */
export const hashOf = (secret: string) => createHash('sha256').update(secret).digest('hex')
