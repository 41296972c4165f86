import { useLayoutEffect, useRef, useState } from 'react'
import { flushSync } from 'react-dom'
import { useMoveDraft } from '../../form/places.ts'
import { dropDraft, keptNow, setDraft, textIn, useDraft, withText, wordsOf } from '../../lib/drafts.ts'
import { type Loose, setLooseAside, useLoose } from '../../lib/open-forms.ts'
import { Alert } from '../../ui/Alert.tsx'
import { Button } from '../../ui/Button.tsx'
import { copy } from '../copy.ts'
import { CopyText } from './CopyText.tsx'
import './unsent.css'

/**
 * The text of a form that others took away under the hands of whoever types: typing goes on in it, and nothing but a
 * press of that person ends it.
 */
export const LooseText = () => {
  const loose = useLoose()
  const kept = loose && keptNow(loose.draft)
  if (!loose || !kept) return null
  return <Panel key={loose.draft} loose={loose} />
}

const Panel = ({ loose: { draft, name, caret } }: { loose: Loose }) => {
  const [value] = useDraft<unknown>(draft, null)
  const kept = keptNow(draft)
  const [asked, setAsked] = useState(0)
  const [sure, setSure] = useState(false)
  const field = useRef<HTMLTextAreaElement>(null)
  const [start, end] = caret
  useLayoutEffect(() => {
    field.current?.focus({ preventScroll: true })
    field.current?.setSelectionRange(start, end)
  }, [start, end])
  const move = useMoveDraft(draft)
  const words = kept ? wordsOf(kept) : []
  const drop = () => {
    if (!sure) return setSure(true)
    if (kept) dropDraft(kept)
    setLooseAside()
  }
  return (
    <section className="hub-loose" aria-labelledby="loose-head" data-loose="">
      <h2 className="utrecht-heading-3" id="loose-head">
        {copy.loose.head}
      </h2>
      <p role="alert">
        <b>{kept?.what?.label}.</b> {copy.loose.why}
      </p>
      <textarea
        ref={field}
        className="utrecht-textarea utrecht-textarea--html-textarea"
        aria-label={kept?.what?.label}
        rows={3}
        value={textIn(value, name)}
        onChange={({ target }) => setDraft(draft, withText(value, name, target.value))}
        onKeyDown={(event) => {
          if (event.key !== 'Enter' || !(event.ctrlKey || event.metaKey)) return
          event.preventDefault()
          setAsked(asked + 1)
        }}
      />
      {asked > 0 && (
        <Alert key={asked} kind="error" title={copy.loose.choose}>
          {copy.loose.chooseHint}
        </Alert>
      )}
      <div className="hub-row">
        {move && (
          <Button
            small
            variant="primary"
            onClick={() => {
              flushSync(setLooseAside)
              move()
            }}
          >
            {copy.loose.move}
          </Button>
        )}
        <CopyText words={words.map((one) => one.text).join('\n')} />
        <Button small onClick={setLooseAside}>
          {copy.loose.later}
        </Button>
        <Button small variant="subtle" onClick={({ detail }) => detail < 2 && drop()}>
          {sure ? copy.unsent.dropSure : copy.loose.drop}
        </Button>
      </div>
    </section>
  )
}
