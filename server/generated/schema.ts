import type { GraphQLResolveInfo, GraphQLScalarType, GraphQLScalarTypeConfig } from 'graphql';
import type { ActionRow } from '../action/table.ts';
import type { OwnerParent, ActionProgressParent } from '../action/store.ts';
import type { AgendaItemRow } from '../agenda/table.ts';
import type { AttendanceRow } from '../attendance/table.ts';
import type { SittingParent } from '../attendance/store.ts';
import type { CarryOverParent } from '../carryover/store.ts';
import type { ConsentRoundRow } from '../consent/table.ts';
import type { VoteParent, VoteChangeParent } from '../consent/store.ts';
import type { DecisionRow } from '../decision/table.ts';
import type { GuestRow } from '../guest/table.ts';
import type { InstallationParent, RegistrationParent } from '../installation/resolvers.ts';
import type { KindRow } from '../kind/table.ts';
import type { ToldPlanParent } from '../mail/store.ts';
import type { MailReceiverParent, MailingParent } from '../mail/steps.ts';
import type { MeetingRow } from '../meeting/table.ts';
import type { MembershipRow, PersonRow } from '../auth/table.ts';
import type { ChairNoteRow } from '../note/table.ts';
import type { PartyRow } from '../party/table.ts';
import type { ContactParent, SeatParent } from '../party/store.ts';
import type { ViewerParent } from '../auth/viewer.ts';
import type { PartyQuestionRow, PartyAnswerRow } from '../question/table.ts';
import type { RefusalParent } from '../lib/refusal.ts';
import type { ChangeParent } from '../live/change.ts';
import type { SamenwerkingsverbandRow } from '../samenwerkingsverband/table.ts';
import type { SectionRow } from '../section/table.ts';
import type { MeetingSeriesRow, SchoolHolidayRow } from '../series/table.ts';
import type { PlanProposalParent } from '../series/rules.ts';
import type { AgendaTemplateRow, TemplateItemRow } from '../template/table.ts';
import type { VenueRow } from '../venue/table.ts';
import type { Context } from '../context.ts';
export type Maybe<T> = T | null;
export type InputMaybe<T> = Maybe<T>;
export type Omit<T, K extends keyof T> = Pick<T, Exclude<keyof T, K>>;
export type RequireFields<T, K extends keyof T> = Omit<T, K> & { [P in K]-?: NonNullable<T[P]> };
/** All built-in and custom scalars, mapped to their actual values */
export type Scalars = {
  ID: { input: string; output: string; }
  String: { input: string; output: string; }
  Boolean: { input: boolean; output: boolean; }
  Int: { input: number; output: number; }
  Float: { input: number; output: number; }
  /** Calendar date in Europe/Amsterdam, for example 2026-11-26. In an act it lies in 1900 to 2199; else INVALID (TX2). */
  Date: { input: string; output: string; }
  /** Instant, ISO 8601 in UTC, for example 2026-11-26T08:30:00.000Z. In an act it lies in 1900 to 2199; else INVALID (TX2). */
  DateTime: { input: string; output: string; }
  /** Opaque string: database epoch and counter. Compare for equality only. */
  Revision: { input: string; output: string; }
};

/** Something that will be done (actie). */
export type Action = {
  __typename?: 'Action';
  /** The item it comes from; null when it belongs to none. */
  agendaItem?: Maybe<AgendaItem>;
  /** When it was done; null: open. */
  completedAt?: Maybe<Scalars['DateTime']['output']>;
  /** The decision that it carries out; null when there is none, or when you may not see it. */
  decision?: Maybe<Decision>;
  /** Who may see it. */
  distribution: Distribution;
  /** Before or on this date; null when there is none. */
  dueOn?: Maybe<Scalars['Date']['output']>;
  /**
   * A rough period in words, for example 2024/2025 or voorjaar 2026; null when there is none. Its last day counts as the
   * date of the action where the words are known.
   */
  duePeriod?: Maybe<Scalars['String']['output']>;
  /** Id, unique over all types. */
  id: Scalars['ID']['output'];
  /** The meeting it comes from. */
  meeting: Meeting;
  /** Given once and kept: A and a counter (A-31); actions that only the seated see have a series of their own (V1). */
  number: Scalars['String']['output'];
  /** Who does it, at most 20; empty when nobody is named yet. */
  owners: Array<Owner>;
  /** Where several parties do it, or all of one kind: how far each is, in the order of the parties; else empty. */
  progress: Array<ActionProgress>;
  /** Why it was recorded or changed after the meeting was closed; null when it was not. */
  reason?: Maybe<Scalars['String']['output']>;
  /** Who sees it: the strictest of its own distribution and of all it hangs under. */
  seenBy: Distribution;
  /** True: it may not happen. */
  tentative: Scalars['Boolean']['output'];
  /** What will be done. */
  text: Scalars['String']['output'];
  /**
   * Whether it waits to be read back (voorlezen): it was recorded while the live meeting was at another item, and nothing
   * was read since. Never once the meeting is closed.
   */
  unread: Scalars['Boolean']['output'];
  /** Version of its free text, for editAction. */
  version: Scalars['Int']['output'];
};

/** A page of actions. */
export type ActionConnection = {
  __typename?: 'ActionConnection';
  /** Actions with their cursors. */
  edges: Array<ActionEdge>;
  /** The same actions without. */
  nodes: Array<Action>;
  /** Where the page ends. */
  pageInfo: PageInfo;
};

/** An action in a page. */
export type ActionEdge = {
  __typename?: 'ActionEdge';
  /** Send as `after` for the page that follows this one. */
  cursor: Scalars['String']['output'];
  /** The action. */
  node: Action;
};

/** Which actions. A field that is left out does not limit. */
export type ActionFilter = {
  /** Only with a date, or a rough period that ends, before this one. */
  dueBefore?: InputMaybe<Scalars['Date']['input']>;
  /** Only from this meeting. */
  meetingId?: InputMaybe<Scalars['ID']['input']>;
  /** Only the one with exactly this number. */
  number?: InputMaybe<Scalars['String']['input']>;
  /** Only of this party, or of all parties of its kind. */
  partyId?: InputMaybe<Scalars['ID']['input']>;
  /** Only of this person. */
  personId?: InputMaybe<Scalars['ID']['input']>;
  /** Open or done; with partyId the actions that this party has still to do, or has done. */
  state?: InputMaybe<ActionState>;
  /** Only with these words in text or number, in any case; at most 200 characters. */
  text?: InputMaybe<Scalars['String']['input']>;
};

/** In which order actions are listed. */
export type ActionOrder =
  /** What was done last comes first; with partyId what that party did last. What is open comes after. */
  | 'COMPLETED'
  /** By date or the last day of the rough period, then those without one, by number. */
  | 'DUE';

/** How far one party is with its part of an action that several do. */
export type ActionProgress = {
  __typename?: 'ActionProgress';
  /** When it had done its part; null: not yet. */
  completedAt?: Maybe<Scalars['DateTime']['output']>;
  /** The party. */
  party: Party;
};

/** The action after the act, or why not. */
export type ActionResult = Action | Refusal;

/** Whether an action is done. */
export type ActionState =
  /** Completed. */
  | 'DONE'
  /** Not yet. */
  | 'OPEN';

/** The arguments of addAgendaItem. */
export type AddAgendaItemInput = {
  /**
   * Whether the minutes of the meeting before are adopted here, at one item of an agenda at most; left out: no. For chair
   * and secretary.
   */
  adoptsMinutes?: InputMaybe<Scalars['Boolean']['input']>;
  /** The item it comes after; null puts it first, left out puts it last, before the items at the end. */
  after?: InputMaybe<Scalars['ID']['input']>;
  /** Whether it stands at the end of the agenda; left out: no. For chair and secretary. */
  atEnd?: InputMaybe<Scalars['Boolean']['input']>;
  /** How a consent is counted here; left out: UNANIMOUS. For chair and secretary. */
  consentRule?: InputMaybe<ConsentRule>;
  /** Who may see it; left out: MEMBERS. */
  distribution?: InputMaybe<Distribution>;
  /** UUID made by the client (version 7); the same id again is the same act; left out: the server makes one. */
  id?: InputMaybe<Scalars['ID']['input']>;
  /** The meeting. */
  meetingId: Scalars['ID']['input'];
  /** Planned minutes, 0 to 600. */
  plannedMinutes?: InputMaybe<Scalars['Int']['input']>;
  /** Who presents it, at most 200 characters. */
  presenter?: InputMaybe<Scalars['String']['input']>;
  /** What the meeting is to do with it. */
  purpose: Purpose;
  /** Question, at most 2,000 characters. */
  question?: InputMaybe<Scalars['String']['input']>;
  /** Whether it is proposed for every next meeting; left out: no. For chair and secretary. */
  recurring?: InputMaybe<Scalars['Boolean']['input']>;
  /** Title, 1 to 200 characters. */
  title: Scalars['String']['input'];
};

/** The arguments of addGuest. */
export type AddGuestInput = {
  /** Function or organisation, at most 200 characters. */
  function?: InputMaybe<Scalars['String']['input']>;
  /** UUID made by the client (version 7); the same id again is the same act; left out: the server makes one. */
  id?: InputMaybe<Scalars['ID']['input']>;
  /** The meeting. */
  meetingId: Scalars['ID']['input'];
  /** Name, 1 to 200 characters. */
  name: Scalars['String']['input'];
  /** The party that brings the guest; null or left out: the chair, for chair and secretary only. */
  partyId?: InputMaybe<Scalars['ID']['input']>;
  /** Why, 1 to 500 characters; required once the meeting is CLOSED, else not kept. */
  reason?: InputMaybe<Scalars['String']['input']>;
};

/** The arguments of addKind. */
export type AddKindInput = {
  /** The colour of their chairs. */
  colour: KindColour;
  /** A UUID of your own, in lower case; a retry with the same id is the same kind. Left out: the server gives one. */
  id?: InputMaybe<Scalars['ID']['input']>;
  /** What `Party.kind` answers for its parties; left out: OTHER. */
  legacy?: InputMaybe<PartyKind>;
  /** The word for several, 1 to 60 characters; one that no other kind has, also in capitals and spaces (else INVALID). */
  plural: Scalars['String']['input'];
  /** Where. */
  samenwerkingsverbandId: Scalars['ID']['input'];
  /** The word for one party, 1 to 60 characters; one that no other kind has, also in capitals and spaces (else INVALID). */
  singular: Scalars['String']['input'];
  /** Whether a new party of this kind has a vote; left out: it has. */
  votes?: InputMaybe<Scalars['Boolean']['input']>;
  /** The weight of the vote of a new party of this kind, 1 to 1,000; left out: 1. */
  weight?: InputMaybe<Scalars['Int']['input']>;
};

/** The arguments of addParty. */
export type AddPartyInput = {
  /** A UUID of your own, in lower case; a retry with the same id is the same party. Left out: the server gives one. */
  id?: InputMaybe<Scalars['ID']['input']>;
  /** For clients that know the five: the first kind with this `legacy` is meant. OTHER, or one that no kind has, is INVALID. */
  kind?: InputMaybe<PartyKind>;
  /** Its kind; this or `kind` is required, and not both (else INVALID). */
  kindId?: InputMaybe<Scalars['ID']['input']>;
  /**
   * Name in full, 1 to 200 characters; one that no other party of today has, also in capitals and spaces (else INVALID,
   * input.name).
   */
  name: Scalars['String']['input'];
  /** Where. */
  samenwerkingsverbandId: Scalars['ID']['input'];
  /** Whether it has a vote; left out: as its kind says. */
  votes?: InputMaybe<Scalars['Boolean']['input']>;
  /** How heavily its vote counts, 1 to 1,000; left out: as its kind says. */
  weight?: InputMaybe<Scalars['Int']['input']>;
};

/** The arguments of addSchoolHoliday. */
export type AddSchoolHolidayInput = {
  /** The first day of it. */
  firstOn: Scalars['Date']['input'];
  /** UUID made by the client (version 7); the same id again is the same act; left out: the server makes one. */
  id?: InputMaybe<Scalars['ID']['input']>;
  /** The last day of it, at most half a year later. */
  lastOn: Scalars['Date']['input'];
  /** Name, 1 to 100 characters. */
  name: Scalars['String']['input'];
  /** Where. */
  samenwerkingsverbandId: Scalars['ID']['input'];
};

/** The arguments of addSection. */
export type AddSectionInput = {
  /**
   * The item above which it comes: that one and those after it, up to the next head, stand under it; null or left out: it
   * comes last, with nothing under it.
   */
  before?: InputMaybe<Scalars['ID']['input']>;
  /** UUID made by the client (version 7); the same id again is the same act; left out: the server makes one. */
  id?: InputMaybe<Scalars['ID']['input']>;
  /** The meeting. */
  meetingId: Scalars['ID']['input'];
  /** Title, 1 to 200 characters. */
  title: Scalars['String']['input'];
};

/** The arguments of addVenue. */
export type AddVenueInput = {
  /** How people who do not walk, see or hear well get in, at most 2,000 characters. */
  access?: InputMaybe<Scalars['String']['input']>;
  /** Street, number and postcode, at most 300 characters. */
  address?: InputMaybe<Scalars['String']['input']>;
  /** How many people find a seat, 1 to 10,000. */
  capacity?: InputMaybe<Scalars['Int']['input']>;
  /** Who sees to coffee and tea, at most 500 characters. */
  coffee?: InputMaybe<Scalars['String']['input']>;
  /** UUID made by the client (version 7); the same id again is the same act; left out: the server makes one. */
  id?: InputMaybe<Scalars['ID']['input']>;
  /** Name of the building or room, 1 to 200 characters. */
  name: Scalars['String']['input'];
  /** The party that lends it; null or left out: nobody's. */
  partyId?: InputMaybe<Scalars['ID']['input']>;
  /** The town, at most 100 characters. */
  place?: InputMaybe<Scalars['String']['input']>;
  /** Which room of the building, at most 200 characters. */
  room?: InputMaybe<Scalars['String']['input']>;
  /** How to get there, at most 2,000 characters. */
  route?: InputMaybe<Scalars['String']['input']>;
  /** Where. */
  samenwerkingsverbandId: Scalars['ID']['input'];
};

/** A point on the agenda (agendapunt). */
export type AgendaItem = {
  __typename?: 'AgendaItem';
  /** The actions, by number. */
  actions: Array<Action>;
  /** Whether the minutes of the meeting before are adopted here. */
  adoptsMinutes: Scalars['Boolean']['output'];
  /** Whether it stands at the end of the agenda: items that are added without a place come before it (staat aan het einde). */
  atEnd: Scalars['Boolean']['output'];
  /** The note of chair and secretary for themselves; null for everybody else, and where there is none. */
  chairNote?: Maybe<ChairNote>;
  /** When it was closed; null while open. */
  closedAt?: Maybe<Scalars['DateTime']['output']>;
  /** The consents that were asked here, in the order in which they were opened. */
  consentRounds: Array<ConsentRound>;
  /** How a consent is counted here. */
  consentRule: ConsentRule;
  /**
   * The item of a later meeting that continues this one, past meetings that were called off; null when there is none, or
   * when you may not see it.
   */
  continuedBy?: Maybe<AgendaItem>;
  /** The item of an earlier meeting that this one continues; null when there is none, or when you may not see it. */
  continues?: Maybe<AgendaItem>;
  /** The decisions that were taken here, by number. */
  decisions: Array<Decision>;
  /** Who may see it. */
  distribution: Distribution;
  /** The text that is being recorded here, as it is typed (wordt vastgelegd); null when there is none. */
  draft?: Maybe<Scalars['String']['output']>;
  /** The party that handed it in; null when chair or secretary put it there. */
  handedInBy?: Maybe<Party>;
  /** Id, unique over all types. */
  id: Scalars['ID']['output'];
  /** Its meeting. */
  meeting: Meeting;
  /** What was said, for the minutes; null when nothing was written. */
  notes?: Maybe<Scalars['String']['output']>;
  /** Where it stands: handed in, on the agenda, postponed or sent back. */
  placement: Placement;
  /** Planned minutes; null when not planned. */
  plannedMinutes?: Maybe<Scalars['Int']['output']>;
  /** Who presents it, in words; null when nobody is named. */
  presenter?: Maybe<Scalars['String']['output']>;
  /** What the meeting is to do with it. */
  purpose: Purpose;
  /** What is asked of the table; null when nothing is. */
  question?: Maybe<Scalars['String']['output']>;
  /** Its questions to the parties, in the order in which they were asked, at most 20. */
  questions: Array<PartyQuestion>;
  /** Whether it is proposed for every next meeting (terugkerend punt). */
  recurring: Scalars['Boolean']['output'];
  /** The head that it stands under; null: it stands above the first one, or is not on the agenda. */
  section?: Maybe<Section>;
  /** Who sees it: the strictest of its own distribution and of all it hangs under; SEATED while it is not on the agenda. */
  seenBy: Distribution;
  /** Why it was sent back; null unless it is SENT_BACK. */
  sentBackReason?: Maybe<Scalars['String']['output']>;
  /** Start of the stretch that runs, or of the last one; null before the first, and while paused. */
  startedAt?: Maybe<Scalars['DateTime']['output']>;
  /** Title. */
  title: Scalars['String']['output'];
  /** Seconds of the closed stretches; while it is current and runs, add now - startedAt. */
  usedSeconds: Scalars['Int']['output'];
  /** Version of its free text, for editAgendaItem. */
  version: Scalars['Int']['output'];
};

/** The item after the act, or why not. */
export type AgendaItemResult = AgendaItem | Refusal;

/** Items that an agenda can begin with (sjabloon). For chair and secretary. */
export type AgendaTemplate = {
  __typename?: 'AgendaTemplate';
  /** Id, unique over all types. */
  id: Scalars['ID']['output'];
  /** Its items, in order. */
  items: Array<TemplateItem>;
  /** Name. */
  name: Scalars['String']['output'];
  /** Version of name and items, for editTemplate. */
  version: Scalars['Int']['output'];
};

/** The template after the act, or why not. */
export type AgendaTemplateResult = AgendaTemplate | Refusal;

/** The arguments of answerQuestion. */
export type AnswerQuestionInput = {
  /** True: the party promises it. */
  commitment: Scalars['Boolean']['input'];
  /**
   * UUID made by the client (version 7) for the first answer; the same id again is the same act; left out: the server
   * makes one.
   */
  id?: InputMaybe<Scalars['ID']['input']>;
  /** The party that answers. */
  partyId: Scalars['ID']['input'];
  /** The question. */
  questionId: Scalars['ID']['input'];
  /** The answer, 1 to 2,000 characters. */
  text: Scalars['String']['input'];
  /** The version of the answer that this one is based on; null or left out: the party has not answered yet. */
  version?: InputMaybe<Scalars['Int']['input']>;
};

/** The arguments of askParties. */
export type AskPartiesInput = {
  /** The item. */
  agendaItemId: Scalars['ID']['input'];
  /** The date by which an answer is hoped for; null or left out: none. */
  answerBy?: InputMaybe<Scalars['Date']['input']>;
  /** UUID made by the client (version 7); the same id again is the same act; left out: the server makes one. */
  id?: InputMaybe<Scalars['ID']['input']>;
  /** Only the parties of this kind; null or left out: all. */
  kindId?: InputMaybe<Scalars['ID']['input']>;
  /**
   * For clients that know the five, instead of `kindId`: the first kind with this `legacy` is meant. OTHER, one that no
   * kind has, or both is INVALID.
   */
  partyKind?: InputMaybe<PartyKind>;
  /** What is asked, 1 to 2,000 characters. */
  text: Scalars['String']['input'];
};

/** One party at one meeting (aanwezigheid, afmelding). */
export type Attendance = {
  __typename?: 'Attendance';
  /** When its seat was taken, where that was after the start; null: from the start, or never. */
  arrivedAt?: Maybe<Scalars['DateTime']['output']>;
  /** People who sat there before, in this meeting, and left the seat to another or to nobody, the earliest first. */
  earlier: Array<Sitting>;
  /** The contacts of the party who said not to come themselves (verhinderd), by name. */
  excused: Array<Person>;
  /**
   * Since when this party has the floor (aan het woord); null: it does not, or you may not see the current item. It ends
   * when the floor goes to another, the clock of the item stops, the meeting goes on, or the party leaves.
   */
  floorAt?: Maybe<Scalars['DateTime']['output']>;
  /**
   * When this party raised its hand; null: it is down. Points of order go first, then parties that had no floor at the
   * current item, then by this instant.
   */
  handRaisedAt?: Maybe<Scalars['DateTime']['output']>;
  /** Id, unique over all types. */
  id: Scalars['ID']['output'];
  /** When its seat was left before the end; null: it was not. */
  leftAt?: Maybe<Scalars['DateTime']['output']>;
  /** When the person who is asked to replace the first contact was asked by mail; null: not, or not yet. */
  mailedAt?: Maybe<Scalars['DateTime']['output']>;
  /** Which meeting. */
  meeting: Meeting;
  /** Which party. */
  party: Party;
  /**
   * The person who sits there; while it is UNKNOWN, the one who is asked to replace the first contact, who excused. Null
   * when not known, or absent.
   */
  person?: Maybe<Person>;
  /**
   * Whether the hand is up for a point of order (punt van orde), about the meeting itself. It stays true while the party
   * has the floor for that.
   */
  pointOfOrder: Scalars['Boolean']['output'];
  /** Whether its seat is there. */
  presence: Presence;
  /** Why it was corrected after the close, the last time; null when it was not. */
  reason?: Maybe<Scalars['String']['output']>;
  /** The first contact, whom the person replaces or is asked to (vervangt); null when nobody is replaced. */
  replaces?: Maybe<Person>;
  /**
   * When it was said, since the start, that somebody sits there (is er); null: nobody said so, or only that the party will
   * come. Only a seat that has it is there: in the quorum, under the hammer and in the minutes.
   */
  seatedAt?: Maybe<Scalars['DateTime']['output']>;
  /** The item at which this party last had the floor; null: none, or one that you may not see. */
  spokeAt?: Maybe<AgendaItem>;
  /**
   * How long this party had the floor in this meeting (spreektijd), in seconds, without the turn that runs. For chair and
   * secretary; null for all others.
   */
  spokenSeconds?: Maybe<Scalars['Int']['output']>;
  /**
   * Goes up with each change of the person or the times, with each correction, and at the start; a raised hand alone does
   * not count.
   */
  version: Scalars['Int']['output'];
  /** Whether this party votes at the meeting; in one that is closed: whether it did then. */
  votes: Scalars['Boolean']['output'];
};

/** The row after the act, or why not. */
export type AttendanceResult = Attendance | Refusal;

/** What becomes of an item when its meeting is called off. */
export type CancelledItemFate =
  /** It is not proposed any more (laten vervallen). */
  | 'DROP'
  /** It goes back to the party that handed it in (terug naar de indiener). */
  | 'SEND_BACK'
  /** It goes on in another meeting that is planned (meenemen). */
  | 'TAKE_ALONG';

/** What becomes of one item when its meeting is called off. */
export type CancelledItemInput = {
  /** What becomes of it. */
  fate: CancelledItemFate;
  /** The item, on the agenda or handed in. */
  itemId: Scalars['ID']['input'];
  /** For SEND_BACK: why, 1 to 500 characters. */
  reason?: InputMaybe<Scalars['String']['input']>;
  /** For TAKE_ALONG: the other meeting; null or left out: the next one that is planned. */
  to?: InputMaybe<Scalars['ID']['input']>;
};

/** An item of an earlier meeting that is proposed for this one (meenemen). */
export type CarryOver = {
  __typename?: 'CarryOver';
  /** The item, where it stands now. Postpone it where it is UNFINISHED or CANCELLED or has an OPEN_ACTION; else repeat it. */
  item: AgendaItem;
  /** Why it is proposed. */
  reason: CarryOverReason;
};

/** Why an item of an earlier meeting is proposed for this one. */
export type CarryOverReason =
  /** Its meeting was called off, and nobody decided about it (overleg vervallen). */
  | 'CANCELLED'
  /** Minutes were adopted there, and those of that meeting are adopted next (verslag vaststellen). */
  | 'MINUTES'
  /** An action of it is still open (open actie). */
  | 'OPEN_ACTION'
  /** It returns at every meeting (terugkerend punt). */
  | 'RECURRING'
  /** It was not reached, its decision was deferred, or it was handed in and never placed (niet afgerond). */
  | 'UNFINISHED';

/**
 * A note that chair and secretary keep for themselves at an item (aantekening van de voorzitter). Nobody else ever sees
 * it, nor that it is there.
 */
export type ChairNote = {
  __typename?: 'ChairNote';
  /** The item it is about; never null (other things of this union may belong to none). */
  agendaItem?: Maybe<AgendaItem>;
  /** Id, unique over all types. */
  id: Scalars['ID']['output'];
  /** Its text; empty when it was emptied. */
  text: Scalars['String']['output'];
  /** Version of its text, for writeChairNote. */
  version: Scalars['Int']['output'];
};

/** The note after the act, or why not. */
export type ChairNoteResult = ChairNote | Refusal;

/** A message of a channel: the changes from the revision you had to `revision`. */
export type Change = {
  __typename?: 'Change';
  /** Instant of the last act of the range that you may see; null with resync. */
  at?: Maybe<Scalars['DateTime']['output']>;
  /** Who did it; null with resync, when nobody did (an import), and with agendaChanged. */
  by?: Maybe<Person>;
  /** The things as they are now; with an act that changes order or membership the parent is among them. */
  changed: Array<Entity>;
  /**
   * The name of that act, in the past tense, for example actionRecorded; agendaChanged for one on an item that you may not
   * see; null with resync.
   */
  kind?: Maybe<Scalars['String']['output']>;
  /** Things that you could see at `since` and may not see now. */
  removed: Array<Gone>;
  /** True: too much changed, or `since` is not known here; `changed` and `removed` are empty, ask your query again. */
  resync: Scalars['Boolean']['output'];
  /** The revision that you have after taking this in; send it as `since` when you come back. */
  revision: Scalars['Revision']['output'];
};

/** The arguments of changeRole. */
export type ChangeRoleInput = {
  /** True for a chair who stands in for the chair; left out: false. */
  deputy?: InputMaybe<Scalars['Boolean']['input']>;
  /** The role that you saw; CONFLICT where it is another by now. Null or left out: not checked. */
  from?: InputMaybe<RoleSeenInput>;
  /** The membership. */
  id: Scalars['ID']['input'];
  /** For which party; null: for none; left out: as it was. */
  partyId?: InputMaybe<Scalars['ID']['input']>;
  /** As what from now on. CONTACT only for a person in a seat of the party. */
  role: Role;
};

/**
 * An item on the agenda that you may not see (besloten punt). Its place and its time are known, so that everybody counts
 * alike; it has no id, and nothing else of it is told.
 */
export type ClosedItem = {
  __typename?: 'ClosedItem';
  /** Its number on the agenda, from 1: the items that you see have the numbers in between, in order. */
  number: Scalars['Int']['output'];
  /** Planned minutes; null when not planned, or when it takes no time here any more. */
  plannedMinutes?: Maybe<Scalars['Int']['output']>;
  /** Start of the stretch that runs, while it is the current item; null otherwise, and while its clock is stopped. */
  runningSince?: Maybe<Scalars['DateTime']['output']>;
  /** The head that it stands under; null: it stands above the first one. */
  sectionId?: Maybe<Scalars['ID']['output']>;
};

/** The result of the count. */
export type ConsentOutcome =
  /** The parties agree, by the rule of the item. */
  | 'AGREED'
  /** They do not. */
  | 'NOT_AGREED';

