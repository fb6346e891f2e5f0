import { fileURLToPath } from 'node:url';
import react from '@vitejs/plugin-react';
import { defineConfig } from 'vite';

const here = (path: string) => fileURLToPath(new URL(path, import.meta.url));
const api = process.env.MEDGROUP_API ?? 'http://localhost:4000';

/** Two pages: the console, and GraphiQL. Everything they need is bundled: a hospital network has no internet. */
export default defineConfig({
  root: here('.'),
  plugins: [react()],
  server: { port: 5173, proxy: { '/graphql': { target: api, ws: true } } },
  build: {
    outDir: here('../dist/client'),
    emptyOutDir: true,
    target: 'es2022',
    // GraphiQL's editor is the only big chunk and only its own page loads it.
    chunkSizeWarningLimit: 5000,
    rollupOptions: {
      // A directive for compilers in GraphiQL's sources means nothing here, and a newcomer's first screen is no place for it.
      onwarn: (warning, warn) => warning.code === 'MODULE_LEVEL_DIRECTIVE' || warn(warning),
      input: { console: here('index.html'), graphiql: here('graphiql/index.html') },
    },
  },
  worker: { format: 'es' },
});
