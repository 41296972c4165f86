import { Smartphone } from 'lucide-react'
import { install, installOffer, isApplePhone, isInstalled } from '../lib/install.ts'
import { useStore } from '../lib/store.ts'
import { Button } from '../ui/Button.tsx'
import { copy } from './copy.ts'

/** How to put the hub on the home screen, where the device can; nothing once it is there. */
export const HomeScreen = () => {
  const offer = useStore(installOffer)
  if (isInstalled() || !(offer || isApplePhone())) return null
  return (
    <section className="hub-stack hub-stack--close" aria-labelledby="home-screen">
      <h3 className="utrecht-heading-3" id="home-screen">
        {copy.homeScreen.head}
      </h3>
      <p className="hub-meta">{copy.homeScreen.why}</p>
      {offer ? (
        <div>
          <Button icon={Smartphone} needsLine={false} onClick={() => void install()}>
            {copy.homeScreen.put}
          </Button>
        </div>
      ) : (
        <p>{copy.homeScreen.apple}</p>
      )}
    </section>
  )
}
