/** Why the server did not start, in words for a person. */
export class StartError extends Error {}

/** A command that was not given what it needs. */
export class UsageError extends Error {}
