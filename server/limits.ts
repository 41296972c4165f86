/** All limits, in one place. docs/api.md lists the code of each refusal. */
export const limits = {
  /** Limits of a document, the same over HTTP and over the socket. */
  document: {
    /** Tokens. */
    tokens: 4000,
    /** Fields in fields. */
    depth: 15,
    /** Fields of the answer, as an estimate from the sizes that the schema gives, and fields to read. */
    cost: 300_000,
    /** The same for an act, so that one whose answer asks too much is refused before it is done. */
    act: 40_000,
    /** Fields of an introspection: the schema does not grow while it is read, so they are known before. */
    introspection: 36_000,
    /** What an answer really costs, in fields; lib/budget has the prices. */
    answer: 36_000,
    /** Characters of all texts of an answer. */
    text: 2_000_000,
    /** What a message of a channel really costs; with more, the client is told to ask its query again. */
    message: 10_000,
    /** Fields of one name, in the whole document. */
    repeats: 200,
  },
  http: {
    /** Bytes of a body. */
    body: 100_000,
    /**
     * Requests a minute from one address without a sign-in. The thirty people in a venue share one address, but are
     * signed in.
     */
    anonymousPerMinute: 300,
    /**
     * Times a minute that one person may show a draft, which goes to every screen. The page does so once a second at
     * most.
     */
    draftsPerMinute: 120,
  },
  socket: {
    /** Bytes of query and variables of a subscription. */
    body: 64_000,
    /** Bytes of any message; more closes the socket with 1009. */
    message: 128 * 1024,
    /** Parts of a message; more closes the socket with 1008. */
    fragments: 64,
    /** Pieces in which the network may deliver a message; more closes the socket with 1008. */
    pieces: 1024,
    /** Subscriptions of one socket. */
    subscriptions: 20,
    /** The costs of their documents together; those of the meeting page are some 150,000. */
    cost: 600_000,
    /** Sockets of one person. */
    perPerson: 10,
    /** Messages of one socket, a minute. */
    messagesPerMinute: 100,
    /** Milliseconds to connection_init. */
    initWithin: 3000,
    /** Milliseconds without a subscription. */
    idle: 300_000,
    /** Unsent bytes; with more, nothing is added until they have left. */
    unsent: 256 * 1024,
    /** Milliseconds for a slow reader to read everything. */
    drainWithin: 10_000,
  },
}
