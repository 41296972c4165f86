export const copy = {
  offline:
    'Dit kon niet verzonden worden: er is even geen verbinding. Wat u heeft ingevuld staat hier nog. Probeer het zo opnieuw.',
  fault: 'Het bewaren is niet gelukt. Wat u heeft ingevuld staat hier nog. Probeer het over een minuut opnieuw.',
  /** Why, where the field of a refusal says more than its code. */
  because: {
    chairedBy: 'Iemand anders heeft de hamer. Alleen wie de hamer heeft, kan dit doen.',
    consentRound: 'Bij dit punt staat nog een instemming open. Sluit eerst de instemming, of trek die in.',
    adoptsMinutes: 'Een ander punt op deze agenda stelt het verslag al vast.',
    placement: 'Dit punt is doorgeschoven naar een ander overleg. Kies een ander punt.',
  } as Readonly<Record<string, string>>,
  faultId: (id: string) => `Lukt het dan niet? Noem foutnummer ${id}.`,
  inField: (sentence: string, field: string) => `${sentence} Het gaat om ${field}.`,
}
