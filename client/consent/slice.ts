import type { Slice } from '../slice.ts'

export const consent: Slice = {
  because: {
    consentRound: 'Bij dit punt staat nog een instemming open. Sluit eerst de instemming, of trek die in.',
    CS2: 'Instemming vragen kan alleen bij het punt dat nu aan de beurt is. Staat daar nog een instemming open? Sluit die eerst, of trek die in.',
    CS3: 'Deze instemming is gesloten, of uw partij heeft al geantwoord.',
    CS5: 'Deze instemming is al gesloten of ingetrokken.',
    CS6: 'Alle partijen die meetellen hebben al geantwoord. Openhouden is niet nodig.',
    CS11: 'Hameren kan niet: het punt is niet aan de beurt, een partij heeft bezwaar, er stemt nog te weinig in, of er is niemand die meestemt.',
    CS19: 'Deze instemming is gesloten, of staat open voor wie er niet is. De rest is dan niet in één keer akkoord.',
    CS23: 'Een partij schrijft nog een bezwaar of een opmerking. Wacht nog even, of sluit de instemming en tel.',
    CS25: 'Een te laat bezwaar kan alleen zolang het overleg bezig is.',
    CS15: 'Deze partij doet niet meer mee. Zij antwoordt niet meer.',
    CS16: 'Deze partij heeft haar antwoord al 20 keer veranderd. Meer kan niet.',
  },
}
