import { gzipSync } from 'node:zlib'
import react from '@vitejs/plugin-react'
import type { Plugin } from 'vite'
import { defineConfig } from 'vitest/config'

const gateway = process.env['BI_URL'] ?? 'http://localhost:8000'

/** What a person loads before anything can be seen may weigh so much, gzipped. */
const MAX_INITIAL_BYTES = 250 * 1024

/** Ends the build when the JavaScript that the first page needs at once is too heavy. */
function sizeBudget(): Plugin {
  return {
    name: 'size-budget',
    apply: 'build',
    generateBundle(_, bundle) {
      const needed = new Set<string>()
      const need = (name: string) => {
        const chunk = bundle[name]
        if (chunk?.type === 'chunk' && !needed.has(name)) {
          needed.add(name)
          chunk.imports.forEach(need)
        }
      }
      Object.values(bundle)
        .filter((chunk) => chunk.type === 'chunk' && chunk.isEntry)
        .forEach((chunk) => {
          need(chunk.fileName)
        })
      const bytes = [...needed]
        .map((name) => bundle[name])
        .reduce((sum, chunk) => sum + (chunk?.type === 'chunk' ? gzipSync(chunk.code).length : 0), 0)
      const told = `initial JavaScript: ${(bytes / 1024).toFixed(1)} kB gzip of ${MAX_INITIAL_BYTES / 1024}`
      if (bytes > MAX_INITIAL_BYTES) {
        this.error(`${told}: load something later`)
      }
      console.log(told)
    },
  }
}

export default defineConfig({
  plugins: [react(), sizeBudget()],
  build: { target: 'es2023', chunkSizeWarningLimit: 800, sourcemap: 'hidden' },
  server: { port: 5173, proxy: { '/api': gateway, '/config.json': gateway } },
  test: {
    environment: 'jsdom',
    include: ['src/**/*.test.{ts,tsx}'],
    css: false,
    setupFiles: ['src/test-setup.ts'],
    // One jsdom for all files, which leave nothing behind: a tenth of the time.
    isolate: false,
    restoreMocks: true,
    unstubGlobals: true,
  },
})
