/** Says why the server did not start, in words for a person. */
export class StartError extends Error {}

/** A setting that makes no sense; the message names it. */
export class ConfigError extends Error {}

/** A command was not given the arguments that it needs. */
export class UsageError extends Error {}

/** Says why a command could not be done, in words for a person. */
export class CommandError extends Error {}
