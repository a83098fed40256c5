/**
 * takes  – the contract, over the wire
 * gives  – the screens
 * touches – the browser: the page, the address line, the clipboard, the API of its own desk
 */

import { StrictMode } from 'react'
import { createRoot } from 'react-dom/client'
import { App } from './app.tsx'

const root = document.getElementById('root')
if (root !== null)
  createRoot(root).render(
    <StrictMode>
      <App />
    </StrictMode>,
  )
