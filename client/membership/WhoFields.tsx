import { useEffect, useState } from 'react'
import { isAddress } from '../../schema/text.ts'
import { askOptions } from '../sign-in/door.ts'
import { Alert } from '../ui/Alert.tsx'
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
    <DemoEnds />
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

/** In a demo, before somebody real is added: what that ends. */
const DemoEnds = () => {
  const [isDemo, setDemo] = useState(false)
  useEffect(() => void askOptions().then((options) => setDemo(!!options?.demo)), [])
  if (!isDemo) return null
  return (
    <Alert kind="warning" speak="off" title={copy.demoEnds}>
      {copy.demoEndsHint}
    </Alert>
  )
}
