import { LoaderCircle } from 'lucide-react'
import { useEffect, useState } from 'react'
import { Icon } from './Icon.tsx'

/** Says that something takes longer than half a second; before that nothing moves. */
export const Loading = ({ label }: { label: string }) => {
  const [slow, setSlow] = useState(false)
  useEffect(() => {
    const timer = setTimeout(() => setSlow(true), 500)
    return () => clearTimeout(timer)
  }, [])
  return (
    <p className="hub-loading" role="status">
      {slow && (
        <>
          <Icon of={LoaderCircle} className="is-turning" /> {label}
        </>
      )}
    </p>
  )
}
