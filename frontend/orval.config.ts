import { defineConfig } from 'orval'

export default defineConfig({
  gateway: {
    input: './openapi.yaml',
    output: {
      target: './src/api/generated/gateway.ts',
      client: 'fetch',
      clean: true,
      override: {
        mutator: { path: './src/api/request.ts', name: 'request' },
        fetch: { includeHttpResponseReturnType: false },
      },
    },
  },
})
