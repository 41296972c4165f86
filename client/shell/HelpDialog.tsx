import { useListedShortcuts, useShortcutSwitch } from '../lib/keys.ts'
import { Key } from '../ui/Button.tsx'
import { CheckField } from '../ui/ChoiceGroup.tsx'
import { Dialog } from '../ui/Dialog.tsx'
import { copy } from './copy.ts'
import './shell.css'

export const HelpDialog = ({ onClose }: { onClose: () => void }) => {
  const shortcuts = useListedShortcuts()
  const [on, set] = useShortcutSwitch()
  return (
    <Dialog title={copy.help} closeLabel={copy.close} onClose={onClose}>
      <p className="utrecht-paragraph">{shortcuts.length > 1 ? copy.helpLead : copy.helpNone}</p>
      <dl className="hub-keys">
        {shortcuts.map(({ letter, label }) => (
          <div key={letter + label}>
            <dt>
              <Key letter={letter} />
              <span className="hub-sr">{letter}</span>
            </dt>
            <dd>{label}</dd>
          </div>
        ))}
      </dl>
      <CheckField label={copy.keysOn} checked={on} onChange={set} />
      <p className="hub-meta">{copy.keysHint}</p>
    </Dialog>
  )
}