/** A voorstel that is put to the parties (instemming). */
export type ConsentRound = {
  __typename?: 'ConsentRound';
  /** The item it is asked at; always there. */
  agendaItem?: Maybe<AgendaItem>;
  /**
   * True: it was counted, and at its item, which is on the agenda, nothing was decided since; until it is asked again or
   * the minutes are adopted. For chair and secretary; false for others.
   */
  awaitsDecision: Scalars['Boolean']['output'];
  /** True: a hamerstuk. Parties that sat at the table and said nothing agreed. */
  byHammer: Scalars['Boolean']['output'];
  /** When it was closed or withdrawn; null before. */
  closedAt?: Maybe<Scalars['DateTime']['output']>;
  /** The decision that rests on it; null when there is none, or when you may not see it. */
  decision?: Maybe<Decision>;
  /** Id, unique over all types. */
  id: Scalars['ID']['output'];
  /** The meeting that asks. */
  meeting: Meeting;
  /** Until when the absent parties may answer; null when it was never held open. */
  openUntil?: Maybe<Scalars['DateTime']['output']>;
  /** When it was opened. */
  openedAt: Scalars['DateTime']['output'];
  /** One per party at the meeting, in the order of the table. */
  partyVotes: Array<Vote>;
  /** The result of the count; null until it is closed, and when it was withdrawn. */
  result?: Maybe<ConsentOutcome>;
  /** Where it stands. */
  roundState: ConsentState;
  /** How it is counted: the rule of the item when it was opened. */
  rule: ConsentRule;
  /** Who sees it: everybody who sees its item. */
  seenBy: Distribution;
  /** The voorstel, in the words that the parties answer. */
  text: Scalars['String']['output'];
};

/** The consent after the act, or why not. */
export type ConsentRoundResult = ConsentRound | Refusal;

/** How the answers of the parties are counted (regel). Each party counts with its weight, which is 1 unless it is set. */
export type ConsentRule =
  /** The parties that agree weigh more than those that object (peiling). */
  | 'ADVISORY'
  /** The parties that agree weigh more than half of all parties that vote (meerderheid). */
  | 'MAJORITY'
  /** Every party that votes answered, nobody objects, somebody agrees (unaniem). */
  | 'UNANIMOUS';

/** Where a consent stands. */
export type ConsentState =
  /** Counted. */
  | 'CLOSED'
  /** Held open until the absent parties have answered; answers that were given stay. */
  | 'HELD_OPEN'
  /** The table answers, and may change its answer. */
  | 'OPEN'
  /** Taken back: nothing was counted. */
  | 'WITHDRAWN';

/** A person in the seat of a party, from one day to another (contactpersoon). */
export type Contact = {
  __typename?: 'Contact';
  /** Id, unique over all types. */
  id: Scalars['ID']['output'];
  /** Who. */
  person: Person;
  /** As first or second. */
  position: ContactPosition;
  /** The first day; null when not known. */
  sinceOn?: Maybe<Scalars['Date']['output']>;
  /** The last day; null: still there. */
  untilOn?: Maybe<Scalars['Date']['output']>;
};

/** A place in the seat of a party. */
export type ContactPosition =
  /** The first contact person (1e contactpersoon), who speaks for the party. */
  | 'FIRST'
  /** The second (2e contactpersoon), who replaces the first. */
  | 'SECOND';

/** The arguments of createMeeting. */
export type CreateMeetingInput = {
  /** Planned end, after the start. */
  endsAt: Scalars['DateTime']['input'];
  /** UUID made by the client (version 7); the same id again is the same act; left out: the server makes one. */
  id?: InputMaybe<Scalars['ID']['input']>;
  /** Where. */
  samenwerkingsverbandId: Scalars['ID']['input'];
  /** Planned start. */
  startsAt: Scalars['DateTime']['input'];
  /** Title, 1 to 200 characters. */
  title: Scalars['String']['input'];
  /** One of the venues; null or left out: not known yet. */
  venueId?: InputMaybe<Scalars['ID']['input']>;
};

/** The arguments of createSeries. */
export type CreateSeriesInput = {
  /** The weeks from one meeting to the next, 1 to 52. */
  everyWeeks: Scalars['Int']['input'];
  /** UUID made by the client (version 7); the same id again is the same act; left out: the server makes one. */
  id?: InputMaybe<Scalars['ID']['input']>;
  /** How long a meeting lasts, 15 to 720 minutes. */
  minutes: Scalars['Int']['input'];
  /** Where. */
  samenwerkingsverbandId: Scalars['ID']['input'];
  /** When a meeting begins, HH:MM on a clock in Europe/Amsterdam. */
  startTime: Scalars['String']['input'];
  /** Its standing items; null or left out: none. */
  templateId?: InputMaybe<Scalars['ID']['input']>;
  /** Title of its meetings, 1 to 200 characters. */
  title: Scalars['String']['input'];
  /** Day of the week: 1 is Monday, 7 is Sunday. */
  weekday: Scalars['Int']['input'];
};

/** A decision (besluit). */
export type Decision = {
  __typename?: 'Decision';
  /** The actions that carry it out and that you may see, by number. */
  actions: Array<Action>;
  /** The item it was decided at; null when it belongs to none. */
  agendaItem?: Maybe<AgendaItem>;
  /** The consent that it rests on; null when it rests on none, or when you may not see it. */
  consentRound?: Maybe<ConsentRound>;
  /** When. */
  decidedAt: Scalars['DateTime']['output'];
  /** Who may see it. */
  distribution: Distribution;
  /** Id, unique over all types. */
  id: Scalars['ID']['output'];
  /** The meeting that decided. */
  meeting: Meeting;
  /** Given once and kept: year and counter (2026-07); decisions that only the seated see have a series of their own (V1). */
  number: Scalars['String']['output'];
  /** How it came out. */
  outcome: DecisionOutcome;
  /** Why it was recorded or changed after the meeting was closed; null when it was not. */
  reason?: Maybe<Scalars['String']['output']>;
  /** On this date it is looked at again; null when it is not. */
  reviewOn?: Maybe<Scalars['Date']['output']>;
  /** Who sees it: the strictest of its own distribution and of all it hangs under. */
  seenBy: Distribution;
  /** The later decision that superseded it; null: it stands, or you may not see which. */
  supersededBy?: Maybe<Decision>;
  /** The earlier decision that it supersedes; null when there is none, or when you may not see it. */
  supersedes?: Maybe<Decision>;
  /** What was decided. */
  text: Scalars['String']['output'];
  /**
   * Whether it waits to be read back (voorlezen): it was recorded while the live meeting was at another item, and nothing
   * was read since. Never once the meeting is closed.
   */
  unread: Scalars['Boolean']['output'];
  /** Version of its free text, for editDecision. */
  version: Scalars['Int']['output'];
};

/** A page of decisions. */
export type DecisionConnection = {
  __typename?: 'DecisionConnection';
  /** Decisions with their cursors. */
  edges: Array<DecisionEdge>;
  /** The same decisions without. */
  nodes: Array<Decision>;
  /** Where the page ends. */
  pageInfo: PageInfo;
};

/** A decision in a page. */
export type DecisionEdge = {
  __typename?: 'DecisionEdge';
  /** Send as `after` for the page that follows this one. */
  cursor: Scalars['String']['output'];
  /** The decision. */
  node: Decision;
};

/** Which decisions. A field that is left out does not limit. */
export type DecisionFilter = {
  /** Only from this meeting. */
  meetingId?: InputMaybe<Scalars['ID']['input']>;
  /** Only the one with exactly this number. */
  number?: InputMaybe<Scalars['String']['input']>;
  /** Only with this outcome. */
  outcome?: InputMaybe<DecisionOutcome>;
  /** Only with these words in text or number, in any case; at most 200 characters. */
  text?: InputMaybe<Scalars['String']['input']>;
  /** Only of this calendar year. */
  year?: InputMaybe<Scalars['Int']['input']>;
};

/** How a decision came out (uitkomst). */
export type DecisionOutcome =
  /** Vastgesteld. */
  | 'ADOPTED'
  /** Gewijzigd vastgesteld. */
  | 'ADOPTED_AMENDED'
  /** Negatief advies. */
  | 'ADVICE_NEGATIVE'
  /** Positief advies. */
  | 'ADVICE_POSITIVE'
  /** Aangehouden: decided later. */
  | 'DEFERRED'
  /** Kennisgenomen. */
  | 'NOTED'
  /** Niet vastgesteld. */
  | 'NOT_ADOPTED';

/** The decision after the act, or why not. */
export type DecisionResult = Decision | Refusal;

/** Who may ever see a thing (verspreiden). The strictest of a thing and of all it hangs under holds. */
export type Distribution =
  /** All roles of this samenwerkingsverband (beperkt). The default. */
  | 'MEMBERS'
  /** Everyone (ja), once somebody releases it after the meeting is closed. */
  | 'PUBLIC'
  /** Chair, secretary and contacts only (nee). */
  | 'SEATED';

/** The arguments of editAction. A field that is left out stays; null empties it. */
export type EditActionInput = {
  /** A decision at its item, that it carries out. */
  decisionId?: InputMaybe<Scalars['ID']['input']>;
  /** Who may see it. */
  distribution?: InputMaybe<Distribution>;
  /** Before or on this date. */
  dueOn?: InputMaybe<Scalars['Date']['input']>;
  /** A rough period, at most 100 characters. */
  duePeriod?: InputMaybe<Scalars['String']['input']>;
  /** The action. */
  id: Scalars['ID']['input'];
  /** Why it changes, 1 to 500 characters; required once the meeting is closed. */
  reason?: InputMaybe<Scalars['String']['input']>;
  /** True: it may not happen. */
  tentative?: InputMaybe<Scalars['Boolean']['input']>;
  /** What will be done, 1 to 2,000 characters. */
  text?: InputMaybe<Scalars['String']['input']>;
  /** The version that the edit is based on. */
  version: Scalars['Int']['input'];
};

/** The arguments of editAgendaItem. A field that is left out stays; null empties it. */
export type EditAgendaItemInput = {
  /** Whether the minutes of the meeting before are adopted here. For chair and secretary. */
  adoptsMinutes?: InputMaybe<Scalars['Boolean']['input']>;
  /** Whether it stands at the end of the agenda; its place stays as it is. For chair and secretary. */
  atEnd?: InputMaybe<Scalars['Boolean']['input']>;
  /** How a consent is counted here. For chair and secretary. */
  consentRule?: InputMaybe<ConsentRule>;
  /** Who may see it. For chair and secretary. */
  distribution?: InputMaybe<Distribution>;
  /** The item. */
  id: Scalars['ID']['input'];
  /** What was said, at most 20,000 characters. For chair and secretary. */
  notes?: InputMaybe<Scalars['String']['input']>;
  /** Planned minutes, 0 to 600. */
  plannedMinutes?: InputMaybe<Scalars['Int']['input']>;
  /** Who presents it, at most 200 characters. */
  presenter?: InputMaybe<Scalars['String']['input']>;
  /** What the meeting is to do with it. */
  purpose?: InputMaybe<Purpose>;
  /** Question, at most 2,000 characters. */
  question?: InputMaybe<Scalars['String']['input']>;
  /** Whether it is proposed for every next meeting. For chair and secretary. */
  recurring?: InputMaybe<Scalars['Boolean']['input']>;
  /** Title, 1 to 200 characters. */
  title?: InputMaybe<Scalars['String']['input']>;
  /** The version that the edit is based on. */
  version: Scalars['Int']['input'];
};

/** The arguments of editDecision. A field that is left out stays; null empties it. */
export type EditDecisionInput = {
  /** A closed consent of the same item, on which no other decision rests. */
  consentRoundId?: InputMaybe<Scalars['ID']['input']>;
  /** Who may see it. */
  distribution?: InputMaybe<Distribution>;
  /** The decision. */
  id: Scalars['ID']['input'];
  /** How it came out. */
  outcome?: InputMaybe<DecisionOutcome>;
  /** Why it changes, 1 to 500 characters; required once the meeting is closed. */
  reason?: InputMaybe<Scalars['String']['input']>;
  /** On this date it is looked at again. */
  reviewOn?: InputMaybe<Scalars['Date']['input']>;
  /** An earlier decision that it supersedes, and that no other one did. */
  supersedesId?: InputMaybe<Scalars['ID']['input']>;
  /** What was decided, 1 to 2,000 characters. */
  text?: InputMaybe<Scalars['String']['input']>;
  /** The version that the edit is based on. */
  version: Scalars['Int']['input'];
};

/**
 * The arguments of editKind. A field that is left out stays. Vote and weight are those of a new party: parties that are
 * there keep theirs.
 */
export type EditKindInput = {
  /** The colour of their chairs. */
  colour?: InputMaybe<KindColour>;
  /** The kind. */
  id: Scalars['ID']['input'];
  /** The word for several, 1 to 60 characters; one that no other kind has, also in capitals and spaces (else INVALID). */
  plural?: InputMaybe<Scalars['String']['input']>;
  /** The word for one party, 1 to 60 characters; one that no other kind has, also in capitals and spaces (else INVALID). */
  singular?: InputMaybe<Scalars['String']['input']>;
  /** The version that this is based on. */
  version: Scalars['Int']['input'];
  /** Whether a new party of this kind has a vote. */
  votes?: InputMaybe<Scalars['Boolean']['input']>;
  /** The weight of the vote of a new party of this kind, 1 to 1,000. */
  weight?: InputMaybe<Scalars['Int']['input']>;
};

/** The arguments of editMeeting. A field that is left out stays. */
export type EditMeetingInput = {
  /** Planned end, after the start. */
  endsAt?: InputMaybe<Scalars['DateTime']['input']>;
  /** The meeting. */
  id: Scalars['ID']['input'];
  /** Planned start. */
  startsAt?: InputMaybe<Scalars['DateTime']['input']>;
  /** Title, 1 to 200 characters. */
  title?: InputMaybe<Scalars['String']['input']>;
  /** One of the venues; null: not known. */
  venueId?: InputMaybe<Scalars['ID']['input']>;
  /** The version that the edit is based on. */
  version: Scalars['Int']['input'];
};

/** The arguments of editParty. A field that is left out stays. */
export type EditPartyInput = {
  /** The party. */
  id: Scalars['ID']['input'];
  /** For clients that know the five, instead of `kindId`: the first kind with this `legacy` is meant. */
  kind?: InputMaybe<PartyKind>;
  /** Its kind; vote and weight stay as they are. */
  kindId?: InputMaybe<Scalars['ID']['input']>;
  /**
   * Name in full, 1 to 200 characters; one that no other party of today has, also in capitals and spaces (else INVALID,
   * input.name).
   */
  name?: InputMaybe<Scalars['String']['input']>;
  /** The version that this is based on. */
  version: Scalars['Int']['input'];
  /** Whether it has a vote. */
  votes?: InputMaybe<Scalars['Boolean']['input']>;
  /** How heavily its vote counts, 1 to 1,000. A consent that is asked already keeps the weight from when it was opened. */
  weight?: InputMaybe<Scalars['Int']['input']>;
};

/** The arguments of editPartyQuestion. A field that is left out stays; null empties it. */
export type EditPartyQuestionInput = {
  /** The date by which an answer is hoped for. */
  answerBy?: InputMaybe<Scalars['Date']['input']>;
  /** The question. */
  id: Scalars['ID']['input'];
  /** Only the parties of this kind, null: all; only while nobody answered. */
  kindId?: InputMaybe<Scalars['ID']['input']>;
  /** For clients that know the five, instead of `kindId`: the first kind with this `legacy`, null: all. */
  partyKind?: InputMaybe<PartyKind>;
  /** What is asked, 1 to 2,000 characters; only while nobody answered. */
  text?: InputMaybe<Scalars['String']['input']>;
  /** The version that the edit is based on. */
  version: Scalars['Int']['input'];
};

/** The arguments of editSamenwerkingsverband. A field that is left out stays; null empties it. */
export type EditSamenwerkingsverbandInput = {
  /** Which. */
  id: Scalars['ID']['input'];
  /** What it is for, at most 500 characters. */
  purpose?: InputMaybe<Scalars['String']['input']>;
  /** How many minutes a meeting takes, 15 to 720. */
  rhythmMinutes?: InputMaybe<Scalars['Int']['input']>;
  /** Every how many weeks it meets, 1 to 52. */
  rhythmWeeks?: InputMaybe<Scalars['Int']['input']>;
  /** The version that this is based on. */
  version: Scalars['Int']['input'];
  /** The address of its own website: a domain, with https:// or without, at most 200 characters. */
  website?: InputMaybe<Scalars['String']['input']>;
};

/** The arguments of editSection. */
export type EditSectionInput = {
  /** The head. */
  id: Scalars['ID']['input'];
  /** Title, 1 to 200 characters. */
  title: Scalars['String']['input'];
  /** The version that the edit is based on. */
  version: Scalars['Int']['input'];
};

/** The arguments of editSeries. A field that is left out stays. Meetings that are planned already stay as they are. */
export type EditSeriesInput = {
  /** The weeks from one meeting to the next, 1 to 52. */
  everyWeeks?: InputMaybe<Scalars['Int']['input']>;
  /** The series. */
  id: Scalars['ID']['input'];
  /** How long a meeting lasts, 15 to 720 minutes. */
  minutes?: InputMaybe<Scalars['Int']['input']>;
  /** When a meeting begins, HH:MM on a clock in Europe/Amsterdam. */
  startTime?: InputMaybe<Scalars['String']['input']>;
  /** Its standing items; null: none. */
  templateId?: InputMaybe<Scalars['ID']['input']>;
  /** Title of its meetings, 1 to 200 characters. */
  title?: InputMaybe<Scalars['String']['input']>;
  /** The version that the edit is based on. */
  version: Scalars['Int']['input'];
  /** Day of the week: 1 is Monday, 7 is Sunday. */
  weekday?: InputMaybe<Scalars['Int']['input']>;
};

/** The arguments of editTemplate. */
export type EditTemplateInput = {
  /** The template. */
  id: Scalars['ID']['input'];
  /** All its items in order, at most 500; left out: they stay. */
  items?: InputMaybe<Array<TemplateItemInput>>;
  /** Name, 1 to 100 characters; left out: it stays. */
  name?: InputMaybe<Scalars['String']['input']>;
  /** The version that the edit is based on. */
  version: Scalars['Int']['input'];
};

/** The arguments of editVenue. A field that is left out stays; null empties it. */
export type EditVenueInput = {
  /** How people who do not walk, see or hear well get in, at most 2,000 characters. */
  access?: InputMaybe<Scalars['String']['input']>;
  /** Street, number and postcode, at most 300 characters. */
  address?: InputMaybe<Scalars['String']['input']>;
  /** How many people find a seat, 1 to 10,000. */
  capacity?: InputMaybe<Scalars['Int']['input']>;
  /** Who sees to coffee and tea, at most 500 characters. */
  coffee?: InputMaybe<Scalars['String']['input']>;
  /** The room. */
  id: Scalars['ID']['input'];
  /** Name of the building or room, 1 to 200 characters. */
  name?: InputMaybe<Scalars['String']['input']>;
  /** The party that lends it; null: nobody's. For chair and secretary. */
  partyId?: InputMaybe<Scalars['ID']['input']>;
  /** The town, at most 100 characters. */
  place?: InputMaybe<Scalars['String']['input']>;
  /** Which room of the building, at most 200 characters. */
  room?: InputMaybe<Scalars['String']['input']>;
  /** How to get there, at most 2,000 characters. */
  route?: InputMaybe<Scalars['String']['input']>;
  /** The version that the edit is based on. */
  version: Scalars['Int']['input'];
};

/** A thing that can be announced on a live channel. */
export type Entity = Action | AgendaItem | AgendaTemplate | Attendance | ChairNote | ConsentRound | Decision | Guest | Kind | Meeting | MeetingSeries | Membership | Party | PartyAnswer | PartyQuestion | Samenwerkingsverband | SchoolHoliday | Section | Venue;

/** The arguments of foundSamenwerkingsverband. */
export type FoundSamenwerkingsverbandInput = {
  /** The chair. */
  chair: FounderInput;
  /** A UUID of your own, in lower case; a retry with the same id is the same act. Left out: the server gives one. */
  id?: InputMaybe<Scalars['ID']['input']>;
  /** Name in full, 1 to 200 characters. */
  name: Scalars['String']['input'];
  /** The secretary, another person. */
  secretary: FounderInput;
  /** Its name in addresses: 2 to 40 small letters, digits and single hyphens between them. Never used twice. */
  slug: Scalars['String']['input'];
};

/** Somebody of a new samenwerkingsverband. */
export type FounderInput = {
  /** Address, at most 254 characters. */
  email: Scalars['String']['input'];
  /** Name, 1 to 200 characters. A person with an account for this address keeps the own name. */
  name: Scalars['String']['input'];
};

/** A thing that this scope may no longer see: enough to drop it from a cache. */
export type Gone = {
  __typename?: 'Gone';
  /** Its id. */
  id: Scalars['ID']['output'];
  /** Its type, for example Action. */
  typename: Scalars['String']['output'];
};

/** Somebody who comes along to one meeting without a seat (gast). */
export type Guest = {
  __typename?: 'Guest';
  /** The party that brings the guest; null: the chair. */
  broughtBy?: Maybe<Party>;
  /** Function or organisation; null when not said. */
  function?: Maybe<Scalars['String']['output']>;
  /** Id, unique over all types. */
  id: Scalars['ID']['output'];
  /** Which meeting. */
  meeting: Meeting;
  /** Name. */
  name: Scalars['String']['output'];
  /** Why the guest was named or taken off after the close; null when neither. */
  reason?: Maybe<Scalars['String']['output']>;
  /** When the guest was taken off after the close: not there after all. Null: was there, or comes. */
  removedAt?: Maybe<Scalars['DateTime']['output']>;
};

/** The guest after the act, or why not. */
export type GuestResult = Guest | Refusal;

/** The arguments of hammerItem. */
export type HammerItemInput = {
  /** The current item of a live meeting. */
  agendaItemId: Scalars['ID']['input'];
  /** Who may see it; left out: MEMBERS. */
  distribution?: InputMaybe<Distribution>;
  /**
   * UUID of the decision, made by the client (version 7); the same id again is the same act; left out: the server makes
   * one.
   */
  id?: InputMaybe<Scalars['ID']['input']>;
  /**
   * How it came out; left out: the usual outcome for the purpose of the item (ADVISE: ADVICE_POSITIVE, INFORM: NOTED, else
   * ADOPTED).
   */
  outcome?: InputMaybe<DecisionOutcome>;
  /** On this date it is looked at again. */
  reviewOn?: InputMaybe<Scalars['Date']['input']>;
  /** An earlier decision that it supersedes, and that no other one did. */
  supersedesId?: InputMaybe<Scalars['ID']['input']>;
  /** What was decided, 1 to 2,000 characters. */
  text: Scalars['String']['input'];
};

/** The view of the beheerder of this hub: which samenwerkingsverbanden there are, and nothing inside them. */
export type Installation = {
  __typename?: 'Installation';
  /** All of them, by name. */
  samenwerkingsverbanden: Array<Registration>;
};

/** The arguments of inviteMember. */
export type InviteMemberInput = {
  /** True for a chair who stands in for the chair; left out: false. */
  deputy?: InputMaybe<Scalars['Boolean']['input']>;
  /** Address of the person, at most 254 characters. */
  email: Scalars['String']['input'];
  /** Name, 1 to 200 characters. A person with an account for this address keeps the own name. */
  name: Scalars['String']['input'];
  /** For which party; null or left out: for none. */
  partyId?: InputMaybe<Scalars['ID']['input']>;
  /** As what. A contact is seated instead: seatContact. */
  role: Role;
  /** Where. */
  samenwerkingsverbandId: Scalars['ID']['input'];
};

/** A kind of party of one samenwerkingsverband (soort partij), for example waterschap. */
export type Kind = {
  __typename?: 'Kind';
  /** The colour of their chairs. */
  colour: KindColour;
  /** Id, unique over all types. */
  id: Scalars['ID']['output'];
  /** What `Party.kind` answers for its parties; OTHER where none of the five fits. Set once, when the kind is added. */
  legacy: PartyKind;
  /** The Dutch word for several; after 'alle' it names all parties of this kind. */
  plural: Scalars['String']['output'];
  /** Where. */
  samenwerkingsverband: Samenwerkingsverband;
  /** The Dutch word for one party of this kind. */
  singular: Scalars['String']['output'];
  /** Version of its words, colour, vote and weight, for editKind. */
  version: Scalars['Int']['output'];
  /** Whether a new party of this kind has a vote. */
  votes: Scalars['Boolean']['output'];
  /** The weight of the vote of a new party of this kind, 1 to 1,000. */
  weight: Scalars['Int']['output'];
};

/** A colour of the theme, for the chairs of the parties of a kind (kleur). */
export type KindColour =
  /** Light blue (lichtblauw). */
  | 'BLUE'
  /** Light green (groen). */
  | 'GREEN'
  /** Dark blue (donkerblauw). */
  | 'NAVY'
  /** Light pink (roze). */
  | 'PINK'
  /** Light purple (paars). */
  | 'PURPLE'
  /** Sand (zand). */
  | 'SAND'
  /** White (wit). */
  | 'WHITE'
  /** Light yellow (geel). */
  | 'YELLOW';

/** The kind after the act, or why not. */
export type KindResult = Kind | Refusal;

/** A person who gets a mail about a meeting, and for which party. */
export type MailReceiver = {
  __typename?: 'MailReceiver';
  /** The party whose seat the mail is about. */
  party: Party;
  /** The person. */
  person: Person;
};

/** The mail that goes out when the agenda, or what changed in a meeting, is sent now. */
export type Mailing = {
  __typename?: 'Mailing';
  /** What is different from what was told before; empty before the agenda is sent. */
  changes: Array<Scalars['String']['output']>;
  /** Whether this hub sends mail; where it does not, the agenda is only shown. */
  sends: Scalars['Boolean']['output'];
  /** Its subject; null when nobody gets it. */
  subject?: Maybe<Scalars['String']['output']>;
  /** Its text, as the first person of the list gets it; null when nobody gets it. */
  text?: Maybe<Scalars['String']['output']>;
  /** The people who get it, in the order of the seats. */
  to: Array<MailReceiver>;
  /** The parties for which nobody gets it, because they have no contact. */
  without: Array<Party>;
};

/** The arguments of makeActionOfAnswer. */
export type MakeActionOfAnswerInput = {
  /** The answer: a promise (toezegging) of which no action was made yet. */
  answerId: Scalars['ID']['input'];
  /** Before or on this date. */
  dueOn?: InputMaybe<Scalars['Date']['input']>;
  /** UUID made by the client (version 7) for the action; the same id again is the same act; left out: the server makes one. */
  id?: InputMaybe<Scalars['ID']['input']>;
  /** Why it comes after the close, 1 to 500 characters; required then. */
  reason?: InputMaybe<Scalars['String']['input']>;
  /** What will be done, 1 to 2,000 characters; null or left out: the text of the answer. */
  text?: InputMaybe<Scalars['String']['input']>;
};

