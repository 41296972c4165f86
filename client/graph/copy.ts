export const copy = {
  offline: 'Dit kon niet verzonden worden: er is even geen verbinding. Wat u heeft ingevuld staat hier nog. Probeer het zo opnieuw.',
  fault: 'Het opslaan is niet gelukt. Wat u heeft ingevuld staat hier nog. Probeer het over een minuut opnieuw.',
  notYourHammer: 'Iemand anders heeft de hamer. Alleen wie de hamer heeft, kan dit doen.',
  faultId: (id: string) => `Lukt het dan niet? Noem foutnummer ${id}.`,
  inField: (sentence: string, field: string) => `${sentence} Het gaat om ${field}.`,
}
