import { useState } from 'react'
import { flushSync } from 'react-dom'
import { useMoveDraft, useOpenForm } from '../../form/places.ts'
import { dropDraft, type Kept, wordsOf } from '../../lib/drafts.ts'
import { hourTime } from '../../lib/dates.ts'
import { serverTime } from '../../lib/clock.ts'
import { Button } from '../../ui/Button.tsx'
import { useCloseDialogs } from '../../ui/Dialog.tsx'
import { TextLink } from '../../ui/LinkButton.tsx'
import { copy } from '../copy.ts'
import { CopyText } from './CopyText.tsx'

/** What was typed and not recorded, and whose form stands nowhere on this page. */
export const Unrecorded = ({ drafts, headless = false }: { drafts: readonly Kept[]; headless?: boolean }) =>
  drafts.length > 0 && (
    <>
      {!headless && <h3 className="utrecht-heading-3">{copy.drafts.head}</h3>}
      <p className="utrecht-paragraph">{copy.drafts.lead}</p>
      <ul className="hub-lines">
        {drafts.map((one) => (
          <Line key={one.id} kept={one} />
        ))}
      </ul>
    </>
  )

const Line = ({ kept }: { kept: Kept }) => {
  const [sure, setSure] = useState(false)
  const words = wordsOf(kept)
  return (
    <li className="hub-line" data-unrecorded={kept.key}>
      <div className="hub-line__body">
        <b>{kept.what?.label}</b> <span className="hub-meta">{hourTime(serverTime(kept.at))}</span>
        {words.map(({ name, text }) => (
          <p key={name} className="hub-line__text">
            {text}
          </p>
        ))}
        <div className="hub-row">
          <Goes kept={kept} />
          <CopyText words={words.map(({ text }) => text).join('\n')} />
          <Button
            small
            variant="subtle"
            onClick={({ detail }) => detail < 2 && (sure ? dropDraft(kept) : setSure(true))}
          >
            {sure ? copy.unsent.dropSure : copy.loose.drop}
          </Button>
        </div>
      </div>
    </li>
  )
}

/** To its form, where this page has it; else to where it was typed, or into a form of the same kind. */
const Goes = ({ kept }: { kept: Kept }) => {
  const openForm = useOpenForm(kept.key)
  const move = useMoveDraft(kept.key)
  const closeDialogs = useCloseDialogs()
  const go = openForm ?? move
  if (go)
    return (
      <Button
        small
        variant="primary"
        onClick={() => {
          flushSync(closeDialogs)
          go()
        }}
      >
        {openForm ? copy.drafts.open : copy.loose.move}
      </Button>
    )
  return kept.path === location.pathname ? null : <TextLink href={kept.path}>{copy.drafts.there}</TextLink>
}
