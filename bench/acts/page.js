/** What the screen of a meeting asks. It stays as it is, so that two checkouts can be asked the same. */
export const page = `query($id: ID!) { meeting(id: $id) {
  revision id title state startsAt endsAt startedAt closedAt version readBackAt adoptedAt minutesChanges chairAwaySince
  quorum { rule voting needed } venue { id name place } currentItem { id }
  chairedBy { id name } ledBy { id name } notedBy { id name } previous { id state adoptedAt } adopted { id }
  agenda { ...Item decisions { id } actions { id } chairNote { id text version } }
  handedIn { ...Item handedInBy { id name } }
  decisions {
    id number text outcome decidedAt seenBy unread distribution reason version reviewOn
    agendaItem { id } consentRound { id } supersedes { id number } supersededBy { id number }
  }
  actions {
    id number text dueOn duePeriod tentative completedAt seenBy unread distribution reason version
    owners { party { id name } person { id name } partyKind } progress { party { id name } completedAt }
    agendaItem { id } decision { id }
  }
  consentRounds {
    id text rule roundState result openUntil closedAt byHammer awaitsDecision seenBy agendaItem { id } decision { id }
    partyVotes { id party { id name } counts choice remark person { id name } earlier { choice } }
  }
  questions {
    id text partyKind answerBy seenBy version agendaItem { id } asked { id name }
    answers { id text commitment answeredAt version party { id name } person { id name } action { id } }
  }
  attendance {
    id presence seatedAt arrivedAt leftAt votes handRaisedAt mailedAt reason version spokeAt { id }
    party { id name kind votes seat { first { id name } second { id name } } }
    person { id name } replaces { id name } excused { id name }
    earlier { person { id name } replaces { id name } arrivedAt leftAt }
  }
  guests { id name function reason removedAt broughtBy { id name } }
} }
fragment Item on AgendaItem {
  id title question purpose consentRule plannedMinutes usedSeconds startedAt closedAt presenter notes distribution seenBy
  placement recurring adoptsMinutes atEnd sentBackReason version continues { id } continuedBy { id }
}`
