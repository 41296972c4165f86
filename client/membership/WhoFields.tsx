import { isAddress } from '../../schema/text.ts'
import { TextField } from '../ui/Field.tsx'
import { copy } from './copy.ts'

interface Who {
  name: string
  email: string
}

/** Somebody new: name and address. */
export const WhoFields = ({
  value,
  onChange,
  tried,
}: {
  value: Who
  onChange: (changed: Partial<Who>) => void
  tried: boolean
}) => (
  <>
    <TextField
      label={copy.name}
      value={value.name}
      maxLength={200}
      autoComplete="off"
      error={tried && !value.name.trim() && copy.nameMissing}
      onChange={({ target }) => onChange({ name: target.value })}
    />
    <TextField
      label={copy.email}
      hint={copy.emailKnown}
      type="email"
      value={value.email}
      maxLength={254}
      autoComplete="off"
      error={tried && !isAddress(value.email) && copy.emailWrong}
      onChange={({ target }) => onChange({ email: target.value })}
    />
  </>
)
