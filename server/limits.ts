const minute = 60_000

/** Milliseconds that a sign-in link lives: one that somebody asked for by mail, and one that invites. */
const link = { mailed: 15 * minute, invited: 7 * 24 * 60 * minute }

/** All limits, in one place. docs/api.md lists the code of each refusal. */
export const limits = {
  start: {
    /** Milliseconds that a start, or a command, waits for PostgreSQL to come up. */
    database: 30_000,
    /** Milliseconds that it waits for another process that brings the database up to date. */
    migration: 60_000,
    /** Milliseconds for PostgreSQL to answer a knock. */
    answer: 5000,
    /** Milliseconds between two knocks. */
    knock: 500,
  },
  /** Limits of a document, the same over HTTP and over the socket. */
  document: {
    /** Tokens. */
    tokens: 4000,
    /** Fields in fields. */
    depth: 15,
    /** Fields of the answer, as an estimate from the sizes that the schema gives, and fields to read. */
    cost: 320_000,
    /** The same for an act, so that one whose answer asks too much is refused before it is done. */
    act: 40_000,
    /** Fields of an introspection: the schema does not grow while it is read, so they are known before. */
    introspection: 36_000,
    /** What an answer really costs, in fields; lib/budget has the prices. */
    answer: 38_000,
    /** Characters of an answer: its texts, and its names wherever they stand. */
    text: 2_000_000,
    /** The same for a visitor who is not signed in. */
    textForNobody: 1_000_000,
    /** What a message of a channel really costs; with more, the client is told to ask its query again. */
    message: 10_000,
    /** Selections to read, and pairs of fields to compare, before it is known whether a document is valid. */
    comparisons: 6000,
    /** Characters of a name: the answer repeats it as often as there are things. */
    name: 100,
  },
  /** Brackets in brackets of what comes in as JSON, a body or a message: whoever reads it may go into it. */
  nesting: 100,
  http: {
    /** Bytes of a body. */
    body: 100_000,
    /** Milliseconds in which the head of a request has to be there. */
    headWithin: 10_000,
    /** Milliseconds in which all of it has to be there: what arrives later, our page does not wait for either. */
    requestWithin: 20_000,
    /** Milliseconds in which nothing goes over a connection while a request or its answer is on the way. */
    silentWithin: 60_000,
    /** Milliseconds that a request waits for its session to be kept open, and until that is tried again. */
    touch: 500,
    touchAgain: 10_000,
    /** Seconds after which a request that was answered 503 may come again. */
    retryAfter: 2,
  },
  link,
  /** Rows of a page: the most that may be asked for, and how many come when nobody says. */
  page: { most: 100, usual: 50 },
  /** What one key may spend in a time, counted in each process (server/counts.ts). */
  rates: {
    /**
     * Requests and sockets of a visitor who is not signed in, or with a secret that opens nothing. The thirty people in
     * a venue share one address, but are signed in.
     */
    anonymous: { most: 300, within: minute },
    /** Attempts of a visitor to sign in or out, at each address of these. */
    signIn: { most: 60, within: minute },
    /** Links that a visitor asks for by mail. */
    link: { most: 10, within: minute },
    /**
     * Mails with a link to one mailbox. As long as a link lives: whoever uses them up for somebody else leaves a link
     * in that mailbox that works until the next may be asked for.
     */
    mailbox: { most: 3, within: link.mailed },
    /** Mails to one mailbox that it was invited, wherever that was. */
    invitation: { most: 5, within: 60 * minute },
    /** Drafts that one person shows, which go to every screen. The page does so once a second at most. */
    draft: { most: 120, within: minute },
    /**
     * Cost of the documents that one person asks for, over HTTP and as subscriptions, plus `perRequest` and a character
     * of the document each; a document that this process has not read before, also `newDocument`.
     */
    person: { most: 42_000_000, within: minute },
  },
  /** What an answer really cost counts so many times in the budget of its person, less what was paid before. */
  perSpent: 10,
  /** What a request of a person costs beside its document. */
  perRequest: 500,
  /** What a document costs besides when it is parsed and validated: those that come back are kept. */
  newDocument: {
    /** For each character. */
    person: 50,
    /** So many characters count as one more request of a visitor who is not signed in. */
    visitor: 1000,
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
    /** Characters of the id of a subscription, which each of its messages repeats. */
    id: 100,
    /** Subscriptions of one socket. */
    subscriptions: 20,
    /** The costs of their documents together; those of the meeting page are some 150,000. */
    cost: 600_000,
    /** Sockets of one person. */
    perPerson: 10,
    /** Messages of one socket, a minute. */
    messagesPerMinute: 100,
    /** Messages before connection_ack: connection_init, and a ping of a client that waits long. */
    messagesBeforeAck: 2,
    /** Sockets of one visitor that did not say yet who they are; those that show a secret have as many of their own. */
    unknown: 100,
    /** Milliseconds to connection_init. */
    initWithin: 3000,
    /** Milliseconds for a client to answer a close; then it is cut off. */
    closeWithin: 5000,
    /** Milliseconds without a subscription. */
    idle: 300_000,
    /** Unsent bytes; with more, nothing is added until they have left. */
    unsent: 256 * 1024,
    /** Milliseconds for a slow reader to read everything. */
    drainWithin: 10_000,
  },
  /** Every wait for the database ends, in milliseconds. What it ends is answered 503, and may be sent again. */
  database: {
    /** How long an act waits for its turn, and on SQLite for another process that holds the write lock. */
    patience: 5000,
    /** Acts that wait for a turn: of one samenwerkingsverband on PostgreSQL, of all on SQLite. */
    waiting: 500,
    /** Connections of a process to PostgreSQL, for reads and for acts; one more listens. */
    readers: 10,
    writers: 10,
    /** Of the connections for acts: how many may wait for a row that another process has locked. */
    atRow: 5,
    /** Of the connections for acts: how many may write at once what belongs to no samenwerkingsverband. */
    outside: 3,
    /** For a connection, to become free or to be made. */
    connect: 5000,
    /** For a lock. Longer than a frozen process may hold it, so that who waits goes on after that. */
    lock: 5000,
    /** After so long without a statement PostgreSQL ends the act of a process that is frozen, and frees its locks. */
    idleInTransaction: 4000,
    /** For a statement, by PostgreSQL. That of an act may wait for a lock first. */
    statementOfRead: 5000,
    statementOfWrite: 8000,
    /** For an answer, after which a connection counts as dead. Longer than PostgreSQL itself takes to give up. */
    answerToRead: 7000,
    answerToWrite: 10_000,
    /**
     * Before an idle connection is ended. Shorter than a dead one takes to be found: where one is dead the others are
     * too, and are gone when who found out asks again.
     */
    idle: 5000,
    /** For an answer to what never waits, the beginning of an act and the heartbeat of the connection that listens. */
    answerToBegin: 3000,
    heartbeat: 5000,
    /** Before TCP asks whether the other side of an idle connection is still there. */
    keepAlive: 10_000,
    /** After so long PostgreSQL ends an idle connection: its process is gone, or would have ended it by itself. */
    idleSession: 60_000,
  },
  /** Milliseconds for a mail server to answer. */
  mailServer: 30_000,
  /** Milliseconds to stop. */
  stopWithin: {
    /** For clients to close their sockets. */
    sockets: 2000,
    /** For requests under way to end; then all connections are closed. */
    requests: 7000,
    /** For the whole process, which does not wait for a client that keeps its connection open. */
    process: 9000,
  },
}
