import { Alert } from './Alert.tsx'
import { Button } from './Button.tsx'
import './filters.css'

export interface UnclearFilterProps {
  /** The words of the noun. */
  unclear: {
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
export const UnclearFilter = ({ unclear, word, value, meant = [], onChoose }: UnclearFilterProps) => (
  <Alert kind="warning" speak="now" title={meant.length ? unclear.several(value) : unclear.unknown(word, value)}>
    <p>{meant.length ? unclear.severalHint : unclear.unknownHint(word)}</p>
    <div className="hub-ways">
      {meant.map((one) => (
        <Button key={one.word} small onClick={() => onChoose(one.word)}>
          {one.label}
        </Button>
      ))}
      <Button small variant={meant.length ? 'subtle' : 'secondary'} onClick={() => onChoose('')}>
        {unclear.drop}
      </Button>
    </div>
  </Alert>
)
