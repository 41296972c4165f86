import { Copy } from 'lucide-react'
import { useState } from 'react'
import { Button } from '../../ui/Button.tsx'
import { announce } from '../../ui/LiveRegion.tsx'
import { copy } from '../copy.ts'

/** Copies these words. Where the page may not, they can still be selected. */
export const CopyText = ({ words }: { words: string }) => {
  const [copied, setCopied] = useState<string | null>(null)
  const press = async () => {
    try {
      await navigator.clipboard.writeText(words)
      setCopied(words)
      announce(copy.loose.copied)
    } catch {
      announce(copy.loose.notCopied)
    }
  }
  return (
    <Button small icon={Copy} onClick={() => void press()}>
      {copied === words ? copy.loose.copied : copy.loose.copy}
    </Button>
  )
}