/** A meeting (overleg). */
export type Meeting = {
  __typename?: 'Meeting';
  /** Actions by number, as far as you may see them. */
  actions: Array<Action>;
  /** The meetings whose minutes were adopted in this one, in order of start. */
  adopted: Array<Meeting>;
  /** When its minutes were adopted; null before. */
  adoptedAt?: Maybe<Scalars['DateTime']['output']>;
  /** The agenda in order, as far as you may see it: the items that were placed, and those that were postponed since. */
  agenda: Array<AgendaItem>;
  /** One row per party, in the order of the table; empty for a meeting of which it is not known. */
  attendance: Array<Attendance>;
  /** When the agenda was sent; null before. */
  calledAt?: Maybe<Scalars['DateTime']['output']>;
  /**
   * The items that the meeting just before it left for this one, once that one is CLOSED, and those that stood on a meeting
   * that was called off, or on the last one of a series that ended, where this one is the next; without those that were
   * taken along or dismissed. Only while this one is DRAFT or CALLED. Empty for all but chair and secretary.
   */
  carryOver: Array<CarryOver>;
  /**
   * Since when the holder of the hammer has no open socket (de voorzitter is weg); null while there is one, or nobody
   * holds it.
   */
  chairAwaySince?: Maybe<Scalars['DateTime']['output']>;
  /** The holder of the hammer (voorzittershamer), who alone moves the meeting on; null when it is not live. */
  chairedBy?: Maybe<Person>;
  /** When it was closed; null before. */
  closedAt?: Maybe<Scalars['DateTime']['output']>;
  /** The items on the agenda that you may not see, in order; empty for chair, secretary and contacts. */
  closedItems: Array<ClosedItem>;
  /** The consents that were asked, in the order in which they were opened, as far as you may see them. */
  consentRounds: Array<ConsentRound>;
  /**
   * The item everybody is at; null when the meeting is not live, before the first item, and when you may not see it:
   * `meetingProgress` tells where the meeting is all the same.
   */
  currentItem?: Maybe<AgendaItem>;
  /** Decisions by number, as far as you may see them. */
  decisions: Array<Decision>;
  /** Planned end. */
  endsAt: Scalars['DateTime']['output'];
  /** The people who come along without a seat, in the order in which they were named. */
  guests: Array<Guest>;
  /**
   * The items that parties handed in and that are not on the agenda, in the order in which they came; seen by chair,
   * secretary and contacts.
   */
  handedIn: Array<AgendaItem>;
  /** Id, unique over all types. */
  id: Scalars['ID']['output'];
  /** The holder of the hammer when it was closed (voorzitter); null before, and where it is not known. */
  ledBy?: Maybe<Person>;
  /**
   * The mail that goes out when the agenda, or what changed, is sent now; null unless it is DRAFT or CALLED, and for
   * everybody but chair and secretary.
   */
  mailing?: Maybe<Mailing>;
  /** How far it is; null unless it is live. */
  meetingProgress?: Maybe<MeetingProgress>;
  /** The changes in the minutes when they were adopted; null: none (conform), or not adopted yet. */
  minutesChanges?: Maybe<Scalars['String']['output']>;
  /** The secretary when it was closed (secretaris); null before, and where nobody or more than one could be meant. */
  notedBy?: Maybe<Person>;
  /**
   * The meeting before this one that is over and whose minutes are adopted here: the last of its series, else at all; once
   * those are adopted, one outside a series since then. Null when there is none.
   */
  previous?: Maybe<Meeting>;
  /** The questions of its items to the parties, in the order in which they were asked, as far as you may see them. */
  questions: Array<PartyQuestion>;
  /** How many parties have to be there. */
  quorum: MeetingQuorum;
  /**
   * Since when records are being read back (voorlezen): those of the current item, and those that waited for it; null when
   * nothing is, or nothing that you may see.
   */
  readBackAt?: Maybe<Scalars['DateTime']['output']>;
  /** Of the samenwerkingsverband, read before anything else of the answer. */
  revision: Scalars['Revision']['output'];
  /**
   * How many pages the screen in the room was turned on by hand so far, less those turned back. A screen turns by the
   * difference with what it saw last.
   */
  screenTurns: Scalars['Int']['output'];
  /** The heads of its agenda, in order. The items of one stand together; those under none come first. */
  sections: Array<Section>;
  /** The series it belongs to; null: it stands alone. */
  series?: Maybe<MeetingSeries>;
  /** When it was started; null before. */
  startedAt?: Maybe<Scalars['DateTime']['output']>;
  /** Planned start. Midnight to midnight in Europe/Amsterdam: a day whose hours are not known. */
  startsAt: Scalars['DateTime']['output'];
  /** Where it stands. */
  state: MeetingState;
  /** Title. */
  title: Scalars['String']['output'];
  /**
   * What its seats were last told by mail; null before it is called, where the hub sends no mail, and for everybody but
   * chair and secretary.
   */
  told?: Maybe<ToldPlan>;
  /** Where; null when not known yet. */
  venue?: Maybe<Venue>;
  /** Version of its free text, for editMeeting. */
  version: Scalars['Int']['output'];
};

/** A page of meetings. */
export type MeetingConnection = {
  __typename?: 'MeetingConnection';
  /** Meetings with their cursors. */
  edges: Array<MeetingEdge>;
  /** The same meetings without. */
  nodes: Array<Meeting>;
  /** Where the page ends. */
  pageInfo: PageInfo;
};

/** A meeting in a page. */
export type MeetingEdge = {
  __typename?: 'MeetingEdge';
  /** Send as `after` for the page that follows this one. */
  cursor: Scalars['String']['output'];
  /** The meeting. */
  node: Meeting;
};

/** How far a live meeting is, in numbers of its agenda: the same for everybody who sees the meeting. */
export type MeetingProgress = {
  __typename?: 'MeetingProgress';
  /** The number of the current item; null when there is none. */
  number?: Maybe<Scalars['Int']['output']>;
  /** Start of its stretch that runs; null while its clock is stopped, and when there is none. */
  runningSince?: Maybe<Scalars['DateTime']['output']>;
  /** The numbers of the items that are neither closed nor current, in order of the agenda. */
  toGo: Array<Scalars['Int']['output']>;
  /** Seconds of its closed stretches; 0 when there is none. */
  usedSeconds: Scalars['Int']['output'];
};

/** The quorum of one meeting. Whether it is reached follows from the seats: parties count, not people. */
export type MeetingQuorum = {
  __typename?: 'MeetingQuorum';
  /** How many of those have to be there; null where it does not matter. */
  needed?: Maybe<Scalars['Int']['output']>;
  /** The rule of the samenwerkingsverband; of a meeting that is closed: the one that held then. */
  rule: Quorum;
  /** How many parties at the table vote; of a closed meeting: how many did then. */
  voting: Scalars['Int']['output'];
};

/** The meeting after the act, or why not. */
export type MeetingResult = Meeting | Refusal;

/** Meetings that recur in a rhythm (reeks). */
export type MeetingSeries = {
  __typename?: 'MeetingSeries';
  /** When it was ended; null: it goes on. */
  endedAt?: Maybe<Scalars['DateTime']['output']>;
  /** The weeks from one meeting to the next, 1 to 52. */
  everyWeeks: Scalars['Int']['output'];
  /** Id, unique over all types. */
  id: Scalars['ID']['output'];
  /** How long a meeting lasts, in minutes. */
  minutes: Scalars['Int']['output'];
  /** When a meeting begins, HH:MM on a clock in Europe/Amsterdam: 09:30 stays 09:30 when the clock is put forward or back. */
  startTime: Scalars['String']['output'];
  /** Its standing items. For chair and secretary; null for others, and when there is none. */
  template?: Maybe<AgendaTemplate>;
  /** Title of its meetings. */
  title: Scalars['String']['output'];
  /** Version, for editSeries. */
  version: Scalars['Int']['output'];
  /** Day of the week: 1 is Monday, 7 is Sunday. */
  weekday: Scalars['Int']['output'];
};

/** Where a meeting stands. DRAFT, CALLED, LIVE, CLOSED, ADOPTED in that order; CANCELLED from every state before LIVE. */
export type MeetingState =
  /** Its minutes were adopted; nothing changes any more (vastgesteld). */
  | 'ADOPTED'
  /** The agenda is out (bijeengeroepen). */
  | 'CALLED'
  /** It does not take place (vervallen). */
  | 'CANCELLED'
  /** It is over; only corrections with a reason (gesloten). */
  | 'CLOSED'
  /** The agenda is being made; seen by chair, secretary and contacts (concept). */
  | 'DRAFT'
  /** It runs now (bezig). */
  | 'LIVE';

/** A person in a samenwerkingsverband. */
export type Membership = {
  __typename?: 'Membership';
  /** True for a chair who stands in for the chair (plaatsvervangend voorzitter). */
  deputy: Scalars['Boolean']['output'];
  /** The address of the person. For chair and secretary; for contacts that of everybody at the table; null for others. */
  email?: Maybe<Scalars['String']['output']>;
  /** Id, unique over all types. */
  id: Scalars['ID']['output'];
  /** For which party; null for somebody of no party. */
  party?: Maybe<Party>;
  /** Who. */
  person: Person;
  /** The telephone number that the person gave here; null when none was given, and for whom the address is null. */
  phone?: Maybe<Scalars['String']['output']>;
  /** As what. */
  role: Role;
  /** Where. */
  samenwerkingsverband: Samenwerkingsverband;
  /** The last day that it counts, because the party leaves; null: no end is known. */
  untilOn?: Maybe<Scalars['Date']['output']>;
};

/** The membership after the act, or why not. */
export type MembershipResult = Membership | Refusal;

/** The arguments of moveKind. */
export type MoveKindInput = {
  /** The kind before it; null: first. */
  after?: InputMaybe<Scalars['ID']['input']>;
  /** The kind. */
  id: Scalars['ID']['input'];
};

/** Acts. One document carries one; an Idempotency-Key header makes a retry safe for seven days. Needs a sign-in. */
export type Mutation = {
  __typename?: 'Mutation';
  /**
   * Adds an item. Chair and secretary put it on the agenda until the meeting is closed; contacts hand it in while it is
   * DRAFT or CALLED: it is PROPOSED until chair or secretary places it.
   */
  addAgendaItem: AgendaItemResult;
  /**
   * Brings a guest to a meeting, until it is closed. For a contact of the party that brings the guest, and for chair and
   * secretary; they also while it is CLOSED.
   */
  addGuest: GuestResult;
  /** Adds a kind of party, as the last one; at most 30. Chair and secretary only, like the acts that follow here. */
  addKind: KindResult;
  /** Takes in a party, at the end of the table. Chair and secretary only, like the acts that follow here. */
  addParty: PartyResult;
  /** Enters a holiday of the schools, which the planner then avoids. */
  addSchoolHoliday: SchoolHolidayResult;
  /** Puts a head on the agenda. For chair and secretary until the meeting is closed, like the acts that follow here. */
  addSection: SectionResult;
  /** Takes in a room that is lent from now on. For chair and secretary. */
  addVenue: VenueResult;
  /**
   * Adopts the minutes of the meeting before, at the live item for it: CLOSED becomes ADOPTED, and nothing there changes
   * any more. For chair and secretary.
   */
  adoptMinutes: MeetingResult;
  /**
   * Says that the other parties agree (de rest is akkoord), in one act, while it is OPEN: of the parties named those that
   * count, sit at the table, did not answer and are not writing an answer. What was answered meanwhile stays, and a party
   * that left by then is not answered for. For chair and secretary.
   */
  agreeForRest: ConsentRoundResult;
  /**
   * Answers for a party that was asked, or changes its answer, while the meeting is CALLED or LIVE. For its contacts, in
   * the meeting the one who sits there; and for chair and secretary.
   */
  answerQuestion: PartyAnswerResult;
  /**
   * Adds the items of a template to an agenda, in a meeting that is DRAFT or CALLED: last, before the items at its end.
   * Where an item adopts the minutes already, those of the template do not.
   */
  applyTemplate: MeetingResult;
  /** Puts a question to the parties, until the meeting is closed; at most 20 an item. For chair and secretary. */
  askParties: PartyQuestionResult;
  /** Names the owners, in the place of those before. For chair and secretary. */
  assignAction: ActionResult;
  /** Sends the agenda out: DRAFT becomes CALLED, and all roles see it. For chair and secretary. */
  callMeeting: MeetingResult;
  /** Calls it off, before it is live (afzeggen). For chair and secretary. */
  cancelMeeting: MeetingResult;
  /**
   * Gives another role, at once, also on open sockets. A person who becomes reader, or joins another party, leaves the
   * seat.
   */
  changeRole: MembershipResult;
  /** Counts the answers, and closes it. For the same people as holdConsentOpen. */
  closeConsent: ConsentRoundResult;
  /**
   * Closes: LIVE becomes CLOSED, and the current item closes too, unless it is said to be unfinished. For the holder of
   * the hammer.
   */
  closeMeeting: MeetingResult;
  /** Says that a room is not lent any more, or is lent again. For chair and secretary. */
  closeVenue: VenueResult;
  /**
   * Ticks it off. For chair and secretary, a contact of the party that does it, and the person who does it. Where several
   * parties do it, a contact ticks off the part of the own party; the last part completes it.
   */
  completeAction: ActionResult;
  /** Plans a meeting, as DRAFT. For chair and secretary. */
  createMeeting: MeetingResult;
  /** Begins a series. For chair and secretary, like the acts that follow here. */
  createSeries: SeriesResult;
  /** Does not take an item of carryOver along, or proposes it again. For chair and secretary. */
  dismissCarryOver: MeetingResult;
  /** Changes an action; once the meeting is closed with a reason. For chair and secretary. */
  editAction: ActionResult;
  /**
   * Changes an item. For chair and secretary until the meeting is closed; for a contact, an item that the own party handed
   * in, while the meeting is DRAFT or CALLED.
   */
  editAgendaItem: AgendaItemResult;
  /** Changes a decision; once the meeting is closed with a reason. For chair and secretary. */
  editDecision: DecisionResult;
  /** Changes the words, the colour, or what a new party of this kind gets. */
  editKind: KindResult;
  /**
   * Changes title, time or place, before it is live. It stays after the meetings whose items it continues, and before those
   * that continue its own. For chair and secretary.
   */
  editMeeting: MeetingResult;
  /** Changes name, kind, vote or weight. */
  editParty: PartyResult;
  /** Changes a question; once somebody answered only its date. For chair and secretary, until the meeting is closed. */
  editPartyQuestion: PartyQuestionResult;
  /** Changes what a samenwerkingsverband says of itself. Chair and secretary only. */
  editSamenwerkingsverband: SamenwerkingsverbandResult;
  /** Gives a head another title. */
  editSection: SectionResult;
  /** Changes the rhythm, hours or standing items of the meetings that are planned from now on. */
  editSeries: SeriesResult;
  /** Changes name or items of a template. */
  editTemplate: AgendaTemplateResult;
  /** Changes the facts of a room. For chair and secretary, and a contact for a room of the own party. */
  editVenue: VenueResult;
  /** Says that a party has spoken: it has the floor no more. For the same people as raiseHand. */
  endFloor: AttendanceResult;
  /** Takes somebody out, at once, also from the seat. At least one chair or secretary stays. */
  endMembership: SamenwerkingsverbandResult;
  /**
   * Says on which day a party leaves; its contacts and readers lose their role after that day. Its past seats, answers and
   * actions stay.
   */
  endParty: PartyResult;
  /** Ends the reading back; everybody is at the item again. For the holder of the hammer. */
  endReadBack: MeetingResult;
  /** Ends a series: nothing is planned in it any more. Its meetings stay. */
  endSeries: SeriesResult;
  /**
   * Says that a contact does not come: the other one is asked to come instead, and if nobody is left the party is ABSENT.
   * While the meeting is CALLED or LIVE; for the same people as setAttendance.
   */
  excuseContact: AttendanceResult;
  /**
   * Makes a samenwerkingsverband with its first two people, and mails them a link to sign in where mail is set up. For the
   * beheerder, who does not become a member. It needs no Idempotency-Key: the same id is the same act.
   */
  foundSamenwerkingsverband: RegistrationResult;
  /**
   * Gives the floor to a party whose hand is up, and lowers the hand; whoever had the floor has it no more. For the holder
   * of the hammer.
   */
  giveFloor: AttendanceResult;
  /**
   * Gives the own telephone number to everybody at the table of this samenwerkingsverband, or takes it away. For the
   * person alone; a reader has none.
   */
  givePhone: MembershipResult;
  /**
   * Makes this the current item and closes the one before it; a closed item opens again. For the holder of the hammer, in
   * a live meeting.
   */
  goToAgendaItem: MeetingResult;
  /**
   * A hamerstuk in one press: the decision rests on a consent in which all parties at the table that said nothing agree.
   * Refused when a party objects, when no party that votes is there, or when the parties would not agree by the rule of
   * the item: too many abstain. For the holder of the hammer.
   */
  hammerItem: DecisionResult;
  /**
   * Hands an item in again that was sent back. For chair, secretary and the party that handed it in, while the meeting is
   * DRAFT or CALLED. In another meeting it is a new item, which is returned.
   */
  handInAgain: AgendaItemResult;
  /**
   * Holds it open for the parties that did not answer; it closes by itself when all have, or at the deadline. Again:
   * another deadline. For the holder of the hammer; after the meeting for chair and secretary.
   */
  holdConsentOpen: ConsentRoundResult;
  /**
   * Gives somebody a role, and mails a link to sign in where mail is set up. Chair and secretary only, like the acts that
   * follow here.
   */
  inviteMember: MembershipResult;
  /** Lowers the hand of a party. For the same people as raiseHand. */
  lowerHand: AttendanceResult;
  /** Makes an action of a promise of a party: that party owns it, and it belongs to the same item. For chair and secretary. */
  makeActionOfAnswer: ActionResult;
  /**
   * Says when the seat of a party was taken. In a live meeting for the same people as setAttendance, in one that is CLOSED
   * for chair and secretary. A seat that is set PRESENT more than ten minutes after the start has it by itself.
   */
  markArrival: AttendanceResult;
  /**
   * Says when the seat of a party was left; its hand goes down. In a live meeting for the same people as setAttendance, in
   * one that is CLOSED for chair and secretary.
   */
  markDeparture: AttendanceResult;
  /** Moves an item within its agenda. For chair and secretary, until the meeting is closed. */
  moveAgendaItem: AgendaItemResult;
  /** Puts a kind at another place in the list. */
  moveKind: KindResult;
  /** Puts a party at another place at the table. */
  moveParty: PartyResult;
  /** Moves a head with the items under it. */
  moveSection: SectionResult;
  /** Puts an item first under a head. */
  moveToSection: AgendaItemResult;
  /**
   * Brings an objection to the table that came after the count (te laat bezwaar), while the meeting is LIVE. It stands
   * beside the result and changes nothing of it; again: in other words. For the same people as vote.
   */
  objectLate: ConsentRoundResult;
  /** Puts a voorstel to the parties, at the current item; one at a time. For the holder of the hammer. */
  openConsent: ConsentRoundResult;
  /** Stops the clock of the current item. For the holder of the hammer. */
  pauseAgendaItem: AgendaItemResult;
  /** Puts an item that was handed in on the agenda. For chair and secretary, until the meeting is closed. */
  placeAgendaItem: AgendaItemResult;
  /** Plans meetings of a series as DRAFT, each with its standing items: all of them, or none. */
  planMeetings: SeriesResult;
  /**
   * Postpones an item to a later meeting (doorschuiven): an item that continues it comes last there, before the items at
   * the end. Here it stays as POSTPONED, or as it was where the meeting is over or was called off. For chair and secretary,
   * once, and not while a consent is open at the item.
   */
  postponeAgendaItem: AgendaItemResult;
  /**
   * Raises the hand of a party in a live meeting; a hand that is up keeps its place. For the contact who sits there; while
   * nobody does, for any contact of the party, who sits there from then on. Chair and secretary may for all parties.
   */
  raiseHand: AttendanceResult;
  /**
   * Reads back the records of the current item, and those that wait to be read back (unread), on every screen. For the
   * holder of the hammer.
   */
  readBack: MeetingResult;
  /** Records an action in a live meeting, or with a reason after the close. For chair and secretary. */
  recordAction: ActionResult;
  /** Records a decision at an item of a live meeting, or with a reason after the close. For chair and secretary. */
  recordDecision: DecisionResult;
  /**
   * Takes an item off the agenda, as long as it was never current and nothing was recorded at it. For the same people as
   * editAgendaItem.
   */
  removeAgendaItem: MeetingResult;
  /**
   * Takes a guest off a meeting, until it is closed; for the same people as addGuest. While it is CLOSED, for chair and
   * secretary, and then the guest stays on record with the reason.
   */
  removeGuest: MeetingResult;
  /**
   * Removes a kind that nothing uses: no party of today or of before, no owner of an action and no question (else
   * WRONG_STATE).
   */
  removeKind: SamenwerkingsverbandResult;
  /** Takes a question back, while nobody answered it. For chair and secretary, until the meeting is closed. */
  removePartyQuestion: AgendaItemResult;
  /** Takes a holiday of the schools out. */
  removeSchoolHoliday: SamenwerkingsverbandResult;
  /** Takes a head off; its items stay in their place, under the head before it. */
  removeSection: MeetingResult;
  /** Takes a template away; series with this template have none from then on. */
  removeTemplate: SamenwerkingsverbandResult;
  /** Opens it again, or the part of one party. For the same people as completeAction. */
  reopenAction: ActionResult;
  /**
   * Undoes a close by mistake within 15 minutes: CLOSED becomes LIVE at the item that was current, whose clock runs if it
   * ran, and the person who does so holds the hammer. For chair and secretary.
   */
  reopenMeeting: MeetingResult;
  /**
   * Puts a copy of an item, without its outcome, on the agenda of another meeting (herhalen), and returns the copy. For
   * chair and secretary.
   */
  repeatAgendaItem: AgendaItemResult;
  /** Lets the clock of the current item run again. For the holder of the hammer. */
  resumeAgendaItem: AgendaItemResult;
  /** Keeps the agenda of a meeting as a template. For chair and secretary, like the acts that follow here. */
  saveAsTemplate: AgendaTemplateResult;
  /**
   * Seats somebody, in the place of the contact there before, who leaves the samenwerkingsverband as contact, and whose
   * open actions go to the party.
   */
  seatContact: PartyResult;
  /**
   * Says that parties are there (iedereen is er), in one act and from the start, in a live meeting: those that were to come
   * and those that did not answer, these without the name of a person. Parties that are ABSENT by then, or sat there
   * before, stay as they are. For chair and secretary.
   */
  seatExpected: MeetingResult;
  /** Sends an item that was handed in back, with a reason. For chair and secretary, until the meeting is closed. */
  sendBackAgendaItem: AgendaItemResult;
  /**
   * Mails the seats of a meeting that was called what changed since they were last told; does nothing where nothing did.
   * Another day is mailed by itself. For chair and secretary.
   */
  sendChanges: MeetingResult;
  /**
   * Says whether a seat is there, while the meeting is CALLED or LIVE. For chair and secretary, and a contact for the own
   * party. PRESENT means before the start that it comes, and from then on that it is there. Chair and secretary correct it
   * while the meeting is CLOSED.
   */
  setAttendance: AttendanceResult;
  /** Sets the quorum, for every meeting that is not closed. Chair and secretary only. */
  setQuorum: SamenwerkingsverbandResult;
  /** Shows the text that is being recorded at the current item, while it is typed. For chair and secretary. */
  showDraft: AgendaItemResult;
  /**
   * Starts: CALLED becomes LIVE, and the person who starts it holds the hammer. One meeting is live at a time. For chair
   * and secretary.
   */
  startMeeting: MeetingResult;
  /** The first and the second contact change places. */
  swapContacts: PartyResult;
  /** Two planned meetings swap venue, and so host. */
  swapHosts: MeetingResult;
  /**
   * Takes back that the other parties agree, in one act, while it is OPEN: of the parties named those that said nothing
   * themselves and were answered for by whoever takes it back. For chair and secretary.
   */
  takeBackRest: ConsentRoundResult;
  /** Takes the hammer of a live meeting: from then on you move the meeting. For chair and secretary. */
  takeChair: MeetingResult;
  /**
   * Turns a page of the screen in the room (bladeren), where what it shows does not fit on one. For chair and secretary,
   * while the meeting is LIVE.
   */
  turnScreen: MeetingResult;
  /**
   * Takes back, in one act, that parties are there (toch niet): each stands again as before, to come or without an answer.
   * A seat with another version by now stays as it is. In a live meeting, for chair and secretary.
   */
  unseat: MeetingResult;
  /** Leaves a place in a seat empty; the rest is as with seatContact. */
  vacateSeat: PartyResult;
  /**
   * Answers for a party. For the contact who sits there, and for chair and secretary. A new answer replaces the one
   * before, which stays on record; at most 20 times. A contact who answers an OPEN consent in a live meeting, for a seat
   * that nobody took or gave up, sits there from then on; an answer to one that is HELD_OPEN takes no seat.
   */
  vote: ConsentRoundResult;
  /** Takes it back before it is closed; nothing is counted. For the same people as holdConsentOpen. */
  withdrawConsent: ConsentRoundResult;
  /**
   * Says that a party writes an answer with words: for three minutes it is not one of the rest, and no hammer falls. Again:
   * it still does. For the same people as vote.
   */
  writeAnswer: ConsentRoundResult;
  /** Writes the note of chair and secretary at an item, whatever the state of the meeting. For chair and secretary. */
  writeChairNote: ChairNoteResult;
};


/** Acts. One document carries one; an Idempotency-Key header makes a retry safe for seven days. Needs a sign-in. */
export type MutationAddAgendaItemArgs = {
  input: AddAgendaItemInput;
};


/** Acts. One document carries one; an Idempotency-Key header makes a retry safe for seven days. Needs a sign-in. */
export type MutationAddGuestArgs = {
  input: AddGuestInput;
};


/** Acts. One document carries one; an Idempotency-Key header makes a retry safe for seven days. Needs a sign-in. */
export type MutationAddKindArgs = {
  input: AddKindInput;
};


/** Acts. One document carries one; an Idempotency-Key header makes a retry safe for seven days. Needs a sign-in. */
export type MutationAddPartyArgs = {
  input: AddPartyInput;
};


/** Acts. One document carries one; an Idempotency-Key header makes a retry safe for seven days. Needs a sign-in. */
export type MutationAddSchoolHolidayArgs = {
  input: AddSchoolHolidayInput;
};


/** Acts. One document carries one; an Idempotency-Key header makes a retry safe for seven days. Needs a sign-in. */
export type MutationAddSectionArgs = {
  input: AddSectionInput;
};


/** Acts. One document carries one; an Idempotency-Key header makes a retry safe for seven days. Needs a sign-in. */
export type MutationAddVenueArgs = {
  input: AddVenueInput;
};


/** Acts. One document carries one; an Idempotency-Key header makes a retry safe for seven days. Needs a sign-in. */
export type MutationAdoptMinutesArgs = {
  agendaItemId: Scalars['ID']['input'];
  changes?: InputMaybe<Scalars['String']['input']>;
  meetingId?: InputMaybe<Scalars['ID']['input']>;
};


/** Acts. One document carries one; an Idempotency-Key header makes a retry safe for seven days. Needs a sign-in. */
export type MutationAgreeForRestArgs = {
  consentRoundId: Scalars['ID']['input'];
  partyIds: Array<Scalars['ID']['input']>;
};


/** Acts. One document carries one; an Idempotency-Key header makes a retry safe for seven days. Needs a sign-in. */
export type MutationAnswerQuestionArgs = {
  input: AnswerQuestionInput;
};


/** Acts. One document carries one; an Idempotency-Key header makes a retry safe for seven days. Needs a sign-in. */
export type MutationApplyTemplateArgs = {
  after?: InputMaybe<Scalars['ID']['input']>;
  meetingId: Scalars['ID']['input'];
  templateId: Scalars['ID']['input'];
};


/** Acts. One document carries one; an Idempotency-Key header makes a retry safe for seven days. Needs a sign-in. */
export type MutationAskPartiesArgs = {
  input: AskPartiesInput;
};


/** Acts. One document carries one; an Idempotency-Key header makes a retry safe for seven days. Needs a sign-in. */
export type MutationAssignActionArgs = {
  id: Scalars['ID']['input'];
  owners: Array<OwnerInput>;
};


/** Acts. One document carries one; an Idempotency-Key header makes a retry safe for seven days. Needs a sign-in. */
export type MutationCallMeetingArgs = {
  id: Scalars['ID']['input'];
};


/** Acts. One document carries one; an Idempotency-Key header makes a retry safe for seven days. Needs a sign-in. */
export type MutationCancelMeetingArgs = {
  id: Scalars['ID']['input'];
  items?: InputMaybe<Array<CancelledItemInput>>;
};


/** Acts. One document carries one; an Idempotency-Key header makes a retry safe for seven days. Needs a sign-in. */
export type MutationChangeRoleArgs = {
  input: ChangeRoleInput;
};


/** Acts. One document carries one; an Idempotency-Key header makes a retry safe for seven days. Needs a sign-in. */
export type MutationCloseConsentArgs = {
  id: Scalars['ID']['input'];
};


/** Acts. One document carries one; an Idempotency-Key header makes a retry safe for seven days. Needs a sign-in. */
export type MutationCloseMeetingArgs = {
  id: Scalars['ID']['input'];
  unfinished?: InputMaybe<Scalars['ID']['input']>;
};


/** Acts. One document carries one; an Idempotency-Key header makes a retry safe for seven days. Needs a sign-in. */
export type MutationCloseVenueArgs = {
  back?: InputMaybe<Scalars['Boolean']['input']>;
  id: Scalars['ID']['input'];
};


/** Acts. One document carries one; an Idempotency-Key header makes a retry safe for seven days. Needs a sign-in. */
export type MutationCompleteActionArgs = {
  id: Scalars['ID']['input'];
  partyId?: InputMaybe<Scalars['ID']['input']>;
};


/** Acts. One document carries one; an Idempotency-Key header makes a retry safe for seven days. Needs a sign-in. */
export type MutationCreateMeetingArgs = {
  input: CreateMeetingInput;
};


/** Acts. One document carries one; an Idempotency-Key header makes a retry safe for seven days. Needs a sign-in. */
export type MutationCreateSeriesArgs = {
  input: CreateSeriesInput;
};


