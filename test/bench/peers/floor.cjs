/**
 * The floor: what node:http and pg answer when nobody checks, shapes or forbids anything. It carries out the statements that the server was seen to
 * carry out, in one transaction as the server does, and sends their rows as they come. Argument: a file with { url, scope, statements }.
 */
const { createServer } = require('node:http');
const { readFileSync } = require('node:fs');
const { Pool } = require('pg');

const { url, scope, statements } = JSON.parse(readFileSync(process.argv[2], 'utf8'));
const pool = new Pool({ connectionString: url, max: 10, options: '-c role=medgroup_app -c TimeZone=UTC' });
const prepared = statements.map(({ text, values }, at) => ({ name: `floor ${at}`, text, values }));

async function answer() {
  const client = await pool.connect();
  try {
    await client.query('BEGIN ISOLATION LEVEL REPEATABLE READ READ ONLY');
    await client.query(scope);
    const results = [];
    for (const statement of prepared) results.push((await client.query(statement)).rows);
    await client.query('COMMIT');
    return results;
  } finally {
    client.release();
  }
}

const server = createServer((request, response) => {
  request.resume().on('end', () =>
    answer().then(
      results => response.setHeader('content-type', 'application/json').end(JSON.stringify({ data: results })),
      error => response.writeHead(500).end(String(error)),
    ),
  );
});
server.listen(Number(process.env.PORT), '127.0.0.1', () => console.log('ready'));
