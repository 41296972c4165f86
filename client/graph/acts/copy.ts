export const copy = {
  offline:
    'Dit kon niet verzonden worden: er is even geen verbinding. Wat u heeft ingevuld staat hier nog. Probeer het zo opnieuw.',
  busy: 'De hub heeft het nu te druk. Wat u heeft ingevuld staat hier nog. Probeer het over een minuut opnieuw.',
  fault: 'Het bewaren is niet gelukt. Wat u heeft ingevuld staat hier nog. Probeer het over een minuut opnieuw.',
  faultId: (id: string) => `Lukt het dan niet? Noem foutnummer ${id}.`,
  inField: (sentence: string, field: string) => `${sentence} Het gaat om ${field}.`,
}