/** Acts. One document carries one; an Idempotency-Key header makes a retry safe for seven days. Needs a sign-in. */
export type MutationDismissCarryOverArgs = {
  back?: InputMaybe<Scalars['Boolean']['input']>;
  itemId: Scalars['ID']['input'];
  meetingId: Scalars['ID']['input'];
};


/** Acts. One document carries one; an Idempotency-Key header makes a retry safe for seven days. Needs a sign-in. */
export type MutationEditActionArgs = {
  input: EditActionInput;
};


/** Acts. One document carries one; an Idempotency-Key header makes a retry safe for seven days. Needs a sign-in. */
export type MutationEditAgendaItemArgs = {
  input: EditAgendaItemInput;
};


/** Acts. One document carries one; an Idempotency-Key header makes a retry safe for seven days. Needs a sign-in. */
export type MutationEditDecisionArgs = {
  input: EditDecisionInput;
};


/** Acts. One document carries one; an Idempotency-Key header makes a retry safe for seven days. Needs a sign-in. */
export type MutationEditKindArgs = {
  input: EditKindInput;
};


/** Acts. One document carries one; an Idempotency-Key header makes a retry safe for seven days. Needs a sign-in. */
export type MutationEditMeetingArgs = {
  input: EditMeetingInput;
};


/** Acts. One document carries one; an Idempotency-Key header makes a retry safe for seven days. Needs a sign-in. */
export type MutationEditPartyArgs = {
  input: EditPartyInput;
};


/** Acts. One document carries one; an Idempotency-Key header makes a retry safe for seven days. Needs a sign-in. */
export type MutationEditPartyQuestionArgs = {
  input: EditPartyQuestionInput;
};


/** Acts. One document carries one; an Idempotency-Key header makes a retry safe for seven days. Needs a sign-in. */
export type MutationEditSamenwerkingsverbandArgs = {
  input: EditSamenwerkingsverbandInput;
};


/** Acts. One document carries one; an Idempotency-Key header makes a retry safe for seven days. Needs a sign-in. */
export type MutationEditSectionArgs = {
  input: EditSectionInput;
};


/** Acts. One document carries one; an Idempotency-Key header makes a retry safe for seven days. Needs a sign-in. */
export type MutationEditSeriesArgs = {
  input: EditSeriesInput;
};


/** Acts. One document carries one; an Idempotency-Key header makes a retry safe for seven days. Needs a sign-in. */
export type MutationEditTemplateArgs = {
  input: EditTemplateInput;
};


/** Acts. One document carries one; an Idempotency-Key header makes a retry safe for seven days. Needs a sign-in. */
export type MutationEditVenueArgs = {
  input: EditVenueInput;
};


/** Acts. One document carries one; an Idempotency-Key header makes a retry safe for seven days. Needs a sign-in. */
export type MutationEndFloorArgs = {
  meetingId: Scalars['ID']['input'];
  partyId?: InputMaybe<Scalars['ID']['input']>;
};


/** Acts. One document carries one; an Idempotency-Key header makes a retry safe for seven days. Needs a sign-in. */
export type MutationEndMembershipArgs = {
  id: Scalars['ID']['input'];
};


/** Acts. One document carries one; an Idempotency-Key header makes a retry safe for seven days. Needs a sign-in. */
export type MutationEndPartyArgs = {
  id: Scalars['ID']['input'];
  untilOn?: InputMaybe<Scalars['Date']['input']>;
};


/** Acts. One document carries one; an Idempotency-Key header makes a retry safe for seven days. Needs a sign-in. */
export type MutationEndReadBackArgs = {
  meetingId: Scalars['ID']['input'];
};


/** Acts. One document carries one; an Idempotency-Key header makes a retry safe for seven days. Needs a sign-in. */
export type MutationEndSeriesArgs = {
  id: Scalars['ID']['input'];
};


/** Acts. One document carries one; an Idempotency-Key header makes a retry safe for seven days. Needs a sign-in. */
export type MutationExcuseContactArgs = {
  back?: InputMaybe<Scalars['Boolean']['input']>;
  meetingId: Scalars['ID']['input'];
  partyId: Scalars['ID']['input'];
  personId: Scalars['ID']['input'];
  version?: InputMaybe<Scalars['Int']['input']>;
};


/** Acts. One document carries one; an Idempotency-Key header makes a retry safe for seven days. Needs a sign-in. */
export type MutationFoundSamenwerkingsverbandArgs = {
  input: FoundSamenwerkingsverbandInput;
};


/** Acts. One document carries one; an Idempotency-Key header makes a retry safe for seven days. Needs a sign-in. */
export type MutationGiveFloorArgs = {
  meetingId: Scalars['ID']['input'];
  partyId: Scalars['ID']['input'];
};


/** Acts. One document carries one; an Idempotency-Key header makes a retry safe for seven days. Needs a sign-in. */
export type MutationGivePhoneArgs = {
  id: Scalars['ID']['input'];
  phone?: InputMaybe<Scalars['String']['input']>;
};


/** Acts. One document carries one; an Idempotency-Key header makes a retry safe for seven days. Needs a sign-in. */
export type MutationGoToAgendaItemArgs = {
  from?: InputMaybe<Scalars['ID']['input']>;
  id: Scalars['ID']['input'];
};


/** Acts. One document carries one; an Idempotency-Key header makes a retry safe for seven days. Needs a sign-in. */
export type MutationHammerItemArgs = {
  input: HammerItemInput;
};


/** Acts. One document carries one; an Idempotency-Key header makes a retry safe for seven days. Needs a sign-in. */
export type MutationHandInAgainArgs = {
  id: Scalars['ID']['input'];
  newId?: InputMaybe<Scalars['ID']['input']>;
  to?: InputMaybe<Scalars['ID']['input']>;
};


/** Acts. One document carries one; an Idempotency-Key header makes a retry safe for seven days. Needs a sign-in. */
export type MutationHoldConsentOpenArgs = {
  id: Scalars['ID']['input'];
  until: Scalars['DateTime']['input'];
};


/** Acts. One document carries one; an Idempotency-Key header makes a retry safe for seven days. Needs a sign-in. */
export type MutationInviteMemberArgs = {
  input: InviteMemberInput;
};


/** Acts. One document carries one; an Idempotency-Key header makes a retry safe for seven days. Needs a sign-in. */
export type MutationLowerHandArgs = {
  meetingId: Scalars['ID']['input'];
  partyId?: InputMaybe<Scalars['ID']['input']>;
};


/** Acts. One document carries one; an Idempotency-Key header makes a retry safe for seven days. Needs a sign-in. */
export type MutationMakeActionOfAnswerArgs = {
  input: MakeActionOfAnswerInput;
};


/** Acts. One document carries one; an Idempotency-Key header makes a retry safe for seven days. Needs a sign-in. */
export type MutationMarkArrivalArgs = {
  at?: InputMaybe<Scalars['DateTime']['input']>;
  meetingId: Scalars['ID']['input'];
  partyId: Scalars['ID']['input'];
  reason?: InputMaybe<Scalars['String']['input']>;
};


/** Acts. One document carries one; an Idempotency-Key header makes a retry safe for seven days. Needs a sign-in. */
export type MutationMarkDepartureArgs = {
  at?: InputMaybe<Scalars['DateTime']['input']>;
  meetingId: Scalars['ID']['input'];
  partyId: Scalars['ID']['input'];
  reason?: InputMaybe<Scalars['String']['input']>;
};


/** Acts. One document carries one; an Idempotency-Key header makes a retry safe for seven days. Needs a sign-in. */
export type MutationMoveAgendaItemArgs = {
  after?: InputMaybe<Scalars['ID']['input']>;
  id: Scalars['ID']['input'];
};


/** Acts. One document carries one; an Idempotency-Key header makes a retry safe for seven days. Needs a sign-in. */
export type MutationMoveKindArgs = {
  input: MoveKindInput;
};


/** Acts. One document carries one; an Idempotency-Key header makes a retry safe for seven days. Needs a sign-in. */
export type MutationMovePartyArgs = {
  after?: InputMaybe<Scalars['ID']['input']>;
  id: Scalars['ID']['input'];
};


/** Acts. One document carries one; an Idempotency-Key header makes a retry safe for seven days. Needs a sign-in. */
export type MutationMoveSectionArgs = {
  after?: InputMaybe<Scalars['ID']['input']>;
  id: Scalars['ID']['input'];
};


/** Acts. One document carries one; an Idempotency-Key header makes a retry safe for seven days. Needs a sign-in. */
export type MutationMoveToSectionArgs = {
  id: Scalars['ID']['input'];
  sectionId: Scalars['ID']['input'];
};


/** Acts. One document carries one; an Idempotency-Key header makes a retry safe for seven days. Needs a sign-in. */
export type MutationObjectLateArgs = {
  consentRoundId: Scalars['ID']['input'];
  partyId: Scalars['ID']['input'];
  remark: Scalars['String']['input'];
};


/** Acts. One document carries one; an Idempotency-Key header makes a retry safe for seven days. Needs a sign-in. */
export type MutationOpenConsentArgs = {
  input: OpenConsentInput;
};


/** Acts. One document carries one; an Idempotency-Key header makes a retry safe for seven days. Needs a sign-in. */
export type MutationPauseAgendaItemArgs = {
  id: Scalars['ID']['input'];
};


/** Acts. One document carries one; an Idempotency-Key header makes a retry safe for seven days. Needs a sign-in. */
export type MutationPlaceAgendaItemArgs = {
  after?: InputMaybe<Scalars['ID']['input']>;
  id: Scalars['ID']['input'];
};


/** Acts. One document carries one; an Idempotency-Key header makes a retry safe for seven days. Needs a sign-in. */
export type MutationPlanMeetingsArgs = {
  input: PlanMeetingsInput;
};


/** Acts. One document carries one; an Idempotency-Key header makes a retry safe for seven days. Needs a sign-in. */
export type MutationPostponeAgendaItemArgs = {
  id: Scalars['ID']['input'];
  newId?: InputMaybe<Scalars['ID']['input']>;
  to?: InputMaybe<Scalars['ID']['input']>;
};


/** Acts. One document carries one; an Idempotency-Key header makes a retry safe for seven days. Needs a sign-in. */
export type MutationRaiseHandArgs = {
  meetingId: Scalars['ID']['input'];
  partyId?: InputMaybe<Scalars['ID']['input']>;
  pointOfOrder?: InputMaybe<Scalars['Boolean']['input']>;
};


/** Acts. One document carries one; an Idempotency-Key header makes a retry safe for seven days. Needs a sign-in. */
export type MutationReadBackArgs = {
  from?: InputMaybe<Scalars['ID']['input']>;
  meetingId: Scalars['ID']['input'];
};


/** Acts. One document carries one; an Idempotency-Key header makes a retry safe for seven days. Needs a sign-in. */
export type MutationRecordActionArgs = {
  input: RecordActionInput;
};


/** Acts. One document carries one; an Idempotency-Key header makes a retry safe for seven days. Needs a sign-in. */
export type MutationRecordDecisionArgs = {
  input: RecordDecisionInput;
};


/** Acts. One document carries one; an Idempotency-Key header makes a retry safe for seven days. Needs a sign-in. */
export type MutationRemoveAgendaItemArgs = {
  id: Scalars['ID']['input'];
};


/** Acts. One document carries one; an Idempotency-Key header makes a retry safe for seven days. Needs a sign-in. */
export type MutationRemoveGuestArgs = {
  id: Scalars['ID']['input'];
  reason?: InputMaybe<Scalars['String']['input']>;
};


/** Acts. One document carries one; an Idempotency-Key header makes a retry safe for seven days. Needs a sign-in. */
export type MutationRemoveKindArgs = {
  input: RemoveKindInput;
};


/** Acts. One document carries one; an Idempotency-Key header makes a retry safe for seven days. Needs a sign-in. */
export type MutationRemovePartyQuestionArgs = {
  id: Scalars['ID']['input'];
};


/** Acts. One document carries one; an Idempotency-Key header makes a retry safe for seven days. Needs a sign-in. */
export type MutationRemoveSchoolHolidayArgs = {
  id: Scalars['ID']['input'];
};


/** Acts. One document carries one; an Idempotency-Key header makes a retry safe for seven days. Needs a sign-in. */
export type MutationRemoveSectionArgs = {
  id: Scalars['ID']['input'];
};


/** Acts. One document carries one; an Idempotency-Key header makes a retry safe for seven days. Needs a sign-in. */
export type MutationRemoveTemplateArgs = {
  id: Scalars['ID']['input'];
};


/** Acts. One document carries one; an Idempotency-Key header makes a retry safe for seven days. Needs a sign-in. */
export type MutationReopenActionArgs = {
  id: Scalars['ID']['input'];
  partyId?: InputMaybe<Scalars['ID']['input']>;
};


/** Acts. One document carries one; an Idempotency-Key header makes a retry safe for seven days. Needs a sign-in. */
export type MutationReopenMeetingArgs = {
  id: Scalars['ID']['input'];
};


/** Acts. One document carries one; an Idempotency-Key header makes a retry safe for seven days. Needs a sign-in. */
export type MutationRepeatAgendaItemArgs = {
  id: Scalars['ID']['input'];
  newId?: InputMaybe<Scalars['ID']['input']>;
  to: Scalars['ID']['input'];
};


/** Acts. One document carries one; an Idempotency-Key header makes a retry safe for seven days. Needs a sign-in. */
export type MutationResumeAgendaItemArgs = {
  id: Scalars['ID']['input'];
};


/** Acts. One document carries one; an Idempotency-Key header makes a retry safe for seven days. Needs a sign-in. */
export type MutationSaveAsTemplateArgs = {
  input: SaveAsTemplateInput;
};


/** Acts. One document carries one; an Idempotency-Key header makes a retry safe for seven days. Needs a sign-in. */
export type MutationSeatContactArgs = {
  input: SeatContactInput;
};


/** Acts. One document carries one; an Idempotency-Key header makes a retry safe for seven days. Needs a sign-in. */
export type MutationSeatExpectedArgs = {
  meetingId: Scalars['ID']['input'];
  partyIds: Array<Scalars['ID']['input']>;
};


/** Acts. One document carries one; an Idempotency-Key header makes a retry safe for seven days. Needs a sign-in. */
export type MutationSendBackAgendaItemArgs = {
  id: Scalars['ID']['input'];
  reason: Scalars['String']['input'];
};


/** Acts. One document carries one; an Idempotency-Key header makes a retry safe for seven days. Needs a sign-in. */
export type MutationSendChangesArgs = {
  meetingId: Scalars['ID']['input'];
  version: Scalars['Int']['input'];
};


/** Acts. One document carries one; an Idempotency-Key header makes a retry safe for seven days. Needs a sign-in. */
export type MutationSetAttendanceArgs = {
  input: SetAttendanceInput;
};


/** Acts. One document carries one; an Idempotency-Key header makes a retry safe for seven days. Needs a sign-in. */
export type MutationSetQuorumArgs = {
  quorum: Quorum;
  samenwerkingsverbandId: Scalars['ID']['input'];
};


/** Acts. One document carries one; an Idempotency-Key header makes a retry safe for seven days. Needs a sign-in. */
export type MutationShowDraftArgs = {
  agendaItemId: Scalars['ID']['input'];
  text?: InputMaybe<Scalars['String']['input']>;
};


/** Acts. One document carries one; an Idempotency-Key header makes a retry safe for seven days. Needs a sign-in. */
export type MutationStartMeetingArgs = {
  id: Scalars['ID']['input'];
};


/** Acts. One document carries one; an Idempotency-Key header makes a retry safe for seven days. Needs a sign-in. */
export type MutationSwapContactsArgs = {
  from?: InputMaybe<Scalars['ID']['input']>;
  partyId: Scalars['ID']['input'];
};


/** Acts. One document carries one; an Idempotency-Key header makes a retry safe for seven days. Needs a sign-in. */
export type MutationSwapHostsArgs = {
  from?: InputMaybe<Scalars['ID']['input']>;
  meetingId: Scalars['ID']['input'];
  withMeetingId: Scalars['ID']['input'];
};


/** Acts. One document carries one; an Idempotency-Key header makes a retry safe for seven days. Needs a sign-in. */
export type MutationTakeBackRestArgs = {
  consentRoundId: Scalars['ID']['input'];
  partyIds: Array<Scalars['ID']['input']>;
};


/** Acts. One document carries one; an Idempotency-Key header makes a retry safe for seven days. Needs a sign-in. */
export type MutationTakeChairArgs = {
  from?: InputMaybe<Scalars['ID']['input']>;
  meetingId: Scalars['ID']['input'];
};


/** Acts. One document carries one; an Idempotency-Key header makes a retry safe for seven days. Needs a sign-in. */
export type MutationTurnScreenArgs = {
  back?: InputMaybe<Scalars['Boolean']['input']>;
  meetingId: Scalars['ID']['input'];
};


/** Acts. One document carries one; an Idempotency-Key header makes a retry safe for seven days. Needs a sign-in. */
export type MutationUnseatArgs = {
  meetingId: Scalars['ID']['input'];
  seats: Array<UnseatInput>;
};


/** Acts. One document carries one; an Idempotency-Key header makes a retry safe for seven days. Needs a sign-in. */
export type MutationVacateSeatArgs = {
  from?: InputMaybe<Scalars['ID']['input']>;
  partyId: Scalars['ID']['input'];
  position: ContactPosition;
};


/** Acts. One document carries one; an Idempotency-Key header makes a retry safe for seven days. Needs a sign-in. */
export type MutationVoteArgs = {
  choice: VoteChoice;
  consentRoundId: Scalars['ID']['input'];
  partyId: Scalars['ID']['input'];
  remark?: InputMaybe<Scalars['String']['input']>;
};


/** Acts. One document carries one; an Idempotency-Key header makes a retry safe for seven days. Needs a sign-in. */
export type MutationWithdrawConsentArgs = {
  id: Scalars['ID']['input'];
};


/** Acts. One document carries one; an Idempotency-Key header makes a retry safe for seven days. Needs a sign-in. */
export type MutationWriteAnswerArgs = {
  choice?: InputMaybe<VoteChoice>;
  consentRoundId: Scalars['ID']['input'];
  partyId: Scalars['ID']['input'];
};


/** Acts. One document carries one; an Idempotency-Key header makes a retry safe for seven days. Needs a sign-in. */
export type MutationWriteChairNoteArgs = {
  input: WriteChairNoteInput;
};

/** The arguments of openConsent. */
export type OpenConsentInput = {
  /** The current item of a live meeting. */
  agendaItemId: Scalars['ID']['input'];
  /** UUID made by the client (version 7); the same id again is the same act; left out: the server makes one. */
  id?: InputMaybe<Scalars['ID']['input']>;
  /** The voorstel, 1 to 2,000 characters. */
  text: Scalars['String']['input'];
};

/** An owner of an action: a party, a person, or all parties of one kind. The others are null. */
export type Owner = {
  __typename?: 'Owner';
  /** All parties of one kind. */
  kind?: Maybe<Kind>;
  /** A party. */
  party?: Maybe<Party>;
  /** The `legacy` of that kind, for clients that know the five; null where no kind is meant. */
  partyKind?: Maybe<PartyKind>;
  /** A person. */
  person?: Maybe<Person>;
};

/** An owner of an action: set exactly one field. */
export type OwnerInput = {
  /** All parties of one kind. */
  kindId?: InputMaybe<Scalars['ID']['input']>;
  /** A party of the samenwerkingsverband. */
  partyId?: InputMaybe<Scalars['ID']['input']>;
  /**
   * For clients that know the five, instead of `kindId`: all parties of the first kind with this `legacy`. OTHER, or one
   * that no kind has, is INVALID.
   */
  partyKind?: InputMaybe<PartyKind>;
  /** A person of the samenwerkingsverband. */
  personId?: InputMaybe<Scalars['ID']['input']>;
};

/** Where a page of a list ends. */
export type PageInfo = {
  __typename?: 'PageInfo';
  /** Send as `after` for the next page; null when the page is empty. */
  endCursor?: Maybe<Scalars['String']['output']>;
  /** Whether there is more after this page. */
  hasNextPage: Scalars['Boolean']['output'];
};

/** An organisation in the samenwerkingsverband (partij). */
export type Party = {
  __typename?: 'Party';
  /** The colour of its chair, which is that of its kind. */
  colour: KindColour;
  /** Its present and earlier contacts, the newest first. People who are not at the table see the present ones only. */
  contacts: Array<Contact>;
  /** Id, unique over all types. */
  id: Scalars['ID']['output'];
  /** The `legacy` of its kind, for clients that know the five; OTHER where none of them fits. */
  kind: PartyKind;
  /** Name in full. */
  name: Scalars['String']['output'];
  /** What kind of party. */
  partyKind: Kind;
  /** Where. */
  samenwerkingsverband: Samenwerkingsverband;
  /** Its contacts of now; null when nobody was ever named. */
  seat?: Maybe<Seat>;
  /** The first day that it was a party; null when not known. */
  sinceOn?: Maybe<Scalars['Date']['output']>;
  /** The last day that it is, or was, a party; null: no end is known. */
  untilOn?: Maybe<Scalars['Date']['output']>;
  /** Version of its name, kind, vote and weight, for editParty. */
  version: Scalars['Int']['output'];
  /** Whether it has a vote. */
  votes: Scalars['Boolean']['output'];
  /** How heavily its vote counts where parties agree or object, 1 to 1,000. */
  weight: Scalars['Int']['output'];
};

/** The answer of one party (antwoord). */
export type PartyAnswer = {
  __typename?: 'PartyAnswer';
  /** The action that was made of it; null when none was, or when it is not there for you. */
  action?: Maybe<Action>;
  /** When the answer got these words. */
  answeredAt: Scalars['DateTime']['output'];
  /** True: the party promises it (toezegging). */
  commitment: Scalars['Boolean']['output'];
  /** Id, unique over all types. */
  id: Scalars['ID']['output'];
  /** The party. */
  party: Party;
  /** The question that it answers. */
  partyQuestion: PartyQuestion;
  /** Who answered last, for the party or in its place; null when nobody is known. */
  person?: Maybe<Person>;
  /** The answer. */
  text: Scalars['String']['output'];
  /** Version of its text, for answerQuestion. */
  version: Scalars['Int']['output'];
};

/** The answer after the act, or why not. */
export type PartyAnswerResult = PartyAnswer | Refusal;

/**
 * The five kinds that every samenwerkingsverband had before kinds were data, for clients of that time. A client treats an
 * unknown value as OTHER.
 */
export type PartyKind =
  /** A care organisation (zorgaanbieder). */
  | 'CARE_PROVIDER'
  /** A gemeente. */
  | 'MUNICIPALITY'
  /** A kind that none of the five fits. It is answered, and never accepted in an input: name the kind by its id there. */
  | 'OTHER'
  /** The regio, which chairs. */
  | 'REGION'
  /** A team that works for all parties (herstelteam); it has no vote. */
  | 'TEAM'
  /** A welfare organisation (welzijn). */
  | 'WELFARE';

/** A question of an item to the parties, each for itself (vraag aan de partijen). */
export type PartyQuestion = {
  __typename?: 'PartyQuestion';
  /** The item it belongs to; never null (other things of this union may belong to none). */
  agendaItem?: Maybe<AgendaItem>;
  /** The date by which an answer is hoped for; later is possible until the meeting is closed; null: none. */
  answerBy?: Maybe<Scalars['Date']['output']>;
  /** The answers, in the order of the parties: one for each that answered. */
  answers: Array<PartyAnswer>;
  /** The parties at the table of the meeting that it asks, in their order. */
  asked: Array<Party>;
  /** The kind of parties that it asks; null: all parties. */
  askedKind?: Maybe<Kind>;
  /** Id, unique over all types. */
  id: Scalars['ID']['output'];
  /** The `legacy` of that kind, for clients that know the five; null: all parties. */
  partyKind?: Maybe<PartyKind>;
  /** Who sees it: everybody who sees its item. */
  seenBy: Distribution;
  /** What is asked. */
  text: Scalars['String']['output'];
  /** Version of its text, for editPartyQuestion. */
  version: Scalars['Int']['output'];
};

/** The question after the act, or why not. */
export type PartyQuestionResult = PartyQuestion | Refusal;

/** The party after the act, or why not. */
export type PartyResult = Party | Refusal;

/** Somebody with an account. It has no address and no number, for it is in lists of names. */
export type Person = {
  __typename?: 'Person';
  /** Id, unique over all types. */
  id: Scalars['ID']['output'];
  /** Name as the person writes it. */
  name: Scalars['String']['output'];
};

/** Where an item stands between the party that hands it in and the agenda. */
export type Placement =
  /** On the agenda (op de agenda). */
  | 'PLACED'
  /** On the agenda, and goes on in a later meeting (doorgeschoven). */
  | 'POSTPONED'
  /** Handed in by a party; chair or secretary still has to place it (ingediend). */
  | 'PROPOSED'
  /** Handed in, and sent back to the party with a reason (teruggestuurd). */
  | 'SENT_BACK';

/** Something that stands in the way of a time and place. It is a warning: the meeting can be planned there. */
export type PlanConflict = {
  __typename?: 'PlanConflict';
  /** What kind. */
  kind: PlanConflictKind;
  /** The holiday, or the title of the other meeting; null with NO_VENUE. */
  name?: Maybe<Scalars['String']['output']>;
  /** On which day. */
  on: Scalars['Date']['output'];
};

/** A conflict with a time and place. */
export type PlanConflictKind =
  /** A Dutch public holiday (feestdag). */
  | 'HOLIDAY'
  /** There is no room. */
  | 'NO_VENUE'
  /** Another meeting of this samenwerkingsverband at that time. */
  | 'OTHER_MEETING'
  /** A meeting outside the series is in the same week, at another time. */
  | 'SAME_WEEK'
  /** A holiday of the schools (schoolvakantie). */
  | 'SCHOOL_HOLIDAY'
  /** Another meeting has that room then. */
  | 'VENUE_TAKEN';

/** The arguments of planMeetings. */
export type PlanMeetingsInput = {
  /** The meetings, 1 to 60. */
  meetings: Array<PlannedMeetingInput>;
  /** The series. */
  seriesId: Scalars['ID']['input'];
};

/** A meeting that the planner proposes. It is there only when planMeetings takes it over. */
export type PlanProposal = {
  __typename?: 'PlanProposal';
  /** The conflicts that are left. */
  conflicts: Array<PlanConflict>;
  /** End. */
  endsAt: Scalars['DateTime']['output'];
  /** The party whose turn it is to lend a room; null when nobody lends one. */
  host?: Maybe<Party>;
  /** The conflicts on that day; empty when it was not moved. */
  movedFor: Array<PlanConflict>;
  /** The day in the rhythm that it was moved away from; null: it was not moved. */
  movedFrom?: Maybe<Scalars['Date']['output']>;
  /** The day. */
  on: Scalars['Date']['output'];
  /** Start. */
  startsAt: Scalars['DateTime']['output'];
  /** Its room; null when nobody lends one. */
  venue?: Maybe<Venue>;
};

/** One meeting that planMeetings plans. */
export type PlannedMeetingInput = {
  /** End, after the start. */
  endsAt: Scalars['DateTime']['input'];
  /** UUID made by the client (version 7): the id that the meeting gets. */
  id: Scalars['ID']['input'];
  /** Start. */
  startsAt: Scalars['DateTime']['input'];
  /** One of the rooms that are lent now; null or left out: not known yet. */
  venueId?: InputMaybe<Scalars['ID']['input']>;
};

/** Whether a seat is there (aanwezigheid). */
export type Presence =
  /** Not there (afgemeld). */
  | 'ABSENT'
  /** There, or coming. */
  | 'PRESENT'
  /** Not answered yet. */
  | 'UNKNOWN';

/** The purpose of an item: what the meeting is asked to do with it (doel). */
export type Purpose =
  /** To advise on (ter advisering). */
  | 'ADVISE'
  /** To decide (ter vaststelling). */
  | 'DECIDE'
  /** To talk about (ter bespreking). */
  | 'DISCUSS'
  /** To know (ter informatie). */
  | 'INFORM';

