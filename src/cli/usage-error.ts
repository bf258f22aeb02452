/** The command was called wrongly: the message says what to type instead. The exit code is 2. */
export class UsageError extends Error {}
