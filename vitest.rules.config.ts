import { defineConfig } from 'vitest/config'

// What needs no database and no browser: the architecture and the pure rules. Seconds, not minutes.
export default defineConfig({
  test: { include: ['tests/architecture.test.ts', 'src/**/domain/**/*.test.ts'], pool: 'threads', maxWorkers: 2 },
})
