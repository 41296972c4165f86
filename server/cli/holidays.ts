import { everythingIn } from '../db/scope.ts'
import { write, type Writer } from '../db/write.ts'
import { isCalendarDate, isInReach } from '../../schema/dates.ts'
import { newId } from '../lib/ids.ts'
import { refuse } from '../lib/refusal.ts'
import { samenwerkingsverbandTouched } from '../samenwerkingsverband/table.ts'
import { checkSchoolHoliday } from '../series/rules.ts'
import { addSchoolHoliday, schoolHolidaysOf } from '../series/store.ts'
import { schoolHolidayChange } from '../series/table.ts'
import { CaseError, readJson } from '../case/case.ts'

/** A holiday as it stands in holidays/school.json. */
type Given = { region: string; name: string; firstOn: string; lastOn: string }

/** The holidays of a file, of one region or of all. */
export const readHolidays = (file: string, region?: string): Given[] => {
  const read = readJson(file) as { holidays?: unknown } | null
  if (!Array.isArray(read?.holidays)) throw new CaseError(`${file} has no list 'holidays'`)
  const given = read.holidays as Partial<Given>[]
  for (const [at, one] of given.entries())
    if (!isGiven(one)) throw new CaseError(`${file}: holidays[${at}] needs a region, a name, firstOn and lastOn`)
  return (given as Given[]).filter((one) => region === undefined || one.region === region)
}

const isGiven = (one: Partial<Given> | null): one is Given =>
  [one?.region, one?.name].every((text) => typeof text === 'string' && text !== '') &&
  [one?.firstOn, one?.lastOn].every((day) => typeof day === 'string' && isCalendarDate(day) && isInReach(day)) &&
  checkSchoolHoliday(one as Given) === null

/** Adds the holidays that are not there yet; returns how many. */
export const addHolidays = async (writer: Writer, samenwerkingsverbandId: string, given: Given[]) => {
  const scope = everythingIn(samenwerkingsverbandId)
  let added = 0
  await write(writer, samenwerkingsverbandId, async (tx) => {
    const known = new Set(
      (await schoolHolidaysOf(tx, scope)).map(({ name, firstOn, lastOn }) => `${name} ${firstOn} ${lastOn}`),
    )
    for (const { name, firstOn, lastOn } of given) {
      if (known.has(`${name} ${firstOn} ${lastOn}`)) continue
      known.add(`${name} ${firstOn} ${lastOn}`)
      const row = await addSchoolHoliday(tx, {
        id: newId(),
        samenwerkingsverbandId,
        name,
        firstOn,
        lastOn,
      })
      tx.announce('schoolHolidayImported', [schoolHolidayChange(null, row)])
      added++
    }
    if (!added) return refuse('INVALID')
    tx.announce('schoolHolidayImported', [samenwerkingsverbandTouched(samenwerkingsverbandId, 'MEMBERS')])
  })
  return added
}
