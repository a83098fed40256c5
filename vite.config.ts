import react from '@vitejs/plugin-react'
import { defineConfig } from 'vite'

// Builds the screens (src/web) into dist/web. The condition "source" makes "#room" lead to src/room/index.ts.
export default defineConfig({
  root: new URL('src/web', import.meta.url).pathname,
  plugins: [react()],
  resolve: { conditions: ['source', 'module', 'browser', 'development|production', 'default'] },
  build: {
    outDir: new URL('dist/web', import.meta.url).pathname,
    emptyOutDir: true,
    // Tokens use light-dark(), so older targets would only be served a polyfill of it.
    target: ['chrome123', 'firefox128', 'safari17.5'],
    // Inlined data: addresses would need a wider Content-Security-Policy.
    assetsInlineLimit: 0,
    modulePreload: { polyfill: false },
    // The shapes of the map (world-atlas) are a part of their own, fetched when a map is opened.
    chunkSizeWarningLimit: 900,
  },
})