/** Reads. A thing that is missing and one that is not for you look the same: null, or an empty list. */
export type Query = {
  __typename?: 'Query';
  /** The action list (actielijst); empty when it is not there for you. */
  actions: ActionConnection;
  /** The decision list (besluitenlijst), newest first; empty when it is not there for you. */
  decisions: DecisionConnection;
  /** For the beheerder; null for others. */
  installation?: Maybe<Installation>;
  /** One meeting; null when it is not there for you. */
  meeting?: Maybe<Meeting>;
  /**
   * The meetings that could be planned in a series, in order: in its rhythm from its last meeting on, past holidays, with
   * the parties in turn as host. For chair and secretary; empty for others.
   */
  plan: Array<PlanProposal>;
  /** The conflicts with a time and place, as far as you may see them. */
  planConflicts: Array<PlanConflict>;
  /** One samenwerkingsverband; null when it is not there for you. */
  samenwerkingsverband?: Maybe<Samenwerkingsverband>;
  /** The person who is signed in; null when nobody is. */
  viewer?: Maybe<Viewer>;
};


/** Reads. A thing that is missing and one that is not for you look the same: null, or an empty list. */
export type QueryActionsArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  filter?: InputMaybe<ActionFilter>;
  first?: InputMaybe<Scalars['Int']['input']>;
  order?: InputMaybe<ActionOrder>;
  samenwerkingsverbandId: Scalars['ID']['input'];
};


/** Reads. A thing that is missing and one that is not for you look the same: null, or an empty list. */
export type QueryDecisionsArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  filter?: InputMaybe<DecisionFilter>;
  first?: InputMaybe<Scalars['Int']['input']>;
  samenwerkingsverbandId: Scalars['ID']['input'];
};


/** Reads. A thing that is missing and one that is not for you look the same: null, or an empty list. */
export type QueryMeetingArgs = {
  id: Scalars['ID']['input'];
};


/** Reads. A thing that is missing and one that is not for you look the same: null, or an empty list. */
export type QueryPlanArgs = {
  from: Scalars['Date']['input'];
  seriesId: Scalars['ID']['input'];
  until: Scalars['Date']['input'];
};


/** Reads. A thing that is missing and one that is not for you look the same: null, or an empty list. */
export type QueryPlanConflictsArgs = {
  endsAt: Scalars['DateTime']['input'];
  meetingId?: InputMaybe<Scalars['ID']['input']>;
  samenwerkingsverbandId: Scalars['ID']['input'];
  seriesId?: InputMaybe<Scalars['ID']['input']>;
  startsAt: Scalars['DateTime']['input'];
  venueId?: InputMaybe<Scalars['ID']['input']>;
};


/** Reads. A thing that is missing and one that is not for you look the same: null, or an empty list. */
export type QuerySamenwerkingsverbandArgs = {
  slug: Scalars['String']['input'];
};

/** How many of the parties that vote have to be there (quorum). */
export type Quorum =
  /** More than half. */
  | 'HALF'
  /** It does not matter. */
  | 'NONE'
  /** At least two thirds. */
  | 'TWO_THIRDS';

/** The arguments of recordAction. */
export type RecordActionInput = {
  /** The item of that meeting it comes from; null or left out: none. */
  agendaItemId?: InputMaybe<Scalars['ID']['input']>;
  /** A decision at that item, that it carries out; null or left out: none. */
  decisionId?: InputMaybe<Scalars['ID']['input']>;
  /** Who may see it; left out: MEMBERS. */
  distribution?: InputMaybe<Distribution>;
  /** Before or on this date. */
  dueOn?: InputMaybe<Scalars['Date']['input']>;
  /** A rough period, at most 100 characters. */
  duePeriod?: InputMaybe<Scalars['String']['input']>;
  /** UUID made by the client (version 7); the same id again is the same act; left out: the server makes one. */
  id?: InputMaybe<Scalars['ID']['input']>;
  /** The meeting it comes from. */
  meetingId: Scalars['ID']['input'];
  /** Who does it, at most 20; null or left out: nobody is named yet. */
  owners?: InputMaybe<Array<OwnerInput>>;
  /** Why it comes after the close, 1 to 500 characters; required then. */
  reason?: InputMaybe<Scalars['String']['input']>;
  /** True: it may not happen; left out: false. */
  tentative?: InputMaybe<Scalars['Boolean']['input']>;
  /** What will be done, 1 to 2,000 characters. */
  text: Scalars['String']['input'];
};

/** The arguments of recordDecision. */
export type RecordDecisionInput = {
  /** The item it is decided at. */
  agendaItemId: Scalars['ID']['input'];
  /** A closed consent of the same item, on which no decision rests yet; null or left out: none. */
  consentRoundId?: InputMaybe<Scalars['ID']['input']>;
  /** Who may see it; left out: MEMBERS. */
  distribution?: InputMaybe<Distribution>;
  /** UUID made by the client (version 7); the same id again is the same act; left out: the server makes one. */
  id?: InputMaybe<Scalars['ID']['input']>;
  /** How it came out. */
  outcome: DecisionOutcome;
  /** Why it comes after the close, 1 to 500 characters; required then. */
  reason?: InputMaybe<Scalars['String']['input']>;
  /** On this date it is looked at again. */
  reviewOn?: InputMaybe<Scalars['Date']['input']>;
  /** An earlier decision that it supersedes, and that no other one did. */
  supersedesId?: InputMaybe<Scalars['ID']['input']>;
  /** What was decided, 1 to 2,000 characters. */
  text: Scalars['String']['input'];
};

/** An act that was not done, and why. Everything is as it was. */
export type Refusal = {
  __typename?: 'Refusal';
  /** What kind of refusal. */
  code: RefusalCode;
  /** Dotted path of the argument it is about, for example input.text; null when it is about the act as a whole. */
  field?: Maybe<Scalars['String']['output']>;
  /** The thing as it is now, with CONFLICT; else null. */
  present?: Maybe<Entity>;
  /** The rule that forbids it, for example AG11; always there with WRONG_STATE, else null where none is named. */
  ruleId?: Maybe<Scalars['String']['output']>;
};

/** Why an act was refused. The screen has a Dutch sentence for each. */
export type RefusalCode =
  /** Somebody changed it since you read it; `present` is how it is now. */
  | 'CONFLICT'
  /** The input makes no sense here; `field` says which part. */
  | 'INVALID'
  /** The Idempotency-Key was used for another act. */
  | 'KEY_REUSED'
  /** Your role may not do this. */
  | 'NOT_ALLOWED'
  /** It does not exist, or not for you: the two are not told apart. */
  | 'NOT_FOUND'
  /** The text is longer than it may be; `field` says which. */
  | 'TOO_LONG'
  /** The thing is not in a state in which this can be done. */
  | 'WRONG_STATE';

/** A samenwerkingsverband as the beheerder knows it. */
export type Registration = {
  __typename?: 'Registration';
  /** Id of the samenwerkingsverband. */
  id: Scalars['ID']['output'];
  /** Name in full. */
  name: Scalars['String']['output'];
  /** Its name in addresses. */
  slug: Scalars['String']['output'];
};

/** The samenwerkingsverband that was made, or why not. */
export type RegistrationResult = Refusal | Registration;

/** The arguments of removeKind. */
export type RemoveKindInput = {
  /** The kind. */
  id: Scalars['ID']['input'];
};

/** The role of somebody in one samenwerkingsverband (rol). */
export type Role =
  /** Runs the meetings (voorzitter). */
  | 'CHAIR'
  /** Answers for a party (contactpersoon). */
  | 'CONTACT'
  /** Reads what is distributed to members (ambtenaar). */
  | 'READER'
  /** Does all that the chair does, and the minutes (secretaris). */
  | 'SECRETARY';

/** A role as somebody saw it. */
export type RoleSeenInput = {
  /** True for a chair who stands in for the chair; null or left out: false. */
  deputy?: InputMaybe<Scalars['Boolean']['input']>;
  /** For which party; null or left out: for none. */
  partyId?: InputMaybe<Scalars['ID']['input']>;
  /** As what. */
  role: Role;
};

/** A partnership of organisations (samenwerkingsverband). */
export type Samenwerkingsverband = {
  __typename?: 'Samenwerkingsverband';
  /**
   * Who can be reached about the table, by name: chair, secretary and the contacts of the parties. For who sits there;
   * empty for others.
   */
  atTable: Array<Membership>;
  /** Meetings that were closed since then and that you may see, the last one first, at most 10. */
  closedMeetings: Array<Meeting>;
  /** The rooms that were lent before and are closed, by name. */
  closedVenues: Array<Venue>;
  /** The consents that wait for the answer of parties that were absent, the nearest deadline first. */
  consentsHeldOpen: Array<ConsentRound>;
  /**
   * The counted consents that still wait for a decision, until the minutes are adopted or the item is postponed; the last
   * counted first. For chair and secretary; empty for others.
   */
  consentsUndecided: Array<ConsentRound>;
  /** The parties that left, the last one first. */
  formerParties: Array<Party>;
  /** Id, unique over all types. */
  id: Scalars['ID']['output'];
  /** Its kinds of party, in their order. */
  kinds: Array<Kind>;
  /** The series, those that go on first, then by title. */
  meetingSeries: Array<MeetingSeries>;
  /** Meetings that you may see, newest first. */
  meetings: MeetingConnection;
  /** Everybody who has a role here, by name. For chair and secretary; empty for others. */
  members: Array<Membership>;
  /** Name in full. */
  name: Scalars['String']['output'];
  /** The meeting that runs now, else the next one that you may see; null when none is planned. */
  nextMeeting?: Maybe<Meeting>;
  /** The parties of today, in the order of the table. */
  parties: Array<Party>;
  /** What it is for, in a sentence; null when nobody said. */
  purpose?: Maybe<Scalars['String']['output']>;
  /** How many of the parties that vote have to be there. */
  quorum: Quorum;
  /** Read before anything else of the answer. */
  revision: Scalars['Revision']['output'];
  /** How many minutes a meeting takes, 15 to 720; null when nobody said. */
  rhythmMinutes?: Maybe<Scalars['Int']['output']>;
  /** Every how many weeks it meets, 1 to 52; null when nobody said. A new series begins with it. */
  rhythmWeeks?: Maybe<Scalars['Int']['output']>;
  /** The holidays of the schools, by day. */
  schoolHolidays: Array<SchoolHoliday>;
  /** Its name in addresses, for example in /herstel/acties. */
  slug: Scalars['String']['output'];
  /** The templates, by name. For chair and secretary; empty for others. */
  templates: Array<AgendaTemplate>;
  /** The rooms that parties lend now, by name. */
  venues: Array<Venue>;
  /** Version of what it says of itself, for editSamenwerkingsverband. */
  version: Scalars['Int']['output'];
  /** The address of its own website; null when there is none. */
  website?: Maybe<Scalars['String']['output']>;
};


/** A partnership of organisations (samenwerkingsverband). */
export type SamenwerkingsverbandClosedMeetingsArgs = {
  since: Scalars['DateTime']['input'];
};


/** A partnership of organisations (samenwerkingsverband). */
export type SamenwerkingsverbandMeetingsArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  first?: InputMaybe<Scalars['Int']['input']>;
};

/** The samenwerkingsverband after the act, or why not. */
export type SamenwerkingsverbandResult = Refusal | Samenwerkingsverband;

/** The arguments of saveAsTemplate. */
export type SaveAsTemplateInput = {
  /** UUID made by the client (version 7); the same id again is the same act; left out: the server makes one. */
  id?: InputMaybe<Scalars['ID']['input']>;
  /** The items of the agenda that it keeps (vaste punten); left out: all that do not go on elsewhere. */
  items?: InputMaybe<Array<Scalars['ID']['input']>>;
  /** The meeting whose agenda it takes over, without its outcome. */
  meetingId: Scalars['ID']['input'];
  /** Name, 1 to 100 characters. */
  name: Scalars['String']['input'];
};

/** A holiday of the schools (schoolvakantie), as it was entered or given in a file. */
export type SchoolHoliday = {
  __typename?: 'SchoolHoliday';
  /** The first day of it. */
  firstOn: Scalars['Date']['output'];
  /** Id, unique over all types. */
  id: Scalars['ID']['output'];
  /** The last day of it. */
  lastOn: Scalars['Date']['output'];
  /** Name, for example Herfstvakantie. */
  name: Scalars['String']['output'];
};

/** The school holiday after the act, or why not. */
export type SchoolHolidayResult = Refusal | SchoolHoliday;

/** The chair of a party at the table (zetel). */
export type Seat = {
  __typename?: 'Seat';
  /** The first contact person; null while vacant. */
  first?: Maybe<Person>;
  /** The second, who replaces the first when absent; null while vacant. */
  second?: Maybe<Person>;
};

/** The arguments of seatContact: somebody who is known here, or a name and an address. */
export type SeatContactInput = {
  /** Address of the person, at most 254 characters. */
  email?: InputMaybe<Scalars['String']['input']>;
  /** The person that you saw in this place; null: nobody; left out: not said, and not checked. */
  from?: InputMaybe<Scalars['ID']['input']>;
  /** Name of somebody new, 1 to 200 characters. A person with an account for this address keeps the own name. */
  name?: InputMaybe<Scalars['String']['input']>;
  /** For which party. */
  partyId: Scalars['ID']['input'];
  /** A member of this samenwerkingsverband; null or left out: `name` and `email` say who. */
  personId?: InputMaybe<Scalars['ID']['input']>;
  /** As first or second. */
  position: ContactPosition;
};

/** A head on an agenda, with the items under it (kop). */
export type Section = {
  __typename?: 'Section';
  /** Id, unique over all types. */
  id: Scalars['ID']['output'];
  /** Its meeting. */
  meeting: Meeting;
  /** Title. */
  title: Scalars['String']['output'];
  /** Version of its title, for editSection. */
  version: Scalars['Int']['output'];
};

/** The head after the act, or why not. */
export type SectionResult = Refusal | Section;

/** The series after the act, or why not. */
export type SeriesResult = MeetingSeries | Refusal;

/** The arguments of setAttendance. */
export type SetAttendanceInput = {
  /** The meeting. */
  meetingId: Scalars['ID']['input'];
  /** The party. */
  partyId: Scalars['ID']['input'];
  /**
   * Which of its contacts sits there; once the meeting is CLOSED also the person who sat there and is no contact any more.
   * Null or left out with PRESENT: the contact who says so, else the first contact; while the meeting is LIVE, only one
   * who said to come, and once CLOSED, a seat without a name stays so.
   */
  personId?: InputMaybe<Scalars['ID']['input']>;
  /** Whether its seat is there. */
  presence: Presence;
  /** Why, 1 to 500 characters; required once the meeting is CLOSED, else not kept. */
  reason?: InputMaybe<Scalars['String']['input']>;
  /** The version of the row that was seen; another one is a CONFLICT. Left out or null: not checked. */
  version?: InputMaybe<Scalars['Int']['input']>;
};

/** Somebody who sat for a party in a meeting, and did not stay to the end (eerdere zetelhouder). */
export type Sitting = {
  __typename?: 'Sitting';
  /** When the seat was taken, where that was after the start; null: from the start. */
  arrivedAt?: Maybe<Scalars['DateTime']['output']>;
  /** When it was left. */
  leftAt: Scalars['DateTime']['output'];
  /** Who; null when not known. */
  person?: Maybe<Person>;
  /** The first contact of that moment, who was replaced; null: nobody was. */
  replaces?: Maybe<Person>;
};

/** Live channels, over graphql-transport-ws. They need a sign-in. */
export type Subscription = {
  __typename?: 'Subscription';
  /** The changes in the action list of one samenwerkingsverband. */
  actionsChanged: Change;
  /** The changes in one meeting: itself, its agenda, decisions, actions, attendance and consents. */
  meetingChanged: Change;
  /** The changes in a samenwerkingsverband itself: its parties, their seats, and for chair and secretary its people. */
  partiesChanged: Change;
};


/** Live channels, over graphql-transport-ws. They need a sign-in. */
export type SubscriptionActionsChangedArgs = {
  samenwerkingsverbandId: Scalars['ID']['input'];
  since?: InputMaybe<Scalars['Revision']['input']>;
};


/** Live channels, over graphql-transport-ws. They need a sign-in. */
export type SubscriptionMeetingChangedArgs = {
  meetingId: Scalars['ID']['input'];
  since?: InputMaybe<Scalars['Revision']['input']>;
};


/** Live channels, over graphql-transport-ws. They need a sign-in. */
export type SubscriptionPartiesChangedArgs = {
  samenwerkingsverbandId: Scalars['ID']['input'];
  since?: InputMaybe<Scalars['Revision']['input']>;
};

/** A standing item, of which agenda items are made. */
export type TemplateItem = {
  __typename?: 'TemplateItem';
  /** Whether the minutes of the meeting before are adopted at it. */
  adoptsMinutes: Scalars['Boolean']['output'];
  /** Whether it stands at the end of the agenda. */
  atEnd: Scalars['Boolean']['output'];
  /** Who may see it. */
  distribution: Distribution;
  /** Planned minutes; null when not planned. */
  plannedMinutes?: Maybe<Scalars['Int']['output']>;
  /** Who presents it, in words; null when nobody is named. */
  presenter?: Maybe<Scalars['String']['output']>;
  /** What the meeting is to do with it. */
  purpose: Purpose;
  /** What is asked of the table; null when nothing is. */
  question?: Maybe<Scalars['String']['output']>;
  /** Whether it is proposed for every next meeting. */
  recurring: Scalars['Boolean']['output'];
  /** The title of the head that it stands under; null: none. */
  section?: Maybe<Scalars['String']['output']>;
  /** Title. */
  title: Scalars['String']['output'];
};

/** An item as editTemplate takes it. */
export type TemplateItemInput = {
  /** Whether the minutes of the meeting before are adopted at it; left out: no. */
  adoptsMinutes?: InputMaybe<Scalars['Boolean']['input']>;
  /** Whether it stands at the end of the agenda; left out: no. */
  atEnd?: InputMaybe<Scalars['Boolean']['input']>;
  /** Who may see it; left out: MEMBERS. */
  distribution?: InputMaybe<Distribution>;
  /** Planned minutes, 0 to 600. */
  plannedMinutes?: InputMaybe<Scalars['Int']['input']>;
  /** Who presents it, at most 200 characters. */
  presenter?: InputMaybe<Scalars['String']['input']>;
  /** What the meeting is to do with it. */
  purpose: Purpose;
  /** Question, at most 2,000 characters. */
  question?: InputMaybe<Scalars['String']['input']>;
  /** Whether it is proposed for every next meeting; left out: no. */
  recurring?: InputMaybe<Scalars['Boolean']['input']>;
  /** The title of the head that it stands under, at most 200 characters; null or left out: none. */
  section?: InputMaybe<Scalars['String']['input']>;
  /** Title, 1 to 200 characters. */
  title: Scalars['String']['input'];
};

/** What the seats of a meeting were last told by mail. What differs from how it is now waits until it is sent. */
export type ToldPlan = {
  __typename?: 'ToldPlan';
  /** The ids of the items that were on the agenda then; null where that is not known. */
  agenda?: Maybe<Array<Scalars['ID']['output']>>;
  /** When it was sent. */
  at: Scalars['DateTime']['output'];
  /** The planned end that was told. */
  endsAt: Scalars['DateTime']['output'];
  /** The planned start that was told. */
  startsAt: Scalars['DateTime']['output'];
  /** The id of the venue that was told; null: it was not known. */
  venueId?: Maybe<Scalars['ID']['output']>;
};

/** A seat that nobody sits at after all. */
export type UnseatInput = {
  /** True: the party had said to come, and is still expected; else it had not answered. */
  isExpected: Scalars['Boolean']['input'];
  /** The party. */
  partyId: Scalars['ID']['input'];
  /** The version of the row that was seen: of the seat that was taken by mistake. */
  version: Scalars['Int']['input'];
};

/** A room that a party lends (locatie). */
export type Venue = {
  __typename?: 'Venue';
  /** How people who do not walk, see or hear well get in and take part; null when not known. */
  access?: Maybe<Scalars['String']['output']>;
  /** Street, number and postcode; null when not known. */
  address?: Maybe<Scalars['String']['output']>;
  /** How many people find a seat; null when not known. */
  capacity?: Maybe<Scalars['Int']['output']>;
  /** When it was closed; null: it is lent. A meeting that was planned there keeps it. */
  closedAt?: Maybe<Scalars['DateTime']['output']>;
  /** Who sees to coffee and tea, and how; null when not known. */
  coffee?: Maybe<Scalars['String']['output']>;
  /** Id, unique over all types. */
  id: Scalars['ID']['output'];
  /** Name of the building or room. */
  name: Scalars['String']['output'];
  /** The party that lends it; null when nobody's. */
  party?: Maybe<Party>;
  /** The town; null when not known. */
  place?: Maybe<Scalars['String']['output']>;
  /** Which room of the building; null when not known. */
  room?: Maybe<Scalars['String']['output']>;
  /** How to get there; null when not known. */
  route?: Maybe<Scalars['String']['output']>;
  /** Version of all its texts, for editVenue. */
  version: Scalars['Int']['output'];
};

/** The room after the act, or why not. */
export type VenueResult = Refusal | Venue;

/** The person who is signed in, with the memberships. */
export type Viewer = {
  __typename?: 'Viewer';
  /** Whether this person is the beheerder of this hub, who makes samenwerkingsverbanden. */
  admin: Scalars['Boolean']['output'];
  /** The samenwerkingsverbanden this person is in, by name. */
  memberships: Array<Membership>;
  /** The person. */
  person: Person;
};

/** The answer of one party in one consent (stem). */
export type Vote = {
  __typename?: 'Vote';
  /** When; null: not yet. */
  answeredAt?: Maybe<Scalars['DateTime']['output']>;
  /** What the party answers; null: nothing yet. */
  choice?: Maybe<VoteChoice>;
  /** The consent. */
  consentRound: ConsentRound;
  /**
   * Whether it is counted: the party votes, and at the close still was a party; with a hamerstuk also: it sat at the table
   * or had answered.
   */
  counts: Scalars['Boolean']['output'];
  /** The earlier answers of the party, oldest first, at most 20; empty when it never changed its answer. */
  earlier: Array<VoteChange>;
  /** Id, unique over all types. */
  id: Scalars['ID']['output'];
  /** The objection that came after the count; it counts for nothing. Null: none did. */
  lateObjection?: Maybe<Scalars['String']['output']>;
  /** The party. */
  party: Party;
  /** Who answered; null when nobody did, or with the hammer. */
  person?: Maybe<Person>;
  /** Its remark, or the reason of its objection; null when there is none. */
  remark?: Maybe<Scalars['String']['output']>;
  /** How heavily it counts, 1 to 1,000: the weight of the party when the consent was opened, which stays. */
  weight: Scalars['Int']['output'];
  /**
   * The answer with words that the party is writing, AGREE_WITH_REMARK or OBJECT; null: none, and for all but chair and
   * secretary.
   */
  writing?: Maybe<VoteChoice>;
  /** When it last said so; three minutes later nobody waits for it any more. Null with writing. */
  writingAt?: Maybe<Scalars['DateTime']['output']>;
};

/** An answer that was replaced by another one. */
export type VoteChange = {
  __typename?: 'VoteChange';
  /** When it was given. */
  at: Scalars['DateTime']['output'];
  /** What the party answered then. */
  choice: VoteChoice;
  /** Who answered; null with the hammer. */
  person?: Maybe<Person>;
  /** Its remark then; null when there was none. */
  remark?: Maybe<Scalars['String']['output']>;
};

/** What a party answers. */
export type VoteChoice =
  /** Onthouding: it never stands in the way. */
  | 'ABSTAIN'
  /** Akkoord. */
  | 'AGREE'
  /** Akkoord met een opmerking. */
  | 'AGREE_WITH_REMARK'
  /** Bezwaar, with the reason. */
  | 'OBJECT';

/** The arguments of writeChairNote. */
export type WriteChairNoteInput = {
  /** The item. */
  agendaItemId: Scalars['ID']['input'];
  /** UUID made by the client (version 7) for a new note; the same id again is the same act; left out: the server makes one. */
  id?: InputMaybe<Scalars['ID']['input']>;
  /** Its text from now on, at most 20,000 characters; empty empties it. */
  text: Scalars['String']['input'];
  /** The version that the text is based on; null or left out: there is no note yet. */
  version?: InputMaybe<Scalars['Int']['input']>;
};



export type ResolverTypeWrapper<T> = Promise<T> | T;


export type ResolverWithResolve<TResult, TParent, TContext, TArgs> = {
  resolve: ResolverFn<TResult, TParent, TContext, TArgs>;
};
export type Resolver<TResult, TParent = Record<PropertyKey, never>, TContext = Record<PropertyKey, never>, TArgs = Record<PropertyKey, never>> = ResolverFn<TResult, TParent, TContext, TArgs> | ResolverWithResolve<TResult, TParent, TContext, TArgs>;

export type ResolverFn<TResult, TParent, TContext, TArgs> = (
  parent: TParent,
  args: TArgs,
  context: TContext,
  info: GraphQLResolveInfo
) => Promise<TResult> | TResult;

export type SubscriptionSubscribeFn<TResult, TParent, TContext, TArgs> = (
  parent: TParent,
  args: TArgs,
  context: TContext,
  info: GraphQLResolveInfo
) => AsyncIterable<TResult> | Promise<AsyncIterable<TResult>>;

export type SubscriptionResolveFn<TResult, TParent, TContext, TArgs> = (
  parent: TParent,
  args: TArgs,
  context: TContext,
  info: GraphQLResolveInfo
) => TResult | Promise<TResult>;

export interface SubscriptionSubscriberObject<TResult, TKey extends string, TParent, TContext, TArgs> {
  subscribe: SubscriptionSubscribeFn<{ [key in TKey]: TResult }, TParent, TContext, TArgs>;
  resolve?: SubscriptionResolveFn<TResult, { [key in TKey]: TResult }, TContext, TArgs>;
}

export interface SubscriptionResolverObject<TResult, TParent, TContext, TArgs> {
  subscribe: SubscriptionSubscribeFn<any, TParent, TContext, TArgs>;
  resolve: SubscriptionResolveFn<TResult, any, TContext, TArgs>;
}

export type SubscriptionObject<TResult, TKey extends string, TParent, TContext, TArgs> =
  | SubscriptionSubscriberObject<TResult, TKey, TParent, TContext, TArgs>
  | SubscriptionResolverObject<TResult, TParent, TContext, TArgs>;

export type SubscriptionResolver<TResult, TKey extends string, TParent = Record<PropertyKey, never>, TContext = Record<PropertyKey, never>, TArgs = Record<PropertyKey, never>> =
  | ((...args: any[]) => SubscriptionObject<TResult, TKey, TParent, TContext, TArgs>)
  | SubscriptionObject<TResult, TKey, TParent, TContext, TArgs>;

export type TypeResolveFn<TTypes, TParent = Record<PropertyKey, never>, TContext = Record<PropertyKey, never>> = (
  parent: TParent,
  context: TContext,
  info: GraphQLResolveInfo
) => Maybe<TTypes> | Promise<Maybe<TTypes>>;

export type IsTypeOfResolverFn<T = Record<PropertyKey, never>, TContext = Record<PropertyKey, never>> = (obj: T, context: TContext, info: GraphQLResolveInfo) => boolean | Promise<boolean>;

export type NextResolverFn<T> = () => Promise<T>;

export type DirectiveResolverFn<TResult = Record<PropertyKey, never>, TParent = Record<PropertyKey, never>, TContext = Record<PropertyKey, never>, TArgs = Record<PropertyKey, never>> = (
  next: NextResolverFn<TResult>,
  parent: TParent,
  args: TArgs,
  context: TContext,
  info: GraphQLResolveInfo
) => TResult | Promise<TResult>;



