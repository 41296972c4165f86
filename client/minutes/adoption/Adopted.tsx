import { datedDate } from '../../lib/dates.ts'
import { Alert } from '../../ui/Alert.tsx'
import { copy } from './copy.ts'
import '../minutes.css'

interface AdoptedProps {
  minutes: { adoptedAt?: string | null; minutesChanges?: string | null }
}

/** When these minutes were adopted, and what was changed in them. */
export const Adopted = ({ minutes: { adoptedAt, minutesChanges } }: AdoptedProps) =>
  adoptedAt ? (
    <Alert kind="ok" title={`${copy.adopted(datedDate(adoptedAt))},`} speak="off">
      {minutesChanges ? (
        <>
          {copy.withChanges} <span className="hub-adoption__changes">{minutesChanges}</span>
        </>
      ) : (
        copy.asItWas
      )}
    </Alert>
  ) : null
