/** For drizzle-kit alone: where the tables are described and where their migrations go. */

import { defineConfig } from 'drizzle-kit'

export const { dialect, schema, out, casing } = defineConfig({
  dialect: 'postgresql',
  schema: ['./src/store/schema.ts', './src/store/schema-*.ts'],
  out: './src/store/migrations',
  casing: 'snake_case',
})
