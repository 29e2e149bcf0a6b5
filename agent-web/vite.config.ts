import react from '@vitejs/plugin-react'
import { defineConfig } from 'vitest/config'

const server = process.env.SEATLINE_SERVER ?? 'http://127.0.0.1:8080'

export default defineConfig({
  plugins: [react()],
  build: {
    outDir: 'target/classes/static',
    emptyOutDir: true,
    // Nothing inlined: the server's content policy allows scripts, styles and workers from files of its own only.
    assetsInlineLimit: 0,
    chunkSizeWarningLimit: 600,
  },
  worker: { format: 'es' },
  server: {
    proxy: { '/api': server, '/ws': { target: server.replace('http', 'ws'), ws: true } },
  },
  test: { environment: 'happy-dom', restoreMocks: true },
})
