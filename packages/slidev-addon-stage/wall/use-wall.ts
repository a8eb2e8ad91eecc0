import { shallowRef, type ShallowRef } from 'vue'
import { otherScreen, type KnownScreen } from './other-screen'

/** The window of one presenter's wall: a second press shows it again. */
const WINDOW_NAME = 'stage-wall'
/** What is asked of a browser that does not say where the projector is, px. */
const DRAGGED_WINDOW = { availWidth: 960, availHeight: 540 }

export interface Wall {
  /** What is left to do by hand. */
  hint: ShallowRef<string>
  /** Opens the audience's window. Call it in the handler of a press: the browser may ask the presenter first. */
  open: (address: string) => Promise<void>
}

interface ScreenWindow {
  screen: Screen & { isExtended?: boolean }
  getScreenDetails?: () => Promise<{ screens: readonly KnownScreen[]; currentScreen: KnownScreen }>
}

/** The projector's screen; undefined where there is none, or the browser does not know or tell. */
async function findProjector(): Promise<KnownScreen | undefined> {
  const here: ScreenWindow = window
  if (here.screen.isExtended === false) return undefined
  try {
    const details = await here.getScreenDetails?.()
    return details && otherScreen(details.screens, details.currentScreen)
  } catch {
    return undefined
  }
}

const featuresOf = ({ availLeft, availTop, availWidth, availHeight }: Partial<KnownScreen>) =>
  Object.entries({ left: availLeft, top: availTop, width: availWidth, height: availHeight })
    .filter(([, px]) => px !== undefined)
    .map(([name, px]) => `,${name}=${px}`)
    .join('')

/** The audience's window, on the projector's screen where the browser knows it (Window Management API). */
export function useWall(): Wall {
  const hint = shallowRef('')
  return {
    hint,
    async open(address) {
      const projector = await findProjector()
      // It keeps its opener: without BroadcastChannel there is no other way from window to window.
      const wall = window.open(address, WINDOW_NAME, `popup${featuresOf(projector ?? DRAGGED_WINDOW)}`)
      // A presenter who was asked for long has to press again.
      if (!wall) hint.value = 'The browser held the wall back: press again, or allow pop-ups here'
      else if (projector) hint.value = 'In the wall’s window, press f: it fills the screen'
      else hint.value = 'Drag the wall’s window to the projector, and press f there'
      wall?.focus()
    },
  }
}
