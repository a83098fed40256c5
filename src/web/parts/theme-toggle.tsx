/** Chooses between the theme of the system, light and dark. */

import { useState } from 'react'
import { chooseTheme, chosenTheme, THEMES, type Theme } from './theme.ts'

const LABELS: Readonly<Record<Theme, string>> = { system: 'Auto', light: 'Light', dark: 'Dark' }

export function ThemeToggle() {
  const [theme, setTheme] = useState(chosenTheme)
  const choose = (next: Theme) => {
    chooseTheme(next)
    setTheme(next)
  }
  return (
    <fieldset className="theme">
      <legend className="unseen">Theme</legend>
      {THEMES.map((name) => (
        <label key={name}>
          <input type="radio" name="theme" checked={theme === name} onChange={() => choose(name)} />
          <span>{LABELS[name]}</span>
        </label>
      ))}
    </fieldset>
  )
}
