import { useMemo, useRef } from 'react'
import { type AnyVariables, createRequest, type DocumentInput } from 'urql'

/** The same request as long as document and variables are the same. */
export const useRequest = <Data, Variables extends AnyVariables>(
  document: DocumentInput<Data, Variables>,
  variables: Variables,
) => {
  const key = JSON.stringify(variables)
  return useMemo(() => createRequest(document, JSON.parse(key) as Variables), [document, key])
}

/** The last value that was there for this key. */
export const useLatest = <Value>(key: number, value: Value | undefined) => {
  const kept = useRef({ key, value })
  if (value !== undefined || kept.current.key !== key) kept.current = { key, value }
  return kept.current.value
}

/** The first value that was there for this key. */
export const useFirst = <Value>(key: number, value: Value | undefined) => {
  const kept = useRef({ key, value })
  if (kept.current.key !== key || kept.current.value === undefined) kept.current = { key, value }
  return kept.current.value
}