/** Mapping of union types */
export type ResolversUnionTypes<_RefType extends Record<string, unknown>> = {
  ActionResult:
    | ( ActionRow )
    | ( RefusalParent )
  ;
  AgendaItemResult:
    | ( AgendaItemRow )
    | ( RefusalParent )
  ;
  AgendaTemplateResult:
    | ( AgendaTemplateRow )
    | ( RefusalParent )
  ;
  AttendanceResult:
    | ( AttendanceRow )
    | ( RefusalParent )
  ;
  ChairNoteResult:
    | ( ChairNoteRow )
    | ( RefusalParent )
  ;
  ConsentRoundResult:
    | ( ConsentRoundRow )
    | ( RefusalParent )
  ;
  DecisionResult:
    | ( DecisionRow )
    | ( RefusalParent )
  ;
  Entity:
    | ( ActionRow )
    | ( AgendaItemRow )
    | ( AgendaTemplateRow )
    | ( AttendanceRow )
    | ( ChairNoteRow )
    | ( ConsentRoundRow )
    | ( DecisionRow )
    | ( GuestRow )
    | ( KindRow )
    | ( MeetingRow )
    | ( MeetingSeriesRow )
    | ( MembershipRow )
    | ( PartyRow )
    | ( PartyAnswerRow )
    | ( PartyQuestionRow )
    | ( SamenwerkingsverbandRow )
    | ( SchoolHolidayRow )
    | ( SectionRow )
    | ( VenueRow )
  ;
  GuestResult:
    | ( GuestRow )
    | ( RefusalParent )
  ;
  KindResult:
    | ( KindRow )
    | ( RefusalParent )
  ;
  MeetingResult:
    | ( MeetingRow )
    | ( RefusalParent )
  ;
  MembershipResult:
    | ( MembershipRow )
    | ( RefusalParent )
  ;
  PartyAnswerResult:
    | ( PartyAnswerRow )
    | ( RefusalParent )
  ;
  PartyQuestionResult:
    | ( PartyQuestionRow )
    | ( RefusalParent )
  ;
  PartyResult:
    | ( PartyRow )
    | ( RefusalParent )
  ;
  RegistrationResult:
    | ( RefusalParent )
    | ( RegistrationParent )
  ;
  SamenwerkingsverbandResult:
    | ( RefusalParent )
    | ( SamenwerkingsverbandRow )
  ;
  SchoolHolidayResult:
    | ( RefusalParent )
    | ( SchoolHolidayRow )
  ;
  SectionResult:
    | ( RefusalParent )
    | ( SectionRow )
  ;
  SeriesResult:
    | ( MeetingSeriesRow )
    | ( RefusalParent )
  ;
  VenueResult:
    | ( RefusalParent )
    | ( VenueRow )
  ;
};


/** Mapping between all available schema types and the resolvers types */
export type ResolversTypes = {
  Action: ResolverTypeWrapper<ActionRow>;
  ActionConnection: ResolverTypeWrapper<Omit<ActionConnection, 'edges' | 'nodes'> & { edges: Array<ResolversTypes['ActionEdge']>, nodes: Array<ResolversTypes['Action']> }>;
  ActionEdge: ResolverTypeWrapper<Omit<ActionEdge, 'node'> & { node: ResolversTypes['Action'] }>;
  ActionFilter: ActionFilter;
  ActionOrder: ActionOrder;
  ActionProgress: ResolverTypeWrapper<ActionProgressParent>;
  ActionResult: ResolverTypeWrapper<ResolversUnionTypes<ResolversTypes>['ActionResult']>;
  ActionState: ActionState;
  AddAgendaItemInput: AddAgendaItemInput;
  AddGuestInput: AddGuestInput;
  AddKindInput: AddKindInput;
  AddPartyInput: AddPartyInput;
  AddSchoolHolidayInput: AddSchoolHolidayInput;
  AddSectionInput: AddSectionInput;
  AddVenueInput: AddVenueInput;
  AgendaItem: ResolverTypeWrapper<AgendaItemRow>;
  AgendaItemResult: ResolverTypeWrapper<ResolversUnionTypes<ResolversTypes>['AgendaItemResult']>;
  AgendaTemplate: ResolverTypeWrapper<AgendaTemplateRow>;
  AgendaTemplateResult: ResolverTypeWrapper<ResolversUnionTypes<ResolversTypes>['AgendaTemplateResult']>;
  AnswerQuestionInput: AnswerQuestionInput;
  AskPartiesInput: AskPartiesInput;
  Attendance: ResolverTypeWrapper<AttendanceRow>;
  AttendanceResult: ResolverTypeWrapper<ResolversUnionTypes<ResolversTypes>['AttendanceResult']>;
  Boolean: ResolverTypeWrapper<Scalars['Boolean']['output']>;
  CancelledItemFate: CancelledItemFate;
  CancelledItemInput: CancelledItemInput;
  CarryOver: ResolverTypeWrapper<CarryOverParent>;
  CarryOverReason: CarryOverReason;
  ChairNote: ResolverTypeWrapper<ChairNoteRow>;
  ChairNoteResult: ResolverTypeWrapper<ResolversUnionTypes<ResolversTypes>['ChairNoteResult']>;
  Change: ResolverTypeWrapper<ChangeParent>;
  ChangeRoleInput: ChangeRoleInput;
  ClosedItem: ResolverTypeWrapper<ClosedItem>;
  ConsentOutcome: ConsentOutcome;
  ConsentRound: ResolverTypeWrapper<ConsentRoundRow>;
  ConsentRoundResult: ResolverTypeWrapper<ResolversUnionTypes<ResolversTypes>['ConsentRoundResult']>;
  ConsentRule: ConsentRule;
  ConsentState: ConsentState;
  Contact: ResolverTypeWrapper<ContactParent>;
  ContactPosition: ContactPosition;
  CreateMeetingInput: CreateMeetingInput;
  CreateSeriesInput: CreateSeriesInput;
  Date: ResolverTypeWrapper<Scalars['Date']['output']>;
  DateTime: ResolverTypeWrapper<Scalars['DateTime']['output']>;
  Decision: ResolverTypeWrapper<DecisionRow>;
  DecisionConnection: ResolverTypeWrapper<Omit<DecisionConnection, 'edges' | 'nodes'> & { edges: Array<ResolversTypes['DecisionEdge']>, nodes: Array<ResolversTypes['Decision']> }>;
  DecisionEdge: ResolverTypeWrapper<Omit<DecisionEdge, 'node'> & { node: ResolversTypes['Decision'] }>;
  DecisionFilter: DecisionFilter;
  DecisionOutcome: DecisionOutcome;
  DecisionResult: ResolverTypeWrapper<ResolversUnionTypes<ResolversTypes>['DecisionResult']>;
  Distribution: Distribution;
  EditActionInput: EditActionInput;
  EditAgendaItemInput: EditAgendaItemInput;
  EditDecisionInput: EditDecisionInput;
  EditKindInput: EditKindInput;
  EditMeetingInput: EditMeetingInput;
  EditPartyInput: EditPartyInput;
  EditPartyQuestionInput: EditPartyQuestionInput;
  EditSamenwerkingsverbandInput: EditSamenwerkingsverbandInput;
  EditSectionInput: EditSectionInput;
  EditSeriesInput: EditSeriesInput;
  EditTemplateInput: EditTemplateInput;
  EditVenueInput: EditVenueInput;
  Entity: ResolverTypeWrapper<ResolversUnionTypes<ResolversTypes>['Entity']>;
  FoundSamenwerkingsverbandInput: FoundSamenwerkingsverbandInput;
  FounderInput: FounderInput;
  Gone: ResolverTypeWrapper<Gone>;
  Guest: ResolverTypeWrapper<GuestRow>;
  GuestResult: ResolverTypeWrapper<ResolversUnionTypes<ResolversTypes>['GuestResult']>;
  HammerItemInput: HammerItemInput;
  ID: ResolverTypeWrapper<Scalars['ID']['output']>;
  Installation: ResolverTypeWrapper<InstallationParent>;
  Int: ResolverTypeWrapper<Scalars['Int']['output']>;
  InviteMemberInput: InviteMemberInput;
  Kind: ResolverTypeWrapper<KindRow>;
  KindColour: KindColour;
  KindResult: ResolverTypeWrapper<ResolversUnionTypes<ResolversTypes>['KindResult']>;
  MailReceiver: ResolverTypeWrapper<MailReceiverParent>;
  Mailing: ResolverTypeWrapper<MailingParent>;
  MakeActionOfAnswerInput: MakeActionOfAnswerInput;
  Meeting: ResolverTypeWrapper<MeetingRow>;
  MeetingConnection: ResolverTypeWrapper<Omit<MeetingConnection, 'edges' | 'nodes'> & { edges: Array<ResolversTypes['MeetingEdge']>, nodes: Array<ResolversTypes['Meeting']> }>;
  MeetingEdge: ResolverTypeWrapper<Omit<MeetingEdge, 'node'> & { node: ResolversTypes['Meeting'] }>;
  MeetingProgress: ResolverTypeWrapper<MeetingProgress>;
  MeetingQuorum: ResolverTypeWrapper<MeetingQuorum>;
  MeetingResult: ResolverTypeWrapper<ResolversUnionTypes<ResolversTypes>['MeetingResult']>;
  MeetingSeries: ResolverTypeWrapper<MeetingSeriesRow>;
  MeetingState: MeetingState;
  Membership: ResolverTypeWrapper<MembershipRow>;
  MembershipResult: ResolverTypeWrapper<ResolversUnionTypes<ResolversTypes>['MembershipResult']>;
  MoveKindInput: MoveKindInput;
  Mutation: ResolverTypeWrapper<Record<PropertyKey, never>>;
  OpenConsentInput: OpenConsentInput;
  Owner: ResolverTypeWrapper<OwnerParent>;
  OwnerInput: OwnerInput;
  PageInfo: ResolverTypeWrapper<PageInfo>;
  Party: ResolverTypeWrapper<PartyRow>;
  PartyAnswer: ResolverTypeWrapper<PartyAnswerRow>;
  PartyAnswerResult: ResolverTypeWrapper<ResolversUnionTypes<ResolversTypes>['PartyAnswerResult']>;
  PartyKind: PartyKind;
  PartyQuestion: ResolverTypeWrapper<PartyQuestionRow>;
  PartyQuestionResult: ResolverTypeWrapper<ResolversUnionTypes<ResolversTypes>['PartyQuestionResult']>;
  PartyResult: ResolverTypeWrapper<ResolversUnionTypes<ResolversTypes>['PartyResult']>;
  Person: ResolverTypeWrapper<PersonRow>;
  Placement: Placement;
  PlanConflict: ResolverTypeWrapper<PlanConflict>;
  PlanConflictKind: PlanConflictKind;
  PlanMeetingsInput: PlanMeetingsInput;
  PlanProposal: ResolverTypeWrapper<PlanProposalParent>;
  PlannedMeetingInput: PlannedMeetingInput;
  Presence: Presence;
  Purpose: Purpose;
  Query: ResolverTypeWrapper<Record<PropertyKey, never>>;
  Quorum: Quorum;
  RecordActionInput: RecordActionInput;
  RecordDecisionInput: RecordDecisionInput;
  Refusal: ResolverTypeWrapper<RefusalParent>;
  RefusalCode: RefusalCode;
  Registration: ResolverTypeWrapper<RegistrationParent>;
  RegistrationResult: ResolverTypeWrapper<ResolversUnionTypes<ResolversTypes>['RegistrationResult']>;
  RemoveKindInput: RemoveKindInput;
  Revision: ResolverTypeWrapper<Scalars['Revision']['output']>;
  Role: Role;
  RoleSeenInput: RoleSeenInput;
  Samenwerkingsverband: ResolverTypeWrapper<SamenwerkingsverbandRow>;
  SamenwerkingsverbandResult: ResolverTypeWrapper<ResolversUnionTypes<ResolversTypes>['SamenwerkingsverbandResult']>;
  SaveAsTemplateInput: SaveAsTemplateInput;
  SchoolHoliday: ResolverTypeWrapper<SchoolHolidayRow>;
  SchoolHolidayResult: ResolverTypeWrapper<ResolversUnionTypes<ResolversTypes>['SchoolHolidayResult']>;
  Seat: ResolverTypeWrapper<SeatParent>;
  SeatContactInput: SeatContactInput;
  Section: ResolverTypeWrapper<SectionRow>;
  SectionResult: ResolverTypeWrapper<ResolversUnionTypes<ResolversTypes>['SectionResult']>;
  SeriesResult: ResolverTypeWrapper<ResolversUnionTypes<ResolversTypes>['SeriesResult']>;
  SetAttendanceInput: SetAttendanceInput;
  Sitting: ResolverTypeWrapper<SittingParent>;
  String: ResolverTypeWrapper<Scalars['String']['output']>;
  Subscription: ResolverTypeWrapper<Record<PropertyKey, never>>;
  TemplateItem: ResolverTypeWrapper<TemplateItemRow>;
  TemplateItemInput: TemplateItemInput;
  ToldPlan: ResolverTypeWrapper<ToldPlanParent>;
  UnseatInput: UnseatInput;
  Venue: ResolverTypeWrapper<VenueRow>;
  VenueResult: ResolverTypeWrapper<ResolversUnionTypes<ResolversTypes>['VenueResult']>;
  Viewer: ResolverTypeWrapper<ViewerParent>;
  Vote: ResolverTypeWrapper<VoteParent>;
  VoteChange: ResolverTypeWrapper<VoteChangeParent>;
  VoteChoice: VoteChoice;
  WriteChairNoteInput: WriteChairNoteInput;
};

/** Mapping between all available schema types and the resolvers parents */
export type ResolversParentTypes = {
  Action: ActionRow;
  ActionConnection: Omit<ActionConnection, 'edges' | 'nodes'> & { edges: Array<ResolversParentTypes['ActionEdge']>, nodes: Array<ResolversParentTypes['Action']> };
  ActionEdge: Omit<ActionEdge, 'node'> & { node: ResolversParentTypes['Action'] };
  ActionFilter: ActionFilter;
  ActionProgress: ActionProgressParent;
  ActionResult: ResolversUnionTypes<ResolversParentTypes>['ActionResult'];
  AddAgendaItemInput: AddAgendaItemInput;
  AddGuestInput: AddGuestInput;
  AddKindInput: AddKindInput;
  AddPartyInput: AddPartyInput;
  AddSchoolHolidayInput: AddSchoolHolidayInput;
  AddSectionInput: AddSectionInput;
  AddVenueInput: AddVenueInput;
  AgendaItem: AgendaItemRow;
  AgendaItemResult: ResolversUnionTypes<ResolversParentTypes>['AgendaItemResult'];
  AgendaTemplate: AgendaTemplateRow;
  AgendaTemplateResult: ResolversUnionTypes<ResolversParentTypes>['AgendaTemplateResult'];
  AnswerQuestionInput: AnswerQuestionInput;
  AskPartiesInput: AskPartiesInput;
  Attendance: AttendanceRow;
  AttendanceResult: ResolversUnionTypes<ResolversParentTypes>['AttendanceResult'];
  Boolean: Scalars['Boolean']['output'];
  CancelledItemInput: CancelledItemInput;
  CarryOver: CarryOverParent;
  ChairNote: ChairNoteRow;
  ChairNoteResult: ResolversUnionTypes<ResolversParentTypes>['ChairNoteResult'];
  Change: ChangeParent;
  ChangeRoleInput: ChangeRoleInput;
  ClosedItem: ClosedItem;
  ConsentRound: ConsentRoundRow;
  ConsentRoundResult: ResolversUnionTypes<ResolversParentTypes>['ConsentRoundResult'];
  Contact: ContactParent;
  CreateMeetingInput: CreateMeetingInput;
  CreateSeriesInput: CreateSeriesInput;
  Date: Scalars['Date']['output'];
  DateTime: Scalars['DateTime']['output'];
  Decision: DecisionRow;
  DecisionConnection: Omit<DecisionConnection, 'edges' | 'nodes'> & { edges: Array<ResolversParentTypes['DecisionEdge']>, nodes: Array<ResolversParentTypes['Decision']> };
  DecisionEdge: Omit<DecisionEdge, 'node'> & { node: ResolversParentTypes['Decision'] };
  DecisionFilter: DecisionFilter;
  DecisionResult: ResolversUnionTypes<ResolversParentTypes>['DecisionResult'];
  EditActionInput: EditActionInput;
  EditAgendaItemInput: EditAgendaItemInput;
  EditDecisionInput: EditDecisionInput;
  EditKindInput: EditKindInput;
  EditMeetingInput: EditMeetingInput;
  EditPartyInput: EditPartyInput;
  EditPartyQuestionInput: EditPartyQuestionInput;
  EditSamenwerkingsverbandInput: EditSamenwerkingsverbandInput;
  EditSectionInput: EditSectionInput;
  EditSeriesInput: EditSeriesInput;
  EditTemplateInput: EditTemplateInput;
  EditVenueInput: EditVenueInput;
  Entity: ResolversUnionTypes<ResolversParentTypes>['Entity'];
  FoundSamenwerkingsverbandInput: FoundSamenwerkingsverbandInput;
  FounderInput: FounderInput;
  Gone: Gone;
  Guest: GuestRow;
  GuestResult: ResolversUnionTypes<ResolversParentTypes>['GuestResult'];
  HammerItemInput: HammerItemInput;
  ID: Scalars['ID']['output'];
  Installation: InstallationParent;
  Int: Scalars['Int']['output'];
  InviteMemberInput: InviteMemberInput;
  Kind: KindRow;
  KindResult: ResolversUnionTypes<ResolversParentTypes>['KindResult'];
  MailReceiver: MailReceiverParent;
  Mailing: MailingParent;
  MakeActionOfAnswerInput: MakeActionOfAnswerInput;
  Meeting: MeetingRow;
  MeetingConnection: Omit<MeetingConnection, 'edges' | 'nodes'> & { edges: Array<ResolversParentTypes['MeetingEdge']>, nodes: Array<ResolversParentTypes['Meeting']> };
  MeetingEdge: Omit<MeetingEdge, 'node'> & { node: ResolversParentTypes['Meeting'] };
  MeetingProgress: MeetingProgress;
  MeetingQuorum: MeetingQuorum;
  MeetingResult: ResolversUnionTypes<ResolversParentTypes>['MeetingResult'];
  MeetingSeries: MeetingSeriesRow;
  Membership: MembershipRow;
  MembershipResult: ResolversUnionTypes<ResolversParentTypes>['MembershipResult'];
  MoveKindInput: MoveKindInput;
  Mutation: Record<PropertyKey, never>;
  OpenConsentInput: OpenConsentInput;
  Owner: OwnerParent;
  OwnerInput: OwnerInput;
  PageInfo: PageInfo;
  Party: PartyRow;
  PartyAnswer: PartyAnswerRow;
  PartyAnswerResult: ResolversUnionTypes<ResolversParentTypes>['PartyAnswerResult'];
  PartyQuestion: PartyQuestionRow;
  PartyQuestionResult: ResolversUnionTypes<ResolversParentTypes>['PartyQuestionResult'];
  PartyResult: ResolversUnionTypes<ResolversParentTypes>['PartyResult'];
  Person: PersonRow;
  PlanConflict: PlanConflict;
  PlanMeetingsInput: PlanMeetingsInput;
  PlanProposal: PlanProposalParent;
  PlannedMeetingInput: PlannedMeetingInput;
  Query: Record<PropertyKey, never>;
  RecordActionInput: RecordActionInput;
  RecordDecisionInput: RecordDecisionInput;
  Refusal: RefusalParent;
  Registration: RegistrationParent;
  RegistrationResult: ResolversUnionTypes<ResolversParentTypes>['RegistrationResult'];
  RemoveKindInput: RemoveKindInput;
  Revision: Scalars['Revision']['output'];
  RoleSeenInput: RoleSeenInput;
  Samenwerkingsverband: SamenwerkingsverbandRow;
  SamenwerkingsverbandResult: ResolversUnionTypes<ResolversParentTypes>['SamenwerkingsverbandResult'];
  SaveAsTemplateInput: SaveAsTemplateInput;
  SchoolHoliday: SchoolHolidayRow;
  SchoolHolidayResult: ResolversUnionTypes<ResolversParentTypes>['SchoolHolidayResult'];
  Seat: SeatParent;
  SeatContactInput: SeatContactInput;
  Section: SectionRow;
  SectionResult: ResolversUnionTypes<ResolversParentTypes>['SectionResult'];
  SeriesResult: ResolversUnionTypes<ResolversParentTypes>['SeriesResult'];
  SetAttendanceInput: SetAttendanceInput;
  Sitting: SittingParent;
  String: Scalars['String']['output'];
  Subscription: Record<PropertyKey, never>;
  TemplateItem: TemplateItemRow;
  TemplateItemInput: TemplateItemInput;
  ToldPlan: ToldPlanParent;
  UnseatInput: UnseatInput;
  Venue: VenueRow;
  VenueResult: ResolversUnionTypes<ResolversParentTypes>['VenueResult'];
  Viewer: ViewerParent;
  Vote: VoteParent;
  VoteChange: VoteChangeParent;
  WriteChairNoteInput: WriteChairNoteInput;
};

export type AddressDirectiveArgs = { };

export type AddressDirectiveResolver<Result, Parent, ContextType = Context, Args = AddressDirectiveArgs> = DirectiveResolverFn<Result, Parent, ContextType, Args>;

export type SizeDirectiveArgs = {
  max: Scalars['Int']['input'];
};

export type SizeDirectiveResolver<Result, Parent, ContextType = Context, Args = SizeDirectiveArgs> = DirectiveResolverFn<Result, Parent, ContextType, Args>;

export type TextDirectiveArgs = { };

export type TextDirectiveResolver<Result, Parent, ContextType = Context, Args = TextDirectiveArgs> = DirectiveResolverFn<Result, Parent, ContextType, Args>;

export type TypingDirectiveArgs = { };

export type TypingDirectiveResolver<Result, Parent, ContextType = Context, Args = TypingDirectiveArgs> = DirectiveResolverFn<Result, Parent, ContextType, Args>;

