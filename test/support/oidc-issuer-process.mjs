// A real OpenID Connect issuer on loopback, in a process of its own because the package exists as ES modules only.
// Says {"issuer": …} when it listens; the line "rotate" on standard input makes it sign with another key, "end" ends it.
import { generateKeyPairSync, randomUUID } from 'node:crypto';
import { createServer } from 'node:http';
import { createInterface } from 'node:readline';

console.warn = () => undefined;
console.info = () => undefined;
const { default: Provider } = await import('oidc-provider');

let handle = (_request, response) => response.end();
const server = createServer((request, response) => handle(request, response));

server.listen(0, '127.0.0.1', () => {
  const issuer = `http://127.0.0.1:${server.address().port}`;
  handle = provider(issuer);
  say({ issuer });
  createInterface({ input: process.stdin })
    .on('line', line => {
      if (line === 'end') process.exit(0);
      handle = provider(issuer);
      say({ rotated: true });
    })
    .on('close', () => process.exit(0));
});

function provider(issuer) {
  return new Provider(issuer, {
    clients: [
      {
        client_id: 'console',
        // Native clients choose their port.
        redirect_uris: ['http://127.0.0.1/callback', 'http://127.0.0.1/signed-in'],
        token_endpoint_auth_method: 'none',
        application_type: 'native',
      },
    ],
    jwks: { keys: [newKey()] },
    cookies: { keys: ['test'] },
    clientBasedCORS: () => true,
    findAccount: (_ctx, id) => ({ accountId: id, claims: () => ({ sub: id }) }),
    ttl: { AccessToken: 300, IdToken: 300, Session: 300, Grant: 300, Interaction: 300 },
    features: {
      devInteractions: { enabled: true },
      resourceIndicators: {
        enabled: true,
        useGrantedResource: () => true,
        getResourceServerInfo: (_ctx, resource) => ({
          scope: 'beds',
          audience: resource,
          accessTokenFormat: 'jwt',
          accessTokenTTL: 300,
          jwt: { sign: { alg: 'RS256' } },
        }),
      },
    },
  }).callback();
}

function newKey() {
  const { privateKey } = generateKeyPairSync('rsa', { modulusLength: 2048 });
  return { ...privateKey.export({ format: 'jwk' }), kid: randomUUID(), use: 'sig', alg: 'RS256' };
}

function say(what) {
  process.stdout.write(`${JSON.stringify(what)}\n`);
}
