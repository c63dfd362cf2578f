import { existsSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import react from '@vitejs/plugin-react'
import { defineConfig } from 'vite'

/** The server makes every page and finds these by name in build/web/manifest.json. `npm run check` misses none of them. */
const entries = {
  professional: 'src/app/web/professional/main.tsx',
  family: 'src/app/web/family/main.tsx',
  public: 'src/app/web/public/public.css',
  passkey: 'src/capabilities/own-provider/web/passkey.ts',
}
const present = Object.entries(entries).filter(([, entry]) => existsSync(new URL(entry, import.meta.url)))

export default defineConfig({
  root: fileURLToPath(new URL('.', import.meta.url)),
  base: '/',
  publicDir: false,
  plugins: [react()],
  build: {
    outDir: 'build/web',
    // Files lie in build/web/assets and are served under /assets/; the manifest stays outside of what is served.
    assetsDir: 'assets',
    manifest: 'manifest.json',
    // The Content-Security-Policy has no `data:` and no inline script.
    assetsInlineLimit: 0,
    modulePreload: { polyfill: false },
    chunkSizeWarningLimit: 1000,
    rolldownOptions: { input: Object.fromEntries(present) },
  },
})
