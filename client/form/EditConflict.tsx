import type { useEdit } from '../graph/acts/use-edit.ts'
import { Conflict } from './Conflict.tsx'

interface EditConflictProps<Fields extends object> {
  edit: Pick<ReturnType<typeof useEdit<Fields>>, 'clash' | 'chooseMine' | 'chooseTheirs' | 'chooseBoth' | 'busy'>
  labels: Record<keyof Fields, string>
  /** A field as it is read. */
  said: (fields: Fields, name: keyof Fields) => string
}

/** In the form of an edit: the fields that somebody else changed too, to choose from; nothing where there are none. */
export const EditConflict = <Fields extends object>({ edit, labels, said }: EditConflictProps<Fields>) => {
  const { clash } = edit
  if (!clash) return null
  return (
    <Conflict
      differences={clash.names.map((name) => ({
        label: labels[name],
        theirs: said(clash.theirs, name),
        mine: said(clash.mine, name),
      }))}
      onMine={edit.chooseMine}
      onTheirs={edit.chooseTheirs}
      onBoth={edit.chooseBoth ?? undefined}
      busy={edit.busy}
      unchosen={clash.unchosen}
    />
  )
}
