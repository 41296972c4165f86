import { createContext, useContext, useEffect } from 'react'

/** What stands behind every page's own title: the name of the samenwerkingsverband. */
export const SiteName = createContext('Hub')

export const useTitle = (title: string) => {
  const site = useContext(SiteName)
  useEffect(() => {
    document.title = title ? `${title} – ${site}` : site
  }, [title, site])
}
