import { Alert } from './Alert.tsx'
import { Button } from './Button.tsx'
import './filters.css'

interface UnclearFilterProps {
  copy: {
    unknown: (word: string, value: string) => string
    unknownHint: (word: string) => string
    several: (value: string) => string
    severalHint: string
    drop: string
  }
  word: string
  value: string
  /** What it can mean, where it can mean several things. */
  meant?: readonly { word: string; label: string }[]
  /** Puts another word in its place; '' takes it away. */
  onChoose: (word: string) => void
}

/** Says that a word in the address is not known here, or asks which of several things it means. */
export const UnclearFilter = ({ copy, word, value, meant = [], onChoose }: UnclearFilterProps) => (
  <Alert kind="warning" speak="now" title={meant.length ? copy.several(value) : copy.unknown(word, value)}>
    <p>{meant.length ? copy.severalHint : copy.unknownHint(word)}</p>
    <div className="hub-ways">
      {meant.map((one) => (
        <Button key={one.word} small onClick={() => onChoose(one.word)}>
          {one.label}
        </Button>
      ))}
      <Button small variant={meant.length ? 'subtle' : 'secondary'} onClick={() => onChoose('')}>
        {copy.drop}
      </Button>
    </div>
  </Alert>
)
