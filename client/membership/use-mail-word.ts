import { useEffect, useState } from 'react'
import { askOptions } from '../sign-in/door.ts'
import { copy } from './copy.ts'

/** Whether somebody new gets a mail, in words. */
export const useMailWord = () => {
  const [mail, setMail] = useState(false)
  useEffect(() => void askOptions().then((options) => setMail(options?.mail ?? false)), [])
  return mail ? copy.mailed : copy.notMailed
}
