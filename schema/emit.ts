import 'reflect-metadata';
import { readFileSync, writeFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { printSchema } from 'graphql';
import { buildExecutableSchema } from '../server/graphql';

/** Writes schema/schema.graphql from the code; with --check compares and fails on a difference. */
const file = resolve(process.cwd(), 'schema/schema.graphql');
const emitted = `# Emitted by \`npm run schema\`; do not edit.\n\n${printSchema(buildExecutableSchema())}\n`;

if (process.argv.includes('--check')) {
  if (readFileSync(file, 'utf8') !== emitted) {
    console.error('schema/schema.graphql differs from the code. Run `npm run schema` and review the difference.');
    process.exitCode = 1;
  }
} else {
  writeFileSync(file, emitted);
}
