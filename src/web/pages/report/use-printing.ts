/** True while the page is being printed, so that all statements are on paper whatever is filtered. */

import { useEffect, useState } from 'react'
import { flushSync } from 'react-dom'

export function usePrinting(): boolean {
  const [isPrinting, setPrinting] = useState(false)
  useEffect(() => {
    const media = matchMedia('print')
    // The browser takes its picture right after the event, so the change must be drawn at once.
    const onChange = () => flushSync(() => setPrinting(media.matches))
    media.addEventListener('change', onChange)
    return () => media.removeEventListener('change', onChange)
  }, [])
  return isPrinting
}