export type ActionResolvers<ContextType = Context, ParentType extends ResolversParentTypes['Action'] = ResolversParentTypes['Action']> = {
  agendaItem?: Resolver<Maybe<ResolversTypes['AgendaItem']>, ParentType, ContextType>;
  completedAt?: Resolver<Maybe<ResolversTypes['DateTime']>, ParentType, ContextType>;
  decision?: Resolver<Maybe<ResolversTypes['Decision']>, ParentType, ContextType>;
  distribution?: Resolver<ResolversTypes['Distribution'], ParentType, ContextType>;
  dueOn?: Resolver<Maybe<ResolversTypes['Date']>, ParentType, ContextType>;
  duePeriod?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  meeting?: Resolver<ResolversTypes['Meeting'], ParentType, ContextType>;
  number?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  owners?: Resolver<Array<ResolversTypes['Owner']>, ParentType, ContextType>;
  progress?: Resolver<Array<ResolversTypes['ActionProgress']>, ParentType, ContextType>;
  reason?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  seenBy?: Resolver<ResolversTypes['Distribution'], ParentType, ContextType>;
  tentative?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
  text?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  unread?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
  version?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type ActionConnectionResolvers<ContextType = Context, ParentType extends ResolversParentTypes['ActionConnection'] = ResolversParentTypes['ActionConnection']> = {
  edges?: Resolver<Array<ResolversTypes['ActionEdge']>, ParentType, ContextType>;
  nodes?: Resolver<Array<ResolversTypes['Action']>, ParentType, ContextType>;
  pageInfo?: Resolver<ResolversTypes['PageInfo'], ParentType, ContextType>;
};

export type ActionEdgeResolvers<ContextType = Context, ParentType extends ResolversParentTypes['ActionEdge'] = ResolversParentTypes['ActionEdge']> = {
  cursor?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  node?: Resolver<ResolversTypes['Action'], ParentType, ContextType>;
};

export type ActionProgressResolvers<ContextType = Context, ParentType extends ResolversParentTypes['ActionProgress'] = ResolversParentTypes['ActionProgress']> = {
  completedAt?: Resolver<Maybe<ResolversTypes['DateTime']>, ParentType, ContextType>;
  party?: Resolver<ResolversTypes['Party'], ParentType, ContextType>;
};

export type ActionResultResolvers<ContextType = Context, ParentType extends ResolversParentTypes['ActionResult'] = ResolversParentTypes['ActionResult']> = {
  __resolveType: TypeResolveFn<'Action' | 'Refusal', ParentType, ContextType>;
};

export type AgendaItemResolvers<ContextType = Context, ParentType extends ResolversParentTypes['AgendaItem'] = ResolversParentTypes['AgendaItem']> = {
  actions?: Resolver<Array<ResolversTypes['Action']>, ParentType, ContextType>;
  adoptsMinutes?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
  atEnd?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
  chairNote?: Resolver<Maybe<ResolversTypes['ChairNote']>, ParentType, ContextType>;
  closedAt?: Resolver<Maybe<ResolversTypes['DateTime']>, ParentType, ContextType>;
  consentRounds?: Resolver<Array<ResolversTypes['ConsentRound']>, ParentType, ContextType>;
  consentRule?: Resolver<ResolversTypes['ConsentRule'], ParentType, ContextType>;
  continuedBy?: Resolver<Maybe<ResolversTypes['AgendaItem']>, ParentType, ContextType>;
  continues?: Resolver<Maybe<ResolversTypes['AgendaItem']>, ParentType, ContextType>;
  decisions?: Resolver<Array<ResolversTypes['Decision']>, ParentType, ContextType>;
  distribution?: Resolver<ResolversTypes['Distribution'], ParentType, ContextType>;
  draft?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  handedInBy?: Resolver<Maybe<ResolversTypes['Party']>, ParentType, ContextType>;
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  meeting?: Resolver<ResolversTypes['Meeting'], ParentType, ContextType>;
  notes?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  placement?: Resolver<ResolversTypes['Placement'], ParentType, ContextType>;
  plannedMinutes?: Resolver<Maybe<ResolversTypes['Int']>, ParentType, ContextType>;
  presenter?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  purpose?: Resolver<ResolversTypes['Purpose'], ParentType, ContextType>;
  question?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  questions?: Resolver<Array<ResolversTypes['PartyQuestion']>, ParentType, ContextType>;
  recurring?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
  section?: Resolver<Maybe<ResolversTypes['Section']>, ParentType, ContextType>;
  seenBy?: Resolver<ResolversTypes['Distribution'], ParentType, ContextType>;
  sentBackReason?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  startedAt?: Resolver<Maybe<ResolversTypes['DateTime']>, ParentType, ContextType>;
  title?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  usedSeconds?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  version?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type AgendaItemResultResolvers<ContextType = Context, ParentType extends ResolversParentTypes['AgendaItemResult'] = ResolversParentTypes['AgendaItemResult']> = {
  __resolveType: TypeResolveFn<'AgendaItem' | 'Refusal', ParentType, ContextType>;
};

export type AgendaTemplateResolvers<ContextType = Context, ParentType extends ResolversParentTypes['AgendaTemplate'] = ResolversParentTypes['AgendaTemplate']> = {
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  items?: Resolver<Array<ResolversTypes['TemplateItem']>, ParentType, ContextType>;
  name?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  version?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type AgendaTemplateResultResolvers<ContextType = Context, ParentType extends ResolversParentTypes['AgendaTemplateResult'] = ResolversParentTypes['AgendaTemplateResult']> = {
  __resolveType: TypeResolveFn<'AgendaTemplate' | 'Refusal', ParentType, ContextType>;
};

export type AttendanceResolvers<ContextType = Context, ParentType extends ResolversParentTypes['Attendance'] = ResolversParentTypes['Attendance']> = {
  arrivedAt?: Resolver<Maybe<ResolversTypes['DateTime']>, ParentType, ContextType>;
  earlier?: Resolver<Array<ResolversTypes['Sitting']>, ParentType, ContextType>;
  excused?: Resolver<Array<ResolversTypes['Person']>, ParentType, ContextType>;
  floorAt?: Resolver<Maybe<ResolversTypes['DateTime']>, ParentType, ContextType>;
  handRaisedAt?: Resolver<Maybe<ResolversTypes['DateTime']>, ParentType, ContextType>;
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  leftAt?: Resolver<Maybe<ResolversTypes['DateTime']>, ParentType, ContextType>;
  mailedAt?: Resolver<Maybe<ResolversTypes['DateTime']>, ParentType, ContextType>;
  meeting?: Resolver<ResolversTypes['Meeting'], ParentType, ContextType>;
  party?: Resolver<ResolversTypes['Party'], ParentType, ContextType>;
  person?: Resolver<Maybe<ResolversTypes['Person']>, ParentType, ContextType>;
  pointOfOrder?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
  presence?: Resolver<ResolversTypes['Presence'], ParentType, ContextType>;
  reason?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  replaces?: Resolver<Maybe<ResolversTypes['Person']>, ParentType, ContextType>;
  seatedAt?: Resolver<Maybe<ResolversTypes['DateTime']>, ParentType, ContextType>;
  spokeAt?: Resolver<Maybe<ResolversTypes['AgendaItem']>, ParentType, ContextType>;
  spokenSeconds?: Resolver<Maybe<ResolversTypes['Int']>, ParentType, ContextType>;
  version?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  votes?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type AttendanceResultResolvers<ContextType = Context, ParentType extends ResolversParentTypes['AttendanceResult'] = ResolversParentTypes['AttendanceResult']> = {
  __resolveType: TypeResolveFn<'Attendance' | 'Refusal', ParentType, ContextType>;
};

export type CarryOverResolvers<ContextType = Context, ParentType extends ResolversParentTypes['CarryOver'] = ResolversParentTypes['CarryOver']> = {
  item?: Resolver<ResolversTypes['AgendaItem'], ParentType, ContextType>;
  reason?: Resolver<ResolversTypes['CarryOverReason'], ParentType, ContextType>;
};

export type ChairNoteResolvers<ContextType = Context, ParentType extends ResolversParentTypes['ChairNote'] = ResolversParentTypes['ChairNote']> = {
  agendaItem?: Resolver<Maybe<ResolversTypes['AgendaItem']>, ParentType, ContextType>;
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  text?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  version?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type ChairNoteResultResolvers<ContextType = Context, ParentType extends ResolversParentTypes['ChairNoteResult'] = ResolversParentTypes['ChairNoteResult']> = {
  __resolveType: TypeResolveFn<'ChairNote' | 'Refusal', ParentType, ContextType>;
};

export type ChangeResolvers<ContextType = Context, ParentType extends ResolversParentTypes['Change'] = ResolversParentTypes['Change']> = {
  at?: Resolver<Maybe<ResolversTypes['DateTime']>, ParentType, ContextType>;
  by?: Resolver<Maybe<ResolversTypes['Person']>, ParentType, ContextType>;
  changed?: Resolver<Array<ResolversTypes['Entity']>, ParentType, ContextType>;
  kind?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  removed?: Resolver<Array<ResolversTypes['Gone']>, ParentType, ContextType>;
  resync?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
  revision?: Resolver<ResolversTypes['Revision'], ParentType, ContextType>;
};

export type ClosedItemResolvers<ContextType = Context, ParentType extends ResolversParentTypes['ClosedItem'] = ResolversParentTypes['ClosedItem']> = {
  number?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  plannedMinutes?: Resolver<Maybe<ResolversTypes['Int']>, ParentType, ContextType>;
  runningSince?: Resolver<Maybe<ResolversTypes['DateTime']>, ParentType, ContextType>;
  sectionId?: Resolver<Maybe<ResolversTypes['ID']>, ParentType, ContextType>;
};

export type ConsentRoundResolvers<ContextType = Context, ParentType extends ResolversParentTypes['ConsentRound'] = ResolversParentTypes['ConsentRound']> = {
  agendaItem?: Resolver<Maybe<ResolversTypes['AgendaItem']>, ParentType, ContextType>;
  awaitsDecision?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
  byHammer?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
  closedAt?: Resolver<Maybe<ResolversTypes['DateTime']>, ParentType, ContextType>;
  decision?: Resolver<Maybe<ResolversTypes['Decision']>, ParentType, ContextType>;
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  meeting?: Resolver<ResolversTypes['Meeting'], ParentType, ContextType>;
  openUntil?: Resolver<Maybe<ResolversTypes['DateTime']>, ParentType, ContextType>;
  openedAt?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  partyVotes?: Resolver<Array<ResolversTypes['Vote']>, ParentType, ContextType>;
  result?: Resolver<Maybe<ResolversTypes['ConsentOutcome']>, ParentType, ContextType>;
  roundState?: Resolver<ResolversTypes['ConsentState'], ParentType, ContextType>;
  rule?: Resolver<ResolversTypes['ConsentRule'], ParentType, ContextType>;
  seenBy?: Resolver<ResolversTypes['Distribution'], ParentType, ContextType>;
  text?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type ConsentRoundResultResolvers<ContextType = Context, ParentType extends ResolversParentTypes['ConsentRoundResult'] = ResolversParentTypes['ConsentRoundResult']> = {
  __resolveType: TypeResolveFn<'ConsentRound' | 'Refusal', ParentType, ContextType>;
};

export type ContactResolvers<ContextType = Context, ParentType extends ResolversParentTypes['Contact'] = ResolversParentTypes['Contact']> = {
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  person?: Resolver<ResolversTypes['Person'], ParentType, ContextType>;
  position?: Resolver<ResolversTypes['ContactPosition'], ParentType, ContextType>;
  sinceOn?: Resolver<Maybe<ResolversTypes['Date']>, ParentType, ContextType>;
  untilOn?: Resolver<Maybe<ResolversTypes['Date']>, ParentType, ContextType>;
};

export interface DateScalarConfig extends GraphQLScalarTypeConfig<ResolversTypes['Date'], any> {
  name: 'Date';
}

export interface DateTimeScalarConfig extends GraphQLScalarTypeConfig<ResolversTypes['DateTime'], any> {
  name: 'DateTime';
}

export type DecisionResolvers<ContextType = Context, ParentType extends ResolversParentTypes['Decision'] = ResolversParentTypes['Decision']> = {
  actions?: Resolver<Array<ResolversTypes['Action']>, ParentType, ContextType>;
  agendaItem?: Resolver<Maybe<ResolversTypes['AgendaItem']>, ParentType, ContextType>;
  consentRound?: Resolver<Maybe<ResolversTypes['ConsentRound']>, ParentType, ContextType>;
  decidedAt?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  distribution?: Resolver<ResolversTypes['Distribution'], ParentType, ContextType>;
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  meeting?: Resolver<ResolversTypes['Meeting'], ParentType, ContextType>;
  number?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  outcome?: Resolver<ResolversTypes['DecisionOutcome'], ParentType, ContextType>;
  reason?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  reviewOn?: Resolver<Maybe<ResolversTypes['Date']>, ParentType, ContextType>;
  seenBy?: Resolver<ResolversTypes['Distribution'], ParentType, ContextType>;
  supersededBy?: Resolver<Maybe<ResolversTypes['Decision']>, ParentType, ContextType>;
  supersedes?: Resolver<Maybe<ResolversTypes['Decision']>, ParentType, ContextType>;
  text?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  unread?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
  version?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type DecisionConnectionResolvers<ContextType = Context, ParentType extends ResolversParentTypes['DecisionConnection'] = ResolversParentTypes['DecisionConnection']> = {
  edges?: Resolver<Array<ResolversTypes['DecisionEdge']>, ParentType, ContextType>;
  nodes?: Resolver<Array<ResolversTypes['Decision']>, ParentType, ContextType>;
  pageInfo?: Resolver<ResolversTypes['PageInfo'], ParentType, ContextType>;
};

export type DecisionEdgeResolvers<ContextType = Context, ParentType extends ResolversParentTypes['DecisionEdge'] = ResolversParentTypes['DecisionEdge']> = {
  cursor?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  node?: Resolver<ResolversTypes['Decision'], ParentType, ContextType>;
};

export type DecisionResultResolvers<ContextType = Context, ParentType extends ResolversParentTypes['DecisionResult'] = ResolversParentTypes['DecisionResult']> = {
  __resolveType: TypeResolveFn<'Decision' | 'Refusal', ParentType, ContextType>;
};

export type EntityResolvers<ContextType = Context, ParentType extends ResolversParentTypes['Entity'] = ResolversParentTypes['Entity']> = {
  __resolveType: TypeResolveFn<'Action' | 'AgendaItem' | 'AgendaTemplate' | 'Attendance' | 'ChairNote' | 'ConsentRound' | 'Decision' | 'Guest' | 'Kind' | 'Meeting' | 'MeetingSeries' | 'Membership' | 'Party' | 'PartyAnswer' | 'PartyQuestion' | 'Samenwerkingsverband' | 'SchoolHoliday' | 'Section' | 'Venue', ParentType, ContextType>;
};

export type GoneResolvers<ContextType = Context, ParentType extends ResolversParentTypes['Gone'] = ResolversParentTypes['Gone']> = {
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  typename?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
};

export type GuestResolvers<ContextType = Context, ParentType extends ResolversParentTypes['Guest'] = ResolversParentTypes['Guest']> = {
  broughtBy?: Resolver<Maybe<ResolversTypes['Party']>, ParentType, ContextType>;
  function?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  meeting?: Resolver<ResolversTypes['Meeting'], ParentType, ContextType>;
  name?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  reason?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  removedAt?: Resolver<Maybe<ResolversTypes['DateTime']>, ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type GuestResultResolvers<ContextType = Context, ParentType extends ResolversParentTypes['GuestResult'] = ResolversParentTypes['GuestResult']> = {
  __resolveType: TypeResolveFn<'Guest' | 'Refusal', ParentType, ContextType>;
};

export type InstallationResolvers<ContextType = Context, ParentType extends ResolversParentTypes['Installation'] = ResolversParentTypes['Installation']> = {
  samenwerkingsverbanden?: Resolver<Array<ResolversTypes['Registration']>, ParentType, ContextType>;
};

export type KindResolvers<ContextType = Context, ParentType extends ResolversParentTypes['Kind'] = ResolversParentTypes['Kind']> = {
  colour?: Resolver<ResolversTypes['KindColour'], ParentType, ContextType>;
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  legacy?: Resolver<ResolversTypes['PartyKind'], ParentType, ContextType>;
  plural?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  samenwerkingsverband?: Resolver<ResolversTypes['Samenwerkingsverband'], ParentType, ContextType>;
  singular?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  version?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  votes?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
  weight?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type KindResultResolvers<ContextType = Context, ParentType extends ResolversParentTypes['KindResult'] = ResolversParentTypes['KindResult']> = {
  __resolveType: TypeResolveFn<'Kind' | 'Refusal', ParentType, ContextType>;
};

export type MailReceiverResolvers<ContextType = Context, ParentType extends ResolversParentTypes['MailReceiver'] = ResolversParentTypes['MailReceiver']> = {
  party?: Resolver<ResolversTypes['Party'], ParentType, ContextType>;
  person?: Resolver<ResolversTypes['Person'], ParentType, ContextType>;
};

export type MailingResolvers<ContextType = Context, ParentType extends ResolversParentTypes['Mailing'] = ResolversParentTypes['Mailing']> = {
  changes?: Resolver<Array<ResolversTypes['String']>, ParentType, ContextType>;
  sends?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
  subject?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  text?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  to?: Resolver<Array<ResolversTypes['MailReceiver']>, ParentType, ContextType>;
  without?: Resolver<Array<ResolversTypes['Party']>, ParentType, ContextType>;
};

export type MeetingResolvers<ContextType = Context, ParentType extends ResolversParentTypes['Meeting'] = ResolversParentTypes['Meeting']> = {
  actions?: Resolver<Array<ResolversTypes['Action']>, ParentType, ContextType>;
  adopted?: Resolver<Array<ResolversTypes['Meeting']>, ParentType, ContextType>;
  adoptedAt?: Resolver<Maybe<ResolversTypes['DateTime']>, ParentType, ContextType>;
  agenda?: Resolver<Array<ResolversTypes['AgendaItem']>, ParentType, ContextType>;
  attendance?: Resolver<Array<ResolversTypes['Attendance']>, ParentType, ContextType>;
  calledAt?: Resolver<Maybe<ResolversTypes['DateTime']>, ParentType, ContextType>;
  carryOver?: Resolver<Array<ResolversTypes['CarryOver']>, ParentType, ContextType>;
  chairAwaySince?: Resolver<Maybe<ResolversTypes['DateTime']>, ParentType, ContextType>;
  chairedBy?: Resolver<Maybe<ResolversTypes['Person']>, ParentType, ContextType>;
  closedAt?: Resolver<Maybe<ResolversTypes['DateTime']>, ParentType, ContextType>;
  closedItems?: Resolver<Array<ResolversTypes['ClosedItem']>, ParentType, ContextType>;
  consentRounds?: Resolver<Array<ResolversTypes['ConsentRound']>, ParentType, ContextType>;
  currentItem?: Resolver<Maybe<ResolversTypes['AgendaItem']>, ParentType, ContextType>;
  decisions?: Resolver<Array<ResolversTypes['Decision']>, ParentType, ContextType>;
  endsAt?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  guests?: Resolver<Array<ResolversTypes['Guest']>, ParentType, ContextType>;
  handedIn?: Resolver<Array<ResolversTypes['AgendaItem']>, ParentType, ContextType>;
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  ledBy?: Resolver<Maybe<ResolversTypes['Person']>, ParentType, ContextType>;
  mailing?: Resolver<Maybe<ResolversTypes['Mailing']>, ParentType, ContextType>;
  meetingProgress?: Resolver<Maybe<ResolversTypes['MeetingProgress']>, ParentType, ContextType>;
  minutesChanges?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  notedBy?: Resolver<Maybe<ResolversTypes['Person']>, ParentType, ContextType>;
  previous?: Resolver<Maybe<ResolversTypes['Meeting']>, ParentType, ContextType>;
  questions?: Resolver<Array<ResolversTypes['PartyQuestion']>, ParentType, ContextType>;
  quorum?: Resolver<ResolversTypes['MeetingQuorum'], ParentType, ContextType>;
  readBackAt?: Resolver<Maybe<ResolversTypes['DateTime']>, ParentType, ContextType>;
  revision?: Resolver<ResolversTypes['Revision'], ParentType, ContextType>;
  screenTurns?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  sections?: Resolver<Array<ResolversTypes['Section']>, ParentType, ContextType>;
  series?: Resolver<Maybe<ResolversTypes['MeetingSeries']>, ParentType, ContextType>;
  startedAt?: Resolver<Maybe<ResolversTypes['DateTime']>, ParentType, ContextType>;
  startsAt?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  state?: Resolver<ResolversTypes['MeetingState'], ParentType, ContextType>;
  title?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  told?: Resolver<Maybe<ResolversTypes['ToldPlan']>, ParentType, ContextType>;
  venue?: Resolver<Maybe<ResolversTypes['Venue']>, ParentType, ContextType>;
  version?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type MeetingConnectionResolvers<ContextType = Context, ParentType extends ResolversParentTypes['MeetingConnection'] = ResolversParentTypes['MeetingConnection']> = {
  edges?: Resolver<Array<ResolversTypes['MeetingEdge']>, ParentType, ContextType>;
  nodes?: Resolver<Array<ResolversTypes['Meeting']>, ParentType, ContextType>;
  pageInfo?: Resolver<ResolversTypes['PageInfo'], ParentType, ContextType>;
};

export type MeetingEdgeResolvers<ContextType = Context, ParentType extends ResolversParentTypes['MeetingEdge'] = ResolversParentTypes['MeetingEdge']> = {
  cursor?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  node?: Resolver<ResolversTypes['Meeting'], ParentType, ContextType>;
};

export type MeetingProgressResolvers<ContextType = Context, ParentType extends ResolversParentTypes['MeetingProgress'] = ResolversParentTypes['MeetingProgress']> = {
  number?: Resolver<Maybe<ResolversTypes['Int']>, ParentType, ContextType>;
  runningSince?: Resolver<Maybe<ResolversTypes['DateTime']>, ParentType, ContextType>;
  toGo?: Resolver<Array<ResolversTypes['Int']>, ParentType, ContextType>;
  usedSeconds?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
};

export type MeetingQuorumResolvers<ContextType = Context, ParentType extends ResolversParentTypes['MeetingQuorum'] = ResolversParentTypes['MeetingQuorum']> = {
  needed?: Resolver<Maybe<ResolversTypes['Int']>, ParentType, ContextType>;
  rule?: Resolver<ResolversTypes['Quorum'], ParentType, ContextType>;
  voting?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
};

export type MeetingResultResolvers<ContextType = Context, ParentType extends ResolversParentTypes['MeetingResult'] = ResolversParentTypes['MeetingResult']> = {
  __resolveType: TypeResolveFn<'Meeting' | 'Refusal', ParentType, ContextType>;
};

export type MeetingSeriesResolvers<ContextType = Context, ParentType extends ResolversParentTypes['MeetingSeries'] = ResolversParentTypes['MeetingSeries']> = {
  endedAt?: Resolver<Maybe<ResolversTypes['DateTime']>, ParentType, ContextType>;
  everyWeeks?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  minutes?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  startTime?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  template?: Resolver<Maybe<ResolversTypes['AgendaTemplate']>, ParentType, ContextType>;
  title?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  version?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  weekday?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type MembershipResolvers<ContextType = Context, ParentType extends ResolversParentTypes['Membership'] = ResolversParentTypes['Membership']> = {
  deputy?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
  email?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  party?: Resolver<Maybe<ResolversTypes['Party']>, ParentType, ContextType>;
  person?: Resolver<ResolversTypes['Person'], ParentType, ContextType>;
  phone?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  role?: Resolver<ResolversTypes['Role'], ParentType, ContextType>;
  samenwerkingsverband?: Resolver<ResolversTypes['Samenwerkingsverband'], ParentType, ContextType>;
  untilOn?: Resolver<Maybe<ResolversTypes['Date']>, ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type MembershipResultResolvers<ContextType = Context, ParentType extends ResolversParentTypes['MembershipResult'] = ResolversParentTypes['MembershipResult']> = {
  __resolveType: TypeResolveFn<'Membership' | 'Refusal', ParentType, ContextType>;
};

export type MutationResolvers<ContextType = Context, ParentType extends ResolversParentTypes['Mutation'] = ResolversParentTypes['Mutation']> = {
  addAgendaItem?: Resolver<ResolversTypes['AgendaItemResult'], ParentType, ContextType, RequireFields<MutationAddAgendaItemArgs, 'input'>>;
  addGuest?: Resolver<ResolversTypes['GuestResult'], ParentType, ContextType, RequireFields<MutationAddGuestArgs, 'input'>>;
  addKind?: Resolver<ResolversTypes['KindResult'], ParentType, ContextType, RequireFields<MutationAddKindArgs, 'input'>>;
  addParty?: Resolver<ResolversTypes['PartyResult'], ParentType, ContextType, RequireFields<MutationAddPartyArgs, 'input'>>;
  addSchoolHoliday?: Resolver<ResolversTypes['SchoolHolidayResult'], ParentType, ContextType, RequireFields<MutationAddSchoolHolidayArgs, 'input'>>;
  addSection?: Resolver<ResolversTypes['SectionResult'], ParentType, ContextType, RequireFields<MutationAddSectionArgs, 'input'>>;
  addVenue?: Resolver<ResolversTypes['VenueResult'], ParentType, ContextType, RequireFields<MutationAddVenueArgs, 'input'>>;
  adoptMinutes?: Resolver<ResolversTypes['MeetingResult'], ParentType, ContextType, RequireFields<MutationAdoptMinutesArgs, 'agendaItemId'>>;
  agreeForRest?: Resolver<ResolversTypes['ConsentRoundResult'], ParentType, ContextType, RequireFields<MutationAgreeForRestArgs, 'consentRoundId' | 'partyIds'>>;
  answerQuestion?: Resolver<ResolversTypes['PartyAnswerResult'], ParentType, ContextType, RequireFields<MutationAnswerQuestionArgs, 'input'>>;
  applyTemplate?: Resolver<ResolversTypes['MeetingResult'], ParentType, ContextType, RequireFields<MutationApplyTemplateArgs, 'meetingId' | 'templateId'>>;
  askParties?: Resolver<ResolversTypes['PartyQuestionResult'], ParentType, ContextType, RequireFields<MutationAskPartiesArgs, 'input'>>;
  assignAction?: Resolver<ResolversTypes['ActionResult'], ParentType, ContextType, RequireFields<MutationAssignActionArgs, 'id' | 'owners'>>;
  callMeeting?: Resolver<ResolversTypes['MeetingResult'], ParentType, ContextType, RequireFields<MutationCallMeetingArgs, 'id'>>;
  cancelMeeting?: Resolver<ResolversTypes['MeetingResult'], ParentType, ContextType, RequireFields<MutationCancelMeetingArgs, 'id'>>;
  changeRole?: Resolver<ResolversTypes['MembershipResult'], ParentType, ContextType, RequireFields<MutationChangeRoleArgs, 'input'>>;
  closeConsent?: Resolver<ResolversTypes['ConsentRoundResult'], ParentType, ContextType, RequireFields<MutationCloseConsentArgs, 'id'>>;
  closeMeeting?: Resolver<ResolversTypes['MeetingResult'], ParentType, ContextType, RequireFields<MutationCloseMeetingArgs, 'id'>>;
  closeVenue?: Resolver<ResolversTypes['VenueResult'], ParentType, ContextType, RequireFields<MutationCloseVenueArgs, 'back' | 'id'>>;
  completeAction?: Resolver<ResolversTypes['ActionResult'], ParentType, ContextType, RequireFields<MutationCompleteActionArgs, 'id'>>;
  createMeeting?: Resolver<ResolversTypes['MeetingResult'], ParentType, ContextType, RequireFields<MutationCreateMeetingArgs, 'input'>>;
  createSeries?: Resolver<ResolversTypes['SeriesResult'], ParentType, ContextType, RequireFields<MutationCreateSeriesArgs, 'input'>>;
  dismissCarryOver?: Resolver<ResolversTypes['MeetingResult'], ParentType, ContextType, RequireFields<MutationDismissCarryOverArgs, 'back' | 'itemId' | 'meetingId'>>;
  editAction?: Resolver<ResolversTypes['ActionResult'], ParentType, ContextType, RequireFields<MutationEditActionArgs, 'input'>>;
  editAgendaItem?: Resolver<ResolversTypes['AgendaItemResult'], ParentType, ContextType, RequireFields<MutationEditAgendaItemArgs, 'input'>>;
  editDecision?: Resolver<ResolversTypes['DecisionResult'], ParentType, ContextType, RequireFields<MutationEditDecisionArgs, 'input'>>;
  editKind?: Resolver<ResolversTypes['KindResult'], ParentType, ContextType, RequireFields<MutationEditKindArgs, 'input'>>;
  editMeeting?: Resolver<ResolversTypes['MeetingResult'], ParentType, ContextType, RequireFields<MutationEditMeetingArgs, 'input'>>;
  editParty?: Resolver<ResolversTypes['PartyResult'], ParentType, ContextType, RequireFields<MutationEditPartyArgs, 'input'>>;
  editPartyQuestion?: Resolver<ResolversTypes['PartyQuestionResult'], ParentType, ContextType, RequireFields<MutationEditPartyQuestionArgs, 'input'>>;
  editSamenwerkingsverband?: Resolver<ResolversTypes['SamenwerkingsverbandResult'], ParentType, ContextType, RequireFields<MutationEditSamenwerkingsverbandArgs, 'input'>>;
  editSection?: Resolver<ResolversTypes['SectionResult'], ParentType, ContextType, RequireFields<MutationEditSectionArgs, 'input'>>;
  editSeries?: Resolver<ResolversTypes['SeriesResult'], ParentType, ContextType, RequireFields<MutationEditSeriesArgs, 'input'>>;
  editTemplate?: Resolver<ResolversTypes['AgendaTemplateResult'], ParentType, ContextType, RequireFields<MutationEditTemplateArgs, 'input'>>;
  editVenue?: Resolver<ResolversTypes['VenueResult'], ParentType, ContextType, RequireFields<MutationEditVenueArgs, 'input'>>;
  endFloor?: Resolver<ResolversTypes['AttendanceResult'], ParentType, ContextType, RequireFields<MutationEndFloorArgs, 'meetingId'>>;
  endMembership?: Resolver<ResolversTypes['SamenwerkingsverbandResult'], ParentType, ContextType, RequireFields<MutationEndMembershipArgs, 'id'>>;
  endParty?: Resolver<ResolversTypes['PartyResult'], ParentType, ContextType, RequireFields<MutationEndPartyArgs, 'id'>>;
  endReadBack?: Resolver<ResolversTypes['MeetingResult'], ParentType, ContextType, RequireFields<MutationEndReadBackArgs, 'meetingId'>>;
  endSeries?: Resolver<ResolversTypes['SeriesResult'], ParentType, ContextType, RequireFields<MutationEndSeriesArgs, 'id'>>;
  excuseContact?: Resolver<ResolversTypes['AttendanceResult'], ParentType, ContextType, RequireFields<MutationExcuseContactArgs, 'back' | 'meetingId' | 'partyId' | 'personId'>>;
  foundSamenwerkingsverband?: Resolver<ResolversTypes['RegistrationResult'], ParentType, ContextType, RequireFields<MutationFoundSamenwerkingsverbandArgs, 'input'>>;
  giveFloor?: Resolver<ResolversTypes['AttendanceResult'], ParentType, ContextType, RequireFields<MutationGiveFloorArgs, 'meetingId' | 'partyId'>>;
  givePhone?: Resolver<ResolversTypes['MembershipResult'], ParentType, ContextType, RequireFields<MutationGivePhoneArgs, 'id'>>;
  goToAgendaItem?: Resolver<ResolversTypes['MeetingResult'], ParentType, ContextType, RequireFields<MutationGoToAgendaItemArgs, 'id'>>;
  hammerItem?: Resolver<ResolversTypes['DecisionResult'], ParentType, ContextType, RequireFields<MutationHammerItemArgs, 'input'>>;
  handInAgain?: Resolver<ResolversTypes['AgendaItemResult'], ParentType, ContextType, RequireFields<MutationHandInAgainArgs, 'id'>>;
  holdConsentOpen?: Resolver<ResolversTypes['ConsentRoundResult'], ParentType, ContextType, RequireFields<MutationHoldConsentOpenArgs, 'id' | 'until'>>;
  inviteMember?: Resolver<ResolversTypes['MembershipResult'], ParentType, ContextType, RequireFields<MutationInviteMemberArgs, 'input'>>;
  lowerHand?: Resolver<ResolversTypes['AttendanceResult'], ParentType, ContextType, RequireFields<MutationLowerHandArgs, 'meetingId'>>;
  makeActionOfAnswer?: Resolver<ResolversTypes['ActionResult'], ParentType, ContextType, RequireFields<MutationMakeActionOfAnswerArgs, 'input'>>;
  markArrival?: Resolver<ResolversTypes['AttendanceResult'], ParentType, ContextType, RequireFields<MutationMarkArrivalArgs, 'meetingId' | 'partyId'>>;
  markDeparture?: Resolver<ResolversTypes['AttendanceResult'], ParentType, ContextType, RequireFields<MutationMarkDepartureArgs, 'meetingId' | 'partyId'>>;
  moveAgendaItem?: Resolver<ResolversTypes['AgendaItemResult'], ParentType, ContextType, RequireFields<MutationMoveAgendaItemArgs, 'id'>>;
  moveKind?: Resolver<ResolversTypes['KindResult'], ParentType, ContextType, RequireFields<MutationMoveKindArgs, 'input'>>;
  moveParty?: Resolver<ResolversTypes['PartyResult'], ParentType, ContextType, RequireFields<MutationMovePartyArgs, 'id'>>;
  moveSection?: Resolver<ResolversTypes['SectionResult'], ParentType, ContextType, RequireFields<MutationMoveSectionArgs, 'id'>>;
  moveToSection?: Resolver<ResolversTypes['AgendaItemResult'], ParentType, ContextType, RequireFields<MutationMoveToSectionArgs, 'id' | 'sectionId'>>;
  objectLate?: Resolver<ResolversTypes['ConsentRoundResult'], ParentType, ContextType, RequireFields<MutationObjectLateArgs, 'consentRoundId' | 'partyId' | 'remark'>>;
  openConsent?: Resolver<ResolversTypes['ConsentRoundResult'], ParentType, ContextType, RequireFields<MutationOpenConsentArgs, 'input'>>;
  pauseAgendaItem?: Resolver<ResolversTypes['AgendaItemResult'], ParentType, ContextType, RequireFields<MutationPauseAgendaItemArgs, 'id'>>;
  placeAgendaItem?: Resolver<ResolversTypes['AgendaItemResult'], ParentType, ContextType, RequireFields<MutationPlaceAgendaItemArgs, 'id'>>;
  planMeetings?: Resolver<ResolversTypes['SeriesResult'], ParentType, ContextType, RequireFields<MutationPlanMeetingsArgs, 'input'>>;
  postponeAgendaItem?: Resolver<ResolversTypes['AgendaItemResult'], ParentType, ContextType, RequireFields<MutationPostponeAgendaItemArgs, 'id'>>;
  raiseHand?: Resolver<ResolversTypes['AttendanceResult'], ParentType, ContextType, RequireFields<MutationRaiseHandArgs, 'meetingId'>>;
  readBack?: Resolver<ResolversTypes['MeetingResult'], ParentType, ContextType, RequireFields<MutationReadBackArgs, 'meetingId'>>;
  recordAction?: Resolver<ResolversTypes['ActionResult'], ParentType, ContextType, RequireFields<MutationRecordActionArgs, 'input'>>;
  recordDecision?: Resolver<ResolversTypes['DecisionResult'], ParentType, ContextType, RequireFields<MutationRecordDecisionArgs, 'input'>>;
  removeAgendaItem?: Resolver<ResolversTypes['MeetingResult'], ParentType, ContextType, RequireFields<MutationRemoveAgendaItemArgs, 'id'>>;
  removeGuest?: Resolver<ResolversTypes['MeetingResult'], ParentType, ContextType, RequireFields<MutationRemoveGuestArgs, 'id'>>;
  removeKind?: Resolver<ResolversTypes['SamenwerkingsverbandResult'], ParentType, ContextType, RequireFields<MutationRemoveKindArgs, 'input'>>;
  removePartyQuestion?: Resolver<ResolversTypes['AgendaItemResult'], ParentType, ContextType, RequireFields<MutationRemovePartyQuestionArgs, 'id'>>;
  removeSchoolHoliday?: Resolver<ResolversTypes['SamenwerkingsverbandResult'], ParentType, ContextType, RequireFields<MutationRemoveSchoolHolidayArgs, 'id'>>;
  removeSection?: Resolver<ResolversTypes['MeetingResult'], ParentType, ContextType, RequireFields<MutationRemoveSectionArgs, 'id'>>;
  removeTemplate?: Resolver<ResolversTypes['SamenwerkingsverbandResult'], ParentType, ContextType, RequireFields<MutationRemoveTemplateArgs, 'id'>>;
  reopenAction?: Resolver<ResolversTypes['ActionResult'], ParentType, ContextType, RequireFields<MutationReopenActionArgs, 'id'>>;
  reopenMeeting?: Resolver<ResolversTypes['MeetingResult'], ParentType, ContextType, RequireFields<MutationReopenMeetingArgs, 'id'>>;
  repeatAgendaItem?: Resolver<ResolversTypes['AgendaItemResult'], ParentType, ContextType, RequireFields<MutationRepeatAgendaItemArgs, 'id' | 'to'>>;
  resumeAgendaItem?: Resolver<ResolversTypes['AgendaItemResult'], ParentType, ContextType, RequireFields<MutationResumeAgendaItemArgs, 'id'>>;
  saveAsTemplate?: Resolver<ResolversTypes['AgendaTemplateResult'], ParentType, ContextType, RequireFields<MutationSaveAsTemplateArgs, 'input'>>;
  seatContact?: Resolver<ResolversTypes['PartyResult'], ParentType, ContextType, RequireFields<MutationSeatContactArgs, 'input'>>;
  seatExpected?: Resolver<ResolversTypes['MeetingResult'], ParentType, ContextType, RequireFields<MutationSeatExpectedArgs, 'meetingId' | 'partyIds'>>;
  sendBackAgendaItem?: Resolver<ResolversTypes['AgendaItemResult'], ParentType, ContextType, RequireFields<MutationSendBackAgendaItemArgs, 'id' | 'reason'>>;
  sendChanges?: Resolver<ResolversTypes['MeetingResult'], ParentType, ContextType, RequireFields<MutationSendChangesArgs, 'meetingId' | 'version'>>;
  setAttendance?: Resolver<ResolversTypes['AttendanceResult'], ParentType, ContextType, RequireFields<MutationSetAttendanceArgs, 'input'>>;
  setQuorum?: Resolver<ResolversTypes['SamenwerkingsverbandResult'], ParentType, ContextType, RequireFields<MutationSetQuorumArgs, 'quorum' | 'samenwerkingsverbandId'>>;
  showDraft?: Resolver<ResolversTypes['AgendaItemResult'], ParentType, ContextType, RequireFields<MutationShowDraftArgs, 'agendaItemId'>>;
  startMeeting?: Resolver<ResolversTypes['MeetingResult'], ParentType, ContextType, RequireFields<MutationStartMeetingArgs, 'id'>>;
  swapContacts?: Resolver<ResolversTypes['PartyResult'], ParentType, ContextType, RequireFields<MutationSwapContactsArgs, 'partyId'>>;
  swapHosts?: Resolver<ResolversTypes['MeetingResult'], ParentType, ContextType, RequireFields<MutationSwapHostsArgs, 'meetingId' | 'withMeetingId'>>;
  takeBackRest?: Resolver<ResolversTypes['ConsentRoundResult'], ParentType, ContextType, RequireFields<MutationTakeBackRestArgs, 'consentRoundId' | 'partyIds'>>;
  takeChair?: Resolver<ResolversTypes['MeetingResult'], ParentType, ContextType, RequireFields<MutationTakeChairArgs, 'meetingId'>>;
  turnScreen?: Resolver<ResolversTypes['MeetingResult'], ParentType, ContextType, RequireFields<MutationTurnScreenArgs, 'back' | 'meetingId'>>;
  unseat?: Resolver<ResolversTypes['MeetingResult'], ParentType, ContextType, RequireFields<MutationUnseatArgs, 'meetingId' | 'seats'>>;
  vacateSeat?: Resolver<ResolversTypes['PartyResult'], ParentType, ContextType, RequireFields<MutationVacateSeatArgs, 'partyId' | 'position'>>;
  vote?: Resolver<ResolversTypes['ConsentRoundResult'], ParentType, ContextType, RequireFields<MutationVoteArgs, 'choice' | 'consentRoundId' | 'partyId'>>;
  withdrawConsent?: Resolver<ResolversTypes['ConsentRoundResult'], ParentType, ContextType, RequireFields<MutationWithdrawConsentArgs, 'id'>>;
  writeAnswer?: Resolver<ResolversTypes['ConsentRoundResult'], ParentType, ContextType, RequireFields<MutationWriteAnswerArgs, 'consentRoundId' | 'partyId'>>;
  writeChairNote?: Resolver<ResolversTypes['ChairNoteResult'], ParentType, ContextType, RequireFields<MutationWriteChairNoteArgs, 'input'>>;
};

export type OwnerResolvers<ContextType = Context, ParentType extends ResolversParentTypes['Owner'] = ResolversParentTypes['Owner']> = {
  kind?: Resolver<Maybe<ResolversTypes['Kind']>, ParentType, ContextType>;
  party?: Resolver<Maybe<ResolversTypes['Party']>, ParentType, ContextType>;
  partyKind?: Resolver<Maybe<ResolversTypes['PartyKind']>, ParentType, ContextType>;
  person?: Resolver<Maybe<ResolversTypes['Person']>, ParentType, ContextType>;
};

export type PageInfoResolvers<ContextType = Context, ParentType extends ResolversParentTypes['PageInfo'] = ResolversParentTypes['PageInfo']> = {
  endCursor?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  hasNextPage?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
};

export type PartyResolvers<ContextType = Context, ParentType extends ResolversParentTypes['Party'] = ResolversParentTypes['Party']> = {
  colour?: Resolver<ResolversTypes['KindColour'], ParentType, ContextType>;
  contacts?: Resolver<Array<ResolversTypes['Contact']>, ParentType, ContextType>;
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  kind?: Resolver<ResolversTypes['PartyKind'], ParentType, ContextType>;
  name?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  partyKind?: Resolver<ResolversTypes['Kind'], ParentType, ContextType>;
  samenwerkingsverband?: Resolver<ResolversTypes['Samenwerkingsverband'], ParentType, ContextType>;
  seat?: Resolver<Maybe<ResolversTypes['Seat']>, ParentType, ContextType>;
  sinceOn?: Resolver<Maybe<ResolversTypes['Date']>, ParentType, ContextType>;
  untilOn?: Resolver<Maybe<ResolversTypes['Date']>, ParentType, ContextType>;
  version?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  votes?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
  weight?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type PartyAnswerResolvers<ContextType = Context, ParentType extends ResolversParentTypes['PartyAnswer'] = ResolversParentTypes['PartyAnswer']> = {
  action?: Resolver<Maybe<ResolversTypes['Action']>, ParentType, ContextType>;
  answeredAt?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  commitment?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  party?: Resolver<ResolversTypes['Party'], ParentType, ContextType>;
  partyQuestion?: Resolver<ResolversTypes['PartyQuestion'], ParentType, ContextType>;
  person?: Resolver<Maybe<ResolversTypes['Person']>, ParentType, ContextType>;
  text?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  version?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type PartyAnswerResultResolvers<ContextType = Context, ParentType extends ResolversParentTypes['PartyAnswerResult'] = ResolversParentTypes['PartyAnswerResult']> = {
  __resolveType: TypeResolveFn<'PartyAnswer' | 'Refusal', ParentType, ContextType>;
};

export type PartyQuestionResolvers<ContextType = Context, ParentType extends ResolversParentTypes['PartyQuestion'] = ResolversParentTypes['PartyQuestion']> = {
  agendaItem?: Resolver<Maybe<ResolversTypes['AgendaItem']>, ParentType, ContextType>;
  answerBy?: Resolver<Maybe<ResolversTypes['Date']>, ParentType, ContextType>;
  answers?: Resolver<Array<ResolversTypes['PartyAnswer']>, ParentType, ContextType>;
  asked?: Resolver<Array<ResolversTypes['Party']>, ParentType, ContextType>;
  askedKind?: Resolver<Maybe<ResolversTypes['Kind']>, ParentType, ContextType>;
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  partyKind?: Resolver<Maybe<ResolversTypes['PartyKind']>, ParentType, ContextType>;
  seenBy?: Resolver<ResolversTypes['Distribution'], ParentType, ContextType>;
  text?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  version?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type PartyQuestionResultResolvers<ContextType = Context, ParentType extends ResolversParentTypes['PartyQuestionResult'] = ResolversParentTypes['PartyQuestionResult']> = {
  __resolveType: TypeResolveFn<'PartyQuestion' | 'Refusal', ParentType, ContextType>;
};

export type PartyResultResolvers<ContextType = Context, ParentType extends ResolversParentTypes['PartyResult'] = ResolversParentTypes['PartyResult']> = {
  __resolveType: TypeResolveFn<'Party' | 'Refusal', ParentType, ContextType>;
};

export type PersonResolvers<ContextType = Context, ParentType extends ResolversParentTypes['Person'] = ResolversParentTypes['Person']> = {
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  name?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
};

export type PlanConflictResolvers<ContextType = Context, ParentType extends ResolversParentTypes['PlanConflict'] = ResolversParentTypes['PlanConflict']> = {
  kind?: Resolver<ResolversTypes['PlanConflictKind'], ParentType, ContextType>;
  name?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  on?: Resolver<ResolversTypes['Date'], ParentType, ContextType>;
};

export type PlanProposalResolvers<ContextType = Context, ParentType extends ResolversParentTypes['PlanProposal'] = ResolversParentTypes['PlanProposal']> = {
  conflicts?: Resolver<Array<ResolversTypes['PlanConflict']>, ParentType, ContextType>;
  endsAt?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  host?: Resolver<Maybe<ResolversTypes['Party']>, ParentType, ContextType>;
  movedFor?: Resolver<Array<ResolversTypes['PlanConflict']>, ParentType, ContextType>;
  movedFrom?: Resolver<Maybe<ResolversTypes['Date']>, ParentType, ContextType>;
  on?: Resolver<ResolversTypes['Date'], ParentType, ContextType>;
  startsAt?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  venue?: Resolver<Maybe<ResolversTypes['Venue']>, ParentType, ContextType>;
};

export type QueryResolvers<ContextType = Context, ParentType extends ResolversParentTypes['Query'] = ResolversParentTypes['Query']> = {
  actions?: Resolver<ResolversTypes['ActionConnection'], ParentType, ContextType, RequireFields<QueryActionsArgs, 'first' | 'order' | 'samenwerkingsverbandId'>>;
  decisions?: Resolver<ResolversTypes['DecisionConnection'], ParentType, ContextType, RequireFields<QueryDecisionsArgs, 'first' | 'samenwerkingsverbandId'>>;
  installation?: Resolver<Maybe<ResolversTypes['Installation']>, ParentType, ContextType>;
  meeting?: Resolver<Maybe<ResolversTypes['Meeting']>, ParentType, ContextType, RequireFields<QueryMeetingArgs, 'id'>>;
  plan?: Resolver<Array<ResolversTypes['PlanProposal']>, ParentType, ContextType, RequireFields<QueryPlanArgs, 'from' | 'seriesId' | 'until'>>;
  planConflicts?: Resolver<Array<ResolversTypes['PlanConflict']>, ParentType, ContextType, RequireFields<QueryPlanConflictsArgs, 'endsAt' | 'samenwerkingsverbandId' | 'startsAt'>>;
  samenwerkingsverband?: Resolver<Maybe<ResolversTypes['Samenwerkingsverband']>, ParentType, ContextType, RequireFields<QuerySamenwerkingsverbandArgs, 'slug'>>;
  viewer?: Resolver<Maybe<ResolversTypes['Viewer']>, ParentType, ContextType>;
};

export type RefusalResolvers<ContextType = Context, ParentType extends ResolversParentTypes['Refusal'] = ResolversParentTypes['Refusal']> = {
  code?: Resolver<ResolversTypes['RefusalCode'], ParentType, ContextType>;
  field?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  present?: Resolver<Maybe<ResolversTypes['Entity']>, ParentType, ContextType>;
  ruleId?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type RegistrationResolvers<ContextType = Context, ParentType extends ResolversParentTypes['Registration'] = ResolversParentTypes['Registration']> = {
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  name?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  slug?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type RegistrationResultResolvers<ContextType = Context, ParentType extends ResolversParentTypes['RegistrationResult'] = ResolversParentTypes['RegistrationResult']> = {
  __resolveType: TypeResolveFn<'Refusal' | 'Registration', ParentType, ContextType>;
};

export interface RevisionScalarConfig extends GraphQLScalarTypeConfig<ResolversTypes['Revision'], any> {
  name: 'Revision';
}

export type SamenwerkingsverbandResolvers<ContextType = Context, ParentType extends ResolversParentTypes['Samenwerkingsverband'] = ResolversParentTypes['Samenwerkingsverband']> = {
  atTable?: Resolver<Array<ResolversTypes['Membership']>, ParentType, ContextType>;
  closedMeetings?: Resolver<Array<ResolversTypes['Meeting']>, ParentType, ContextType, RequireFields<SamenwerkingsverbandClosedMeetingsArgs, 'since'>>;
  closedVenues?: Resolver<Array<ResolversTypes['Venue']>, ParentType, ContextType>;
  consentsHeldOpen?: Resolver<Array<ResolversTypes['ConsentRound']>, ParentType, ContextType>;
  consentsUndecided?: Resolver<Array<ResolversTypes['ConsentRound']>, ParentType, ContextType>;
  formerParties?: Resolver<Array<ResolversTypes['Party']>, ParentType, ContextType>;
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  kinds?: Resolver<Array<ResolversTypes['Kind']>, ParentType, ContextType>;
  meetingSeries?: Resolver<Array<ResolversTypes['MeetingSeries']>, ParentType, ContextType>;
  meetings?: Resolver<ResolversTypes['MeetingConnection'], ParentType, ContextType, RequireFields<SamenwerkingsverbandMeetingsArgs, 'first'>>;
  members?: Resolver<Array<ResolversTypes['Membership']>, ParentType, ContextType>;
  name?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  nextMeeting?: Resolver<Maybe<ResolversTypes['Meeting']>, ParentType, ContextType>;
  parties?: Resolver<Array<ResolversTypes['Party']>, ParentType, ContextType>;
  purpose?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  quorum?: Resolver<ResolversTypes['Quorum'], ParentType, ContextType>;
  revision?: Resolver<ResolversTypes['Revision'], ParentType, ContextType>;
  rhythmMinutes?: Resolver<Maybe<ResolversTypes['Int']>, ParentType, ContextType>;
  rhythmWeeks?: Resolver<Maybe<ResolversTypes['Int']>, ParentType, ContextType>;
  schoolHolidays?: Resolver<Array<ResolversTypes['SchoolHoliday']>, ParentType, ContextType>;
  slug?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  templates?: Resolver<Array<ResolversTypes['AgendaTemplate']>, ParentType, ContextType>;
  venues?: Resolver<Array<ResolversTypes['Venue']>, ParentType, ContextType>;
  version?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  website?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type SamenwerkingsverbandResultResolvers<ContextType = Context, ParentType extends ResolversParentTypes['SamenwerkingsverbandResult'] = ResolversParentTypes['SamenwerkingsverbandResult']> = {
  __resolveType: TypeResolveFn<'Refusal' | 'Samenwerkingsverband', ParentType, ContextType>;
};

export type SchoolHolidayResolvers<ContextType = Context, ParentType extends ResolversParentTypes['SchoolHoliday'] = ResolversParentTypes['SchoolHoliday']> = {
  firstOn?: Resolver<ResolversTypes['Date'], ParentType, ContextType>;
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  lastOn?: Resolver<ResolversTypes['Date'], ParentType, ContextType>;
  name?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type SchoolHolidayResultResolvers<ContextType = Context, ParentType extends ResolversParentTypes['SchoolHolidayResult'] = ResolversParentTypes['SchoolHolidayResult']> = {
  __resolveType: TypeResolveFn<'Refusal' | 'SchoolHoliday', ParentType, ContextType>;
};

export type SeatResolvers<ContextType = Context, ParentType extends ResolversParentTypes['Seat'] = ResolversParentTypes['Seat']> = {
  first?: Resolver<Maybe<ResolversTypes['Person']>, ParentType, ContextType>;
  second?: Resolver<Maybe<ResolversTypes['Person']>, ParentType, ContextType>;
};

export type SectionResolvers<ContextType = Context, ParentType extends ResolversParentTypes['Section'] = ResolversParentTypes['Section']> = {
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  meeting?: Resolver<ResolversTypes['Meeting'], ParentType, ContextType>;
  title?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  version?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type SectionResultResolvers<ContextType = Context, ParentType extends ResolversParentTypes['SectionResult'] = ResolversParentTypes['SectionResult']> = {
  __resolveType: TypeResolveFn<'Refusal' | 'Section', ParentType, ContextType>;
};

export type SeriesResultResolvers<ContextType = Context, ParentType extends ResolversParentTypes['SeriesResult'] = ResolversParentTypes['SeriesResult']> = {
  __resolveType: TypeResolveFn<'MeetingSeries' | 'Refusal', ParentType, ContextType>;
};

export type SittingResolvers<ContextType = Context, ParentType extends ResolversParentTypes['Sitting'] = ResolversParentTypes['Sitting']> = {
  arrivedAt?: Resolver<Maybe<ResolversTypes['DateTime']>, ParentType, ContextType>;
  leftAt?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  person?: Resolver<Maybe<ResolversTypes['Person']>, ParentType, ContextType>;
  replaces?: Resolver<Maybe<ResolversTypes['Person']>, ParentType, ContextType>;
};

export type SubscriptionResolvers<ContextType = Context, ParentType extends ResolversParentTypes['Subscription'] = ResolversParentTypes['Subscription']> = {
  actionsChanged?: SubscriptionResolver<ResolversTypes['Change'], "actionsChanged", ParentType, ContextType, RequireFields<SubscriptionActionsChangedArgs, 'samenwerkingsverbandId'>>;
  meetingChanged?: SubscriptionResolver<ResolversTypes['Change'], "meetingChanged", ParentType, ContextType, RequireFields<SubscriptionMeetingChangedArgs, 'meetingId'>>;
  partiesChanged?: SubscriptionResolver<ResolversTypes['Change'], "partiesChanged", ParentType, ContextType, RequireFields<SubscriptionPartiesChangedArgs, 'samenwerkingsverbandId'>>;
};

export type TemplateItemResolvers<ContextType = Context, ParentType extends ResolversParentTypes['TemplateItem'] = ResolversParentTypes['TemplateItem']> = {
  adoptsMinutes?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
  atEnd?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
  distribution?: Resolver<ResolversTypes['Distribution'], ParentType, ContextType>;
  plannedMinutes?: Resolver<Maybe<ResolversTypes['Int']>, ParentType, ContextType>;
  presenter?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  purpose?: Resolver<ResolversTypes['Purpose'], ParentType, ContextType>;
  question?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  recurring?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
  section?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  title?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
};

export type ToldPlanResolvers<ContextType = Context, ParentType extends ResolversParentTypes['ToldPlan'] = ResolversParentTypes['ToldPlan']> = {
  agenda?: Resolver<Maybe<Array<ResolversTypes['ID']>>, ParentType, ContextType>;
  at?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  endsAt?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  startsAt?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  venueId?: Resolver<Maybe<ResolversTypes['ID']>, ParentType, ContextType>;
};

export type VenueResolvers<ContextType = Context, ParentType extends ResolversParentTypes['Venue'] = ResolversParentTypes['Venue']> = {
  access?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  address?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  capacity?: Resolver<Maybe<ResolversTypes['Int']>, ParentType, ContextType>;
  closedAt?: Resolver<Maybe<ResolversTypes['DateTime']>, ParentType, ContextType>;
  coffee?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  name?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  party?: Resolver<Maybe<ResolversTypes['Party']>, ParentType, ContextType>;
  place?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  room?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  route?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  version?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type VenueResultResolvers<ContextType = Context, ParentType extends ResolversParentTypes['VenueResult'] = ResolversParentTypes['VenueResult']> = {
  __resolveType: TypeResolveFn<'Refusal' | 'Venue', ParentType, ContextType>;
};

export type ViewerResolvers<ContextType = Context, ParentType extends ResolversParentTypes['Viewer'] = ResolversParentTypes['Viewer']> = {
  admin?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
  memberships?: Resolver<Array<ResolversTypes['Membership']>, ParentType, ContextType>;
  person?: Resolver<ResolversTypes['Person'], ParentType, ContextType>;
};

export type VoteResolvers<ContextType = Context, ParentType extends ResolversParentTypes['Vote'] = ResolversParentTypes['Vote']> = {
  answeredAt?: Resolver<Maybe<ResolversTypes['DateTime']>, ParentType, ContextType>;
  choice?: Resolver<Maybe<ResolversTypes['VoteChoice']>, ParentType, ContextType>;
  consentRound?: Resolver<ResolversTypes['ConsentRound'], ParentType, ContextType>;
  counts?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
  earlier?: Resolver<Array<ResolversTypes['VoteChange']>, ParentType, ContextType>;
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  lateObjection?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  party?: Resolver<ResolversTypes['Party'], ParentType, ContextType>;
  person?: Resolver<Maybe<ResolversTypes['Person']>, ParentType, ContextType>;
  remark?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  weight?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  writing?: Resolver<Maybe<ResolversTypes['VoteChoice']>, ParentType, ContextType>;
  writingAt?: Resolver<Maybe<ResolversTypes['DateTime']>, ParentType, ContextType>;
};

export type VoteChangeResolvers<ContextType = Context, ParentType extends ResolversParentTypes['VoteChange'] = ResolversParentTypes['VoteChange']> = {
  at?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  choice?: Resolver<ResolversTypes['VoteChoice'], ParentType, ContextType>;
  person?: Resolver<Maybe<ResolversTypes['Person']>, ParentType, ContextType>;
  remark?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
};

export type Resolvers<ContextType = Context> = {
  Action?: ActionResolvers<ContextType>;
  ActionConnection?: ActionConnectionResolvers<ContextType>;
  ActionEdge?: ActionEdgeResolvers<ContextType>;
  ActionProgress?: ActionProgressResolvers<ContextType>;
  ActionResult?: ActionResultResolvers<ContextType>;
  AgendaItem?: AgendaItemResolvers<ContextType>;
  AgendaItemResult?: AgendaItemResultResolvers<ContextType>;
  AgendaTemplate?: AgendaTemplateResolvers<ContextType>;
  AgendaTemplateResult?: AgendaTemplateResultResolvers<ContextType>;
  Attendance?: AttendanceResolvers<ContextType>;
  AttendanceResult?: AttendanceResultResolvers<ContextType>;
  CarryOver?: CarryOverResolvers<ContextType>;
  ChairNote?: ChairNoteResolvers<ContextType>;
  ChairNoteResult?: ChairNoteResultResolvers<ContextType>;
  Change?: ChangeResolvers<ContextType>;
  ClosedItem?: ClosedItemResolvers<ContextType>;
  ConsentRound?: ConsentRoundResolvers<ContextType>;
  ConsentRoundResult?: ConsentRoundResultResolvers<ContextType>;
  Contact?: ContactResolvers<ContextType>;
  Date?: GraphQLScalarType;
  DateTime?: GraphQLScalarType;
  Decision?: DecisionResolvers<ContextType>;
  DecisionConnection?: DecisionConnectionResolvers<ContextType>;
  DecisionEdge?: DecisionEdgeResolvers<ContextType>;
  DecisionResult?: DecisionResultResolvers<ContextType>;
  Entity?: EntityResolvers<ContextType>;
  Gone?: GoneResolvers<ContextType>;
  Guest?: GuestResolvers<ContextType>;
  GuestResult?: GuestResultResolvers<ContextType>;
  Installation?: InstallationResolvers<ContextType>;
  Kind?: KindResolvers<ContextType>;
  KindResult?: KindResultResolvers<ContextType>;
  MailReceiver?: MailReceiverResolvers<ContextType>;
  Mailing?: MailingResolvers<ContextType>;
  Meeting?: MeetingResolvers<ContextType>;
  MeetingConnection?: MeetingConnectionResolvers<ContextType>;
  MeetingEdge?: MeetingEdgeResolvers<ContextType>;
  MeetingProgress?: MeetingProgressResolvers<ContextType>;
  MeetingQuorum?: MeetingQuorumResolvers<ContextType>;
  MeetingResult?: MeetingResultResolvers<ContextType>;
  MeetingSeries?: MeetingSeriesResolvers<ContextType>;
  Membership?: MembershipResolvers<ContextType>;
  MembershipResult?: MembershipResultResolvers<ContextType>;
  Mutation?: MutationResolvers<ContextType>;
  Owner?: OwnerResolvers<ContextType>;
  PageInfo?: PageInfoResolvers<ContextType>;
  Party?: PartyResolvers<ContextType>;
  PartyAnswer?: PartyAnswerResolvers<ContextType>;
  PartyAnswerResult?: PartyAnswerResultResolvers<ContextType>;
  PartyQuestion?: PartyQuestionResolvers<ContextType>;
  PartyQuestionResult?: PartyQuestionResultResolvers<ContextType>;
  PartyResult?: PartyResultResolvers<ContextType>;
  Person?: PersonResolvers<ContextType>;
  PlanConflict?: PlanConflictResolvers<ContextType>;
  PlanProposal?: PlanProposalResolvers<ContextType>;
  Query?: QueryResolvers<ContextType>;
  Refusal?: RefusalResolvers<ContextType>;
  Registration?: RegistrationResolvers<ContextType>;
  RegistrationResult?: RegistrationResultResolvers<ContextType>;
  Revision?: GraphQLScalarType;
  Samenwerkingsverband?: SamenwerkingsverbandResolvers<ContextType>;
  SamenwerkingsverbandResult?: SamenwerkingsverbandResultResolvers<ContextType>;
  SchoolHoliday?: SchoolHolidayResolvers<ContextType>;
  SchoolHolidayResult?: SchoolHolidayResultResolvers<ContextType>;
  Seat?: SeatResolvers<ContextType>;
  Section?: SectionResolvers<ContextType>;
  SectionResult?: SectionResultResolvers<ContextType>;
  SeriesResult?: SeriesResultResolvers<ContextType>;
  Sitting?: SittingResolvers<ContextType>;
  Subscription?: SubscriptionResolvers<ContextType>;
  TemplateItem?: TemplateItemResolvers<ContextType>;
  ToldPlan?: ToldPlanResolvers<ContextType>;
  Venue?: VenueResolvers<ContextType>;
  VenueResult?: VenueResultResolvers<ContextType>;
  Viewer?: ViewerResolvers<ContextType>;
  Vote?: VoteResolvers<ContextType>;
  VoteChange?: VoteChangeResolvers<ContextType>;
};

export type DirectiveResolvers<ContextType = Context> = {
  address?: AddressDirectiveResolver<any, any, ContextType>;
  size?: SizeDirectiveResolver<any, any, ContextType>;
  text?: TextDirectiveResolver<any, any, ContextType>;
  typing?: TypingDirectiveResolver<any, any, ContextType>;
};
