/** Who corrects or decides: asked before the first time, then known. */

import { useCallback, useRef, useState } from 'react'
import { NameDialog } from './name-dialog.tsx'
import { keepName, nameOfPerson } from './person.ts'

/** The name, a way to do something under it, and the dialog that asks for it. */
export function usePerson() {
  const [person, setPerson] = useState(nameOfPerson)
  const [isAsking, setAsking] = useState(false)
  // A message shown before the name was given still offers its way back: it must know the name by then.
  const known = useRef(person)
  const waiting = useRef<((name: string) => void) | null>(null)
  const withName = useCallback((act: (name: string) => void) => {
    if (known.current !== null) return act(known.current)
    waiting.current = act
    setAsking(true)
  }, [])
  const answer = (name: string | null) => {
    setAsking(false)
    const act = waiting.current
    waiting.current = null
    if (name === null) return
    keepName(name)
    known.current = name
    setPerson(name)
    act?.(name)
  }
  const askName = useCallback(() => setAsking(true), [])
  const dialog = isAsking ? <NameDialog known={person} answer={answer} /> : null
  return { person, withName, askName, dialog }
}
