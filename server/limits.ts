/** Everything that is bounded, in one place. What is refused, and with which code, stands in docs/api.md. */
export const limits = {
  /** What a document may ask for, over HTTP and over the socket alike. */
  document: {
    /** Tokens. */
    tokens: 4000,
    /** Fields in fields. */
    depth: 15,
    /** Fields of the answer, as often as a list may repeat them, and fields to read. */
    cost: 120_000,
    /** Fields of one name, in the whole document. */
    repeats: 160,
  },
  http: {
    /** Bytes of a body. */
    body: 100_000,
    /**
     * Requests a minute from one address, of who is not signed in. A venue has one address for thirty people, who are.
     */
    anonymousPerMinute: 300,
    /**
     * Times a minute that one person may show what is being recorded, which goes to every screen. The page does it once
     * a second at most.
     */
    draftsPerMinute: 120,
  },
  socket: {
    /** Bytes of query and variables of a subscription. */
    body: 64_000,
    /** Bytes of a message, whatever it is; more closes the socket with 1009. */
    message: 128 * 1024,
    /** Parts of a message; more closes the socket with 1008. */
    fragments: 64,
    /** Pieces in which a message may drip in, as the network cut it; more closes the socket with 1008. */
    pieces: 1024,
    /** Subscriptions of one socket. */
    subscriptions: 20,
    /** Sockets of one person. */
    perPerson: 10,
    /** Messages of one socket, a minute. */
    messagesPerMinute: 100,
    /** Milliseconds to connection_init. */
    initWithin: 3000,
    /** Milliseconds without a subscription. */
    idle: 300_000,
    /** Bytes that did not leave yet; with more, nothing is added until they have. */
    unsent: 256 * 1024,
    /** Milliseconds for a slow reader to read everything. */
    drainWithin: 10_000,
  },
}
