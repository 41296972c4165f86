import { useState } from 'react'
import {
  contains,
  dropDraft,
  keptNow,
  type Kept,
  setDraft,
  textIn,
  useDraft,
  useOtherDrafts,
  withText,
  wordsOf,
} from '../lib/drafts.ts'
import { bothTexts } from '../lib/merge.ts'
import { Alert } from '../ui/Alert.tsx'
import { Button } from '../ui/Button.tsx'
import { copy } from './copy.ts'
import './form.css'

/** What the same person typed for the same form on other pages, for neither may take the place of the other. */
export const OtherTexts = ({ draft }: { draft: string }) => {
  const [value] = useDraft<unknown>(draft, null)
  const others = useOtherDrafts(draft)
  return others
    .filter((one) => !contains(value, one))
    .map((one) => <OtherText key={one.id} draft={draft} other={one} />)
}

const OtherText = ({ draft, other }: { draft: string; other: Kept }) => {
  const [sure, setSure] = useState(false)
  const take = () => {
    const kept = keptNow(draft)
    if (!kept) return
    setDraft(draft, withBoth(kept.value, other), other.what)
    dropDraft(other)
  }
  return (
    <Alert kind="warning" speak="later" title={copy.elsewhere.head}>
      {wordsOf(other).map(({ name, text }) => (
        <p key={name} className="hub-notes__mine">
          {text}
        </p>
      ))}
      <Button small onClick={take}>
        {copy.elsewhere.take}
      </Button>{' '}
      <Button small variant="subtle" onClick={({ detail }) => detail < 2 && (sure ? dropDraft(other) : setSure(true))}>
        {sure ? copy.elsewhere.dropSure : copy.elsewhere.drop}
      </Button>
    </Alert>
  )
}

/** This value with the words of the other under its own. */
const withBoth = (value: unknown, other: Kept) =>
  wordsOf(other).reduce((both, { name, text }) => withText(both, name, under(textIn(both, name), text)), value)

const under = (mine: string, theirs: string) => bothTexts('', theirs, mine)
