import { createContext, useContext, useEffect } from 'react'

/** The name of the samenwerkingsverband, which stands behind the title of every page. */
export const SiteName = createContext('Hub')

export const useTitle = (title: string) => {
  const site = useContext(SiteName)
  useEffect(() => {
    document.title = title ? `${title} – ${site}` : site
  }, [title, site])
}
